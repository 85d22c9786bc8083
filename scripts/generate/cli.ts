import { buildProgram } from '../../src/cli/program.ts';
import { GROUPS } from '../../src/cli/verb.ts';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { GENERATED, type Generator } from '../lib/generator.ts';

const FILE = 'docs/cli.md';

/** docs/cli.md: what `vidimus VERB --help` says, verb by verb, with the exit codes. */
export const generator: Generator = {
  generate: async () => {
    const sections = GROUPS.flatMap((group) => [
      `## ${group}`,
      ...VERBS.filter((verb) => verb.group === group).flatMap(({ name }) => [
        `### vidimus ${name}`,
        fenced(helpOf([name, '--help'])),
      ]),
    ]);
    const text = [
      `<!-- ${GENERATED} -->`,
      '# The command line',
      'Data goes to standard output, messages to standard error; `--json` prints one JSON value (with `verify --lines` one a line), described in [cli-json.md](cli-json.md).',
      EXIT_CODES,
      [
        'Colours appear in a terminal alone, never with `NO_COLOR` or `--no-color`; `FORCE_COLOR` asks for them elsewhere too.',
        'Tables and sentences keep to the width of the terminal (80 columns in a pipe, or `COLUMNS`); `--plain` gives one row a line with tabs between.',
        'What takes longer than a second says so on a terminal. `vidimus completion bash|zsh|fish` completes verbs, options and files; `vidimus doctor` looks for what stands in the way.',
      ].join(' '),
      'Errors carry a stable code, listed in [errors.md](errors.md). Keys come from an encrypted keystore or from the environment, never from a flag.',
      ...sections,
    ].join('\n\n');
    return new Map([[FILE, `${text}\n`]]);
  },
};

const EXIT_CODES = [
  '| exit | `verify` | other verbs |',
  '|---|---|---|',
  '| 0 | accepted | done |',
  '| 1 | rejected | refused by a rule of the registry |',
  '| 2 | usage or input | usage or input |',
  '| 3 | undetermined | could not be determined |',
  '| 4 | node, network or disk | node, network or disk |',
].join('\n');

const fenced = (text: string): string => ['```text', text.trimEnd(), '```'].join('\n');

/** Help as it is printed into a file: without colours, 80 columns wide. */
const helpOf = (args: readonly string[]): string => {
  let text = '';
  const out = { write: (part: string) => (text += part), columns: 80 };
  const io = {
    stdin: process.stdin,
    stdout: out as unknown as NodeJS.WriteStream,
    stderr: out as unknown as NodeJS.WriteStream,
    env: {},
    cwd: '/',
    signal: new AbortController().signal,
  };
  try {
    buildProgram(io, VERBS, '', { code: 0 }).parse([...args], { from: 'user' });
  } catch {
    // Commander leaves by an exception after it printed help.
  }
  return text;
};
