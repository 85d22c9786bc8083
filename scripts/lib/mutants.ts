/** A change of one place in a contract that a test has to notice. */
export interface Mutant {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly kind: 'guard' | 'modifier' | 'event' | 'comparison' | 'logic' | 'assignment';
  readonly before: string;
  readonly after: string;
  /** The whole file with the change. */
  readonly text: string;
}

interface Rule {
  readonly kind: Mutant['kind'];
  readonly pattern: RegExp;
  readonly replace: (match: RegExpMatchArray) => string;
}

const flipped: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<=': '<',
  '>=': '>',
  '<': '<=',
  '>': '>=',
};

const rules: readonly Rule[] = [
  // A guard: `if (…) revert …;`, `if (…) { revert …; }`, `if (…) _refuse(…);`, `if (…) return …;`
  {
    kind: 'guard',
    pattern: /^[ \t]*(?:\} else )?if \([^{};]*\) (?:revert|_refuse)[^;]*;/gm,
    replace: () => '',
  },
  {
    kind: 'guard',
    pattern: /^[ \t]*(?:\} else )?if \([^{};]*\) \{\s*(?:revert|_refuse)[^;]*;\s*\}/gm,
    replace: ([text]) => (text.trimStart().startsWith('} else') ? '}' : ''),
  },
  { kind: 'guard', pattern: /^[ \t]*if \([^{};]*\) return[^;]*;/gm, replace: () => '' },
  // A guard of its own: a call of a function that only checks.
  { kind: 'guard', pattern: /^[ \t]*(?:RecordRules\.)?_?check[A-Z]\w*\([^;=]*\);/gm, replace: () => '' },
  { kind: 'guard', pattern: /^[ \t]*_knownState\([^;=]*\);/gm, replace: () => '' },
  { kind: 'guard', pattern: /^[ \t]*_useCheckedNonce\([^;=]*\);/gm, replace: () => '' },
  { kind: 'modifier', pattern: /\brestricted\b(?=[^;]*\{)/g, replace: () => '' },
  { kind: 'event', pattern: /\bemit \w+\([^;]*\);/g, replace: () => '{}' },
  {
    kind: 'comparison',
    pattern: /(?<= )(==|!=|<=|>=|<|>)(?= )/g,
    replace: ([text]) => flipped[text] ?? text,
  },
  { kind: 'logic', pattern: /(?<= )(&&|\|\|)(?=\s)/g, replace: ([text]) => (text === '&&' ? '||' : '&&') },
  { kind: 'logic', pattern: /(?<=[( ])!(?=[a-zA-Z_])/g, replace: () => '' },
  {
    kind: 'logic',
    pattern: /\b(true|false)\b(?=[,);])/g,
    replace: ([text]) => (text === 'true' ? 'false' : 'true'),
  },
  {
    kind: 'assignment',
    pattern: /^[ \t]*(?:_setState\(|delete |_\w+\[[^;=]*\] = |_\w+ = |\w+\.\w+ = )[^;]*;/gm,
    replace: () => '',
  },
];

/** Every mutant of a file; comments, imports and declarations are left alone. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const code = blankComments(text);
  const seen = new Set<string>();
  return rules.flatMap(({ kind, pattern, replace }) =>
    [...code.matchAll(pattern)].flatMap((match) => {
      const { index } = match;
      const before = match[0];
      const after = replace(match);
      const mutated = text.slice(0, index) + after + text.slice(index + before.length);
      if (before === after || seen.has(mutated) || inDeclaration(code, index)) return [];
      seen.add(mutated);
      return [
        {
          file,
          line: lineOf(text, index, before),
          kind,
          before: oneLine(text.slice(index, index + before.length)),
          after: oneLine(after),
          text: mutated,
        },
      ];
    }),
  );
}

const lineOf = (text: string, index: number, before: string): number =>
  text.slice(0, index + before.length - before.trimStart().length).split('\n').length;

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Mappings (`=>`), constants and loop heads are no rules. */
function inDeclaration(code: string, index: number): boolean {
  const line = code.slice(code.lastIndexOf('\n', index - 1) + 1, code.indexOf('\n', index));
  return /\b(constant|mapping|pragma|import|for) ?[ (]/.test(line) || /^\s*for \(/.test(line);
}

const blankComments = (text: string): string =>
  text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"/g, (found) => found.replace(/[^\n]/g, '~'));
