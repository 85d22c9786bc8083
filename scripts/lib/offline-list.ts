import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everythingOf } from './web-graph.ts';

const PLACE = '{"offline":"list"}';

/**
 * Writes into the service worker what it keeps: the verify page and all that verifying may need, in English. Other languages
 * are kept once they were used. @returns the paths
 */
export const writeOfflineList = (folder: string): readonly string[] => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string }
  >;
  const elsewhere = new Set(
    Object.entries(manifest).flatMap(([source, { file }]) =>
      /^messages\/(?!en\/(?:ui|verify|codes))/.test(source) ? [file] : [],
    ),
  );
  const files = [...everythingOf(folder, 'index.html')].filter((file) => !elsewhere.has(file)).sort();
  const paths = ['/', ...files.filter((file) => file !== 'index.html').map((file) => `/${file}`)];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  const worker = join(folder, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  if (!text.includes(PLACE)) throw new Error('sw.js has no place for the list of files');
  const list = { version: hash.digest('hex').slice(0, 16), files: paths };
  writeFileSync(worker, text.replace(PLACE, JSON.stringify(list)));
  return paths;
};
