import { type VerifyCredentialOptions, verifyCredential } from 'did-jwt-vc';
import { importJWK, jwtVerify } from 'jose';
import { algorithmOf, type CurveName, requiredMembers } from '../../../src/core/jwk.ts';
import { signCredential } from '../../../src/issue/sign-credential.ts';
import { bareVerify, signedOf } from './bare.ts';
import { type Act, at, type Entry, mustHold, type Targets } from './contest.ts';
import {
  documentOf,
  documentV1,
  documentV2,
  type Issuer,
  make,
  makeIssuer,
  readAndCheck,
} from './material.ts';

type Resolver = Parameters<typeof verifyCredential>[1];

/** did-jwt-vc with a resolver that has the document in memory. */
const didJwtVc = (tokens: readonly string[], issuer: Issuer): Act => {
  const resolution = {
    didDocument: documentOf(issuer),
    didDocumentMetadata: {},
    didResolutionMetadata: { contentType: 'application/did+ld+json' },
  };
  const resolver = { resolve: async () => resolution } as unknown as Resolver;
  const options: VerifyCredentialOptions = {};
  return async (i) => {
    const { verified } = await verifyCredential(at(tokens, i), resolver, options);
    mustHold(verified, 'did-jwt-vc');
  };
};

/** jose with the key imported once: it knows no DIDs and no credentials, only tokens. */
const jose = async (tokens: readonly string[], { publicKey }: Issuer): Promise<Act> => {
  const key = await importJWK({ ...requiredMembers(publicKey) }, algorithmOf(publicKey));
  return async (i) => {
    const { payload } = await jwtVerify(at(tokens, i), key);
    mustHold(payload.iat !== undefined, 'jose');
  };
};

interface Kind {
  readonly name: string;
  readonly crv: CurveName;
  readonly document: typeof documentV1;
  readonly peers: Readonly<Record<string, (tokens: readonly string[], issuer: Issuer) => Act | Promise<Act>>>;
  readonly targets?: Targets;
}

const entry = ({ name, crv, document, peers, targets = {} }: Kind): Entry => ({
  name,
  prepare: async () => {
    const issuer = await makeIssuer(crv);
    const tokens = await make((i) => signCredential(document(issuer.did, i), issuer));
    const prepared: [string, Act][] = [];
    for (const [peer, prepare] of Object.entries(peers)) prepared.push([peer, await prepare(tokens, issuer)]);
    return {
      ours: readAndCheck(tokens, issuer),
      limit: bareVerify(issuer.publicKey, tokens.map(signedOf)),
      peers: Object.fromEntries(prepared),
      targets,
    };
  },
});

export const jwtEntries: readonly Entry[] = [
  {
    name: 'vc-jwt-es256',
    crv: 'P-256',
    document: documentV1,
    peers: { 'did-jwt-vc': didJwtVc, jose },
    targets: { ratio: 0.75, peers: { 'did-jwt-vc': 25 } },
  } as const,
  {
    name: 'vc-jwt-eddsa',
    crv: 'Ed25519',
    document: documentV1,
    peers: { 'did-jwt-vc': didJwtVc, jose },
    targets: { ratio: 0.75, peers: { 'did-jwt-vc': 15 } },
  } as const,
  { name: 'vc-jwt-es384', crv: 'P-384', document: documentV1, peers: { jose } } as const,
  // WebCrypto, and so jose, has no secp256k1.
  {
    name: 'vc-jwt-es256k',
    crv: 'secp256k1',
    document: documentV1,
    peers: { 'did-jwt-vc': didJwtVc },
  } as const,
  { name: 'vc-jose-es256', crv: 'P-256', document: documentV2, peers: { jose } } as const,
].map(entry);
