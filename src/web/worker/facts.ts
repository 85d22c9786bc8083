import {
  type Ask,
  type Deployment,
  getJson,
  type Policy,
  parseDeployment,
  parsePolicy,
} from '../../browser.ts';
import type { Keep } from './keep.ts';
import type { NetworkFacts } from './protocol.ts';
import { shownFacts } from './shown-facts.ts';

/** What the service says of its network, read. */
export interface Facts {
  readonly deployment: Deployment;
  readonly policies: ReadonlyMap<string, Policy>;
  /** Which of them counts where none is named. */
  readonly profile: string;
  readonly shown: NetworkFacts;
  /** Names what a reader is made of: it changes where the service is set up anew. */
  readonly setup: string;
}

type Raw = Readonly<Record<string, unknown>>;

/**
 * Asks the service what it follows and by which policies; takes what was kept where it cannot be reached.
 * @throws VidimusError SERVICE_UNREACHABLE, SERVICE_REFUSED, DEPLOYMENT_MALFORMED, POLICY_MALFORMED…
 */
export const askFacts = async (service: string, keep: Keep, ask: Ask): Promise<Facts> => {
  try {
    const raw = await getJson(`${service}/replica`, ask);
    const facts = readFacts(raw, false);
    await keep.keepFacts(raw).catch(() => undefined);
    return facts;
  } catch (error) {
    const kept = await keep.facts().catch(() => undefined);
    if (kept === undefined) throw error;
    return readFacts(kept, true);
  }
};

const readFacts = (value: unknown, kept: boolean): Facts => {
  const raw = value as Raw;
  const deployment = parseDeployment(raw['deployment'] as Parameters<typeof parseDeployment>[0]);
  const profile = String(raw['profile']);
  const policies = new Map(
    Object.entries(raw['policies'] as Raw).map(([name, policy]) => [name, parsePolicy(policy)]),
  );
  return {
    deployment,
    policies,
    profile,
    setup: JSON.stringify([raw['deployment'], raw['policies'], profile]),
    shown: shownFacts(raw, kept),
  };
};
