import { fail, isVidimusError, VidimusError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import type { Endpoint } from './endpoint.ts';
import { isNodesFault } from './failover.ts';
import type { RpcCall, RpcOptions } from './transport.ts';
import { type HeadTag, voteFor, witnessOf } from './vote.ts';

/** Facts that most of several nodes agree on. */
export interface Quorum {
  /**
   * Answers in the order of the calls, each given by most nodes; an error that most give stands in its call's place.
   * @throws RPC_DISAGREEMENT, or the last node's fault where fewer than most answer
   */
  agree(calls: readonly RpcCall[], options?: RpcOptions): Promise<readonly unknown[]>;
  /** The newest block, or final block, that most nodes have; null where they have none. @throws as `agree`. */
  head(tag: HeadTag): Promise<unknown>;
}

interface Ballot {
  readonly endpoint: Endpoint;
  /** By call; undefined where the node does not know the block and so has no say. */
  readonly votes: readonly ({ readonly key: string; readonly answer: unknown } | undefined)[];
}

/** Blocks do not reach all nodes at once: what they disagree on is asked again after these pauses (milliseconds). */
const AGAIN_MS = [60, 200];

/**
 * Asks as many nodes as make a majority, the others only where those fail, differ or are slow. One that says otherwise than
 * most is noted, whoever it is.
 * @param hedgeMs How long the first ones may take before the others are asked too.
 */
export const createQuorum = (endpoints: readonly Endpoint[], hedgeMs: number): Quorum => {
  const most = Math.floor(endpoints.length / 2) + 1;

  /** One round of asking; ends as soon as `done` holds for the ballots that are in, or all are in. */
  const poll = (
    calls: readonly RpcCall[],
    options: RpcOptions | undefined,
    first: number,
    onBallots: (ballots: readonly Ballot[], isLast: boolean) => boolean,
  ): Promise<unknown> =>
    new Promise((resolve) => {
      const waiting = [...endpoints].sort((a, b) => a.rank() - b.rank());
      const ballots: Ballot[] = [];
      let fault: unknown;
      let running = 0;
      let ended = false;
      let isLate = false;
      const end = (): void => {
        ended = true;
        clearTimeout(timer);
        resolve(fault);
      };
      const askNext = (): void => {
        const endpoint = waiting.shift();
        if (endpoint === undefined) return;
        running++;
        void castVotes(endpoint, calls, options).then(
          (ballot) => {
            endpoint.succeeded();
            ballots.push(ballot);
            settle(ballot);
          },
          (error) => {
            endpoint.failed(error);
            fault = error;
            settle();
          },
        );
      };
      const settle = (late?: Ballot): void => {
        running--;
        if (ended) {
          // Too late to count, but not to be compared.
          if (late) onBallots(ballots, true);
          return;
        }
        const isLast = running === 0 && waiting.length === 0;
        if (onBallots(ballots, isLast || (isLate && ballots.length >= most)) || isLast) return end();
        // Somebody failed or differs: one more is asked.
        if (running + ballots.length < most || running === 0) askNext();
      };
      const timer = setTimeout(() => {
        isLate = true;
        while (waiting.length > 0) askNext();
        if (ballots.length >= most && onBallots(ballots, true)) end();
      }, hedgeMs);
      for (let i = 0; i < first; i++) askNext();
    });

  const round = async (
    calls: readonly RpcCall[],
    options: RpcOptions | undefined,
  ): Promise<readonly unknown[] | { readonly undecided: number; readonly fault: unknown }> => {
    let answers: readonly unknown[] | undefined;
    let voters = 0;
    const fault = await poll(calls, options, most, (ballots) => {
      voters = ballots.length;
      const counted = calls.map((_, i) => winnerOf(ballots, i, most));
      if (counted.includes(undefined)) return false;
      answers ??= counted.map((winner) => winner?.answer);
      for (const { endpoint, votes } of ballots) {
        const differs = counted.some((winner, i) => votes[i] !== undefined && votes[i]?.key !== winner?.key);
        if (differs && noted.get(endpoint) !== answers) {
          endpoint.differed('RPC_DISAGREEMENT');
          noted.set(endpoint, answers);
        }
      }
      return true;
    });
    return answers ?? { undecided: voters, fault };
  };
  /** One question counts once, however often its ballots are looked at. */
  const noted = new WeakMap<Endpoint, object>();

  const agree = async (calls: readonly RpcCall[], options?: RpcOptions): Promise<readonly unknown[]> => {
    for (let attempt = 0; ; attempt++) {
      const result = await round(calls, options);
      if (!('undecided' in result)) return result;
      const { undecided, fault } = result;
      const pause = AGAIN_MS[attempt];
      if (pause === undefined) {
        if (undecided < most && isVidimusError(fault)) throw fault;
        throw fail('RPC_DISAGREEMENT', {
          ...{ count: endpoints.length, quorum: most },
          subject: calls[0]?.method ?? '',
        });
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };

  const head = async (tag: HeadTag): Promise<unknown> => {
    const call = { method: 'eth_getBlockByNumber', params: [tag, false] };
    let agreed: { readonly key: string; readonly answer: unknown } | undefined;
    let seen: readonly Ballot[] = [];
    const fault = await poll([call], undefined, endpoints.length, (ballots, isEnough) => {
      seen = ballots;
      agreed = winnerOf(ballots, 0, most);
      if (agreed && tag === 'latest') noteHeads(ballots, agreed.answer);
      return agreed !== undefined || isEnough;
    });
    if (agreed) {
      if (agreed.answer instanceof VidimusError) throw agreed.answer;
      return agreed.answer;
    }
    const disagreement = () =>
      fail('RPC_DISAGREEMENT', { count: endpoints.length, quorum: most, subject: `the ${tag} block` });
    if (seen.length < most) throw isVidimusError(fault) ? fault : disagreement();
    // The newest that most claim to have; below it where they do not agree there.
    const claimed = seen
      .flatMap(({ votes }) => numberOf(votes[0]?.answer) ?? [])
      .sort((a, b) => b - a)
      .slice(most - 1);
    for (const number of new Set(claimed)) {
      const [block] = await agree([{ method: call.method, params: [`0x${number.toString(16)}`, false] }]);
      if (!isObject(block)) continue;
      if (tag === 'latest') noteHeads(seen, block);
      return block;
    }
    throw disagreement();
  };

  return { agree, head };
};

const winnerOf = (
  ballots: readonly Ballot[],
  call: number,
  most: number,
): { readonly key: string; readonly answer: unknown } | undefined => {
  const counts = new Map<string, number>();
  for (const { votes } of ballots) {
    const vote = votes[call];
    if (vote === undefined) continue;
    const count = (counts.get(vote.key) ?? 0) + 1;
    if (count >= most) return vote;
    counts.set(vote.key, count);
  }
  return undefined;
};

/** How far each is behind, and who has another block of the same number. */
const noteHeads = (ballots: readonly Ballot[], head: unknown): void => {
  const number = numberOf(head);
  if (number === undefined) return;
  for (const { endpoint, votes } of ballots) {
    const own = votes[0]?.answer;
    const reached = numberOf(own);
    if (reached === undefined) continue;
    endpoint.lagged(Math.max(0, number - reached));
    if (reached === number && hashOf(own) !== hashOf(head)) endpoint.differed('RPC_DISAGREEMENT');
  }
};

const numberOf = (block: unknown): number | undefined => {
  const number = isObject(block) ? Number(block['number']) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
};

/** A node's answers, each with the hash of the block that it is about. @throws what the transport throws */
const castVotes = async (
  endpoint: Endpoint,
  calls: readonly RpcCall[],
  options: RpcOptions | undefined,
): Promise<Ballot> => {
  const numbers = [...new Set(calls.flatMap((call) => witnessOf(call) ?? []))];
  const witnesses = numbers.map((number) => ({ method: 'eth_getBlockByNumber', params: [number, false] }));
  const answers = await askAll(endpoint, [...calls, ...witnesses], options);
  const hashes = new Map(numbers.map((number, i) => [number, hashOf(answers[calls.length + i])]));
  return {
    endpoint,
    votes: calls.map((call, i) => {
      const answer = answers[i];
      // What a node could not answer in this place is no vote.
      if (isNodesFault(answer)) return undefined;
      const number = witnessOf(call);
      const hash = number === undefined ? '' : hashes.get(number);
      return hash === undefined ? undefined : { key: `${hash} ${voteFor(call.method, answer)}`, answer };
    }),
  };
};

const askAll = async (
  { rpc }: Endpoint,
  calls: readonly RpcCall[],
  options: RpcOptions | undefined,
): Promise<readonly unknown[]> => {
  const [only] = calls;
  if (only === undefined || calls.length > 1) return rpc.batch(calls, options);
  try {
    return [await rpc.call(only.method, only.params, options)];
  } catch (error) {
    if (isNodesFault(error)) throw error;
    return [error];
  }
};

const hashOf = (block: unknown): string | undefined => {
  const hash = isObject(block) ? block['hash'] : undefined;
  return typeof hash === 'string' ? hash.toLowerCase() : undefined;
};
