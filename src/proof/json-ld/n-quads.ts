// RDF 1.1 N-Quads in its canonical form (RDFC-1.0 §A).

const LITERAL_UNSAFE = /[\u0000-\u001f\u007f"\\]/;
const LITERAL_UNSAFE_ALL = /[\u0000-\u001f\u007f"\\]/g;
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

const numeric = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A literal's text in quotation marks. */
export const quoted = (text: string): string =>
  LITERAL_UNSAFE.test(text)
    ? `"${text.replace(LITERAL_UNSAFE_ALL, (character) => SHORT[character] ?? numeric(character))}"`
    : `"${text}"`;

const IRI_UNSAFE = /[\u0000-\u0020<>"{}|^`\\]/;
const IRI_UNSAFE_ALL = /[\u0000-\u0020<>"{}|^`\\]/g;

export const bracketed = (iri: string): string =>
  IRI_UNSAFE.test(iri) ? `<${iri.replace(IRI_UNSAFE_ALL, numeric)}>` : `<${iri}>`;
