import { CommanderError } from 'commander';
import { fail, failBecause, isVidimusError, type VidimusError } from '../core/errors.ts';
import { EXIT, type ExitCode, exitOfError } from './exit.ts';
import type { Io } from './io.ts';
import { buildProgram } from './program.ts';
import { styleFor } from './style.ts';
import { nearest } from './suggest.ts';
import { columnsOf, fold, safe } from './text.ts';
import type { Verb } from './verb.ts';

/**
 * Runs one command line and says how it ended. Never throws: every failure becomes one clear message with its code, and a
 * stack is shown only with VIDIMUS_DEBUG.
 */
export const run = async (
  args: readonly string[],
  io: Io,
  verbs: readonly Verb[],
  version: string,
): Promise<ExitCode> => {
  const result: { code: ExitCode } = { code: EXIT.done };
  try {
    const program = buildProgram(io, verbs, version, result);
    const first = firstWord(args);
    if (args.length === 0) {
      io.stderr.write(program.helpInformation());
      return EXIT.usage;
    }
    if (first === 'help') return await run(asHelp(args), io, verbs, version);
    if (first !== undefined && !verbs.some(({ name }) => name === first)) {
      throw unknownVerb(first, verbs);
    }
    await program.parseAsync([...args], { from: 'user' });
    return result.code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const shown =
      io.signal.aborted && !isVidimusError(error) ? failBecause(error, 'INTERRUPTED') : asVidimusError(error);
    return reportError(shown, args, io);
  }
};

/** Global options that take a value: the word after them is no verb. */
const TAKES_VALUE = ['--config', '--rpc', '--addresses'];

const firstWord = (args: readonly string[]): string | undefined =>
  args.find((word, at) => !word.startsWith('-') && !TAKES_VALUE.includes(args[at - 1] ?? ''));

/** `vidimus help verify` is what many type for `vidimus verify --help`. */
const asHelp = (args: readonly string[]): readonly string[] => [
  ...args.filter((word) => word !== 'help' && word !== '--help' && word !== '-h'),
  '--help',
];

const unknownVerb = (word: string, verbs: readonly Verb[]): VidimusError => {
  const close = nearest(
    word,
    verbs.map(({ name }) => name),
  );
  return fail('VERB_UNKNOWN', {
    verb: word,
    suggestion: close === undefined ? '' : ` Did you mean "vidimus ${close}"?`,
  });
};

const asVidimusError = (error: unknown): VidimusError => {
  if (isVidimusError(error)) return error;
  if (error instanceof CommanderError) {
    const reason = error.message
      .replace(/^error: /, '')
      .replace(/\.?\n?\(?Did you mean (.*?)\??\)?$/s, ' (did you mean $1?)');
    return failBecause(error, 'USAGE', { reason });
  }
  return failBecause(error, 'INTERNAL', { reason: nameOf(error) });
};

/** The class of a foreign error, never its text: that may quote what was read. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
};

/** Prints an error in the form that the command line asks for. @returns the exit code of its kind. */
export const reportError = (error: VidimusError, args: readonly string[], io: Io): ExitCode => {
  const style = styleFor(io.stderr, io.env, !args.includes('--no-color'));
  if (args.includes('--json')) {
    const { code, message, remedy, kind, details } = error;
    const value = { error: { code, kind, message, remedy, details } };
    io.stdout.write(`${JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? v.toString() : v), 2)}\n`);
  } else {
    const verb = firstWord(args);
    const remedy =
      verb === undefined ? error.remedy : error.remedy.replace('vidimus VERB', `vidimus ${safe(verb, 40)}`);
    const width = columnsOf(io.stderr, io.env) ?? Number.POSITIVE_INFINITY;
    const lines = [
      `${style.bad('✘')} ${safe(error.message, 600)}`,
      ...(remedy === '' ? [] : [`  ${remedy}`]),
      `  ${style.faint(`[${error.code}]`)}`,
    ];
    io.stderr.write(`${lines.flatMap((line) => fold(line, width)).join('\n')}\n`);
  }
  if ((io.env['VIDIMUS_DEBUG'] ?? '') !== '') {
    io.stderr.write(`${error.stack ?? ''}\n`);
    if (error.cause instanceof Error) io.stderr.write(`caused by ${error.cause.stack ?? ''}\n`);
  }
  return exitOfError(error);
};
