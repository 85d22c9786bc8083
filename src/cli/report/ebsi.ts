import type { EbsiHop, EbsiPath } from '../../verify/verdict.ts';
import type { Style } from '../style.ts';
import { day, safe } from '../text.ts';
import { CHECK_ICONS } from './words.ts';

/** The best way through a registry of EBSI's shape, issuer first; the others in a line each. */
export const ebsiLines = (paths: readonly EbsiPath[], style: Style): string[] => {
  const [best, ...others] = paths;
  if (best === undefined) return [];
  return [
    ...(best.registry === undefined ? [] : [style.faint(safe(best.registry))]),
    ...best.hops.flatMap((hop, at) => hopLines(hop, at, style)),
    ...(best.root === undefined ? [`ends in no trusted root [${best.reasons.join(', ')}]`] : []),
    ...others.map((path) => `another way, ${path.decision} [${path.reasons.join(', ')}]`),
  ];
};

const hopLines = (hop: EbsiHop, at: number, style: Style): string[] => {
  const lead = at === 0 ? '' : `${'   '.repeat(at - 1)}└─ `;
  const below = '   '.repeat(at);
  const bad = hop.checks.filter(({ status }) => status === 'fail' || status === 'unknown');
  const worst = bad.some(({ status }) => status === 'fail') ? 'fail' : bad.length > 0 ? 'unknown' : 'pass';
  const { icon, paint } = CHECK_ICONS[worst];
  const role = hop.role === undefined ? 'no role that counts' : hop.role;
  return [
    `${lead}${style[paint](icon)} ${style.strong(safe(hop.subject))}: ${role}${dates(hop)}`,
    ...bad.map(
      (check) => `${below}  ${CHECK_ICONS[check.status].icon} ${safe(check.message, 600)} [${check.code}]`,
    ),
  ];
};

const dates = ({ validFrom, validUntil }: EbsiHop): string => {
  if (validFrom === undefined) return '';
  return `, from ${day(validFrom)}, ${validUntil === undefined ? 'open-ended' : `until ${day(validUntil)}`}`;
};
