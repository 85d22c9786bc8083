import { fail } from '../../core/errors.ts';
import { type Hex, hexOfSize } from '../../core/hex.ts';
import { isObject } from '../../core/json.ts';
import { getBlockNumber, readQuantity } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';

export interface Receipt {
  readonly transaction: Hex;
  readonly succeeded: boolean;
  readonly block: number;
  readonly blockHash: Hex;
  readonly gas: number;
}

export interface ReceiptWatcher {
  /**
   * Resolves when the transaction stands `confirmations` deep: 1 is in the newest block. A reorg starts the count anew.
   * Throws TRANSACTION_TIMEOUT after `timeoutMs`.
   */
  wait(transaction: Hex, confirmations: number, timeoutMs: number): Promise<Receipt>;
}

interface Waiter {
  readonly transaction: Hex;
  readonly confirmations: number;
  readonly deadline: number;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: unknown) => void;
}

/** One loop asks for all receipts that are waited for, in batches, however many wait. */
export const createReceiptWatcher = (rpc: Rpc, firstPauseMs = 40, maxPauseMs = 1_000): ReceiptWatcher => {
  let waiters: Waiter[] = [];
  let running = false;

  const look = async (): Promise<boolean> => {
    const calls = waiters.map(({ transaction }) => ({
      method: 'eth_getTransactionReceipt',
      params: [transaction],
    }));
    const asked = waiters;
    const [answers, head] = await Promise.all([
      rpc.batch(calls),
      asked.some(({ confirmations }) => confirmations > 1) ? getBlockNumber(rpc) : 0,
    ]);
    const done = new Set<Waiter>();
    asked.forEach((waiter, i) => {
      const answer = answers[i];
      const receipt = answer instanceof Error ? undefined : readReceipt(rpc, answer);
      if (receipt && (waiter.confirmations <= 1 || head - receipt.block + 1 >= waiter.confirmations)) {
        waiter.resolve(receipt);
        done.add(waiter);
      }
    });
    waiters = waiters.filter((waiter) => !done.has(waiter));
    return done.size > 0;
  };

  const expire = (): void => {
    const now = Date.now();
    for (const waiter of waiters.filter(({ deadline }) => deadline <= now))
      waiter.reject(fail('TRANSACTION_TIMEOUT', { transaction: waiter.transaction }));
    waiters = waiters.filter(({ deadline }) => deadline > now);
  };

  const run = async (): Promise<void> => {
    running = true;
    let pause = firstPauseMs;
    while (waiters.length > 0) {
      try {
        pause = (await look()) ? firstPauseMs : Math.min(maxPauseMs, pause * 1.5);
      } catch {
        // The node may come back before the deadline, which bounds the wait.
        pause = maxPauseMs;
      }
      expire();
      if (waiters.length > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    running = false;
  };

  return {
    wait: (transaction, confirmations, timeoutMs) =>
      new Promise((resolve, reject) => {
        waiters.push({ transaction, confirmations, deadline: Date.now() + timeoutMs, resolve, reject });
        if (!running) void run();
      }),
  };
};

const readReceipt = (rpc: Rpc, value: unknown): Receipt | undefined => {
  if (!isObject(value)) return undefined;
  const transaction = hexOfSize(value['transactionHash'], 32);
  const blockHash = hexOfSize(value['blockHash'], 32);
  if (transaction === undefined || blockHash === undefined) return undefined;
  return {
    transaction,
    blockHash,
    succeeded: value['status'] === '0x1',
    block: readQuantity(rpc, value['blockNumber'], 'a block number'),
    gas: readQuantity(rpc, value['gasUsed'], 'an amount of gas'),
  };
};
