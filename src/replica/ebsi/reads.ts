import type { BlockRef } from '../../core/block.ts';
import type { Address, Hex } from '../../core/hex.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Relationship } from '../../did/document.ts';

/** EBSI's pages: a number from 1, and 1 to 50 items. */
export interface EbsiPaging {
  readonly page: number;
  readonly size: number;
}

export interface EbsiPage<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** EBSI's words, in their exact case: clients compare them. */
export type EbsiIssuerType = 'RootTAO' | 'TAO' | 'TI' | 'Revoked';

/** One revision of one accreditation as EBSI's Trusted Issuers Registry shows it. */
export interface EbsiAttribute {
  /** Id of the revision: SHA-256 of the body where it is one of the body. Without `0x`, as everywhere in these. */
  readonly hash: string;
  /** The signed accreditation credential; empty where there is none. */
  readonly body: string;
  readonly issuerType: EbsiIssuerType;
  readonly tao: string;
  readonly rootTao: string;
}

/** Where an issuer's status lists are relayed from. */
export interface EbsiProxy {
  readonly prefix: string;
  readonly headers: JsonObject;
  readonly testSuffix: string;
}

export interface EbsiMetadata {
  readonly id: Hex;
  readonly text: string;
}

/**
 * Our state in the shapes of EBSI's registries (DID Registry v5, Trusted Issuers Registry v5, Trusted Schemas Registry v3).
 * `undefined` is "not found". It throws VidimusErrors of kind `environment` where the copy is not ready.
 */
export interface EbsiReads {
  head(): Promise<BlockRef>;
  dids(
    paging: EbsiPaging,
    filter?:
      | { readonly controller: string }
      | { readonly method: string; readonly relationship: Relationship },
  ): Promise<EbsiPage<string>>;
  /** The document as it was at a time; of a time before the registration it has no keys. */
  document(did: string, at?: Seconds): Promise<JsonObject | undefined>;
  /** Whether an account may act for a DID now. */
  mayAct(did: string, account: string): Promise<boolean>;
  issuers(paging: EbsiPaging): Promise<EbsiPage<string>>;
  /** Whether it has any attribute with a body. */
  issuer(did: string): Promise<{ readonly hasAttributes: boolean } | undefined>;
  attributes(did: string, paging: EbsiPaging): Promise<EbsiPage<string> | undefined>;
  /** The latest revision, or the one that is named. */
  attribute(did: string, attribute: string, revision?: string): Promise<EbsiAttribute | undefined>;
  revisions(did: string, attribute: string, paging: EbsiPaging): Promise<EbsiPage<string> | undefined>;
  proxies(did: string, paging: EbsiPaging): Promise<EbsiPage<Hex> | undefined>;
  proxy(did: string, id: string): Promise<EbsiProxy | undefined>;
  /** 32 bytes each. */
  schemas(paging: EbsiPaging): Promise<EbsiPage<Hex>>;
  /** The latest revision's bytes, or those of the one that is named. */
  schema(id: Hex, revision?: Hex): Promise<Uint8Array | undefined>;
  schemaRevisions(id: Hex, paging: EbsiPaging): Promise<EbsiPage<Hex> | undefined>;
  metadata(id: Hex, revision: Hex): Promise<readonly EbsiMetadata[] | undefined>;
  /** Accounts that admitted roots or acted on them, in lower case. */
  governors(): Promise<readonly Address[]>;
}

/** One page of a list that is at hand. */
export const pageOf = <T>(items: readonly T[], { page, size }: EbsiPaging): EbsiPage<T> => ({
  items: items.slice((page - 1) * size, page * size),
  total: items.length,
});
