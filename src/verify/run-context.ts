import type { Seconds } from '../core/seconds.ts';
import { givenKeys } from '../did/given-keys.ts';
import { createListCache, type ListCache } from '../status/list-cache.ts';
import { EvidenceCache } from './accreditation-evidence.ts';
import type { VerifyDeps } from './deps.ts';
import { Hosts } from './hosts.ts';
import type { VerifyOptions } from './policy.ts';
import { ResourceReader } from './resources.ts';
import type { SignerContext } from './signer.ts';
import { type LeftOut, leftOut } from './skipped.ts';

/** One verification's ports, narrowed to what policy and request allow. */
export interface RunContext {
  readonly now: Seconds;
  readonly options: VerifyOptions;
  readonly deps: VerifyDeps;
  readonly left: LeftOut;
  readonly hosts: Hosts;
  readonly reader: ResourceReader;
  readonly signer: SignerContext;
  readonly lists: ListCache;
}

export const openRun = (options: VerifyOptions, deps: VerifyDeps): RunContext => {
  const { policy, limits, resources, fetchResource, fetched } = deps;
  const now = options.now ?? deps.clock();
  const left = leftOut(policy.rules.skip, options.only);
  const hosts = new Hosts(policy.rules.allowedHosts, resources);
  const reader = new ResourceReader({
    atHand: resources,
    hosts,
    fetched,
    ...(fetchResource && { fetch: fetchResource }),
  });
  const own = options.keys ?? [];
  const keys = [...own, ...deps.keys];
  const signer: SignerContext = {
    dids: hosts.resolver(deps.dids),
    limits,
    now,
    reader,
    binding: left.issuer ? 'none' : 'signer',
    ...(options.batch === true && deps.checkSignature && { checkSignature: deps.checkSignature }),
    ...(keys.length > 0 && { keys: givenKeys(keys) }),
  };
  // What was found good with one caller's keys is not good for another.
  const isShared = own.length === 0;
  return {
    now,
    options,
    deps: isShared ? deps : withoutShared(deps),
    left,
    hosts,
    reader,
    signer,
    lists: isShared ? listsAt(options.now, deps.lists) : createListCache(),
  };
};

const withoutShared = ({ trustCache: _, ...deps }: VerifyDeps): VerifyDeps => ({
  ...deps,
  evidence: new EvidenceCache(),
});

/** A caller that names another present must not settle what is cached for everybody else. */
const listsAt = (now: Seconds | undefined, lists: ListCache): ListCache =>
  now === undefined ? lists : lists.at(now);
