import type { BlockRef } from '../core/block.ts';
import { deepFreeze } from '../core/deep-freeze.ts';
import type { Hex } from '../core/hex.ts';
import type { Json } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import { showTime, whoIs } from '../trust/names.ts';
import type { Organisation } from '../trust/organisation.ts';
import type { Authority } from './authority.ts';
import { inOrder } from './checks.ts';
import { type Demand, decide } from './decision.ts';
import type { Issuance } from './issuance.ts';
import { note, type PlainCode } from './notes.ts';
import { type JudgedPath, toTrustPath } from './path.ts';
import type { Policy } from './policy.ts';
import { ShownCredential } from './shown-credential.ts';
import { because, reasonFor, type Summary, sentence, summed } from './summary.ts';
import type { Check, Decision, EbsiPath, Verdict } from './verdict.ts';

/** All that a verdict is made of. */
export interface Findings {
  readonly now: Seconds;
  readonly policy: Policy;
  readonly policyDigest: Hex;
  readonly checks: readonly Check[];
  readonly credential?: Credential;
  readonly issuance?: Issuance;
  readonly authority?: Authority;
  readonly ebsi?: readonly EbsiPath[];
  readonly blocks: readonly BlockRef[];
  /** Of the oldest state that was read, in seconds; absent where each was asked for this answer. */
  readonly stateAge?: number;
  readonly contacted: readonly string[];
  readonly demand: Demand;
  /** What policy or request leave out, in words; empty where nothing. */
  readonly leftOut: string;
  readonly notes: readonly PlainCode[];
}

/** Puts a verdict together. The decision follows from the checks alone. */
export const toVerdict = (findings: Findings): Verdict => {
  const { credential, authority, policy } = findings;
  const checks = inOrder(findings.checks, findings.demand.looked);
  const decision = decide(checks, findings.demand);
  const path = authority?.decidedBy;
  const rooted = path?.root === undefined ? undefined : path;
  return {
    decision,
    ...summed(summarise(decision, checks, rooted, findings)),
    checks,
    ...(credential && { issuer: issuerOf(credential, rooted), credential: new ShownCredential(credential) }),
    dates: datesOf(findings),
    chain: path?.hops ?? [],
    paths: authority?.paths.map(toTrustPath) ?? [],
    ...(findings.ebsi && { ebsiPaths: findings.ebsi }),
    notChecked: [...new Set(findings.notes), 'RECOGNITION_NOT_DECIDED' as const].map(note),
    policy: shownPolicy(policy, findings.policyDigest),
    blocks: distinct(findings.blocks),
    contacted: findings.contacted,
  };
};

const shown = new WeakMap<Policy, Verdict['policy']>();

/** The same for every verdict of a policy, and not to be written to. */
export const shownPolicy = (policy: Policy, digest: Hex): Verdict['policy'] => {
  const known = shown.get(policy);
  if (known !== undefined && known.digest === digest) return known;
  const made = deepFreeze({ ...structuredClone(policy), digest });
  shown.set(policy, made);
  return made;
};

const datesOf = ({ issuance, now, stateAge }: Findings): Verdict['dates'] => ({
  ...(issuance?.shown && { issuance: issuance.shown }),
  now: showTime(now),
  ...(stateAge !== undefined && { stateAsOf: showTime(now - Math.ceil(stateAge)) }),
});

/** What the registry says of the issuer counts only under a trusted root: elsewhere anybody may have said it. */
const issuerOf = (credential: Credential, path: JudgedPath | undefined): NonNullable<Verdict['issuer']> => {
  const [leaf, above] = path?.views ?? [];
  const claimed = credential.claimedIssuerName;
  const isOdd = claimed !== undefined && !isNameOf(claimed, leaf?.organisation);
  return {
    did: credential.issuer,
    ...(leaf?.organisation && { organisation: asJson(leaf.organisation) }),
    ...(isOdd && { claimedName: claimed }),
    ...(leaf?.record.kind === 'mandate' && above && { awardingBody: awardingBodyOf(above) }),
  };
};

const awardingBodyOf = ({ record, organisation }: JudgedPath['views'][number]) => ({
  did: record.subject,
  ...(organisation && { organisation: asJson(organisation) }),
});

const isNameOf = (claimed: string, organisation: Organisation | undefined): boolean =>
  Object.values(organisation?.legalName ?? {}).some((name) => plain(name) === plain(claimed));

const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase();

type OrganisationJson = { readonly [member: string]: Json };

// A view's organisation never changes; another statement is another object.
const organisations = new WeakMap<Organisation, OrganisationJson>();

const asJson = (organisation: Organisation): OrganisationJson => {
  const known = organisations.get(organisation);
  if (known !== undefined) return known;
  const made = deepFreeze(structuredClone(toJson(organisation)));
  organisations.set(organisation, made);
  return made;
};

const toJson = (organisation: Organisation): OrganisationJson => {
  const { legalName, identifiers, ...rest } = organisation;
  return {
    legalName,
    ...rest,
    ...(identifiers && { identifiers: { ...identifiers } as { [kind: string]: string } }),
  };
};

/** One short sentence: the answer, then its first reason. */
const summarise = (
  decision: Decision,
  checks: readonly Check[],
  path: JudgedPath | undefined,
  { credential, issuance, leftOut }: Pick<Findings, 'credential' | 'issuance' | 'leftOut'>,
): Summary => {
  if (decision !== 'accepted') return because(decision, reasonFor(decision, checks));
  if (leftOut !== '') return [sentence('SUMMARY_ACCEPTED_PARTLY', { what: leftOut })];
  const leaf = path?.views[0];
  const values = {
    who: leaf ? whoIs(leaf) : (credential?.issuer ?? '?'),
    date: issuance?.shown?.value ?? '?',
  };
  return checks.some(({ check, status }) => check === 'status' && status === 'pass')
    ? [sentence('SUMMARY_ACCEPTED', values)]
    : [sentence('SUMMARY_ACCEPTED_WITHOUT_STATUS', values)];
};

const distinct = (blocks: readonly BlockRef[]): readonly BlockRef[] =>
  blocks.filter(
    ({ chainId, hash }, at) =>
      blocks.findIndex((other) => other.hash === hash && other.chainId === chainId) === at,
  );
