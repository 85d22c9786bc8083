import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import type { ActiveContext, Term } from './active-context.ts';
import { isAbsolute, isBlank, isKeyword, isLanguage, isReserved } from './iri.ts';
import { invalid, tooComplex } from './refusals.ts';
import { containerOf, sameTerm } from './term-rules.ts';

/** A local context while its terms are being defined (JSON-LD 1.1 API §4.2.2). */
export interface Definitions {
  readonly active: ActiveContext;
  readonly local: JsonObject;
  /** false while a term is being defined, true afterwards. */
  readonly defined: Map<string, boolean>;
  readonly protectAll: boolean;
  /** Terms that wait for one another at this moment. */
  open: number;
}

const MAX_OPEN = 64;

const MEMBERS: ReadonlySet<string> = new Set([
  '@container',
  '@context',
  '@direction',
  '@id',
  '@index',
  '@language',
  '@nest',
  '@prefix',
  '@protected',
  '@reverse',
  '@type',
]);

export const defineTerm = (scope: Definitions, name: string, override: boolean): void => {
  const { active, local, defined, protectAll } = scope;
  const state = defined.get(name);
  if (state === true) return;
  if (state === false) invalid(`the context defines “${name}” by itself`);
  defined.set(name, false);
  const given = local[name];
  checkName(name, given);

  const before = active.lookup(name);
  active.terms.set(name, undefined);
  const isSimple = isString(given) || given === null;
  const value: JsonObject = isObject(given) ? given : { '@id': isSimple ? given : notATerm(name) };
  for (const member of Object.keys(value)) {
    if (!MEMBERS.has(member)) invalid(`the context’s definition of “${name}” has a member “${member}”`);
  }
  if (++scope.open > MAX_OPEN) tooComplex();
  const term: Term = { ...NO_TERM };
  active.terms.set(name, term);
  defineId(scope, name, value, term, isSimple);
  if (value['@protected'] === true || (protectAll && value['@protected'] !== false)) {
    active.hasProtected = true;
    term.protected = true;
  }
  defined.set(name, true);
  defineType(scope, value, term);
  scope.open--;
  term.container = containerOf(value, term);
  defineRest(name, value, term);
  if (term.id === '@context' || term.id === '@preserve') invalid('a context gives @context another name');
  if (before?.protected === true && !override) {
    active.hasProtected = true;
    term.protected = true;
    if (!sameTerm(before, term)) invalid(`the context redefines “${name}”, which is protected`);
  }
};

const NO_TERM: Term = {
  id: undefined,
  reverse: false,
  prefix: undefined,
  protected: false,
  type: undefined,
  container: undefined,
  language: undefined,
  direction: undefined,
  context: undefined,
  index: undefined,
  nest: undefined,
};

const notATerm = (name: string): never => invalid(`the context’s definition of “${name}” is no definition`);

const checkName = (name: string, given: Json | undefined): void => {
  if (name === '@type' && isObject(given) && (given['@container'] ?? '@set') === '@set') {
    const members = Object.keys(given);
    const rest = members.filter((member) => !['@container', '@id', '@protected'].includes(member));
    if (members.length === 0 || rest.length > 0) invalid('the context redefines @type');
  } else if (isKeyword(name) || isReserved(name))
    invalid(`the context defines “${name}”, which is a keyword`);
  else if (name === '') invalid('the context defines a term without a name');
};

/** As {@link ActiveContext.expand} for names in a context, which may stand before what they are made of. */
const expandIn = (scope: Definitions, value: string): string | null => {
  const { active, local, defined } = scope;
  if (isKeyword(value)) return value;
  if (isReserved(value)) return null;
  if (Object.hasOwn(local, value) && defined.get(value) !== true) defineTerm(scope, value, false);
  if (active.lookup(value)?.id !== undefined) return active.expand(value, true);
  const colon = value.indexOf(':');
  if (colon > 0 && !value.startsWith('//', colon + 1)) {
    const prefix = value.slice(0, colon);
    if (prefix !== '_' && Object.hasOwn(local, prefix)) defineTerm(scope, prefix, false);
  }
  return active.expand(value, true);
};

const defineId = (
  scope: Definitions,
  name: string,
  value: JsonObject,
  term: Term,
  isSimple: boolean,
): void => {
  const { '@reverse': reverse, '@id': id } = value;
  if (reverse !== undefined) {
    if (id !== undefined || value['@nest'] !== undefined)
      invalid(`the reverse term “${name}” has an @id or @nest`);
    const iri = isString(reverse) && !isReserved(reverse) ? expandIn(scope, reverse) : null;
    if (iri === null || !isAbsolute(iri)) return invalid(`the reverse term “${name}” has no IRI`);
    term.id = iri;
    term.reverse = true;
    return;
  }
  if (id === null) {
    term.id = null;
    return;
  }
  if (id !== undefined && id !== name) return defineFromId(scope, name, id, term, isSimple);
  const colon = name.indexOf(':');
  if (colon > 0) {
    const prefix = name.slice(0, colon);
    if (Object.hasOwn(scope.local, prefix)) defineTerm(scope, prefix, false);
    const base = scope.active.lookup(prefix);
    if (base !== undefined && !isString(base.id)) invalid(`the prefix of “${name}” has no IRI`);
    term.id = base === undefined ? name : `${base.id}${name.slice(colon + 1)}`;
  } else if (name === '@type') term.id = name;
  else if (scope.active.vocab === undefined) invalid(`the context gives “${name}” no IRI`);
  else term.id = scope.active.vocab + name;
};

const defineFromId = (scope: Definitions, name: string, id: Json, term: Term, isSimple: boolean): void => {
  const isOurs = isString(id) && (isKeyword(id) || !isReserved(id));
  const iri = isOurs ? expandIn(scope, id) : null;
  if (iri === null || !(isAbsolute(iri) || isKeyword(iri)))
    return invalid(`the context gives “${name}” no IRI`);
  if (/:[^:]|\//.test(name)) {
    const defined = new Map(scope.defined).set(name, true);
    if (expandIn({ ...scope, defined }, name) !== iri) invalid(`the context gives the IRI “${name}” another`);
  }
  term.id = iri;
  term.prefix = isSimple && name.indexOf(':') <= 0 && /[:/?#[\]@]$/.test(iri);
};

const defineType = (scope: Definitions, value: JsonObject, term: Term): void => {
  const { '@type': type } = value;
  if (type === undefined) return;
  if (!isString(type)) return invalid('a context gives a term’s @type as something else than text');
  if (type === '@json' || type === '@none' || type === '@id' || type === '@vocab') {
    term.type = type;
    return;
  }
  const iri = expandIn(scope, type);
  if (iri === null || !isAbsolute(iri) || isBlank(iri))
    return invalid('a context gives a term a @type that is no IRI');
  term.type = iri;
};

const defineRest = (name: string, value: JsonObject, term: Term): void => {
  const {
    '@index': index,
    '@language': language,
    '@prefix': prefix,
    '@direction': direction,
    '@nest': nest,
  } = value;
  if (index !== undefined) {
    if (!isString(index) || index.startsWith('@') || term.container?.includes('@index') !== true)
      return invalid(`the context’s @index of “${name}” is none`);
    term.index = index;
  }
  term.context = value['@context'];
  if (language !== undefined && value['@type'] === undefined) {
    if (language !== null && !(isString(language) && isLanguage(language)))
      return invalid(`the context’s @language of “${name}” is none`);
    term.language = language === null ? null : language.toLowerCase();
  }
  if (prefix !== undefined) {
    if (typeof prefix !== 'boolean' || /:|\//.test(name) || (isString(term.id) && isKeyword(term.id)))
      return invalid(`the context’s @prefix of “${name}” is none`);
    term.prefix = prefix;
  }
  if (direction !== undefined) {
    if (direction !== null && direction !== 'ltr' && direction !== 'rtl')
      return invalid(`the context’s @direction of “${name}” is none`);
    term.direction = direction;
  }
  if (nest !== undefined) {
    if (!isString(nest) || (nest !== '@nest' && nest.startsWith('@')))
      return invalid(`the context’s @nest of “${name}” is none`);
    term.nest = nest;
  }
};
