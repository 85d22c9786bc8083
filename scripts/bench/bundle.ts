/**
 * What the built pages weigh, by page and compressed as they are sent.   npm run bench:bundle [-- --json]
 * The first load of the verify page is everything that it loads before the reader does anything, in English: the page, its texts,
 * the worker, and what it fetches ahead once it is drawn. Fails where that is more than its limit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from '../lib/root.ts';
import { closureOf, everythingOf, firstLoadOf } from '../lib/web-graph.ts';

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

const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  { readonly file: string }
>;
/** Texts come by a dynamic import, before anything is shown. */
const textsOf = (areas: readonly string[]): readonly string[] =>
  areas.flatMap((area) => manifest[`messages/en/${area}.ts`]?.file ?? []);

const PAGES = {
  verify: ['index.html', ['ui', 'verify', 'codes']],
  embed: ['embed/index.html', ['ui', 'verify', 'codes', 'embed']],
  explore: ['explore/index.html', ['ui', 'explore', 'codes']],
  console: ['console/index.html', ['ui', 'console', 'codes']],
} as const;

const firstLoad = (name: keyof typeof PAGES): ReadonlySet<string> => {
  const [file, areas] = PAGES[name];
  const files = closureOf(folder, textsOf(areas), ({ atOnce }) => atOnce);
  return new Set([...firstLoadOf(folder, file), ...files]);
};

const everything = [...everythingOf(folder, 'index.html')];
const fileNamed = (pattern: RegExp): string => {
  const found = everything.find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`No file of the verify page is called ${pattern.source}`);
  return found;
};
const withImports = (starts: readonly string[]): ReadonlySet<string> =>
  closureOf(folder, starts, ({ atOnce }) => atOnce);
/** The page fetches these ahead when it is idle. */
const ahead = withImports([fileNamed(/^assets\/result-part-/), fileNamed(/^assets\/dialogs-/)]);
const atFirst = new Set([...firstLoad('verify'), ...ahead]);
const sdk = [...withImports([fileNamed(/^assets\/desk-/)])].filter((file) => !atFirst.has(file));
const rest = everything.filter((file) => !atFirst.has(file) && !sdk.includes(file));

const pages = Object.fromEntries(
  (Object.keys(PAGES) as (keyof typeof PAGES)[]).map((name) => [
    name,
    {
      script: sizeOf(scripts(name === 'verify' ? atFirst : firstLoad(name))),
      style: sizeOf(styles(firstLoad(name))),
    },
  ]),
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
