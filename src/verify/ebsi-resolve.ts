import type { Credential } from '../credential/model.ts';
import type { DidResolver } from '../did/document.ts';
import type { EbsiIssuersRegistry } from '../status/context.ts';
import { isBelow } from '../trust/ebsi/attribute.ts';
import { certificatesOf } from '../trust/ebsi/walk.ts';
import type { EbsiPorts } from './ebsi-ports.ts';
import type { RunContext } from './run-context.ts';

const holding = (url: string, ports: readonly EbsiPorts[]): EbsiPorts | undefined =>
  ports.find(({ registry }) => isBelow(url, registry.trustedIssuersRegistry));

/** The registry that may say how an accreditation stands: the one that holds it, where the policy or the settings name it. */
export const statusRegistry = (
  { status }: Pick<Credential, 'status'>,
  ports: readonly EbsiPorts[],
  usual: EbsiIssuersRegistry | undefined,
): EbsiIssuersRegistry | undefined => {
  const entry = status.find((one) => one.type === 'EbsiAccreditationEntry');
  const named = entry === undefined ? undefined : holding(entry.id, ports);
  return named === undefined ? usual : { trustedIssuersRegistry: named.registry.trustedIssuersRegistry };
};

/** Resolves by one registry, within the hosts of the policy. */
export const resolverOf = (
  { registry, dids }: EbsiPorts,
  { hosts }: Pick<RunContext, 'hosts'>,
): DidResolver => {
  const others = hosts.resolver(dids);
  return {
    resolve: async (did, options) => {
      if (!did.startsWith('did:ebsi:')) return others.resolve(did, options);
      hosts.pass(registry.didRegistry);
      return dids.resolve(did, options);
    },
  };
};

/**
 * A did:ebsi does not name its network. Where a policy reads no chain of ours, the registry that the credential names its
 * accreditation in is the one whose keys count.
 */
export const inItsRegistry = (
  context: RunContext,
  credential: Pick<Credential, 'termsOfUse'>,
): RunContext => {
  const { policy, ebsiRegistries } = context.deps;
  if (policy.registries.length > 0) return context;
  const ports = certificatesOf(credential).flatMap((url) => holding(url, ebsiRegistries) ?? [])[0];
  if (ports === undefined) return context;
  return { ...context, signer: { ...context.signer, dids: resolverOf(ports, context) } };
};
