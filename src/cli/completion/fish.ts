import type { CompletedOption, Completions, Value } from './words.ts';

/** A script for fish: to be sourced, or kept as ~/.config/fish/completions/vidimus.fish. */
export const fishScript = ({ globals, verbs }: Completions): string => {
  const names = verbs.map(({ name }) => name).join(' ');
  const noVerb = `not __fish_seen_subcommand_from ${names}`;
  return [
    '# vidimus completion for fish:',
    '#   vidimus completion fish > ~/.config/fish/completions/vidimus.fish',
    'complete -c vidimus -f',
    ...globals.map((option) => optionLine(option, noVerb)),
    ...verbs.map(
      ({ name, summary }) => `complete -c vidimus -n ${quoted(noVerb)} -a ${name} -d ${quoted(summary)}`,
    ),
    ...verbs.flatMap(({ name, options, arguments: places }) => {
      const inVerb = `__fish_seen_subcommand_from ${name}`;
      return [
        ...options.map((option) => optionLine(option, inVerb)),
        // fish knows no positions: the words of all places, and files where one of them is a file.
        ...places.flatMap((value) => {
          const act = actOf(value);
          return act === '' ? [] : [`complete -c vidimus -n ${quoted(inVerb)} ${act}`];
        }),
      ];
    }),
  ].join('\n');
};

const optionLine = ({ flags, description, value }: CompletedOption, when: string): string => {
  const [long = '', short] = flags;
  const takes = value.kind === 'none' ? '' : value.kind === 'other' ? ' -x' : ` -r ${actOf(value)}`;
  const letter = short === undefined ? '' : ` -s ${short.slice(1)}`;
  return `complete -c vidimus -n ${quoted(when)} -l ${long.slice(2)}${letter}${takes} -d ${quoted(description)}`;
};

const actOf = (value: Value): string => {
  switch (value.kind) {
    case 'words':
      return `-f -a ${quoted(value.words.join(' '))}`;
    case 'files':
      return '-F';
    case 'folders':
      return "-f -a '(__fish_complete_directories)'";
    default:
      return '';
  }
};

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
