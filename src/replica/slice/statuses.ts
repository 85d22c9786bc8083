import type { WordChange } from '../../chain/words.ts';
import { fail } from '../../core/errors.ts';
import type { Hex, RecordId } from '../../core/hex.ts';
import { type ListEntry, pairKey, type RegistryState } from '../state.ts';
import { SLICE_LIMITS, type SliceMark } from './types.ts';

/** What lies under accreditations; `whole` names those of which everything is there. */
export interface StatusPage {
  readonly whole: readonly RecordId[];
  readonly lists: readonly ListEntry[];
  readonly handles: readonly SliceMark[];
  readonly anchors: readonly SliceMark[];
  readonly next?: string;
}

/** Accreditations that are looked through in vain: each costs as much as one that fits. */
const MOST_MISSES = 4;

/** Everything under some records, as far as there is room: whole accreditations only. */
export const statusesOf = (state: RegistryState, accreditations: readonly RecordId[]): StatusPage => {
  const pages: StatusPage[] = [];
  let room: number = SLICE_LIMITS.marks;
  let misses = 0;
  for (const accreditation of accreditations) {
    const page = new Pager(state, accreditation, room).from(START);
    // What does not fit is asked for by itself.
    if (page.next !== undefined && ++misses === MOST_MISSES) break;
    if (page.next !== undefined) continue;
    room -= page.size;
    pages.push(page);
  }
  return {
    whole: pages.flatMap(({ whole }) => whole),
    lists: pages.flatMap(({ lists }) => lists),
    handles: pages.flatMap(({ handles }) => handles),
    anchors: pages.flatMap(({ anchors }) => anchors),
  };
};

/**
 * One page of everything under an accreditation. Handles, anchors, lists and their words only grow at their ends, so pages
 * stay in step while the chain goes on; what changes on a page that was given already is newer than the first page's block.
 * A reorganisation may bring them out of step: the cursor carries a sum over what was given, and another one is refused.
 * @throws VidimusError CURSOR_MALFORMED
 */
export const pageOfStatuses = (state: RegistryState, accreditation: RecordId, after?: string): StatusPage => {
  const { size: _size, ...page } = new Pager(state, accreditation, SLICE_LIMITS.marks).from(
    readCursor(after),
  );
  return page;
};

/** Which part, and where in it; `list` counts lists, whose words are counted by `at`. */
interface Place {
  readonly part: 'h' | 'a' | 'l';
  readonly list: number;
  readonly at: number;
}

interface Cursor extends Place {
  /** Of everything in this part before this place: it names a set, in whatever order. */
  readonly sum: number;
}

const START: Cursor = { part: 'h', list: 0, at: 0, sum: 0 };

const readCursor = (text: string | undefined): Cursor => {
  if (text === undefined) return START;
  const [, part, list = '', at = '', sum = ''] =
    /^([hal])([0-9a-z]{1,8})-([0-9a-z]{1,8})-([0-9a-z]{1,7})$/.exec(text) ?? [];
  if (part !== 'h' && part !== 'a' && part !== 'l') throw fail('CURSOR_MALFORMED');
  return {
    part,
    list: Number.parseInt(list, 36),
    at: Number.parseInt(at, 36),
    sum: Number.parseInt(sum, 36),
  };
};

const writeCursor = ({ part, list, at, sum }: Cursor): string =>
  `${part}${[list, at, sum].map((number) => number.toString(36)).join('-')}`;

/** Undefined where there are not so many. */
const sumOfMarks = (values: readonly Hex[], before: number): number | undefined => {
  if (before > values.length) return undefined;
  let sum = 0;
  for (let at = 0; at < before; at++) sum = (sum + Number.parseInt(values[at]?.slice(2, 10) ?? '', 16)) >>> 0;
  return sum;
};

const sumOfWords = (words: ListEntry['words'], before: number): number | undefined => {
  if (before > words.size) return undefined;
  let sum = 0;
  let at = 0;
  for (const index of words.keys()) {
    if (at++ >= before) break;
    sum = (sum + Math.imul(index + 1, 0x9e37_79b1)) >>> 0;
  }
  return sum;
};

const sumOfLists = (lists: readonly ListEntry[]): number =>
  lists.reduce(
    (sum, { number, purpose }) => (sum + Math.imul(number * 2 + purpose.length, 0x85eb_ca6b)) >>> 0,
    0,
  );

class Pager {
  readonly #state: RegistryState;
  readonly #accreditation: RecordId;
  readonly #most: number;
  #size = 0;

  constructor(state: RegistryState, accreditation: RecordId, most: number) {
    this.#state = state;
    this.#accreditation = accreditation;
    this.#most = most;
  }

  /** @throws VidimusError CURSOR_MALFORMED where something else stands before the cursor than did */
  from(start: Cursor): StatusPage & { readonly size: number } {
    if (this.#sumBefore(start) !== start.sum) throw fail('CURSOR_MALFORMED');
    const handles: SliceMark[] = [];
    const anchors: SliceMark[] = [];
    const lists: ListEntry[] = [];
    const next = this.#fill(start, handles, anchors, lists);
    return {
      whole: next === undefined ? [this.#accreditation] : [],
      handles,
      anchors,
      lists,
      size: this.#size,
      ...(next !== undefined && { next: writeCursor({ ...next, sum: this.#sumBefore(next) ?? 0 }) }),
    };
  }

  /** Undefined where that place is beyond the end. */
  #sumBefore({ part, list, at }: Place): number | undefined {
    const { handlesOf, anchorsOf, listsOf, lists } = this.#state;
    if (part !== 'l')
      return sumOfMarks((part === 'h' ? handlesOf : anchorsOf).get(this.#accreditation) ?? [], at);
    const all = (listsOf.get(this.#accreditation) ?? []).flatMap((key) => lists.get(key) ?? []);
    if (list > all.length) return undefined;
    const words = sumOfWords(all[list]?.words ?? new Map(), at);
    return words === undefined ? undefined : (words + sumOfLists(all.slice(0, list))) >>> 0;
  }

  #fill(start: Place, handles: SliceMark[], anchors: SliceMark[], lists: ListEntry[]): Place | undefined {
    const { handlesOf, anchorsOf, handles: revoked, issuance } = this.#state;
    if (start.part === 'h') {
      const at = this.#marks(handlesOf.get(this.#accreditation), start.at, handles, (key) =>
        revoked.get(key),
      );
      if (at !== undefined) return { part: 'h', list: 0, at };
    }
    if (start.part !== 'l') {
      const from = start.part === 'a' ? start.at : 0;
      const at = this.#marks(anchorsOf.get(this.#accreditation), from, anchors, (key) => issuance.get(key));
      if (at !== undefined) return { part: 'a', list: 0, at };
    }
    return this.#lists(start.part === 'l' ? start : { part: 'l', list: 0, at: 0 }, lists);
  }

  /** @returns where to go on; undefined at the end. */
  #marks(
    values: readonly Hex[] = [],
    from: number,
    into: SliceMark[],
    read: (key: string) => { readonly time: number; readonly reason?: string } | undefined,
  ): number | undefined {
    for (let at = from; at < values.length; at++) {
      const value = values[at];
      const found = value && read(pairKey(this.#accreditation, value));
      if (value === undefined || found === undefined) continue;
      if (++this.#size > this.#most) return at;
      into.push({
        accreditation: this.#accreditation,
        value,
        time: found.time,
        reason: found.reason ?? 'unspecified',
      });
    }
    return undefined;
  }

  /** A list's versions come with its first word, so that a client sees the whole list or its words alone. */
  #lists(start: Place, into: ListEntry[]): Place | undefined {
    const keys = this.#state.listsOf.get(this.#accreditation) ?? [];
    for (let list = start.list; list < keys.length; list++) {
      const entry = this.#state.lists.get(keys[list] ?? '');
      if (entry === undefined) continue;
      const from = list === start.list ? start.at : 0;
      const words = new Map<number, WordChange[]>();
      const piece = { ...entry, versions: from === 0 ? entry.versions.slice(-MOST_VERSIONS) : [], words };
      into.push(piece);
      this.#size += piece.versions.length;
      let at = 0;
      for (const [index, changes] of entry.words) {
        if (at++ < from) continue;
        this.#size += changes.length;
        // At least one word a page, or a page could be empty for ever.
        if (this.#size > this.#most && words.size > 0) return { part: 'l', list, at: at - 1 };
        words.set(index, changes);
      }
      if (this.#size > this.#most && list + 1 < keys.length) return { part: 'l', list: list + 1, at: 0 };
    }
    return undefined;
  }
}

/** A verifier tells a stale copy from one that was never published by this many; see replica/lookup.ts. */
const MOST_VERSIONS = 65;
