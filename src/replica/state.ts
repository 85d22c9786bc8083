import type {
  ChainEvent,
  DidDocumentEvent,
  DidEvent,
  DidId,
  EventPlace,
  ListName,
  SchemaEvent,
} from '../chain/events/types.ts';
import type { Address, Hex, RecordId } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';
import type { RecordRef, RegistryRef } from '../trust/record.ts';
import type { RecordView } from '../trust/source.ts';
import { type ListWords, WordLog } from './word-table.ts';

/** One published version of an anchored list. */
export interface ListVersion {
  readonly version: number;
  readonly digest: Hex;
  readonly ttl: number;
  readonly publishedAt: Seconds;
}

/** Everything of one list: published versions, and words where it has bits on-chain. */
export interface ListEntry extends ListName {
  readonly versions: ListVersion[];
  readonly words: ListWords;
}

/**
 * The registry's state in memory. Values are never changed in place, only replaced, and lists only grow at the end, so
 * that a block can be undone exactly (apply.ts). One state belongs to one deployment.
 */
export interface RegistryState {
  readonly registry: RegistryRef;
  readonly statusRegistry: Address;
  readonly records: Map<RecordId, RecordView>;
  /** Record ids in the order of their grants: the stable order of pages. */
  readonly order: RecordId[];
  readonly bySubject: Map<string, RecordId[]>;
  /** Subjects in the order in which they first appeared. */
  readonly subjects: string[];
  readonly byParent: Map<RecordId, RecordId[]>;
  readonly byTarget: Map<string, RecordId[]>;
  readonly history: Map<RecordId, ChainEvent[]>;
  readonly terms: Map<Hex, string>;
  readonly lists: Map<string, ListEntry>;
  readonly listOrder: string[];
  /** Behind the words of lists. */
  readonly wordLog: WordLog;
  readonly listsOf: Map<RecordId, string[]>;
  readonly handles: Map<string, { readonly time: Seconds; readonly reason: string }>;
  /** Revoked handles of an accreditation, in the order of the chain. */
  readonly handlesOf: Map<RecordId, Hex[]>;
  readonly issuance: Map<string, { readonly time: Seconds }>;
  /** Roots that were anchored under an accreditation, in the order of the chain. */
  readonly anchorsOf: Map<RecordId, Hex[]>;
  readonly delegates: Map<string, { readonly expiry: Seconds; readonly epoch: number }>;
  readonly custodians: Map<RecordId, Address>;
  readonly rescues: Map<RecordId, { readonly controller: Address; readonly executableAt: Seconds }>;
  /** `grantsClosed` and successors, by name. */
  readonly flags: Map<string, string>;
  /** Of ERC-1056, by identity. */
  readonly dids: Map<Address, (EventPlace & DidEvent)[]>;
  /** Of the DidRegistry. */
  readonly didDocuments: Map<DidId, (EventPlace & DidDocumentEvent)[]>;
  /** DIDs of the DidRegistry in the order of their registration. */
  readonly didOrder: DidId[];
  /** Of the TrustedSchemasRegistry, by schema id. */
  readonly schemas: Map<Hex, (EventPlace & SchemaEvent)[]>;
  /** Schema ids in the order in which they first appeared. */
  readonly schemaOrder: Hex[];
  /** Subjects whose records were changed, or changed back, since the directory looked. */
  readonly touched: Set<string>;
}

export const emptyState = (registry: RegistryRef, statusRegistry: Address): RegistryState => ({
  registry,
  statusRegistry,
  records: new Map(),
  order: [],
  bySubject: new Map(),
  subjects: [],
  byParent: new Map(),
  byTarget: new Map(),
  history: new Map(),
  terms: new Map(),
  lists: new Map(),
  listOrder: [],
  wordLog: new WordLog(),
  listsOf: new Map(),
  handles: new Map(),
  handlesOf: new Map(),
  issuance: new Map(),
  anchorsOf: new Map(),
  delegates: new Map(),
  custodians: new Map(),
  rescues: new Map(),
  flags: new Map(),
  dids: new Map(),
  didDocuments: new Map(),
  didOrder: [],
  schemas: new Map(),
  schemaOrder: [],
  touched: new Set(),
});

export const refKey = (ref: RecordRef): string => `${ref.chainId}:${ref.registry}/${ref.id}`;
export const listKey = (list: ListName): string => `${list.accreditation}/${list.purpose}/${list.number}`;
export const pairKey = (accreditation: RecordId, other: Hex): string => `${accreditation}/${other}`;
