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

interface BuildOutput {
  readonly output: { readonly errors?: readonly Diagnostic[] };
}

/** The compiler's own files: a warning also counts where the compilation itself came from the cache. */
function diagnostics(folder: string): Diagnostic[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.output.json'))
    .flatMap((name) => {
      const { output } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as BuildOutput;
      return output.errors ?? [];
    });
}

/** A test contract, or one that only tests use, may be larger than a chain would take. */
const TOO_LARGE = ['3860', '5574'];
const onlyForTests = (file: string): boolean => /^project\/(test|contracts\/mocks)\//.test(file);

const isOurs = ({ errorCode, sourceLocation }: Diagnostic): boolean => {
  if (sourceLocation === undefined) return true;
  const { file } = sourceLocation;
  return file.startsWith('project/') && !(TOO_LARGE.includes(errorCode ?? '') && onlyForTests(file));
};

await hre.tasks.getTask('build').run({ quiet: true });
const folders = [hre.config.paths.artifacts, join(hre.config.paths.cache, 'test-artifacts')];
const ours = folders.flatMap((folder) => diagnostics(join(folder, 'build-info'))).filter(isOurs);
const messages = [...new Set(ours.map((diagnostic) => diagnostic.formattedMessage))];
for (const message of messages) process.stderr.write(`${message}\n`);
if (messages.length > 0) {
  process.stderr.write(`${messages.length} compiler warnings in ${root}\n`);
  process.exitCode = 1;
}
