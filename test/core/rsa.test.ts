import { generateKeyPairSync, type KeyObject, sign as nodeSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { fromBase64url, toBase64url } from '../../src/core/base64url.ts';
import type { CryptoHome } from '../../src/core/crypto.ts';
import * as node from '../../src/core/crypto-node.ts';
import * as web from '../../src/core/crypto-web.ts';
import { isVidimusError } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { isObject } from '../../src/core/json.ts';
import { algorithmOf, type RsaJwk } from '../../src/core/jwk.ts';
import { readPublicJwk } from '../../src/core/read-jwk.ts';
import { rsaFromDer, rsaNumbers, rsaToDer } from '../../src/core/rsa.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { sharedVectors } from '../fixtures/shared.ts';

const HOMES: Readonly<Record<string, CryptoHome>> = {
  node: node satisfies CryptoHome,
  web: web satisfies CryptoHome,
  'web without WebCrypto': { ...web, verify: web.verifyWithNoble } satisfies CryptoHome,
};
const MESSAGE = new TextEncoder().encode('vidimus');

const pairOf = (
  bits: number,
  exponent = 65_537,
): { readonly key: RsaJwk; readonly privateKey: KeyObject } => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: bits,
    publicExponent: exponent,
  });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  return { key: { kty: 'RSA', n, e }, privateKey };
};

const reasonOf = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (error) {
    if (isVidimusError(error) && error.code === 'KEY_MALFORMED') return String(error.details['reason']);
    throw error;
  }
  return 'none';
};

describe('RS256', () => {
  const { key, privateKey } = pairOf(2048);
  const other = pairOf(2048).key;
  const signature = new Uint8Array(nodeSign('sha256', MESSAGE, privateKey));

  for (const [name, home] of Object.entries(HOMES)) {
    it(`default: ${name} takes what OpenSSL and jose sign, and no other message, key or signature`, async () => {
      expect(await home.verify(key, MESSAGE, signature)).to.equal(true);
      expect(await home.verify(other, MESSAGE, signature)).to.equal(false);
      expect(await home.verify(key, MESSAGE.subarray(1), signature)).to.equal(false);
      for (const at of [0, 1, 128, 255]) {
        const changed = Uint8Array.from(signature, (byte, i) => (i === at ? byte ^ 1 : byte));
        expect(await home.verify(key, MESSAGE, changed)).to.equal(false);
      }
      for (const bad of [
        new Uint8Array(),
        signature.subarray(1),
        Uint8Array.of(0, ...signature),
        Uint8Array.of(...signature, 0),
        new Uint8Array(256),
        new Uint8Array(256).fill(255),
      ]) {
        expect(await home.verify(key, MESSAGE, bad)).to.equal(false);
      }
      const jose = await generateKeyPair('RS256', { modulusLength: 3072, extractable: true });
      const { n = '', e = '' } = await exportJWK(jose.publicKey);
      const token = await new CompactSign(MESSAGE).setProtectedHeader({ alg: 'RS256' }).sign(jose.privateKey);
      const [head, body, tail = ''] = token.split('.');
      const input = new TextEncoder().encode(`${head}.${body}`);
      const theirs = fromBase64url(tail) ?? new Uint8Array();
      expect(await home.verify({ kty: 'RSA', n, e }, input, theirs)).to.equal(true);
    });

    it(`error: ${name} refuses other paddings and hashes under the same key`, async () => {
      const pss = nodeSign('sha256', MESSAGE, { key: privateKey, padding: 6, saltLength: 32 });
      expect(await home.verify(key, MESSAGE, pss)).to.equal(false);
      for (const hash of ['sha1', 'sha384', 'sha512']) {
        expect(await home.verify(key, MESSAGE, nodeSign(hash, MESSAGE, privateKey)), hash).to.equal(false);
      }
    });

    it(`error: ${name} refuses keys that are too small, have a small exponent, or are not in canonical form`, async () => {
      const n = fromBase64url(key.n) ?? new Uint8Array();
      const small = pairOf(1024).key;
      const three = pairOf(2048, 3).key;
      for (const bad of [
        small,
        three,
        { ...key, e: 'AQ' },
        { ...key, e: 'AQAA' },
        { ...key, e: 'AAEAAQ' },
        { ...key, e: toBase64url(Uint8Array.of(1, 0, 0, 0, 1)) },
        { ...key, n: toBase64url(Uint8Array.of(0, ...n)) },
        { ...key, n: toBase64url(Uint8Array.of(...n.subarray(0, 255), 2)) },
        { ...key, n: `${key.n}=` },
        { ...key, n: toBase64url(new Uint8Array(1025).fill(255)) },
        { ...key, n: '' },
      ]) {
        expect(await reasonOf(() => home.verify(bad, MESSAGE, signature))).not.to.equal('none');
      }
    });
  }

  it('argument: lengths from 2,048 to 8,192 bits are read', () => {
    expect(rsaNumbers(key)).to.have.property('e', 65_537);
    const longest = new Uint8Array(1024).fill(255);
    expect(rsaNumbers({ ...key, n: toBase64url(longest) }).n).to.have.length(1024);
  });

  it('behaviour: the key fixes the algorithm', () => {
    expect(algorithmOf(key)).to.equal('RS256');
  });

  it('behaviour: DER of PKCS #1 and back gives the same key, and OpenSSL writes the same DER', () => {
    for (const bits of [2048, 2056, 3072, 4096]) {
      const { key: made, privateKey: secret } = pairOf(bits);
      const der = rsaToDer(made);
      expect(rsaFromDer(der)).to.deep.equal(made);
      const { n, e } = secret.export({ format: 'jwk' });
      expect({ kty: 'RSA', n, e }).to.deep.equal(made);
    }
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const der = publicKey.export({ type: 'pkcs1', format: 'der' });
    expect(Buffer.from(rsaToDer(rsaFromDer(der))).equals(der)).to.equal(true);
  });

  it('error: DER that is cut off, padded, or in a longer form than it needs is refused', async () => {
    const der = rsaToDer(key);
    const bad: Uint8Array[] = [
      new Uint8Array(),
      der.subarray(0, der.length - 1),
      Uint8Array.of(...der, 0),
      Uint8Array.of(0x31, ...der.subarray(1)),
      // Long form where the short one is enough; an exponent with a needless zero before it.
      Uint8Array.of(...der.subarray(0, der.length - 5), 0x02, 0x81, 0x03, 1, 0, 1),
      Uint8Array.of(...der.subarray(0, der.length - 5), 0x02, 0x04, 0, 1, 0, 1),
      Uint8Array.of(0x30, 0x83, 0, 1, 10, ...der.subarray(4)),
      Uint8Array.of(0x30, 0x80, ...der.subarray(4), 0, 0),
    ];
    for (const bytes of bad) expect(await reasonOf(() => rsaFromDer(bytes))).not.to.equal('none');
    // The head of the sequence and of its first number.
    for (let at = 0; at < 8; at++) {
      const changed = Uint8Array.from(der, (byte, i) => (i === at ? byte ^ 0x40 : byte));
      expect(await reasonOf(() => rsaFromDer(changed)), `${at}`).not.to.equal('none');
    }
  });
});

describe('core/read-jwk', () => {
  const P256: JsonObject = {
    kty: 'EC',
    crv: 'P-256',
    x: '04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wY',
    y: 'UI8exy-C06a7DUnjIdENkxeFtHM4-l_41LqEw9nVgmw',
  };

  it('default: the required members alone are taken', () => {
    const { kty, crv, x, y } = P256;
    expect(readPublicJwk({ ...P256, kid: 'a', x5c: ['b'], ext: true })).to.deep.equal({ kty, crv, x, y });
  });

  it('behaviour: use, key_ops and alg that allow checking signatures are respected, others exclude the key', () => {
    for (const good of [
      { use: 'sig' },
      { key_ops: ['verify'] },
      { key_ops: ['sign', 'verify'] },
      { alg: 'ES256' },
    ]) {
      expect(readPublicJwk({ ...P256, ...good }), JSON.stringify(good)).to.be.an('object');
    }
    for (const bad of [
      { use: 'enc' },
      { use: null },
      { key_ops: ['encrypt'] },
      { key_ops: [] },
      { key_ops: 'verify' },
      { alg: 'ES384' },
      { alg: 'ECDH-ES' },
      { alg: 1 },
      { alg: 'toString' },
    ]) {
      expect(readPublicJwk({ ...P256, ...bad }), JSON.stringify(bad)).to.equal('other');
    }
  });

  it('error: any private member of any kind of key is told, whatever else stands there', () => {
    for (const member of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']) {
      expect(readPublicJwk({ ...P256, [member]: 'AA' }), member).to.equal('private');
    }
    expect(readPublicJwk({ kty: 'oct', k: 'AA' })).to.equal('private');
  });

  it('error: coordinates of another length are refused, and other kinds are not taken', async () => {
    expect(await reasonOf(() => readPublicJwk({ ...P256, crv: 'P-384' }))).not.to.equal('none');
    expect(await reasonOf(() => readPublicJwk({ ...P256, x: `A${String(P256['x'])}` }))).not.to.equal('none');
    for (const bad of [{ kty: 'RSA' }, { kty: 'OKP' }, { crv: 'P-521' }, { y: 1 }, { x: null }]) {
      expect(readPublicJwk({ ...P256, ...bad }), JSON.stringify(bad)).to.equal('other');
    }
  });
});

interface Wycheproof {
  readonly testGroups: readonly {
    readonly public?: JsonObject;
    readonly tests: readonly { readonly tcId: number; readonly jws: unknown; readonly result: string }[];
  }[];
}

/** A compact JWS against one published key, by the strict rules and nothing else. */
const holds = async (token: string, json: JsonObject): Promise<boolean> => {
  const [head = '', body = '', tail = '', more] = token.split('.');
  const [header, payload, signature] = [head, body, tail].map(fromBase64url);
  if (more !== undefined || header === undefined || payload === undefined || signature === undefined)
    return false;
  try {
    const key = readPublicJwk(json);
    const { alg, kid } = parseJsonObject(header);
    if (typeof key === 'string' || alg !== algorithmOf(key)) return false;
    if (kid !== undefined && json['kid'] !== undefined && kid !== json['kid']) return false;
    return await node.verify(key, Buffer.from(`${head}.${body}`), signature);
  } catch (error) {
    if (isVidimusError(error)) return false;
    throw error;
  }
};

const wycheproof = sharedVectors('wycheproof');
if (wycheproof !== undefined) {
  const read = (file: string): Wycheproof => JSON.parse(readFileSync(join(wycheproof, file), 'utf8'));

  it('vector: wycheproof/json_web_signature_test.json, every RSA key: RS256 as published, all else refused', async () => {
    let judged = 0;
    let taken = 0;
    for (const { public: key, tests } of read('json_web_signature_test.json').testGroups) {
      if (key?.['kty'] !== 'RSA') continue;
      for (const { tcId, jws, result } of tests) {
        const took = await holds(typeof jws === 'string' ? jws : JSON.stringify(jws), key);
        const isOurs = key['alg'] === undefined || key['alg'] === 'RS256';
        expect(took, `${tcId}`).to.equal(isOurs && result === 'valid');
        judged++;
        if (took) taken++;
      }
    }
    expect({ judged, taken }).to.deep.equal({ judged: 318, taken: 8 });
  });

  it('vector: wycheproof/json_web_key_test.json, public keys: the one sound RSA key passes, the traps do not', async () => {
    const seen: Record<number, boolean> = {};
    for (const { public: set, tests } of read('json_web_key_test.json').testGroups) {
      const keys = Array.isArray(set?.['keys']) ? set['keys'] : [];
      if (keys.length === 0) continue;
      for (const { tcId, jws, result } of tests) {
        const took = await Promise.all(
          keys.filter(isObject).map((key) => holds(typeof jws === 'string' ? jws : '', key)),
        );
        seen[tcId] = took.includes(true);
        expect(seen[tcId], `${tcId}`).to.equal(result === 'valid');
      }
    }
    expect(Object.keys(seen)).to.have.length(11);
  });
}
