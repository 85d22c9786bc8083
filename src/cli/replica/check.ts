import { resolve } from 'node:path';
import type { Deployment } from '../../chain/deployment.ts';
import { readSnapshot } from '../../replica/snapshot/read.ts';
import { verifySnapshot } from '../../replica/snapshot/verify.ts';
import { readingOf } from '../connect.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Settings } from '../settings/load.ts';
import type { Call } from '../verb.ts';
import { nodesOf } from './copy.ts';
import { inFile } from './file.ts';
import { checkSignature } from './signature.ts';

const SAMPLES = 100;

/** `vidimus replica verify`: signature, digest, and samples of the state proven by a node. */
export const verifyFile = async (
  call: Call,
  settings: Settings,
  deployment: Deployment,
  file: string,
): Promise<ExitCode> => {
  const samples = call.options.whole('samples', 1, 10_000) ?? SAMPLES;
  const snapshot = await inFile(file, () => readSnapshot(resolve(call.io.cwd, file), deployment));
  const { digest, block } = snapshot.manifest;
  const signed = await checkSignature(call, snapshot.manifest, file);
  const sampled = await verifySnapshot(snapshot, nodesOf(settings), deployment, {
    ...readingOf(settings),
    samples,
  });
  const { records, statuses } = sampled;
  const proven = { records, statuses, block: sampled.block.number };
  call.out.data({ file, signed, digest, block: { number: block.number, hash: block.hash }, proven }, () => [
    `The events give digest ${digest}, as the snapshot says`,
    signed ? 'A key that you named signed it' : 'Nobody signed it',
    `Block ${block.number} is on the chain; at block ${proven.block} the node proved ${records} records and ${statuses} statuses`,
  ]);
  return EXIT.done;
};
