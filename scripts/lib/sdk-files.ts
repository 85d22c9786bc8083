import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifierFiles } from './first-load.ts';

const PLACE = '{"sdk":"files"}';

/**
 * Writes into the worker which files the SDK is made of. The worker's name holds a digest of what it was before; that names the
 * SDK's first file, whose name in turn follows from all others: the same name always means the same list.
 */
export const writeSdkFiles = (folder: string): void => {
  const workers = join(folder, 'assets/worker');
  const file = readdirSync(workers).find((name) => /^main-.*\.js$/.test(name));
  if (file === undefined) throw new Error('there is no worker');
  const text = readFileSync(join(workers, file), 'utf8');
  if (!text.includes(PLACE)) throw new Error('the worker has no place for the list of files');
  const paths = verifierFiles(folder).map((path) => `/${path}`);
  writeFileSync(join(workers, file), text.replace(PLACE, JSON.stringify(paths)));
};
