import { no, unknown } from '../core/finding.ts';
import type { Limits } from '../core/limits.ts';
import type { FetchOptions, FetchResult } from '../core/net.ts';
import type { DidResolver } from '../did/document.ts';
import type { DidMethod } from '../did/method.ts';
import { didEbsi } from '../did/methods/ebsi.ts';
import { createDidResolver, type DidSources } from '../did/resolve.ts';
import type { EbsiPorts } from './ebsi-ports.ts';
import type { EbsiRegistry, Policy } from './policy.ts';

/** Asks a registry that a policy names: on its own hosts alone, wherever they may want to pass us on to. */
export const ebsiAsker = (
  sources: DidSources,
  fetch: (
    url: string,
    more: Pick<FetchOptions, 'maxBytes' | 'allowedHosts' | 'accept'>,
  ) => Promise<FetchResult>,
  { credentialBytes, didDocumentBytes }: Limits,
) => {
  const get = (maxBytes: number) => (url: string, accept?: string) =>
    fetch(url, {
      maxBytes,
      allowedHosts: [URL.parse(url)?.host ?? ''],
      ...(accept !== undefined && { accept }),
    });
  return (registry: EbsiRegistry): EbsiPorts => {
    // Neither our own networks' documents nor those at hand: the registry answers for whom it accredits.
    const { ownEbsi: _, local, ...others } = sources;
    const elsewhere = local && ((did: string) => (did.startsWith('did:ebsi:') ? undefined : local(did)));
    const ebsi = didEbsi(get(didDocumentBytes), registry.didRegistry);
    return {
      registry,
      dids: createDidResolver({ ...others, ...(elsewhere && { local: elsewhere }), ebsi }),
      fetch: get(credentialBytes),
    };
  };
};

/** The policy's own DID registries are asked last, in their order: a did:ebsi does not say where it is registered. */
export const didsFor = (
  { ebsi = [] }: Policy,
  usual: DidResolver,
  sources: DidSources,
  ask: (registry: EbsiRegistry) => EbsiPorts,
): DidResolver => {
  if (ebsi.length === 0) return usual;
  const all = ebsi.map(ask);
  const inTurn: DidMethod = async (did, options) => {
    let answer = sources.ebsi === undefined ? undefined : await sources.ebsi(did, options);
    for (const { dids } of all) {
      if (answer !== undefined && (answer.ok || answer.finding.code !== 'DID_NOT_FOUND')) break;
      answer = await dids.resolve(did, options);
    }
    return answer ?? no(unknown('DID_METHOD_NOT_SUPPORTED', { method: 'did:ebsi' }));
  };
  return createDidResolver({ ...sources, ebsi: inTurn });
};
