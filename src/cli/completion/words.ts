import type { Argument, Command, Option } from 'commander';

/** What may stand after an option or in the place of an argument. */
export type Value =
  | { readonly kind: 'none' }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Something only its user knows. */
  | { readonly kind: 'other' };

export interface CompletedOption {
  /** `--json`; with its short form where it has one. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly value: Value;
  readonly repeats: boolean;
}

export interface CompletedVerb {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** In their order. */
  readonly arguments: readonly Value[];
}

export interface Completions {
  readonly globals: readonly CompletedOption[];
  readonly verbs: readonly CompletedVerb[];
}

/** Everything that a shell can complete, read off the command line's own definition. */
export const completionsOf = (program: Command): Completions => {
  const globals = [...program.options.map(optionOf), HELP];
  return {
    globals,
    verbs: program.commands.map((command) => ({
      name: command.name(),
      summary: command.summary(),
      options: uniqueOptions([...command.options.map(optionOf), ...globals]),
      arguments: command.registeredArguments.map(argumentOf),
    })),
  };
};

const HELP: CompletedOption = {
  ...{ flags: ['--help', '-h'], description: 'examples and options' },
  ...{ value: { kind: 'none' }, repeats: false },
};

/** A verb's own option comes before a global one of its name. */
const uniqueOptions = (options: readonly CompletedOption[]): readonly CompletedOption[] => {
  const seen = new Set<string>();
  return options.filter(({ flags: [first = ''] }) => !seen.has(first) && seen.add(first));
};

const optionOf = (option: Option): CompletedOption => ({
  flags: [option.long, option.short].filter((flag) => typeof flag === 'string'),
  description: option.description,
  value: option.isBoolean() ? { kind: 'none' } : valueFor(option.argChoices, option.flags),
  // `collect` gathers what is given again and again; commander marks no such options.
  repeats: option.parseArg !== undefined,
});

const argumentOf = (argument: Argument): Value =>
  valueFor(argument.argChoices, `<${argument.name()}>`, FILE_ARGUMENTS.has(argument.name()));

/** Arguments that are files, or else something that nobody can list. */
const FILE_ARGUMENTS: ReadonlySet<string> = new Set(['credential', 'file', 'files', 'what', 'request']);

const valueFor = (words: readonly string[] | undefined, shown: string, isFile = false): Value => {
  if (words !== undefined) return { kind: 'words', words };
  if (/<folder>/.test(shown)) return { kind: 'folders' };
  return isFile || /<(?:file|place)>/.test(shown) ? { kind: 'files' } : { kind: 'other' };
};
