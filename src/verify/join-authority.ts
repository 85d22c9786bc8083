import { weigh } from './decision.ts';
import type { EbsiAuthority } from './ebsi-authority.ts';
import type { AuthorityFindings } from './run-findings.ts';
import type { Decision } from './verdict.ts';

const DECISIONS: readonly Decision[] = ['accepted', 'undetermined', 'rejected'];

/** Any full way suffices, on our chain or through an EBSI-shaped registry; the better answer is shown. */
export const joinAuthority = (chain: AuthorityFindings, ebsi: EbsiAuthority): AuthorityFindings => {
  const both = { ...chain, ebsi: ebsi.paths };
  const onChain = DECISIONS.indexOf(weigh(chain.checks));
  const there = DECISIONS.indexOf(ebsi.decision);
  const isKnownOnChain = chain.authority?.decidedBy !== undefined;
  if (onChain < there || (onChain === there && isKnownOnChain)) return both;
  const paths = chain.authority?.paths ?? [];
  return { ...both, checks: ebsi.checks, authority: { checks: ebsi.checks, paths } };
};
