import { digestText } from '#crypto';
import type { Blank, Dataset, Quad, Term } from './dataset.ts';
import { labelBlanks } from './dataset.ts';
import { tooComplex } from './refusals.ts';

export type CanonicalHash = 'sha256' | 'sha384';

/** A dataset in its canonical form (RDF Dataset Canonicalization 1.0). */
export interface CanonicalDataset {
  /** Canonical N-Quads in their order, each ending in a line feed. */
  readonly lines: readonly string[];
  /** From the labels of the input to the canonical ones (`c14n0` …), without `_:`. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Work that one dataset may cost: hashes of related nodes and orders of equal ones, about 10 ms of it; and somewhat more
 * for each statement, since thousands of equal nodes are harmless where nothing but their parent tells them apart.
 */
const MAX_WORK = 4_000;
const MAX_WORK_PER_QUAD = 4;
/** Nodes that have to be told apart by their neighbours' neighbours, and so on. */
const MAX_DEPTH = 256;
/** In so many orders equal nodes are tried: those of six. */
const MAX_ORDERS = 720;

/** @throws Refusal with `JSON_LD_TOO_COMPLEX` for datasets made to keep a canonicalizer busy. */
export const canonizeDataset = (dataset: Dataset, hash: CanonicalHash = 'sha256'): CanonicalDataset => {
  const issued = new Canonizer(hash, dataset).issue(dataset.blanks);
  const labels = new Map<string, string>();
  for (const [blank, label] of labelBlanks(dataset)) {
    const canonical = issued.get(blank);
    // A node that no statement names has no canonical label.
    if (canonical !== undefined) labels.set(label, canonical);
  }
  return { lines: linesOf(dataset, issued), labels };
};

/** As {@link canonizeDataset}, as one text. */
export const canonicalText = (dataset: Dataset, hash: CanonicalHash): string =>
  linesOf(dataset, new Canonizer(hash, dataset).issue(dataset.blanks)).join('');

/** Sorted by UTF-16 code units, as npm `rdf-canonize` and others do. */
const linesOf = ({ quads }: Dataset, issued: ReadonlyMap<Blank, string>): readonly string[] => {
  const written = (term: Term): string => (typeof term === 'string' ? term : `_:${issued.get(term) ?? ''}`);
  return quads.map((quad) => line(quad, written)).sort();
};

const line = ({ subject, predicate, object, graph }: Quad, written: (term: Term) => string): string => {
  const triple = `${written(subject)} ${predicate} ${written(object)}`;
  return graph === '' ? `${triple} .\n` : `${triple} ${written(graph)} .\n`;
};

/** Labels that are issued in the order of asking (RDFC-1.0 §4.5). */
class Issuer {
  readonly issued: Map<Blank, string>;
  readonly #prefix: string;

  constructor(prefix: string, issued: ReadonlyMap<Blank, string> = new Map()) {
    this.#prefix = prefix;
    this.issued = new Map(issued);
  }

  copy(): Issuer {
    return new Issuer(this.#prefix, this.issued);
  }

  issue(blank: Blank): string {
    let label = this.issued.get(blank);
    if (label === undefined) {
      label = `${this.#prefix}${this.issued.size}`;
      this.issued.set(blank, label);
    }
    return label;
  }
}

class Canonizer {
  readonly #algorithm: 'sha-256' | 'sha-384';
  readonly #canonical = new Issuer('c14n');
  readonly #firstHashes = new Map<Blank, string>();
  #work: number;
  #depth = 0;

  constructor(hash: CanonicalHash, { quads }: Dataset) {
    this.#algorithm = hash === 'sha256' ? 'sha-256' : 'sha-384';
    this.#work = MAX_WORK + MAX_WORK_PER_QUAD * quads.length;
  }

  /** RDFC-1.0 §4.4.3. */
  issue(blanks: readonly Blank[]): ReadonlyMap<Blank, string> {
    const byHash = new Map<string, Blank[]>();
    for (const blank of blanks) {
      if (blank.quads.length === 0) continue;
      const hash = this.#firstDegree(blank);
      const same = byHash.get(hash);
      if (same === undefined) byHash.set(hash, [blank]);
      else same.push(blank);
    }
    const shared: (readonly Blank[])[] = [];
    for (const hash of [...byHash.keys()].sort()) {
      const same = byHash.get(hash) ?? [];
      const [only] = same;
      if (same.length === 1 && only !== undefined) this.#canonical.issue(only);
      else shared.push(same);
    }
    for (const same of shared) this.#issueShared(same);
    return this.#canonical.issued;
  }

  #issueShared(same: readonly Blank[]): void {
    const results: { hash: string; issuer: Issuer }[] = [];
    for (const blank of same) {
      if (this.#canonical.issued.has(blank)) continue;
      const issuer = new Issuer('b');
      issuer.issue(blank);
      results.push(this.#nDegree(blank, issuer));
    }
    results.sort((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0));
    for (const { issuer } of results) for (const blank of issuer.issued.keys()) this.#canonical.issue(blank);
  }

  /** RDFC-1.0 §4.6. */
  #firstDegree(blank: Blank): string {
    const written = (term: Term): string =>
      typeof term === 'string' ? term : term === blank ? '_:a' : '_:z';
    const lines = blank.quads.map((quad) => line(quad, written)).sort();
    const hash = this.#hash(lines.join(''));
    this.#firstHashes.set(blank, hash);
    return hash;
  }

  #hash(text: string): string {
    return digestText(this.#algorithm, text, 'hex');
  }

  #spend(): void {
    if (--this.#work < 0) tooComplex();
  }

  /** RDFC-1.0 §4.7. */
  #relatedHash(related: Blank, quad: Quad, issuer: Issuer, position: string): string {
    this.#spend();
    const predicate = position === 'g' ? '' : quad.predicate;
    const label = this.#canonical.issued.get(related) ?? issuer.issued.get(related);
    const name = label === undefined ? this.#firstHashes.get(related) : `_:${label}`;
    return this.#hash(`${position}${predicate}${name}`);
  }

  #relatedByHash(blank: Blank, issuer: Issuer): Map<string, Blank[]> {
    const related = new Map<string, Blank[]>();
    for (const quad of blank.quads) {
      for (const [position, term] of [
        ['s', quad.subject],
        ['o', quad.object],
        ['g', quad.graph],
      ] as const) {
        if (typeof term === 'string' || term === blank) continue;
        const hash = this.#relatedHash(term, quad, issuer, position);
        const same = related.get(hash);
        if (same === undefined) related.set(hash, [term]);
        else same.push(term);
      }
    }
    return related;
  }

  /** RDFC-1.0 §4.8. */
  #nDegree(blank: Blank, given: Issuer): { hash: string; issuer: Issuer } {
    this.#spend();
    if (++this.#depth > MAX_DEPTH) tooComplex();
    const related = this.#relatedByHash(blank, given);
    let issuer = given;
    let data = '';
    for (const hash of [...related.keys()].sort()) {
      const chosen = this.#chosenPath(related.get(hash) ?? [], issuer);
      data += hash + chosen.path;
      issuer = chosen.issuer;
    }
    this.#depth--;
    return { hash: this.#hash(data), issuer };
  }

  #chosenPath(nodes: readonly Blank[], issuer: Issuer): Path {
    const labels = this.#labelsOf(nodes, issuer);
    // Where every node has its label, the least order is a matter of sorting; elsewhere each has to be tried.
    if (labels !== undefined) return { path: labels.sort(byConcatenation).join(''), issuer };
    let chosen: Path | undefined;
    for (const order of ordersOf(nodes)) {
      this.#spend();
      const found = this.#pathOf(order, issuer, chosen?.path);
      if (found !== undefined && (chosen === undefined || found.path < chosen.path)) chosen = found;
    }
    return chosen ?? { path: '', issuer };
  }

  #labelsOf(nodes: readonly Blank[], issuer: Issuer): string[] | undefined {
    const labels: string[] = [];
    for (const node of nodes) {
      const label = this.#canonical.issued.get(node) ?? issuer.issued.get(node);
      if (label === undefined) return undefined;
      labels.push(`_:${label}`);
    }
    return labels;
  }

  /** @returns undefined where it comes after the best path so far. */
  #pathOf(order: readonly Blank[], given: Issuer, best: string | undefined): Path | undefined {
    let issuer = given.copy();
    let path = '';
    const deeper: Blank[] = [];
    for (const node of order) {
      const canonical = this.#canonical.issued.get(node);
      if (canonical !== undefined) path += `_:${canonical}`;
      else {
        if (!issuer.issued.has(node)) deeper.push(node);
        path += `_:${issuer.issue(node)}`;
      }
      if (best !== undefined && path > best) return undefined;
    }
    for (const node of deeper) {
      const result = this.#nDegree(node, issuer);
      path += `_:${issuer.issue(node)}<${result.hash}>`;
      issuer = result.issuer;
      if (best !== undefined && path > best) return undefined;
    }
    return { path, issuer };
  }
}

interface Path {
  readonly path: string;
  readonly issuer: Issuer;
}

const byConcatenation = (one: string, other: string): number => (one + other < other + one ? -1 : 1);

/** Every order of a few nodes, each once: a node may stand there several times. */
const ordersOf = (nodes: readonly Blank[]): readonly (readonly Blank[])[] => {
  const counts = new Map<Blank, number>();
  for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1);
  let orders = 1;
  let placed = 0;
  for (const count of counts.values()) {
    for (let same = 1; same <= count; same++) orders = (orders * ++placed) / same;
    if (orders > MAX_ORDERS) return tooComplex();
  }
  return counts.size === 1 ? [nodes] : completions([], counts, nodes.length);
};

const completions = (
  start: readonly Blank[],
  counts: ReadonlyMap<Blank, number>,
  length: number,
): readonly (readonly Blank[])[] =>
  start.length === length
    ? [start]
    : [...counts].flatMap(([node, count]) =>
        count === 0 ? [] : completions([...start, node], new Map(counts).set(node, count - 1), length),
      );
