import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { toBase64url } from '../../src/core/base64url.ts';
import type { CryptoHome } from '../../src/core/crypto.ts';
import * as node from '../../src/core/crypto-node.ts';
import * as web from '../../src/core/crypto-web.ts';
import { isVidimusError } from '../../src/core/errors.ts';
import { toHex } from '../../src/core/hex.ts';
import { algorithmOf, type PrivateJwk, type PublicJwk } from '../../src/core/jwk.ts';
import { keyFromPoint } from '../../src/core/points.ts';
import { sharedVectors } from '../fixtures/shared.ts';

const HOMES: Readonly<Record<string, CryptoHome>> = {
  node: node satisfies CryptoHome,
  web: web satisfies CryptoHome,
  'web without WebCrypto': { ...web, verify: web.verifyWithNoble } satisfies CryptoHome,
};
const CURVES = ['P-256', 'P-384', 'secp256k1', 'Ed25519'] as const;
const MESSAGE = new TextEncoder().encode('vidimus');

const codeOf = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (error) {
    if (isVidimusError(error)) return error.code;
    throw error;
  }
  return 'none';
};

const publicOf = ({ d: _, ...key }: PrivateJwk): PublicJwk => key as PublicJwk;

describe('the homes of cryptography', () => {
  for (const crv of CURVES) {
    for (const signer of ['node', 'web']) {
      for (const [checker, home] of Object.entries(HOMES)) {
        it(`default: ${crv} signed by ${signer} holds for ${checker}, and for no other message, key or signature`, async () => {
          const key = await (HOMES[signer] as CryptoHome).generateKey(crv);
          const other = await home.generateKey(crv);
          const signature = await (HOMES[signer] as CryptoHome).sign(key, MESSAGE);
          expect(await home.verify(publicOf(key), MESSAGE, signature)).to.equal(true);
          expect(await home.verify(publicOf(other), MESSAGE, signature)).to.equal(false);
          expect(await home.verify(publicOf(key), MESSAGE.subarray(1), signature)).to.equal(false);
          for (const at of [0, signature.length >> 1, signature.length - 1]) {
            const changed = Uint8Array.from(signature, (byte, i) => (i === at ? byte ^ 1 : byte));
            expect(await home.verify(publicOf(key), MESSAGE, changed)).to.equal(false);
          }
        });
      }
    }
  }

  for (const [name, home] of Object.entries(HOMES)) {
    it(`error: ${name} refuses signatures of a wrong length, zero and out of range, without throwing`, async () => {
      for (const crv of CURVES) {
        const key = await home.generateKey(crv);
        const good = await home.sign(key, MESSAGE);
        const half = good.length / 2;
        const zeroR = Uint8Array.from(good).fill(0, 0, half);
        const zeroS = Uint8Array.from(good).fill(0, half);
        const full = new Uint8Array(good.length).fill(255);
        const long = Uint8Array.of(...good, 0);
        for (const bad of [new Uint8Array(), good.subarray(1), long, zeroR, zeroS, full]) {
          expect(await home.verify(publicOf(key), MESSAGE, bad)).to.equal(false);
        }
      }
    });

    it(`behaviour: ${name} looks at the members of a key each time, whatever object holds them`, async () => {
      for (const crv of CURVES) {
        const [one, other] = [publicOf(await home.generateKey(crv)), await home.generateKey(crv)];
        const signature = await home.sign(other, MESSAGE);
        const held = { ...one };
        expect(await home.verify(held, MESSAGE, signature)).to.equal(false);
        expect(await home.verify(Object.assign(held, publicOf(other)), MESSAGE, signature)).to.equal(true);
        expect(await home.verify(Object.assign(held, one), MESSAGE, signature)).to.equal(false);
      }
    });

    if (name === 'web without WebCrypto') continue;
    it(`error: ${name} refuses keys that are no points, twice in a row`, async () => {
      const signature = new Uint8Array(64).fill(1);
      const off = toBase64url(new Uint8Array(32).fill(7));
      const identity = toBase64url(Uint8Array.of(1, ...new Uint8Array(31)));
      const bad: PublicJwk[] = [
        { kty: 'EC', crv: 'P-256', x: off, y: off },
        { kty: 'EC', crv: 'secp256k1', x: off, y: off },
        { kty: 'EC', crv: 'P-384', x: off, y: off },
        { kty: 'EC', crv: 'P-256', x: `${off}AA`, y: off },
        { kty: 'EC', crv: 'P-256', x: '', y: '' },
        { kty: 'OKP', crv: 'Ed25519', x: off.slice(1) },
        { kty: 'OKP', crv: 'Ed25519', x: identity },
        { kty: 'OKP', crv: 'Ed25519', x: toBase64url(new Uint8Array(32)) },
        { kty: 'OKP', crv: 'Ed25519', x: toBase64url(new Uint8Array(32).fill(255)) },
      ];
      for (const key of bad) {
        expect(await codeOf(() => home.verify(key, MESSAGE, signature))).to.equal('KEY_MALFORMED');
        expect(await codeOf(() => home.verify(key, MESSAGE, signature))).to.equal('KEY_MALFORMED');
      }
    });

    it(`error: ${name} refuses a private key of the wrong length, and does not quote it`, async () => {
      const key = await home.generateKey('P-256');
      const secret = 'c2VjcmV0';
      try {
        await home.sign({ ...key, d: secret }, MESSAGE);
        expect.fail('signed');
      } catch (error) {
        expect(isVidimusError(error) && error.code).to.equal('KEY_MALFORMED');
        expect(JSON.stringify(error) + String(error)).not.to.include(secret);
      }
    });

    it(`behaviour: ${name} hashes and draws random bytes`, () => {
      expect(Buffer.from(home.sha256(new Uint8Array())).toString('hex')).to.equal(
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      );
      expect(Buffer.from(home.sha384(new Uint8Array())).toString('hex')).to.equal(
        '38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b',
      );
      const digest = toHex(home.sha256(new TextEncoder().encode('Universität')));
      expect(home.sha256Hex('Universität')).to.equal(digest);
      expect(home.sha256Hex(new TextEncoder().encode('Universität'))).to.equal(digest);
      for (const name of ['sha-256', 'sha-384', 'sha-512'] as const) {
        const expected = createHash(name.replace('-', '')).update('Universität').digest('base64url');
        expect(home.digestText(name, 'Universität')).to.equal(expected);
      }
      expect(home.randomBytes(32)).to.have.length(32);
      expect(home.randomBytes(32)).not.to.deep.equal(home.randomBytes(32));
      expect(home.algorithms).to.deep.equal(['ES256', 'ES384', 'ES256K', 'EdDSA', 'RS256']);
    });
  }
});

describe('node:crypto as a home', () => {
  it('behaviour: numbers of every length in a signature become DER', () => {
    const key = node.generateKey('P-256') as PrivateJwk;
    const lengths = new Set<number>();
    // One signature in 128 or so has a number with a leading zero byte, every second one a first bit that is set.
    for (let i = 0; i < 1_500; i++) {
      const message = Uint8Array.of(i >> 8, i & 255);
      const signature = node.sign(key, message) as Uint8Array;
      for (const start of [0, 32]) lengths.add(signature[start] === 0 ? 31 : (signature[start] ?? 0) >> 7);
      expect(node.verify(key, message, signature)).to.equal(true);
    }
    expect([...lengths].sort((a, b) => a - b)).to.deep.equal([0, 1, 31]);
  });
});

interface WycheproofFile {
  readonly testGroups: readonly {
    readonly publicKey: { readonly uncompressed?: string; readonly pk?: string };
    readonly tests: readonly {
      readonly tcId: number;
      readonly msg: string;
      readonly sig: string;
      readonly result: string;
    }[];
  }[];
}

const wycheproof = sharedVectors('wycheproof');
if (wycheproof !== undefined) {
  describe('Wycheproof', () => {
    for (const [file, crv, count] of [
      ['ecdsa_secp256r1_sha256_p1363_test.json', 'P-256', 262],
      ['ecdsa_secp384r1_sha384_p1363_test.json', 'P-384', 280],
      ['ecdsa_secp256k1_sha256_p1363_test.json', 'secp256k1', 252],
      ['ed25519_test.json', 'Ed25519', 151],
    ] as const) {
      for (const [name, home] of Object.entries(HOMES)) {
        it(`vector: ${file} in ${name}`, async function () {
          this.timeout(60_000);
          const vectors: WycheproofFile = JSON.parse(readFileSync(join(wycheproof, file), 'utf8'));
          let seen = 0;
          for (const { publicKey, tests } of vectors.testGroups) {
            const key = keyFromPoint(crv, Buffer.from(publicKey.uncompressed ?? publicKey.pk ?? '', 'hex'));
            for (const { tcId, msg, sig, result } of tests) {
              const holds = await home.verify(key, Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex'));
              expect(holds, `${algorithmOf(key)} ${tcId}`).to.equal(result === 'valid');
              seen++;
            }
          }
          expect(seen).to.equal(count);
        });
      }
    }
  });
}
