import { type Evidence, type Finding, failed, notApplicable, pass, unknown } from '../core/finding.ts';
import type { Seconds } from '../core/seconds.ts';
import { showTime, whoIs } from './names.ts';
import type { RecordView } from './source.ts';
import { standingAt, voidedBy, voidSince } from './state-at.ts';
import type { WalkedHop } from './walk.ts';

/** The dates of one verification, in Unix seconds. */
export interface Times {
  /** When authority is judged: the time of issuance, stated or proven. */
  readonly issued: Seconds;
  /** The credential existed at this time: an anchor shows it. */
  readonly provenAt?: Seconds;
  /** A proof was named and could not be looked up: what only a proof can show is then open, not refuted. */
  readonly isProofOpen?: boolean;
  readonly now: Seconds;
}

/** A finding, and whether it decides. What is not required informs. */
export interface Judged {
  readonly finding: Finding;
  readonly required: boolean;
}

const decides = (finding: Finding): Judged => ({ finding, required: true });
const informs = (finding: Finding): Judged => ({ finding, required: false });

/**
 * What one record on a path says about the time of issuance and about now (design §4, two dates).
 * Issued before an end or an expiry stays good. Issued before a void counts only where the date is proven. Suspended now
 * leaves the question open.
 */
export const judgeHop = (hop: WalkedHop, times: Times): readonly Judged[] => {
  const { view } = hop;
  return [
    decides(hop.integrity),
    ...judgeAncestors(hop),
    ...judgeVoid(view, times),
    ...judgeIssuance(view, times),
    ...judgeNow(view, times),
    ...judgeRecording(view, times),
  ];
};

const evidenceOf = (view: RecordView): Evidence => ({
  record: view.ref.id,
  registry: view.ref.registry,
  chainId: view.ref.chainId,
});

const judgeAncestors = ({ view, ancestors, isWhole }: WalkedHop): readonly Judged[] => {
  const who = whoIs(view);
  const ancestor = voidedBy(view, ancestors);
  if (ancestor) {
    const evidence = { ...evidenceOf(view), ancestor: ancestor.ref.id };
    return [decides(failed('VOID_WITH_ANCESTOR', { who, ancestor: whoIs(ancestor) }, evidence))];
  }
  return isWhole ? [] : [decides(unknown('ANCESTORS_NOT_READ', { who }, evidenceOf(view)))];
};

/** A void reaches back: what was stated to lie before it has to be proven. */
const judgeVoid = (view: RecordView, { issued, provenAt, isProofOpen = false }: Times): readonly Judged[] => {
  const time = voidSince(view);
  if (time === undefined) return [];
  const values = { who: whoIs(view), since: showTime(time) };
  const evidence = {
    ...evidenceOf(view),
    since: showTime(time),
    recordedAt: showTime(view.statusRecordedAt),
  };
  if (issued >= time) {
    return [decides(failed('VOID_AT_ISSUANCE', { ...values, date: showTime(issued) }, evidence))];
  }
  if (provenAt !== undefined && provenAt < time) {
    return [informs(pass('PROVEN_BEFORE_VOID', values, evidence))];
  }
  const verdict = isProofOpen ? unknown : failed;
  return [decides(verdict('VOID_DATE_NOT_PROVEN', values, evidence))];
};

const judgeIssuance = (view: RecordView, { issued }: Times): readonly Judged[] => {
  const standing = standingAt(view, issued);
  const who = whoIs(view);
  const date = showTime(issued);
  const evidence = evidenceOf(view);
  switch (standing.state) {
    case 'active':
      return [decides(pass('ACCREDITED_AT_ISSUANCE', { who, date }, evidence))];
    case 'not-yet':
      return [
        decides(
          failed('ISSUED_BEFORE_ACCREDITATION', { who, from: showTime(standing.from), date }, evidence),
        ),
      ];
    case 'expired':
      return [
        decides(
          failed('ISSUED_AFTER_ACCREDITATION_EXPIRED', { who, until: showTime(standing.at), date }, evidence),
        ),
      ];
    case 'suspended':
      return [
        decides(failed('SUSPENDED_AT_ISSUANCE', { who, from: showTime(standing.from), date }, evidence)),
      ];
    case 'ended':
      return [
        decides(
          failed(
            'ENDED_BEFORE_ISSUANCE',
            { who, ended: showTime(standing.at), date },
            { ...evidence, reason: view.state.reason, recordedAt: showTime(standing.recordedAt) },
          ),
        ),
      ];
    case 'void':
      // judgeVoid has said it.
      return [];
    case 'unclear':
      return [decides(unknown('PAST_UNCLEAR', { who, date }, evidence))];
  }
};

/** Only where the record was in force at issuance: otherwise the answer is given already. */
const judgeNow = (view: RecordView, { issued, now }: Times): readonly Judged[] => {
  if (standingAt(view, issued).state !== 'active') return [];
  const standing = standingAt(view, now);
  const who = whoIs(view);
  const evidence = evidenceOf(view);
  switch (standing.state) {
    case 'suspended':
      return [
        decides(
          unknown(
            'SUSPENDED_NOW',
            { who, from: showTime(standing.from) },
            { ...evidence, reason: view.state.reason },
          ),
        ),
      ];
    case 'ended': {
      const more = { ...evidence, reason: view.state.reason, recordedAt: showTime(standing.recordedAt) };
      return [informs(notApplicable('ENDED_SINCE', { who, ended: showTime(standing.at) }, more))];
    }
    case 'expired':
      return [informs(notApplicable('EXPIRED_SINCE', { who, until: showTime(standing.at) }, evidence))];
    default:
      return [];
  }
};

/** A back-dated decision is allowed and must be visible. */
const judgeRecording = (view: RecordView, { issued }: Times): readonly Judged[] => {
  const { grantedAt } = view.state;
  if (grantedAt <= issued) return [];
  return [
    informs(pass('RECORDED_LATER', { who: whoIs(view), recorded: showTime(grantedAt) }, evidenceOf(view))),
  ];
};
