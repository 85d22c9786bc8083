/** One place where a file names another module. */
export interface ImportSite {
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
  /** Vanishes when the types are stripped. */
  readonly typeOnly: boolean;
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s)?[^'"`;=()]*?\bfrom\s*(['"])([^'"\n]+)\2/gm;
const SIDE_EFFECT = /^[ \t]*import\s*(['"])([^'"\n]+)\1/gm;
const DYNAMIC = /\bimport\s*\(\s*(['"])([^'"\n]+)\1/g;

/** Every import, re-export, dynamic import and `import('…')` type of a TypeScript file. */
export function importsOf(text: string): ImportSite[] {
  const code = blankComments(text);
  const lineAt = (index: number): number => code.slice(0, index).split('\n').length;
  const sites: ImportSite[] = [];
  for (const match of code.matchAll(STATIC)) {
    const line = lineAt(match.index + match[0].lastIndexOf('from'));
    sites.push({ specifier: match[3] ?? '', line, typeOnly: match[1] !== undefined });
  }
  for (const match of code.matchAll(SIDE_EFFECT)) {
    sites.push({ specifier: match[2] ?? '', line: lineAt(match.index), typeOnly: false });
  }
  for (const match of code.matchAll(DYNAMIC)) {
    // `typeof import('x')` and `: import('x').Y` are types; `await import('x')` and a bare call load it.
    const before = code.slice(0, match.index).trimEnd();
    const typeOnly = /(?:\btypeof|[:<|&])$/.test(before);
    sites.push({ specifier: match[2] ?? '', line: lineAt(match.index), typeOnly });
  }
  return sites.sort((a, b) => a.line - b.line);
}

/**
 * The text with comments, template literals and regular expressions blanked, so that their content cannot look like an
 * import; quoted strings stay, since imports need theirs. Line numbers stay.
 */
export function blankComments(text: string): string {
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*|\breturn\s+)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;
  return text.replace(token, (found) =>
    found.startsWith("'") || found.startsWith('"') ? found : found.replace(/[^\n]/g, ' '),
  );
}
