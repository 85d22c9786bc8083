import type { Code } from '../../core/codes/index.ts';
import type { Seconds } from '../../core/seconds.ts';

/** How one node of several stands. */
export interface EndpointHealth {
  /** Host and port alone: the rest of an address may hold keys. */
  readonly host: string;
  /** `differs`: within the last ten minutes it contradicted most nodes, or its own proofs. */
  readonly state: 'ok' | 'failing' | 'differs';
  readonly requests: number;
  readonly failures: number;
  /** How often it contradicted most nodes, or its own proofs. */
  readonly differences: number;
  /** Unix seconds. */
  readonly differedAt?: Seconds;
  /** Blocks between the newest block of most nodes and its own; absent before it was asked. */
  readonly lagBlocks?: number;
  /** Why it last failed or was not believed. */
  readonly error?: Code;
}
