// Writes dist/web/, the pages that `vidimus serve` shows.   npm run build:web [-- --if-changed]
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { writeOfflineList } from './lib/offline-list.ts';
import { root } from './lib/root.ts';
import { writeSdkFiles } from './lib/sdk-files.ts';

/** VIDIMUS_PAGES names another folder, as it does for the service that shows them. */
const folder = process.env['VIDIMUS_PAGES'] ?? join(root, 'dist/web');
const stampFile = join(folder, '.stamp');

/** Of everything that the pages are made of; modification times are no test. */
const stampOf = (): string => {
  const hash = createHash('sha256');
  const names = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of [
    ...names,
    ...[
      'vite.config.ts',
      'scripts/lib/offline-list.ts',
      'scripts/lib/sdk-files.ts',
      'scripts/lib/verifiers-codes.ts',
      'package-lock.json',
    ].map((file) => join(root, file)),
  ])
    hash.update(`${name.slice(root.length)}\0`).update(readFileSync(name));
  return hash.digest('hex');
};

/** Beside each text its compressed forms, made once: a phone on a slow network loads these. */
const compress = (where: string): void => {
  for (const entry of readdirSync(where, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(?:js|css|html|svg|webmanifest)$/.test(entry.name)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  }
};

const stamp = stampOf();
const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (!(process.argv.includes('--if-changed') && isFresh)) {
  process.stderr.write('Building the pages …\n');
  await build({ configFile: join(root, 'vite.config.ts'), build: { outDir: folder } });
  writeSdkFiles(folder);
  writeOfflineList(folder);
  compress(folder);
  writeFileSync(stampFile, stamp);
  process.stderr.write('The pages are built.\n');
}
