import type { Deployment } from '../../chain/deployment.ts';
import { fail } from '../../core/errors.ts';
import type { ReplicaStore } from '../store/port.ts';
import type { Manifest } from './manifest.ts';
import { readSnapshot, readSnapshotBlocks } from './read.ts';

/**
 * Fills an empty store from a snapshot, in two passes: nothing is written before the whole file gave the state that it names.
 * The store must be open.
 * @throws VidimusError SNAPSHOT_MALFORMED, SNAPSHOT_DIGEST_MISMATCH, STORE_NOT_EMPTY, STORE_LED_ELSEWHERE, STORE_*
 */
export const importSnapshot = async (
  file: string,
  deployment: Deployment,
  store: ReplicaStore,
): Promise<Manifest> => {
  if (!(await store.lead())) throw fail('STORE_LED_ELSEWHERE', { store: store.name });
  const { blocks, base } = await store.read({ tip: [] });
  if (blocks.length > 0 || base !== undefined) throw fail('STORE_NOT_EMPTY', { store: store.name });
  const { manifest } = await readSnapshot(file, deployment);
  let head: Manifest['block'] | undefined;
  await readSnapshotBlocks(file, deployment, async (part) => {
    const last = part.at(-1)?.header;
    if (last === undefined) return;
    await store.commit({ after: head?.hash, blocks: part, base: last });
    head = last;
  });
  if (head?.hash !== manifest.block.hash)
    await store.commit({ after: head?.hash, blocks: [], base: manifest.block });
  return manifest;
};
