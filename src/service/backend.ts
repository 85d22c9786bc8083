import type { BlockRef } from '../core/block.ts';
import type { Hex, RecordId } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Organisation } from '../trust/organisation.ts';
import type { Kind, Reason, Status } from '../trust/record.ts';
import type { RecordView } from '../trust/source.ts';
import type { Verdict } from '../verify/verdict.ts';

/** One page of a list, with the block that it was read at. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; absent on the last page. */
  readonly next?: string;
  readonly total: number;
  readonly block: BlockRef;
}

export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
}

/** A subject with what the registry says of it. */
export interface Issuer {
  readonly did: string;
  readonly organisation?: Organisation;
  readonly records: readonly { readonly id: RecordId; readonly kind: Kind; readonly status: Status }[];
}

export interface RecordFilter {
  readonly parent?: RecordId;
  readonly kind?: Kind;
  readonly status?: Status;
}

export interface IssuerFilter {
  readonly query?: string;
  readonly country?: string;
}

/** One change of a record, as its event says. */
export interface HistoryEntry {
  readonly event: string;
  readonly block: number;
  readonly time: Seconds;
  readonly transaction: Hex;
  readonly logIndex: number;
  /** The acting record; absent for governance. */
  readonly actor?: RecordId;
  readonly signer?: Hex;
  readonly status?: Status;
  readonly reason?: Reason;
}

/** One status list on-chain. */
export interface StatusListView {
  readonly accreditation: RecordId;
  readonly purpose: 'revocation' | 'suspension';
  readonly number: number;
  readonly anchor?: {
    readonly version: number;
    readonly digest: Hex;
    readonly ttl?: number;
    readonly publishedAt: Seconds;
  };
  /** How many bits of the on-chain list are set. */
  readonly bitsSet: number;
}

/** One probe of readiness with the values behind it. */
export interface Probe {
  readonly name: string;
  readonly ok: boolean;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Health {
  readonly ready: boolean;
  readonly probes: readonly Probe[];
  readonly head?: number;
  readonly finalized?: number;
  readonly lagBlocks?: number;
}

/** All that the service needs of the SDK; the SDK's own object is adapted in `backend-of.ts`. */
export interface Backend {
  readonly chainId: number;
  readonly registry: Hex;
  verify(input: string | Uint8Array, options: { readonly now?: Seconds }): Promise<Verdict>;
  head(): Promise<BlockRef>;
  record(id: RecordId): Promise<RecordView | undefined>;
  records(filter: RecordFilter, page: PageRequest): Promise<Page<RecordView>>;
  issuer(did: string): Promise<Issuer | undefined>;
  issuers(filter: IssuerFilter, page: PageRequest): Promise<Page<Issuer>>;
  /** Every way from records about this subject up, issuer first. */
  pathsOf(did: string): Promise<readonly (readonly RecordView[])[]>;
  history(id: RecordId, page: PageRequest): Promise<Page<HistoryEntry>>;
  lists(filter: { readonly accreditation?: RecordId }, page: PageRequest): Promise<Page<StatusListView>>;
  termText(term: Hex): Promise<string | undefined>;
  /** Never throws: what cannot be reached is a probe that is not ok. */
  health(): Promise<Health>;
}
