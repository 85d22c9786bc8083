/** A node without a name. Its label is given by the document, by the caller, or when somebody asks for it. */
export class Blank {
  label: string | undefined;
  /** The statements that it occurs in. */
  readonly quads: Quad[] = [];

  constructor(label?: string) {
    this.label = label;
  }
}

/** An IRI or a literal as N-Quads writes it, or a blank node. The default graph is the empty text. */
export type Term = string | Blank;

export interface Quad {
  readonly subject: Term;
  /** An IRI as N-Quads writes it. */
  readonly predicate: string;
  readonly object: Term;
  readonly graph: Term;
  /**
   * How the object was written where that shows in no N-Quad (the number 1 and a text "1" with its type are one literal);
   * statements that differ in it alone are kept apart.
   */
  readonly form: string;
}

/** The statements of a document (RDF 1.1), with its blank nodes. */
export interface Dataset {
  readonly quads: readonly Quad[];
  readonly blanks: readonly Blank[];
}

/** Gives each blank node a label: those without one get `b0`, `b1` …, and none that the document uses itself. */
export const labelBlanks = ({ blanks }: Dataset): ReadonlyMap<Blank, string> => {
  const taken = new Set<string>();
  for (const { label } of blanks) if (label !== undefined) taken.add(label);
  const labels = new Map<Blank, string>();
  let next = 0;
  for (const blank of blanks) {
    let { label } = blank;
    while (label === undefined || (blank.label === undefined && taken.has(label))) label = `b${next++}`;
    labels.set(blank, label);
  }
  return labels;
};

/** A dataset's N-Quads with the labels of the input, in the order of the document; each ends with a line feed. */
export const nquadsOf = (dataset: Dataset): readonly string[] => {
  const labels = labelBlanks(dataset);
  const written = (term: Term): string => (typeof term === 'string' ? term : `_:${labels.get(term) ?? ''}`);
  return dataset.quads.map(({ subject, predicate, object, graph }) => {
    const name = written(graph);
    return `${written(subject)} ${predicate} ${written(object)}${name === '' ? '' : ` ${name}`} .\n`;
  });
};
