import { fail, isVidimusError } from '../../core/errors.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { hashOfHeader } from '../state-proof/header-hash.ts';
import type { Endpoint } from './endpoint.ts';
import { firstToAnswer, isNodesFault } from './failover.ts';
import type { HeadTag } from './vote.ts';

/** Two nodes of one chain are never so many blocks apart, unless one stands still. */
const MOST_APART = 32;
/** A contradicted endpoint ranks from here. */
const DOUBTED = 2;

/**
 * The newest block as the first of two nodes has it, held against the second: where that has another block of the same number, or
 * one of them stands still, nobody can tell who is wrong. One that is down, slow or was found out before has no say.
 * @throws RPC_DISAGREEMENT, or the last node's fault where neither answers
 */
export const headOfTwo = async (
  endpoints: readonly Endpoint[],
  tag: HeadTag,
  hedgeMs: number,
): Promise<unknown> => {
  const ask = (number: string) => (one: Endpoint) => one.rpc.call('eth_getBlockByNumber', [number, false]);
  const [first, second] = endpoints
    .filter((endpoint) => endpoint.rank() < DOUBTED)
    .sort((a, b) => a.rank() - b.rank());
  if (first === undefined || second === undefined)
    return firstToAnswer(endpoints, (rpc) => rpc.call('eth_getBlockByNumber', [tag, false]));

  const headOf = async (endpoint: Endpoint): Promise<JsonObject | undefined> => {
    try {
      const head = await ask(tag)(endpoint);
      endpoint.succeeded();
      return isObject(head) ? (head as JsonObject) : undefined;
    } catch (error) {
      if (isNodesFault(error)) endpoint.failed(error);
      return undefined;
    }
  };
  const asked = headOf(second);
  const own = await headOf(first);
  const other = own === undefined ? await asked : await within(asked, hedgeMs);
  if (own === undefined || other === undefined)
    return own ?? other ?? firstToAnswer(endpoints, (rpc) => rpc.call('eth_getBlockByNumber', [tag, false]));

  const sealed = [own, other].map((head) => hashOfHeader(head) !== undefined);
  // A header that does not give its own hash is a lie that shows by itself.
  if (sealed[0] !== sealed[1]) {
    const liar = sealed[0] ? second : first;
    liar.differed('HEADER_NOT_PROVEN');
    return sealed[0] ? own : other;
  }
  const apart = numberOf(own) - numberOf(other);
  const [ahead, behind] = apart >= 0 ? [first, other] : [second, own];
  first.lagged(Math.max(0, -apart));
  second.lagged(Math.max(0, apart));
  const disagreement = () => fail('RPC_DISAGREEMENT', { count: 2, quorum: 2, subject: `the ${tag} block` });
  if (Math.abs(apart) > MOST_APART) throw disagreement();
  const same = apart === 0 ? own : await ask(String(behind['number']))(ahead).catch(rethrowOwn);
  if (isObject(same) && same['hash'] !== behind['hash']) throw disagreement();
  return own;
};

/** An error that a node answers with is no block. */
const rethrowOwn = (error: unknown): undefined => {
  if (!isVidimusError(error)) throw error;
  return undefined;
};

const numberOf = (head: JsonObject): number => Number(head['number']);

const within = async <T>(asked: Promise<T>, ms: number): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
};
