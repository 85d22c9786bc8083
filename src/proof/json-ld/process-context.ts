import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { Lru } from '../../core/lru.ts';
import { ActiveContext } from './active-context.ts';
import type { ContextSource } from './contexts.ts';
import { type Definitions, defineTerm } from './define-term.ts';
import { isAbsolute, isLanguage } from './iri.ts';
import { invalid, tooComplex, unknownContext } from './refusals.ts';

/** Contexts that one document may bring that were not processed before; each one makes looking up a term slower. */
const MAX_CONTEXTS = 512;
/** Terms that one document's contexts may define; all bundled contexts together define about 3,000. */
const MAX_TERMS = 10_000;
const MAX_NESTED_URLS = 8;

/** Processed contexts are kept between documents, so many; then all are forgotten, since documents can name endless chains. */
const MAX_KEPT = 4096;
let kept = 0;
let root = new ActiveContext();

/** Contexts that documents wrote out, by their text: an issuer writes the same one into each of its credentials. */
const written = new Lru<string, JsonObject>(256);
const MAX_WRITTEN_CHARS = 8_192;

const sameAsBefore = (context: JsonObject): JsonObject => {
  const text = JSON.stringify(context);
  if (text.length > MAX_WRITTEN_CHARS) return context;
  const known = written.get(text);
  if (known !== undefined) return known;
  // A copy of our own: the document is the caller's, who may change it.
  const own = JSON.parse(text) as JsonObject;
  written.set(text, own);
  return own;
};

/** Processes the contexts of one document (JSON-LD 1.1 API §4.1). */
export class ContextProcessor {
  readonly initial: ActiveContext;
  readonly #source: ContextSource;
  #contexts = 0;
  #terms = 0;

  constructor(source: ContextSource) {
    if (kept > MAX_KEPT) {
      kept = 0;
      root = new ActiveContext();
    }
    this.initial = root;
    this.#source = source;
  }

  /** The context that follows from `active` by that of an object of the document. */
  applyOwn(active: ActiveContext, local: Json): ActiveContext {
    const own = isObject(local)
      ? sameAsBefore(local)
      : Array.isArray(local)
        ? local.map((item: Json) => (isObject(item) ? sameAsBefore(item) : item))
        : local;
    return this.apply(active, own, false, true);
  }

  /**
   * The context that follows from `active` by a local one.
   * @param override Property-scoped contexts may redefine protected terms.
   * @param propagates Type-scoped contexts hold for their node alone, unless they say otherwise.
   */
  apply(active: ActiveContext, local: Json, override: boolean, propagates: boolean): ActiveContext {
    const contexts = this.#resolve(local, []);
    const [first] = contexts;
    if (first === undefined) return active;
    const stated = first === null ? undefined : first['@propagate'];
    let result = (typeof stated === 'boolean' ? stated : propagates) ? active : forkOf(active);
    for (const context of contexts) {
      result = context === null ? this.#nullified(result, override) : this.#after(result, context, override);
    }
    return result;
  }

  #nullified(active: ActiveContext, override: boolean): ActiveContext {
    if (!override && active.hasProtected) invalid('the context null would take protected terms away');
    return this.initial;
  }

  #after(active: ActiveContext, local: JsonObject, override: boolean): ActiveContext {
    const results = active.after[override ? 1 : 0];
    const known = results.get(local);
    if (known !== undefined) return known;
    if (++this.#contexts > MAX_CONTEXTS) tooComplex();
    const result = this.#process(active, local, override, new Set());
    kept++;
    results.set(local, result);
    return result;
  }

  /** Local contexts by themselves: URLs replaced by what they name, lists in lists taken apart. */
  #resolve(local: Json, open: readonly string[]): readonly (JsonObject | null)[] {
    if (isObject(local) || local === null) return [local];
    if (isString(local)) {
      if (open.length > MAX_NESTED_URLS || open.includes(local)) return tooComplex();
      const document = this.#source.get(local);
      if (document === undefined) return unknownContext(local);
      return this.#resolve(document['@context'] ?? {}, [...open, local]);
    }
    if (!Array.isArray(local)) return invalid('a context is neither an object nor a URL');
    const items: readonly Json[] = local;
    if (items.length > MAX_CONTEXTS) return tooComplex();
    return items.flatMap((item) =>
      Array.isArray(item) ? invalid('a list of contexts holds a list') : this.#resolve(item, open),
    );
  }

  #process(
    active: ActiveContext,
    local: JsonObject,
    override: boolean,
    validated: Set<string>,
  ): ActiveContext {
    const result = new ActiveContext(active);
    const defined = new Map<string, boolean>();
    readKeywords(result, local, defined);
    const scope: Definitions = {
      active: result,
      local,
      defined,
      protectAll: local['@protected'] === true,
      open: 0,
    };
    for (const name of Object.keys(local)) {
      if (++this.#terms > MAX_TERMS) tooComplex();
      defineTerm(scope, name, override);
      const value = local[name];
      if (isObject(value) && value['@context'] !== undefined)
        this.#validate(result, value['@context'], validated);
    }
    return result;
  }

  /** A scoped context must be sound where it is defined, even if nothing uses it. */
  #validate(active: ActiveContext, local: Json, validated: Set<string>): void {
    if (isString(local)) {
      if (validated.has(local)) return;
      validated.add(local);
    }
    let result = active;
    for (const context of this.#resolve(local, [])) {
      result = context === null ? this.initial : this.#process(result, context, true, validated);
    }
  }
}

const forkOf = (active: ActiveContext): ActiveContext => {
  if (active.previous !== undefined) return active;
  active.fork ??= new ActiveContext(active, active);
  return active.fork;
};

const readKeywords = (active: ActiveContext, local: JsonObject, defined: Map<string, boolean>): void => {
  const {
    '@version': version,
    '@base': base,
    '@vocab': vocab,
    '@language': language,
    '@direction': direction,
    '@propagate': propagate,
    '@import': imported,
    '@protected': isProtected,
  } = local;
  if (version !== undefined && version !== 1.1)
    invalid('the context is of another version of JSON-LD than 1.1');
  if (base !== undefined && base !== null)
    invalid('the context sets @base, which could give an id another meaning');
  if (imported !== undefined) invalid('the context uses @import');
  if (propagate !== undefined && typeof propagate !== 'boolean')
    invalid('the context’s @propagate is no boolean');
  if (isProtected !== undefined && isProtected !== true) invalid('the context’s @protected is not true');
  if (vocab !== undefined) active.vocab = vocabOf(active, vocab);
  if (language !== undefined) active.language = languageOf(language);
  if (direction !== undefined) {
    if (direction !== null && direction !== 'ltr' && direction !== 'rtl')
      invalid('the context’s @direction is none');
    active.direction = isString(direction) ? direction : undefined;
  }
  for (const keyword of CONTEXT_KEYWORDS) if (local[keyword] !== undefined) defined.set(keyword, true);
};

const CONTEXT_KEYWORDS = [
  '@version',
  '@base',
  '@vocab',
  '@language',
  '@direction',
  '@propagate',
  '@protected',
];

const vocabOf = (active: ActiveContext, vocab: Json): string | undefined => {
  if (vocab === null) return undefined;
  const iri = isString(vocab) ? active.expand(vocab, true) : null;
  return iri !== null && isAbsolute(iri) ? iri : invalid('the context’s @vocab is no IRI');
};

const languageOf = (language: Json): string | undefined => {
  if (language === null) return undefined;
  return isString(language) && isLanguage(language)
    ? language.toLowerCase()
    : invalid('the context’s @language is none');
};
