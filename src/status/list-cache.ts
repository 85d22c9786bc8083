import { no, type Outcome, unknown } from '../core/finding.ts';
import { Lru } from '../core/lru.ts';
import type { StatusList } from './list.ts';

/** Lists by URL: bounded, joined, and never older than one that was seen before. */
export interface ListCache {
  /**
   * Gives the list of a key, from memory while it may be kept; concurrent calls for one key share one load.
   * @param keep `ttl` for as long as the list allows; `always` where the key fixes the bytes.
   */
  get(
    key: string,
    keep: 'ttl' | 'always',
    load: () => Promise<Outcome<StatusList>>,
  ): Promise<Outcome<StatusList>>;
}

export interface ListCacheOptions {
  /** Bytes of bits that are kept, in all. */
  readonly bytes?: number;
  /** Lists that are kept, and addresses whose newest date is remembered. */
  readonly entries?: number;
  /** Milliseconds, monotonic. A copy ages by real time, whatever the present of a verdict is. */
  readonly clock?: () => number;
}

/** Where a list states none (Bitstring Status List v1.0 §2.2: 300,000 ms). */
const DEFAULT_TTL_MS = 300_000;
/** However long a list lets itself be kept, a revocation is seen within the hour. */
const LONGEST_TTL_MS = 3_600_000;
/** A failure is remembered for ten times as long as it took: a dead host does not hold up a batch at every credential. */
const FAILURE_FACTOR = 10;
const LONGEST_FAILURE_MS = 60_000;

interface Kept {
  readonly outcome: Outcome<StatusList>;
  readonly until: number;
  readonly bytes: number;
}

/** A cache in memory. It belongs to one policy and one resolver: what it keeps was checked with them. */
export const createListCache = (options: ListCacheOptions = {}): ListCache => {
  const { bytes: maxBytes = 67_108_864, entries: maxEntries = 1_024 } = options;
  const clock = options.clock ?? (() => performance.now());
  const kept = new Map<string, Kept>();
  const newest = new Lru<string, number>(maxEntries);
  const loading = new Map<string, Promise<Outcome<StatusList>>>();
  let bytes = 0;

  const drop = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };

  const store = (key: string, entry: Kept): void => {
    drop(key);
    if (entry.bytes > maxBytes) return;
    kept.set(key, entry);
    bytes += entry.bytes;
    for (const oldest of kept.keys()) {
      if (bytes <= maxBytes && kept.size <= maxEntries) break;
      drop(oldest);
    }
  };

  /** Iteration order of a Map is insertion order: what is used moves to the end. */
  const fresh = (key: string): Outcome<StatusList> | undefined => {
    const entry = kept.get(key);
    if (entry === undefined) return undefined;
    kept.delete(key);
    if (entry.until <= clock()) {
      bytes -= entry.bytes;
      return undefined;
    }
    kept.set(key, entry);
    return entry.outcome;
  };

  const notOlder = (address: string, list: StatusList): Outcome<StatusList> => {
    // With the issuer: another's list at the address, dated far ahead, must not lock out the true one.
    const key = `${list.issuer} ${address}`;
    const issued = list.issuedAt ?? list.validFrom;
    const seen = newest.get(key);
    if (seen !== undefined && (issued === undefined || issued < seen)) {
      return no(unknown('STATUS_LIST_OLDER'));
    }
    if (issued !== undefined) newest.set(key, issued);
    return { ok: true, value: list };
  };

  const loadOnce = async (
    key: string,
    keep: 'ttl' | 'always',
    load: () => Promise<Outcome<StatusList>>,
  ): Promise<Outcome<StatusList>> => {
    const started = clock();
    const loaded = await load();
    const outcome = loaded.ok && keep === 'ttl' ? notOlder(key, loaded.value) : loaded;
    const now = clock();
    const lifetime = outcome.ok ? lifetimeOf(outcome.value, keep) : failureLifetime(now - started);
    store(key, { outcome, until: now + lifetime, bytes: outcome.ok ? outcome.value.bits.length : 0 });
    return outcome;
  };

  return {
    get(key, keep, load) {
      const held = fresh(key);
      if (held !== undefined) return Promise.resolve(held);
      const joined = loading.get(key);
      if (joined !== undefined) return joined;
      const promise = loadOnce(key, keep, load).finally(() => loading.delete(key));
      loading.set(key, promise);
      return promise;
    },
  };
};

const lifetimeOf = (list: StatusList, keep: 'ttl' | 'always'): number =>
  keep === 'always'
    ? Number.POSITIVE_INFINITY
    : Math.min(list.ttl === undefined ? DEFAULT_TTL_MS : list.ttl * 1000, LONGEST_TTL_MS);

const failureLifetime = (tookMs: number): number => Math.min(tookMs * FAILURE_FACTOR, LONGEST_FAILURE_MS);
