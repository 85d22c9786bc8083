import { resolve } from 'node:path';
import type { Deployment } from '../../chain/deployment.ts';
import { fail } from '../../core/errors.ts';
import { stateDigest } from '../../replica/digest.ts';
import { readSnapshot } from '../../replica/snapshot/read.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Settings } from '../settings/load.ts';
import type { Call } from '../verb.ts';
import { stateIn, withAnyStore } from './copy.ts';
import { inFile } from './file.ts';

/** `vidimus replica digest`: of a snapshot, a store, or what the node says now. */
export const printDigest = async (
  call: Call,
  settings: Settings,
  deployment: Deployment,
): Promise<ExitCode> => {
  const [, given] = call.args;
  const found = await (given === undefined
    ? withAnyStore(call, settings, deployment, async (store) => {
        const { state, final, tip } = await stateIn(store, deployment);
        const isFinal = call.options.flag('final');
        return { state: isFinal ? final : state, block: isFinal ? tip.base() : tip.head() };
      })
    : inFile(given, async () => {
        const { state, manifest } = await readSnapshot(resolve(call.io.cwd, given), deployment);
        return { state, block: manifest.block };
      }));
  const { state, block } = found;
  if (block === undefined) throw fail('REPLICA_NOT_READY', { reason: 'there is no block in it yet' });
  const digest = stateDigest(state);
  const { number, hash } = block;
  const counts = { records: state.records.size, lists: state.lists.size, handles: state.handles.size };
  call.out.data({ digest, block: { number, hash }, ...counts }, () => [
    ...call.out.table([
      ['digest', digest],
      ['block', `${number} ${hash}`],
      ['records', String(counts.records)],
      ['status lists', String(counts.lists)],
      ['revoked handles', String(counts.handles)],
    ]),
  ]);
  return EXIT.done;
};
