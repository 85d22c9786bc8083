import type { Hop, TrustPath, Verdict } from '../../../browser.ts';

/** Whether the path that decided ends in a root of the policy: only then is a name in it more than a claim. */
export const isRooted = ({ chain, paths }: Pick<Verdict, 'chain' | 'paths'>): boolean => {
  const own = idsOf(chain);
  return paths.some((path) => path.root !== undefined && idsOf(path.hops) === own);
};

/** Every path but the one that is drawn. */
export const otherPaths = ({ chain, paths }: Pick<Verdict, 'chain' | 'paths'>): readonly TrustPath[] => {
  const own = idsOf(chain);
  const at = paths.findIndex((path) => idsOf(path.hops) === own);
  return paths.filter((_, place) => place !== at);
};

const idsOf = (hops: readonly Hop[]): string => hops.map(({ record }) => record.id).join(' ');

/** Whether anybody on the way is made up, or has keys that anybody can derive. */
export const isDemonstration = ({ chain }: Pick<Verdict, 'chain'>): boolean =>
  chain.some(({ demonstration }) => demonstration === true);

export type LinkKind = 'accredit' | 'mandate' | 'recognise' | 'recognition';

/** What leads from a hop to the next one up. */
export const linkBetween = (lower: Hop, upper: Hop): LinkKind =>
  lower.kind === 'mandate'
    ? 'mandate'
    : lower.kind === 'recognise'
      ? 'recognise'
      : upper.kind === 'recognise'
        ? 'recognition'
        : 'accredit';

export type HopState = 'good' | 'bad' | 'open';

/** The worst of what was found out about a hop. What informs only makes no hop bad. */
export const hopState = ({ checks }: Pick<Hop, 'checks'>): HopState => {
  const required = checks.filter((check) => check.required);
  if (required.some(({ status }) => status === 'fail')) return 'bad';
  return required.some(({ status }) => status === 'unknown') ? 'open' : 'good';
};
