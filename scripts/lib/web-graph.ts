import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What one built file names: what loads with it, what it may load later, and which workers it starts. */
export interface FileLinks {
  readonly atOnce: readonly string[];
  readonly later: readonly string[];
  readonly workers: readonly string[];
}

const STATIC = /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g;
const DYNAMIC = /\bimport\(\s*["'`]([^"'`]+\.js)["'`]/g;
const STYLES = /["'`](\/?assets\/[\w.-]+\.css)["'`]/g;
const WORKERS = /["'`](\/assets\/worker\/[\w.-]+\.js)["'`]/g;
const PICTURES = /["'`](\/assets\/[\w.-]+\.svg)["'`]/g;
const IN_HTML = /(?:src|href)="(\/[^"]+\.(?:js|css|svg|webmanifest|png))"/g;

/** Reads the names in one file of the built pages; `file` and the names are relative to their folder. */
export const linksOf = (folder: string, file: string): FileLinks => {
  const text = readFileSync(join(folder, file), 'utf8');
  const found = (pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)]
      .map(([, name = '']) =>
        name.startsWith('.') ? posix.join(posix.dirname(file), name) : name.replace(/^\//, ''),
      )
      .filter((name) => existsSync(join(folder, name)));
  if (file.endsWith('.html')) return { atOnce: found(IN_HTML), later: [], workers: [] };
  if (!file.endsWith('.js')) return { atOnce: [], later: [], workers: [] };
  return {
    atOnce: [...found(STATIC), ...found(PICTURES)],
    later: [...found(DYNAMIC), ...found(STYLES)],
    workers: found(WORKERS),
  };
};

/** Every file that loads where these do. */
export const closureOf = (
  folder: string,
  starts: readonly string[],
  next: (links: FileLinks) => readonly string[],
): ReadonlySet<string> => {
  const seen = new Set(starts);
  for (const file of seen) for (const name of next(linksOf(folder, file))) seen.add(name);
  return seen;
};

/** What a page loads at first, with the first load of the workers that it starts. */
export const firstLoadOf = (folder: string, page: string): ReadonlySet<string> =>
  closureOf(folder, [page], ({ atOnce, workers }) => [...atOnce, ...workers]);

/** What a page may ever load. */
export const everythingOf = (folder: string, page: string): ReadonlySet<string> =>
  closureOf(folder, [page], ({ atOnce, later, workers }) => [...atOnce, ...later, ...workers]);
