import { asList, isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import type { ActiveContext, Property } from './active-context.ts';
import type { ContextSource } from './contexts.ts';
import type { Dataset, Term } from './dataset.ts';
import { isBlank } from './iri.ts';
import { jsonLiteral, UNIQUE } from './literals.ts';
import { contextOf, typeScoped } from './object-context.ts';
import { isAllGraph, type Parts, partsOf, typesOf } from './parts.ts';
import { ContextProcessor } from './process-context.ts';
import {
  checkStillProperty,
  nodeOf,
  putLanguageMap,
  putScalar,
  typeOf,
  valueLiteral,
} from './read-values.ts';
import { invalid, tooComplex, undefinedTerm } from './refusals.ts';
import { ListSink, NO_SINK, PropertySink, ReverseSink, type Sink } from './sinks.ts';
import { RDF_TYPE, Statements, type Subject } from './statements.ts';

/** Where a value stands. */
interface Place {
  readonly graph: Term;
  /** At the top or in a graph: only nodes that say something may stand there. */
  readonly isFree: boolean;
  /** Each node stands in a graph of its own, and that graph is the value (container `@graph`). */
  readonly ownGraph: boolean;
}

const TOP: Place = { graph: '', isFree: true, ownGraph: false };
const PLAIN: Place = { graph: '', isFree: false, ownGraph: false };
const MAX_DEPTH = 128;

export interface ReadOptions {
  /** A label (without `_:`) for a node of the document that has no id; called with the very object of the document. */
  readonly labelOf?: (node: JsonObject) => string | undefined;
}

/**
 * Reads a JSON-LD document into statements (JSON-LD 1.1 API §5.1 and §8.1 in one pass), and refuses whatever would be
 * dropped on the way: what makes no statement is not signed.
 * @throws Refusal with `CONTEXT_UNKNOWN`, `JSON_LD_TERM_UNDEFINED`, `JSON_LD_INVALID`, `JSON_LD_TOO_COMPLEX`.
 */
export const readDocument = (
  document: JsonObject,
  contexts: ContextSource,
  { labelOf }: ReadOptions = {},
): Dataset => new DocumentReader(contexts, labelOf).read(document);

class DocumentReader {
  readonly #contexts: ContextProcessor;
  readonly #statements: Statements;
  #depth = 0;
  /** What the last object was. */
  #last: Parts['kind'] = 'node';

  constructor(source: ContextSource, labelOf: ReadOptions['labelOf']) {
    this.#contexts = new ContextProcessor(source);
    this.#statements = new Statements(labelOf);
  }

  read(document: JsonObject): Dataset {
    this.#object(document, this.#contexts.initial, undefined, TOP, NO_SINK);
    this.#statements.checkDirections();
    return this.#statements;
  }

  #value(value: Json, active: ActiveContext, name: string, place: Place, sink: Sink): void {
    if (isString(value)) this.#scalar(value, active, name, place, sink);
    else if (value === null) return;
    else if (Array.isArray(value)) {
      for (const item of value as readonly Json[]) this.#value(item, active, name, place, sink);
    } else if (typeof value === 'object') this.#object(value as JsonObject, active, name, place, sink);
    else this.#scalar(value, active, name, place, sink);
  }

  #scalar(
    value: string | number | boolean,
    active: ActiveContext,
    name: string,
    place: Place,
    sink: Sink,
  ): void {
    if (place.isFree || place.ownGraph) invalid('a value stands where only a node may');
    putScalar(this.#statements, value, active, name, sink);
  }

  #object(
    object: JsonObject,
    given: ActiveContext,
    name: string | undefined,
    place: Place,
    sink: Sink,
  ): void {
    if (++this.#depth > MAX_DEPTH) tooComplex();
    const names = Object.keys(object);
    const term = name === undefined ? undefined : given.lookup(name);
    if (!place.isFree) checkStillProperty(term);
    const scope = contextOf(this.#contexts, object, names, given, term?.context);
    const active = typeScoped(this.#contexts, object, names, scope);
    const parts = partsOf(object, names, active);
    const mustSay = place.isFree || place.ownGraph || (active !== given && isGraph(active, name));
    if (parts.kind === 'node') {
      if (parts.direction !== undefined) invalid('a node has a @direction of its own');
      this.#node(object, names, parts, active, scope, place, mustSay, sink);
    } else {
      if (mustSay && parts.kind !== '@set') invalid('a value stands where only a node may');
      this.#special(object, parts, active, scope, name ?? '', place, sink);
    }
    this.#last = parts.kind;
    this.#depth--;
  }

  /** Value, list and set objects. */
  #special(
    object: JsonObject,
    parts: Parts,
    active: ActiveContext,
    scope: ActiveContext,
    name: string,
    place: Place,
    sink: Sink,
  ): void {
    const value = object[parts.member] ?? null;
    if (parts.kind === '@value') {
      const { type, language, direction, members } = parts;
      const named = [value, type, language, direction].filter((member) => member !== undefined);
      // A type under two names is one member too many.
      if (members !== named.length) invalid('a value object has members that it may not have');
      const literal = valueLiteral({ value, type, language, direction }, active, scope);
      sink.put(literal.text, literal.form);
      return;
    }
    if (parts.members !== 1 || value === null) invalid('a list or set has other members, or none');
    const inner = this.#inner(active, active.property(parts.member));
    if (parts.kind === '@set') {
      if (inner.lookup(name)?.container?.includes('@list') === true) invalid('a list holds a set');
      this.#value(value, inner, name, place, sink);
    } else sink.put(this.#statements.list(this.#items(value, inner, name, place, true), place.graph), UNIQUE);
  }

  #node(
    object: JsonObject,
    names: readonly string[],
    parts: Parts,
    active: ActiveContext,
    scope: ActiveContext,
    place: Place,
    mustSay: boolean,
    sink: Sink,
  ): void {
    const statements = this.#statements;
    // A document that is nothing but a graph is that graph.
    if (place === TOP && parts.hasGraph && isAllGraph(object, names, active)) {
      const name = names.find((member) => active.property(member)?.iri === '@graph') ?? '';
      this.#graph(object[name] ?? null, this.#inner(active, active.property(name)), name, '');
      return;
    }
    const term =
      parts.id === undefined ? statements.fresh(object) : nodeOf(statements, active.expand(parts.id, false));
    const graph = place.ownGraph ? statements.fresh() : place.graph;
    const says = this.#members(object, names, active, scope, statements.subject(term), graph, false);
    if (mustSay && !says) invalid('a node says nothing');
    sink.put(place.ownGraph ? graph : term, '');
  }

  /** @returns whether there was a member that says something. */
  #members(
    object: JsonObject,
    names: readonly string[],
    active: ActiveContext,
    scope: ActiveContext,
    subject: Subject,
    graph: Term,
    isNested: boolean,
  ): boolean {
    let says = false;
    for (const name of names) {
      if (name === '@context' && !isNested) continue;
      const property = active.property(name) ?? undefinedTerm(name);
      const value = object[name] ?? null;
      if (!property.isKeyword) {
        if (this.#property(name, property, value, active, subject, graph)) says = true;
      } else if (property.iri === '@type') {
        for (const type of typesOf(value)) {
          this.#statements.add(
            subject,
            RDF_TYPE,
            typeOf(this.#statements, scope, type) ?? undefinedTerm(type),
            graph,
            't',
          );
          says = true;
        }
      } else if (property.iri === '@graph' && !isNested) {
        this.#graph(value, this.#inner(active, property), name, subject.term);
        says = true;
      } else if (property.iri === '@nest') {
        for (const nested of asList(value)) {
          if (!isObject(nested)) return invalid('a @nest holds something else than an object');
          if (this.#members(nested, Object.keys(nested), active, scope, subject, graph, true)) says = true;
        }
      } else if (isNested || (property.iri !== '@id' && value !== null)) {
        invalid(`“${name}” stands where it may not`);
      }
    }
    return says;
  }

  #graph(value: Json, active: ActiveContext, name: string, graph: Term): void {
    if (value === null) invalid('a @graph holds nothing');
    this.#value(value, active, name, { graph, isFree: true, ownGraph: false }, NO_SINK);
  }

  #property(
    name: string,
    property: Property,
    value: Json,
    active: ActiveContext,
    subject: Subject,
    graph: Term,
  ): boolean {
    const { term } = property;
    if (isBlank(property.iri)) invalid('a property is a blank node');
    const statements = this.#statements;
    const inner = this.#inner(active, property);
    const reverse = inner === active ? term?.reverse : inner.lookup(name)?.reverse;
    const sink =
      reverse === true
        ? new ReverseSink(statements, subject.term, property.predicate, graph)
        : new PropertySink(statements, subject, property.predicate, graph);
    const container = term?.container;
    if (container === undefined && value === null && term?.type !== '@json') return false;
    const holds = (kind: string): boolean => container?.includes(kind) === true;
    if (isObject(value)) {
      if (holds('@language')) {
        putLanguageMap(value, inner, name, sink);
        return true;
      }
      if (holds('@index')) invalid(`“${name}” is a map by index, and no signature covers its keys`);
      if (holds('@id') || holds('@type')) invalid(`“${name}” is a map by id or type, which we do not read`);
    }
    const isJson = term?.type === '@json';
    if (value === null && !isJson) return false;
    if (holds('@graph')) {
      if (isJson || holds('@id') || holds('@index'))
        invalid(`“${name}” holds graphs in a way that we do not read`);
      const before = statements.quads.length;
      this.#value(value, inner, name, { graph, isFree: false, ownGraph: true }, sink);
      return statements.quads.length > before;
    }
    if (holds('@list')) this.#list(value, isJson, inner, name, graph, sink);
    else if (isJson) {
      const literal = jsonLiteral(value);
      sink.put(literal.text, literal.form);
    } else this.#value(value, inner, name, placeIn(graph), sink);
    return true;
  }

  /** The value of a property whose values are a list, whether it says so or not. */
  #list(value: Json, isJson: boolean, active: ActiveContext, name: string, graph: Term, sink: Sink): void {
    const items = isJson
      ? [jsonLiteral(value).text]
      : this.#items(value, active, name, placeIn(graph), false);
    const [only] = items;
    const isList = !isJson && isObject(value) && this.#last === '@list';
    sink.put(isList && only !== undefined ? only : this.#statements.list(items, graph), UNIQUE);
  }

  /** @param inList Lists in a list are lists; in a set they are taken apart. */
  #items(value: Json, active: ActiveContext, name: string, place: Place, inList: boolean): readonly Term[] {
    const sink = new ListSink();
    if (!Array.isArray(value)) {
      this.#value(value, active, name, place, sink);
      return sink.items;
    }
    const isList = active.lookup(name)?.container?.includes('@list') === true;
    for (const item of value as readonly Json[]) {
      if (Array.isArray(item)) {
        const items = this.#items(item, active, name, place, false);
        if (inList || isList) sink.items.push(this.#statements.list(items, place.graph));
        else sink.items.push(...items);
      } else {
        this.#value(item, active, name, place, sink);
        if (isObject(item) && this.#last === '@set') invalid('a list holds a set');
      }
    }
    return sink.items;
  }

  #inner(active: ActiveContext, property: Property | undefined): ActiveContext {
    const context = property?.term?.context;
    return context === undefined ? active : this.#contexts.apply(active, context, true, true);
  }
}

const placeIn = (graph: Term): Place => (graph === '' ? PLAIN : { graph, isFree: false, ownGraph: false });

const isGraph = (active: ActiveContext, name: string | undefined): boolean =>
  name !== undefined && active.lookup(name)?.container?.includes('@graph') === true;
