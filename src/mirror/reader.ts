import { type Code, codeMessage } from '../core/codes/index.ts';
import { fail, isVidimusError } from '../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { parseJson } from '../core/strict-json.ts';
import type { CopyFault } from './copy.ts';

/** GET; throws VidimusError `NET_*`. */
export type MirrorFetch = (url: string, accept: string) => Promise<Uint8Array>;

/** EBSI's longest page. */
const PAGE_SIZE = 50;
/** Entries of one list, and requests of one copy. */
const MOST_ENTRIES = 100_000;
const MOST_REQUESTS = 1_000_000;

/** Reads one registry within bounds, and keeps what could not be read. */
export class MirrorReader {
  readonly faults: CopyFault[] = [];
  readonly #base: string;
  readonly #fetch: MirrorFetch;
  #requests = 0;

  /** @param base Whence the registries' own paths start, without a slash at its end. */
  constructor(base: string, fetch: MirrorFetch) {
    this.#base = base;
    this.#fetch = fetch;
  }

  get requests(): number {
    return this.#requests;
  }

  /** @returns undefined where it cannot be had, which stands in `faults`. @throws MIRROR_TOO_LARGE, INTERRUPTED */
  async object(path: string, accept = 'application/json'): Promise<JsonObject | undefined> {
    const text = await this.text(path, accept);
    return text === undefined ? undefined : this.#parsed(path, text);
  }

  async text(path: string, accept = 'application/json'): Promise<string | undefined> {
    if (++this.#requests > MOST_REQUESTS) {
      throw fail('MIRROR_TOO_LARGE', { limit: MOST_REQUESTS, what: 'answers' });
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(
        await this.#fetch(`${this.#base}${path}`, accept),
      );
    } catch (error) {
      if (error instanceof TypeError) return this.malformed(path, 'it is not UTF-8 text');
      if (!isVidimusError(error) || error.code === 'NET_ABORTED') throw error;
      this.faults.push({ place: path, code: error.code, message: error.message });
      return undefined;
    }
  }

  /**
   * Every entry of a paged list, each once. Pages are asked for by number, from 1 to the last that the totals allow: links are
   * not followed, since EBSI's last page names itself as the next, and others may run in a circle.
   * @param idOf the entry's id; undefined refuses the entry.
   */
  async list(path: string, idOf: (entry: JsonObject) => string | undefined): Promise<readonly string[]> {
    const ids = new Set<string>();
    let total = 0;
    for (let page = 1; ; page++) {
      const answer = await this.object(`${path}?page[after]=${page}&page[size]=${PAGE_SIZE}`);
      if (answer === undefined) return [...ids];
      const read = pageOf(answer, idOf);
      if (read === undefined) {
        this.malformed(path, 'it is no page, or an entry has no id');
        return [...ids];
      }
      ({ total } = read);
      if (total > MOST_ENTRIES)
        throw fail('MIRROR_TOO_LARGE', { limit: MOST_ENTRIES, what: 'entries of a list' });
      const before = ids.size;
      for (const id of read.ids) ids.add(id);
      // A page that brings nothing new is the last page again, whatever it calls itself.
      if (page >= Math.ceil(total / read.size) || ids.size === before) break;
    }
    if (ids.size !== total)
      this.#note(path, 'MIRROR_LIST_INCOMPLETE', { place: path, read: ids.size, total });
    return [...ids];
  }

  /** Notes an answer that cannot be used. */
  malformed(place: string, reason: string): undefined {
    this.#note(place, 'MIRROR_ANSWER_MALFORMED', { place, reason });
    return undefined;
  }

  /** Notes content that does not have the digest that names it. */
  exchanged(place: string): void {
    this.#note(place, 'MIRROR_DIGEST_MISMATCH', { place });
  }

  #note<C extends 'MIRROR_ANSWER_MALFORMED' | 'MIRROR_DIGEST_MISMATCH' | 'MIRROR_LIST_INCOMPLETE'>(
    place: string,
    code: C,
    values: Readonly<Record<string, string | number>>,
  ): void {
    const message = (codeMessage as (code: Code, values: object) => string)(code, values);
    this.faults.push({ place, code, message });
  }

  #parsed(path: string, text: string): JsonObject | undefined {
    let json: Json;
    try {
      json = parseJson(text, { maxBytes: text.length * 4 });
    } catch (error) {
      if (!isVidimusError(error)) throw error;
      return this.malformed(path, 'it is no JSON');
    }
    return isObject(json) ? json : this.malformed(path, 'it is no object');
  }
}

const pageOf = (answer: JsonObject, idOf: (entry: JsonObject) => string | undefined) => {
  const { items, total, pageSize } = answer;
  if (!Array.isArray(items) || items.length > MOST_ENTRIES) return undefined;
  if (typeof total !== 'number' || !Number.isSafeInteger(total) || total < 0) return undefined;
  const ids = items.map((item) => (isObject(item) ? idOf(item) : undefined));
  const good = ids.filter((id) => id !== undefined);
  // A server may allow less than was asked for.
  const isSize = typeof pageSize === 'number' && Number.isSafeInteger(pageSize) && pageSize >= 1;
  const size = Math.min(isSize ? pageSize : PAGE_SIZE, PAGE_SIZE);
  return good.length === ids.length ? { ids: good, total, size } : undefined;
};
