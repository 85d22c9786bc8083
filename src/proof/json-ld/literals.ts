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

/** The form of a text without type and direction. */
export const TEXT = 's';

export const jsonLiteral = (value: Json): Literal => ({
  text: quoted(canonicalize(value)) + RDF_JSON,
  form: typeof value === 'object' && value !== null ? UNIQUE : 'j',
});

/** A text's writing direction, as a datatype (JSON-LD 1.1 API §8.2.2, `i18n-datatype`). */
export type Direction = 'ltr' | 'rtl';

export const isDirection = (value: unknown): value is Direction => value === 'ltr' || value === 'rtl';

/** The form of a text that has a direction: it starts with this, and the text without the direction follows. */
export const DIRECTED = 'd';

/** @param language In lower case. */
export const textLiteral = (
  value: string,
  language: string | undefined,
  direction?: Direction | undefined,
): Literal => {
  const text = language === undefined ? quoted(value) : `${quoted(value)}@${language}`;
  if (direction === undefined) return { text, form: TEXT };
  const datatype = bracketed(`https://www.w3.org/ns/i18n#${language ?? ''}_${direction}`);
  return { text: `${quoted(value)}^^${datatype}`, form: DIRECTED + text };
};

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
  return { text: quoted(value) + datatype, form: TEXT + mark };
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
