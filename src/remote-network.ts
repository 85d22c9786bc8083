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
  const partsOf = (finality: StateRules['finality']) =>
    createParts(deployment, readSlices(service, deployment, clock, finality));
  const states = { head: partsOf('head'), final: partsOf('final') };
  const { trust, status } = remoteView(states.head, deployment, NO_RULES, clock);
  const { name, chainId } = deployment;
  return {
    chainId,
    trustedIssuersRegistry: deployment.contracts.trustedIssuersRegistry,
    statusRegistry: deployment.contracts.statusRegistry,
    deployment,
    service: URL.parse(service.url)?.host ?? service.url,
    // What needs the whole state is the service's own API.
    registry: { ...noRegistry, trust, status },
    view: (rules) => remoteView(states[rules.finality], deployment, rules, clock),
    refresh: () => {
      states.head.begin();
      states.final.begin();
      return undefined;
    },
    health: async () => {
      const seen = states.head.sight() ?? states.final.sight();
      const base = { name, chainId, mode: 'service' } as const;
      if (seen === undefined) return { ...base, reachable: false };
      return { ...base, reachable: seen.kept !== true, head: seen.block };
    },
    close: async () => undefined,
  };
};
