import type { Finding } from '../../core/finding.ts';
import type { JsonObject } from '../../core/json.ts';
import type { PublicJwk } from '../../core/jwk.ts';
import type { Cryptosuite, DataIntegrityProof } from '../../credential/model.ts';
import type { ContextSource } from '../json-ld/contexts.ts';
import { type HashName, hashDataOf, jcsTexts, rdfcTexts, withoutValue } from './hash-data.ts';
import { type Holds, verifyBytes } from './verify-bytes.ts';

/** Curves that each suite signs with: the key must be one of them. */
const CURVES: Readonly<Record<Cryptosuite, readonly string[]>> = {
  'eddsa-jcs-2022': ['Ed25519'],
  'eddsa-rdfc-2022': ['Ed25519'],
  Ed25519Signature2020: ['Ed25519'],
  'ecdsa-jcs-2019': ['P-256', 'P-384'],
  'ecdsa-rdfc-2019': ['P-256', 'P-384'],
  'ecdsa-sd-2023': ['P-256'],
};

/** Whether a suite signs with keys of this kind. */
export const isKeyOfSuite = (key: PublicJwk, suite: Cryptosuite): boolean =>
  'crv' in key && CURVES[suite].includes(key.crv);

export const hashOfKey = (key: PublicJwk): HashName =>
  'crv' in key && key.crv === 'P-384' ? 'sha384' : 'sha256';

/** What a proof is checked against. */
export interface Secured {
  /** The document without its proofs, but with those that this proof builds on (Data Integrity §4.5). */
  readonly document: JsonObject;
  readonly contexts: () => ContextSource | Promise<ContextSource>;
}

/**
 * Checks the signature of one embedded proof with a key of its suite. JCS suites answer at once in Node.
 * @returns whether it holds, or the finding that says why that cannot be told.
 */
export const verifyEmbedded = (key: PublicJwk, proof: DataIntegrityProof, secured: Secured): Holds => {
  switch (proof.cryptosuite) {
    case 'eddsa-jcs-2022':
    case 'ecdsa-jcs-2019':
      return verifyJcs(key, proof, secured.document);
    case 'ecdsa-sd-2023':
      return verifySelective(key, proof, secured);
    default:
      return verifyRdfc(key, proof, secured);
  }
};

const verifyJcs = (key: PublicJwk, proof: DataIntegrityProof, document: JsonObject): Holds => {
  const texts = jcsTexts(document, withoutValue(proof.source));
  return 'code' in texts ? texts : verifyBytes(key, hashDataOf(texts, hashOfKey(key)), proof.proofValue);
};

const verifyRdfc = async (
  key: PublicJwk,
  proof: DataIntegrityProof,
  { document, contexts }: Secured,
): Promise<boolean | Finding> => {
  const hash = hashOfKey(key);
  const texts = await rdfcTexts(document, withoutValue(proof.source), await contexts(), hash);
  return texts.ok ? verifyBytes(key, hashDataOf(texts.value, hash), proof.proofValue) : texts.finding;
};

const verifySelective = async (
  key: PublicJwk,
  proof: DataIntegrityProof,
  { document, contexts }: Secured,
): Promise<boolean | Finding> => {
  const { verifySd } = await import('./sd/verify.ts');
  return verifySd(key, proof, document, await contexts());
};
