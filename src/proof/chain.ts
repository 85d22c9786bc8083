import { type Finding, failed } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import type { DataIntegrityProof, EmbeddedProofs } from '../credential/model.ts';

/**
 * Whether a set of proofs can be a chain at all (Verifiable Credential Data Integrity 1.0 §2.1.2): every `previousProof` is
 * there, is one proof, and does not build on the one that names it.
 */
export const chainFault = (proofs: readonly DataIntegrityProof[]): Finding | undefined => {
  const [only, second] = proofs;
  if (second === undefined && only?.previousProof.length === 0) return undefined;
  const ids = proofs.map(({ id }) => id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) return broken('two have the same id');
  const known = new Set(ids);
  if (!proofs.every(({ previousProof }) => previousProof.every((id) => known.has(id)))) {
    return broken('one builds on a proof that is not there');
  }
  return isCyclic(proofs) ? broken('they build on each other in a circle') : undefined;
};

const broken = (reason: string): Finding => failed('PROOF_CHAIN_BROKEN', { reason });

/** Takes away, again and again, the proofs that build on none that is left: a circle stays. */
const isCyclic = (proofs: readonly DataIntegrityProof[]): boolean => {
  let rest = proofs;
  for (;;) {
    const ids = new Set(rest.map(({ id }) => id));
    const next = rest.filter(({ previousProof }) => previousProof.some((id) => ids.has(id)));
    if (next.length === 0) return false;
    if (next.length === rest.length) return true;
    rest = next;
  }
};

/** The document that a proof signs: without proofs, but for those that it builds on (§4.5), in the order in which they stand. */
export const documentUnder = (
  { unsecured, proofs }: EmbeddedProofs,
  { previousProof }: DataIntegrityProof,
): JsonObject => {
  if (previousProof.length === 0) return unsecured;
  const previous = proofs.filter(({ id }) => id !== undefined && previousProof.includes(id));
  return { ...unsecured, proof: previous.map(({ source }) => source) };
};
