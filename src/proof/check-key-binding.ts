import { whenSettled } from '../core/awaitable.ts';
import { type Finding, failed, notApplicable, pass, unknown } from '../core/finding.ts';
import { algorithmOf } from '../core/jwk.ts';
import { formatSeconds, type Seconds } from '../core/seconds.ts';
import type { Credential, KeyBinding } from '../credential/model.ts';
import { verifyBytes } from './suites/verify-bytes.ts';

/** What a verifier asked its holder for. */
export interface KeyBindingDemand {
  /** Whom the proof must be for: the verifier's own name, exactly. */
  readonly audience?: string;
  /** What the verifier asked with, exactly. */
  readonly nonce?: string;
  readonly now: Seconds;
  readonly skewSeconds: Seconds;
  /** How old the proof may be; default {@link KEY_BINDING_SECONDS}. */
  readonly maxAgeSeconds?: Seconds;
}

/** A proof of the holder is made on request: five minutes are long for that. */
export const KEY_BINDING_SECONDS: Seconds = 300;

/**
 * Whether the one who presents an SD-JWT has the key that its issuer bound it to, and made the proof for this request (RFC
 * 9901 §7.3). The demand alone decides whether there must be a proof, never the token: where neither audience nor nonce is
 * given, a proof that is there must hold, but says nothing about who presents it.
 */
export const checkKeyBinding = (
  credential: Pick<Credential, 'holderKey' | 'holderKeyUnsupported' | 'keyBinding'>,
  demand: KeyBindingDemand,
): Finding | Promise<Finding> => {
  const { holderKey, holderKeyUnsupported: method, keyBinding } = credential;
  const isAsked = demand.audience !== undefined || demand.nonce !== undefined;
  if (keyBinding === undefined)
    return isAsked ? failed('KEY_BINDING_MISSING') : notApplicable('KEY_BINDING_NOT_ASKED');
  if (method !== undefined) return unknown('HOLDER_KEY_NOT_SUPPORTED', { method });
  if (holderKey === undefined) return failed('KEY_BINDING_WITHOUT_KEY');
  const fault = isAsked ? demandFault(keyBinding, demand) : undefined;
  if (fault !== undefined) return fault;
  const actual = algorithmOf(holderKey);
  if (actual !== keyBinding.algorithm) {
    return failed('ALGORITHM_MISMATCH', { claimed: keyBinding.algorithm, actual });
  }
  const holds = verifyBytes(holderKey, keyBinding.signingInput, keyBinding.signature);
  return whenSettled(holds, (outcome) => concluded(outcome, keyBinding, isAsked));
};

const concluded = (holds: boolean | Finding, { algorithm }: KeyBinding, isAsked: boolean): Finding => {
  if (typeof holds === 'object') return holds;
  if (!holds) return failed('KEY_BINDING_SIGNATURE_INVALID');
  return isAsked ? pass('KEY_BINDING_VALID', { algorithm }) : notApplicable('KEY_BINDING_NOT_ASKED');
};

const demandFault = (binding: KeyBinding, demand: KeyBindingDemand): Finding | undefined => {
  const { audience, nonce, now, skewSeconds, maxAgeSeconds = KEY_BINDING_SECONDS } = demand;
  if (audience !== undefined && binding.audience !== audience) return failed('DOMAIN_MISMATCH');
  if (nonce !== undefined && binding.nonce !== nonce) return failed('CHALLENGE_MISMATCH');
  const from = Math.max(binding.issuedAt, binding.notBefore ?? 0);
  const until = Math.min(binding.issuedAt + maxAgeSeconds, binding.expires ?? Number.POSITIVE_INFINITY);
  return from > now + skewSeconds || until < now - skewSeconds
    ? failed('KEY_BINDING_OUT_OF_TIME', { date: formatSeconds(binding.issuedAt) })
    : undefined;
};
