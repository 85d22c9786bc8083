import type { BlockRef } from '../../core/block.ts';
import { isVidimusError } from '../../core/errors.ts';
import { failed, no, type Outcome, unknown } from '../../core/finding.ts';
import type { Address } from '../../core/hex.ts';
import type { DidResolution } from '../../did/document.ts';
import type { DidMethod } from '../../did/method.ts';
import { parseDidDocument } from '../../did/parse-document.ts';
import type { Deployment } from '../deployment.ts';
import { buildEthrDocument, type PlacedDidEvent } from './document.ts';
import { parseEthrDid } from './identity.ts';

/** Where the events of one network's ERC-1056 registry come from. May throw a VidimusError of kind `environment`. */
export interface EthrNetwork {
  readonly deployment: Deployment;
  /** Events of an identity in chain order, up to the block. */
  events(
    identity: Address,
  ): Promise<{ readonly events: readonly PlacedDidEvent[]; readonly block: BlockRef }>;
}

/**
 * did:ethr from the events of ERC-1056, at any time: the chain remembers every version.
 * @returns `DID_MALFORMED` (fail), `DID_METHOD_NOT_SUPPORTED` for a network that is not read, `DID_UNREACHABLE` (unknown).
 */
export const didEthr = (networks: readonly EthrNetwork[]): DidMethod => {
  const deployments = networks.map(({ deployment }) => deployment);
  return async (did, { at }) => {
    const identity = parseEthrDid(did, deployments);
    if (identity === undefined)
      return no(failed('DID_MALFORMED', { method: 'did:ethr', reason: 'it names no account or key' }));
    const { chainId } = identity;
    const network = networks.find(
      ({ deployment }) => deployment.chainId === chainId && deployment.contracts.ethereumDidRegistry,
    );
    if (chainId === undefined || network === undefined)
      return no(unknown('DID_METHOD_NOT_SUPPORTED', { method: 'did:ethr on that network' }));
    try {
      const { events, block } = await network.events(identity.address);
      const time = Math.min(at ?? block.time, block.time);
      const past = events.filter((event) => event.time <= time);
      const built = buildEthrDocument(did, { ...identity, chainId }, past, time);
      const document = parseDidDocument(built.document, did);
      if (!document.ok) return document;
      const updatedAt = past.at(-1)?.time;
      const resolution: DidResolution = {
        document: document.value,
        deactivated: built.deactivated,
        version: 'historic',
        ...(updatedAt !== undefined && { updatedAt }),
        evidence: {
          chainId,
          block: block.number,
          registry: network.deployment.contracts.ethereumDidRegistry ?? '',
        },
      };
      return { ok: true, value: resolution };
    } catch (error) {
      return unreachable(error);
    }
  };
};

/** A network that cannot be read leaves the question open; everything else is a mistake of ours. */
export const unreachable = (error: unknown): Outcome<DidResolution> => {
  if (!isVidimusError(error) || error.kind !== 'environment') throw error;
  return no(unknown('DID_UNREACHABLE', { did: 'did:ethr', cause: error.code }));
};
