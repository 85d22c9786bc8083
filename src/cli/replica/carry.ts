import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Deployment } from '../../chain/deployment.ts';
import { algorithmOf } from '../../core/jwk.ts';
import { importSnapshot } from '../../replica/snapshot/import.ts';
import { readSnapshot, readSnapshotManifest } from '../../replica/snapshot/read.ts';
import { signSnapshot } from '../../replica/snapshot/sign.ts';
import { writeSnapshot } from '../../replica/snapshot/write.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { readKey } from '../issuer-key.ts';
import type { Settings } from '../settings/load.ts';
import type { Call } from '../verb.ts';
import { withAnyStore, withStore } from './copy.ts';
import { inFile } from './file.ts';
import { checkSignature, signatureFile } from './signature.ts';

/** `vidimus replica export`: the final blocks of a store, or of the node, into a file. */
export const exportSnapshot = async (
  call: Call,
  settings: Settings,
  deployment: Deployment,
  file: string,
): Promise<ExitCode> => {
  const path = resolve(call.io.cwd, file);
  const { block, events, digest } = await withAnyStore(call, settings, deployment, (store) =>
    inFile(file, () => writeSnapshot(store, deployment, path)),
  );
  const bytes = (await stat(path)).size;
  const { number, hash } = block;
  call.out.data({ file, digest, block: { number, hash }, events, bytes }, () => [
    `Wrote ${file}: ${events} events up to block ${number}, ${bytes} bytes`,
    `Digest ${digest}`,
  ]);
  call.out.next(`vidimus replica sign ${file}`);
  return EXIT.done;
};

/** `vidimus replica sign`: a signature over what the snapshot says of itself, once its state was worked out anew. */
export const signFile = async (
  call: Call,
  settings: Settings,
  deployment: Deployment,
  file: string,
): Promise<ExitCode> => {
  const key = await readKey(call, settings);
  // Never a signature on what is not so.
  const { manifest } = await inFile(file, () => readSnapshot(resolve(call.io.cwd, file), deployment));
  const signature = signatureFile(call, file);
  const jws = await signSnapshot(manifest, { key });
  await inFile(signature, () => writeFile(resolve(call.io.cwd, signature), `${jws}\n`, { flag: 'wx' }));
  const algorithm = algorithmOf(key);
  call.out.data({ file, signature, algorithm, digest: manifest.digest }, () => [
    `Wrote ${signature} (${algorithm}) for digest ${manifest.digest}`,
  ]);
  return EXIT.done;
};

/** `vidimus replica import`: begins a store with a snapshot that a trusted key signed. */
export const importFile = async (
  call: Call,
  settings: Settings,
  deployment: Deployment,
  file: string,
): Promise<ExitCode> => {
  const path = resolve(call.io.cwd, file);
  const manifest = await inFile(file, () => readSnapshotManifest(path, deployment));
  const signed = await checkSignature(call, manifest, file);
  await withStore(settings, deployment, (store) =>
    inFile(file, () => importSnapshot(path, deployment, store)),
  );
  const { number, hash } = manifest.block;
  const { digest, events } = manifest;
  call.out.data({ file, signed, digest, block: { number, hash }, events }, () => [
    `The store stands at block ${number} with ${events} events`,
    `Digest ${digest}`,
  ]);
  call.out.next(`vidimus replica verify ${file}${signed ? '' : ' --unsigned'}`);
  return EXIT.done;
};
