import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import type { Term } from './active-context.ts';
import { invalid } from './refusals.ts';

const CONTAINERS: ReadonlySet<Json> = new Set([
  '@graph',
  '@id',
  '@index',
  '@language',
  '@list',
  '@set',
  '@type',
]);
const WITH_GRAPH: ReadonlySet<Json> = new Set(['@graph', '@id', '@index', '@set']);

/** How a term's values are held (JSON-LD 1.1 API §4.2.2, steps 19 and 20); `@type` gives the term a type as well. */
export const containerOf = (value: JsonObject, term: Term): readonly string[] | undefined => {
  const { '@container': given } = value;
  if (given === undefined) return undefined;
  const containers: readonly Json[] = isString(given)
    ? [given]
    : Array.isArray(given)
      ? given
      : given === null
        ? []
        : [false];
  const holds = (name: string): boolean => containers.includes(name);
  const isSound =
    containers.every((container) => CONTAINERS.has(container)) &&
    (holds('@list')
      ? containers.length === 1
      : holds('@graph')
        ? containers.every((container) => WITH_GRAPH.has(container))
        : containers.length <= (holds('@set') ? 2 : 1));
  if (!isSound) invalid('a context names a @container that does not exist');
  if (holds('@type')) {
    term.type ??= '@id';
    if (term.type !== '@id' && term.type !== '@vocab') invalid('a context gives a map of types another type');
  }
  if (term.reverse && !containers.every((container) => container === '@index' || container === '@set'))
    invalid('a context gives a reverse term this @container');
  return containers.filter(isString);
};

/** Whether a protected term is only said again. */
export const sameTerm = (one: Term, other: Term): boolean =>
  one.id === other.id &&
  one.reverse === other.reverse &&
  one.prefix === other.prefix &&
  one.type === other.type &&
  one.language === other.language &&
  one.direction === other.direction &&
  one.index === other.index &&
  one.nest === other.nest &&
  sameContainer(one.container, other.container) &&
  sameJson(one.context, other.context);

const sameContainer = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : one.length === other.length && [...one].sort().join() === [...other].sort().join();

const sameJson = (one: Json | undefined, other: Json | undefined): boolean => {
  if (one === other) return true;
  if (Array.isArray(one))
    return (
      Array.isArray(other) && one.length === other.length && one.every((item, i) => sameJson(item, other[i]))
    );
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]))
  );
};
