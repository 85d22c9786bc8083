import { isVidimusError } from '../core/errors.ts';
import { type Finding, failed, no, type Outcome, ok, pass, unknown } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import type { Credential } from '../credential/model.ts';
import { type EbsiTrust, type EbsiWalkedHop, type EbsiWalkedPath, walkEbsi } from '../trust/ebsi/walk.ts';
import type { Judged, Times } from '../trust/judge.ts';
import { showTime } from '../trust/names.ts';
import { awardingBodiesOf } from './awarding-body.ts';
import { toCheck, toHopCheck } from './checks.ts';
import { weigh } from './decision.ts';
import type { EbsiPorts } from './ebsi-ports.ts';
import { resolverOf } from './ebsi-resolve.ts';
import { NestedChecker } from './nested.ts';
import { openFindings } from './path.ts';
import type { RunContext } from './run-context.ts';
import { proveSigned } from './signer.ts';
import type { Check, Decision, EbsiHop, EbsiPath } from './verdict.ts';

/** What the EBSI-shaped registries of a policy say of a credential's issuer. */
export interface EbsiAuthority {
  readonly decision: Decision;
  readonly checks: readonly Check[];
  /** The best first. */
  readonly paths: readonly EbsiPath[];
}

/** Judges every way through the policy's registries; any full one suffices. Undefined where the policy names none. */
export const judgeEbsi = async (
  credential: Credential,
  times: Times,
  run: RunContext,
): Promise<EbsiAuthority | undefined> => {
  const { ebsiRegistries, policy, limits } = run.deps;
  if (policy.ebsi === undefined || policy.ebsi.length === 0) return undefined;
  const budget = openBudget(limits.requestMs);
  const walked = await walkEbsi(credential, {
    registries: ebsiRegistries.map((ports) => trustIn(ports, run, budget)),
    limits,
    issued: times.issued,
    now: times.now,
  });
  const judged = await Promise.all(walked.map((path) => judgePath(path, credential, times, run)));
  const [best, ...others] = judged.sort((a, b) => rank(a) - rank(b));
  if (best === undefined) return undefined;
  return {
    decision: best.decision,
    checks: checksOf(best, credential),
    paths: [best, ...others].map(toPath),
  };
};

/** How many requests at their slowest all reads for one credential may take together: half a minute, usually. */
const SLOWEST = 6;

const openBudget = (requestMs: number): (() => boolean) => {
  const end = performance.now() + SLOWEST * requestMs;
  return () => performance.now() < end;
};

const trustIn = (
  { registry, dids, fetch }: EbsiPorts,
  run: RunContext,
  hasTime: () => boolean,
): EbsiTrust => {
  const { hosts, deps, signer } = run;
  const guarded = hosts.fetcher(fetch);
  const kept = new Map<string, Promise<Outcome<JsonObject | undefined>>>();
  const read = async (url: string): Promise<Outcome<JsonObject | undefined>> => {
    const open = (cause: string) => no(unknown('EBSI_REGISTRY_UNREACHABLE', { cause }));
    if (!hasTime()) return open('NET_TIMEOUT');
    try {
      const { bytes } = await guarded(url, 'application/json');
      return ok(parseJsonObject(bytes, { maxBytes: deps.limits.credentialBytes }));
    } catch (error) {
      if (!isVidimusError(error)) throw error;
      if (error.code === 'NET_STATUS' && error.details['status'] === 404) return ok(undefined);
      return error.code.startsWith('NET_')
        ? open(error.code)
        : no(unknown('EBSI_REGISTRY_MALFORMED', { reason: 'it is no JSON object' }));
    }
  };
  const nested = new NestedChecker({ ...signer, dids: resolverOf({ registry, dids, fetch }, run) });
  return {
    issuers: registry.trustedIssuersRegistry,
    ...(registry.schemas !== undefined && { schemas: registry.schemas }),
    roots: new Set(registry.roots),
    read: (url) => {
      const known = kept.get(url) ?? read(url);
      kept.set(url, known);
      return known;
    },
    prove: async (bytes) =>
      hasTime() ? nested.check(bytes) : no(unknown('CHECK_FAULT', { cause: 'NET_TIMEOUT' })),
  };
};

const decides = (finding: Finding): Judged => ({ finding, required: true });

interface Judgement extends EbsiWalkedPath {
  readonly decision: Decision;
  readonly authority: readonly Judged[];
  readonly scope: readonly Judged[];
}

/** A path that holds also takes that the issuer signed with the keys that it has in that very registry. */
const judgePath = async (
  path: EbsiWalkedPath,
  credential: Credential,
  { issued }: Times,
  run: RunContext,
): Promise<Judgement> => {
  const ports = run.deps.ebsiRegistries.find(
    ({ registry }) => registry.trustedIssuersRegistry === path.registry,
  );
  const signed =
    path.root === undefined || ports === undefined ? [] : await ownKeys(credential, issued, ports, run);
  const end = path.root === undefined ? [path.end ?? unknown('NOT_REACHED')] : [];
  // Nobody can be mandated in such a registry: the issuer awards what it signs.
  const other = awardingBodiesOf(credential).find((did) => did !== credential.issuer);
  const awarding =
    other === undefined ? [] : [decides(unknown('AWARDING_BODY_NOT_CONFIRMED', { did: other }))];
  const authority = [
    ...signed,
    ...awarding,
    ...path.hops.flatMap((hop) => hop.authority),
    // What a hop says already needs no second word.
    ...(openFindings(path.hops.flatMap((hop) => hop.authority)).length > 0 ? [] : end).map(decides),
  ];
  const scope = path.hops.flatMap((hop) => hop.scope);
  const all = [...authority, ...scope].map(({ finding, required }) => ({ status: finding.status, required }));
  return { ...path, decision: weigh(all), authority, scope };
};

const ownKeys = async (
  credential: Credential,
  issued: number,
  ports: EbsiPorts,
  run: RunContext,
): Promise<readonly Judged[]> => {
  const { keys: _, ...signer } = run.signer;
  const { resolution, proof } = await proveSigned(
    credential,
    { at: issued, relationship: 'assertionMethod' },
    { ...signer, binding: 'signer', dids: resolverOf(ports, run) },
  );
  const finding = resolution?.ok === false ? resolution.finding : proof;
  if (finding.status === 'pass') return [];
  const cause = finding.code;
  const fault =
    finding.status === 'fail'
      ? failed('EBSI_ISSUER_NOT_PROVEN', { cause })
      : unknown('EBSI_ISSUER_NOT_CHECKED', { cause });
  return [decides(fault)];
};

const DECISIONS: readonly Decision[] = ['accepted', 'undetermined', 'rejected'];

/** The better decision, then the fewest things that did not pass, then the longest way. */
const rank = ({ decision, authority, scope, hops }: Judgement): number =>
  DECISIONS.indexOf(decision) * 1e6 + openFindings([...authority, ...scope]).length * 100 - hops.length;

const checksOf = (path: Judgement, { issuer }: Credential): readonly Check[] => {
  const open = openFindings(path.authority);
  const good = pass(
    'EBSI_ACCREDITED',
    { who: issuer, root: path.root ?? '?' },
    {
      attributes: path.hops.map(({ place }) => place.url),
      hashes: path.hops.map(({ attribute }) => attribute?.hash ?? ''),
    },
  );
  const informing = path.authority.filter(({ required }) => !required);
  return [
    ...(open.length === 0
      ? [toCheck('accreditation', good)]
      : open.map(({ finding }) => toCheck('accreditation', finding))),
    ...informing.map(({ finding }) => toCheck('accreditation', finding, false)),
    ...(path.scope.length === 0
      ? [toCheck('scope', unknown('NOT_REACHED'))]
      : path.scope.map(({ finding, required }) => toCheck('scope', finding, required))),
  ];
};

const toPath = ({ decision, registry, hops, root, authority, scope }: Judgement): EbsiPath => ({
  decision,
  ...(registry !== undefined && { registry }),
  hops: hops.map(toHop),
  ...(root !== undefined && { root }),
  reasons: openFindings([...authority, ...scope]).map(({ finding }) => finding.code),
});

const toHop = ({ place, attribute, credential, authority, scope }: EbsiWalkedHop): EbsiHop => ({
  attribute: place.url,
  subject: place.did,
  ...(attribute && { role: attribute.role, accreditor: attribute.tao, hash: attribute.hash }),
  ...(credential?.validFrom !== undefined && { validFrom: showTime(credential.validFrom) }),
  ...(credential?.validUntil !== undefined && { validUntil: showTime(credential.validUntil) }),
  checks: [...authority, ...scope].map(toHopCheck),
});
