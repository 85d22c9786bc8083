import { Command, Option } from 'commander';
import { fail } from '../core/errors.ts';
import { collect } from './collect.ts';
import type { ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { dashed, Options } from './options.ts';
import { Output } from './output.ts';
import { didYouMean } from './suggest.ts';
import { columnsOf, fold, safe, shellWord, USUAL_WIDTH } from './text.ts';
import { GROUPS, type Verb } from './verb.ts';

export interface ProgramResult {
  code: ExitCode;
}

/** Builds the command line from its verbs. The result of the verb that ran is left in `result`. */
export const buildProgram = (
  io: Io,
  verbs: readonly Verb[],
  version: string,
  result: ProgramResult,
): Command => {
  const program = new Command('vidimus')
    .description('A trusted-issuer registry on any EVM chain, and the verifier that reads it.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'examples and options')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => Math.min(columnsOf(io.stdout, io.env) ?? USUAL_WIDTH, WIDEST),
    })
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 16, subcommandTerm: (verb) => verb.name() })
    .addHelpText('before', examplesText(OVERVIEW));
  for (const option of globalOptions()) program.addOption(option);
  for (const group of GROUPS) {
    for (const verb of verbs.filter((one) => one.group === group)) addVerb(program, io, verb, result);
  }
  return program;
};

/** Longer lines are hard to read. */
const WIDEST = 100;

const OVERVIEW = [
  ['vidimus network up', 'start a demo chain with a small population'],
  ['vidimus verify credential.jwt', 'may I rely on this credential?'],
  ['vidimus show did:ethr:0x7a69:0x…', 'what the registry says of an organisation'],
  ['vidimus serve', 'answer the same questions over HTTP'],
] as const;

const globalOptions = (): Option[] => [
  new Option('--json', 'print one JSON value on standard output'),
  new Option('--plain', 'tables as one row a line, cells between tabs; nothing is folded'),
  new Option('-q, --quiet', 'print no messages'),
  new Option('-v, --verbose', 'print more messages'),
  new Option('--no-color', 'print without colours (so does NO_COLOR)'),
  new Option('--no-input', 'never ask a question'),
  new Option('--config <file>', 'settings file in place of ./vidimus.json'),
  new Option('--rpc <url>', 'JSON-RPC address of the chain (repeat for several nodes)').argParser(collect),
  new Option('--addresses <file>', 'addresses file of the deployment'),
];

const addVerb = (program: Command, io: Io, verb: Verb, result: ProgramResult): void => {
  const command = program
    .command(verb.name)
    .summary(verb.summary)
    .description(verb.summary)
    .helpGroup(`${verb.group}:`)
    .addHelpText('before', examplesText(verb.examples));
  verb.define(command);
  command.action(async () => {
    // A verb's own option comes before a global one of its name: --input FILE before --no-input.
    const options = new Options({ ...command.optsWithGlobals(), ...command.opts() });
    const out = new Output(io, {
      json: options.flag('json'),
      plain: options.flag('plain'),
      quiet: options.flag('quiet'),
      verbose: options.flag('verbose'),
      color: options.flag('color'),
      carried: carriedBy(options),
    });
    const interactive =
      program.opts()['input'] === true && io.stdin.isTTY === true && io.stderr.isTTY === true;
    expectWords(command);
    out.busy('Working');
    try {
      result.code = await verb.run({ io, out, options, args: command.args, program, interactive });
    } finally {
      out.idle();
    }
  });
};

/** An address may hold a key, so it is not repeated. */
const carriedBy = (options: Options): string =>
  ['config', 'addresses']
    .flatMap((name) => {
      const value = options.text(name);
      return value === undefined ? [] : [` ${dashed(name)} ${shellWord(value)}`];
    })
    .join('');

/** An argument that is one of some words is refused before anything is read or asked. @throws USAGE */
const expectWords = (command: Command): void => {
  command.registeredArguments.forEach(({ argChoices }, at) => {
    const given = command.args[at];
    if (argChoices === undefined || given === undefined || argChoices.includes(given)) return;
    throw fail('USAGE', {
      reason: `${command.name()} ${safe(given, 40)} is not one of ${argChoices.join(', ')}${didYouMean(given, argChoices)}`,
    });
  });
};

const examplesText = (examples: readonly (readonly [command: string, what: string])[]): string => {
  const width = Math.max(...examples.map(([command]) => command.length));
  const isWide = examples.some(([, what]) => width + what.length > USUAL_WIDTH - 7);
  const lines = examples.map(([command, what]) =>
    isWide
      ? `${fold(`  # ${what}`, USUAL_WIDTH)
          .join('\n')
          .replace(/\n {4}/g, '\n  #   ')}\n  ${command}`
      : `  ${command.padEnd(width)}   # ${what}`,
  );
  return `Examples:\n${lines.join('\n')}\n`;
};
