import { toBase64url } from '../core/base64url.ts';
import { fail } from '../core/errors.ts';
import { asList, isObject, type Json, type JsonObject } from '../core/json.ts';
import type { SigningAlgorithm } from '../core/jwk.ts';
import { toBase58btc } from '../core/multibase.ts';
import { formatSeconds, type Seconds, systemClock } from '../core/seconds.ts';
import type { Cryptosuite } from '../credential/model.ts';
import type { ContextSource } from '../proof/json-ld/contexts.ts';
import { type HashName, hashDataOf, jcsTexts, rdfcTexts } from '../proof/suites/hash-data.ts';
import { readable, unreadable } from './readable.ts';
import { checkDocument } from './sign-credential.ts';
import { algorithmOfSigner, type Signer, signBytes } from './signer.ts';

export interface DataIntegrityOptions {
  readonly suite: Cryptosuite;
  /** Default: `authentication` for a presentation, `assertionMethod` for anything else. */
  readonly purpose?: 'assertionMethod' | 'authentication';
  /** Default: the present. */
  readonly created?: Seconds;
  readonly expires?: Seconds;
  /** The proof's own id, an absolute URL: what a later proof builds on. */
  readonly id?: string;
  /** Ids of proofs of the document that this one signs too: a chain. */
  readonly previousProof?: readonly string[];
  /** What the verifier of a presentation asked with, and who it is. */
  readonly challenge?: string;
  readonly domain?: string;
  /**
   * ecdsa-sd-2023: JSON Pointers to what must always be shown. Default: whatever of issuer, dates, status, schema and terms
   * there is, so that nobody can hide an end or a revocation.
   */
  readonly mandatory?: readonly string[];
  /** Default: the bundled contexts. */
  readonly contexts?: ContextSource;
}

const ALGORITHMS: Readonly<Record<Cryptosuite, readonly SigningAlgorithm[]>> = {
  'eddsa-jcs-2022': ['EdDSA'],
  'eddsa-rdfc-2022': ['EdDSA'],
  Ed25519Signature2020: ['EdDSA'],
  'ecdsa-jcs-2019': ['ES256', 'ES384'],
  'ecdsa-rdfc-2019': ['ES256', 'ES384'],
  'ecdsa-sd-2023': ['ES256'],
};

/**
 * Adds an embedded proof to a credential or presentation (Verifiable Credential Data Integrity 1.0 §4.2 and §4.3). A document
 * that has proofs already gets a further one: beside them, or on them where `previousProof` names them. The first proof of a
 * credential must be its issuer's. The document is not changed.
 * @returns a new document with the proof.
 * @throws ISSUE_DOCUMENT_INVALID, ISSUE_KEY_NOT_THE_ISSUERS, ISSUE_SUITE_MISMATCH, ISSUE_PREVIOUS_PROOF,
 * ISSUE_SIGNER_FAILED, ISSUE_SIGNATURE_MALFORMED.
 */
export const signDataIntegrity = async (
  document: JsonObject,
  signer: Signer,
  options: DataIntegrityOptions,
): Promise<JsonObject> => {
  const { suite } = options;
  const algorithm = algorithmOfSigner(signer);
  if (!ALGORITHMS[suite].includes(algorithm)) throw fail('ISSUE_SUITE_MISMATCH', { suite, algorithm });
  const { proof: earlier, ...unsecured } = document;
  const proofs = asList(earlier).filter(isObject);
  const isPresentation = asList(document['type']).includes('VerifiablePresentation');
  if (!isPresentation && proofs.length === 0) checkDocument(unsecured, signer);
  const under = { ...unsecured, ...previousOf(proofs, options.previousProof ?? []) };
  const stated = statedBy(under, signer, isPresentation, options);
  const proof = { ...stated, proofValue: await valueOver(under, stated, signer, algorithm, options) };
  return { ...unsecured, proof: proofs.length === 0 ? proof : [...proofs, proof] };
};

/** The proofs that are signed along, in the order in which they stand. */
const previousOf = (proofs: readonly JsonObject[], ids: readonly string[]): JsonObject => {
  if (ids.length === 0) return {};
  const missing = ids.find((id) => !proofs.some((proof) => proof['id'] === id));
  if (missing !== undefined) throw fail('ISSUE_PREVIOUS_PROOF', { id: missing });
  return { proof: proofs.filter((proof) => ids.some((id) => proof['id'] === id)) };
};

/** The proof without its value. JCS suites sign the context as a part of it. */
const statedBy = (
  document: JsonObject,
  { kid }: Signer,
  isPresentation: boolean,
  options: DataIntegrityOptions,
): JsonObject => {
  const { suite, id, expires, challenge, domain, previousProof = [] } = options;
  const [previous = '', ...more] = previousProof;
  const context = document['@context'];
  return {
    ...(id !== undefined && { id }),
    ...(suite === 'Ed25519Signature2020'
      ? { type: suite }
      : { type: 'DataIntegrityProof', cryptosuite: suite }),
    created: formatSeconds(options.created ?? systemClock()),
    ...(expires !== undefined && { expires: formatSeconds(expires) }),
    verificationMethod: kid,
    proofPurpose: options.purpose ?? (isPresentation ? 'authentication' : 'assertionMethod'),
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
    ...(previousProof.length > 0 && { previousProof: more.length > 0 ? previousProof : previous }),
    ...(isJcs(suite) && context !== undefined && { '@context': context }),
  };
};

const ALWAYS = [
  'issuer',
  'issuanceDate',
  'validFrom',
  'validUntil',
  'expirationDate',
  'credentialStatus',
  'credentialSchema',
  'termsOfUse',
];

const isJcs = (suite: Cryptosuite): boolean => suite === 'eddsa-jcs-2022' || suite === 'ecdsa-jcs-2019';

const valueOver = async (
  document: JsonObject,
  stated: JsonObject,
  signer: Signer,
  algorithm: SigningAlgorithm,
  options: DataIntegrityOptions,
): Promise<Json> => {
  const hash: HashName = algorithm === 'ES384' ? 'sha384' : 'sha256';
  if (isJcs(options.suite)) {
    const texts = jcsTexts(document, stated);
    if ('code' in texts) throw unreadable(texts.message);
    return toBase58btc(await signBytes(hashDataOf(texts, hash), signer));
  }
  const contexts = options.contexts ?? (await import('../proof/json-ld/bundled.ts')).bundledContexts;
  if (options.suite === 'ecdsa-sd-2023') {
    const { sdBaseValue } = await import('./sd-base.ts');
    const { mandatory = ALWAYS.filter((name) => document[name] !== undefined).map((name) => `/${name}`) } =
      options;
    return `u${toBase64url(await sdBaseValue(document, stated, { signer, mandatory, contexts }))}`;
  }
  const texts = readable(await rdfcTexts(document, stated, contexts, hash));
  return toBase58btc(await signBytes(hashDataOf(texts, hash), signer));
};
