import { asList, isString, type Json, type JsonObject } from '../../core/json.ts';
import type { ActiveContext } from './active-context.ts';
import type { ContextProcessor } from './process-context.ts';

/**
 * The context of an object: no longer that of the type above it, but that of its property, then its own (JSON-LD 1.1 API
 * §5.1.2, steps 7 to 9).
 * @param scoped The context of the property, where it has one.
 */
export const contextOf = (
  contexts: ContextProcessor,
  object: JsonObject,
  names: readonly string[],
  given: ActiveContext,
  scoped: Json | undefined,
): ActiveContext => {
  let active = given;
  if (given.previous !== undefined && !isValueOrReference(object, names, given)) active = given.previous;
  if (scoped !== undefined) active = contexts.apply(active, scoped, true, true);
  const own = object['@context'];
  return own === undefined ? active : contexts.applyOwn(active, own);
};

/** Value objects and references to nodes are read with the context of the type above. */
const isValueOrReference = (object: JsonObject, names: readonly string[], active: ActiveContext): boolean => {
  if (names.length > 2 || Object.hasOwn(object, '@context')) return false;
  return names.some((name) => {
    const iri = active.expand(name, true);
    return iri === '@value' || (iri === '@id' && names.length === 1);
  });
};

/** The context of a node of the types that it has (JSON-LD 1.1 API §5.1.2, step 11). */
export const typeScoped = (
  contexts: ContextProcessor,
  object: JsonObject,
  names: readonly string[],
  scope: ActiveContext,
): ActiveContext => {
  const scopedBy = (type: Json): Json | undefined =>
    isString(type) ? scope.lookup(type)?.context : undefined;
  const isScoped = names.some(
    (name) =>
      scope.property(name)?.iri === '@type' &&
      asList(object[name]).some((type) => scopedBy(type) !== undefined),
  );
  if (!isScoped) return scope;
  let active = scope;
  for (const name of [...names].sort()) {
    if (active.property(name)?.iri !== '@type') continue;
    for (const type of asList(object[name]).filter(isString).sort()) {
      const context = scopedBy(type);
      if (context !== undefined) active = contexts.apply(active, context, false, false);
    }
  }
  return active;
};
