import { generateKey } from '#crypto';
import type { Finding } from '../../../src/core/finding.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { type CurveJwk, type CurveName, type PrivateJwk, requiredMembers } from '../../../src/core/jwk.ts';
import { decodeCredential } from '../../../src/credential/decode.ts';
import { didKeyMethodId, didKeyOf } from '../../../src/did/create.ts';
import type { DidDocument } from '../../../src/did/document.ts';
import { didKey } from '../../../src/did/methods/key.ts';
import { checkProof } from '../../../src/proof/check.ts';
import { CONTEXT_TEXTS } from '../../../src/proof/json-ld/context-texts.ts';
import { type Act, at, CREDENTIALS, mustHold } from './contest.ts';

/** An issuer by did:key, as we and as other libraries know it. */
export interface Issuer {
  readonly did: string;
  readonly kid: string;
  readonly key: PrivateJwk;
  readonly publicKey: CurveJwk;
  readonly document: DidDocument;
}

export const makeIssuer = async (crv: CurveName): Promise<Issuer> => {
  const key = await generateKey(crv);
  const did = didKeyOf(key);
  const resolved = didKey(did);
  if (!resolved.ok) throw new Error(resolved.finding.code);
  const { d: _, ...publicKey } = key;
  return { did, kid: didKeyMethodId(did), key, publicKey, document: resolved.value.document };
};

/** A DID document as JSON, for libraries that want one. */
export const documentOf = ({ did, kid, publicKey }: Issuer): JsonObject => ({
  '@context': ['https://www.w3.org/ns/did/v1'],
  id: did,
  verificationMethod: [
    { id: kid, type: 'JsonWebKey2020', controller: did, publicKeyJwk: requiredMembers(publicKey) },
  ],
  authentication: [kid],
  assertionMethod: [kid],
});

/** So many of them, each made from its number, one after another. */
export const make = async <T>(one: (i: number) => T | Promise<T>): Promise<readonly T[]> => {
  const made: T[] = [];
  for (let i = 0; i < CREDENTIALS; i++) made.push(await one(i));
  return made;
};

const idOf = (i: number): string => `urn:uuid:6b2f3d0e-8f4c-4f0e-9a52-${String(i).padStart(12, '0')}`;

const subject = (holder: string, i: number): JsonObject => ({
  id: holder,
  title: `Reading trust chains, part ${i}`,
  level: 'EQF-6',
  fieldOfStudy: ['0613'],
  notionalWorkload: { value: 5, unit: 'ECTS' },
  issuerCountry: 'DE',
  learningOutcomes: Array.from({ length: 4 }, (_, step) => ({
    id: `urn:outcome:${i}:${step}`,
    title: `Explains step ${step} of a chain of accreditations to an auditor.`,
  })),
});

const registry = `eip155:31337:0x${'ab'.repeat(20)}`;
const record = `${registry}/0x${'12'.repeat(32)}`;

/** What both data models share: who may issue it, and where its status stands. Invented. */
const attachments = (i: number): JsonObject => ({
  credentialSchema: { id: 'https://registry.example.org/schemas/z1', type: 'JsonSchema' },
  termsOfUse: { type: 'VidimusAccreditation', id: record },
  credentialStatus: {
    type: 'VidimusStatusBit',
    statusPurpose: 'revocation',
    statusRegistry: `eip155:31337:0x${'cd'.repeat(20)}`,
    accreditation: record,
    statusList: '0',
    statusListIndex: String(i),
  },
});

const TYPES = ['VerifiableCredential', 'VerifiableAttestation', 'EuropeanHigherEducationMicrocredential'];
const ISSUED = '2024-06-30T12:00:00Z';

/** Data model 1.1: about 2.4 kB as a token, as European pilots issue them. */
export const documentV1 = (issuer: string, i: number): JsonObject => ({
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  id: idOf(i),
  type: TYPES,
  issuer,
  issuanceDate: ISSUED,
  issued: ISSUED,
  validFrom: ISSUED,
  credentialSubject: subject(issuer, i),
  ...attachments(i),
});

/** The same in data model 2.0. */
export const documentV2 = (issuer: string, i: number): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: idOf(i),
  type: TYPES,
  issuer,
  validFrom: ISSUED,
  credentialSubject: subject(issuer, i),
  ...attachments(i),
});

/** Every bundled context by its URL, for libraries that load them by themselves. */
export const contextTexts = (): readonly (readonly [url: string, text: string])[] =>
  CONTEXT_TEXTS.map(({ url, text }) => [url, text]);

/** Reads and checks a credential, as a verifier does that already has the issuer's document. */
export const readAndCheck =
  (credentials: readonly string[], { document }: Pick<Issuer, 'document'>): Act =>
  (i) => {
    const outcome = decodeCredential(at(credentials, i));
    if (!outcome.ok) throw new Error(outcome.finding.code);
    const finding = checkProof(outcome.value, document);
    return 'then' in finding ? finding.then(mustPass) : mustPass(finding);
  };

const mustPass = ({ status, code }: Finding): void => mustHold(status === 'pass', code);
