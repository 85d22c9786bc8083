import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { toBase64url } from '../../src/core/base64url.ts';
import { toBase58btc } from '../../src/core/multibase.ts';
import { matchMultibase, matchSri } from '../../src/verify/digests.ts';

const BYTES = new TextEncoder().encode('what the issuer saw');
const OTHER = new TextEncoder().encode('what somebody else wrote');
const hash = (name: string, bytes = BYTES): Uint8Array =>
  new Uint8Array(createHash(name).update(bytes).digest());
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('matchSri', () => {
  for (const name of ['sha256', 'sha384', 'sha512']) {
    it(`argument: ${name}, in base64 and its URL-safe form, padded or not`, () => {
      const digest = hash(name);
      for (const text of [base64(digest), base64(digest).replace(/=+$/, ''), toBase64url(digest)]) {
        expect(matchSri(BYTES, `${name}-${text}`)).to.equal('matches');
        expect(matchSri(OTHER, `${name}-${text}`)).to.equal('differs');
      }
    });
  }
  it('behaviour: the strongest hash decides; any of its digests may match', () => {
    const [weak, strong] = [`sha256-${base64(hash('sha256'))}`, `sha512-${base64(hash('sha512', OTHER))}`];
    expect(matchSri(BYTES, `${weak} ${strong}`)).to.equal('differs');
    expect(matchSri(BYTES, `${strong} sha512-${base64(hash('sha512'))}`)).to.equal('matches');
  });
  for (const text of [
    '',
    'md5-xxxx',
    'sha256-',
    'sha256-AAAA',
    'sha384',
    `sha512-${base64(hash('sha256'))}`,
  ]) {
    it(`error: "${text.slice(0, 20)}" proves nothing`, () =>
      expect(matchSri(BYTES, text)).to.equal('unreadable'));
  }
});

describe('matchMultibase', () => {
  for (const [name, code] of [
    ['sha256', 0x12],
    ['sha384', 0x20],
    ['sha512', 0x13],
  ] as const) {
    it(`argument: ${name} as u, m and z`, () => {
      const digest = hash(name);
      const multihash = Uint8Array.of(code, digest.length, ...digest);
      for (const text of [
        `u${toBase64url(multihash)}`,
        `m${base64(multihash).replace(/=+$/, '')}`,
        toBase58btc(multihash),
      ]) {
        expect(matchMultibase(BYTES, text)).to.equal('matches');
        expect(matchMultibase(OTHER, text)).to.equal('differs');
      }
    });
  }
  it('error: a length that lies, a bare digest, a hash that is not known', () => {
    const digest = hash('sha256');
    for (const bytes of [
      Uint8Array.of(0x12, 31, ...digest),
      digest,
      Uint8Array.of(0x11, 32, ...digest),
      Uint8Array.of(0x12),
    ]) {
      expect(matchMultibase(BYTES, `u${toBase64url(bytes)}`)).to.equal('unreadable');
    }
    for (const text of ['', 'u', 'x00', 'z0']) expect(matchMultibase(BYTES, text)).to.equal('unreadable');
  });
});
