import { no, type Outcome, ok } from '../../core/finding.ts';
import { Lru } from '../../core/lru.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { DidDocument } from '../../did/document.ts';
import { parseDidDocument } from '../../did/parse-document.ts';
import { buildEbsiDocument } from './document.ts';
import { foldDid, type PlacedDidDocumentEvent } from './fold.ts';

/** One document of a DID and whether it was deactivated then; the same objects for the whole time that it was in force. */
export interface DatedDocument {
  readonly document: DidDocument;
  readonly deactivated: boolean;
}

/** Documents of one DID that are kept; who writes a DID's history could else fill the memory. */
const MOST_DOCUMENTS = 64;

/**
 * The documents of one DID, each built once: between two times at which anything of it begins or ends, it is the same. Good
 * for exactly the events that it was made from.
 */
export class DidTimeline {
  readonly #did: string;
  readonly #chainId: number;
  readonly #events: readonly PlacedDidDocumentEvent[];
  readonly #length: number;
  readonly #last: PlacedDidDocumentEvent | undefined;
  /** Ascending. */
  readonly #turns: readonly Seconds[];
  readonly #documents = new Lru<number, Outcome<DatedDocument>>(MOST_DOCUMENTS);

  constructor(did: string, chainId: number, events: readonly PlacedDidDocumentEvent[]) {
    this.#did = did;
    this.#chainId = chainId;
    this.#events = events;
    this.#length = events.length;
    this.#last = events.at(-1);
    this.#turns = turnsOf(events);
  }

  /** A replica's list grows and shrinks at its end alone, so its length and its last event tell whether it is the same. */
  isOf(events: readonly PlacedDidDocumentEvent[]): boolean {
    return events === this.#events && events.length === this.#length && events.at(-1) === this.#last;
  }

  at(time: Seconds): Outcome<DatedDocument> {
    const position = this.#positionOf(time);
    const known = this.#documents.get(position);
    if (known !== undefined) return known;
    const { document, deactivated } = buildEbsiDocument(this.#did, this.#chainId, this.#events, time);
    const parsed = parseDidDocument(document, this.#did);
    const dated = parsed.ok ? ok({ document: parsed.value, deactivated }) : no(parsed.finding);
    this.#documents.set(position, dated);
    return dated;
  }

  /** How many turns lie at or before a time. */
  #positionOf(time: Seconds): number {
    let low = 0;
    let high = this.#turns.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#turns[middle] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Every time at which a key, a controller, a service or the DID itself may begin or end to count. */
const turnsOf = (events: readonly PlacedDidDocumentEvent[]): readonly Seconds[] => {
  const turns = new Set(events.map(({ time }) => time));
  for (const { intervals } of foldDid(events).keys.values()) {
    for (const { notBefore, notAfter } of intervals.values()) turns.add(notBefore).add(notAfter);
  }
  return [...turns].sort((a, b) => a - b);
};
