import { expect } from 'chai';
import { addressKey, tokenBuckets } from '../../src/service/token-bucket.ts';

describe('service: token bucket', () => {
  it('default: a burst, then the steady rate', () => {
    let now = 0;
    const buckets = tokenBuckets(2, 4, 10, () => now);
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).to.deep.equal([0, 0, 0, 0]);
    expect(buckets.take('a')).to.equal(1);
    now = 500;
    expect(buckets.take('a')).to.equal(0);
    expect(buckets.take('a')).to.equal(1);
  });

  it('behaviour: keys do not share', () => {
    const buckets = tokenBuckets(1, 1, 10, () => 0);
    expect([buckets.take('a'), buckets.take('a'), buckets.take('b')]).to.deep.equal([0, 1, 0]);
  });

  it('behaviour: memory is bounded; the idlest key goes first', () => {
    const buckets = tokenBuckets(1, 1, 2, () => 0);
    for (const key of ['a', 'b', 'a', 'c']) buckets.take(key);
    expect(buckets.size).to.equal(2);
    expect(buckets.take('a')).to.equal(1);
  });

  it('behaviour: a /64 of IPv6 is one customer, an IPv4 address is itself', () => {
    expect(addressKey('2001:db8::1')).to.equal(addressKey('2001:db8:0:0:ffff::2'));
    expect(addressKey('2001:db8:0:1::1')).not.to.equal(addressKey('2001:db8::1'));
    expect(addressKey('::ffff:192.0.2.1')).to.equal('192.0.2.1');
    expect(addressKey('192.0.2.1')).to.equal('192.0.2.1');
  });
});
