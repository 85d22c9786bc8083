import type { JsonObject } from '../../../core/json.ts';
import type { ContextSource } from '../../json-ld/contexts.ts';
import type { BaseProof, DerivedProof } from './proof-value.ts';
import { statementsOf } from './statements.ts';

/** What a holder shows, and the places of its statements among all of the issuer's. */
export interface Derivation {
  readonly document: JsonObject;
  readonly proof: DerivedProof;
  readonly places: {
    readonly mandatory: readonly number[];
    readonly selective: readonly number[];
    readonly combined: readonly number[];
  };
}

/**
 * Makes what a holder shows of a credential with a base proof (vc-di-ecdsa §3.5.5): what the pointers choose, what the issuer
 * made mandatory, and no more.
 * @param document The credential without its proof.
 * @returns undefined where a pointer leads nowhere.
 * @throws Refusal as `toDataset` does.
 */
export const deriveSd = (
  document: JsonObject,
  base: BaseProof,
  pointers: readonly string[],
  contexts: ContextSource,
): Derivation | undefined => {
  const statements = statementsOf(document, base.hmacKey, contexts);
  const all = [...base.mandatoryPointers, ...pointers];
  const mandatory = statements.chosenBy(base.mandatoryPointers);
  const selective = statements.chosenBy(pointers);
  const combined = statements.chosenBy(all);
  const revealed = statements.reveal(all);
  if (
    mandatory === undefined ||
    selective === undefined ||
    combined === undefined ||
    revealed === undefined
  ) {
    return undefined;
  }
  const isMandatory = new Set(mandatory);
  const signatureAt = new Map(
    statements.lines
      .map((_, place) => place)
      .filter((place) => !isMandatory.has(place))
      .map((place, i) => [place, base.signatures[i]]),
  );
  return {
    document: revealed.document,
    proof: {
      kind: 'derived',
      baseSignature: base.baseSignature,
      publicKey: base.publicKey,
      signatures: combined.flatMap((place) => signatureAt.get(place) ?? []),
      labelMap: revealed.labelMap,
      mandatoryIndexes: mandatory.map((place) => combined.indexOf(place)),
    },
    places: { mandatory, selective, combined },
  };
};
