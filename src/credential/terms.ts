import { failed } from '../core/finding.ts';
import { type Hex, hexOfSize } from '../core/hex.ts';
import { asList, isObject, isString, type JsonObject } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { formatAccreditationRef, parseAccreditationRef, parseRegistryRef } from './accreditation-ref.ts';
import { boundedList } from './document-rules.ts';
import type { AccreditationRef, IssuanceAnchorEvidence, TermsOfUse } from './model.ts';

/** `termsOfUse` of this type names the accreditation record that a credential is issued under. */
export const ACCREDITATION_TERMS = 'VidimusAccreditation';

/** @throws Refusal `MEMBER_INVALID`: each entry has a type. */
export const termsOfUseOf = (document: JsonObject): readonly TermsOfUse[] =>
  boundedList(document, 'termsOfUse', 32).map((entry) => {
    const type = isObject(entry) ? asList(entry.type)[0] : undefined;
    if (!isObject(entry) || !isString(type))
      return refuse(failed('MEMBER_INVALID', { member: 'termsOfUse' }));
    return isString(entry.id) ? { id: entry.id, type } : { type };
  });

/**
 * The record that the credential says it is issued under. Two different ones contradict each other.
 * @throws Refusal `TERMS_OF_USE_INVALID`.
 */
export const accreditationOf = (terms: readonly TermsOfUse[]): AccreditationRef | undefined => {
  let named: AccreditationRef | undefined;
  for (const { type, id } of terms) {
    if (type !== ACCREDITATION_TERMS) continue;
    const ref = parseAccreditationRef(id) ?? refuse(failed('TERMS_OF_USE_INVALID'));
    if (named !== undefined && formatAccreditationRef(named) !== formatAccreditationRef(ref)) {
      return refuse(failed('TERMS_OF_USE_INVALID'));
    }
    named = ref;
  }
  return named;
};

/** The longest proof: a tree over 2^32 credentials (docs/formats.md). */
const MAX_PATH = 32;

/** `evidence` entries of type `IssuanceAnchor`; other evidence is left alone. @throws Refusal `EVIDENCE_INVALID`. */
export const issuanceAnchorsOf = (document: JsonObject): readonly IssuanceAnchorEvidence[] =>
  boundedList(document, 'evidence', 64)
    .filter(isObject)
    .filter((entry) => asList(entry.type).includes('IssuanceAnchor'))
    .map((entry) => readAnchor(entry) ?? refuse(failed('EVIDENCE_INVALID')));

const readAnchor = (entry: JsonObject): IssuanceAnchorEvidence | undefined => {
  const accreditation = parseAccreditationRef(entry.accreditation);
  const registry = parseRegistryRef(entry.statusRegistry);
  const root = hexOfSize(entry.root, 32);
  const blinding = hexOfSize(entry.blinding, 32);
  const path = Array.isArray(entry.path) ? entry.path.map((node) => hexOfSize(node, 32)) : undefined;
  if (accreditation === undefined || registry?.chainId !== accreditation.chainId) return undefined;
  if (root === undefined || blinding === undefined || path === undefined) return undefined;
  const nodes = path.filter((node): node is Hex => node !== undefined);
  if (nodes.length !== path.length || nodes.length > MAX_PATH) return undefined;
  return { accreditation, statusRegistry: registry.registry, root, path: nodes, blinding };
};
