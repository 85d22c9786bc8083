import { expect } from 'chai';
import type { WordChange } from '../../src/chain/words.ts';
import { createDraft, rollBack, type Undo } from '../../src/replica/undo.ts';
import { WordLog, WordTable } from '../../src/replica/word-table.ts';

const LARGEST = (1n << 256n) - 1n;

describe('words of lists', () => {
  it('behaviour: several lists in one log read like maps, also after changes are taken back', () => {
    const log = new WordLog();
    const tables = [new WordTable(log), new WordTable(log), new WordTable(log)];
    const maps = tables.map(() => new Map<number, WordChange[]>());
    const undo: Undo = [];
    const draft = createDraft(undo);
    const push = (step: number): void => {
      const table = tables[step % 3];
      const map = maps[step % 3];
      if (table === undefined || map === undefined) throw new Error('no such list');
      const index = step % 7 === 0 ? 0xffff_ffff : (step * 31) % 901;
      const word = step % 5 === 0 ? LARGEST : BigInt(step) << BigInt(step % 240);
      const change = { word, time: 1_700_000_000 + step, reason: step % 2 === 0 ? 'fraud' : 'unspecified' };
      draft.pushAt(map, index, change);
      table.push(index, change);
      draft.done(() => table.pop(index));
    };
    const expectAlike = (): void => {
      for (const [position, map] of maps.entries()) {
        const table = tables[position];
        expect([...(table ?? [])]).to.deep.equal([...map]);
        expect([...(table?.keys() ?? [])]).to.deep.equal([...map.keys()]);
        expect(table?.size).to.equal(map.size);
        expect(table?.get(3)).to.deep.equal(map.get(3));
      }
    };
    for (let step = 0; step < 2_000; step++) push(step);
    expectAlike();
    undo.length = 0;
    for (let step = 2_000; step < 3_500; step++) push(step);
    expectAlike();
    rollBack(undo);
    expectAlike();
    for (let step = 4_000; step < 5_000; step++) push(step);
    expectAlike();
  });
});
