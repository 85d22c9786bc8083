import type { DidResolver } from '../did/document.ts';
import type { ListFetcher } from '../status/source.ts';
import type { EbsiRegistry } from './policy.ts';

/** One EBSI-shaped registry of a policy, and how it is asked. */
export interface EbsiPorts {
  readonly registry: EbsiRegistry;
  /** did:ebsi by this registry's DID registry alone: in another one somebody else may hold the same DID. */
  readonly dids: DidResolver;
  /** GET within the registry's own host; throws VidimusError `NET_*`. */
  readonly fetch: ListFetcher;
}
