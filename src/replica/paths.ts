import { NO_RECORD } from '../core/hex.ts';
import { LIMITS } from '../core/limits.ts';
import type { RecordView, TrustSource } from '../trust/source.ts';

/** Records from an issuer's own up to a root; a recognition that was crossed stands in it as a hop. */
export type RecordPath = readonly RecordView[];

/**
 * Every way from a DID up to a root, whatever the status of the records on it: for browsing, not for judging. Parents by id, and
 * where a Recognise record names a record on the way, on through that one. Bounded in hops and paths.
 */
export const pathsToRoots = async (source: TrustSource, did: string): Promise<readonly RecordPath[]> => {
  const paths: RecordPath[] = [];

  const climb = async (below: RecordPath, view: RecordView): Promise<void> => {
    const seen = below.some((hop) => hop.ref.id === view.ref.id);
    if (seen || below.length >= LIMITS.pathHops || paths.length >= LIMITS.paths) return;
    const path = [...below, view];
    if (view.parent === NO_RECORD) paths.push(path);
    else {
      const parent = await source.record({ ...view.ref, id: view.parent });
      if (parent) await climb(path, parent);
    }
    for (const recognition of await source.recognitionsOf(view.ref)) await climb(path, recognition);
  };

  for (const view of await source.recordsOf(did)) await climb([], view);
  return paths;
};
