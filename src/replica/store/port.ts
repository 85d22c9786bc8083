import type { ChainEvent } from '../../chain/events/types.ts';
import type { Hex } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';

/** A block as the copy keeps it. */
export interface Place {
  readonly number: number;
  readonly hash: Hex;
  readonly parentHash: Hex;
  readonly time: Seconds;
}

/** A block with its events, or a range of final blocks with theirs, named by its last. */
export interface EventBlock {
  readonly header: Place;
  /** The range's first block; the header's own number for one block. */
  readonly from: number;
  /** In chain order. */
  readonly events: readonly ChainEvent[];
}

/** One step of the copy, written in one transaction and then applied in one turn: blocks are taken back, then added. */
export interface Change {
  /** The head that the step starts from; undefined in an empty copy. */
  readonly after: Hex | undefined;
  /** Blocks above this one are taken back; never final ones. */
  readonly rollBackTo?: number;
  readonly blocks: readonly EventBlock[];
  /** The last block that is final after the step. */
  readonly base?: Place;
}

/** What the store has and the reader has not; a part of it where `more`. Each part alone leaves a true state. */
export interface Delta extends Omit<Change, 'after'> {
  readonly more: boolean;
  /** Milliseconds since the writing process was last at its node's head; undefined before it ever was. */
  readonly confirmedMs: number | undefined;
}

/** What a reader has: blocks that may still go away, newest first, and the last final one. */
export interface Known {
  readonly tip: readonly Place[];
  readonly base?: Place;
}

/**
 * The copy's durable home. One process writes, elected by the store; any number read. What `commit` has acknowledged survives
 * the end of the process at any moment; what it has not is not there at all.
 *
 * Everything throws VidimusError: STORE_UNREACHABLE (try again later), STORE_CORRUPT, STORE_NEWER, STORE_OTHER_REGISTRY.
 */
export interface ReplicaStore {
  /** For messages; without user and password. */
  readonly name: string;
  /** Makes or migrates the tables, and checks whose copy it is. Once, before anything else; again after it failed. */
  open(): Promise<void>;
  /** Whether this process may write now; it takes the place if nobody has it, and keeps it until `resign`, or its end. */
  lead(): Promise<boolean>;
  /** Lets another process write. */
  resign(): Promise<void>;
  /** @throws STORE_CONFLICT where another process wrote since: read again. */
  commit(change: Change): Promise<void>;
  /** Says that the copy was at the node's head so many milliseconds ago. */
  confirm(ageMs: number): Promise<void>;
  /** What leads from the reader's blocks to the store's head, or a part of it. */
  read(known: Known): Promise<Delta>;
  /** Ends when another process wrote, or after `ms`. */
  changed(ms: number): Promise<void>;
  /** Ends the present `changed`. */
  wake(): void;
  /** What was noted under a name, such as how far a webhook is. Not part of the copy: it may be lost with the store. */
  note(name: string): Promise<string | undefined>;
  /** Notes it, for whichever process leads next. Only by the one that leads. */
  setNote(name: string, value: string): Promise<void>;
  close(): Promise<void>;
}
