import { type Signer, TypedDataEncoder, type TypedDataField } from 'ethers';
import { abiCall, abiDecode, address, tuple, uint } from '../../core/abi.ts';
import { fail, failBecause, isVidimusError } from '../../core/errors.ts';
import { type Address, type Hex, hexOfSize } from '../../core/hex.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { keccakText } from '../../core/keccak.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Deployment } from '../deployment.ts';
import { createLogDecoder } from '../events/decode.ts';
import { logsInRange } from '../read/logs.ts';
import { ethCall, getBlockNumber } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { addressOf, contractAt, domainOf, encodeCall, INTERFACES } from './contracts.ts';
import { type Executor, executePlan, type WriteOptions, type WriteResult } from './execute.ts';
import type { ContractName, Plan } from './plan.ts';

/** An EIP-712 request as JSON: one signs it without gas, another sends it. */
export interface SignedRequest {
  readonly format: 'vidimus-request/1';
  readonly chainId: number;
  readonly contract: Address;
  /** The plain function and its arguments, as call data: what is asked for. */
  readonly call: Hex;
  readonly signer: Address;
  /** Decimal; the upper 192 bits are the lane. */
  readonly nonce: string;
  /** The last second at which it may be mined (Unix seconds). */
  readonly deadline: Seconds;
  readonly signature: Hex;
  /** The chain's head when it was signed: nothing of it happened before. */
  readonly signedAtBlock: number;
}

export interface SignOptions {
  /** One lane per member of staff, so that nobody waits for another. Default 0. */
  readonly lane?: bigint;
  /** Instead of the next one of the lane, where several requests are signed before any is sent. */
  readonly nonce?: bigint;
  /** Default: a day from now. */
  readonly deadline?: Seconds;
}

const EXTRA: readonly TypedDataField[] = [
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint256' },
];
const DAY = 86_400;
const NONCES = keccakText('nonces(address,uint192)').slice(0, 10) as Hex;

/**
 * Signs a plan instead of sending it.
 * @throws VidimusError REQUEST_MALFORMED for an act that only the account itself may do, SIGNER_UNUSABLE
 */
export const signPlan = async (
  rpc: Rpc,
  deployment: Deployment,
  signer: Signer,
  plan: Plan,
  { lane = 0n, nonce: chosen, deadline = Math.floor(Date.now() / 1000) + DAY }: SignOptions = {},
): Promise<SignedRequest> => {
  const { request } = plan;
  if (request === undefined) throw malformed('this act can only be sent by the account itself');
  const account = hexOfSize(await signer.getAddress(), 20);
  if (account === undefined) throw fail('SIGNER_UNUSABLE', { reason: 'it has no address' });
  const contract = addressOf(deployment, plan.contract);
  const nonce = chosen ?? (await nonceOf(rpc, contract, account, lane));
  const types = Object.fromEntries(
    Object.entries(request.types).map(([name, members]) => [
      name,
      name === request.primaryType ? [...members, ...EXTRA] : [...members],
    ]),
  );
  const message = { ...request.message, nonce, deadline };
  const domain = domainOf(deployment, plan.contract);
  // A wrong message must fail here, not in front of the contract.
  TypedDataEncoder.from(types);
  try {
    const signature = hexOf(await signer.signTypedData(domain, types, message));
    return {
      format: 'vidimus-request/1',
      chainId: deployment.chainId,
      contract,
      call: encodeCall(request.call),
      signer: account,
      nonce: nonce.toString(),
      deadline,
      signature,
      signedAtBlock: await getBlockNumber(rpc),
    };
  } catch (error) {
    throw isVidimusError(error)
      ? error
      : failBecause(error, 'SIGNER_UNUSABLE', { reason: 'it did not sign' });
  }
};

/** The next nonce of an account in a lane, as OpenZeppelin's NoncesKeyed counts. */
export const nonceOf = async (
  rpc: Rpc,
  contract: Address,
  account: Address,
  lane: bigint,
): Promise<bigint> => {
  const data = abiCall(NONCES, tuple(address, uint(192)), [account, lane]);
  const nonce = abiDecode(tuple(uint(256)), await ethCall(rpc, { to: contract, data }))?.[0];
  if (nonce === undefined) throw fail('RPC_MALFORMED', { node: rpc.name, reason: 'a nonce cannot be read' });
  return nonce;
};

/**
 * Sends somebody's signed request. Where an identical one was mined first, by anybody, it counts as done already.
 * @throws VidimusError REQUEST_MALFORMED, REQUEST_CONFLICT where another request used its nonce, and what `executePlan` throws
 */
export const submitRequest = async (
  executor: Executor,
  given: SignedRequest | JsonObject,
  options: WriteOptions = {},
): Promise<WriteResult> => {
  const { request, plan } = readRequest(executor.deployment, given);
  try {
    return await executePlan(executor, plan, options);
  } catch (error) {
    if (!isVidimusError(error) || error.code !== 'INVALID_ACCOUNT_NONCE') throw error;
    if (await wasMined(executor, request, plan)) return { status: 'already', gas: 0 };
    throw failBecause(error, 'REQUEST_CONFLICT', { nonce: request.nonce });
  }
};

/**
 * Sends several signed requests, of one party or more, in one transaction: all or none.
 * @param open Acts that anybody may do, such as naming terms; they come last.
 * @throws VidimusError REQUEST_MALFORMED, and what `executePlan` throws
 */
export const submitBatch = async (
  executor: Executor,
  given: readonly (SignedRequest | JsonObject)[],
  options: WriteOptions = {},
  open: readonly Plan[] = [],
): Promise<WriteResult> => executePlan(executor, planBatch(executor.deployment, given, open), options);

/** The same as a plan, for a wallet to send. @throws VidimusError REQUEST_MALFORMED */
export const planBatch = (
  deployment: Deployment,
  given: readonly (SignedRequest | JsonObject)[],
  open: readonly Plan[] = [],
): Plan => {
  const signed = given.map((one) => {
    const { request, plan } = readRequest(deployment, one);
    return { target: request.contract, data: encodeCall(plan) };
  });
  const free = open.map((plan) => ({
    target: addressOf(deployment, plan.contract),
    data: encodeCall(plan),
  }));
  return { contract: 'requestBatch', method: 'submit', args: [[...signed, ...free]] };
};

/** Reads a signed request of this deployment, whoever sent it along. @throws VidimusError REQUEST_MALFORMED */
export const readRequest = (
  deployment: Deployment,
  given: SignedRequest | JsonObject,
): { readonly request: SignedRequest; readonly plan: Plan } => {
  const value: { readonly [member: string]: unknown } = { ...given };
  const contract = contractAt(deployment, value['contract']);
  if (value['format'] !== 'vidimus-request/1') throw malformed('its format is not vidimus-request/1');
  if (value['chainId'] !== deployment.chainId || contract === undefined)
    throw malformed('it is for another network or contract');
  const signer = hexOfSize(value['signer'], 20);
  const { nonce, deadline, signedAtBlock } = value;
  if (signer === undefined || typeof nonce !== 'string' || !/^\d{1,78}$/.test(nonce))
    throw malformed('signer or nonce is missing');
  if (typeof deadline !== 'number' || typeof signedAtBlock !== 'number')
    throw malformed('deadline is missing');
  const request: SignedRequest = {
    format: 'vidimus-request/1',
    chainId: deployment.chainId,
    contract: addressOf(deployment, contract),
    call: hexOf(value['call']),
    signature: hexOf(value['signature']),
    ...{ signer, nonce, deadline, signedAtBlock },
  };
  return { request, plan: signedPlan(contract, request) };
};

const signedPlan = (contract: ContractName, request: SignedRequest): Plan => {
  const { call, signer, nonce, deadline, signature } = request;
  const parsed = attempt(() => INTERFACES[contract].parseTransaction({ data: call }));
  const method = `${parsed?.name}Signed`;
  if (!parsed || !INTERFACES[contract].hasFunction(method))
    throw malformed('it asks for nothing that is known');
  const authorization = { signer, nonce: BigInt(nonce), deadline, signature };
  return { contract, method, args: [...parsed.args, authorization] };
};

/** Whether a transaction since the signing carried this very request, sent by whomever. */
const wasMined = async (executor: Executor, request: SignedRequest, plan: Plan): Promise<boolean> => {
  const { rpc, deployment } = executor;
  const wanted = encodeCall(plan).slice(2);
  const decode = createLogDecoder(deployment);
  const seen = new Set<Hex>();
  const toBlock = await getBlockNumber(rpc);
  for await (const logs of logsInRange(rpc, {
    address: [request.contract],
    fromBlock: request.signedAtBlock,
    toBlock,
  })) {
    for (const log of logs) {
      const decoded = decode(log, 0);
      const bySigner =
        decoded.kind === 'event' && 'signer' in decoded.event && decoded.event.signer === request.signer;
      if (!bySigner || seen.has(log.transaction)) continue;
      seen.add(log.transaction);
      const transaction = await rpc.call('eth_getTransactionByHash', [log.transaction]);
      const input = isObject(transaction) ? transaction['input'] : undefined;
      // A relayer may have wrapped it: the request's own bytes stand in the input either way.
      if (typeof input === 'string' && input.toLowerCase().includes(wanted)) return true;
    }
  }
  return false;
};

const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

const hexOf = (value: unknown): Hex => {
  if (typeof value !== 'string' || !/^0x(?:[0-9a-fA-F]{2}){1,131072}$/.test(value))
    throw malformed('it has no bytes');
  return value.toLowerCase() as Hex;
};

const malformed = (reason: string) => fail('REQUEST_MALFORMED', { reason });
