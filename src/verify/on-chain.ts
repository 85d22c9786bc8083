import { type Awaitable, settledOr, whenSettled } from '../core/awaitable.ts';
import { deepFreeze } from '../core/deep-freeze.ts';
import { notApplicable, type Outcome } from '../core/finding.ts';
import type { Credential } from '../credential/model.ts';
import type { Times } from '../trust/judge.ts';
import type { StateHead, TrustSource } from '../trust/source.ts';
import { type WalkContext, walk } from '../trust/walk.ts';
import { decideAuthority } from './authority.ts';
import { awardingBodiesOf } from './awarding-body.ts';
import { toCheck } from './checks.ts';
import { type JudgedPath, judgeRecords, judgeScopes, type PathJudgement } from './path.ts';
import type { RunContext } from './run-context.ts';
import { type AuthorityFindings, at } from './run-findings.ts';
import { type Judgement, type Question, revisionOf } from './trust-cache.ts';

type CheckCredential = (bytes: Uint8Array) => Promise<Outcome<Credential>>;

/** What the registries say of a credential's issuer at the time of issuance, and of what it states. */
export const judgeOnChain = (
  credential: Credential,
  times: Times,
  run: RunContext,
  checkCredential: CheckCredential,
): Awaitable<AuthorityFindings> => {
  const { trust, trustCache, clock } = run.deps;
  const question = { issuer: credential.issuer, named: credential.accreditation?.id, times };
  const revision = trustCache === undefined ? undefined : revisionOf(trust);
  if (revision === undefined) return judgeAnew(credential, question, undefined, run, checkCredential);
  const known = trustCache?.find(question, revision, clock());
  return known === undefined
    ? judgeAnew(credential, question, revision, run, checkCredential)
    : decideFrom(credential, known, run);
};

const judgeAnew = async (
  credential: Credential,
  question: Question,
  revision: string | undefined,
  run: RunContext,
  checkCredential: CheckCredential,
): Promise<AuthorityFindings> => {
  const { policy, trust, trustCache, roots, registries, limits, evidence, clock } = run.deps;
  const { named, times } = question;
  const context: WalkContext = {
    source: trust,
    roots,
    registries,
    limits,
    ...(named !== undefined && { named }),
  };
  const known = revision === undefined ? undefined : trustCache?.walkOf(question, revision);
  const found = known ?? (await walk(credential.issuer, context));
  const time = clock();
  const lasts = { until: Number.POSITIVE_INFINITY };
  const paths = await judgeRecords(found, {
    policy,
    walk: context,
    times,
    evidence: { rules: policy.rules, checkCredential, cache: evidence, time, lasts },
  });
  // After the questions: a state that is read in parts knows only then where it stands.
  const blocks = (await readHeads(trust)).map(({ block }) => block);
  // What was read while the state moved may be of either.
  if (trustCache !== undefined && revision !== undefined && revisionOf(trust) === revision) {
    trustCache.keepWalk(question, revision, found);
    const kept = trustCache.keep(question, { revision, walk: found, blocks, paths }, { time, ...lasts });
    if (kept !== undefined) return decideFrom(credential, kept, run);
  }
  return decide(credential, { walk: found, blocks, paths }, run);
};

/** A credential that every way covers gets the same answer as the one before it. */
const decideFrom = (
  credential: Credential,
  judgement: Judgement,
  run: RunContext,
): Awaitable<AuthorityFindings> => {
  const { scope } = credential;
  const bodies = awardingBodiesOf(credential);
  const judged = judgeScopes(judgement.paths, scope, run.deps.trust);
  if (judged instanceof Promise || bodies.length > 0 || !isInScope(judged, judgement.paths))
    return whenSettled(judged, (paths) => conclude(credential, judgement, paths, bodies));
  judgement.inScope ??= deepFrozenChecks(conclude(credential, judgement, judged, bodies));
  return judgement.inScope;
};

const isInScope = (paths: readonly JudgedPath[], judgements: readonly PathJudgement[]): boolean =>
  paths.every((path, position) => path === judgements[position]?.inScope);

const deepFrozenChecks = (findings: AuthorityFindings): AuthorityFindings => {
  deepFreeze(findings.checks);
  return findings;
};

const decide = async (
  credential: Credential,
  judged: Pick<Judgement, 'walk' | 'blocks' | 'paths'>,
  run: RunContext,
): Promise<AuthorityFindings> => {
  const paths = await judgeScopes(judged.paths, credential.scope, run.deps.trust);
  return conclude(credential, judged, paths, awardingBodiesOf(credential));
};

const conclude = (
  { accreditation }: Credential,
  { walk: { faults }, blocks }: Pick<Judgement, 'walk' | 'blocks'>,
  paths: readonly JudgedPath[],
  awardingBodies: readonly string[],
): AuthorityFindings => {
  const authority = decideAuthority(paths, faults, awardingBodies);
  const named = accreditation?.id;
  const isNamedFound = named === undefined || paths.some(({ views }) => views[0]?.ref.id === named);
  const odd = isNamedFound
    ? []
    : [toCheck('accreditation', notApplicable('NAMED_ACCREDITATION_NOT_THE_ISSUERS'), false)];
  return { authority, checks: [...authority.checks.map((check) => at(check, blocks)), ...odd], blocks };
};

/** Evidence only: whatever has to be read fails by itself. */
export const readHeads = (source: TrustSource): Awaitable<readonly StateHead[]> =>
  settledOr(
    () => source.heads(),
    () => [],
  );
