import { expect } from 'chai';
import { Lru } from '../../src/core/lru.ts';

describe('Lru', () => {
  it('default: keeps what was used last', () => {
    const cache = new Lru<string, number>(3);
    for (const [i, key] of ['a', 'b', 'c'].entries()) cache.set(key, i);
    expect(cache.get('a')).to.equal(0);
    cache.set('d', 3);
    expect(cache.get('b')).to.equal(undefined);
    expect(['a', 'c', 'd'].map((key) => cache.get(key))).to.deep.equal([0, 2, 3]);
  });

  it('behaviour: never grows beyond its bound', () => {
    const cache = new Lru<number, number>(10);
    for (let i = 0; i < 1000; i++) cache.set(i % 37, i);
    expect(cache.size).to.equal(10);
  });

  it('behaviour: a key set again is one entry, a deleted one is none', () => {
    const cache = new Lru<string, number>(2);
    cache.set('a', 1);
    cache.set('a', 2);
    expect([cache.size, cache.get('a')]).to.deep.equal([1, 2]);
    cache.delete('a');
    expect([cache.size, cache.get('a')]).to.deep.equal([0, undefined]);
  });
});
