import { canonicalize } from '../../core/jcs.ts';
import type { Json } from '../../core/json.ts';
import { bracketed, quoted } from './n-quads.ts';
import { invalid } from './refusals.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const XSD_BOOLEAN = `^^<${XSD}boolean>`;
const XSD_DOUBLE = `${XSD}double`;
const XSD_STRING = `${XSD}string`;
const RDF_LANGUAGE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const RDF_JSON = '^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>';

/** A literal as N-Quads writes it, and how the document wrote it. */
export interface Literal {
  readonly text: string;
  readonly form: string;
}

/** The form of what equals nothing, not even itself: lists, and JSON literals that are objects or arrays. */
export const UNIQUE = '*';

export const jsonLiteral = (value: Json): Literal => ({
  text: quoted(canonicalize(value)) + RDF_JSON,
  form: typeof value === 'object' && value !== null ? UNIQUE : 'j',
});

export const textLiteral = (value: string, language: string | undefined): Literal => ({
  text: language === undefined ? quoted(value) : `${quoted(value)}@${language}`,
  form: 's',
});

/** A value as a literal (JSON-LD 1.1 API §8.3). @param type An absolute IRI, where the context or the document gives one. */
export const typedLiteral = (value: string | number | boolean, type: string | undefined): Literal => {
  if (type === RDF_LANGUAGE) return invalid('a text is typed as language-tagged and has no language');
  const datatype = type === undefined || type === XSD_STRING ? '' : `^^${bracketed(type)}`;
  const mark = type === undefined ? '' : 't';
  if (typeof value === 'boolean') {
    return { text: `"${value}"${type === undefined ? XSD_BOOLEAN : datatype}`, form: `b${mark}` };
  }
  if (typeof value === 'number') return numberLiteral(value, type, datatype, mark);
  if (type === XSD_DOUBLE) return { text: double(Number.parseFloat(value)) + datatype, form: `st${value}` };
  return { text: quoted(value) + datatype, form: `s${mark}` };
};

const numberLiteral = (value: number, type: string | undefined, datatype: string, mark: string): Literal => {
  const form = `n${mark}${value}`;
  const written = type === undefined ? undefined : datatype;
  if (type === XSD_DOUBLE || String(value).includes('.') || Math.abs(value) >= 1e21) {
    return { text: double(value) + (written ?? `^^<${XSD_DOUBLE}>`), form };
  }
  // The reference implementation takes 1e-7 for an integer and signs a zero.
  if (!Number.isInteger(value)) return invalid('a number is too small to be written down');
  return { text: `"${value.toFixed(0)}"${written ?? `^^<${XSD}integer>`}`, form };
};

const double = (value: number): string => {
  if (!Number.isFinite(value)) return invalid('a value is no number');
  return `"${value.toExponential(15).replace(/(\d)0*e\+?/, '$1E')}"`;
};
