import { asList, isString, type Json, type JsonObject } from '../../core/json.ts';
import type { ActiveContext } from './active-context.ts';
import { invalid, undefinedTerm } from './refusals.ts';

/** What an object turned out to be, by its own context. */
export interface Parts {
  kind: 'node' | '@value' | '@list' | '@set';
  /** The member that makes it a value, list or set. */
  member: string;
  id: string | undefined;
  type: Json | undefined;
  language: Json | undefined;
  direction: Json | undefined;
  hasGraph: boolean;
  members: number;
}

export const typesOf = (value: Json): readonly string[] => {
  const types = asList(value);
  return types.every(isString) ? types : invalid('a type is no text');
};

export const isAllGraph = (object: JsonObject, names: readonly string[], active: ActiveContext): boolean =>
  names.every((name) => {
    const property = active.property(name);
    const value = object[name];
    if (name === '@context' || property?.iri === '@graph') return true;
    if (property?.iri === '@type') return Array.isArray(value) && value.length === 0;
    return value === null && property?.isKeyword === false && property.term?.type !== '@json';
  });

/** Finds out what an object is. Its context is settled. */
export const partsOf = (object: JsonObject, names: readonly string[], active: ActiveContext): Parts => {
  const parts: Parts = {
    kind: 'node',
    member: '',
    id: undefined,
    type: undefined,
    language: undefined,
    direction: undefined,
    hasGraph: false,
    members: 0,
  };
  for (const name of names) {
    if (name === '@context') continue;
    parts.members++;
    const property = active.property(name) ?? undefinedTerm(name);
    if (property.isKeyword) readKeyword(parts, property.iri, name, object[name] ?? null);
  }
  return parts;
};

const readKeyword = (parts: Parts, keyword: string, name: string, value: Json): void => {
  switch (keyword) {
    case '@id':
      if (!isString(value) || parts.id !== undefined)
        return invalid('an id is no text, or stands there twice');
      parts.id = value;
      break;
    case '@type':
      parts.type = value;
      break;
    case '@language':
      if (parts.language !== undefined) invalid('a @language stands there twice');
      parts.language = value;
      break;
    case '@direction':
      if (parts.direction !== undefined) invalid('a @direction stands there twice');
      parts.direction = value;
      break;
    case '@graph':
      if (parts.hasGraph) invalid('a @graph stands there twice');
      parts.hasGraph = true;
      break;
    case '@value':
    case '@list':
    case '@set':
      if (parts.kind !== 'node') invalid('an object is two things at once');
      parts.kind = keyword;
      parts.member = name;
      break;
    case '@nest':
      break;
    default:
      invalid(`“${name}” (${keyword}) is not covered by signatures`);
  }
};
