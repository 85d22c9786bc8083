import { type Awaitable, settledOr, whenSettled } from '../core/awaitable.ts';
import { deepFreeze } from '../core/deep-freeze.ts';
import { type Finding, pass, unknown } from '../core/finding.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import type { DidResolution } from '../did/document.ts';
import { checkStatus } from '../status/check.ts';
import type { StatusReport } from '../status/context.ts';
import { causeOf } from '../trust/attempt.ts';
import type { StateHead } from '../trust/source.ts';
import type { Authority } from './authority.ts';
import { toCheck } from './checks.ts';
import { type ContentFindings, checkContent, contentDemand } from './content.ts';
import { checkDates } from './dates.ts';
import { demandOf } from './decision.ts';
import type { VerifyDeps } from './deps.ts';
import { judgeEbsi } from './ebsi-authority.ts';
import { inItsRegistry, statusRegistry } from './ebsi-resolve.ts';
import { checkHolder, type HolderFindings, type Presenter, UNKNOWN_HOLDER } from './holder.ts';
import { findIssuance, type Issuance } from './issuance.ts';
import { joinAuthority } from './join-authority.ts';
import { decodeOwnWords, decodeSafely, NestedChecker } from './nested.ts';
import type { PlainCode } from './notes.ts';
import { judgeOnChain, readHeads } from './on-chain.ts';
import type { VerifyOptions } from './policy.ts';
import { type Findings, toVerdict } from './report.ts';
import { openRun, type RunContext } from './run-context.ts';
import {
  type AuthorityFindings,
  NO_AUTHORITY,
  NO_STATUS,
  resolved,
  type StatusFindings,
  signedNotes,
  unread,
} from './run-findings.ts';
import { type Proven, proveSigned } from './signer.ts';
import { statusContext } from './status-context.ts';
import type { Check, CheckName, Verdict } from './verdict.ts';

/**
 * May I rely on this credential? Decode, find the time of issuance, resolve the issuer's DID at that time, check the
 * proof, walk the accreditations, check the status, and sum up (design §4).
 * @param presenter where it stands in a presentation.
 */
export const verifyCredential = async (
  input: string | Uint8Array,
  options: VerifyOptions,
  deps: VerifyDeps,
  presenter?: Presenter,
): Promise<Verdict> => {
  const context = openRun(options, deps);
  const { now, left, hosts } = context;
  const base = { now, policy: deps.policy, policyDigest: deps.policyDigest, leftOut: left.words };
  const { skip } = deps.policy.rules;
  const decoded =
    presenter?.ownWords === undefined
      ? decodeSafely(input, deps.limits.tokenBytes)
      : decodeOwnWords(input, presenter.ownWords);
  if (!decoded.ok) {
    const checks = [toCheck('decode', decoded.finding)];
    const demand = demandOf(skip, options.only);
    const notes = [...left.notes, 'HOLDER_NOT_CHECKED' as const];
    return toVerdict({ ...base, checks, demand, blocks: [], contacted: [], notes });
  }
  const run = new Run(decoded.value, inItsRegistry(context, decoded.value), presenter);
  const demand = demandOf(skip, options.only, run.besides());
  let findings: RunFindings;
  try {
    findings = await run.findings();
  } catch (error) {
    // A defect of ours: whatever it is, the answer is not yes.
    const cause = causeOf(error);
    const checks = [toCheck('decode', unknown('CHECK_FAULT', { cause }, { cause }))];
    findings = { credential: decoded.value, checks, blocks: [], notes: ['HOLDER_NOT_CHECKED'] };
  }
  const { notes } = findings;
  return toVerdict({
    ...base,
    ...findings,
    demand,
    notes: left.notes.length === 0 ? notes : [...left.notes, ...notes],
    contacted: contactedBy(deps, hosts),
  });
};

const contactedBy = (
  { contactedHosts }: VerifyDeps,
  { contacted }: RunContext['hosts'],
): readonly string[] => {
  const standing = contactedHosts();
  return standing.length === 0 ? contacted : [...new Set([...standing, ...contacted])].sort();
};

type RunFindings = Pick<
  Findings,
  'checks' | 'credential' | 'issuance' | 'authority' | 'ebsi' | 'blocks' | 'notes' | 'stateAge'
>;

/** One verification: the credential, the present, and the ports. */
class Run {
  readonly #credential: Credential;
  readonly #context: RunContext;
  readonly #presenter: Presenter | undefined;
  #nestedChecker: NestedChecker | undefined;

  constructor(credential: Credential, context: RunContext, presenter: Presenter | undefined) {
    this.#credential = credential;
    this.#context = context;
    this.#presenter = presenter;
  }

  /** One for all that the credential leads to, since their number is bounded. */
  get #nested(): NestedChecker {
    this.#nestedChecker ??= new NestedChecker(this.#context.signer);
    return this.#nestedChecker;
  }

  /** What this credential has to pass beside what every one has. */
  besides(): readonly CheckName[] {
    const { deps, left, options } = this.#context;
    const isAsked =
      this.#presenter === undefined &&
      this.#credential.proof.type === 'jws' &&
      (options.challenge ?? options.domain) !== undefined;
    return [
      ...(isAsked ? (['holder'] as const) : []),
      ...contentDemand(this.#credential, deps.policy.rules, left.content),
    ];
  }

  async findings(): Promise<RunFindings> {
    const credential = this.#credential;
    const { left, now, deps } = this.#context;
    // What is there at once is not waited for: most credentials need nobody's answer.
    const finding = this.#issuance();
    const issuance = finding instanceof Promise ? await finding : finding;
    const proving = this.#prove(issuance.times.issued);
    const { resolution, proof } = proving instanceof Promise ? await proving : proving;
    const holding = this.#holder(proof);
    const holder = holding instanceof Promise ? await holding : holding;
    const checks = [decodedCheck(credential.format)];
    if (resolution !== undefined)
      checks.push(toCheck('issuer-did', resolution.ok ? resolved(resolution.value) : resolution.finding));
    checks.push(toCheck('proof', proof));
    for (const one of holder.findings) checks.push(toCheck('holder', one));
    if (!left.dates) checks.push(toCheck('dates', checkDates(credential, now, deps.limits.skewSeconds)));
    checks.push(...this.#issuanceChecks(issuance));
    const notes = this.#notes(issuance, resolution?.ok ? resolution.value : undefined);
    // Whoever did not sign speaks for nobody: no path, no name and no fetch for an issuer that is only claimed.
    if (proof.status === 'fail')
      return { credential, issuance, checks, blocks: issuance.blocks, notes: [...notes, ...holder.notes] };
    const judging = left.trust ? NO_AUTHORITY : this.#authority(issuance);
    const authority = judging instanceof Promise ? await judging : judging;
    const isProven = proof.status === 'pass';
    const asking = isProven && !left.status ? this.#status(authority.authority) : NO_STATUS;
    const status = asking instanceof Promise ? await asking : asking;
    const reading = isProven ? this.#content() : unread(credential);
    const content = reading instanceof Promise ? await reading : reading;
    const read = authority.blocks.length + status.blocks.length > 0;
    const looking = read ? readHeads(deps.trust) : NO_HEADS;
    const age = oldest(looking instanceof Promise ? await looking : looking);
    return {
      credential,
      issuance,
      ...(age !== undefined && { stateAge: age }),
      checks: [...checks, ...authority.checks, ...status.checks, ...content.checks],
      ...(authority.authority !== undefined && { authority: authority.authority }),
      ...(authority.ebsi !== undefined && { ebsi: authority.ebsi }),
      blocks: [...authority.blocks, ...issuance.blocks, ...status.blocks],
      notes: [
        ...notes,
        ...status.notes,
        ...signedNotes(authority.authority),
        ...content.notes,
        ...holder.notes,
      ],
    };
  }

  #prove(at: Seconds): Awaitable<Proven> {
    if (this.#presenter?.ownWords !== undefined) return { proof: pass('CREDENTIAL_SELF_ASSERTED') };
    const { options, signer } = this.#context;
    const { challenge, domain } = options;
    return proveSigned(
      this.#credential,
      {
        at,
        relationship: 'assertionMethod',
        ...(challenge !== undefined && { challenge }),
        ...(domain !== undefined && { domain }),
      },
      signer,
    );
  }

  /** Only what is signed says to whom it belongs. */
  #holder(proof: Finding): Awaitable<HolderFindings> {
    if (proof.status !== 'pass') return UNKNOWN_HOLDER;
    const { options, now, deps } = this.#context;
    return checkHolder(this.#credential, {
      options,
      now,
      limits: deps.limits,
      ...(this.#presenter && { presenter: this.#presenter }),
    });
  }

  #content(): Awaitable<ContentFindings> {
    const { deps, left, now, reader, signer } = this.#context;
    return checkContent(this.#credential, {
      rules: deps.policy.rules,
      now,
      limits: deps.limits,
      reader,
      nested: () => new NestedChecker(signer),
      isProofOnly: left.content,
    });
  }

  #issuance(): Awaitable<Issuance> {
    const { policy, status, limits } = this.#context.deps;
    return findIssuance(this.#credential, {
      policy,
      status,
      now: this.#context.now,
      skewSeconds: limits.skewSeconds,
      mostAnchors: limits.nestedCredentials,
    });
  }

  /** The date of issuance is what authority is judged at; without a judgement of authority it only must not be impossible. */
  #issuanceChecks({ findings }: Issuance): readonly Check[] {
    const { left } = this.#context;
    if (left.dates) return [];
    return findings.map(({ finding, required }) =>
      toCheck('issuance-date', finding, required && (!left.trust || finding.status !== 'unknown')),
    );
  }

  #authority(issuance: Issuance): Awaitable<AuthorityFindings> {
    const { ebsi = [] } = this.#context.deps.policy;
    return ebsi.length === 0 ? this.#onChain(issuance) : this.#withEbsi(issuance);
  }

  async #withEbsi(issuance: Issuance): Promise<AuthorityFindings> {
    const { registries } = this.#context.deps.policy;
    const ebsi = await judgeEbsi(this.#credential, issuance.times, this.#context);
    if (ebsi !== undefined && registries.length === 0) {
      return { checks: ebsi.checks, blocks: [], ebsi: ebsi.paths };
    }
    const chain = await this.#onChain(issuance);
    return ebsi === undefined ? chain : joinAuthority(chain, ebsi);
  }

  #onChain({ times }: Issuance): Awaitable<AuthorityFindings> {
    return judgeOnChain(this.#credential, times, this.#context, (bytes) => this.#nested.check(bytes));
  }

  #status(authority: Authority | undefined): Awaitable<StatusFindings> {
    const { deps, hosts, now, options, signer } = this.#context;
    const { policy, limits, trust, status, fetchList } = deps;
    // One for each list, at the time of its load: a cache may load it again long after this verification.
    const checker = () => new NestedChecker({ ...signer, now: options.now ?? deps.clock() });
    const ebsi = statusRegistry(this.#credential, deps.ebsiRegistries, deps.ebsi);
    const context = statusContext({
      credential: this.#credential,
      now,
      policy,
      limits,
      trust,
      source: status,
      fetchList: hosts.fetcher(fetchList),
      lists: this.#context.lists,
      checkCredential: (bytes) => checker().check(bytes),
      checkToken: (bytes, assumedIssuer) => checker().checkToken(bytes, assumedIssuer),
      ...(ebsi && { ebsi }),
      paths: authority?.paths ?? [],
    });
    return settledOr(
      () => whenSettled(checkStatus(this.#credential.status, context), toStatusFindings),
      (error) => {
        const cause = causeOf(error);
        return { ...NO_STATUS, checks: [toCheck('status', unknown('CHECK_FAULT', { cause }, { cause }))] };
      },
    );
  }

  #notes(issuance: Issuance, resolution: DidResolution | undefined): readonly PlainCode[] {
    return [
      ...(issuance.shown?.proven === false ? (['ISSUANCE_DATE_NOT_PROVEN'] as const) : []),
      ...(resolution?.version === 'present' ? (['KEY_HISTORY_NOT_KNOWN'] as const) : []),
    ];
  }
}

const decodedChecks = new Map<Credential['format'], Check>();

/** The same for every credential of a format, and not to be written to. */
const decodedCheck = (format: Credential['format']): Check => {
  const known = decodedChecks.get(format);
  if (known !== undefined) return known;
  const made = deepFreeze(toCheck('decode', pass('DECODED', { format })));
  decodedChecks.set(format, made);
  return made;
};

const toStatusFindings = ({ findings, blocks, state }: StatusReport): StatusFindings => ({
  checks: findings.map((finding) => toCheck('status', finding)),
  blocks,
  notes: state === 'none' ? ['STATUS_NOT_STATED'] : [],
});

const NO_HEADS: readonly StateHead[] = [];

const oldest = (heads: readonly StateHead[]): Seconds | undefined => {
  if (heads.every(({ ageSeconds }) => ageSeconds === undefined)) return undefined;
  const ages = heads.flatMap(({ ageSeconds }) => ageSeconds ?? []);
  return ages.length === 0 ? undefined : Math.max(...ages);
};
