import { unknown } from '../core/finding.ts';
import type { RecordId } from '../core/hex.ts';
import type { Scope } from '../credential/model.ts';
import { CompromiseSearch } from '../trust/compromise.ts';
import { type Judged, judgeHop, type Times } from '../trust/judge.ts';
import { legalNameOf, showTime } from '../trust/names.ts';
import type { RecordView } from '../trust/source.ts';
import type { Walk, WalkContext, WalkedHop, WalkedPath } from '../trust/walk.ts';
import { checkEvidence, type EvidenceContext } from './accreditation-evidence.ts';
import { toHopCheck } from './checks.ts';
import { weigh } from './decision.ts';
import type { Policy } from './policy.ts';
import { checkScope } from './scope.ts';
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

export interface PathContext {
  readonly policy: Policy;
  readonly walk: WalkContext;
  readonly times: Times;
  readonly scope: Scope;
  readonly evidence: EvidenceContext;
}

/** Judges every path that a walk found; the order stays. */
export const judgePaths = async (walk: Walk, context: PathContext): Promise<readonly JudgedPath[]> => {
  const compromises =
    context.policy.rules.compromiseElsewhere === 'ignore' ? undefined : new CompromiseSearch(context.walk);
  return Promise.all(walk.paths.map((path) => judgePath(path, compromises, context)));
};

const judgePath = async (
  path: WalkedPath,
  compromises: CompromiseSearch | undefined,
  context: PathContext,
): Promise<JudgedPath> => {
  // A path that ends in no trusted root is shown, but nothing that it could add is asked for.
  const isRooted = path.root !== undefined;
  const doubts = isRooted ? await compromises?.doubts(path, context.times) : undefined;
  const perHop = await Promise.all(
    path.hops.map(async (hop, position): Promise<HopFindings> => {
      const evidence = isRooted ? await checkEvidence(hop, context.evidence) : undefined;
      const doubt = doubts?.[position];
      return {
        authority: [
          ...judgeHop(hop, context.times),
          ...(evidence ? [evidence] : []),
          ...(doubt ? [{ finding: doubt, required: true }] : []),
        ],
        scope: await judgeScope(hop, position, context),
        isSigned: evidence?.finding.code === 'ACCREDITATION_CREDENTIAL_VALID',
      };
    }),
  );
  const end: readonly Judged[] = isRooted
    ? []
    : [{ finding: path.end ?? unknown('NOT_REACHED'), required: true }];
  const authority = [...perHop.flatMap((hop) => hop.authority), ...end];
  const scope = perHop.flatMap((hop) => hop.scope);
  return {
    decision: weigh(asWeighed([...authority, ...scope])),
    ...(path.root !== undefined && { root: path.root }),
    views: path.hops.map(({ view }) => view),
    authority,
    scope,
    hops: path.hops.map((hop, position) => toHop(hop, perHop[position])),
  };
};

interface HopFindings {
  readonly authority: readonly Judged[];
  readonly scope: readonly Judged[];
  readonly isSigned: boolean;
}

/** The issuer's own record, and every recognition: only there can the scope become narrower than the issuer's. */
const judgeScope = async (
  { view }: WalkedHop,
  position: number,
  { scope, walk }: PathContext,
): Promise<readonly Judged[]> => {
  if (position > 0 && view.record.kind !== 'recognise') return [];
  return [{ finding: await checkScope(view, scope, walk.source), required: true }];
};

const asWeighed = (judged: readonly Judged[]) =>
  judged.map(({ finding, required }) => ({ status: finding.status, required }));

/** What decides, and did not pass. */
export const openFindings = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(({ finding, required }) => {
    return required && (finding.status === 'fail' || finding.status === 'unknown');
  });

export const toTrustPath = (path: JudgedPath): TrustPath => ({
  decision: path.decision,
  hops: path.hops,
  ...(path.root !== undefined && { root: path.root }),
  reasons: openFindings([...path.authority, ...path.scope]).map(({ finding }) => finding.code),
});

type PlainHop = Omit<Hop, 'accreditationCredential' | 'checks'>;

// A view never changes; where its record does, there is a new view.
const plainHops = new WeakMap<RecordView, PlainHop>();

const toHop = ({ view }: WalkedHop, findings: HopFindings | undefined): Hop => {
  const plain = plainHops.get(view) ?? toPlainHop(view);
  plainHops.set(view, plain);
  return {
    ...plain,
    accreditationCredential: findings?.isSigned === true ? 'signed' : 'chain-only',
    checks: [...(findings?.authority ?? []), ...(findings?.scope ?? [])].map(toHopCheck),
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
