import type { Decision, PresentationVerdict, Verdict } from '../../../browser.ts';

/**
 * What a shared link carries: pointers, and no word of the credential. Whoever opens it learns what somebody says that the
 * answer was, and can compare it with a file of their own.
 */
export interface SharedResult {
  /** SHA-256 of the file's credential, 0x-prefixed. */
  readonly digest: string;
  readonly decision: Decision;
  /** Unix seconds: the present of the verdict. */
  readonly at: number;
  /** The issuer's DID. */
  readonly issuer?: string;
  readonly policyDigest: string;
}

/** Which fragments are ours. */
export const SHARE_PREFIX = '#result&';
const LONGEST = 2_000;
const DECISIONS: readonly string[] = ['accepted', 'rejected', 'undetermined'];

/** What is shared of an answer; undefined where nothing could be read, so that there is nothing to compare. */
export const sharedOf = (verdict: Verdict | PresentationVerdict): SharedResult | undefined => {
  const digest = 'credentials' in verdict ? verdict.presentation?.digest : verdict.credential?.digest;
  const at = Math.floor(Date.parse(verdict.dates.now) / 1000);
  if (digest === undefined || !Number.isFinite(at)) return undefined;
  const issuer = 'credentials' in verdict ? undefined : verdict.issuer?.did;
  return {
    digest,
    decision: verdict.decision,
    at,
    ...(issuer !== undefined && issuer.length <= 400 && { issuer }),
    policyDigest: verdict.policy.digest,
  };
};

/** The fragment of a link; a fragment never leaves the browser. */
export const shareFragment = ({ digest, decision, at, issuer, policyDigest }: SharedResult): string => {
  const parts = new URLSearchParams({ v: '1', digest, decision, at: String(at), policy: policyDigest });
  if (issuer !== undefined) parts.set('issuer', issuer);
  return `${SHARE_PREFIX}${parts.toString()}`;
};

/** Reads a fragment. Undefined where it is none of ours; `damaged` where it is, and cannot be read. Never throws. */
export const readShared = (hash: string): SharedResult | 'damaged' | undefined => {
  if (!hash.startsWith(SHARE_PREFIX)) return undefined;
  if (hash.length > LONGEST) return 'damaged';
  const parts = new URLSearchParams(hash.slice(SHARE_PREFIX.length));
  const text = (name: string): string => parts.get(name) ?? '';
  const decision = text('decision');
  const at = Number(text('at'));
  const isHex = (value: string): boolean => /^0x[0-9a-f]{64}$/.test(value);
  if (text('v') !== '1' || !isHex(text('digest')) || !isHex(text('policy'))) return 'damaged';
  if (!DECISIONS.includes(decision) || !Number.isSafeInteger(at) || at < 0 || at > 8e12) return 'damaged';
  const issuer = parts.get('issuer');
  return {
    digest: text('digest'),
    decision: decision as Decision,
    at,
    ...(issuer !== null && { issuer }),
    policyDigest: text('policy'),
  };
};

/** How an own answer stands to what the link says. */
export interface Comparison {
  readonly sameFile: boolean;
  readonly sameDecision: boolean;
  readonly samePolicy: boolean;
}

export const compareShared = (
  shared: SharedResult,
  verdict: Verdict | PresentationVerdict,
): Comparison | undefined => {
  const own = sharedOf(verdict);
  return (
    own && {
      sameFile: own.digest === shared.digest,
      sameDecision: own.decision === shared.decision,
      samePolicy: own.policyDigest === shared.policyDigest,
    }
  );
};
