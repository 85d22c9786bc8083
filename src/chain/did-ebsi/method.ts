import type { BlockRef } from '../../core/block.ts';
import { isVidimusError } from '../../core/errors.ts';
import { failed, no, unknown } from '../../core/finding.ts';
import type { DidMethod } from '../../did/method.ts';
import { ebsiIdOf } from '../../did/methods/ebsi-id.ts';
import { parseDidDocument } from '../../did/parse-document.ts';
import type { Deployment } from '../deployment.ts';
import type { DidId } from '../events/types.ts';
import { buildEbsiDocument } from './document.ts';
import type { PlacedDidDocumentEvent } from './fold.ts';

/** Where the events of one network's DidRegistry come from. May throw a VidimusError of kind `environment`. */
export interface EbsiNetwork {
  readonly deployment: Deployment;
  /** Events of a DID in chain order, up to the block. */
  events(
    did: DidId,
  ): Promise<{ readonly events: readonly PlacedDidDocumentEvent[]; readonly block: BlockRef }>;
}

/**
 * did:ebsi from the events of our DidRegistry, at any time. A DID does not name its network: the first network that knows it
 * answers.
 * @returns `DID_NOT_FOUND` (fail) where every network was read and none knows it, `DID_UNREACHABLE` (unknown),
 * `DID_METHOD_NOT_SUPPORTED` (unknown) where no network has a DidRegistry.
 */
export const didEbsi = (networks: readonly EbsiNetwork[]): DidMethod => {
  const those = networks.filter(({ deployment }) => deployment.contracts.didRegistry !== undefined);
  return async (did, { at }) => {
    const id = ebsiIdOf(did);
    if (id === undefined)
      return no(failed('DID_MALFORMED', { method: 'did:ebsi', reason: 'it is no legal entity’s' }));
    if (those.length === 0) return no(unknown('DID_METHOD_NOT_SUPPORTED', { method: 'did:ebsi' }));
    for (const { deployment, events: read } of those) {
      try {
        const { events, block } = await read(id);
        if (events.length === 0) continue;
        const { chainId, contracts } = deployment;
        const built = buildEbsiDocument(did, chainId, events, Math.min(at ?? block.time, block.time));
        const document = parseDidDocument(built.document, did);
        if (!document.ok) return document;
        const updatedAt = events.at(-1)?.time;
        return {
          ok: true,
          value: {
            document: document.value,
            deactivated: built.deactivated,
            version: 'historic',
            ...(updatedAt !== undefined && { updatedAt }),
            evidence: { chainId, block: block.number, registry: contracts.didRegistry ?? '' },
          },
        };
      } catch (error) {
        if (!isVidimusError(error) || error.kind !== 'environment') throw error;
        return no(unknown('DID_UNREACHABLE', { did: 'did:ebsi', cause: error.code }));
      }
    }
    return no(failed('DID_NOT_FOUND', { did }));
  };
};
