// A compiler warning about our own contracts, or their Solidity tests, is an error.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import hre from 'hardhat';
import { root } from './lib/root.ts';

interface Diagnostic {
  readonly errorCode?: string;
  readonly formattedMessage: string;
  readonly sourceLocation?: { readonly file: string };
}

interface BuildInfo {
  readonly input: { readonly sources: Readonly<Record<string, { readonly content: string }>> };
}

interface BuildOutput {
  readonly output: { readonly errors?: readonly Diagnostic[] };
}

/** Reads the compiler's own files, so that a warning also counts where the compilation came from the cache. */
function diagnostics(folder: string): Diagnostic[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.output.json'))
    .flatMap((name) => {
      const { output } = readJson<BuildOutput>(join(folder, name));
      if (output.errors === undefined) return [];
      const info = readJson<BuildInfo>(join(folder, name.replace('.output.json', '.json')));
      return output.errors.filter((diagnostic) => isPresent(diagnostic, info));
    });
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Hardhat keeps the files of earlier compilations: only what was said of a source as it is now counts. */
function isPresent({ sourceLocation }: Diagnostic, { input }: BuildInfo): boolean {
  if (sourceLocation === undefined || !isOurs({ sourceLocation })) return true;
  const file = join(root, sourceLocation.file.slice('project/'.length));
  return existsSync(file) && readFileSync(file, 'utf8') === input.sources[sourceLocation.file]?.content;
}

/** Sizes count where a contract is built as deployed. Tests, and what they compile for themselves, may be larger. */
const TOO_LARGE = ['3860', '5574'];

const isOurs = ({ sourceLocation }: Pick<Diagnostic, 'sourceLocation'>): boolean =>
  sourceLocation === undefined || sourceLocation.file.startsWith('project/');
const isSize = ({ errorCode }: Diagnostic): boolean => TOO_LARGE.includes(errorCode ?? '');
const isMock = ({ sourceLocation }: Diagnostic): boolean =>
  sourceLocation?.file.startsWith('project/contracts/mocks/') === true;

await hre.tasks.getTask('build').run({ quiet: true });
const deployed = diagnostics(join(hre.config.paths.artifacts, 'build-info')).filter(
  (diagnostic) => !(isSize(diagnostic) && isMock(diagnostic)),
);
const tests = diagnostics(join(hre.config.paths.cache, 'test-artifacts/build-info')).filter(
  (diagnostic) => !isSize(diagnostic),
);
const ours = [...deployed, ...tests].filter(isOurs);
const messages = [...new Set(ours.map((diagnostic) => diagnostic.formattedMessage))];
for (const message of messages) process.stderr.write(`${message}\n`);
if (messages.length > 0) {
  process.stderr.write(`${messages.length} compiler warnings in ${root}\n`);
  process.exitCode = 1;
}
