import type { Finding } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import { outcomeOf } from '../core/refusal.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import type { ContextSource } from '../proof/json-ld/contexts.ts';
import { bundled } from './bundled.ts';
import type { ResourceReader } from './resources.ts';

/** How often contexts that turn out to be missing are looked for, and how many. */
const ROUNDS = 6;
const MOST_CONTEXTS = 32;

/**
 * Tries something with the bundled contexts, and again with those that it lacked, as far as they can be had.
 * @returns its last finding: `CONTEXT_UNKNOWN` where one stays missing.
 */
export const tryContexts = async (
  attempt: (contexts: ContextSource) => Finding | Promise<Finding>,
  reader: ResourceReader,
): Promise<Finding> => {
  const { contexts } = await bundled();
  // As it is, for what it remembers: only a context that it lacks makes another source.
  let finding = await attempt(contexts);
  const loaded = new Map<string, JsonObject>();
  for (let round = 1; finding.code === 'CONTEXT_UNKNOWN' && round <= ROUNDS; round++) {
    const missing = new Set<string>();
    finding = await attempt(joined(contexts, loaded, missing));
    if (finding.code === 'CONTEXT_UNKNOWN' && !(await load(missing, loaded, reader))) break;
  }
  return finding;
};

/** The bundled contexts cannot be replaced; what they lack is taken from what was found, and noted where it is missing. */
const joined = (
  contexts: ContextSource,
  loaded: ReadonlyMap<string, JsonObject>,
  missing: Set<string>,
): ContextSource => ({
  get: (url) => {
    const found = contexts.get(url) ?? loaded.get(url);
    if (found === undefined) missing.add(url);
    return found;
  },
});

/** @returns whether any was found. */
const load = async (
  missing: ReadonlySet<string>,
  loaded: Map<string, JsonObject>,
  reader: ResourceReader,
): Promise<boolean> => {
  let isFound = false;
  for (const url of missing) {
    if (loaded.size >= MOST_CONTEXTS) break;
    const bytes = await reader.read(url);
    const json = bytes.ok ? outcomeOf(() => parseJsonObject(bytes.value)) : bytes;
    if (!json.ok) continue;
    loaded.set(url, json.value);
    isFound = true;
  }
  return isFound;
};
