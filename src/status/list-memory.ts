import { fail, failBecause, isVidimusError, type VidimusError } from '../core/errors.ts';
import { type Hex, hexOfSize } from '../core/hex.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';
import { parseJsonObject } from '../core/strict-json.ts';

/**
 * The newest date of issue that was seen of each status list, so that an older copy is noticed, across restarts too. Lists
 * are named by a digest of issuer and address: whoever reads the memory learns nothing of whose credentials were verified.
 */
export interface ListMemory {
  /** Unix seconds; undefined where none was seen. */
  newest(list: Hex): Seconds | undefined;
  /**
   * Keeps the date where it is newer; resolves once it would be there after a restart.
   * @throws VidimusError LIST_MEMORY_UNWRITABLE, LIST_MEMORY_MALFORMED.
   */
  remember(list: Hex, issuedAt: Seconds): Promise<void>;
}

/** Where a memory is kept: one text, such as a file or an entry of `localStorage`. */
export interface ListMemoryStore {
  /** @returns undefined where nothing was ever kept. */
  read(): Promise<string | undefined>;
  /** Replaces the text as a whole, or not at all. */
  write(text: string): Promise<void>;
}

const FORMAT = 'vidimus-list-memory/1';
/** What was seen longest ago goes first: 2 MB of text at most. */
const MOST_LISTS = 20_000;
const MOST_BYTES = 4_194_304;

/**
 * Writes what is there once more, so that a store that cannot be written is found before the first list is.
 * @throws VidimusError LIST_MEMORY_UNWRITABLE, LIST_MEMORY_MALFORMED.
 */
export const tryListMemory = async (store: ListMemoryStore): Promise<void> => {
  const text = (await attempt(() => store.read(), malformed)) ?? new Dates(0).toText();
  await attempt(() => store.write(text), unwritable);
};

/** A memory that lasts as long as the process. */
export const volatileListMemory = (most: number = MOST_LISTS): ListMemory => {
  const dates = new Dates(most);
  return {
    newest: (list) => dates.get(list),
    remember: async (list, issuedAt) => {
      dates.keep(list, issuedAt);
    },
  };
};

/**
 * Opens a memory. Before each write the text is read again, so that several processes can share one store.
 * @throws VidimusError LIST_MEMORY_MALFORMED: what cannot be read is never taken for empty.
 */
export const openListMemory = async (
  store: ListMemoryStore,
  most: number = MOST_LISTS,
): Promise<ListMemory> => {
  const dates = new Dates(most);
  const readAgain = async (): Promise<void> => {
    const text = await attempt(() => store.read(), malformed);
    if (text !== undefined) dates.merge(parse(text));
  };
  let isSaved = true;
  const save = async (): Promise<void> => {
    isSaved = true;
    try {
      await readAgain();
      await attempt(() => store.write(dates.toText()), unwritable);
    } catch (error) {
      isSaved = false;
      throw error;
    }
  };
  await readAgain();
  // One write at a time; those who ask meanwhile share the next one.
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const saved = (): Promise<void> => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        running = save();
        return running;
      });
    return next;
  };
  return {
    newest: (list) => dates.get(list),
    remember: async (list, issuedAt) => {
      // What a write that failed left behind is owed still.
      if (dates.keep(list, issuedAt)) isSaved = false;
      if (!isSaved || next !== undefined) await saved();
      await running;
    },
  };
};

class Dates {
  readonly #dates = new Map<Hex, Seconds>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(list: Hex): Seconds | undefined {
    const date = this.#dates.get(list);
    if (date !== undefined) this.#put(list, date);
    return date;
  }

  /** @returns whether the date is news. */
  keep(list: Hex, date: Seconds): boolean {
    const before = this.#dates.get(list);
    if (before !== undefined && before >= date) return false;
    this.#put(list, date);
    this.#trim();
    return true;
  }

  /** Takes in what others kept: what is known here too was asked for later. */
  merge(others: readonly (readonly [Hex, Seconds])[]): void {
    const own = [...this.#dates];
    this.#dates.clear();
    for (const [list, date] of others) this.#put(list, date);
    for (const [list, date] of own) this.#put(list, Math.max(date, this.#dates.get(list) ?? 0));
    this.#trim();
  }

  toText(): string {
    return JSON.stringify({ format: FORMAT, lists: Object.fromEntries(this.#dates) });
  }

  #trim(): void {
    for (const oldest of this.#dates.keys()) {
      if (this.#dates.size <= this.#most) break;
      this.#dates.delete(oldest);
    }
  }

  /** A Map is in the order of insertion: what was asked for last stands at the end. */
  #put(list: Hex, date: Seconds): void {
    this.#dates.delete(list);
    this.#dates.set(list, date);
  }
}

const parse = (text: string): readonly (readonly [Hex, Seconds])[] => {
  const { format, lists } = parseText(text);
  if (format !== FORMAT || !isObject(lists)) throw malformed('it is not in the form that is written here');
  return Object.entries(lists).map(([name, date]) => {
    const list = hexOfSize(name, 32);
    if (list === undefined || typeof date !== 'number' || !Number.isSafeInteger(date) || date < 0) {
      throw malformed('it names something that is no list with its date');
    }
    return [list, date] as const;
  });
};

const parseText = (text: string): JsonObject => {
  try {
    return parseJsonObject(text, { maxBytes: MOST_BYTES });
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    throw malformed(error.code, error);
  }
};

const attempt = async <T>(
  act: () => Promise<T>,
  explain: (reason: string, cause: unknown) => VidimusError,
): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw isVidimusError(error) ? error : explain(reasonOf(error), error);
  }
};

/** `ENOSPC`, `EACCES`, `QuotaExceededError`: enough to know what to do, and no path. */
const reasonOf = (error: unknown): string => {
  const { code, name } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  return typeof code === 'string' ? code : (name ?? 'no reason given');
};

const malformed = (reason: string, cause?: unknown): VidimusError =>
  cause === undefined
    ? fail('LIST_MEMORY_MALFORMED', { reason })
    : failBecause(cause, 'LIST_MEMORY_MALFORMED', { reason });

const unwritable = (reason: string, cause: unknown): VidimusError =>
  failBecause(cause, 'LIST_MEMORY_UNWRITABLE', { reason });
