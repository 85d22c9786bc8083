import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { isObject, isString } from '../../src/core/json.ts';
import type { PublicJwk } from '../../src/core/jwk.ts';
import { encodeBase58, toBase58btc } from '../../src/core/multibase.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { documentAt } from '../../src/did/at-time.ts';
import type { DidDocument } from '../../src/did/document.ts';
import { toMultikey } from '../../src/did/multikey.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { sharedVectors } from '../fixtures/shared.ts';

const DID = 'did:web:university.example';
const P256 = {
  kty: 'EC',
  crv: 'P-256',
  x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
  y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
};
const K1_HEX = '03b0e9e1f6e2a6c3a1a2e0b4b8a7f24b1b9d0b3e8a8c8a1c9d3f7a0a1b2c3d4e5f';

const method = (extra: JsonObject, id = '#k'): JsonObject => ({
  id,
  type: 'JsonWebKey2020',
  controller: DID,
  ...extra,
});

const parse = (members: JsonObject): DidDocument | string => {
  const outcome = parseDidDocument({ id: DID, ...members }, DID);
  return outcome.ok ? outcome.value : outcome.finding.code;
};

const keyKind = (extra: JsonObject): unknown => {
  const document = parse({ verificationMethod: [method(extra)] });
  return typeof document === 'string' ? document : document.methods.get(`${DID}#k`)?.key;
};

describe('parseDidDocument', () => {
  it('default: makes ids absolute and resolves relationships, embedded ones too', () => {
    const document = parse({
      controller: 'did:web:other.example',
      verificationMethod: [method({ publicKeyJwk: P256 })],
      assertionMethod: ['#k', method({ publicKeyJwk: P256 }, '#embedded')],
      authentication: `${DID}#k`,
    });
    if (typeof document === 'string') throw new Error(document);
    expect([...document.methods.keys()]).to.deep.equal([`${DID}#k`, `${DID}#embedded`]);
    expect(document.relationships.assertionMethod).to.deep.equal([`${DID}#k`, `${DID}#embedded`]);
    expect(document.relationships.authentication).to.deep.equal([`${DID}#k`]);
    expect(document.relationships.keyAgreement).to.deep.equal([]);
    expect(document.controllers).to.deep.equal(['did:web:other.example']);
  });

  it('argument: keys in each form', () => {
    expect(keyKind({ publicKeyJwk: { ...P256, kid: 'x', use: 'sig' } })).to.deep.equal({
      kind: 'jwk',
      jwk: P256,
    });
    expect(
      keyKind({ type: 'Multikey', publicKeyMultibase: 'zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv' }),
    ).to.deep.equal({ kind: 'jwk', jwk: P256 });
    expect(
      keyKind({
        type: 'Ed25519VerificationKey2020',
        publicKeyMultibase: 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
      }),
    ).to.have.nested.property('jwk.crv', 'Ed25519');
    expect(
      keyKind({
        type: 'Ed25519VerificationKey2018',
        publicKeyBase58: '4zvwRjXUKGfvwnParsHAS3HuSVzV5cA4McphgmoCtajS',
      }),
    ).to.have.nested.property('jwk.crv', 'Ed25519');
    expect(
      keyKind({
        type: 'EcdsaSecp256k1VerificationKey2019',
        publicKeyBase58: '23o6Sau8NxxzXcgSc3PLcNxrzrZpbLeBn1izfv3jbKhuv',
      }),
    ).to.have.nested.property('jwk.crv', 'secp256k1');
    const generator = '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';
    for (const publicKeyHex of [`02${generator}`, `0x02${generator}`]) {
      expect(keyKind({ type: 'EcdsaSecp256k1VerificationKey2019', publicKeyHex })).to.have.nested.property(
        'jwk.crv',
        'secp256k1',
      );
    }
    const account = `eip155:31337:0x${'ab'.repeat(20)}`;
    expect(keyKind({ blockchainAccountId: account.replace('abab', 'ABab') })).to.deep.equal({
      kind: 'account',
      account,
    });
    expect(keyKind({ blockchainAccountId: `0x${'ab'.repeat(20)}@eip155:31337` })).to.deep.equal({
      kind: 'account',
      account,
    });
    expect(keyKind({ ethereumAddress: `0x${'ab'.repeat(20)}` })).to.deep.equal({
      kind: 'account',
      account: account.replace('31337', '1'),
    });
  });

  it('argument: types of one curve, with multicodec and without, compressed and not', () => {
    const x = Buffer.from(P256.x, 'base64url');
    const y = Buffer.from(P256.y, 'base64url');
    const compressed = Buffer.concat([Buffer.of(2 + ((y.at(-1) ?? 0) & 1)), x]);
    const full = Buffer.concat([Buffer.of(4), x, y]);
    const jwk = { kind: 'jwk', jwk: P256 };
    const type = 'EcdsaSecp256r1VerificationKey2019';
    for (const point of [compressed, full]) {
      expect(keyKind({ type, publicKeyHex: point.toString('hex') })).to.deep.equal(jwk);
      expect(keyKind({ type, publicKeyBase58: encodeBase58(point) })).to.deep.equal(jwk);
      expect(keyKind({ type, publicKeyBase64: point.toString('base64') })).to.deep.equal(jwk);
    }
    expect(keyKind({ type, publicKeyMultibase: toBase58btc(compressed) })).to.deep.equal(jwk);
    expect(keyKind({ type, publicKeyMultibase: toMultikey(P256 as PublicJwk) })).to.deep.equal(jwk);
    const base64url = `u${Buffer.concat([Buffer.of(0x80, 0x24), compressed]).toString('base64url')}`;
    expect(keyKind({ type: 'Multikey', publicKeyMultibase: base64url })).to.deep.equal(jwk);
    expect(keyKind({ type: 'Multikey', publicKeyMultibase: `${base64url}=` })).to.equal(
      'DID_DOCUMENT_INVALID',
    );
  });

  it('argument: Multikeys of every curve, and RSA', async () => {
    for (const crv of ['P-256', 'P-384', 'secp256k1', 'Ed25519'] as const) {
      const key = publicPart(await generateKey(crv));
      expect(keyKind({ type: 'Multikey', publicKeyMultibase: toMultikey(key) })).to.deep.equal({
        kind: 'jwk',
        jwk: key,
      });
    }
    const { n = '', e = '' } = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
      format: 'jwk',
    });
    const rsa: PublicJwk = { kty: 'RSA', n, e };
    for (const form of [{ publicKeyMultibase: toMultikey(rsa) }, { publicKeyJwk: { ...rsa } }]) {
      expect(keyKind(form)).to.deep.equal({ kind: 'jwk', jwk: rsa });
    }
  });

  it('behaviour: the earlier of expires and revoked is the end of a key', () => {
    const document = parse({
      verificationMethod: [
        method({ publicKeyJwk: P256, expires: '2027-01-01T00:00:00Z', revoked: '2026-01-01T01:00:00+01:00' }),
      ],
      assertionMethod: '#k',
    });
    if (typeof document === 'string') throw new Error(document);
    const end = Date.UTC(2026, 0, 1) / 1000;
    expect(document.methods.get(`${DID}#k`)?.until).to.equal(end);
    expect(documentAt(document, end - 1)).to.equal(document);
    expect(documentAt(document, end).methods.get(`${DID}#k`)).to.deep.include({
      key: { kind: 'other' },
      hasEnded: true,
    });
  });

  it('behaviour: documents of web addresses may name web addresses, those of DIDs may not', () => {
    const issuer = 'https://issuer.example/1';
    const web = (members: JsonObject): string => {
      const outcome = parseDidDocument({ id: issuer, ...members }, issuer);
      return outcome.ok ? [...outcome.value.methods.keys()].join(' ') : outcome.finding.code;
    };
    const jwk = { type: 'JsonWebKey', publicKeyJwk: P256 };
    expect(
      web({ controller: issuer, verificationMethod: [{ id: '#k', controller: issuer, ...jwk }] }),
    ).to.equal(`${issuer}#k`);
    expect(
      web({ verificationMethod: [{ id: 'https://other.example/#k', controller: DID, ...jwk }] }),
    ).to.equal('https://other.example/#k');
    for (const id of [
      'http://issuer.example/1#k',
      'https://[',
      'urn:x',
      `https://issuer.example/${'a'.repeat(4096)}`,
    ]) {
      expect(web({ verificationMethod: [{ id, controller: issuer, ...jwk }] }), id).to.equal(
        'DID_DOCUMENT_INVALID',
      );
    }
    expect(parse({ verificationMethod: [method({ ...jwk, controller: issuer })] })).to.equal(
      'DID_DOCUMENT_INVALID',
    );
    expect(parse({ verificationMethod: [method(jwk, `${issuer}#k`)] })).to.equal('DID_DOCUMENT_INVALID');
    expect(parse({ controller: issuer })).to.equal('DID_DOCUMENT_INVALID');
  });

  it('behaviour: keys of before 2020 stand in publicKey', () => {
    const document = parse({ publicKey: [method({ publicKeyJwk: P256 })], assertionMethod: '#k' });
    if (typeof document === 'string') throw new Error(document);
    expect(document.methods.get(`${DID}#k`)?.key).to.deep.equal({ kind: 'jwk', jwk: P256 });
  });

  it('error: a private key in any encoding', () => {
    for (const member of ['secretKeyMultibase', 'secretKeyJwk', 'privateKeyJwk', 'privateKeyBase58']) {
      expect(parse({ verificationMethod: [method({ publicKeyJwk: P256, [member]: 'x' })] })).to.equal(
        'DID_DOCUMENT_HAS_PRIVATE_KEY',
      );
    }
  });

  it('argument: 256 keys are the most', () => {
    const verificationMethod = Array.from({ length: 256 }, (_, i) => method({}, `#${i}`));
    expect(parse({ verificationMethod })).to.be.an('object');
  });

  it('behaviour: keys of other kinds are kept as such', () => {
    for (const extra of [
      { publicKeyPem: '-----BEGIN PUBLIC KEY-----' },
      { publicKeyJwk: { ...P256, use: 'enc' } },
      { publicKeyJwk: P256, expires: 'tomorrow' },
      { publicKeyJwk: P256, revoked: 1 },
      { type: 'Ed25519VerificationKey2020', publicKeyJwk: P256 },
      { publicKeyJwk: { kty: 'OKP', crv: 'X25519', x: 'x' } },
      { publicKeyJwk: { kty: 'EC', crv: 'P-521', x: 'x', y: 'y' } },
      { publicKeyMultibase: 'z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW' },
      { type: 'X25519KeyAgreementKey2019', publicKeyBase58: '7By6kV2t2d188odEM4ExAve1UithKT6dLva4dwsDT3ak' },
      {
        blockchainAccountId:
          'solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv',
      },
      {},
    ]) {
      expect(keyKind(extra), JSON.stringify(extra)).to.deep.equal({ kind: 'other' });
    }
  });

  for (const [name, code, members] of [
    ['another DID', 'DID_DOCUMENT_MISMATCH', { id: 'did:web:other.example' }],
    ['the DID in another case', 'DID_DOCUMENT_MISMATCH', { id: 'did:web:University.example' }],
    ['no id', 'DID_DOCUMENT_INVALID', { id: null }],
    ['the same id twice', 'DID_DOCUMENT_INVALID', { verificationMethod: [method({}), method({})] }],
    [
      'the same id twice, once absolute',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({}), method({}, `${DID}#k`)] },
    ],
    [
      'the same id listed and embedded',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({})], assertionMethod: [method({})] },
    ],
    [
      'a private key',
      'DID_DOCUMENT_HAS_PRIVATE_KEY',
      { verificationMethod: [method({ publicKeyJwk: { ...P256, d: 'x' } })] },
    ],
    [
      'a symmetric key',
      'DID_DOCUMENT_HAS_PRIVATE_KEY',
      { verificationMethod: [method({ publicKeyJwk: { kty: 'oct', k: 'x' } })] },
    ],
    [
      'two keys in one method',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({ publicKeyJwk: P256, publicKeyHex: K1_HEX })] },
    ],
    [
      'a short coordinate',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({ publicKeyJwk: { ...P256, x: 'AA' } })] },
    ],
    [
      'a padded coordinate',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({ publicKeyJwk: { ...P256, x: `${P256.x}=` } })] },
    ],
    [
      'a multibase that is none',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({ publicKeyMultibase: 'uAA' })] },
    ],
    [
      'a point that is none',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({ type: 'EcdsaSecp256k1VerificationKey2019', publicKeyHex: '02ff' })] },
    ],
    [
      'an account that is none',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({ blockchainAccountId: '0x12' })] },
    ],
    ['a key without a controller', 'DID_DOCUMENT_INVALID', { verificationMethod: [{ id: '#k', type: 'X' }] }],
    ['a key without a type', 'DID_DOCUMENT_INVALID', { verificationMethod: [{ id: '#k', controller: DID }] }],
    ['a key without an id', 'DID_DOCUMENT_INVALID', { verificationMethod: [{ type: 'X', controller: DID }] }],
    ['a key that is a text', 'DID_DOCUMENT_INVALID', { verificationMethod: ['#k'] }],
    [
      'a key id that is no DID URL',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: [method({}, 'https://x.example#k')] },
    ],
    ['a relationship that is a number', 'DID_DOCUMENT_INVALID', { assertionMethod: [7] }],
    ['a controller that is no DID', 'DID_DOCUMENT_INVALID', { controller: ['me'] }],
    [
      'too many keys',
      'DID_DOCUMENT_INVALID',
      { verificationMethod: Array.from({ length: 257 }, (_, i) => method({}, `#${i}`)) },
    ],
  ] as const) {
    it(`error: ${name} is ${code}`, () => {
      expect(parse(members as unknown as JsonObject)).to.equal(code);
    });
  }

  const fixtures = sharedVectors('did-core-fixtures');
  if (fixtures !== undefined) {
    it('vector: every document that other resolvers produced can be read', () => {
      let read = 0;
      for (const file of [
        'did-ebsi.json',
        'did-ethr-dif.json',
        'did-key-2020-db.json',
        'did-key-spruce.json',
        'did-web-spruce.json',
        'did-web-transmute.json',
      ]) {
        for (const document of documentsIn(
          parseJsonObject(readFileSync(join(fixtures, file)), { maxDepth: 99 }),
        )) {
          const outcome = parseDidDocument(document, String(document.id));
          expect(outcome.ok, `${file} ${document.id} ${JSON.stringify(outcome)}`).to.equal(true);
          read++;
        }
      }
      expect(read).to.be.greaterThan(10);
    });
  }
});

/** Objects anywhere below that look like DID documents. */
const documentsIn = (json: Json): readonly JsonObject[] => {
  if (Array.isArray(json)) return json.flatMap((item) => documentsIn(item as Json));
  if (!isObject(json)) return [];
  const own =
    isString(json.id) && json.verificationMethod !== undefined && json.id.startsWith('did:') ? [json] : [];
  return [...own, ...Object.values(json).flatMap((value) => documentsIn(value))];
};
