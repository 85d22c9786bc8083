import type { Hop, TrustPath } from '../../verify/verdict.ts';
import type { Style } from '../style.ts';
import { day, safe } from '../text.ts';
import { BASIS_WORDS, CHECK_ICONS, KIND_WORDS, REASON_WORDS, STATUS_WORDS } from './words.ts';

/** The chain as a tree, issuer first: issuer ← accreditor ← … ← root. */
export const chainLines = (hops: readonly Hop[], style: Style): string[] =>
  hops.flatMap((hop, at) => hopLines(hop, at, style));

const hopLines = (hop: Hop, at: number, style: Style): string[] => {
  const lead = at === 0 ? '' : `${'   '.repeat(at - 1)}└─ `;
  const below = '   '.repeat(at);
  const bad = hop.checks.filter(({ status }) => status === 'fail' || status === 'unknown');
  const worst = bad.some(({ status }) => status === 'fail') ? 'fail' : bad.length > 0 ? 'unknown' : 'pass';
  const { icon, paint } = CHECK_ICONS[worst];
  const country = hop.country === undefined ? '' : ` (${safe(hop.country, 10)})`;
  const mark = hop.demonstration === true ? ' [demonstration]' : '';
  const name = hop.name === undefined ? 'no name in the registry' : safe(hop.name);
  return [
    `${lead}${style[paint](icon)} ${style.strong(name)}${country}${mark}: ${KIND_WORDS[hop.kind]}`,
    `${below}  ${style.faint(safe(hop.subject))}`,
    `${below}  ${standing(hop)}`,
    `${below}  ${BASIS_WORDS[hop.basis]}, ${dates(hop)}, ${evidenceOf(hop)}`,
    ...bad.map((check) => `${below}  ${CHECK_ICONS[check.status].icon} ${check.message} [${check.code}]`),
  ];
};

const standing = (hop: Hop): string => {
  const word = STATUS_WORDS[hop.status];
  const since = day(hop.since);
  if (hop.status === 'active') return `${word} since ${since}`;
  const recorded = day(hop.recordedAt) === since ? '' : `, recorded on ${day(hop.recordedAt)}`;
  const on = hop.status === 'ended' ? 'on' : 'since';
  return `${word} ${on} ${since}${recorded}: ${REASON_WORDS[hop.reason]}`;
};

const dates = (hop: Hop): string => {
  const until = hop.validUntil === undefined ? 'open-ended' : `until ${day(hop.validUntil)}`;
  return `from ${day(hop.validFrom)}, ${until} (recorded ${day(hop.grantedAt)})`;
};

const evidenceOf = (hop: Hop): string =>
  hop.accreditationCredential === 'signed'
    ? 'accreditation credential checked'
    : 'on the chain only, no accreditation credential';

/** The ways that did not decide, one line each. */
export const otherPathLines = (paths: readonly TrustPath[], decided: readonly Hop[]): string[] => {
  const first = decided.map(({ record }) => record.id).join();
  return paths
    .filter((path) => path.hops.map(({ record }) => record.id).join() !== first)
    .map((path) => {
      const names = path.hops.map((hop) => safe(hop.name ?? hop.subject, 60)).join(' ← ');
      const why = path.reasons.length === 0 ? '' : ` [${path.reasons.join(', ')}]`;
      return `${path.decision}: ${names}${path.root === undefined ? ' (ends in no trusted root)' : ''}${why}`;
    });
};
