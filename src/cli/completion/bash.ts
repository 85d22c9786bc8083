import type { CompletedOption, CompletedVerb, Completions, Value } from './words.ts';

/** A script for bash 3.2 and later; it needs nothing else to be installed. */
export const bashScript = ({ globals, verbs }: Completions): string =>
  [
    '# vidimus completion for bash. Put this line into ~/.bashrc:',
    '#   source <(vidimus completion bash)',
    '_vidimus() {',
    `  local current="\${COMP_WORDS[COMP_CWORD]}" before="" verb="" word at position=0`,
    '  COMPREPLY=()',
    `  (( COMP_CWORD > 0 )) && before="\${COMP_WORDS[COMP_CWORD-1]}"`,
    // Bash cuts --mode=rpc into three words.
    `  if [[ "$current" == "=" ]]; then current=""`,
    `  elif [[ "$before" == "=" ]] && (( COMP_CWORD > 1 )); then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi`,
    '  for (( at = 1; at < COMP_CWORD; at++ )); do',
    `    word="\${COMP_WORDS[at]}"`,
    `    case "$word" in`,
    `      ${takingValue([...globals, ...verbs.flatMap(({ options }) => options)])})`,
    `        [[ "\${COMP_WORDS[at+1]}" == "=" ]] && (( at++ )); (( at++ )) ;;`,
    '      -*) ;;',
    '      *) if [[ -z "$verb" ]]; then verb="$word"; else (( position++ )); fi ;;',
    '    esac',
    '  done',
    '  case "$verb" in',
    '    "")',
    ...valueCases(globals, '      '),
    '      if [[ "$current" == -* ]]; then',
    `        _vidimus_words "${flagsOf(globals)}"`,
    '      else',
    `        _vidimus_words "${verbs.map(({ name }) => name).join(' ')}"`,
    '      fi ;;',
    ...verbs.flatMap(verbCase),
    '  esac',
    '}',
    '_vidimus_words() { COMPREPLY=( $(compgen -W "$1" -- "$current") ); }',
    // Names with blanks stay whole: one candidate a line.
    '_vidimus_files() {',
    "  local IFS=$'\\n'",
    '  COMPREPLY=( $(compgen "$1" -- "$current") )',
    '  type compopt > /dev/null 2>&1 && compopt -o filenames 2> /dev/null',
    '}',
    'complete -F _vidimus vidimus',
  ].join('\n');

const verbCase = (verb: CompletedVerb): string[] => [
  `    ${verb.name})`,
  ...valueCases(verb.options, '      '),
  '      if [[ "$current" == -* ]]; then',
  `        _vidimus_words "${flagsOf(verb.options)}"`,
  '      else',
  '        case "$position" in',
  ...verb.arguments.flatMap((value, at) => {
    const act = actOf(value);
    return act === undefined ? [] : [`          ${at}) ${act} ;;`];
  }),
  '          *) ;;',
  '        esac',
  '      fi ;;',
];

/** What follows an option that takes a value. */
const valueCases = (options: readonly CompletedOption[], lead: string): string[] => {
  const cases = options.flatMap(({ flags, value }) =>
    value.kind === 'none' ? [] : [`${lead}  ${flags.join('|')}) ${actOf(value) ?? ':'}; return ;;`],
  );
  return cases.length === 0 ? [] : [`${lead}case "$before" in`, ...cases, `${lead}esac`];
};

const actOf = (value: Value): string | undefined => {
  switch (value.kind) {
    case 'words':
      return `_vidimus_words "${value.words.join(' ')}"`;
    case 'files':
      return '_vidimus_files -f';
    case 'folders':
      return '_vidimus_files -d';
    default:
      return undefined;
  }
};

const flagsOf = (options: readonly CompletedOption[]): string =>
  options.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith('--'))).join(' ');

const takingValue = (options: readonly CompletedOption[]): string =>
  [...new Set(options.flatMap(({ flags, value }) => (value.kind === 'none' ? [] : flags)))].join('|');
