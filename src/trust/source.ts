import type { Awaitable } from '../core/awaitable.ts';
import type { BlockRef } from '../core/block.ts';
import type { Address, Hex, RecordId } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Organisation } from './organisation.ts';
import type { AccreditationRecord, RecordRef, RecordState } from './record.ts';

/** A time during which a record was suspended; `until` absent while it still is. */
export interface Interval {
  readonly from: Seconds;
  readonly until?: Seconds;
}

/** The latest signed accreditation credential of a record. */
export interface RecordEvidence {
  /** SHA-256 of the bytes. */
  readonly digest: Hex;
  /** Absent where only the digest was put on-chain with the grant. */
  readonly bytes?: Uint8Array;
}

/** One record with all that the registry knows about it at a block. */
export interface RecordView {
  readonly ref: RecordRef;
  /** NO_RECORD for a root. */
  readonly parent: RecordId;
  readonly record: AccreditationRecord;
  /** keccak256 of the record's ABI encoding: with the parent it gives the id, which every hop re-computes. */
  readonly bodyHash: Hex;
  readonly state: RecordState;
  /** Every suspension, from events, oldest first. */
  readonly suspensions: readonly Interval[];
  /** When a void or an end was *recorded*; `state.since` is when it takes effect. */
  readonly statusRecordedAt: Seconds;
  readonly organisation?: Organisation;
  readonly evidence?: RecordEvidence;
  readonly grantedBlock: number;
}

/**
 * The port to the trust graph. Two readers implement it (design §5) and must agree. It throws a VidimusError of kind
 * `environment` where it cannot answer; an empty list means that the chain was read and has nothing.
 */
export interface TrustSource {
  /** Every record about a subject in every registry that is followed, whatever its status. */
  recordsOf(subject: string): Promise<readonly RecordView[]>;
  /** @returns undefined where the registry is followed and has no such record. */
  record(ref: RecordRef): Promise<RecordView | undefined>;
  /** Recognise records, in any followed registry, whose target is this record. */
  recognitionsOf(target: RecordRef): Promise<readonly RecordView[]>;
  /** The readable text of hashed terms (types, schemas), where it was published. */
  termText(term: Hex): Promise<string | undefined>;
  /** The block that answers are given at, for each followed registry. */
  heads(): Awaitable<readonly StateHead[]>;
  /**
   * Names the state that answers come from: while the name stays, so does every answer. Absent, or undefined, where that is
   * not known. Throws as the other questions do, where the state is too old to answer.
   */
  revision?(): string | undefined;
}

/** Where a registry's state stands. It is told also where the state is too old to answer anything else. */
export interface StateHead {
  readonly registry: Address;
  readonly block: BlockRef;
  /** Seconds since the block was last known to be the chain's newest; absent where it was asked for this answer, or never changes. */
  readonly ageSeconds?: number;
}
