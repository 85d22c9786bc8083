import { secp256k1 } from '@noble/curves/secp256k1.js';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import { toBase64url } from '../../src/core/base64url.ts';
import type { Finding } from '../../src/core/finding.ts';
import { toHex } from '../../src/core/hex.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import {
  algorithmOf,
  type CurveJwk,
  type PrivateJwk,
  type PublicJwk,
  requiredMembers,
} from '../../src/core/jwk.ts';
import { keccak256 } from '../../src/core/keccak.ts';
import { pointBytes } from '../../src/core/points.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { didKeyJcsOf, didKeyMethodId, didKeyOf } from '../../src/did/create.ts';
import type { DidDocument } from '../../src/did/document.ts';
import { didKey } from '../../src/did/methods/key.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { checkProof } from '../../src/proof/check.ts';
import { encodePart, headerFor, microCredential, signToken, vcJwtClaims } from '../fixtures/tokens.ts';

const CURVES = ['P-256', 'P-384', 'secp256k1', 'Ed25519'] as const;
const ALGORITHMS = ['ES256', 'ES384', 'ES256K', 'EdDSA'] as const;
const DID = 'did:web:university.example';

const documentOf = (members: JsonObject, did = DID): DidDocument => {
  const outcome = parseDidDocument({ id: did, ...members }, did);
  if (!outcome.ok) throw new Error(outcome.finding.message);
  return outcome.value;
};

/** A document with keys under `#0`, `#1`, …, all for assertion unless told otherwise. */
const documentWith = (keys: readonly PublicJwk[], members: JsonObject = {}): DidDocument =>
  documentOf({
    verificationMethod: keys.map((key, i) => ({
      id: `#${i}`,
      type: 'JsonWebKey2020',
      controller: DID,
      publicKeyJwk: requiredMembers(key),
    })),
    assertionMethod: keys.map((_, i) => `#${i}`),
    ...members,
  });

const findingOf = async (token: string, document: DidDocument): Promise<Finding> => {
  const outcome = decodeCredential(token);
  return outcome.ok ? checkProof(outcome.value, document) : outcome.finding;
};

const codeOf = async (token: string, document: DidDocument): Promise<string> =>
  (await findingOf(token, document)).code;

const tokenFor = (key: PrivateJwk, did = DID, header: JsonObject = {}): Promise<string> =>
  signToken({ ...headerFor(key, `${did}#0`), ...header }, vcJwtClaims(microCredential(did)), key);

describe('checkProof', () => {
  for (const crv of CURVES) {
    it(`default: ${crv} of a did:key, in both forms`, async () => {
      const key = await generateKey(crv);
      for (const did of [didKeyOf(key), didKeyJcsOf(key)]) {
        const resolved = didKey(did);
        if (!resolved.ok) throw new Error(resolved.finding.message);
        const token = await tokenFor(key, did, { kid: didKeyMethodId(did) });
        const finding = await findingOf(token, resolved.value.document);
        expect(finding).to.deep.include({
          status: 'pass',
          code: 'PROOF_VALID',
          evidence: { method: didKeyMethodId(did) },
        });
      }
    });
  }

  it('behaviour: in Node the answer comes at once', async () => {
    const key = await generateKey('P-256');
    const outcome = decodeCredential(await tokenFor(key));
    if (!outcome.ok) throw new Error(outcome.finding.code);
    expect(checkProof(outcome.value, documentWith([key]))).not.to.have.property('then');
  });

  it('behaviour: the key decides: of all algorithms and kinds of key only the pairs that belong together pass', async () => {
    for (const crv of CURVES) {
      const key = await generateKey(crv);
      for (const alg of ALGORITHMS) {
        const token = await tokenFor(key, DID, { alg });
        const expected = alg === algorithmOf(key) ? 'PROOF_VALID' : 'ALGORITHM_MISMATCH';
        expect(await codeOf(token, documentWith([key])), `${alg} ${crv}`).to.equal(expected);
      }
      for (const alg of ['none', 'HS256', 'HS384', 'HS512', 'RS256', 'PS256', 'ES512', '']) {
        const status = (await findingOf(await tokenFor(key, DID, { alg }), documentWith([key]))).status;
        expect(status, `${alg} ${crv}`).to.be.oneOf(['fail', 'unknown']);
      }
    }
  });

  it('behaviour: no changed byte of header, payload or signature passes', async () => {
    for (const crv of CURVES) {
      const key = await generateKey(crv);
      const document = documentWith([key]);
      const token = await tokenFor(key);
      for (let at = 0; at < token.length; at += 11) {
        const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
        expect((await findingOf(changed, document)).status, `${crv} at ${at}`).not.to.equal('pass');
      }
      const [head, , tail] = token.split('.');
      const other = encodePart(vcJwtClaims({ ...microCredential(DID), name: 'x' }));
      expect(await codeOf(`${head}.${other}.${tail}`, document)).to.equal('SIGNATURE_INVALID');
    }
  });

  it('behaviour: another key of the same issuer does not stand in for the one that is named', async () => {
    const [a, b] = [await generateKey('P-256'), await generateKey('P-256')];
    const document = documentWith([a, b]);
    expect(await codeOf(await tokenFor(a, DID, { kid: '#0' }), document)).to.equal('PROOF_VALID');
    expect(await codeOf(await tokenFor(a, DID, { kid: '#1' }), document)).to.equal('SIGNATURE_INVALID');
  });

  it('behaviour: a key in the header is never used', async () => {
    const [honest, thief] = [await generateKey('P-256'), await generateKey('P-256')];
    const token = await tokenFor(thief, DID, {
      jwk: requiredMembers(thief),
      x5c: ['x'],
      jku: 'https://thief.example',
    });
    expect(await codeOf(token, documentWith([honest]))).to.equal('SIGNATURE_INVALID');
  });

  it('behaviour: an issuer’s token does not pass for another issuer, nor another’s document for the issuer', async () => {
    const key = await generateKey('Ed25519');
    const document = documentWith([key]);
    expect(await codeOf(await tokenFor(key, 'did:web:other.example'), document)).to.equal(
      'DID_DOCUMENT_MISMATCH',
    );
  });

  const KIDS: readonly (readonly [string, string, string])[] = [
    ['of another DID', 'KID_ISSUER_MISMATCH', 'did:ebsi:zb1SQy6CDUDYHSTK3MiXCXk#0'],
    ['with a path', 'KID_ISSUER_MISMATCH', `${DID}/../x#0`],
    ['with a query', 'KID_ISSUER_MISMATCH', `${DID}?versionId=1#0`],
    ['that adds to the DID', 'KID_ISSUER_MISMATCH', `${DID}x#0`],
    ['in another case', 'KID_ISSUER_MISMATCH', `${DID.toUpperCase()}#0`],
    ['with two fragments', 'KID_MALFORMED', `${DID}#0#1`],
    ['with an empty fragment', 'KID_MALFORMED', `${DID}#`],
    ['with a space', 'KID_MALFORMED', `${DID}#0 `],
    ['beyond ASCII', 'KID_MALFORMED', `${DID}#к`],
    ['with a line break', 'KID_MALFORMED', `${DID}#0\n`],
    ['that is a thumbprint', 'KID_MALFORMED', 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'],
  ];
  for (const [name, code, kid] of KIDS) {
    it(`error: a kid ${name}`, async () => {
      const key = await generateKey('P-256');
      expect(await codeOf(await tokenFor(key, DID, { kid }), documentWith([key]))).to.equal(code);
    });
  }

  it('behaviour: without a kid every fitting assertion key may have signed, and no other', async () => {
    const keys = [
      await generateKey('P-256'),
      await generateKey('P-256'),
      await generateKey('Ed25519'),
    ] as const;
    const bare = async (key: PrivateJwk): Promise<string> =>
      signToken({ typ: 'JWT', alg: algorithmOf(key) }, vcJwtClaims(microCredential(DID)), key);
    for (const key of keys) expect(await codeOf(await bare(key), documentWith(keys))).to.equal('PROOF_VALID');
    const onlyFirst = documentWith(keys, { assertionMethod: ['#0'], authentication: ['#1', '#2'] });
    expect(await codeOf(await bare(keys[1]), onlyFirst)).to.equal('SIGNATURE_INVALID');
    expect(await codeOf(await bare(keys[2]), onlyFirst)).to.equal('METHOD_NOT_FOUND');
    const foreign = documentOf({
      verificationMethod: keys.map((key, i) => ({
        id: `#${i}`,
        type: 'JsonWebKey2020',
        controller: i === 0 ? 'did:web:other.example' : DID,
        publicKeyJwk: requiredMembers(key),
      })),
      assertionMethod: ['#0', '#missing'],
    });
    expect(await codeOf(await bare(keys[0]), foreign)).to.equal('METHOD_NOT_FOUND');
    const eight = await Promise.all(Array.from({ length: 8 }, () => generateKey('P-256')));
    expect(await codeOf(await bare(eight[7] as PrivateJwk), documentWith(eight))).to.equal('PROOF_VALID');
    const many = await Promise.all(Array.from({ length: 9 }, () => generateKey('P-256')));
    expect(await codeOf(await bare(many[0] as PrivateJwk), documentWith(many))).to.equal('METHOD_AMBIGUOUS');
  });

  it('error: each way in which a key may not speak for the issuer has its code', async () => {
    const key = await generateKey('P-256');
    const token = await tokenFor(key);
    const method = (extra: JsonObject): JsonObject => ({
      verificationMethod: {
        id: '#0',
        type: 'JsonWebKey2020',
        controller: DID,
        publicKeyJwk: requiredMembers(key),
        ...extra,
      },
      assertionMethod: '#0',
    });
    expect(await codeOf(token, documentOf(method({ id: '#other' })))).to.equal('METHOD_NOT_FOUND');
    expect(await codeOf(token, documentOf(method({ controller: 'did:web:other.example' })))).to.equal(
      'METHOD_CONTROLLER_MISMATCH',
    );
    for (const use of [{}, { authentication: '#0' }, { capabilityInvocation: '#0', keyAgreement: '#0' }]) {
      expect(
        await codeOf(token, documentOf({ ...method({}), assertionMethod: [], ...use } as JsonObject)),
      ).to.equal('METHOD_NOT_FOR_ASSERTION');
    }
    const off = {
      kty: 'EC',
      crv: 'P-256',
      x: toBase64url(new Uint8Array(32).fill(7)),
      y: toBase64url(new Uint8Array(32).fill(7)),
    };
    expect(await codeOf(token, documentOf(method({ publicKeyJwk: off })))).to.equal('KEY_MALFORMED');
    const p521 = documentOf(
      method({ publicKeyJwk: { kty: 'EC', crv: 'P-521', x: 'AQAB', y: 'AQAB' } as Json }),
    );
    expect(await findingOf(token, p521)).to.include({ status: 'unknown', code: 'KEY_KIND_NOT_SUPPORTED' });
    for (const use of [{ use: 'enc' }, { key_ops: ['deriveKey'] }, { alg: 'ES384' }]) {
      const restricted = documentOf(method({ publicKeyJwk: { ...requiredMembers(key), ...use } as Json }));
      expect((await findingOf(token, restricted)).code).to.equal('KEY_KIND_NOT_SUPPORTED');
    }
    const rsa = documentOf(method({ publicKeyJwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as Json }));
    expect(await codeOf(token, rsa)).to.equal('ALGORITHM_MISMATCH');
  });

  it('argument: the relationship', async () => {
    const key = await generateKey('P-256');
    const document = documentWith([key], { assertionMethod: [], authentication: ['#0'] });
    const outcome = decodeCredential(await tokenFor(key));
    if (!outcome.ok) throw new Error(outcome.finding.code);
    expect((await checkProof(outcome.value, document, { relationship: 'authentication' })).code).to.equal(
      'PROOF_VALID',
    );
    expect((await checkProof(outcome.value, document)).code).to.equal('METHOD_NOT_FOR_ASSERTION');
  });
});

describe('tokens whose method stands for itself', () => {
  const unbound = (token: string, documents: Readonly<Record<string, DidDocument>>) => {
    const outcome = decodeCredential(token);
    if (!outcome.ok) throw new Error(outcome.finding.code);
    const none: Finding = { status: 'unknown', code: 'NOT_REACHED', message: '' };
    return checkProof(outcome.value, undefined, {
      binding: 'none',
      documentOf: async (did) => {
        const value = documents[did];
        return value === undefined ? { ok: false, finding: none } : { ok: true, value };
      },
    });
  };

  it('default: the document of the key’s own controller counts, whoever the issuer is', async () => {
    const key = await generateKey('P-256');
    const token = await tokenFor(key, 'did:web:other.example', { kid: `${DID}#0` });
    expect((await unbound(token, { [DID]: documentWith([key]) })).code).to.equal('PROOF_VALID_UNBOUND');
    expect((await unbound(token, {})).code).to.equal('NOT_REACHED');
    const wrong = documentWith([await generateKey('P-256')]);
    expect((await unbound(token, { [DID]: wrong })).code).to.equal('SIGNATURE_INVALID');
    const outcome = decodeCredential(token);
    if (!outcome.ok) throw new Error(outcome.finding.code);
    expect((await checkProof(outcome.value, undefined, { binding: 'none' })).code).to.equal(
      'METHOD_NOT_FOUND',
    );
    expect((await checkProof(outcome.value, undefined)).code).to.equal('DID_DOCUMENT_MISMATCH');
  });
});

describe('accounts (did:ethr)', () => {
  const addressOf = (key: CurveJwk): string => toHex(keccak256(pointBytes(key).subarray(1)).subarray(12));
  const withAccount = (account: string, extra: JsonObject = {}): DidDocument =>
    documentOf({
      verificationMethod: [
        { id: '#0', type: 'EcdsaSecp256k1RecoveryMethod2020', controller: DID, blockchainAccountId: account },
      ],
      assertionMethod: ['#0'],
      ...extra,
    });

  it('default: the signature shows the account, the first time and from memory', async () => {
    for (let round = 0; round < 4; round++) {
      const key = await generateKey('secp256k1');
      const document = withAccount(`eip155:31337:${addressOf(key)}`);
      expect(await codeOf(await tokenFor(key), document)).to.equal('PROOF_VALID');
      expect(await codeOf(await tokenFor(key), document)).to.equal('PROOF_VALID');
      const other = await generateKey('secp256k1');
      expect(await codeOf(await tokenFor(other), document)).to.equal('SIGNATURE_INVALID');
      expect(await codeOf(await tokenFor(other), withAccount(`eip155:1:${addressOf(key)}`))).to.equal(
        'SIGNATURE_INVALID',
      );
    }
  });

  it('behaviour: a signature that no key can have made is refused before anything is remembered', async () => {
    const [key, other] = [await generateKey('secp256k1'), await generateKey('secp256k1')];
    expect(await codeOf(await tokenFor(other), withAccount(`eip155:1:${addressOf(key)}`))).to.equal(
      'SIGNATURE_INVALID',
    );
    const [head, body] = (await tokenFor(key)).split('.');
    for (const fill of [0, 255]) {
      const bad = `${head}.${body}.${toBase64url(new Uint8Array(64).fill(fill))}`;
      expect(await codeOf(bad, withAccount(`eip155:1:${addressOf(key)}`))).to.equal('SIGNATURE_INVALID');
    }
  });

  it('behaviour: did-jwt’s ES256K-R passes too', async () => {
    const key = await generateKey('secp256k1');
    const input = `${encodePart({ typ: 'JWT', alg: 'ES256K-R' })}.${encodePart(vcJwtClaims(microCredential(DID)))}`;
    const secret = Buffer.from(key.d, 'base64url');
    const recovered = secp256k1.sign(Buffer.from(input), secret, { format: 'recovered' });
    // did-jwt writes r ‖ s ‖ recovery, noble recovery ‖ r ‖ s.
    const signature = Uint8Array.of(...recovered.subarray(1), recovered[0] ?? 0);
    const document = withAccount(`eip155:1:${addressOf(key)}`);
    expect(await codeOf(`${input}.${toBase64url(signature)}`, document)).to.equal('PROOF_VALID');
  });

  it('error: an account signs with ES256K only', async () => {
    const key = await generateKey('P-256');
    expect(await codeOf(await tokenFor(key), withAccount(`eip155:1:0x${'ab'.repeat(20)}`))).to.equal(
      'ALGORITHM_MISMATCH',
    );
  });
});
