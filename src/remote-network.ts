import type { RemoteSettings, Settings } from './config.ts';
import { systemClock } from './core/seconds.ts';
import type { OpenNetwork } from './networks.ts';
import type { StateRules } from './replica/follow.ts';
import { noRegistry } from './replica/no-registry.ts';
import { createParts } from './replica/slice/parts.ts';
import { remoteView } from './replica/slice/remote.ts';
import { readSlices } from './replica/slice/service.ts';

const NO_RULES: StateRules = { maxStateAge: Number.POSITIVE_INFINITY, finality: 'head' };

/** A network whose state a service has: parts of it are fetched as they are asked about. */
export const openRemote = (
  { deployment, service }: RemoteSettings,
  { clock = systemClock }: Settings,
): OpenNetwork => {
  const parts = createParts(deployment, readSlices(service, deployment, clock));
  const { trust, status } = remoteView(parts, deployment, NO_RULES, clock);
  const { name, chainId } = deployment;
  return {
    chainId,
    trustedIssuersRegistry: deployment.contracts.trustedIssuersRegistry,
    statusRegistry: deployment.contracts.statusRegistry,
    deployment,
    service: URL.parse(service.url)?.host ?? service.url,
    // What needs the whole state is the service's own API.
    registry: { ...noRegistry, trust, status },
    view: (rules) => remoteView(parts, deployment, rules, clock),
    refresh: () => {
      parts.begin();
      return undefined;
    },
    health: async () => {
      const seen = parts.sight();
      const base = { name, chainId, mode: 'service' } as const;
      if (seen === undefined) return { ...base, reachable: false };
      return { ...base, reachable: seen.kept !== true, head: seen.block };
    },
    close: async () => undefined,
  };
};
