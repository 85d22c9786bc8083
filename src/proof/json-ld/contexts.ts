import type { JsonObject } from '../../core/json.ts';

/** JSON-LD contexts at hand, by their exact URL; the value is the whole document with its `@context`. */
export interface ContextSource {
  get(url: string): JsonObject | undefined;
}
