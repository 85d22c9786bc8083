import { type Finding, failed, pass, unknown } from '../core/finding.ts';
import { isString } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';
import { decodePresentation } from '../credential/decode-presentation.ts';
import type { Presentation } from '../credential/presentation.ts';
import { isSelfAsserted } from '../credential/self-asserted.ts';
import { showTime } from '../trust/names.ts';
import { toCheck } from './checks.ts';
import { type Demand, decide } from './decision.ts';
import type { VerifyDeps } from './deps.ts';
import type { Presenter } from './holder.ts';
import { safely } from './nested.ts';
import { note, type PlainCode } from './notes.ts';
import type { VerifyOptions } from './policy.ts';
import type { PresentationVerdict } from './presentation-verdict.ts';
import { openRun, type RunContext } from './run-context.ts';
import { proveSigned, signerOf } from './signer.ts';
import { because, reasonFor, type Summary, sentence, summed } from './summary.ts';
import type { Check, Decision, Verdict } from './verdict.ts';
import { verifyCredential } from './verify.ts';

/** Credentials of one presentation that are verified at the same time. */
const AT_ONCE = 4;

const DEMAND: Demand = { looked: ['decode', 'proof', 'dates'], passed: ['decode', 'proof', 'dates'] };
const WORST: readonly Decision[] = ['accepted', 'undetermined', 'rejected'];

/**
 * May I rely on this presentation? The holder's proof for this request, then every credential in it by the same policy.
 * Where the holder's proof does not hold, the credentials are not looked at: nobody presents them.
 */
export const verifyPresentation = async (
  input: string | Uint8Array,
  options: VerifyOptions,
  deps: VerifyDeps,
): Promise<PresentationVerdict> => {
  const context = openRun(options, deps);
  const decoded = safely(() => decodePresentation(input, { maxBytes: deps.limits.credentialBytes }));
  if (!decoded.ok) return toVerdict([toCheck('decode', decoded.finding)], [], context);
  const presentation = decoded.value;
  const holder = presentation.holder ?? signerOf(presentation.proof, context.now, context.signer);
  const { at, ...proof } = await proveHolder(presentation, holder, context);
  const checks = [
    toCheck('decode', pass('PRESENTATION_DECODED', { format: presentation.format })),
    ...(proof.holder === undefined ? [] : [toCheck('holder', proof.holder)]),
    toCheck('proof', proof.finding),
    toCheck('dates', checkDates(presentation, at, deps.limits.skewSeconds)),
  ];
  const isProven = proof.finding.status === 'pass';
  const credentials = isProven ? await verifyAll(presentation, holder, context) : [];
  return toVerdict(checks, credentials, context, isProven ? { ...presentation, holder } : presentation);
};

interface Proved {
  readonly finding: Finding;
  /** Why the holder's DID gives no key. */
  readonly holder?: Finding;
  readonly at: Seconds;
}

/** A presentation is made now: the keys that the holder has now count, for authentication. */
const proveHolder = async (
  presentation: Presentation,
  holder: string,
  context: RunContext,
): Promise<Proved> => {
  const { now, options, signer } = context;
  const { challenge, domain } = options;
  const fault = answerFault(presentation, options);
  if (fault !== undefined) return { finding: fault, at: now };
  const { resolution, proof } = await proveSigned(
    { issuer: holder, proof: presentation.proof },
    {
      at: now,
      relationship: 'authentication',
      ...(challenge !== undefined && { challenge }),
      ...(domain !== undefined && { domain }),
    },
    signer,
  );
  if (resolution?.ok !== false) return { finding: proof, at: now };
  const isGone = resolution.finding.code === 'ISSUER_DID_DEACTIVATED';
  return { finding: proof, holder: isGone ? failed('HOLDER_DID_DEACTIVATED') : resolution.finding, at: now };
};

/** What was asked for must be there: absent is not equal. */
const answerFault = (
  presentation: Presentation,
  { challenge, domain }: Pick<VerifyOptions, 'challenge' | 'domain'>,
): Finding | undefined => {
  if (challenge !== undefined && presentation.challenge !== challenge) return failed('CHALLENGE_MISMATCH');
  return domain !== undefined && !presentation.domain.includes(domain)
    ? failed('DOMAIN_MISMATCH')
    : undefined;
};

const checkDates = (
  { validFrom, validUntil, issuedAt }: Presentation,
  now: Seconds,
  skewSeconds: Seconds,
): Finding => {
  const from = Math.max(validFrom ?? 0, issuedAt ?? 0);
  return from > now + skewSeconds || (validUntil !== undefined && now >= validUntil)
    ? failed('PRESENTATION_NOT_IN_FORCE')
    : pass('PRESENTATION_IN_FORCE');
};

const verifyAll = async (
  { credentials, proof }: Presentation,
  holder: string,
  { deps, left, options }: RunContext,
): Promise<readonly Verdict[]> => {
  const { challenge, domain, ...rest } = options;
  const presenter: Presenter = {
    holder,
    rule: deps.policy.rules.holder,
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
  };
  const verdicts: Verdict[] = [];
  for (let from = 0; from < credentials.length; from += AT_ONCE) {
    const next = credentials.slice(from, from + AT_ONCE).map((credential) => {
      const text = isString(credential) ? credential : JSON.stringify(credential);
      // What people say of themselves has no issuer's proof: only a policy that asks for none takes it.
      const isOwn = left.issuer && left.trust && isSelfAsserted(credential, holder);
      return verifyCredential(text, rest, deps, isOwn ? { ...presenter, ownWords: proof } : presenter);
    });
    verdicts.push(...(await Promise.all(next)));
  }
  return verdicts;
};

const toVerdict = (
  own: readonly Check[],
  credentials: readonly Verdict[],
  context: RunContext,
  presentation?: Presentation,
): PresentationVerdict => {
  const { deps, hosts, left, now, options } = context;
  const held = holderCheck(credentials, presentation, context);
  const checks = [
    ...own,
    ...DEMAND.looked
      .filter((name) => !own.some(({ check }) => check === name))
      .map((name) => toCheck(name, unknown('NOT_REACHED'))),
    ...(held === undefined ? [] : [held]),
  ];
  const decisions = [decide(checks, DEMAND), ...credentials.map(({ decision }) => decision)];
  const decision = WORST.findLast((one) => decisions.includes(one)) ?? 'undetermined';
  const notes: readonly PlainCode[] = [
    ...left.notes,
    ...(options.challenge === undefined ? (['FRESHNESS_NOT_CHECKED'] as const) : []),
    'RECOGNITION_NOT_DECIDED',
  ];
  const contacted = [
    ...deps.contactedHosts(),
    ...hosts.contacted,
    ...credentials.flatMap((one) => one.contacted),
  ];
  return {
    decision,
    ...summed(summarise(decision, checks, credentials, left.words, presentation)),
    checks,
    ...(presentation?.holder !== undefined && { holder: presentation.holder }),
    ...(presentation && { presentation: shown(presentation) }),
    credentials,
    dates: { now: showTime(now) },
    notChecked: [...new Set(notes)].map(note),
    policy: { ...deps.policy, digest: deps.policyDigest },
    contacted: presentation === undefined ? [] : [...new Set(contacted)].sort(),
  };
};

const shown = ({ id, types, format, digest }: Presentation) => ({
  ...(id !== undefined && { id }),
  types,
  format,
  digest,
});

/** All credentials in one word; each one's own check stands in its verdict. */
const holderCheck = (
  credentials: readonly Verdict[],
  presentation: Presentation | undefined,
  { deps }: RunContext,
): Check | undefined => {
  if (presentation === undefined || credentials.length === 0 || deps.policy.rules.holder === 'any')
    return undefined;
  const held = credentials.map(({ checks }) => checks.find(({ check }) => check === 'holder'));
  const fault = held.find((check) => check !== undefined && check.status !== 'pass');
  if (fault !== undefined) return fault;
  return held.every((check) => check?.status === 'pass')
    ? toCheck('holder', pass('HOLDER_IS_SUBJECT'))
    : undefined;
};

const summarise = (
  decision: Decision,
  checks: readonly Check[],
  credentials: readonly Verdict[],
  leftOut: string,
  presentation: Presentation | undefined,
): Summary => {
  const count = credentials.length;
  if (decision === 'accepted') {
    const holder = presentation?.holder ?? '?';
    if (leftOut !== '') return [sentence('SUMMARY_PRESENTATION_ACCEPTED_PARTLY', { count, what: leftOut })];
    return count === 0
      ? [sentence('SUMMARY_PRESENTATION_EMPTY', { holder })]
      : [sentence('SUMMARY_PRESENTATION_ACCEPTED', { holder, count })];
  }
  const own = reasonFor(decision, checks);
  const worst = credentials.findIndex((verdict) => verdict.decision === decision);
  const credential = credentials[worst];
  if (credential === undefined || (own !== undefined && own.check !== 'holder'))
    return because(decision, own);
  return [
    sentence('SUMMARY_PRESENTATION_CREDENTIAL', { position: worst + 1, count }),
    ...because(decision, reasonFor(decision, credential.checks)),
  ];
};
