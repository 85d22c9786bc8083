import type { Json } from '../../core/json.ts';
import { isAbsolute, isKeyword, isReserved } from './iri.ts';
import { bracketed } from './n-quads.ts';

/** A term's definition (JSON-LD 1.1 API §4.2). What the context does not say is undefined. */
export interface Term {
  /** An absolute IRI or a keyword; null for a term that is switched off. */
  id: string | null | undefined;
  reverse: boolean;
  prefix: boolean | undefined;
  protected: boolean;
  type: string | undefined;
  container: readonly string[] | undefined;
  language: string | null | undefined;
  direction: string | null | undefined;
  /** The context for the values of the property or for the nodes of the type. */
  context: Json | undefined;
  index: string | undefined;
  nest: string | undefined;
}

/** What a member's name stands for in a context. */
export interface Property {
  readonly iri: string;
  readonly isKeyword: boolean;
  /** As N-Quads writes it. */
  readonly predicate: string;
  readonly term: Term | undefined;
}

/**
 * What names mean at a place in a document. Layers share their parents' terms, and keep what follows from them: contexts
 * are processed once and not for every document.
 */
export class ActiveContext {
  /** This layer's own terms; undefined takes a term of a parent away. */
  readonly terms = new Map<string, Term | undefined>();
  readonly parent: ActiveContext | undefined;
  /** What holds again in nodes below, where this context holds for one node (type-scoped contexts). */
  readonly previous: ActiveContext | undefined;
  vocab: string | undefined;
  language: string | undefined;
  direction: string | undefined;
  hasProtected: boolean;
  /** The contexts that follow from this one by a local context: with and without leave to override protected terms. */
  readonly after = [new WeakMap<object, ActiveContext>(), new WeakMap<object, ActiveContext>()] as const;
  fork: ActiveContext | undefined;
  readonly #properties = new Map<string, Property | undefined>();

  constructor(parent?: ActiveContext, previous = parent?.previous) {
    this.parent = parent;
    this.previous = previous;
    this.vocab = parent?.vocab;
    this.language = parent?.language;
    this.direction = parent?.direction;
    this.hasProtected = parent?.hasProtected ?? false;
  }

  lookup(term: string): Term | undefined {
    let layer: ActiveContext | undefined = this;
    while (layer !== undefined) {
      const found = layer.terms.get(term);
      if (found !== undefined || layer.terms.has(term)) return found;
      layer = layer.parent;
    }
    return undefined;
  }

  /**
   * A term, compact IRI or IRI as an IRI (JSON-LD 1.1 API §5.2), or a keyword. Relative references stay as they are: what
   * needs an absolute IRI refuses them.
   * @returns null for what has the form of a keyword or is switched off.
   */
  expand(value: string, asTerm: boolean): string | null {
    if (isKeyword(value)) return value;
    if (isReserved(value)) return null;
    if (asTerm) {
      const term = this.lookup(value);
      if (term?.id !== undefined) return term.id;
    }
    const colon = value.indexOf(':');
    if (colon > 0) {
      if (value.startsWith('//', colon + 1)) return value;
      const prefix = value.slice(0, colon);
      if (prefix === '_') return value;
      const term = this.lookup(prefix);
      if (term?.prefix === true) return `${term.id}${value.slice(colon + 1)}`;
      if (isAbsolute(value)) return value;
    }
    return asTerm && this.vocab !== undefined ? this.vocab + value : value;
  }

  /** @returns undefined for a name that stands for nothing. Kept for defined terms, of which there are finitely many. */
  property(name: string): Property | undefined {
    const known = this.#properties.get(name);
    if (known !== undefined) return known;
    const iri = this.expand(name, true);
    if (iri === null) return undefined;
    const term = this.lookup(name);
    const keyword = isKeyword(iri);
    if (!keyword && !isAbsolute(iri)) return undefined;
    const property = { iri, isKeyword: keyword, predicate: keyword ? '' : bracketed(iri), term };
    if (term !== undefined || keyword) this.#properties.set(name, property);
    return property;
  }
}
