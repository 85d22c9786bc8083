import { type Finding, failed, pass, unknown } from '../core/finding.ts';
import { whoIs } from '../trust/names.ts';
import type { RecordView } from '../trust/source.ts';
import { checkAwardingBodies, isAwardedBy } from './awarding-body.ts';
import { toCheck } from './checks.ts';
import { type JudgedPath, openFindings } from './path.ts';
import type { Check, Decision } from './verdict.ts';

/** What all paths together come to. */
export interface Authority {
  readonly checks: readonly Check[];
  /** The path that decided; absent where there is none. */
  readonly decidedBy?: JudgedPath;
  /** The deciding path first. */
  readonly paths: readonly JudgedPath[];
}

/**
 * Accepted where any path accepts; otherwise undetermined where any path is, or where a fault may have hidden one;
 * otherwise rejected, for the reasons of the path that came nearest.
 * @param faults What may have hidden a path.
 * @param awardingBodies DIDs that the credential names: each needs an accepting path that shows it.
 */
export const decideAuthority = (
  paths: readonly JudgedPath[],
  faults: readonly Finding[],
  awardingBodies: readonly string[] = [],
): Authority => {
  const ranked = [...paths].sort((a, b) => rank(a, awardingBodies) - rank(b, awardingBodies));
  const [best, ...others] = ranked;
  if (best?.decision === 'accepted') {
    const awarding = checkAwardingBodies(awardingBodies, paths);
    const checks = awarding ? [toCheck('accreditation', awarding)] : [];
    return result([...passes(best, faults), ...checks], best, others);
  }
  // A path to an untrusted root is an answer about that root, and none about the issuer.
  const isRecognised = best?.root !== undefined;
  if (best?.decision === 'undetermined') return result(opens(best, faults), best, others);
  if (faults.length > 0) {
    const hidden = faults.map((fault) => toCheck('accreditation', fault));
    const checks = [...hidden, toCheck('scope', unknown('NOT_REACHED'))];
    return best && isRecognised ? result(checks, best, others) : { checks, paths: ranked };
  }
  if (!best || !isRecognised) return { checks: unrecognised(paths), paths: ranked };
  return result(opens(best, []), best, others);
};

const result = (
  checks: readonly Check[],
  decidedBy: JudgedPath,
  others: readonly JudgedPath[],
): Authority => ({ checks, decidedBy, paths: [decidedBy, ...others] });

const DECISIONS: readonly Decision[] = ['accepted', 'undetermined', 'rejected'];

/** The better decision, then a trusted root, then an awarding body that is named, then the fewest things that did not pass. */
const rank = (path: JudgedPath, awardingBodies: readonly string[]): number =>
  DECISIONS.indexOf(path.decision) * 1e6 +
  (awardingBodies.some((did) => isAwardedBy(path, did)) ? 0 : 5e4) +
  (path.root === undefined ? 1e5 : 0) +
  openFindings(path.authority).length * 100 +
  openFindings(path.scope).length;

const unrecognised = (paths: readonly JudgedPath[]): readonly Check[] => {
  const roots = paths.flatMap(({ views }) => views.at(-1)?.ref.id ?? []);
  const evidence = roots.length === 0 ? [] : ([{ endsIn: [...new Set(roots)].slice(0, 16) }] as const);
  return [
    toCheck('accreditation', failed('UNRECOGNISED_ISSUER', ...evidence)),
    toCheck('scope', unknown('NOT_REACHED')),
  ];
};

const passes = (path: JudgedPath, faults: readonly Finding[]): readonly Check[] => [
  toCheck('accreditation', accredited(path)),
  ...informing(path),
  ...faults.map((fault) => toCheck('accreditation', fault, false)),
  ...path.scope.map(({ finding, required }) => toCheck('scope', finding, required)),
];

/** The findings that decided against a path, or left it open; what passed stands below the hops. */
const opens = (path: JudgedPath, faults: readonly Finding[]): readonly Check[] => {
  const authority = openFindings(path.authority);
  return [
    ...(authority.length === 0
      ? [toCheck('accreditation', accredited(path))]
      : authority.map(({ finding }) => toCheck('accreditation', finding))),
    ...informing(path),
    ...faults.map((fault) => toCheck('accreditation', fault)),
    ...path.scope.map(({ finding, required }) => toCheck('scope', finding, required)),
  ];
};

const accredited = ({ views, hops }: JudgedPath): Finding => {
  const issuer = views[0];
  const root = views.at(-1);
  return pass(
    'ACCREDITED',
    { who: issuer ? whoIs(issuer) : '?', root: root ? whoIs(root) : '?' },
    { records: hops.map(({ record }) => record.id), registries: registriesOf(views) },
  );
};

const registriesOf = (views: readonly RecordView[]): readonly string[] => [
  ...new Set(views.map(({ ref }) => `eip155:${ref.chainId}:${ref.registry}`)),
];

/** What a reader wants to see although it does not decide: ended since, recorded later, proven in time. */
const informing = (path: JudgedPath): readonly Check[] =>
  path.authority
    .filter(({ required, finding }) => !required && finding.code !== 'ACCREDITATION_CREDENTIAL_MISSING')
    .map(({ finding }) => toCheck('accreditation', finding, false));
