import { generateKeyPairSync, sign as nodeSign } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { generateKey, sign } from '#crypto';
import { toBase64url } from '../../src/core/base64url.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { algorithmOf, type CurveName, type PrivateJwk, requiredMembers } from '../../src/core/jwk.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { DidDocument } from '../../src/did/document.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { checkProof } from '../../src/proof/check.ts';
import { smallCredential } from '../fixtures/issuers.ts';
import { badgeDocument } from '../fixtures/signed.ts';
import { encodePart, signToken, vcJwtClaims } from '../fixtures/tokens.ts';

const ALICE = 'did:web:alice.example';
const BOB = 'did:web:bob.example';
const DIDS = [ALICE, BOB] as const;
/** What each document lists: one key for assertion, one for authentication, and one that belongs to somebody else. */
const KEYS = ['assert', 'login', 'foreign'] as const;

type Party = (typeof DIDS)[number];
type KeyName = (typeof KEYS)[number];

const keys = new Map<string, PrivateJwk>();
for (const did of DIDS) for (const name of KEYS) keys.set(`${did}#${name}`, await generateKey('P-256'));
const keyOf = (did: Party, name: KeyName): PrivateJwk => {
  const key = keys.get(`${did}#${name}`);
  if (key === undefined) throw new Error('no such key');
  return key;
};

const otherOf = (did: Party): Party => (did === ALICE ? BOB : ALICE);

const documentFor = (did: Party, members: JsonObject = {}): DidDocument => {
  const outcome = parseDidDocument(
    {
      id: did,
      verificationMethod: KEYS.map((name) => ({
        id: `${did}#${name}`,
        type: 'JsonWebKey',
        controller: name === 'foreign' ? otherOf(did) : did,
        publicKeyJwk: requiredMembers(publicPart(keyOf(did, name))),
      })),
      assertionMethod: [`${did}#assert`, `${did}#foreign`],
      authentication: [`${did}#login`],
      ...members,
    },
    did,
  );
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
};

const documents: Readonly<Record<Party, DidDocument>> = {
  [ALICE]: documentFor(ALICE),
  [BOB]: documentFor(BOB),
};

const check = async (text: string, document: DidDocument): Promise<Finding> => {
  const outcome = decodeCredential(text);
  return outcome.ok ? await checkProof(outcome.value, document) : outcome.finding;
};

/** The issuer alone stands for any of its keys that may assert, as a token without a kid does. */
const isNameOf = (issuer: string, kid: string): boolean =>
  kid === `${issuer}#assert` || kid === '#assert' || kid === issuer;

/** Ways to name a key, good and bad. */
const kidsFor = (did: Party, name: KeyName): readonly string[] => [
  `${did}#${name}`,
  `#${name}`,
  name,
  did,
  `${did}?versionId=1#${name}`,
  `${did}/keys#${name}`,
  `${did}#${name}#${name}`,
  `${did}##${name}`,
  ` ${did}#${name}`,
  `${did}#${name} `,
  `${did}#${name.toUpperCase()}`,
  `${did.toUpperCase()}#${name}`,
  `${did}#%61ssert`,
  `${did}:sub#${name}`,
  `${did}\u0000#${name}`,
  `${did.replace('.', '%2E')}#${name}`,
  `https://${did.slice('did:web:'.length)}/#${name}`,
];

describe('who may sign for whom', () => {
  it('behaviour: of all relations of kid, iss, issuer, key and document only the right ones pass', async function () {
    this.timeout(60_000);
    const passed: string[] = [];
    const expected: string[] = [];
    for (const issuer of DIDS) {
      for (const iss of DIDS) {
        for (const named of DIDS) {
          for (const name of KEYS) {
            for (const kid of kidsFor(named, name)) {
              for (const signer of DIDS) {
                for (const by of KEYS) {
                  const header = { alg: 'ES256', typ: 'JWT', kid };
                  const claims = { ...vcJwtClaims({ ...smallCredential(issuer) }), iss };
                  const token = await signToken(header, claims, keyOf(signer, by));
                  const relation = `${issuer} ${iss} ${kid} ${signer}#${by}`;
                  for (const document of DIDS) {
                    const { status } = await check(token, documents[document]);
                    if (status === 'pass') passed.push(`${relation} ${document}`);
                    const isNamed = isNameOf(issuer, kid);
                    const isTheirs = issuer === iss && issuer === signer && issuer === document;
                    if (isNamed && isTheirs && by === 'assert') expected.push(`${relation} ${document}`);
                  }
                }
              }
            }
          }
        }
      }
    }
    expect(passed).to.deep.equal(expected);
    expect(expected.length).to.be.above(4);
  });

  it('behaviour: without a kid only the issuer’s own assertion key passes', async () => {
    for (const issuer of DIDS) {
      for (const signer of DIDS) {
        for (const by of KEYS) {
          const claims = vcJwtClaims({ ...smallCredential(issuer) });
          const token = await signToken({ alg: 'ES256', typ: 'JWT' }, claims, keyOf(signer, by));
          for (const document of DIDS) {
            const right = signer === issuer && document === issuer && by === 'assert';
            const { status } = await check(token, documents[document]);
            expect(status === 'pass', `${issuer} ${signer}#${by} ${document}`).to.equal(right);
          }
        }
      }
    }
  });

  it('behaviour: of an embedded proof the method, its owner, its key and its purpose must all be right', async function () {
    this.timeout(60_000);
    for (const suite of ['ecdsa-jcs-2019', 'ecdsa-rdfc-2019'] as const) {
      for (const issuer of DIDS) {
        for (const named of DIDS) {
          for (const name of KEYS) {
            for (const by of KEYS) {
              // What an honest signer refuses to make is made for the named one, and the issuer put in afterwards.
              for (const purpose of ['assertionMethod', 'authentication'] as const) {
                const json = await signDataIntegrity(
                  { ...badgeDocument(named), issuer },
                  { kid: `${named}#${name}`, key: keyOf(named, by) },
                  { suite, purpose },
                ).catch(() => undefined);
                const right =
                  issuer === named && name === 'assert' && by === 'assert' && purpose === 'assertionMethod';
                if (json === undefined) {
                  expect(issuer).not.to.equal(named);
                  continue;
                }
                for (const document of DIDS) {
                  const { status, code } = await check(JSON.stringify(json), documents[document]);
                  const what = `${suite} ${issuer} ${named}#${name} by ${by} ${purpose} ${document}: ${code}`;
                  expect(status === 'pass', what).to.equal(right && document === issuer);
                }
              }
            }
          }
        }
      }
    }
  });

  it('behaviour: whatever text names the key, only the issuer’s own names pass', async () => {
    const claims = vcJwtClaims({ ...smallCredential(ALICE) });
    const part = fc.oneof(
      fc.constantFrom(ALICE, BOB, '#', '#assert', '#foreign', 'assert', '?', '/', ':', '%23', '\u202e', ' '),
      fc.string({ maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 4 }), async (parts) => {
        const kid = parts.join('');
        const token = await signToken({ alg: 'ES256', typ: 'JWT', kid }, claims, keyOf(ALICE, 'assert'));
        const { status } = await check(token, documents[ALICE]);
        expect(status === 'pass', kid).to.equal(isNameOf(ALICE, kid));
      }),
      { numRuns: 2000 },
    );
  });

  it('behaviour: keys in the header change nothing', async () => {
    const claims = vcJwtClaims({ ...smallCredential(ALICE) });
    const mallory = await generateKey('P-256');
    const jwk = requiredMembers(publicPart(mallory)) as Json;
    for (const header of [
      { jwk },
      { jwk, kid: `${ALICE}#assert` },
      { jwk, kid: `${ALICE}#mallory` },
      { jku: 'https://mallory.example/keys.json', kid: `${ALICE}#assert` },
      { x5u: 'https://mallory.example/cert.pem', kid: `${ALICE}#assert` },
      { x5c: ['MIIB'], 'x5t#S256': 'AAAA', kid: `${ALICE}#assert` },
    ]) {
      const forged = await signToken({ alg: 'ES256', typ: 'JWT', ...header }, claims, mallory);
      expect((await check(forged, documents[ALICE])).status, JSON.stringify(header)).to.equal('fail');
    }
  });
});

/** Signs bytes under a claimed algorithm with whatever key is at hand. */
type Sign = (input: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const CURVES: readonly CurveName[] = ['P-256', 'P-384', 'secp256k1', 'Ed25519'];

const ALGORITHMS = [
  ...['ES256', 'ES384', 'ES512', 'ES256K', 'ES256K-R', 'EdDSA', 'Ed25519', 'RS256'],
  ...['PS256', 'HS256', 'HS512', 'none', 'None', 'es256', '', 'ESP256'],
];

/** The names under which each kind of key may sign; none of them twice. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  secp256k1: ['ES256K', 'ES256K-R'],
  Ed25519: ['EdDSA', 'Ed25519'],
  RSA: ['RS256'],
};

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

const parties = async (): Promise<readonly { kind: string; jwk: JsonObject; sign: Sign }[]> => [
  ...(await Promise.all(
    CURVES.map(async (kind) => {
      const key = await generateKey(kind);
      return { kind, jwk: requiredMembers(publicPart(key)), sign: (input: Uint8Array) => sign(key, input) };
    }),
  )),
  {
    kind: 'RSA',
    jwk: rsa.publicKey.export({ format: 'jwk' }) as JsonObject,
    sign: (input: Uint8Array) => nodeSign('sha256', input, rsa.privateKey),
  },
];

describe('algorithms and kinds of key', () => {
  it('behaviour: off the diagonal everything is refused, and every algorithm is somebody’s', async () => {
    const claims = vcJwtClaims({ ...smallCredential(ALICE) });
    for (const { kind, jwk, sign: signWith } of await parties()) {
      const method = { id: '#key', type: 'JsonWebKey', controller: ALICE, publicKeyJwk: jwk };
      const read = parseDidDocument(
        { id: ALICE, verificationMethod: [method], assertionMethod: ['#key'] },
        ALICE,
      );
      if (!read.ok) throw new Error(read.finding.code);
      for (const alg of ALGORITHMS) {
        const input = `${encodePart({ alg, typ: 'JWT', kid: '#key' })}.${encodePart(claims)}`;
        const signature = await signWith(Buffer.from(input));
        const bytes = alg === 'ES256K-R' ? Buffer.concat([signature, Buffer.from([0])]) : signature;
        const { status, code } = await check(`${input}.${toBase64url(bytes)}`, read.value);
        const right = NAMES[kind]?.includes(alg) === true;
        expect(status === 'pass', `${alg} with ${kind}: ${code}`).to.equal(right);
      }
    }
    expect(CURVES.map((kind) => NAMES[kind]?.length)).to.deep.equal([1, 1, 2, 2]);
  });

  it('behaviour: a public key is no shared secret', async () => {
    const { createHmac } = await import('node:crypto');
    const claims = vcJwtClaims({ ...smallCredential(ALICE) });
    const key = keyOf(ALICE, 'assert');
    const secrets = [
      JSON.stringify(requiredMembers(publicPart(key))),
      Buffer.from(publicPart(key).x, 'base64url'),
    ];
    for (const secret of secrets) {
      const input = `${encodePart({ alg: 'HS256', typ: 'JWT', kid: '#assert' })}.${encodePart(claims)}`;
      const mac = createHmac('sha256', secret).update(input).digest();
      const { code } = await check(`${input}.${toBase64url(mac)}`, documents[ALICE]);
      expect(code).to.equal('ALGORITHM_NOT_ALLOWED');
    }
    expect(algorithmOf(publicPart(key))).to.equal('ES256');
  });
});
