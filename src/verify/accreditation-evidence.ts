import { sha256 } from '#crypto';
import { type Finding, failed, notApplicable, type Outcome, pass, unknown } from '../core/finding.ts';
import { type Hex, NO_RECORD, toHex } from '../core/hex.ts';
import { Lru } from '../core/lru.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import { disagreement } from '../trust/accreditation-credential.ts';
import type { Judged } from '../trust/judge.ts';
import { whoIs } from '../trust/names.ts';
import type { WalkedHop } from '../trust/walk.ts';
import type { PolicyRules } from './policy.ts';

/**
 * Accreditation credentials that were found good, so that a batch does not check the same few again for every credential.
 * Good ones only, and not for long: a DID document can change.
 */
export class EvidenceCache {
  readonly #until = new Lru<string, Seconds>(10_000);
  readonly #seconds: Seconds;

  constructor(seconds: Seconds = 60) {
    this.#seconds = seconds;
  }

  /** @returns until when it counts as checked; undefined where it has to be checked. */
  holds(key: string, time: Seconds): Seconds | undefined {
    const until = this.#until.get(key);
    return until !== undefined && time < until && time >= until - this.#seconds ? until : undefined;
  }

  keep(key: string, time: Seconds): Seconds {
    const until = time + this.#seconds;
    this.#until.set(key, until);
    return until;
  }
}

export interface EvidenceContext {
  readonly rules: Pick<PolicyRules, 'accreditationCredential'>;
  readonly checkCredential: (bytes: Uint8Array) => Promise<Outcome<Credential>>;
  readonly cache: EvidenceCache;
  /** Of the cache alone: real time, whatever the present of a verdict is. */
  readonly time: Seconds;
  /** Until when all that were looked at count as checked; set here. */
  readonly lasts: { until: Seconds };
}

/**
 * Checks the signed accreditation credential of one hop: its digest, its proof by the accreditor's key, and that it says
 * what the record says. A record without one passes on chain facts alone, unless the policy requires it.
 */
export const checkEvidence = async (hop: WalkedHop, context: EvidenceContext): Promise<Judged> => {
  const { view, ancestors } = hop;
  const who = whoIs(view);
  const bytes = view.evidence?.bytes;
  if (view.evidence === undefined || bytes === undefined) return missing(who, context.rules);
  const { digest } = view.evidence;
  const issuer = view.parent === NO_RECORD ? view.record.subject : ancestors[0]?.record.subject;
  if (issuer === undefined) {
    return decides(unknown('ACCREDITATION_CREDENTIAL_NOT_CHECKED', { who, cause: 'RECORD_PARENT_UNKNOWN' }));
  }
  const evidence = { record: view.ref.id, digest };
  if (digestOf(bytes) !== digest)
    return decides(failed('ACCREDITATION_CREDENTIAL_DIGEST', { who }, evidence));
  const key = `${view.ref.id} ${digest} ${issuer}`;
  let until = context.cache.holds(key, context.time);
  if (until === undefined) {
    const fault = await judge(hop, bytes, issuer, context);
    if (fault) return decides(fault);
    until = context.cache.keep(key, context.time);
  }
  context.lasts.until = Math.min(context.lasts.until, until);
  return decides(pass('ACCREDITATION_CREDENTIAL_VALID', { who }, evidence));
};

const decides = (finding: Finding): Judged => ({ finding, required: true });

const missing = (who: string, { accreditationCredential }: EvidenceContext['rules']): Judged =>
  accreditationCredential === 'require'
    ? decides(unknown('ACCREDITATION_CREDENTIAL_MISSING', { who }))
    : { finding: notApplicable('ACCREDITATION_CREDENTIAL_MISSING', { who }), required: false };

const judge = async (
  { view }: WalkedHop,
  bytes: Uint8Array,
  issuer: string,
  context: EvidenceContext,
): Promise<Finding | undefined> => {
  const who = whoIs(view);
  const checked = await context.checkCredential(bytes);
  if (!checked.ok) {
    const cause = checked.finding.code;
    const evidence = { record: view.ref.id, cause };
    return checked.finding.status === 'fail'
      ? failed('ACCREDITATION_CREDENTIAL_NOT_PROVEN', { who, cause }, evidence)
      : unknown('ACCREDITATION_CREDENTIAL_NOT_CHECKED', { who, cause }, evidence);
  }
  const member = disagreement(checked.value, view, issuer);
  return member === undefined
    ? undefined
    : failed('ACCREDITATION_CREDENTIAL_DISAGREES', { who, member }, { record: view.ref.id, member });
};

// Readers hand out the same bytes again and again; they are hashed once.
const digests = new WeakMap<Uint8Array, Hex>();

const digestOf = (bytes: Uint8Array): Hex => {
  const known = digests.get(bytes);
  if (known !== undefined) return known;
  const digest = toHex(sha256(bytes));
  digests.set(bytes, digest);
  return digest;
};
