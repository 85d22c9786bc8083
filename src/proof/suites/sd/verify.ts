import { type Finding, failed, unknown } from '../../../core/finding.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { PublicJwk } from '../../../core/jwk.ts';
import { outcomeOf } from '../../../core/refusal.ts';
import type { DataIntegrityProof } from '../../../credential/model.ts';
import { readMultikey } from '../../../did/multikey.ts';
import { canonize, canonizeDataset, toDataset } from '../../json-ld/canonize.ts';
import type { ContextSource } from '../../json-ld/contexts.ts';
import { hashText, rdfcOptions, withoutValue } from '../hash-data.ts';
import { verifyBytes } from '../verify-bytes.ts';
import { relabelAll } from './labels.ts';
import { type BaseProof, type DerivedProof, readSdValue } from './proof-value.ts';
import { statementsOf } from './statements.ts';

/** Each statement costs a signature check; credentials in use have some dozens. */
const MAX_SIGNATURES = 1024;

/**
 * Checks a derived proof of ecdsa-sd-2023 (vc-di-ecdsa §3.5.8): the issuer's signature over the mandatory statements and the
 * key made for this credential, then that key's signature on each other statement. An issuer's base proof is for the holder
 * alone: the suite has verifiers refuse it.
 */
export const verifySd = async (
  key: PublicJwk,
  proof: DataIntegrityProof,
  document: JsonObject,
  contexts: ContextSource,
): Promise<boolean | Finding> => {
  const value = readSdValue(proof.proofValue);
  if (value === undefined)
    return failed('PROOF_MALFORMED', { reason: 'its proofValue is none of its suite' });
  if (value.kind === 'base') return unknown('PROOF_FOR_HOLDER_ONLY');
  const read = outcomeOf(() => readDerived(value, proof, document, contexts));
  if (!read.ok) return read.finding;
  return read.value === undefined ? false : checkSignatures(key, value, read.value);
};

/**
 * Checks the proof that an issuer gave to the holder (§3.5.4): before anything is shown from it.
 * @returns as {@link verifySd}; a derived proof is none.
 */
export const verifySdBase = async (
  key: PublicJwk,
  proof: DataIntegrityProof,
  document: JsonObject,
  contexts: ContextSource,
): Promise<boolean | Finding> => {
  const value = readSdValue(proof.proofValue);
  if (value?.kind !== 'base') return failed('PROOF_MALFORMED', { reason: 'it is no base proof' });
  const read = outcomeOf(() => readBase(value, proof, document, contexts));
  if (!read.ok) return read.finding;
  return read.value === undefined ? false : checkSignatures(key, value, read.value);
};

/** What the signatures are over. */
interface Shown {
  readonly proofHash: Uint8Array;
  readonly mandatoryHash: Uint8Array;
  readonly others: readonly string[];
}

const readDerived = (
  { labelMap, mandatoryIndexes }: DerivedProof,
  proof: DataIntegrityProof,
  document: JsonObject,
  contexts: ContextSource,
): Shown | undefined => {
  const { lines, labels } = canonizeDataset(toDataset(document, contexts));
  // A label for nothing would be a part of the proof that nothing protects.
  if (labels.size !== labelMap.size) return undefined;
  const labelled = relabelAll(lines, labelMap);
  return labelled === undefined ? undefined : shownBy(labelled, mandatoryIndexes, proof, document, contexts);
};

const readBase = (
  { hmacKey, mandatoryPointers }: BaseProof,
  proof: DataIntegrityProof,
  document: JsonObject,
  contexts: ContextSource,
): Shown | undefined => {
  const statements = statementsOf(document, hmacKey, contexts);
  const mandatory = statements.chosenBy(mandatoryPointers);
  return mandatory === undefined
    ? undefined
    : shownBy(statements.lines, mandatory, proof, document, contexts);
};

const shownBy = (
  lines: readonly string[],
  mandatory: readonly number[],
  proof: DataIntegrityProof,
  document: JsonObject,
  contexts: ContextSource,
): Shown | undefined => {
  if (!mandatory.every((place) => place < lines.length)) return undefined;
  const options = canonize(rdfcOptions(document, withoutValue(proof.source)), contexts);
  const isMandatory = new Set(mandatory);
  return {
    proofHash: hashText(options, 'sha256'),
    mandatoryHash: hashText(lines.filter((_, place) => isMandatory.has(place)).join(''), 'sha256'),
    others: lines.filter((_, place) => !isMandatory.has(place)),
  };
};

const utf8 = new TextEncoder();

const checkSignatures = async (
  key: PublicJwk,
  { baseSignature, publicKey, signatures }: BaseProof | DerivedProof,
  { proofHash, mandatoryHash, others }: Shown,
): Promise<boolean | Finding> => {
  if (signatures.length > MAX_SIGNATURES) return unknown('JSON_LD_TOO_COMPLEX');
  if (signatures.length !== others.length) return false;
  const data = Uint8Array.of(...proofHash, ...publicKey, ...mandatoryHash);
  const base = await verifyBytes(key, data, baseSignature);
  if (base !== true) return base;
  const own = keyOf(publicKey);
  if (own === undefined) return failed('PROOF_MALFORMED', { reason: 'the key in it is none of its suite' });
  for (const [place, line] of others.entries()) {
    const holds = await verifyBytes(own, utf8.encode(line), signatures[place] ?? new Uint8Array());
    if (holds !== true) return holds;
  }
  return true;
};

/** The key in the proof: P-256, as multicodec. */
const keyOf = (publicKey: Uint8Array): PublicJwk | undefined => {
  const read = outcomeOf(() => readMultikey(publicKey));
  const key = read.ok && read.value !== undefined && 'key' in read.value ? read.value.key : undefined;
  return key !== undefined && 'crv' in key && key.crv === 'P-256' ? key : undefined;
};
