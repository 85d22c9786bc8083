import { expect } from 'chai';
import { calculateJwkThumbprint, calculateJwkThumbprintUri } from 'jose';
import { generateKey } from '#crypto';
import { isVidimusError } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { type PublicJwk, requiredMembers } from '../../src/core/jwk.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { givenKeys } from '../../src/did/given-keys.ts';
import { toMultikey } from '../../src/did/multikey.ts';
import { thumbprintOf, thumbprintUriOf } from '../../src/did/thumbprint.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { signJws } from '../../src/issue/signer.ts';
import { checkProof } from '../../src/proof/check.ts';
import { microCredential, vcJwtClaims } from '../fixtures/tokens.ts';

const SIGNER = 'did:example:university';

const keyNamed = async (): Promise<{ readonly jwk: JsonObject; readonly key: PublicJwk }> => {
  const key = publicPart(await generateKey('P-256'));
  return { key, jwk: requiredMembers(key) };
};

const faultOf = (keys: readonly JsonObject[]): unknown => {
  try {
    givenKeys(keys);
  } catch (error) {
    if (isVidimusError(error)) return { code: error.code, position: error.details['position'] };
    throw error;
  }
  return undefined;
};

describe('did/given-keys', () => {
  it('default: a verification method serves its controller under its own id, and nobody else', async () => {
    const { jwk, key } = await keyNamed();
    const id = `${SIGNER}#key-1`;
    const keys = givenKeys([{ id, type: 'JsonWebKey', controller: SIGNER, publicKeyJwk: jwk }]);
    const document = keys.documentFor(SIGNER, id);
    expect(document?.id).to.equal(SIGNER);
    expect(document?.methods.get(id)).to.deep.equal({
      id,
      type: 'JsonWebKey',
      controller: SIGNER,
      key: { kind: 'jwk', jwk: key },
    });
    expect(document?.relationships.assertionMethod).to.deep.equal([id]);
    expect(document?.relationships.authentication).to.deep.equal([id]);
    expect(document?.relationships.keyAgreement).to.deep.equal([]);
    expect(keys.documentFor('did:example:other', id)).to.equal(undefined);
    expect(keys.documentFor(SIGNER, `${SIGNER}#key-2`)).to.equal(undefined);
  });

  it('argument: relative ids, kids, thumbprints and their URIs are names of a key', async () => {
    const { jwk, key } = await keyNamed();
    const thumbprint = thumbprintOf(key);
    expect(thumbprint).to.equal(await calculateJwkThumbprint(jwk));
    expect(thumbprintUriOf(thumbprint)).to.equal(await calculateJwkThumbprintUri(jwk));
    const named = givenKeys([{ ...jwk, kid: 'key-1' }]);
    for (const method of [
      'key-1',
      '#key-1',
      `${SIGNER}#key-1`,
      thumbprint,
      `${SIGNER}#${thumbprint}`,
      thumbprintUriOf(thumbprint),
    ]) {
      expect(named.documentFor(SIGNER, method)?.methods.has(method), method).to.equal(true);
    }
    for (const method of ['key-2', `${SIGNER}#key-2`, 'did:example:other#key-1']) {
      expect(named.documentFor(SIGNER, method), method).to.equal(undefined);
    }
    const relative = givenKeys([{ id: '#key-1', type: 'Multikey', publicKeyMultibase: toMultikey(key) }]);
    expect(relative.documentFor(SIGNER, `${SIGNER}#key-1`)).to.be.an('object');
  });

  it('argument: sets of keys, and Multikeys', async () => {
    const [a, b] = [await keyNamed(), await keyNamed()];
    const keys = givenKeys([
      { keys: [{ ...a.jwk, kid: 'a' }] },
      { id: `${SIGNER}#b`, type: 'Multikey', controller: SIGNER, publicKeyMultibase: toMultikey(b.key) },
    ]);
    expect(keys.documentFor(SIGNER, 'a')?.methods.get('a')?.key).to.deep.equal({ kind: 'jwk', jwk: a.key });
    expect(keys.documentFor(SIGNER, `${SIGNER}#b`)?.methods.size).to.equal(1);
    // No name in the proof: every key that may be the signer's.
    expect(keys.documentFor(SIGNER, SIGNER)?.methods.size).to.equal(2);
    expect(keys.documentFor('did:example:other', 'did:example:other')?.methods.size).to.equal(1);
  });

  it('argument: 256 keys are the most; their owners are told once each', async () => {
    const { jwk } = await keyNamed();
    const many = Array.from({ length: 256 }, (_, i) => ({ ...jwk, kid: `${SIGNER}#${i % 255}x${i}` }));
    const keys = givenKeys([...many.slice(1), { ...jwk, kid: 'plain' }]);
    expect(keys.controllers).to.deep.equal([SIGNER]);
    expect(keys.documentFor(SIGNER, 'a#plain')).to.equal(undefined);
    const owned = givenKeys([
      { id: `${SIGNER}#k`, type: 'JsonWebKey', publicKeyJwk: { ...jwk, kid: 'did:example:b#k' } },
    ]);
    expect(owned.controllers).to.deep.equal([SIGNER]);
  });

  it('behaviour: an absolute id says whose the key is where controller is left out', async () => {
    const { jwk } = await keyNamed();
    const keys = givenKeys([{ id: `${SIGNER}#k`, type: 'JsonWebKey', publicKeyJwk: jwk }]);
    expect(keys.documentFor(SIGNER, `${SIGNER}#k`)).to.be.an('object');
    expect(keys.documentFor('did:example:other', `${SIGNER}#k`)).to.equal(undefined);
  });

  it('behaviour: whoever the proof names as the owner of the key must be the signer, or the key must say that it is', async () => {
    const { jwk } = await keyNamed();
    const other = 'did:example:other';
    for (const key of [jwk, { ...jwk, kid: 'k' }, { ...jwk, kid: `${other}#k` }]) {
      const keys = givenKeys([key]);
      expect(keys.documentFor(SIGNER, `${other}#k`)).to.equal(undefined);
      expect(keys.documentFor(other, `${other}#k`)).to.be.an('object');
    }
    const said = givenKeys([{ id: `${other}#k`, type: 'JsonWebKey', controller: SIGNER, publicKeyJwk: jwk }]);
    expect(said.documentFor(SIGNER, `${other}#k`)).to.be.an('object');
    expect(said.documentFor(other, `${other}#k`)).to.equal(undefined);
  });

  it('behaviour: one key without a name is meant by any name; of two neither is', async () => {
    const [a, b] = [await keyNamed(), await keyNamed()];
    expect(givenKeys([a.jwk]).documentFor(SIGNER, `${SIGNER}#whatever`)?.methods.size).to.equal(1);
    const two = givenKeys([a.jwk, b.jwk]);
    expect(two.documentFor(SIGNER, `${SIGNER}#whatever`)).to.equal(undefined);
    expect(two.documentFor(SIGNER, SIGNER)?.methods.size).to.equal(2);
    expect(two.documentFor(SIGNER, thumbprintOf(b.key))?.methods.size).to.equal(1);
  });

  it('behaviour: a key that had ended when it was signed checks nothing', async () => {
    const { jwk } = await keyNamed();
    const keys = givenKeys([
      { id: '#k', type: 'JsonWebKey', publicKeyJwk: jwk, revoked: '2026-01-01T00:00:00Z' },
    ]);
    const end = Date.UTC(2026, 0, 1) / 1000;
    expect(keys.documentFor(SIGNER, '#k', end - 1)?.methods.get('#k')?.key.kind).to.equal('jwk');
    expect(keys.documentFor(SIGNER, '#k', end)?.methods.get('#k')).to.include({ hasEnded: true });
  });

  it('behaviour: checkProof takes the token of the given key under any name, and of no other key', async () => {
    const key = await generateKey('P-256');
    const other = await generateKey('P-256');
    const jwk = requiredMembers(publicPart(key));
    const thumbprint = await calculateJwkThumbprint(jwk);
    for (const kid of [`${SIGNER}#k`, thumbprint]) {
      const keys = givenKeys([{ ...jwk, kid: `${SIGNER}#k` }]);
      for (const [signing, code] of [
        [key, 'PROOF_VALID'],
        [other, 'SIGNATURE_INVALID'],
      ] as const) {
        const token = await signJws({ typ: 'JWT' }, vcJwtClaims(microCredential(SIGNER)), {
          kid,
          key: signing,
        });
        const decoded = decodeCredential(token);
        if (!decoded.ok) throw new Error(decoded.finding.code);
        const { proof } = decoded.value;
        if (proof.type !== 'jws') throw new Error('no JWS');
        const document = keys.documentFor(SIGNER, proof.verificationMethod);
        if (document === undefined) throw new Error(proof.verificationMethod);
        expect((await checkProof(decoded.value, document)).code, kid).to.equal(code);
        expect((await checkProof({ ...decoded.value, issuer: 'did:example:other' }, document)).code).to.equal(
          'DID_DOCUMENT_MISMATCH',
        );
      }
    }
  });

  it('error: private keys, keys of no use, and a name twice are refused with their place', async () => {
    const [a, b] = [await keyNamed(), await keyNamed()];
    const refused = (position: number) => ({ code: 'GIVEN_KEY_INVALID', position });
    expect(faultOf([a.jwk, { ...b.jwk, d: 'AA' }])).to.deep.equal(refused(2));
    expect(faultOf([{ type: 'Multikey', secretKeyMultibase: 'z3u2' }])).to.deep.equal(refused(1));
    expect(faultOf([{ ...a.jwk, use: 'enc' }])).to.deep.equal(refused(1));
    expect(faultOf([{ ...a.jwk, x: 'AA' }])).to.deep.equal(refused(1));
    expect(faultOf([{ kty: 'oct' }])).to.deep.equal(refused(1));
    expect(faultOf([{}])).to.deep.equal(refused(1));
    expect(faultOf([{ keys: [a.jwk, 'x'] } as JsonObject])).to.deep.equal(refused(2));
    expect(
      faultOf([
        { ...a.jwk, kid: 'k' },
        { ...b.jwk, kid: 'k' },
      ]),
    ).to.deep.equal(refused(2));
    expect(faultOf(Array.from({ length: 257 }, () => a.jwk))).to.deep.equal(refused(256));
  });
});
