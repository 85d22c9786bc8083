import type { PlacedDidDocumentEvent } from '../../chain/did-ebsi/fold.ts';
import type { PlacedDidEvent } from '../../chain/did-ethr/document.ts';
import type { DidId } from '../../chain/events/types.ts';
import type { BlockRef } from '../../core/block.ts';
import type { Address, Hex, RecordId } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { RecordRef } from '../../trust/record.ts';
import type { RecordView } from '../../trust/source.ts';
import type { ListEntry } from '../state.ts';

/**
 * What a slice is asked about. A bit, a handle or an anchor is never asked for singly: whoever answers learns which organisation
 * is looked at, and nothing about a credential.
 */
export type SliceRequest =
  | { readonly about: 'subject'; readonly subject: string }
  | { readonly about: 'record'; readonly record: RecordId }
  /** Who recognises a record, also one of another registry. */
  | { readonly about: 'target'; readonly target: RecordRef }
  /** All lists, handles and anchors under one accreditation, a page at a time. */
  | { readonly about: 'statuses'; readonly accreditation: RecordId; readonly after?: string }
  /** The events of a did:ethr account, or of a did:ebsi. */
  | { readonly about: 'did'; readonly did: string };

/** About what a slice is whole: what it does not show of these does not exist at its block. */
export interface SliceCovers {
  readonly subjects: readonly string[];
  /** Ids that were asked for; every record that is shown is covered besides. */
  readonly records: readonly RecordId[];
  readonly targets: readonly RecordRef[];
  readonly statuses: readonly RecordId[];
  readonly accounts: readonly Address[];
  readonly documents: readonly DidId[];
}

/** A part of the registry's state at one block. */
export interface Slice {
  readonly block: BlockRef;
  readonly covers: SliceCovers;
  readonly records: readonly RecordView[];
  readonly terms: readonly { readonly term: Hex; readonly text: string }[];
  readonly lists: readonly ListEntry[];
  readonly handles: readonly SliceMark[];
  readonly anchors: readonly Omit<SliceMark, 'reason'>[];
  readonly accounts: readonly { readonly account: Address; readonly events: readonly PlacedDidEvent[] }[];
  readonly documents: readonly { readonly did: DidId; readonly events: readonly PlacedDidDocumentEvent[] }[];
  /** Of statuses: give it as `after` for the page that follows; `covers` names the accreditation on the last. */
  readonly next?: string;
}

/** A slice, and how long ago its copy was last known to be the newest state: 0 where the node was asked for it. */
export interface AgedSlice extends Slice {
  readonly ageSeconds: number;
}

/** A handle that was revoked, or a root that was anchored, under an accreditation. */
export interface SliceMark {
  readonly accreditation: RecordId;
  readonly value: Hex;
  readonly time: Seconds;
  readonly reason: string;
}

/** The most that one slice holds. A subject whose ways up need more is not sliced at all: half an answer is none. */
export const SLICE_LIMITS = {
  records: 2_000,
  /** Changes of words, list versions, handles and anchors. */
  marks: 5_000,
  didEvents: 5_000,
  /** As JSON. */
  bytes: 16_777_216,
} as const;
