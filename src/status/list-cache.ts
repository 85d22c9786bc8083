import { sha256 } from '#crypto';
import type { Awaitable } from '../core/awaitable.ts';
import { isVidimusError } from '../core/errors.ts';
import { no, type Outcome, unknown } from '../core/finding.ts';
import { toHex } from '../core/hex.ts';
import { Lru } from '../core/lru.ts';
import { type Clock, type Seconds, systemClock } from '../core/seconds.ts';
import type { StatusList } from './list.ts';
import { type ListMemory, volatileListMemory } from './list-memory.ts';

type Loaded = Promise<Outcome<StatusList>>;

/** Lists by URL: bounded, joined, renewed ahead of time, and never older than one that was seen before. */
export interface ListCache {
  /**
   * Gives the list of a key, from memory while it may be kept; concurrent calls for one key share one load. A list that has
   * used most of its time is given at once and loaded again behind it, by `load` too.
   * @param keep `ttl` for as long as the list allows; `always` where the key fixes the bytes.
   */
  get(key: string, keep: 'ttl' | 'always', load: () => Loaded): Awaitable<Outcome<StatusList>>;
  /**
   * Loads again what was used of late and is, or soon will be, too old to serve, so that nobody waits for it. Never rejects.
   * @returns how many lists were asked for.
   */
  refresh(): Promise<number>;
  /**
   * A cache with the same memory, for verdicts of a present that the caller names: whether a list's own proof is in force
   * depends on it, so what was loaded for then neither serves nor spoils what is loaded for now.
   */
  at(now: Seconds): ListCache;
}

export interface ListCacheOptions {
  /** Bytes of bits that are kept, in all. */
  readonly bytes?: number;
  /** Lists that are kept. */
  readonly entries?: number;
  /** Milliseconds, monotonic. A copy ages by real time, whatever the present of a verdict is. */
  readonly clock?: () => number;
  /** The wall clock, in seconds: when a list's own end of validity comes. */
  readonly wallClock?: Clock;
  /** The newest date of issue of each list that was seen; default: for as long as the process lasts. */
  readonly memory?: ListMemory;
}

/** Where a list states none (Bitstring Status List v1.0 §2.2: 300,000 ms). */
const DEFAULT_TTL_MS = 300_000;
/** However long a list lets itself be kept, a revocation is seen within the hour. */
const LONGEST_TTL_MS = 3_600_000;
/** A failure is remembered for ten times as long as it took: a dead host does not hold up a batch at every credential. */
const FAILURE_FACTOR = 10;
const LONGEST_FAILURE_MS = 60_000;
/** The share of its time after which a list is loaded again while it still serves. */
const REFRESH_AT = 0.8;
/** After a refresh that failed, the next one waits as long as for any failure, and at least this long. */
const SHORTEST_RETRY_MS = 1_000;
/** A list that nobody asked for during a day is not renewed any more. */
const IDLE_MS = 86_400_000;
/** Named presents that have a cache of their own, each with that share of the room. */
const MOST_PRESENTS = 4;

interface Kept {
  readonly outcome: Outcome<StatusList>;
  readonly keep: 'ttl' | 'always';
  readonly until: number;
  readonly bytes: number;
  /** As the last user would load it. */
  load: () => Loaded;
  refreshAt: number;
  usedAt: number;
}

/** A cache in memory. It belongs to one policy and one resolver: what it keeps was checked with them. */
export const createListCache = (options: ListCacheOptions = {}): ListCache => new Cache(options);

class Cache implements ListCache {
  readonly #kept = new Map<string, Kept>();
  readonly #loading = new Map<string, Loaded>();
  readonly #presents = new Lru<Seconds, ListCache>(MOST_PRESENTS);
  readonly #maxBytes: number;
  readonly #maxEntries: number;
  readonly #clock: () => number;
  readonly #wallClock: Clock;
  readonly #memory: ListMemory;
  #bytes = 0;

  constructor(options: ListCacheOptions) {
    this.#maxBytes = options.bytes ?? 67_108_864;
    this.#maxEntries = options.entries ?? 1_024;
    this.#clock = options.clock ?? (() => performance.now());
    this.#wallClock = options.wallClock ?? systemClock;
    this.#memory = options.memory ?? volatileListMemory();
  }

  get(key: string, keep: 'ttl' | 'always', load: () => Loaded): Awaitable<Outcome<StatusList>> {
    const entry = this.#used(key);
    if (entry === undefined) return this.#load(key, keep, load);
    entry.load = load;
    if (entry.refreshAt <= entry.usedAt) void this.#renew(key, entry);
    return entry.outcome;
  }

  async refresh(): Promise<number> {
    const now = this.#clock();
    const due = [...this.#kept].filter(
      ([, entry]) => entry.outcome.ok && entry.refreshAt <= now && entry.usedAt > now - IDLE_MS,
    );
    await Promise.all(due.map(([key, entry]) => this.#renew(key, entry)));
    return due.length;
  }

  at(now: Seconds): ListCache {
    const known = this.#presents.get(now);
    if (known !== undefined) return known;
    const made = createListCache({
      bytes: Math.floor(this.#maxBytes / MOST_PRESENTS),
      entries: Math.ceil(this.#maxEntries / MOST_PRESENTS),
      clock: this.#clock,
      wallClock: this.#wallClock,
      memory: this.#memory,
    });
    this.#presents.set(now, made);
    return made;
  }

  /** What may still be given, marked as used: the order of a Map is that of insertion. */
  #used(key: string): Kept | undefined {
    const entry = this.#kept.get(key);
    const now = this.#clock();
    if (entry === undefined || entry.until <= now) return undefined;
    entry.usedAt = now;
    // Only a cache that is filling up needs to know the order of use.
    if (this.#kept.size * 2 > this.#maxEntries || this.#bytes * 2 > this.#maxBytes) {
      this.#kept.delete(key);
      this.#kept.set(key, entry);
    }
    return entry;
  }

  #load(key: string, keep: 'ttl' | 'always', load: () => Loaded): Loaded {
    return this.#joined(key, async () => {
      const { outcome, lifetime } = await this.#loadNow(key, keep, load);
      const now = this.#clock();
      this.#store(key, {
        outcome,
        keep,
        load,
        until: now + lifetime,
        refreshAt: now + (outcome.ok ? lifetime * REFRESH_AT : Number.POSITIVE_INFINITY),
        usedAt: now,
        bytes: outcome.ok ? outcome.value.bits.length : 0,
      });
      return outcome;
    });
  }

  /** Loads again behind a list that still serves; a failure leaves it what it is until its time is over. */
  async #renew(key: string, entry: Kept): Promise<void> {
    entry.refreshAt = Number.POSITIVE_INFINITY;
    try {
      await this.#joined(key, async () => {
        const { outcome, lifetime } = await this.#loadNow(key, entry.keep, entry.load);
        const now = this.#clock();
        if (outcome.ok) {
          const bytes = outcome.value.bits.length;
          const refreshAt = now + lifetime * REFRESH_AT;
          this.#store(key, { ...entry, outcome, until: now + lifetime, refreshAt, bytes });
        } else {
          entry.refreshAt = now + Math.max(lifetime, SHORTEST_RETRY_MS);
        }
        return outcome;
      });
    } catch {
      // Whoever asks next loads by itself, and is told what is wrong.
      entry.refreshAt = this.#clock() + SHORTEST_RETRY_MS;
    }
  }

  #joined(key: string, start: () => Loaded): Loaded {
    const before = this.#loading.get(key);
    if (before !== undefined) return before;
    const loading = start().finally(() => this.#loading.delete(key));
    this.#loading.set(key, loading);
    return loading;
  }

  async #loadNow(key: string, keep: 'ttl' | 'always', load: () => Loaded) {
    const started = this.#clock();
    const loaded = await load();
    const outcome = loaded.ok && keep === 'ttl' ? await this.#notOlder(key, loaded.value) : loaded;
    const took = this.#clock() - started;
    return { outcome, lifetime: outcome.ok ? this.#lifetime(outcome.value, keep) : failureLifetime(took) };
  }

  async #notOlder(address: string, list: StatusList): Loaded {
    // With the issuer: another's list at the address, dated far ahead, must not lock out the true one.
    const name = toHex(sha256(new TextEncoder().encode(`${list.issuer} ${address}`)));
    const issued = list.issuedAt ?? list.validFrom;
    const seen = this.#memory.newest(name);
    if (seen !== undefined && (issued === undefined || issued < seen)) {
      return no(unknown('STATUS_LIST_OLDER'));
    }
    // A date that is still to come counts for nothing, or a slip of the pen would lock out all lists until then.
    if (issued === undefined || issued > this.#wallClock()) return { ok: true, value: list };
    try {
      await this.#memory.remember(name, issued);
    } catch (error) {
      // Relying on a list that cannot be remembered would let an older one pass after a restart.
      return no(unknown('STATUS_UNREADABLE', { reason: isVidimusError(error) ? error.code : 'INTERNAL' }));
    }
    return { ok: true, value: list };
  }

  #lifetime(list: StatusList, keep: 'ttl' | 'always'): number {
    if (keep === 'always') return Number.POSITIVE_INFINITY;
    const stated = Math.min(list.ttl === undefined ? DEFAULT_TTL_MS : list.ttl * 1_000, LONGEST_TTL_MS);
    if (list.validUntil === undefined) return stated;
    const left = (list.validUntil - this.#wallClock()) * 1_000;
    // Where its end has come, the next one may be there at any time.
    return Math.min(stated, left > 0 ? left : LONGEST_FAILURE_MS);
  }

  #store(key: string, entry: Kept): void {
    this.#drop(key);
    if (entry.bytes > this.#maxBytes) return;
    this.#kept.set(key, entry);
    this.#bytes += entry.bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#maxBytes && this.#kept.size <= this.#maxEntries) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

const failureLifetime = (tookMs: number): number => Math.min(tookMs * FAILURE_FACTOR, LONGEST_FAILURE_MS);
