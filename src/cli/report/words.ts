import type { CheckStatus } from '../../core/finding.ts';
import type { Basis, Kind, Reason, Status } from '../../trust/record.ts';
import type { CheckName, Decision, Verdict } from '../../verify/verdict.ts';
import type { Style } from '../style.ts';

/** Icon, word and colour: any one of the three is enough to tell them apart. */
const HEADLINES: Readonly<Record<Decision, { icon: string; words: string; paint: keyof Style }>> = {
  accepted: { icon: '✔', words: 'Accepted', paint: 'good' },
  rejected: { icon: '✘', words: 'Do not rely on this', paint: 'bad' },
  undetermined: { icon: '?', words: 'Could not be fully checked', paint: 'unsure' },
};

/** Nothing was found wrong, by a policy that leaves out who stands behind the key, or the status: not a yes. */
const PARTLY_CHECKED = {
  icon: '–',
  words: 'No fault found, but only partly checked',
  paint: 'unsure',
} as const;

const LEFT_OUT: ReadonlySet<string> = new Set([
  'ISSUER_NOT_CHECKED',
  'TRUST_NOT_CHECKED',
  'STATUS_NOT_CHECKED',
  'ONLY_PROOF_CHECKED',
]);

/** The headline of a verdict; *Accepted* is kept for policies that skip nothing. */
export const headlineOf = (verdict: Pick<Verdict, 'decision' | 'notChecked'>) =>
  verdict.decision === 'accepted' && verdict.notChecked.some(({ code }) => LEFT_OUT.has(code))
    ? PARTLY_CHECKED
    : HEADLINES[verdict.decision];

export const CHECK_ICONS: Readonly<Record<CheckStatus, { icon: string; paint: keyof Style; words: string }>> =
  {
    pass: { icon: '✔', paint: 'good', words: 'passed' },
    fail: { icon: '✘', paint: 'bad', words: 'failed' },
    unknown: { icon: '?', paint: 'unsure', words: 'could not be checked' },
    'not-applicable': { icon: '–', paint: 'faint', words: 'does not apply' },
  };

export const CHECK_WORDS: Readonly<Record<CheckName, string>> = {
  decode: 'Format',
  'issuer-did': 'Issuer identity',
  proof: 'Signature',
  holder: 'Holder',
  dates: 'Validity dates',
  status: 'Status',
  accreditation: 'Accreditation',
  scope: 'Scope',
  'issuance-date': 'Date of issuance',
  schema: 'Content',
  'related-resources': 'Related resources',
  endorsement: 'Endorsement',
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  root: 'root authority',
  accredit: 'may accredit',
  attest: 'may issue',
  recognise: 'recognition',
  mandate: 'seals on behalf of its awarding body',
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  licence: 'licence in law',
  'quality-assurance': 'quality-assurance decision',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  none: 'not granted',
  active: 'active',
  suspended: 'suspended',
  ended: 'ended',
  void: 'void',
};

export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  unspecified: 'no reason given',
  closed: 'the organisation closed',
  merged: 'merged into another organisation',
  superseded: 'replaced by a newer one',
  'ended-early': 'ended before its own date',
  'subject-request': 'at the request of the subject',
  'under-review': 'under review',
  'conditions-not-met': 'conditions were not met',
  'accreditation-withdrawn': 'the accreditation behind it was withdrawn',
  'issued-in-error': 'granted or issued in error',
  'integrity-finding': 'an integrity finding',
  fraud: 'fraud',
  'key-compromise': 'a key was lost or is in the wrong hands',
};
