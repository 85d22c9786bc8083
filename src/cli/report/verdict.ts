import { isString } from '../../core/json.ts';
import type { Reason } from '../../trust/record.ts';
import type { Check, Verdict } from '../../verify/verdict.ts';
import type { Style } from '../style.ts';
import { safe } from '../text.ts';
import { chainLines, otherPathLines } from './chain.ts';
import { ebsiLines } from './ebsi.ts';
import { evidenceLines } from './evidence.ts';
import { identifiersLine, organisationLine } from './organisation.ts';
import { CHECK_ICONS, CHECK_WORDS, headlineOf, REASON_WORDS } from './words.ts';

export interface ReportOptions {
  readonly style: Style;
  /** Evidence in full: record ids, policy, hosts. */
  readonly verbose: boolean;
  /** The command that repeats this verification. */
  readonly repeat?: string;
}

/** A verdict as a page that a person reads; codes stand beside sentences for support calls. */
export const verdictReport = (verdict: Verdict, options: ReportOptions): string[] => {
  const { style } = options;
  const { icon, words, paint } = headlineOf(verdict);
  return [
    style[paint](style.strong(`${icon} ${words}`)),
    `  ${summaryOf(verdict.summary, words)}`,
    ...section('Who', whoLines(verdict, style), style),
    ...section('Credential', credentialLines(verdict), style),
    ...section('Chain', chainLines(verdict.chain, style), style),
    ...section('Chain in EBSI’s registry', ebsiLines(verdict.ebsiPaths ?? [], style), style),
    ...section('Other paths', otherPathLines(verdict.paths, verdict.chain), style),
    ...section('Dates', dateLines(verdict), style),
    ...section(
      'Checks',
      verdict.checks.map((check) => checkLine(check, style)),
      style,
    ),
    ...section(
      'Not checked',
      verdict.notChecked.map(({ message }) => `– ${safe(message, 600)}`),
      style,
    ),
    ...section('What to do', adviceLines(verdict), style),
    ...section('Evidence', evidenceLines(verdict, options.verbose), style),
    ...(options.repeat === undefined ? [] : section('Repeat', [options.repeat], style)),
  ];
};

/** The sentence without the headline that may stand at its beginning. */
export const summaryOf = (summary: string, headline: string): string => {
  const text = safe(summary, 600);
  const rest = text.startsWith(`${headline}: `) ? text.slice(headline.length + 2) : text;
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
};

export const section = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length === 0 ? [] : ['', style.strong(title), ...lines.map((line) => `  ${line}`)];

const whoLines = (verdict: Verdict, style: Style): string[] => {
  const { issuer } = verdict;
  if (issuer === undefined) return [];
  const { organisation, claimedName, awardingBody } = issuer;
  const name = organisationLine(organisation);
  const identifiers = identifiersLine(organisation);
  const awarding = organisationLine(awardingBody?.organisation);
  return [
    name === undefined
      ? isTrustLeftOut(verdict)
        ? 'Nobody asked a registry who this is'
        : verdict.ebsiPaths?.[0]?.decision === 'accepted'
          ? 'Accredited in a registry that keeps no names'
          : 'Unrecognised issuer: the registry has no name for it'
      : `${name}, the registry says`,
    ...(claimedName === undefined ? [] : [`the credential says “${safe(claimedName)}”`]),
    ...(identifiers === undefined ? [] : [identifiers]),
    style.faint(safe(issuer.did)),
    ...(awardingBody === undefined
      ? []
      : [`sealed on behalf of ${awarding ?? safe(awardingBody.did)}`, style.faint(safe(awardingBody.did))]),
  ];
};

const isTrustLeftOut = ({ notChecked }: Verdict): boolean =>
  notChecked.some(({ code }) => code === 'TRUST_NOT_CHECKED' || code === 'ONLY_PROOF_CHECKED');

const credentialLines = (verdict: Verdict): string[] => {
  const { credential } = verdict;
  if (credential === undefined) return [];
  const types = credential.types.map((type) => safe(type, 100)).join(', ');
  return [
    `${types === '' ? 'type not stated' : types} (${safe(credential.format, 40)})`,
    ...(credential.id === undefined ? [] : [safe(credential.id)]),
  ];
};

const dateLines = (verdict: Verdict): string[] => {
  const { issuance, now } = verdict.dates;
  const issued =
    issuance === undefined
      ? 'date of issuance not stated'
      : `${issuance.value}  issued; date ${issuance.proven ? 'proven' : 'stated by the issuer'} (${safe(issuance.source, 100)})`;
  return [issued, `${now}  now`];
};

export const checkLine = (check: Check, style: Style): string => {
  const { icon, paint } = CHECK_ICONS[check.status];
  const informs = check.required || check.status === 'pass' ? '' : ' (informs only)';
  const message = safe(check.message, 600);
  return `${style[paint](icon)} ${CHECK_WORDS[check.check]}: ${message}${recordOf(check)}${informs} ${style.faint(`[${check.code}]`)}`;
};

/** When a revocation or suspension was recorded and why, as far as the chain says so. */
const recordOf = ({ check, evidence }: Check): string => {
  if (check !== 'status' || evidence === undefined) return '';
  const { recordedAt, reason } = evidence;
  const parts = [
    ...(isString(recordedAt) ? [`recorded ${safe(recordedAt, 40)}`] : []),
    ...(isString(reason) && reason in REASON_WORDS ? [REASON_WORDS[reason as Reason]] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
};

/** One next step for each thing that is not good, without repeating itself. */
const adviceLines = (verdict: Verdict): string[] => {
  const open = verdict.checks.filter(({ status }) => status === 'fail' || status === 'unknown');
  const advice = open.flatMap(({ remedy }) =>
    remedy === undefined || remedy === '' ? [] : [safe(remedy, 600)],
  );
  return [...new Set(advice)];
};
