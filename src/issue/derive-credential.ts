import { toBase64url } from '../core/base64url.ts';
import { fail } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { outcomeOf } from '../core/refusal.ts';
import { embeddedProofsOf } from '../credential/embedded-proof.ts';
import type { ContextSource } from '../proof/json-ld/contexts.ts';

export interface DeriveOptions {
  /** JSON Pointers (RFC 6901) to what is shown beside what the issuer made mandatory, as `/credentialSubject/level`. */
  readonly show: readonly string[];
  /** Default: the bundled contexts. */
  readonly contexts?: ContextSource;
}

/**
 * What a holder shows of a credential that was signed with ecdsa-sd-2023 (vc-di-ecdsa §3.5.5): the chosen parts under a proof
 * of their own. The credential is not changed, and its proof not checked.
 * @throws ISSUE_NOT_DERIVABLE.
 */
export const deriveCredential = async (
  credential: JsonObject,
  { show, contexts }: DeriveOptions,
): Promise<JsonObject> => {
  const secured = outcomeOf(() => embeddedProofsOf(credential));
  if (!secured.ok) throw notDerivable('its proof cannot be read');
  const { proofs, unsecured } = secured.value;
  const [proof, second] = proofs;
  if (proof === undefined || second !== undefined) throw notDerivable('it must have one proof');
  const [{ bundledContexts }, { deriveSd }, { readSdValue, writeSdValue }] = await Promise.all([
    import('../proof/json-ld/bundled.ts'),
    import('../proof/suites/sd/derive.ts'),
    import('../proof/suites/sd/proof-value.ts'),
  ]);
  const base = proof.cryptosuite === 'ecdsa-sd-2023' ? readSdValue(proof.proofValue) : undefined;
  if (base?.kind !== 'base') throw notDerivable('its proof is not one to derive from');
  const derived = outcomeOf(() => deriveSd(unsecured, base, show, contexts ?? bundledContexts));
  if (!derived.ok) throw notDerivable(derived.finding.message);
  if (derived.value === undefined) throw notDerivable('a pointer leads nowhere');
  const { document, proof: value } = derived.value;
  return { ...document, proof: { ...proof.source, proofValue: `u${toBase64url(writeSdValue(value))}` } };
};

const notDerivable = (reason: string) => fail('ISSUE_NOT_DERIVABLE', { reason });
