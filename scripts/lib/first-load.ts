import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf, everythingOf, firstLoadOf } from './web-graph.ts';

/** Each page's file, and the areas of texts that it waits for. */
export const PAGES = {
  verify: ['index.html', ['ui', 'verify', 'codes']],
  embed: ['embed/index.html', ['ui', 'verify', 'codes', 'embed']],
  explore: ['explore/index.html', ['ui', 'explore', 'codes']],
  console: ['console/index.html', ['ui', 'console', 'codes']],
} as const;

export type PageName = keyof typeof PAGES;

/** What a verify page fetches ahead once it is drawn, before anybody touches it. */
const AHEAD = [/^assets\/read-input-/, /^assets\/result-part-/, /^assets\/dialogs-/];

const withImports = (folder: string, starts: readonly string[]): ReadonlySet<string> =>
  closureOf(folder, starts, ({ atOnce }) => atOnce);

/** @throws Error where the page has no such file. */
const fileNamed = (folder: string, page: string, pattern: RegExp): string => {
  const found = [...everythingOf(folder, page)].find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`${page} loads no ${pattern.source}`);
  return found;
};

/** All that a page loads in English before the reader does anything, its worker's files with it. */
export const loadedAtFirst = (folder: string, name: PageName): readonly string[] => {
  const [page, areas] = PAGES[name];
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string }
  >;
  const texts = areas.flatMap((area) => manifest[`messages/en/${area}.ts`]?.file ?? []);
  const ahead =
    name === 'verify' || name === 'embed' ? AHEAD.map((pattern) => fileNamed(folder, page, pattern)) : [];
  return [...new Set([...firstLoadOf(folder, page), ...withImports(folder, [...texts, ...ahead])])];
};

/** The verifier, which comes with the first touch: what it needs beyond the first load. */
export const verifierFiles = (folder: string): readonly string[] => {
  const known = new Set(loadedAtFirst(folder, 'verify'));
  const desk = fileNamed(folder, 'index.html', /^assets\/desk-/);
  return [...withImports(folder, [desk])].filter((file) => !known.has(file));
};
