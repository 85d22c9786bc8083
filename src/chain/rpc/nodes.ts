import { fail, isVidimusError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import { systemClock } from '../../core/seconds.ts';
import { createEndpoint, type Endpoint } from './endpoint.ts';
import { firstToAnswer, isNodesFault } from './failover.ts';
import type { Fetch } from './http.ts';
import { RPC_LIMITS, type RpcLimits } from './limits.ts';
import { headOfTwo } from './pair.ts';
import { createQuorum, type Quorum } from './quorum.ts';
import { createTransport, type Rpc, type RpcCall, type RpcOptions } from './transport.ts';
import { atBlock, type HeadTag, isFact, tagOf } from './vote.ts';

/** Fewer than three nodes cannot outvote a wrong one. */
const ENOUGH_TO_VOTE = 3;
const MAX_NODES = 9;

/**
 * One node, or several as one. With two, the second stands in where the first fails, and their newest blocks must agree. With three and more, what is said of the
 * chain counts where most agree on it, so that a minority may lie, lag, stand on a fork or be down; transactions go to all.
 * @throws VidimusError RPC_URL_MALFORMED; SETTINGS_MALFORMED for none, more than nine, or one twice
 */
export const openNodes = (options: {
  readonly urls: readonly string[];
  readonly limits?: Partial<RpcLimits>;
  readonly fetch?: Fetch;
}): Rpc => {
  const { urls, limits, fetch } = options;
  const malformed = (reason: string) => fail('SETTINGS_MALFORMED', { setting: 'rpc', reason });
  if (urls.length === 0) throw malformed('it names no node');
  if (urls.length > MAX_NODES) throw malformed(`it names more than ${MAX_NODES} nodes`);
  if (new Set(urls).size < urls.length) throw malformed('it names a node twice');
  const endpoints = urls.map((url) =>
    createEndpoint(createTransport({ url, ...(limits && { limits }), ...(fetch && { fetch }) }), systemClock),
  );
  const { hedgeMs } = { ...RPC_LIMITS, ...limits };
  const quorum = endpoints.length < ENOUGH_TO_VOTE ? undefined : createQuorum(endpoints, hedgeMs);
  const asked = quorum ? byVote(endpoints, quorum) : byTurn(endpoints, hedgeMs);
  return {
    name: endpoints.map(({ rpc }) => rpc.name).join(', '),
    requests: () => endpoints.reduce((sum, { rpc }) => sum + rpc.requests(), 0),
    endpoints: () => endpoints.map((endpoint) => endpoint.health()),
    ...asked,
  };
};

type Asked = Pick<Rpc, 'call' | 'batch' | 'blame'>;

const byTurn = (endpoints: readonly Endpoint[], hedgeMs: number): Asked => ({
  call: (method, params, options) => {
    const tag = method === 'eth_getBlockByNumber' ? tagOf({ method, params }) : undefined;
    if (endpoints.length === 2 && tag === 'latest') return headOfTwo(endpoints, tag, hedgeMs);
    return firstToAnswer(endpoints, (rpc) => rpc.call(method, params, options));
  },
  batch: (calls, options) => firstToAnswer(endpoints, (rpc) => rpc.batch(calls, options)),
  blame: (code) => bestOf(endpoints)?.differed(code),
});

/** Whom `firstToAnswer` would ask, and so asked last. */
const bestOf = (endpoints: readonly Endpoint[]): Endpoint | undefined =>
  [...endpoints].sort((a, b) => a.rank() - b.rank())[0];

const byVote = (endpoints: readonly Endpoint[], quorum: Quorum): Asked => {
  const onOneChain = headsOf(quorum);

  const facts = async (calls: readonly RpcCall[], options?: RpcOptions): Promise<readonly unknown[]> => {
    const { fixed, heads } = await onOneChain(calls);
    const asked = fixed.filter((call) => call !== undefined);
    const answers = asked.length === 0 ? [] : await quorum.agree(asked, options);
    let next = 0;
    return fixed.map((call, i) => (call === undefined ? heads[i] : answers[next++]));
  };

  const one = async (call: RpcCall, options?: RpcOptions): Promise<unknown> => {
    if (isFact(call.method)) return (await facts([call], options))[0];
    if (call.method === 'eth_blockNumber') {
      const head = await quorum.head('latest');
      return isObject(head) ? head['number'] : head;
    }
    if (call.method === 'eth_sendRawTransaction') return toAll(endpoints, call, options);
    return firstToAnswer(endpoints, (rpc) => rpc.call(call.method, call.params, options));
  };

  return {
    call: async (method, params, options) => {
      const answer = await one({ method, params }, options);
      if (isVidimusError(answer)) throw answer;
      return answer;
    },
    batch: async (calls, options) => {
      if (calls.every(({ method }) => isFact(method))) return facts(calls, options);
      return Promise.all(
        calls.map((call) =>
          one(call, options).catch((error: unknown) => {
            if (isNodesFault(error)) throw error;
            return error;
          }),
        ),
      );
    },
    // Nobody in particular: most said it.
    blame: () => undefined,
  };
};

/** Calls about the newest or final block are asked of one block, which is agreed upon first. */
const headsOf =
  (quorum: Quorum) =>
  async (
    calls: readonly RpcCall[],
  ): Promise<{ readonly fixed: readonly (RpcCall | undefined)[]; readonly heads: readonly unknown[] }> => {
    const known = new Map<HeadTag, unknown>();
    for (const tag of new Set(calls.flatMap((call) => tagOf(call) ?? [])))
      known.set(tag, await quorum.head(tag));
    const heads = calls.map((call) => {
      const tag = tagOf(call);
      return tag === undefined ? undefined : known.get(tag);
    });
    const fixed = calls.map((call, i) => {
      if (tagOf(call) === undefined) return call;
      // The head itself is the answer to the call for it.
      if (call.method === 'eth_getBlockByNumber') return undefined;
      const head = heads[i];
      const number = isObject(head) ? head['number'] : undefined;
      if (typeof number !== 'string')
        throw fail('BLOCK_UNKNOWN', { node: 'most nodes', block: tagOf(call) ?? '' });
      return atBlock(call, number);
    });
    return { fixed, heads };
  };

/** Sent to every node, so that none can hold it back: the first that takes it answers. */
const toAll = async (
  endpoints: readonly Endpoint[],
  { method, params }: RpcCall,
  options: RpcOptions | undefined,
): Promise<unknown> => {
  try {
    return await Promise.any(endpoints.map(({ rpc }) => rpc.call(method, params, options)));
  } catch (error) {
    const faults: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
    // What a node said of it tells more than that another was not reached.
    throw faults.find((fault) => !isNodesFault(fault)) ?? faults[0];
  }
};
