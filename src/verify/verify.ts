import type { BlockRef } from '../core/block.ts';
import { type Finding, notApplicable, pass, unknown } from '../core/finding.ts';
import type { Hex, RecordId } from '../core/hex.ts';
import type { Limits } from '../core/limits.ts';
import type { Clock, Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import type { DidResolution, DidResolver } from '../did/document.ts';
import { checkStatus } from '../status/check.ts';
import type { ListCache } from '../status/list-cache.ts';
import type { ListFetcher, StatusSource } from '../status/source.ts';
import { causeOf } from '../trust/attempt.ts';
import type { RegistryRef } from '../trust/record.ts';
import type { TrustSource } from '../trust/source.ts';
import { type WalkContext, walk } from '../trust/walk.ts';
import type { EvidenceCache } from './accreditation-evidence.ts';
import { type Authority, decideAuthority } from './authority.ts';
import { awardingBodiesOf } from './awarding-body.ts';
import { toCheck } from './checks.ts';
import { checkDates } from './dates.ts';
import { Hosts } from './hosts.ts';
import { findIssuance, type Issuance } from './issuance.ts';
import { decodeSafely, NestedChecker, proveSafely, resolveIssuer } from './nested.ts';
import { judgePaths } from './path.ts';
import type { Policy, VerifyOptions } from './policy.ts';
import { type Findings, type PlainCode, toVerdict } from './report.ts';
import { narrowed, statusContext } from './status-context.ts';
import type { Check, Verdict } from './verdict.ts';

/** A verifier's parts, as {@link ./verifier.ts} puts them together. */
export interface VerifyDeps {
  readonly policy: Policy;
  readonly policyDigest: Hex;
  readonly roots: ReadonlySet<RecordId>;
  readonly registries: readonly RegistryRef[];
  readonly trust: TrustSource;
  readonly status: StatusSource;
  readonly dids: DidResolver;
  readonly fetchList: ListFetcher;
  readonly lists: ListCache;
  readonly evidence: EvidenceCache;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly contactedHosts: () => readonly string[];
}

/**
 * May I rely on this credential? Decode, find the time of issuance, resolve the issuer's DID at that time, check the
 * proof, walk the accreditations, check the status, and sum up (design §4).
 */
export const verifyCredential = async (
  input: string | Uint8Array,
  options: VerifyOptions,
  deps: VerifyDeps,
): Promise<Verdict> => {
  const now = options.now ?? deps.clock();
  const hosts = new Hosts(deps.policy.rules.allowedHosts);
  const base = { now, policy: deps.policy, policyDigest: deps.policyDigest };
  const decoded = decodeSafely(input, deps.limits.tokenBytes);
  if (!decoded.ok) {
    const checks = [toCheck('decode', decoded.finding)];
    return toVerdict({ ...base, checks, blocks: [], contacted: [], notes: [] });
  }
  const run = new Run(decoded.value, now, { ...deps, dids: hosts.resolver(deps.dids) }, hosts);
  const findings = await run.findings().catch((error: unknown): RunFindings => {
    // A defect of ours: whatever it is, the answer is not yes.
    const cause = causeOf(error);
    const checks = [toCheck('decode', unknown('CHECK_FAULT', { cause }, { cause }))];
    return { credential: decoded.value, checks, blocks: [], notes: [] };
  });
  const contacted = [...new Set([...deps.contactedHosts(), ...hosts.contacted])].sort();
  return toVerdict({ ...base, ...findings, contacted });
};

type RunFindings = Pick<Findings, 'checks' | 'credential' | 'issuance' | 'authority' | 'blocks' | 'notes'>;

/** One verification: the credential, the present, and the ports. */
class Run {
  readonly #credential: Credential;
  readonly #now: Seconds;
  readonly #deps: VerifyDeps;
  readonly #hosts: Hosts;
  readonly #nested: NestedChecker;

  constructor(credential: Credential, now: Seconds, deps: VerifyDeps, hosts: Hosts) {
    this.#credential = credential;
    this.#now = now;
    this.#deps = deps;
    this.#hosts = hosts;
    this.#nested = new NestedChecker(deps);
  }

  async findings(): Promise<RunFindings> {
    const credential = this.#credential;
    const issuance = await this.#issuance();
    const resolution = await resolveIssuer(credential.issuer, issuance.times.issued, this.#deps.dids);
    const proof = resolution.ok ? await proveSafely(credential, resolution.value) : unknown('NOT_REACHED');
    const checks = [
      toCheck('decode', pass('DECODED', { format: credential.format })),
      toCheck('issuer-did', resolution.ok ? resolved(resolution.value) : resolution.finding),
      toCheck('proof', proof),
      toCheck('dates', checkDates(credential, this.#now, this.#deps.limits.skewSeconds)),
      ...issuance.findings.map(({ finding, required }) => toCheck('issuance-date', finding, required)),
    ];
    const notes = this.#notes(issuance, resolution.ok ? resolution.value : undefined);
    const found = { credential, issuance, notes };
    // Whoever did not sign speaks for nobody: no path, no name and no fetch for an issuer that is only claimed.
    if (proof.status === 'fail') return { ...found, checks, blocks: issuance.blocks };
    const authority = await this.#authority(issuance);
    const status = proof.status === 'pass' ? await this.#status(authority.authority) : NO_STATUS;
    return {
      ...found,
      checks: [...checks, ...authority.checks, ...status.checks],
      authority: authority.authority,
      blocks: [...authority.blocks, ...issuance.blocks, ...status.blocks],
      notes: [...notes, ...status.notes, ...signedNotes(authority.authority)],
    };
  }

  #issuance(): Promise<Issuance> {
    const { policy, status, limits } = this.#deps;
    return findIssuance(this.#credential, {
      policy,
      status: narrowed(status, policy),
      now: this.#now,
      skewSeconds: limits.skewSeconds,
      mostAnchors: limits.nestedCredentials,
    });
  }

  async #authority(issuance: Issuance) {
    const { policy, trust, roots, registries, limits, evidence, clock } = this.#deps;
    const named = this.#credential.accreditation?.id;
    const context: WalkContext = {
      source: trust,
      roots,
      registries,
      limits,
      ...(named !== undefined && { named }),
    };
    const blocks = await this.#heads();
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
    const authority = decideAuthority(paths, found.faults, awardingBodiesOf(this.#credential));
    const isNamedFound = named === undefined || paths.some(({ views }) => views[0]?.ref.id === named);
    const odd = isNamedFound
      ? []
      : [toCheck('accreditation', notApplicable('NAMED_ACCREDITATION_NOT_THE_ISSUERS'), false)];
    return { authority, checks: [...authority.checks.map((check) => at(check, blocks)), ...odd], blocks };
  }

  async #heads(): Promise<readonly BlockRef[]> {
    try {
      const heads = await this.#deps.trust.heads();
      return heads.map(({ block }) => block);
    } catch {
      // Evidence only: whatever has to be read fails by itself.
      return [];
    }
  }

  async #status(authority: Authority): Promise<StatusFindings> {
    const { policy, limits, trust, status, fetchList, lists } = this.#deps;
    const context = statusContext({
      issuer: this.#credential.issuer,
      now: this.#now,
      policy,
      limits,
      trust,
      source: status,
      fetchList: this.#hosts.fetcher(fetchList),
      lists,
      checkCredential: (bytes) => this.#nested.check(bytes),
      paths: authority.paths,
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
      ...(this.#credential.schemas.length > 0 ? (['CONTENT_NOT_VALIDATED'] as const) : []),
    ];
  }
}

interface StatusFindings {
  readonly checks: readonly Check[];
  readonly blocks: readonly BlockRef[];
  readonly notes: readonly PlainCode[];
}

/** Where the proof did not pass, the credential's own addresses are not fetched: it stays open. */
const NO_STATUS: StatusFindings = { checks: [], blocks: [], notes: [] };

/** Says at which block the registry was read. */
const at = (check: Check, blocks: readonly BlockRef[]): Check =>
  check.evidence === undefined || blocks.length === 0
    ? check
    : { ...check, evidence: { ...check.evidence, blocks: blocks.map((block) => ({ ...block })) } };

const resolved = ({ version, updatedAt, evidence }: DidResolution): Finding =>
  pass('ISSUER_DID_RESOLVED', {
    ...evidence,
    version,
    ...(updatedAt !== undefined && { updatedAt }),
  });

const signedNotes = ({ decidedBy }: Authority): readonly PlainCode[] =>
  decidedBy?.hops.some((hop) => hop.accreditationCredential === 'chain-only') === true
    ? ['ACCREDITATION_CREDENTIALS_INCOMPLETE']
    : [];
