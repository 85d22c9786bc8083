import type { Hex } from '../../core/hex.ts';
import type { JsonObject } from '../../core/json.ts';
import { embeddedProofsOf } from '../embedded-proof.ts';
import type { Presentation } from '../presentation.ts';
import { dataModelOf } from './data-integrity.ts';
import {
  assemblePresentation,
  controllerOf,
  holderOf,
  oneHolder,
  presentationId,
} from './presentation-rules.ts';

/**
 * A presentation with an embedded proof, of either data model. Where it names no holder, the one whose key signed presents.
 * @throws Refusal.
 */
export const readEmbeddedPresentation = (json: JsonObject, digest: Hex): Presentation => {
  const secured = embeddedProofsOf(json);
  const { unsecured: document, proofs } = secured;
  const dataModel = dataModelOf(document);
  const [proof] = proofs;
  const signer = proof === undefined ? undefined : controllerOf(proof.verificationMethod);
  return assemblePresentation({
    format: 'data-integrity',
    dataModel,
    document,
    id: presentationId(document),
    holder: oneHolder(holderOf(document) ?? signer),
    tokens: dataModel === '1.1',
    challenge: proof?.challenge,
    domain: proof?.domain ?? [],
    issuedAt: proof?.created,
    validFrom: undefined,
    validUntil: proof?.expires,
    proof: secured,
    digest,
  });
};
