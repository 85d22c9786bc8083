import { fail, isVidimusError } from '../../core/errors.ts';
import type { Address, Hex, RecordId } from '../../core/hex.ts';
import type { Deployment } from '../deployment.ts';
import { ethCall, quantity, readQuantity } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { addressOf, encodeCall } from './contracts.ts';
import type { ContractCall, Plan } from './plan.ts';
import type { ReceiptWatcher } from './receipts.ts';
import { explainRevert } from './reverts.ts';
import type { AccountSender } from './sender.ts';

/** EIP-7825: no transaction may have more gas. */
export const MAX_TRANSACTION_GAS = 16_777_216;

export interface WriteOptions {
  /** Simulate only, and say what would be sent. */
  readonly dryRun?: boolean;
  /** Blocks deep, 1 for the newest. Default 1. */
  readonly confirmations?: number;
  /** How long to wait for them, in milliseconds. Default 120,000. */
  readonly timeoutMs?: number;
}

/** What came of a write. */
export type WriteResult = {
  /** The record, where the write grants one. */
  readonly id?: RecordId;
} & (
  | { readonly status: 'done'; readonly transaction: Hex; readonly block: number; readonly gas: number }
  /** Nothing was sent: the chain has it already. */
  | { readonly status: 'already'; readonly gas: 0 }
  | { readonly status: 'dry-run'; readonly to: Address; readonly data: Hex; readonly gas: number }
);

export interface Executor {
  readonly rpc: Rpc;
  readonly deployment: Deployment;
  readonly sender: AccountSender;
  readonly receipts: ReceiptWatcher;
}

/**
 * Simulates, sends and waits. What the contracts refuse is thrown with the rule's own code before any gas is spent.
 * @throws VidimusError a code of chain-reverts.ts, TRANSACTION_TOO_LARGE, TRANSACTION_REFUSED, TRANSACTION_REVERTED,
 * TRANSACTION_REPLACED, TRANSACTION_TIMEOUT, or what the transport throws.
 */
export const executePlan = async (
  executor: Executor,
  plan: Plan,
  { dryRun = false, confirmations = 1, timeoutMs = 120_000 }: WriteOptions = {},
): Promise<WriteResult> => {
  const { deployment, sender, receipts } = executor;
  const known = plan.id === undefined ? {} : { id: plan.id };
  const to = addressOf(deployment, plan.contract);
  const data = encodeCall(plan);
  try {
    const isAmple = !dryRun && (await tryLimit(executor, plan, to, data));
    const gas = isAmple && plan.gasLimit ? plan.gasLimit : await estimate(executor, plan);
    if (dryRun) return { status: 'dry-run', to, data, gas, ...known };
    const limit = isAmple ? gas : gasLimit(gas);
    const { transaction, nonce } = await sender.send({ to, data, gas: limit });
    const receipt = await receipts
      .wait(transaction, confirmations, timeoutMs)
      .catch(async (error: unknown) => {
        throw await whyMissing(executor, error, transaction, nonce);
      })
      .finally(() => sender.settled());
    if (receipt.succeeded)
      return { status: 'done', transaction, block: receipt.block, gas: receipt.gas, ...known };
    // Somebody was faster: the simulation now says what the rule is.
    await estimate(executor, plan);
    throw fail('TRANSACTION_REVERTED', { transaction });
  } catch (error) {
    const explained = explainRevert(error, plan.contract);
    if (isVidimusError(explained) && plan.settledBy?.includes(explained.code))
      return { status: 'already', gas: 0, ...known };
    throw explained;
  }
};

/** Simulates without sending. @returns the gas that it would take. Throws as {@link executePlan}. */
export const estimate = async (
  { rpc, deployment, sender }: Pick<Executor, 'rpc' | 'deployment' | 'sender'>,
  call: ContractCall,
): Promise<number> => {
  const transaction = {
    from: sender.address,
    to: addressOf(deployment, call.contract),
    data: encodeCall(call),
  };
  try {
    await ethCall(rpc, transaction);
    const gas = readQuantity(rpc, await rpc.call('eth_estimateGas', [transaction]), 'an amount of gas');
    if (gas > MAX_TRANSACTION_GAS) throw fail('TRANSACTION_TOO_LARGE', { gas, limit: MAX_TRANSACTION_GAS });
    return gas;
  } catch (error) {
    throw explainRevert(error, call.contract);
  }
};

/** Simulates with the very gas limit that the transaction will have. Where that fails, the estimate says why. */
const tryLimit = async (
  { rpc, sender }: Executor,
  { gasLimit: limit }: Plan,
  to: Address,
  data: Hex,
): Promise<boolean> => {
  if (limit === undefined || limit > MAX_TRANSACTION_GAS) return false;
  try {
    await ethCall(rpc, { from: sender.address, to, data, gas: quantity(limit) });
    return true;
  } catch (error) {
    if (isVidimusError(error) && error.code === 'RPC_ERROR') return false;
    throw error;
  }
};

/** A fifth more: the state may change before the block. */
const gasLimit = (gas: number): number => Math.min(MAX_TRANSACTION_GAS, Math.ceil(gas * 1.2) + 5_000);

const whyMissing = async (
  { rpc, sender }: Executor,
  error: unknown,
  transaction: Hex,
  nonce: number | undefined,
): Promise<unknown> => {
  if (nonce === undefined || !isVidimusError(error) || error.code !== 'TRANSACTION_TIMEOUT') return error;
  try {
    const mined = await rpc.call('eth_getTransactionCount', [sender.address, 'latest']);
    const isGone = (await rpc.call('eth_getTransactionByHash', [transaction])) === null;
    if (readQuantity(rpc, mined, 'a nonce') > nonce && isGone)
      return fail('TRANSACTION_REPLACED', { account: sender.address, transaction });
  } catch {
    // The node cannot say: the timeout is the truth that we have.
  }
  return error;
};
