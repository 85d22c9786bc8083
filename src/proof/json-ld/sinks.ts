import type { Term } from './dataset.ts';
import { UNIQUE } from './literals.ts';
import { invalid } from './refusals.ts';
import type { Statements, Subject } from './statements.ts';

/** Where values go that have been read. `form`: {@link Quad.form}. */
export interface Sink {
  put(term: Term, form: string): void;
}

/** Nodes at the top and in graphs are nobody's value. */
export const NO_SINK: Sink = { put: () => undefined };

export class PropertySink implements Sink {
  readonly #statements: Statements;
  readonly #subject: Subject;
  readonly #predicate: string;
  readonly #graph: Term;

  constructor(statements: Statements, subject: Subject, predicate: string, graph: Term) {
    this.#statements = statements;
    this.#subject = subject;
    this.#predicate = predicate;
    this.#graph = graph;
  }

  put(term: Term, form: string): void {
    this.#statements.add(this.#subject, this.#predicate, term, this.#graph, form);
  }
}

/** The values of a reverse term are the subjects of its statements. */
export class ReverseSink implements Sink {
  readonly #statements: Statements;
  readonly #object: Term;
  readonly #predicate: string;
  readonly #graph: Term;

  constructor(statements: Statements, object: Term, predicate: string, graph: Term) {
    this.#statements = statements;
    this.#object = object;
    this.#predicate = predicate;
    this.#graph = graph;
  }

  put(term: Term, form: string): void {
    if (form === UNIQUE || (typeof term === 'string' && !term.startsWith('<')))
      invalid('the value of a reverse term is no node');
    this.#statements.add(this.#statements.subject(term), this.#predicate, this.#object, this.#graph, '');
  }
}

export class ListSink implements Sink {
  readonly items: Term[] = [];

  put(term: Term): void {
    this.items.push(term);
  }
}
