import type { Vidimus } from '../compose.ts';
import type { Backend, Health, Probe } from './backend.ts';

/** What the service calls ready, beyond what the SDK reports. */
export interface Readiness {
  /** Seconds after which the newest block counts as too old; 0 for no limit. */
  readonly headAge: number;
  /** Blocks that the own copy may lag behind. */
  readonly lagBlocks: number;
}

/** The SDK as the service sees it. */
export const backendOf = (vidimus: Vidimus, readiness: Readiness): Backend => ({
  registry: vidimus.registry,
  verify: (input, options) => vidimus.verify(input, options),
  health: async (): Promise<Health> => healthOf(await vidimus.health(), readiness),
});
