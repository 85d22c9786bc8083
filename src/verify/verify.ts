import { type Finding, notApplicable, pass, unknown } from '../core/finding.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import type { DidResolution } from '../did/document.ts';
import { checkStatus } from '../status/check.ts';
import { causeOf } from '../trust/attempt.ts';
import type { StateHead } from '../trust/source.ts';
import { type WalkContext, walk } from '../trust/walk.ts';
import { type Authority, decideAuthority } from './authority.ts';
import { awardingBodiesOf } from './awarding-body.ts';
import { toCheck } from './checks.ts';
import { checkContent, contentDemand } from './content.ts';
import { checkDates } from './dates.ts';
import { demandOf } from './decision.ts';
import type { VerifyDeps } from './deps.ts';
import { judgeEbsi } from './ebsi-authority.ts';
import { inItsRegistry, statusRegistry } from './ebsi-resolve.ts';
import { checkHolder, type HolderFindings, type Presenter } from './holder.ts';
import { findIssuance, type Issuance } from './issuance.ts';
import { joinAuthority } from './join-authority.ts';
import { decodeOwnWords, decodeSafely, NestedChecker } from './nested.ts';
import type { PlainCode } from './notes.ts';
import { judgePaths } from './path.ts';
import type { VerifyOptions } from './policy.ts';
import { type Findings, toVerdict } from './report.ts';
import { openRun, type RunContext } from './run-context.ts';
import {
  type AuthorityFindings,
  at,
  NO_AUTHORITY,
  NO_STATUS,
  resolved,
  type StatusFindings,
  signedNotes,
  unread,
} from './run-findings.ts';
import { type Proven, proveSigned } from './signer.ts';
import { narrowed, statusContext } from './status-context.ts';
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
  const findings = await run.findings().catch((error: unknown): RunFindings => {
    // A defect of ours: whatever it is, the answer is not yes.
    const cause = causeOf(error);
    const checks = [toCheck('decode', unknown('CHECK_FAULT', { cause }, { cause }))];
    return { credential: decoded.value, checks, blocks: [], notes: ['HOLDER_NOT_CHECKED'] };
  });
  const contacted = [...new Set([...deps.contactedHosts(), ...hosts.contacted])].sort();
  return toVerdict({ ...base, ...findings, demand, notes: [...left.notes, ...findings.notes], contacted });
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
  readonly #nested: NestedChecker;

  constructor(credential: Credential, context: RunContext, presenter: Presenter | undefined) {
    this.#credential = credential;
    this.#context = context;
    this.#presenter = presenter;
    this.#nested = new NestedChecker(context.signer);
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
    const issuance = await this.#issuance();
    const { resolution, proof } = await this.#prove(issuance.times.issued);
    const holder = await this.#holder(proof);
    const checks = [
      toCheck('decode', pass('DECODED', { format: credential.format })),
      ...(resolution === undefined
        ? []
        : [toCheck('issuer-did', resolution.ok ? resolved(resolution.value) : resolution.finding)]),
      toCheck('proof', proof),
      ...holder.findings.map((finding) => toCheck('holder', finding)),
      ...(left.dates ? [] : [toCheck('dates', checkDates(credential, now, deps.limits.skewSeconds))]),
      ...this.#issuanceChecks(issuance),
    ];
    const notes = this.#notes(issuance, resolution?.ok ? resolution.value : undefined);
    const found = { credential, issuance, notes: [...notes, ...holder.notes] };
    // Whoever did not sign speaks for nobody: no path, no name and no fetch for an issuer that is only claimed.
    if (proof.status === 'fail') return { ...found, checks, blocks: issuance.blocks };
    const authority = left.trust ? NO_AUTHORITY : await this.#authority(issuance);
    const isProven = proof.status === 'pass';
    const status = isProven && !left.status ? await this.#status(authority.authority) : NO_STATUS;
    const content = isProven ? await this.#content() : unread(credential);
    const read = authority.blocks.length + status.blocks.length > 0;
    const age = read ? oldest(await this.#heads()) : undefined;
    return {
      ...found,
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

  #prove(at: Seconds): Promise<Proven> | Proven {
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
  async #holder(proof: Finding): Promise<HolderFindings> {
    if (proof.status !== 'pass') return { findings: [], notes: ['HOLDER_NOT_CHECKED'] };
    const { options, now, deps } = this.#context;
    return checkHolder(this.#credential, {
      options,
      now,
      limits: deps.limits,
      ...(this.#presenter && { presenter: this.#presenter }),
    });
  }

  #content() {
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

  #issuance(): Promise<Issuance> {
    const { policy, status, limits } = this.#context.deps;
    return findIssuance(this.#credential, {
      policy,
      status: narrowed(status, policy),
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

  async #authority(issuance: Issuance): Promise<AuthorityFindings> {
    const { registries } = this.#context.deps.policy;
    const ebsi = await judgeEbsi(this.#credential, issuance.times, this.#context);
    if (ebsi !== undefined && registries.length === 0) {
      return { checks: ebsi.checks, blocks: [], ebsi: ebsi.paths };
    }
    const chain = await this.#onChain(issuance);
    return ebsi === undefined ? chain : joinAuthority(chain, ebsi);
  }

  async #onChain(issuance: Issuance): Promise<AuthorityFindings> {
    const { policy, trust, roots, registries, limits, evidence, clock } = this.#context.deps;
    const named = this.#credential.accreditation?.id;
    const context: WalkContext = {
      source: trust,
      roots,
      registries,
      limits,
      ...(named !== undefined && { named }),
    };
    const found = await walk(this.#credential.issuer, context);
    const paths = await judgePaths(found, {
      policy,
      walk: context,
      times: issuance.times,
      scope: this.#credential.scope,
      evidence: {
        rules: policy.rules,
        checkCredential: (bytes) => this.#nested.check(bytes),
        cache: evidence,
        time: clock(),
      },
    });
    // After the questions: a state that is read in parts knows only then where it stands.
    const blocks = (await this.#heads()).map(({ block }) => block);
    const authority = decideAuthority(paths, found.faults, awardingBodiesOf(this.#credential));
    const isNamedFound = named === undefined || paths.some(({ views }) => views[0]?.ref.id === named);
    const odd = isNamedFound
      ? []
      : [toCheck('accreditation', notApplicable('NAMED_ACCREDITATION_NOT_THE_ISSUERS'), false)];
    return { authority, checks: [...authority.checks.map((check) => at(check, blocks)), ...odd], blocks };
  }

  async #heads(): Promise<readonly StateHead[]> {
    try {
      return await this.#context.deps.trust.heads();
    } catch {
      // Evidence only: whatever has to be read fails by itself.
      return [];
    }
  }

  async #status(authority: Authority | undefined): Promise<StatusFindings> {
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
    try {
      const { findings, blocks, state } = await checkStatus(this.#credential.status, context);
      return {
        checks: findings.map((finding) => toCheck('status', finding)),
        blocks,
        notes: state === 'none' ? ['STATUS_NOT_STATED'] : [],
      };
    } catch (error) {
      const cause = causeOf(error);
      return { ...NO_STATUS, checks: [toCheck('status', unknown('CHECK_FAULT', { cause }, { cause }))] };
    }
  }

  #notes(issuance: Issuance, resolution: DidResolution | undefined): readonly PlainCode[] {
    return [
      ...(issuance.shown?.proven === false ? (['ISSUANCE_DATE_NOT_PROVEN'] as const) : []),
      ...(resolution?.version === 'present' ? (['KEY_HISTORY_NOT_KNOWN'] as const) : []),
    ];
  }
}

const oldest = (heads: readonly StateHead[]): Seconds | undefined => {
  const ages = heads.flatMap(({ ageSeconds }) => ageSeconds ?? []);
  return ages.length === 0 ? undefined : Math.max(...ages);
};
