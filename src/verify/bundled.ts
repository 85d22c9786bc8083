import type { ContextSource } from '../proof/json-ld/contexts.ts';
import type { BundledBytes } from './related-resources.ts';

/** The contexts that come along, loaded at first need: tokens never need them, and a browser's first load stays small. */
export const bundled = async (): Promise<{
  readonly contexts: ContextSource;
  readonly bytes: BundledBytes;
}> => {
  const { bundledContextBytes, bundledContexts } = await import('../proof/json-ld/bundled.ts');
  return { contexts: bundledContexts, bytes: bundledContextBytes };
};
