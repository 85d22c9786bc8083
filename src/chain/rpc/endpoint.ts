import type { Code } from '../../core/codes/index.ts';
import { isVidimusError } from '../../core/errors.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { EndpointHealth } from './endpoint-health.ts';
import type { Rpc } from './transport.ts';

/** One node of a set, with what is known against it. */
export interface Endpoint {
  readonly rpc: Rpc;
  succeeded(): void;
  failed(error: unknown): void;
  differed(code: Code): void;
  lagged(blocks: number): void;
  /** Lower is asked first. */
  rank(): number;
  health(): EndpointHealth;
}

const REMEMBERED: Seconds = 600;

export const createEndpoint = (rpc: Rpc, now: () => Seconds): Endpoint => {
  let failing = false;
  let failures = 0;
  let differences = 0;
  let differedAt: Seconds | undefined;
  let code: Code | undefined;
  let lagBlocks: number | undefined;
  const isDoubted = (): boolean => differedAt !== undefined && now() - differedAt < REMEMBERED;
  return {
    rpc,
    succeeded: () => {
      failing = false;
      if (!isDoubted()) code = undefined;
    },
    failed: (error) => {
      failing = true;
      failures++;
      code = isVidimusError(error) ? error.code : 'INTERNAL';
    },
    differed: (why) => {
      differences++;
      differedAt = now();
      code = why;
    },
    lagged: (blocks) => {
      lagBlocks = blocks;
    },
    rank: () => (isDoubted() ? 2 : 0) + (failing ? 1 : 0),
    health: () => ({
      host: URL.parse(rpc.name)?.host ?? rpc.name,
      state: isDoubted() ? 'differs' : failing ? 'failing' : 'ok',
      requests: rpc.requests(),
      failures,
      differences,
      ...(differedAt !== undefined && { differedAt }),
      ...(lagBlocks !== undefined && { lagBlocks }),
      ...(code && { error: code }),
    }),
  };
};
