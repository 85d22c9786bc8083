import type { Awaitable } from '../core/awaitable.ts';
import { deepFreeze } from '../core/deep-freeze.ts';
import { unknown } from '../core/finding.ts';
import type { RecordId } from '../core/hex.ts';
import type { Scope } from '../credential/model.ts';
import { CompromiseSearch } from '../trust/compromise.ts';
import { type Judged, judgeHop, type Times } from '../trust/judge.ts';
import { legalNameOf, showTime } from '../trust/names.ts';
import type { RecordView, TrustSource } from '../trust/source.ts';
import type { Walk, WalkContext, WalkedHop, WalkedPath } from '../trust/walk.ts';
import { checkEvidence, type EvidenceContext } from './accreditation-evidence.ts';
import { toHopCheck } from './checks.ts';
import { weigh } from './decision.ts';
import type { Policy } from './policy.ts';
import { checkScope, coversScope, inScope } from './scope.ts';
import type { Decision, Hop, TrustPath } from './verdict.ts';

/** A path with all that was found out about it. */
export interface JudgedPath {
  readonly decision: Decision;
  readonly root?: RecordId;
  readonly views: readonly RecordView[];
  /** Findings on the records, issuer first, and on where the path ends. */
  readonly authority: readonly Judged[];
  /** Findings on what the records cover. */
  readonly scope: readonly Judged[];
  readonly hops: readonly Hop[];
}

export interface RecordContext {
  readonly policy: Policy;
  readonly walk: WalkContext;
  readonly times: Times;
  readonly evidence: EvidenceContext;
}

/** What was found out about the records of a path, whatever a credential states. */
export interface PathJudgement {
  readonly path: WalkedPath;
  readonly perHop: readonly HopJudgement[];
  /** Why it ends in no trusted root. */
  readonly end: readonly Judged[];
  /** The path for a credential that all of it covers, once there was one. */
  inScope?: JudgedPath;
}

interface HopJudgement {
  readonly authority: readonly Judged[];
  /** As the report shows the record and these findings. */
  readonly shown: Hop;
  /** The issuer's own record, and every recognition: only there can the scope become narrower than the issuer's. */
  readonly isScoped: boolean;
}

/** Judges the records of every path that a walk found; the order stays. */
export const judgeRecords = async (walk: Walk, context: RecordContext): Promise<readonly PathJudgement[]> => {
  const compromises =
    context.policy.rules.compromiseElsewhere === 'ignore' ? undefined : new CompromiseSearch(context.walk);
  return Promise.all(walk.paths.map((path) => judgeRecordsOf(path, compromises, context)));
};

const judgeRecordsOf = async (
  path: WalkedPath,
  compromises: CompromiseSearch | undefined,
  context: RecordContext,
): Promise<PathJudgement> => {
  // A path that ends in no trusted root is shown, but nothing that it could add is asked for.
  const isRooted = path.root !== undefined;
  const doubts = isRooted ? await compromises?.doubts(path, context.times) : undefined;
  const perHop = await Promise.all(
    path.hops.map(async (hop, position): Promise<HopJudgement> => {
      const evidence = isRooted ? await checkEvidence(hop, context.evidence) : undefined;
      const doubt = doubts?.[position];
      const authority = [
        ...judgeHop(hop, context.times),
        ...(evidence ? [evidence] : []),
        ...(doubt ? [{ finding: doubt, required: true }] : []),
      ];
      const isSigned = evidence?.finding.code === 'ACCREDITATION_CREDENTIAL_VALID';
      return {
        authority,
        shown: toHop(hop, authority, isSigned),
        isScoped: position === 0 || hop.view.record.kind === 'recognise',
      };
    }),
  );
  const end: readonly Judged[] = isRooted
    ? []
    : [{ finding: path.end ?? unknown('NOT_REACHED'), required: true }];
  return { path, perHop, end };
};

/** Holds every path against what a credential states; the order stays, and a path that covers it is the same each time. */
export const judgeScopes = (
  judgements: readonly PathJudgement[],
  scope: Scope,
  source: Pick<TrustSource, 'termText'>,
): Awaitable<readonly JudgedPath[]> => {
  const paths = judgements.map((judgement) => judgeScopeOf(judgement, scope, source));
  return paths.some((path) => path instanceof Promise)
    ? Promise.all(paths)
    : (paths as readonly JudgedPath[]);
};

const judgeScopeOf = (
  judgement: PathJudgement,
  scope: Scope,
  source: Pick<TrustSource, 'termText'>,
): Awaitable<JudgedPath> => {
  const { path, perHop } = judgement;
  const covered = path.hops.every(
    ({ view }, position) => perHop[position]?.isScoped === false || coversScope(view, scope),
  );
  if (!covered) return judgeHopScopes(judgement, scope, source);
  judgement.inScope ??= toJudgedPath(
    judgement,
    path.hops.map(({ view }, position) =>
      perHop[position]?.isScoped === false ? [] : [{ finding: inScope(view), required: true }],
    ),
  );
  return judgement.inScope;
};

const judgeHopScopes = async (
  judgement: PathJudgement,
  scope: Scope,
  source: Pick<TrustSource, 'termText'>,
): Promise<JudgedPath> => {
  const { path, perHop } = judgement;
  const scopes = path.hops.map(async ({ view }, position): Promise<readonly Judged[]> => {
    if (perHop[position]?.isScoped === false) return [];
    return [{ finding: await checkScope(view, scope, source), required: true }];
  });
  return toJudgedPath(judgement, await Promise.all(scopes));
};

/** @param scopes of each hop. */
const toJudgedPath = (
  { path, perHop, end }: PathJudgement,
  scopes: readonly (readonly Judged[])[],
): JudgedPath => {
  const authority = [...perHop.flatMap((hop) => hop.authority), ...end];
  const scope = scopes.flat();
  return {
    decision: weigh(asWeighed([...authority, ...scope])),
    ...(path.root !== undefined && { root: path.root }),
    views: path.hops.map(({ view }) => view),
    authority,
    scope,
    hops: perHop.map(({ shown }, position) => {
      const judged = scopes[position] ?? [];
      return judged.length === 0
        ? shown
        : deepFreeze({ ...shown, checks: [...shown.checks, ...judged.map(toHopCheck)] });
    }),
  };
};

const asWeighed = (judged: readonly Judged[]) =>
  judged.map(({ finding, required }) => ({ status: finding.status, required }));

/** What decides, and did not pass. */
export const openFindings = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(({ finding, required }) => {
    return required && (finding.status === 'fail' || finding.status === 'unknown');
  });

const trustPaths = new WeakMap<JudgedPath, TrustPath>();

/** As a report shows it: the same for the same path. */
export const toTrustPath = (path: JudgedPath): TrustPath => {
  const known = trustPaths.get(path);
  if (known !== undefined) return known;
  const shown = deepFreeze({
    decision: path.decision,
    hops: path.hops,
    ...(path.root !== undefined && { root: path.root }),
    reasons: openFindings([...path.authority, ...path.scope]).map(({ finding }) => finding.code),
  });
  trustPaths.set(path, shown);
  return shown;
};

type PlainHop = Omit<Hop, 'accreditationCredential' | 'checks'>;

// A view never changes; where its record does, there is a new view.
const plainHops = new WeakMap<RecordView, PlainHop>();

const toHop = ({ view }: WalkedHop, authority: readonly Judged[], isSigned: boolean): Hop => {
  const plain = plainHops.get(view) ?? toPlainHop(view);
  plainHops.set(view, plain);
  return {
    ...plain,
    accreditationCredential: isSigned ? 'signed' : 'chain-only',
    checks: authority.map(toHopCheck),
  };
};

const toPlainHop = (view: RecordView): PlainHop => {
  const { record, state, organisation } = view;
  const name = organisation && legalNameOf(organisation);
  return {
    record: view.ref,
    kind: record.kind,
    basis: record.basis,
    subject: record.subject,
    ...(name !== undefined && { name }),
    ...(organisation && { country: organisation.country }),
    ...(organisation?.demonstration === true && { demonstration: true }),
    validFrom: showTime(record.validFrom),
    ...(record.validUntil !== 0 && { validUntil: showTime(record.validUntil) }),
    grantedAt: showTime(state.grantedAt),
    status: state.status,
    since: showTime(state.since),
    recordedAt: showTime(view.statusRecordedAt),
    reason: state.reason,
  };
};
