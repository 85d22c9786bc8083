import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../../scripts/lib/root.ts';
import { topicOf } from '../../src/chain/events/decode.ts';
import { createTransport } from '../../src/chain/rpc/transport.ts';
import { createVidimus } from '../../src/compose.ts';
import { type DemoNetwork, startDemoNetwork } from '../../src/network/demo.ts';
import { rpc } from '../../src/network/process.ts';
import { recordEvents } from '../../src/replica/recorded.ts';
import { institutionRow } from '../fixtures/institutions.ts';
import { sharedVectors } from '../fixtures/shared.ts';
import { NODES } from './nodes.ts';

const ROWS = 1_500;
/** Grants stand 50 in a transaction and a block; eight are on their way at once. */
const BLOCKS_BEFORE_THE_KILL = 4;

/** Rows of the real list where it is at hand, else made-up ones of the same form. */
const listOf = (count: number): readonly object[] => {
  const path = sharedVectors('institutions/eche-institutions.json');
  if (path !== undefined) return JSON.parse(readFileSync(path, 'utf8')).slice(0, count);
  return Array.from({ length: count }, (_, index) => institutionRow(index));
};

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', (code) => resolve(code)));

for (const { name, start } of NODES) {
  describe(`importing institutions, on ${name}`, function () {
    this.timeout(240_000);
    let demo: DemoNetwork;
    let folder: string;
    const running = new Set<ChildProcess>();

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'vidimus-import-'));
      demo = await startDemoNetwork({ start, directory: folder });
    });
    after(async () => {
      for (const child of running) child.kill('SIGKILL');
      await demo?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const importing = (file: string): ChildProcess => {
      const child = spawn(
        process.execPath,
        ['src/cli/main.ts', 'import', 'institutions', file, '--json', '--config', demo.config ?? ''],
        { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
      );
      running.add(child);
      child.once('close', () => running.delete(child));
      return child;
    };

    const granted = async (): Promise<readonly string[]> => {
      const { logs } = await recordEvents(createTransport({ url: demo.node.url }), demo.deployment);
      return logs.flatMap(({ topics }) => (topics[0] === topicOf('RecordGranted') ? [topics[1] ?? ''] : []));
    };

    it(`behaviour: killed half-way and run again, nothing is lost and nothing doubled (${name})`, async () => {
      const file = join(folder, 'list.json');
      const rows = listOf(ROWS);
      const bad = { ...rows[0], erasmus_code: 'X BAD01', country_cd: '??' };
      writeFileSync(file, JSON.stringify([...rows.slice(0, 7), bad, ...rows.slice(7)]));
      const before = (await granted()).length;

      const first = importing(file);
      const height = async (): Promise<number> => Number(await rpc(demo.node.url, 'eth_blockNumber', []));
      const begun = await height();
      while ((await height()) < begun + BLOCKS_BEFORE_THE_KILL && first.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      first.kill('SIGKILL');
      await ended(first);
      const half = (await granted()).length - before;
      expect(half).to.be.greaterThan(0).and.lessThan(ROWS);

      const second = importing(file);
      let output = '';
      second.stdout?.on('data', (data) => {
        output += data;
      });
      expect(await ended(second)).to.equal(1);
      const report = JSON.parse(output);
      expect(report).to.include({ rows: ROWS + 1, already: half, granted: ROWS - half, complete: true });
      expect(report.problems).to.have.length(1);
      expect(report.problems[0]).to.include({ row: 8, code: 'INSTITUTION_ROW_MALFORMED' });
      expect(report.check).to.include({ decision: 'accepted' });

      const all = (await granted()).slice(before);
      expect(all).to.have.length(ROWS);
      expect(new Set(all).size).to.equal(ROWS);
      process.stderr.write(
        `note: ${name}: ${report.granted} institutions in ${report.seconds} s, ${report.gas} gas\n`,
      );
    });

    it(`behaviour: every imported organisation is marked as a demonstration (${name})`, async () => {
      const vidimus = await createVidimus({
        rpc: demo.node.url,
        deployment: demo.deployment,
        policy: demo.policy,
        mode: 'follower',
      });
      const { items } = await vidimus.registry.records({
        parent: demo.world.granted('charter').ref.id,
        limit: 100,
      });
      expect(items).to.have.length(100);
      expect(items.every(({ organisation }) => organisation?.demonstration === true)).to.equal(true);
      await vidimus.close();
    });
  });
}
