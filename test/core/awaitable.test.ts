import { expect } from 'chai';
import { whenSettled } from '../../src/core/awaitable.ts';

describe('whenSettled', () => {
  it('default: goes on at once where the value is there, and later where it is not', async () => {
    const double = (value: number): number => value * 2;
    expect(whenSettled(2, double)).to.equal(4);
    const later = whenSettled(Promise.resolve(2), double);
    expect(later).to.be.instanceOf(Promise);
    expect(await later).to.equal(4);
    const failed = await Promise.resolve(whenSettled(Promise.reject<number>(new Error('no')), double)).catch(
      String,
    );
    expect(failed).to.equal('Error: no');
  });
});
