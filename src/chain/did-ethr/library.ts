import { Resolver } from 'did-resolver';
import { getResolver } from 'ethr-did-resolver';
import { failed, no, unknown } from '../../core/finding.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import { parseDateTime } from '../../core/seconds.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import type { DidMethod } from '../../did/method.ts';
import { parseDidDocument } from '../../did/parse-document.ts';
import type { Deployment } from '../deployment.ts';
import { TransportProvider } from '../ethers-provider.ts';
import { getHeader } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { parseEthrDid } from './identity.ts';
import { unreachable } from './method.ts';

type Options = Parameters<typeof getResolver>[0];

/**
 * did:ethr by the method's own library over our transport: the road of mode `rpc`, and the oracle that our own builder must agree
 * with. A past time is turned into the block of that time.
 */
export const didEthrByLibrary = (rpc: Rpc, deployment: Deployment): DidMethod => {
  const registry = deployment.contracts.ethereumDidRegistry;
  if (registry === undefined)
    return () => no(unknown('DID_METHOD_NOT_SUPPORTED', { method: 'did:ethr on that network' }));
  const provider = new TransportProvider(rpc, deployment.chainId);
  const { name, chainId } = deployment;
  const network = { name, chainId, registry, provider };
  // The library types its provider by ethers' CommonJS types, which are another class to the compiler.
  const options = {
    networks: [network, { ...network, name: `0x${chainId.toString(16)}` }],
  } as unknown as Options;
  const resolver = new Resolver(getResolver(options));

  return async (did, { at }) => {
    const identity = parseEthrDid(did, [deployment]);
    if (identity === undefined)
      return no(failed('DID_MALFORMED', { method: 'did:ethr', reason: 'it names no account or key' }));
    if (identity.chainId !== chainId)
      return no(unknown('DID_METHOD_NOT_SUPPORTED', { method: 'did:ethr on that network' }));
    try {
      const block = await blockAt(rpc, at);
      const result = await resolver.resolve(`${did}?versionId=${block}`);
      const { didDocument, didDocumentMetadata: metadata, didResolutionMetadata } = result;
      if (didDocument === null || didResolutionMetadata.error !== undefined) {
        // The library reports every fault as "not found": only the transport knows better.
        return no(
          unknown('DID_UNREACHABLE', { did: 'did:ethr', cause: 'the node did not answer as expected' }),
        );
      }
      const document = parseDidDocument(withoutQuery(didDocument, did), did);
      if (!document.ok) return document;
      const updatedAt = typeof metadata.updated === 'string' ? parseDateTime(metadata.updated) : undefined;
      return {
        ok: true,
        value: {
          document: document.value,
          deactivated: metadata.deactivated === true,
          version: 'historic',
          ...(updatedAt !== undefined && { updatedAt }),
          evidence: { chainId, block, registry },
        },
      };
    } catch (error) {
      return unreachable(error);
    }
  };
};

/** Through text: the library's objects are not ours to trust. Our own reader has the strict rules. */
const withoutQuery = (document: unknown, did: string): JsonObject => {
  const json = parseJsonObject(JSON.stringify(document));
  return isObject(json) && json['id'] !== did ? { ...json, id: did } : json;
};

/** The last block at or before a time, by halving. */
export const blockAt = async (rpc: Rpc, at: Seconds | undefined): Promise<number> => {
  const latest = await getHeader(rpc, 'latest');
  if (latest === undefined) return 0;
  if (at === undefined || at >= latest.time) return latest.number;
  let low = 0;
  let high = latest.number;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const header = await getHeader(rpc, middle);
    if (header && header.time <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};
