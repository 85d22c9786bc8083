/**
 * What the built pages weigh, by page and compressed as they are sent.   npm run bench:bundle [-- --json]
 * The first load of the verify page is everything that it loads before the reader does anything, in English: the page, its texts,
 * the worker, and what it fetches ahead once it is drawn. Fails where that is more than its limit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { loadedAtFirst, PAGES, type PageName, verifierFiles } from '../lib/first-load.ts';
import { root } from '../lib/root.ts';
import { everythingOf } from '../lib/web-graph.ts';

/** Gzipped JavaScript. */
const LIMIT = 90 * 1_024;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const folder = process.env['VIDIMUS_PAGES'] ?? join(root, 'dist/web');

interface Size {
  readonly files: number;
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
}

const weighed = new Map<string, Size>();
const weigh = (file: string): Size => {
  const known = weighed.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(folder, file));
  const size = {
    files: 1,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
  weighed.set(file, size);
  return size;
};

const sizeOf = (files: Iterable<string>): Size => {
  const sum = { files: 0, bytes: 0, gzip: 0, brotli: 0 };
  for (const size of Array.from(files, weigh))
    for (const name of ['files', 'bytes', 'gzip', 'brotli'] as const) sum[name] += size[name];
  return sum;
};

const scripts = (files: Iterable<string>): readonly string[] =>
  [...files].filter((file) => file.endsWith('.js'));
const styles = (files: Iterable<string>): readonly string[] =>
  [...files].filter((file) => file.endsWith('.css'));

const atFirst = loadedAtFirst(folder, 'verify');
const sdk = verifierFiles(folder);
const rest = [...everythingOf(folder, 'index.html')].filter(
  (file) => !atFirst.includes(file) && !sdk.includes(file),
);

const pages = Object.fromEntries(
  (Object.keys(PAGES) as PageName[]).map((name) => {
    const files = loadedAtFirst(folder, name);
    return [name, { script: sizeOf(scripts(files)), style: sizeOf(styles(files)) }];
  }),
);
const verifyPageFirstLoadGzipBytes = sizeOf(scripts(atFirst)).gzip;
const parts = {
  sdk: sizeOf(scripts(sdk)),
  rest: sizeOf(scripts(rest)),
};
const result = {
  verifyPageFirstLoadGzipBytes,
  limit: LIMIT,
  verifyPageFirstLoad: scripts(atFirst),
  pages,
  /** Loaded when the reader first touches the page, and by the first credential: so much more before its answer. */
  verifierGzipBytes: parts.sdk.gzip,
  parts,
};

if (values.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
else {
  const line = (name: string, { files, bytes, gzip, brotli }: Size): string =>
    `${name.padEnd(34)}${[files, bytes, gzip, brotli].map((n) => n.toLocaleString('en').padStart(11)).join('')}\n`;
  process.stdout.write(
    `${''.padEnd(34)}${['files', 'bytes', 'gzip', 'brotli'].map((n) => n.padStart(11)).join('')}\n`,
  );
  for (const [name, { script, style }] of Object.entries(pages)) {
    process.stdout.write(line(`${name}: first load, scripts`, script));
    process.stdout.write(line(`${name}: first load, styles`, style));
  }
  process.stdout.write(line('verify: SDK, at the first touch', parts.sdk));
  process.stdout.write(line('verify: at need (JSON-LD, QR …)', parts.rest));
  process.stdout.write(
    `\nThe verify page loads ${verifyPageFirstLoadGzipBytes.toLocaleString('en')} bytes of gzipped JavaScript at first, of at most ${LIMIT.toLocaleString('en')}.\n`,
  );
}
if (verifyPageFirstLoadGzipBytes > LIMIT) process.exitCode = 1;
