import { expect } from 'chai';
import { leaveTogether } from '../../src/service/together.ts';

const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('service: answers that go out together', () => {
  it('default: those of one turn leave at its end, in their order', async () => {
    const leave = leaveTogether();
    const left: number[] = [];
    for (const one of [1, 2, 3]) void leave().then(() => left.push(one));
    await Promise.resolve();
    expect(left).to.deep.equal([]);
    await endOfTurn();
    expect(left).to.deep.equal([1, 2, 3]);
    await leave();
  });

  it('behaviour: sixteen do not wait for the end of the turn, and the next one is not forgotten', async () => {
    const leave = leaveTogether();
    const left: number[] = [];
    for (let one = 1; one <= 17; one++) void leave().then(() => left.push(one));
    await Promise.resolve();
    expect(left).to.have.length(16);
    await endOfTurn();
    expect(left).to.have.length(17);
  });
});
