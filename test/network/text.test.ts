import { expect } from 'chai';
import { WIDTH, wrap } from '../../src/network/text.ts';

describe('wrap', () => {
  it('default: breaks at spaces, and leaves whole what has none', () => {
    const text = wrap('word '.repeat(60), '   ');
    expect(text.split('\n').every((line) => line.length <= WIDTH && line.startsWith('   word'))).to.equal(
      true,
    );
    expect(wrap('x'.repeat(100))).to.equal('x'.repeat(100));
  });
});
