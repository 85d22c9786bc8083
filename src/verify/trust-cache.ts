import type { BlockRef } from '../core/block.ts';
import { deepFreeze } from '../core/deep-freeze.ts';
import type { RecordId } from '../core/hex.ts';
import { Lru } from '../core/lru.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Times } from '../trust/judge.ts';
import type { TrustSource } from '../trust/source.ts';
import { turnsOf } from '../trust/state-at.ts';
import type { Walk } from '../trust/walk.ts';
import type { PathJudgement } from './path.ts';
import type { AuthorityFindings } from './run-findings.ts';

/** Ways up from an issuer that are kept. */
const MOST_WALKS = 4_096;
/** Judgements of such ways for one time of issuance that are kept: a few kB each. */
const MOST_JUDGEMENTS = 4_096;

/** Whose ways up, and of what time. */
export interface Question {
  readonly issuer: string;
  /** The record that the credential names. */
  readonly named: RecordId | undefined;
  readonly times: Times;
}

/** What the records on the ways up from an issuer come to, whatever a credential of that time states. */
export interface Judgement {
  readonly revision: string;
  readonly walk: Walk;
  readonly blocks: readonly BlockRef[];
  readonly paths: readonly PathJudgement[];
  /** Of real time: until then, and not before, its signed accreditation credentials count as checked. */
  readonly checkedAt: Seconds;
  readonly until: Seconds;
  /** Presents of a verdict for which the same is said. */
  readonly presentFrom: Seconds;
  readonly presentUntil: Seconds;
  /** What follows for a credential that every way covers, once there was one. */
  inScope?: AuthorityFindings;
}

/**
 * Judgements by all that they depend on: issuer, named record, time of issuance and its proof, the state's revision, the
 * present, and the time for which signed accreditation credentials count as checked. Everything else that they depend on is
 * its verifier's: one cache belongs to one policy, one source and one resolver. Scope is no part of it.
 */
export class TrustCache {
  readonly #walks = new Lru<string, { readonly revision: string; readonly walk: Walk }>(MOST_WALKS);
  readonly #judgements = new Lru<string, Judgement>(MOST_JUDGEMENTS);

  /** @returns undefined where there is none, or it is not certain that it is still the same. */
  find(question: Question, revision: string, time: Seconds): Judgement | undefined {
    const found = this.#judgements.get(nameOf(question));
    if (found === undefined || found.revision !== revision) return undefined;
    const { now } = question.times;
    const isChecked = time >= found.checkedAt && time < found.until;
    return isChecked && now >= found.presentFrom && now < found.presentUntil ? found : undefined;
  }

  /** The way up alone: it depends on the state, and on no time. */
  walkOf({ issuer, named }: Question, revision: string): Walk | undefined {
    const found = this.#walks.get(walkName(issuer, named));
    return found?.revision === revision ? found.walk : undefined;
  }

  keepWalk({ issuer, named }: Question, revision: string, walk: Walk): void {
    // A fault may be gone the next time.
    const isRead = walk.faults.length === 0 && walk.paths.every(({ end }) => end?.status !== 'unknown');
    if (isRead) this.#walks.set(walkName(issuer, named), { revision, walk });
  }

  /**
   * @param time before the first signed accreditation credential was looked at.
   * @param seconds for how long one of them counts as checked.
   */
  keep(
    question: Question,
    judged: Pick<Judgement, 'revision' | 'walk' | 'blocks' | 'paths'>,
    { time, until }: { readonly time: Seconds; readonly until: Seconds },
  ): Judgement | undefined {
    if (judged.walk.faults.length > 0 || !judged.paths.every(isLasting)) return undefined;
    const present = presentOf(judged.walk, question.times.now);
    for (const { perHop, end } of judged.paths) deepFreeze([perHop, end]);
    const judgement = { ...judged, checkedAt: time, until, ...present };
    this.#judgements.set(nameOf(question), judgement);
    return judgement;
  }
}

const walkName = (issuer: string, named: RecordId | undefined): string => `${named ?? ''} ${issuer}`;

const nameOf = ({ issuer, named, times: { issued, provenAt, isProofOpen } }: Question): string =>
  `${issued} ${provenAt ?? ''} ${isProofOpen === true} ${named ?? ''} ${issuer}`;

/** What is open may be answered the next time, and what a signed credential lacks may be mended. */
const isLasting = ({ perHop, end }: PathJudgement): boolean =>
  [...perHop.flatMap(({ authority }) => authority), ...end].every(
    ({ finding: { status, code } }) =>
      status !== 'unknown' && !(status === 'fail' && code.startsWith('ACCREDITATION_CREDENTIAL')),
  );

/** Between two turns of any record on the way, its standing is the same. */
const presentOf = ({ paths }: Walk, now: Seconds) => {
  let presentFrom = Number.NEGATIVE_INFINITY;
  let presentUntil = Number.POSITIVE_INFINITY;
  for (const { hops } of paths) {
    for (const turn of hops.flatMap(({ view }) => turnsOf(view))) {
      if (turn <= now) presentFrom = Math.max(presentFrom, turn);
      else presentUntil = Math.min(presentUntil, turn);
    }
  }
  return { presentFrom, presentUntil };
};

/** What the source calls its state; undefined where it does not say, or cannot answer. */
export const revisionOf = (source: TrustSource): string | undefined => {
  try {
    return source.revision?.();
  } catch {
    // Whoever asks next is told why.
    return undefined;
  }
};
