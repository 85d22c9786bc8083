// Generated files are committed and checked. Each file of scripts/generate/ exports one `generator`.
//   npm run generate              writes them
//   npm run generate -- --check   compares, and fails where one is missing, stale or different
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Generator } from './lib/generator.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'scripts/generate');

async function loadGenerators(): Promise<[name: string, Generator][]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return await Promise.all(
    names.sort().map(async (name): Promise<[string, Generator]> => {
      const module = (await import(join(folder, name))) as { generator: Generator };
      return [name.replace(/\.ts$/, ''), module.generator];
    }),
  );
}

/** What lies in a folder that belongs wholly to a generator but is not among its files any more. */
function leftOver(generator: Generator, files: ReadonlyMap<string, string>): string[] {
  if (generator.folder === undefined || !existsSync(join(root, generator.folder))) return [];
  const owned = generator.folder;
  return readdirSync(join(root, owned))
    .map((name) => posix.join(owned, name))
    .filter((path) => !files.has(path));
}

function write(files: ReadonlyMap<string, string>, stale: readonly string[]): string[] {
  const changed: string[] = [];
  for (const [path, text] of files) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    changed.push(`wrote ${path}`);
  }
  for (const path of stale) {
    rmSync(join(root, path), { recursive: true });
    changed.push(`removed ${path}`);
  }
  return changed;
}

function compare(files: ReadonlyMap<string, string>, stale: readonly string[]): string[] {
  const differing = [...files]
    .filter(([path, text]) => {
      const file = join(root, path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    })
    .map(([path]) => `${path} is not what its generator writes`);
  return [...differing, ...stale.map((path) => `${path} is left over`)];
}

const check = process.argv.includes('--check');
let differences = 0;
for (const [name, generator] of await loadGenerators()) {
  try {
    const files = await generator.generate(root);
    const stale = leftOver(generator, files);
    const notes = check ? compare(files, stale) : write(files, stale);
    differences += notes.length;
    for (const note of notes) process.stderr.write(`${name}: ${note}\n`);
  } catch (error) {
    process.stderr.write(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
if (check && differences > 0) {
  process.stderr.write('Run `npm run generate` and commit what it writes.\n');
  process.exitCode = 1;
}
