import type { JsonObject } from '../../core/json.ts';
import { Blank, type Dataset, type Quad, type Term } from './dataset.ts';
import { DIRECTED, TEXT, UNIQUE } from './literals.ts';
import { invalid, tooComplex } from './refusals.ts';

/** Statements of one document; a credential of 150 kB makes about 3,000. */
const MAX_QUADS = 50_000;
/** From so many statements on, a subject's are found by a key and no longer one after the other. */
const MANY = 24;

/** A node whose statements are being collected. */
export interface Subject {
  readonly term: Term;
  readonly quads: Quad[];
  keys: Set<string> | undefined;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;
export const RDF_TYPE = `<${RDF}type>`;

/** Collects the statements of a document: each once, and each blank node with those that it occurs in. */
export class Statements implements Dataset {
  readonly quads: Quad[] = [];
  readonly blanks: Blank[] = [];
  readonly #named = new Map<string, Blank>();
  readonly #subjects = new Map<Term, Subject>();
  readonly #numbers = new Map<Blank, number>();
  readonly #labelOf: ((node: JsonObject) => string | undefined) | undefined;

  constructor(labelOf?: (node: JsonObject) => string | undefined) {
    this.#labelOf = labelOf;
  }

  /** A node that the document does not name. */
  fresh(node?: JsonObject): Blank {
    const label = node === undefined ? undefined : this.#labelOf?.(node);
    if (label !== undefined) return this.named(label);
    const blank = new Blank();
    this.blanks.push(blank);
    return blank;
  }

  /** The blank node of a label, without `_:`. */
  named(label: string): Blank {
    let blank = this.#named.get(label);
    if (blank === undefined) {
      blank = new Blank(label);
      this.#named.set(label, blank);
      this.blanks.push(blank);
    }
    return blank;
  }

  subject(term: Term): Subject {
    let subject = this.#subjects.get(term);
    if (subject === undefined) {
      subject = { term, quads: [], keys: undefined };
      this.#subjects.set(term, subject);
    }
    return subject;
  }

  add(subject: Subject, predicate: string, object: Term, graph: Term, form: string): void {
    const quad: Quad = { subject: subject.term, predicate, object, graph, form };
    if (form !== UNIQUE && this.#has(subject, quad)) return;
    if (this.quads.push(quad) > MAX_QUADS) tooComplex();
    subject.quads.push(quad);
    if (subject.keys !== undefined) subject.keys.add(this.#key(quad));
    else if (subject.quads.length > MANY) {
      subject.keys = new Set(subject.quads.map((known) => this.#key(known)));
    }
    if (typeof subject.term !== 'string') subject.term.quads.push(quad);
    if (typeof object !== 'string' && object !== subject.term) object.quads.push(quad);
    if (typeof graph !== 'string' && graph !== subject.term && graph !== object) graph.quads.push(quad);
  }

  /** Writes a list (JSON-LD 1.1 API §8.4). @returns its head. */
  list(items: readonly Term[], graph: Term): Term {
    let rest: Term = NIL;
    for (const item of [...items].reverse()) {
      const cell = this.fresh();
      const subject: Subject = { term: cell, quads: [], keys: undefined };
      this.add(subject, FIRST, item, graph, UNIQUE);
      this.add(subject, REST, rest, graph, UNIQUE);
      rest = cell;
    }
    return rest;
  }

  /**
   * One text in two directions, or in one and none: the reference implementation takes them for one and drops what comes
   * second, so that nobody can say what was signed.
   */
  checkDirections(): void {
    if (!this.quads.some(({ form }) => form.startsWith(DIRECTED))) return;
    const seen = new Map<string, Term>();
    for (const { subject, predicate, object, graph, form } of this.quads) {
      if (form !== TEXT && !form.startsWith(DIRECTED)) continue;
      const text = form === TEXT ? this.#written(object) : form.slice(DIRECTED.length);
      const key = `${this.#written(subject)} ${predicate} ${this.#written(graph)} ${text}`;
      const known = seen.get(key);
      if (known !== undefined && known !== object) invalid('one text stands there in two directions');
      seen.set(key, object);
    }
  }

  #has(subject: Subject, quad: Quad): boolean {
    if (subject.keys !== undefined) return subject.keys.has(this.#key(quad));
    return subject.quads.some(
      (known) =>
        known.predicate === quad.predicate &&
        known.object === quad.object &&
        known.graph === quad.graph &&
        known.form === quad.form,
    );
  }

  #key({ predicate, object, graph, form }: Quad): string {
    return `${predicate} ${this.#written(object)} ${this.#written(graph)} ${form}`;
  }

  #written(term: Term): string {
    if (typeof term === 'string') return term;
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    return `_:${number}`;
  }
}
