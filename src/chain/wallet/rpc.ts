import { fail, VidimusError } from '../../core/errors.ts';
import { RPC_LIMITS } from '../rpc/limits.ts';
import { createSemaphore } from '../rpc/semaphore.ts';
import type { Rpc } from '../rpc/transport.ts';
import { WALLET, walletFault } from './faults.ts';
import type { WalletProvider } from './provider.ts';

/** Wallets pass calls on to a node that others pay for: fewer at once, and more patience than with one's own. */
const CONCURRENT = 6;
const DEADLINE_MS = 20_000;

/** What a person answers: it takes as long as it takes. */
const isAnsweredByPerson = (method: string): boolean =>
  method.startsWith('wallet_') ||
  method === 'eth_requestAccounts' ||
  method === 'eth_sendTransaction' ||
  method === 'eth_signTypedData_v4';

/** The node behind a wallet as the port that everything else reads through. Every error is a VidimusError. */
export const rpcOverWallet = (provider: WalletProvider): Rpc => {
  const slots = createSemaphore(CONCURRENT, RPC_LIMITS.queued);
  let requests = 0;

  const call: Rpc['call'] = async (method, params, { deadlineMs = DEADLINE_MS } = {}) => {
    requests++;
    if (isAnsweredByPerson(method)) return ask(provider, method, params);
    if (!(await slots.enter(RPC_LIMITS.queueMs)))
      throw fail('RPC_BUSY', { node: WALLET, limit: RPC_LIMITS.queued });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(fail('RPC_TIMEOUT', { node: WALLET })), deadlineMs);
    });
    try {
      return await Promise.race([ask(provider, method, params), late]);
    } finally {
      clearTimeout(timer);
      slots.leave();
    }
  };

  return {
    name: WALLET,
    requests: () => requests,
    call,
    batch: (calls, options) =>
      Promise.all(
        calls.map(async ({ method, params }) => {
          try {
            return await call(method, params, options);
          } catch (error) {
            // As over HTTP: a call's own fault stands in its place, one of the connection ends the batch.
            if (error instanceof VidimusError && error.code === 'RPC_ERROR') return error;
            throw error;
          }
        }),
      ),
  };
};

const ask = async (
  provider: WalletProvider,
  method: string,
  params: readonly unknown[],
): Promise<unknown> => {
  try {
    return await provider.request({ method, params });
  } catch (error) {
    throw walletFault(error, method);
  }
};
