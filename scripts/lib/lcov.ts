/** One source file of an LCOV report. */
export interface FileCoverage {
  readonly path: string;
  /** Line number → whether it was reached. */
  readonly lines: ReadonlyMap<number, boolean>;
  readonly branches: readonly { readonly line: number; readonly name: string; readonly taken: boolean }[];
}

/** Reads the records SF, DA (line, count) and BRDA (line, block, branch, count or `-`) of an LCOV report. */
export function parseLcov(text: string): FileCoverage[] {
  return text.split('end_of_record').flatMap((part) => {
    const records = part.split('\n').map((line) => line.trim());
    const path = records.find((record) => record.startsWith('SF:'))?.slice(3);
    if (path === undefined) return [];
    const lines = valuesOf(records, 'DA').map(([line, count]) => [Number(line), Number(count) > 0] as const);
    const branches = valuesOf(records, 'BRDA').map(([line, block, branch, count]) => ({
      line: Number(line),
      name: `${block ?? '?'}.${branch ?? '?'}`,
      taken: Number(count) > 0,
    }));
    return [{ path, lines: new Map(lines), branches }];
  });
}

const valuesOf = (records: readonly string[], name: string): string[][] =>
  records
    .filter((record) => record.startsWith(`${name}:`))
    .map((record) => record.slice(name.length + 1).split(','));

/** `file:line` and what was not reached there. */
export function uncovered({ path, lines, branches }: FileCoverage): string[] {
  return [
    ...[...lines].filter(([, reached]) => !reached).map(([line]) => `${path}:${line} line not reached`),
    ...branches
      .filter((branch) => !branch.taken)
      .map(({ line, name }) => `${path}:${line} branch ${name} not taken`),
  ];
}
