import { isVidimusError } from '../../core/errors.ts';
import type { Endpoint } from './endpoint.ts';
import type { Rpc } from './transport.ts';

/** Faults of the node or the way to it, which another node need not have. */
export const isNodesFault = (error: unknown): boolean => isVidimusError(error) && error.code !== 'RPC_ERROR';

/** Asks the best node, and the next where it fails. An error that a node answers with is its answer. */
export const firstToAnswer = async <T>(
  endpoints: readonly Endpoint[],
  ask: (rpc: Rpc) => Promise<T>,
): Promise<T> => {
  const ranked = [...endpoints].sort((a, b) => a.rank() - b.rank());
  let last: unknown;
  for (const endpoint of ranked) {
    try {
      const answer = await ask(endpoint.rpc);
      endpoint.succeeded();
      return answer;
    } catch (error) {
      if (!isNodesFault(error)) throw error;
      endpoint.failed(error);
      last = error;
    }
  }
  throw last;
};
