import { isError, type Signer } from 'ethers';
import { fail, failBecause, isVidimusError, type VidimusError } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, hexOfSize, NO_ADDRESS, toHex } from '../../core/hex.ts';
import { keccak256 } from '../../core/keccak.ts';
import { getHeader, readBigQuantity, readQuantity } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';

export interface OutgoingCall {
  readonly to: Address;
  readonly data: Hex;
  readonly gas: number;
}

/** Sends transactions of one account, one nonce after another. */
export interface AccountSender {
  readonly address: Address;
  /**
   * Resolves when the node has taken the transaction. Any number may be called at once: nonces are given out in order, and
   * one that a failure did not use is used again.
   */
  send(call: OutgoingCall): Promise<{ readonly transaction: Hex; readonly nonce?: number }>;
  /** To be called once for each transaction that was sent, when nobody waits for it any more. */
  settled(): void;
}

const ATTEMPTS = 4;
const FEES_FRESH_MS = 3_000;

/** @throws VidimusError SIGNER_UNUSABLE */
export const createSender = async (rpc: Rpc, signer: Signer, chainId: number): Promise<AccountSender> => {
  const address = hexOfSize(await signer.getAddress(), 20);
  if (address === undefined || address === NO_ADDRESS)
    throw fail('SIGNER_UNUSABLE', { reason: 'it has no address' });

  const fees = createFees(rpc);
  let next: number | undefined;
  let walletSends = false;
  let inFlight = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const sendOnce = async (call: OutgoingCall): Promise<{ transaction: Hex; nonce: number }> => {
    next ??= readQuantity(rpc, await rpc.call('eth_getTransactionCount', [address, 'pending']), 'a nonce');
    const nonce = next;
    const { to, data, gas: gasLimit } = call;
    const raw = await signer.signTransaction({
      chainId,
      nonce,
      to,
      data,
      gasLimit,
      value: 0n,
      ...(await fees()),
    });
    const transaction = toHex(keccak256(fromHex(raw) ?? new Uint8Array()));
    try {
      await rpc.call('eth_sendRawTransaction', [raw]);
    } catch (error) {
      // An answer that was lost on its way, or a node that has it already: the hash tells.
      if (!(await isKnown(rpc, transaction))) {
        next = undefined;
        throw error;
      }
    }
    next = nonce + 1;
    inFlight++;
    return { transaction, nonce };
  };

  const send = async (call: OutgoingCall): Promise<{ transaction: Hex; nonce?: number }> => {
    if (walletSends) return sendByWallet(signer, call);
    for (let attempt = 1; ; attempt++) {
      try {
        return await sendOnce(call);
      } catch (error) {
        // A browser wallet signs only what it sends itself, and keeps its own nonces.
        if (isError(error, 'UNSUPPORTED_OPERATION')) {
          walletSends = true;
          return sendByWallet(signer, call);
        }
        if (!isNonceFault(error) || attempt >= ATTEMPTS) throw refusal(error);
      }
    }
  };

  return {
    address,
    send: (call) => {
      const sent = queue.then(() => send(call));
      queue = sent.catch(() => undefined);
      return sent;
    },
    settled: () => {
      inFlight = Math.max(0, inFlight - 1);
      // A count of our own is only needed while the node may not know all of ours: a reorg can lower the account's nonce.
      if (inFlight === 0) next = undefined;
    },
  };
};

const sendByWallet = async (
  signer: Signer,
  { to, data, gas }: OutgoingCall,
): Promise<{ transaction: Hex }> => {
  try {
    const response = await signer.sendTransaction({ to, data, gasLimit: gas });
    return { transaction: hexOfSize(response.hash, 32) ?? '0x' };
  } catch (error) {
    if (isVidimusError(error)) throw error;
    const reason = isError(error, 'ACTION_REJECTED') ? 'its owner declined' : 'the wallet refused';
    throw failBecause(error, 'TRANSACTION_REFUSED', { reason });
  }
};

const isKnown = async (rpc: Rpc, transaction: Hex): Promise<boolean> => {
  try {
    return (await rpc.call('eth_getTransactionByHash', [transaction])) !== null;
  } catch {
    return false;
  }
};

const reasonOf = (error: unknown): string =>
  isVidimusError(error) ? String(error.details['reason'] ?? '').toLowerCase() : '';

/**
 * Nodes have no code of their own for it, only words. Wrong guesses are harmless: the nonce is asked for again either way.
 */
const isNonceFault = (error: unknown): boolean =>
  isVidimusError(error) &&
  error.code === 'RPC_ERROR' &&
  /nonce|replacement|underpriced/.test(reasonOf(error));

const refusal = (error: unknown): VidimusError | unknown => {
  if (!isVidimusError(error)) return failBecause(error, 'SIGNER_UNUSABLE', { reason: 'it cannot sign' });
  if (error.code !== 'RPC_ERROR') return error;
  const text = reasonOf(error);
  const reason = /insufficient|funds|balance/.test(text)
    ? 'the account cannot pay for it'
    : /nonce/.test(text)
      ? 'its nonce was used by another program'
      : `it answered with error ${String(error.details['number'] ?? '?')}`;
  return failBecause(error, 'TRANSACTION_REFUSED', { reason });
};

type Fees =
  | { readonly type: 2; readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }
  | { readonly type: 0; readonly gasPrice: bigint };

/** Twice the base fee and the node's own tip; kept for a moment, so that a burst of writes asks once. */
const createFees = (rpc: Rpc): (() => Promise<Fees>) => {
  let known: { readonly at: number; readonly fees: Fees } | undefined;
  return async () => {
    if (known && Date.now() - known.at < FEES_FRESH_MS) return known.fees;
    const header = await getHeader(rpc, 'latest');
    const fees =
      header?.baseFee === undefined ? await legacyFees(rpc) : await dynamicFees(rpc, header.baseFee);
    known = { at: Date.now(), fees };
    return fees;
  };
};

const legacyFees = async (rpc: Rpc): Promise<Fees> => ({
  type: 0,
  gasPrice: readBigQuantity(rpc, await rpc.call('eth_gasPrice', []), 'a gas price'),
});

const dynamicFees = async (rpc: Rpc, baseFee: bigint): Promise<Fees> => {
  const tip = await rpc.call('eth_maxPriorityFeePerGas', []).catch(() => '0x0');
  const maxPriorityFeePerGas = readBigQuantity(rpc, tip, 'a fee');
  return { type: 2, maxFeePerGas: 2n * baseFee + maxPriorityFeePerGas, maxPriorityFeePerGas };
};
