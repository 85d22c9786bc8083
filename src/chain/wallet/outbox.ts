import { fail, isVidimusError, type VidimusError } from '../../core/errors.ts';
import { type Address, type Hex, hexOfSize } from '../../core/hex.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { getBlockNumber, getChainId } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { addressOf, encodeCall } from '../write/contracts.ts';
import { estimate, MAX_TRANSACTION_GAS } from '../write/execute.ts';
import type { Plan } from '../write/plan.ts';
import type { RegistryWriter } from '../write/writer.ts';
import { fateOf, type Mined, type Sent } from './fate.ts';
import { sendByWallet } from './signer.ts';

/**
 * `asking`: the wallet shows the question. `unknown`: it was asked, and the answer was lost (the page was closed). `pending`: it gave a
 * hash. `unseen`: the node knows nothing of that hash (any more). The others are ends.
 */
export type WriteStatus =
  | 'asking'
  | 'unknown'
  | 'pending'
  | 'unseen'
  | 'done'
  | 'reverted'
  | 'replaced'
  | 'declined'
  | 'set-aside';

/** One write on its way through the wallet. Everything in it can be stored by structured clone. */
export interface Write extends Sent {
  readonly id: string;
  readonly chainId: number;
  readonly registry: Address;
  readonly status: WriteStatus;
  readonly gas: number;
  /** When the wallet was asked, and when the node last knew the transaction; milliseconds. */
  readonly askedAt: number;
  readonly seenAt?: number;
  readonly mined?: Mined;
  /** Deep enough that no reorganisation is expected. */
  readonly isSettled?: boolean;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
    readonly details: JsonObject;
  };
  /** What the page says of it: not read here. */
  readonly about: JsonObject;
  /** The bulk job that it belongs to. */
  readonly job?: string;
}

/** Where writes are kept, so that closing the page loses none. */
export interface WriteStore {
  all(): Promise<readonly Write[]>;
  /** Resolves when it is kept. */
  put(write: Write): Promise<void>;
}

export interface Outbox {
  /** Newest first. */
  writes(): readonly Write[];
  subscribe(listener: () => void): () => void;
  /**
   * Simulates, writes down, asks the wallet. Resolves when the wallet has given a hash; see {@link settled} for the rest.
   * @throws VidimusError WRITE_OPEN, WALLET_*, and the code of the rule that would refuse
   */
  submit(plan: Plan, about: JsonObject, job?: string): Promise<Write>;
  /** Resolves at its end: mined, declined, replaced or set aside. */
  settled(id: string): Promise<Write>;
  /** Asks the wallet again for one that was dropped, with the same nonce: only one of the two can be mined. */
  sendAgain(id: string): Promise<Write>;
  /** The person has seen that it will not come. */
  setAside(id: string): Promise<void>;
  /** Looks at the chain now. */
  look(): Promise<void>;
  stop(): void;
}

export interface OutboxOptions {
  readonly writer: RegistryWriter;
  readonly rpc: Rpc;
  readonly store: WriteStore;
  readonly pollMs?: number;
  /** How long a node may not know a transaction before it is said to be dropped. */
  readonly droppedAfterMs?: number;
}

const OPEN: readonly WriteStatus[] = ['asking', 'unknown', 'pending', 'unseen'];
export const isOpen = ({ status }: Write): boolean => OPEN.includes(status);

const SETTLED_DEPTH = 6;
const LEAST_POLL_MS = 400;

/** Keeps the writes of one account on one registry. Those of earlier visits are taken up again. */
export const openOutbox = async (options: OutboxOptions): Promise<Outbox> => {
  const { writer, rpc, store, pollMs = 3_000, droppedAfterMs = 120_000 } = options;
  const { account, deployment } = writer;
  const registry = deployment.contracts.trustedIssuersRegistry;
  const isContract = await isContractAccount(rpc, account);
  const listeners = new Set<() => void>();
  const searched = new Map<string, number>();
  const suspects = new Set<string>();
  const writes = new Map<string, Write>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let looking: Promise<void> | undefined;

  /** Those of earlier visits, and of the same page in another tab. */
  const takeUp = async (): Promise<void> => {
    for (const write of await store.all()) {
      const isOurs =
        write.account === account && write.registry === registry && write.chainId === deployment.chainId;
      if (!isOurs || writes.has(write.id)) continue;
      writes.set(write.id, write.status === 'asking' ? { ...write, status: 'unknown' } : write);
    }
  };
  await takeUp();

  const change = async (write: Write): Promise<Write> => {
    writes.set(write.id, write);
    await store.put(write);
    for (const listener of listeners) listener();
    schedule();
    return write;
  };

  const isWatched = (write: Write): boolean =>
    (isOpen(write) && write.status !== 'asking') || (write.status === 'done' && write.isSettled !== true);

  const lookAt = async (write: Write): Promise<void> => {
    const fate = await fateOf(rpc, deployment, write, searched.get(write.id));
    // It may have been set aside, or sent again, meanwhile.
    if (writes.get(write.id) !== write) return;
    switch (fate.state) {
      case 'mined': {
        const isSettled = fate.head - fate.mined.block >= SETTLED_DEPTH;
        if (write.mined?.transaction === fate.mined.transaction && !isSettled) return;
        const status = fate.mined.succeeded ? 'done' : 'reverted';
        await change({ ...write, status, mined: fate.mined, isSettled });
        return;
      }
      case 'pending':
        if (write.status === 'pending' && write.nonce === fate.nonce) {
          writes.set(write.id, { ...write, seenAt: Date.now() });
          return;
        }
        await change({ ...unmined(write), status: 'pending', nonce: fate.nonce, seenAt: Date.now() });
        return;
      case 'replaced':
        // Behind a wallet stand several nodes: the one that was searched may be a block behind the one that counted.
        if (suspects.has(write.id)) await change({ ...write, status: 'replaced' });
        suspects.add(write.id);
        return;
      case 'unseen': {
        searched.set(write.id, fate.searchedTo);
        const isLate = Date.now() - (write.seenAt ?? write.askedAt) > droppedAfterMs;
        const isDropped =
          write.status === 'done' || (write.status === 'pending' && isLate && !write.isContract);
        if (isDropped)
          await change({ ...unmined(write), status: write.status === 'done' ? 'pending' : 'unseen' });
      }
    }
  };

  const lookAtAll = async (): Promise<void> => {
    for (const write of [...writes.values()].filter(isWatched)) {
      try {
        await lookAt(write);
      } catch (error) {
        // The wallet's node may come back: what is known stays as it is.
        if (!isVidimusError(error)) throw error;
      }
    }
  };

  const look = (): Promise<void> => {
    looking ??= lookAtAll().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  /** Often while a write is young: most are mined within seconds. */
  const pause = (): number => {
    const youngest = Math.max(...[...writes.values()].filter(isWatched).map(({ askedAt }) => askedAt));
    return Math.min(pollMs, Math.max(LEAST_POLL_MS, (Date.now() - youngest) / 8));
  };

  const schedule = (): void => {
    if (stopped || timer !== undefined || ![...writes.values()].some(isWatched)) return;
    timer = setTimeout(() => {
      timer = undefined;
      look().then(schedule, schedule);
    }, pause());
  };

  const checkWallet = async (): Promise<void> => {
    const actual = await getChainId(rpc);
    if (actual !== deployment.chainId)
      throw fail('WALLET_CHAIN_MISMATCH', { actual, expected: deployment.chainId });
    const accounts = await rpc.call('eth_accounts', []);
    const isPresent = Array.isArray(accounts) && accounts.some((one) => hexOfSize(one, 20) === account);
    if (!isPresent) throw fail('WALLET_ACCOUNT_CHANGED', { account });
  };

  /** Writes the question down before the wallet sees it, and its answer after. */
  const ask = async (write: Write): Promise<Write> => {
    await change(write);
    const { account: from, to, data, gas, nonce } = write;
    try {
      const hash = await sendByWallet(rpc, { from, to, data, gas, ...(nonce !== undefined && { nonce }) });
      const pending = await change({ ...write, status: 'pending', hashes: [...write.hashes, hash] });
      // At once: only a transaction that was seen tells its nonce, by which it is known to be replaced.
      void look().then(schedule, schedule);
      return pending;
    } catch (error) {
      if (!isVidimusError(error)) throw error;
      const isAnswered = error.code.startsWith('WALLET_') || error.code === 'RPC_ERROR';
      // A transaction of the same write may still be mined.
      const refused = write.hashes.length > 0 ? 'unseen' : 'declined';
      const { code, message, remedy } = error;
      const said = { code, message, remedy, details: detailsOf(error) };
      await change({ ...write, status: isAnswered ? refused : 'unknown', error: said });
      throw error;
    }
  };

  const sameCall = (to: Address, data: Hex): Write | undefined =>
    [...writes.values()].find((write) => isOpen(write) && write.to === to && write.data === data);

  schedule();
  return {
    writes: () => [...writes.values()].sort((a, b) => b.askedAt - a.askedAt),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    submit: async (plan, about, job) => {
      const to = addressOf(deployment, plan.contract);
      const data = encodeCall(plan);
      await takeUp();
      if (sameCall(to, data)) throw fail('WRITE_OPEN');
      await checkWallet();
      const gas = await estimate(writer.executor, plan);
      const askedAtBlock = await getBlockNumber(rpc);
      // While the node was asked, another press of the same button may have come this far.
      if (sameCall(to, data)) throw fail('WRITE_OPEN');
      return ask({
        ...{ id: crypto.randomUUID(), chainId: deployment.chainId, registry, account, isContract },
        ...{ to, data, about, askedAtBlock, hashes: [], status: 'asking', askedAt: Date.now() },
        gas: Math.min(MAX_TRANSACTION_GAS, Math.ceil(gas * 1.2) + 5_000),
        ...(job !== undefined && { job }),
      });
    },
    settled: (id) =>
      new Promise((resolve) => {
        const check = (): void => {
          const write = writes.get(id);
          if (write === undefined || isOpen(write)) return;
          listeners.delete(check);
          resolve(write);
        };
        listeners.add(check);
        check();
      }),
    sendAgain: async (id) => {
      await look();
      const write = writes.get(id);
      if (write === undefined || (write.status !== 'unseen' && write.status !== 'unknown'))
        throw fail('WRITE_OPEN');
      await checkWallet();
      return ask({ ...write, status: 'asking', askedAt: Date.now() });
    },
    setAside: async (id) => {
      const write = writes.get(id);
      if (write && isOpen(write)) await change({ ...write, status: 'set-aside' });
    },
    look,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};

/** Its block was replaced. */
const unmined = ({ mined: _mined, ...write }: Write): Write => write;

const detailsOf = ({ details }: VidimusError): JsonObject => {
  const flat = Object.entries(details).filter(([, value]) => ['string', 'number'].includes(typeof value));
  const copy: unknown = Object.fromEntries(flat);
  return isObject(copy) ? (copy as JsonObject) : {};
};

/** Code at an account means a contract; EIP-7702's pointer does not: its owner still signs. */
export const isContractAccount = async (rpc: Rpc, account: Address): Promise<boolean> => {
  const code = await rpc.call('eth_getCode', [account, 'latest']);
  return typeof code === 'string' && code.length > 2 && !code.toLowerCase().startsWith('0xef0100');
};
