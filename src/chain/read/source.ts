import type { Awaitable } from '../../core/awaitable.ts';
import { isVidimusError } from '../../core/errors.ts';
import type { StatusSource } from '../../status/source.ts';
import type { TrustSource } from '../../trust/source.ts';
import type { Deployment } from '../deployment.ts';
import { type BlockTag, getHeader } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { type PinnedChain, pinChain } from './pinned.ts';
import { createStatusReader } from './status-reader.ts';
import { createTrustReader, type RecognitionIndex } from './trust-reader.ts';

/** Both ports over a node. What was read stays in use until `refresh` finds a new block. */
export interface ChainSource {
  readonly trust: TrustSource;
  readonly status: StatusSource;
  /**
   * Looks whether there is a new block, and pins it. It never throws: where the node fails, the ports throw that fault until a
   * later refresh succeeds, since an old answer is not the node's answer.
   */
  refresh(): Promise<void>;
}

interface Pinned {
  readonly chain: PinnedChain;
  readonly trust: TrustSource;
  readonly status: StatusSource;
}

/** Answers from the node at its newest block, or at a chosen one. */
export const createChainSource = (rpc: Rpc, deployment: Deployment, at: BlockTag = 'latest'): ChainSource => {
  let pinned: Promise<Pinned> | undefined;
  const recognitions: RecognitionIndex = { known: undefined };

  const pin = async (): Promise<Pinned> => {
    const chain = await pinChain(rpc, deployment, at);
    return { chain, trust: createTrustReader(chain, recognitions), status: createStatusReader(chain) };
  };

  const current = (): Promise<Pinned> => {
    pinned ??= pin();
    return pinned;
  };

  /** The chain may move while it is read: then it is read once more, at the block that took the other's place. */
  const ask = async <T>(question: (source: Pinned) => Awaitable<T>): Promise<T> => {
    try {
      return await question(await current());
    } catch (error) {
      if (!isVidimusError(error) || error.code !== 'CHAIN_MOVED') throw error;
      pinned = pin();
      return question(await pinned);
    }
  };

  return {
    trust: {
      recordsOf: (subject) => ask(({ trust }) => trust.recordsOf(subject)),
      record: (ref) => ask(({ trust }) => trust.record(ref)),
      recognitionsOf: (target) => ask(({ trust }) => trust.recognitionsOf(target)),
      termText: (term) => ask(({ trust }) => trust.termText(term)),
      heads: () => ask(({ trust }) => trust.heads()),
    },
    status: {
      bit: (list, index) => ask(({ status }) => status.bit(list, index)),
      anchor: (list) => ask(({ status }) => status.anchor(list)),
      handle: (where, handle) => ask(({ status }) => status.handle(where, handle)),
      issuanceAnchor: (where, root) => ask(({ status }) => status.issuanceAnchor(where, root)),
    },
    refresh: async () => {
      try {
        const [header, known] = await Promise.all([getHeader(rpc, at), pinned?.catch(() => undefined)]);
        if (known === undefined || header?.hash !== known.chain.block.hash) pinned = pin();
        await pinned;
      } catch (error) {
        pinned = Promise.reject(error);
        // Whoever asks gets the fault; nobody may be asking.
        pinned.catch(() => undefined);
      }
    },
  };
};
