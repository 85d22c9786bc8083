import {
  JsonRpcApiProvider,
  type JsonRpcError,
  type JsonRpcPayload,
  type JsonRpcResult,
  Network,
} from 'ethers';
import { isVidimusError, type VidimusError } from '../core/errors.ts';
import type { Rpc } from './rpc/transport.ts';

/**
 * An ethers provider over our own transport, so that its bounds hold there too. ethers' own HTTP neither caps answers nor reads
 * Retry-After rightly. No batching delay and no cache: an answer is the node's answer.
 */
export class TransportProvider extends JsonRpcApiProvider {
  readonly #rpc: Rpc;

  constructor(rpc: Rpc, chainId: number) {
    const network = Network.from(chainId);
    super(network, { staticNetwork: network, batchMaxCount: 1, cacheTimeout: -1, pollingInterval: 100 });
    this.#rpc = rpc;
    this._start();
  }

  override async _send(
    payload: JsonRpcPayload | JsonRpcPayload[],
  ): Promise<(JsonRpcResult | JsonRpcError)[]> {
    const calls = Array.isArray(payload) ? payload : [payload];
    return Promise.all(calls.map((call) => this.#answer(call)));
  }

  async #answer({ id, method, params }: JsonRpcPayload): Promise<JsonRpcResult | JsonRpcError> {
    try {
      const result = await this.#rpc.call(method, Array.isArray(params) ? params : [params]);
      return { id, result };
    } catch (error) {
      // ethers reads an error answer of the node itself (revert data, nonces); every other fault goes through as it is.
      if (!isVidimusError(error) || error.code !== 'RPC_ERROR') throw error;
      return { id, error: nodeError(error) };
    }
  }
}

const nodeError = (error: VidimusError): JsonRpcError['error'] => {
  const { number, reason, data } = error.details;
  return {
    code: typeof number === 'number' ? number : -32000,
    message: typeof reason === 'string' ? reason : '',
    ...(data !== undefined && { data }),
  };
};
