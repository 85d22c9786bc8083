import { type Schema, type SchemaDraft, Validator } from '@cfworker/json-schema';
import { isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { longestSafeText } from './schema-patterns.ts';

/** What came of holding content against a schema; `place` names the rule that failed, never the content. */
export type Validation =
  | { readonly result: 'valid' }
  | { readonly result: 'invalid'; readonly place: string }
  | { readonly result: 'unusable'; readonly reason: string };

const DRAFTS: readonly (readonly [pattern: RegExp, draft: SchemaDraft])[] = [
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, '2020-12'],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, '2019-09'],
  [/^https?:\/\/json-schema\.org\/draft-07\/schema#?$/, '7'],
];

const MOST_NODES = 20_000;
/** Sub-schemas held against parts of the content: a schema that multiplies itself stops here. */
const MOST_STEPS = 50_000;
const LONGEST_UNIQUE = 1_024;

/** Holds content against a JSON Schema of draft 2020-12, 2019-09 or 7. Bounded in time whatever the schema says; never throws. */
export const validateContent = (content: Json, schema: JsonObject): Validation => {
  const draft = draftOf(schema);
  if (draft === undefined) return unusable('its draft is not 2020-12, 2019-09 or 7');
  const budget: Budget = {
    nodes: MOST_NODES,
    steps: MOST_STEPS,
    shortest: Number.POSITIVE_INFINITY,
    unique: false,
  };
  try {
    const copy = bounded(schema, budget);
    const { text, array } = extentOf(content);
    if (text > budget.shortest) return unusable('its patterns are too costly for such texts');
    if (budget.unique && array > LONGEST_UNIQUE) return unusable('its lists are too costly to compare');
    const { valid, errors } = new Validator(copy as Schema, draft, true).validate(content);
    return valid
      ? { result: 'valid' }
      : { result: 'invalid', place: placeOf(errors.at(-1)?.keywordLocation) };
  } catch (error) {
    return unusable(
      error instanceof OverBudget ? error.message : 'it is malformed, or refers to what is not at hand',
    );
  }
};

const unusable = (reason: string): Validation => ({ result: 'unusable', reason });

const draftOf = ({ $schema }: JsonObject): SchemaDraft | undefined => {
  if ($schema === undefined) return '2020-12';
  return isString($schema) ? DRAFTS.find(([pattern]) => pattern.test($schema))?.[1] : undefined;
};

class OverBudget extends Error {}

interface Budget {
  nodes: number;
  steps: number;
  /** The longest text that every pattern may be run on. */
  shortest: number;
  /** Lists are compared item by item with each other. */
  unique: boolean;
}

/**
 * A copy in which every sub-schema counts how often it is used: the validator reads `$recursiveAnchor` each time. The
 * validator also writes into schemas, so that the original stays as it was signed.
 */
const bounded = (value: Json, budget: Budget): unknown => {
  if (--budget.nodes < 0) throw new OverBudget('it is too large');
  if (Array.isArray(value)) return value.map((item) => bounded(item, budget));
  if (!isObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (name === '$dynamicRef') throw new OverBudget('it uses $dynamicRef, which is not supported');
    if (name === 'pattern' && isString(member)) allow(member, budget);
    if (name === 'patternProperties' && isObject(member))
      for (const one of Object.keys(member)) allow(one, budget);
    if (name === 'uniqueItems' && member === true) budget.unique = true;
    copy[name] = bounded(member, budget);
  }
  const anchor = copy['$recursiveAnchor'];
  Object.defineProperty(copy, '$recursiveAnchor', {
    enumerable: false,
    get: () => {
      if (--budget.steps < 0) throw new OverBudget('it takes too long');
      return anchor;
    },
  });
  return copy;
};

const allow = (pattern: string, budget: Budget): void => {
  const longest = longestSafeText(pattern);
  if (longest === 0) throw new OverBudget('it has a pattern that could run for too long');
  budget.shortest = Math.min(budget.shortest, longest);
};

/** The longest text (or name) and the longest list in it. */
const extentOf = (value: Json): { readonly text: number; readonly array: number } => {
  if (isString(value)) return { text: value.length, array: 0 };
  const parts = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  const names = isObject(value) ? Object.keys(value) : [];
  let [text, array] = [0, Array.isArray(value) ? value.length : 0];
  for (const name of names) text = Math.max(text, name.length);
  for (const part of parts) {
    const extent = extentOf(part);
    text = Math.max(text, extent.text);
    array = Math.max(array, extent.array);
  }
  return { text, array };
};

/** `#/properties/credentialSubject/required`: the schema's words, which are public. */
const placeOf = (keywordLocation: string | undefined): string => (keywordLocation ?? '#').slice(0, 160);
