import type { JsonObject } from '../../core/json.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import { CONTEXT_TEXTS } from './context-texts.ts';
import type { ContextSource } from './contexts.ts';

const texts = new Map(CONTEXT_TEXTS.map((entry) => [entry.url, entry]));
const parsed = new Map<string, JsonObject>();

/** The contexts that ship with us (contexts/README.md), each parsed when it is first asked for. */
export const bundledContexts: ContextSource = {
  get(url) {
    const known = parsed.get(url);
    if (known !== undefined) return known;
    const entry = texts.get(url);
    if (entry === undefined) return undefined;
    const document = parseJsonObject(entry.text);
    parsed.set(url, document);
    return document;
  },
};

/**
 * A bundled context's bytes exactly as published, for the digests of `relatedResource` (VCDM 2.0 §5.3).
 * @returns undefined where it is not bundled, or only in other white space.
 */
export const bundledContextBytes = (url: string): Uint8Array | undefined => {
  const entry = texts.get(url);
  return entry?.isExact === true ? new TextEncoder().encode(entry.text) : undefined;
};

/** Contexts of the caller's, which must be parsed once and not for every document; `base` comes first, so nobody replaces a bundled one. */
export const withContexts = (
  extra: ReadonlyMap<string, JsonObject>,
  base: ContextSource = bundledContexts,
): ContextSource => ({ get: (url) => base.get(url) ?? extra.get(url) });
