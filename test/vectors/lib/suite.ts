import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Json } from '../../../src/core/json.ts';
import { sharedVectors } from '../../fixtures/shared.ts';

/** One published case. */
export interface VectorCase {
  readonly name: string;
  /** Throws (chai's `expect`, say), or gives a promise that does, where what was published does not hold. */
  readonly run: () => unknown;
}

/**
 * One set of vectors that others published: `test/vectors/<set>.ts` exports it as `suite`. The same cases run under mocha
 * (test/vectors.test.ts) and under `npm run vectors`.
 */
export interface VectorSuite {
  /** The folder's name in `shared/vectors`. */
  readonly set: string;
  /** How many cases there are, pinned: fewer count as skipped, more as a mistake; both fail. */
  readonly expected: number;
  /** Lists the cases of the folder. Called only where the folder is there. */
  readonly cases: (folder: string) => readonly VectorCase[];
  /** What of the set the cases do not show, for the table. */
  readonly remark?: string;
}

const HERE = join(import.meta.dirname, '..');

/** The sets that have a suite in this folder, in order. */
export const setNames = (): readonly string[] =>
  readdirSync(HERE)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => basename(name, '.ts'))
    .sort();

/** The suites of these sets, by default of all. */
export const loadSuites = async (sets = setNames()): Promise<readonly VectorSuite[]> =>
  Promise.all(
    sets.map(async (set) => {
      const file = `${set}.ts`;
      const module: { suite?: VectorSuite } = await import(pathToFileURL(join(HERE, file)).href);
      if (module.suite?.set !== set) {
        throw new Error(`test/vectors/${file} must export \`suite\` with its own name as \`set\``);
      }
      return module.suite;
    }),
  );

/** Sets that are there but that no suite reads: each one is a failure. */
export const unreadSets = (suites: readonly VectorSuite[]): readonly string[] => {
  const present = suites.map(({ set }) => sharedVectors(set)).find((folder) => folder !== undefined);
  if (present === undefined) return [];
  const read = new Set(suites.map(({ set }) => set));
  return readdirSync(dirname(present), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !read.has(entry.name))
    .map(({ name }) => name);
};

/** Paths of all files below a folder, with `/` between the parts, in order. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** A file of the set as JSON. Its publisher is trusted here; what is under test reads the text by itself. */
export const jsonFile = (...path: readonly string[]): Json => JSON.parse(textFile(...path));

export const textFile = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
