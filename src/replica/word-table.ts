import type { WordChange } from '../chain/words.ts';

/** The words of one list, by index, in the order in which they first appeared; changes of a word oldest first. */
export interface ListWords {
  readonly size: number;
  get(index: number): WordChange[] | undefined;
  keys(): Iterable<number>;
  [Symbol.iterator](): Iterator<[number, WordChange[]]>;
}

const PAGE = 1_024;
/** A word of 256 bits takes four of 64. */
const LANES = 4;

interface Page {
  readonly words: BigUint64Array;
  readonly times: Float64Array;
  readonly reasons: Uint16Array;
  /** Row of the change of the same word before this one, plus one; zero for none. */
  readonly before: Uint32Array;
}

const emptyPage = (): Page => ({
  words: new BigUint64Array(PAGE * LANES),
  times: new Float64Array(PAGE),
  reasons: new Uint16Array(PAGE),
  before: new Uint32Array(PAGE),
});

/**
 * Changes of words of all lists of a state in the order of the chain, a row each: 46 bytes, where an object with its number
 * would take four times as much. Rows are only added and taken off at the end.
 */
export class WordLog {
  readonly #pages: Page[] = [];
  readonly #reasons: string[] = [];
  #size = 0;

  /** @returns the row. */
  push({ word, time, reason }: WordChange, before: number | undefined): number {
    const row = this.#size++;
    if (row === this.#pages.length * PAGE) this.#pages.push(emptyPage());
    const page = this.#pageOf(row);
    const at = row % PAGE;
    for (let lane = 0; lane < LANES; lane++)
      page.words[at * LANES + lane] = BigInt.asUintN(64, word >> BigInt(lane * 64));
    page.times[at] = time;
    page.reasons[at] = this.#reasonId(reason);
    page.before[at] = before === undefined ? 0 : before + 1;
    return row;
  }

  pop(): void {
    this.#size--;
  }

  before(row: number): number | undefined {
    const before = this.#pageOf(row).before[row % PAGE] ?? 0;
    return before === 0 ? undefined : before - 1;
  }

  change(row: number): WordChange {
    const page = this.#pageOf(row);
    const at = row % PAGE;
    let word = 0n;
    for (let lane = LANES - 1; lane >= 0; lane--)
      word = (word << 64n) | (page.words[at * LANES + lane] ?? 0n);
    return { word, time: page.times[at] ?? 0, reason: this.#reasons[page.reasons[at] ?? 0] ?? '' };
  }

  #pageOf(row: number): Page {
    const page = this.#pages[Math.floor(row / PAGE)];
    if (page === undefined || row >= this.#size) throw new RangeError('no such row');
    return page;
  }

  /** There are as many reasons as the registry knows: a handful. */
  #reasonId(reason: string): number {
    const known = this.#reasons.indexOf(reason);
    if (known !== -1) return known;
    if (this.#reasons.length > 0xffff) throw new RangeError('too many reasons');
    return this.#reasons.push(reason) - 1;
  }
}

/** The words of one list, in a log that it shares with the other lists of its state. */
export class WordTable implements ListWords {
  readonly #log: WordLog;
  /** The row of each word's latest change. */
  readonly #latest = new Map<number, number>();

  constructor(log: WordLog) {
    this.#log = log;
  }

  get size(): number {
    return this.#latest.size;
  }

  get(index: number): WordChange[] | undefined {
    const latest = this.#latest.get(index);
    return latest === undefined ? undefined : this.#changes(latest);
  }

  keys(): Iterable<number> {
    return this.#latest.keys();
  }

  *[Symbol.iterator](): Generator<[number, WordChange[]]> {
    for (const [index, latest] of this.#latest) yield [index, this.#changes(latest)];
  }

  /** @param change Of fewer than 2²⁵⁶. */
  push(index: number, change: WordChange): void {
    this.#latest.set(index, this.#log.push(change, this.#latest.get(index)));
  }

  /** Takes back the last push to any list of the log, which was to this word. */
  pop(index: number): void {
    const latest = this.#latest.get(index);
    if (latest === undefined) return;
    const before = this.#log.before(latest);
    this.#log.pop();
    if (before === undefined) this.#latest.delete(index);
    else this.#latest.set(index, before);
  }

  #changes(latest: number): WordChange[] {
    const changes: WordChange[] = [];
    for (let row: number | undefined = latest; row !== undefined; row = this.#log.before(row))
      changes.push(this.#log.change(row));
    return changes.reverse();
  }
}
