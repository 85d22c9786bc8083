import type { CompletedOption, CompletedVerb, Completions, Value } from './words.ts';

/** A script for zsh: to be sourced, or kept as `_vidimus` in a folder of `$fpath`. */
export const zshScript = ({ globals, verbs }: Completions): string =>
  [
    '#compdef vidimus',
    '# vidimus completion for zsh. Put this line into ~/.zshrc, after compinit:',
    '#   source <(vidimus completion zsh)',
    '_vidimus() {',
    '  local context state state_descr line',
    '  typeset -A opt_args',
    '  _arguments -C \\',
    ...globals.map((option) => `    ${spec(option)} \\`),
    "    '1:verb:->verb' '*::argument:->rest'",
    '  case $state in',
    '    verb)',
    '      local -a verbs',
    `      verbs=(${verbs.map(({ name, summary }) => quoted(`${name}:${summary}`)).join(' ')})`,
    "      _describe -t verbs 'verb' verbs ;;",
    '    rest)',
    '      case $line[1] in',
    ...verbs.flatMap(verbCase),
    '      esac ;;',
    '  esac',
    '}',
    'if [[ $funcstack[1] == _vidimus ]]; then _vidimus "$@"; else compdef _vidimus vidimus; fi',
  ].join('\n');

const verbCase = (verb: CompletedVerb): string[] => {
  const specs = [
    ...verb.options.map(spec),
    ...verb.arguments.map((value, at) =>
      quoted(`${at + 1}:${at === 0 ? 'argument' : 'further argument'}:${actOf(value)}`),
    ),
  ];
  return [`        ${verb.name}) _arguments ${specs.join(' ')} ;;`];
};

/** `'(--json)'{…}'[description]:value:action'`; the short form beside the long one. */
const spec = ({ flags, description, value, repeats }: CompletedOption): string => {
  const text = `[${description.replace(/([[\]:\\])/g, '\\$1')}]${value.kind === 'none' ? '' : `:value:${actOf(value)}`}`;
  const [long = '', short] = flags;
  const lead = repeats ? '*' : '';
  return short === undefined
    ? quoted(`${lead}${long}${text}`)
    : `${quoted(repeats ? '*' : `(${long} ${short})`)}{${long},${short}}${quoted(text)}`;
};

const actOf = (value: Value): string => {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    default:
      return ' ';
  }
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
