import { isString, type Json, type JsonObject } from '../../core/json.ts';
import type { ActiveContext, Term as Definition } from './active-context.ts';
import type { Term } from './dataset.ts';
import { isAbsolute, isBlank, isKeyword, isLanguage } from './iri.ts';
import {
  type Direction,
  isDirection,
  jsonLiteral,
  type Literal,
  textLiteral,
  typedLiteral,
} from './literals.ts';
import { bracketed } from './n-quads.ts';
import { invalid } from './refusals.ts';
import type { Sink } from './sinks.ts';
import type { Statements } from './statements.ts';

/** The node of an IRI or blank node identifier. Relative references are refused: there is no base. */
export const nodeOf = (statements: Statements, iri: string | null): Term => {
  if (iri === null || !isAbsolute(iri)) return invalid('an id is no absolute URL');
  return isBlank(iri) ? statements.named(iri.slice(2)) : bracketed(iri);
};

/** A type's IRI; what is defined by nothing is refused as an undefined term is. */
export const typeOf = (statements: Statements, active: ActiveContext, type: string): Term | undefined => {
  const iri = active.expand(type, true);
  if (iri === null || !isAbsolute(iri)) return undefined;
  return isBlank(iri) ? statements.named(iri.slice(2)) : bracketed(iri);
};

/** A property's own scoped context may give its name to a keyword, under which its values would be read as something else. */
export const checkStillProperty = (term: Definition | undefined): void => {
  if (typeof term?.id === 'string' && isKeyword(term.id))
    invalid('a property’s own context makes it a keyword');
};

/** A text, number or boolean as the term's definition says (JSON-LD 1.1 API §5.3). */
export const putScalar = (
  statements: Statements,
  value: string | number | boolean,
  active: ActiveContext,
  name: string,
  sink: Sink,
): void => {
  const term = active.lookup(name);
  checkStillProperty(term);
  const type = term?.type;
  if (isString(value) && (type === '@id' || type === '@vocab')) {
    sink.put(nodeOf(statements, active.expand(value, type === '@vocab')), '');
    return;
  }
  const literal = scalarLiteral(value, type, active, term);
  sink.put(literal.text, literal.form);
};

const scalarLiteral = (
  value: string | number | boolean,
  type: string | undefined,
  active: ActiveContext,
  term: Definition | undefined,
): Literal => {
  if (type === '@json') return jsonLiteral(value);
  if (type !== undefined && !type.startsWith('@')) return typedLiteral(value, type);
  if (!isString(value)) return typedLiteral(value, undefined);
  const language = term?.language === undefined ? active.language : term.language;
  return textLiteral(value, language ?? undefined, directionOf(active, term));
};

/** The reference implementation loses a context's own @direction at some places and keeps it at others. */
const directionOf = (active: ActiveContext, term: Definition | undefined): Direction | undefined => {
  if (term?.direction === undefined && active.direction !== undefined)
    return invalid('a context gives all texts a @direction');
  return isDirection(term?.direction) ? term.direction : undefined;
};

/** A map of texts by language (JSON-LD 1.1 API §5.1.2, step 13.7). */
export const putLanguageMap = (map: JsonObject, active: ActiveContext, name: string, sink: Sink): void => {
  const term = active.lookup(name);
  for (const key of Object.keys(map)) {
    const given = map[key] ?? null;
    const texts: readonly Json[] = Array.isArray(given) ? given : [given];
    const isNone = active.expand(key, true) === '@none';
    for (const text of texts) {
      if (text === null) continue;
      if (!isString(text)) return invalid('a map of languages holds something else than texts');
      if (!isNone && !isLanguage(key)) invalid('a map of languages has a key that is no language');
      const literal = textLiteral(text, isNone ? undefined : key.toLowerCase(), directionOf(active, term));
      sink.put(literal.text, literal.form);
    }
  }
};

/** The members of a value object, by keyword. */
export interface ValueMembers {
  readonly value: Json;
  readonly type: Json | undefined;
  readonly language: Json | undefined;
  readonly direction: Json | undefined;
}

/** A value object (JSON-LD 1.1 §4.2.1). @param typeScope The context that its type is read with. */
export const valueLiteral = (
  { value, type: given, language, direction }: ValueMembers,
  active: ActiveContext,
  typeScope: ActiveContext,
): Literal => {
  const types: readonly Json[] = given === undefined ? [] : Array.isArray(given) ? given : [given as Json];
  const [type] = types;
  if (types.length > 1 || !types.every(isString)) return invalid('a value has several types');
  if (isString(type) && active.expand(type, true) === '@json') {
    if (typeScope.expand(type, true) !== '@json' || language != null || direction !== undefined)
      return invalid('a JSON value has another type, too');
    return jsonLiteral(value);
  }
  if (value === null) return invalid('a value object has no value');
  if (typeof value === 'object') return invalid('a value object holds an object or a list');
  if (language != null || direction !== undefined) {
    const isSound = language == null || (isString(language) && isLanguage(language));
    if (type !== undefined || !isString(value) || !isSound)
      return invalid('a text’s @language is none, or stands where none may');
    if (direction !== undefined && !isDirection(direction)) return invalid('a text’s @direction is none');
    return textLiteral(value, isString(language) ? language.toLowerCase() : undefined, direction);
  }
  if (!isString(type))
    return isString(value) ? textLiteral(value, undefined) : typedLiteral(value, undefined);
  const iri = typeScope.expand(type, true);
  if (iri === null || !isAbsolute(iri) || isBlank(iri)) return invalid('a value’s type is no IRI');
  return typedLiteral(value, iri);
};
