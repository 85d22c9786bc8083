import { no, type Outcome, ok, unknown } from '../core/finding.ts';
import { Lru } from '../core/lru.ts';
import type { Resources } from '../core/resources.ts';
import type { ListFetcher } from '../status/source.ts';
import { causeOf } from '../trust/attempt.ts';
import type { Hosts } from './hosts.ts';

/** How many resources one verification may ask for, whoever wrote the credential. */
const MOST_READS = 32;
const KEEP_MS = 600_000;

/** Contexts, schemas and related resources that were fetched lately, shared by the runs of one verifier. */
export class FetchedResources {
  readonly #kept = new Lru<string, { readonly bytes: Uint8Array; readonly until: number }>(64);

  get(url: string): Uint8Array | undefined {
    const entry = this.#kept.get(url);
    return entry !== undefined && performance.now() < entry.until ? entry.bytes : undefined;
  }

  keep(url: string, bytes: Uint8Array): void {
    this.#kept.set(url, { bytes, until: performance.now() + KEEP_MS });
  }
}

export interface ReaderSources {
  readonly atHand: Resources;
  readonly hosts: Hosts;
  /** Absent where nothing is fetched. */
  readonly fetch?: ListFetcher;
  readonly fetched: FetchedResources;
}

/**
 * Bytes that change what a credential means: given by the caller, or fetched from a host that the policy names. No other
 * host is asked: else a credential could make us call wherever it likes.
 */
export class ResourceReader {
  readonly #sources: ReaderSources;
  #reads = 0;

  constructor(sources: ReaderSources) {
    this.#sources = sources;
  }

  /** @returns `RESOURCE_NOT_AT_HAND`, `RESOURCE_UNREACHABLE` (unknown). Never throws. */
  async read(url: string): Promise<Outcome<Uint8Array>> {
    const { atHand, hosts, fetch, fetched } = this.#sources;
    const given = atHand.get(url);
    if (given !== undefined) return ok(given);
    const host = URL.parse(url)?.host ?? 'an address that is none';
    if (fetch === undefined || !hosts.isNamed(url) || this.#reads >= MOST_READS)
      return no(unknown('RESOURCE_NOT_AT_HAND', { host }));
    const kept = fetched.get(url);
    if (kept !== undefined) return ok(kept);
    this.#reads++;
    try {
      const { bytes } = await hosts.fetcher(fetch)(url);
      fetched.keep(url, bytes);
      return ok(bytes);
    } catch (error) {
      return no(unknown('RESOURCE_UNREACHABLE', { host, cause: causeOf(error) }));
    }
  }
}
