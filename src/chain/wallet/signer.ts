import {
  AbstractSigner,
  assert,
  type Provider,
  type TransactionRequest,
  type TransactionResponse,
  type TypedDataDomain,
  TypedDataEncoder,
  type TypedDataField,
} from 'ethers';
import { fail } from '../../core/errors.ts';
import { type Address, type Hex, hexOfSize } from '../../core/hex.ts';
import { quantity } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';

/** What is given to a wallet to send. The fees are the wallet's to choose. */
export interface WalletCall {
  readonly from: Address;
  readonly to: Address;
  readonly data: Hex;
  readonly gas: number;
  /** To take the place of one that was dropped. */
  readonly nonce?: number;
}

/**
 * Asks the wallet to sign and send.
 * @returns the hash that the wallet gives: of a multisig it may be its own name for the proposal, which no chain ever knows.
 * @throws VidimusError WALLET_*, RPC_ERROR
 */
export const sendByWallet = async (rpc: Rpc, call: WalletCall): Promise<Hex> => {
  const { from, to, data, gas, nonce } = call;
  const request = { from, to, data, gas: quantity(gas), value: '0x0' };
  const answer = await rpc.call('eth_sendTransaction', [
    nonce === undefined ? request : { ...request, nonce: quantity(nonce) },
  ]);
  const hash = hexOfSize(answer, 32);
  if (hash === undefined) throw fail('RPC_MALFORMED', { node: rpc.name, reason: 'a hash is not one' });
  return hash;
};

/** An ethers signer over a wallet, for typed data; it sends without waiting for the node to know the transaction. */
export class WalletSigner extends AbstractSigner {
  readonly #rpc: Rpc;
  readonly #address: Address;

  constructor(rpc: Rpc, address: Address) {
    super();
    this.#rpc = rpc;
    this.#address = address;
  }

  override async getAddress(): Promise<string> {
    return this.#address;
  }

  override connect(_provider: Provider | null): WalletSigner {
    return this;
  }

  override async signTransaction(): Promise<string> {
    return assert(false, 'a wallet signs only what it sends', 'UNSUPPORTED_OPERATION', {
      operation: 'signTransaction',
    }) as never;
  }

  override async signMessage(): Promise<string> {
    return assert(false, 'only typed data is signed', 'UNSUPPORTED_OPERATION', {
      operation: 'signMessage',
    }) as never;
  }

  override async signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string> {
    const payload = TypedDataEncoder.getPayload(domain, types, value);
    const answer = await this.#rpc.call('eth_signTypedData_v4', [this.#address, JSON.stringify(payload)]);
    if (typeof answer !== 'string') throw fail('SIGNER_UNUSABLE', { reason: 'it did not sign' });
    return answer;
  }

  override async sendTransaction(given: TransactionRequest): Promise<TransactionResponse> {
    const to = hexOfSize(given.to, 20);
    if (to === undefined) throw fail('SIGNER_UNUSABLE', { reason: 'it deploys no contracts' });
    const gas = Number(given.gasLimit ?? 0);
    const hash = await sendByWallet(this.#rpc, { from: this.#address, to, data: given.data as Hex, gas });
    return { hash } as TransactionResponse;
  }
}
