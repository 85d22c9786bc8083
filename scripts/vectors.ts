// What others' vectors say about us: every set in shared/vectors, by the suites in test/vectors.
//   npm run vectors [-- SET … --json]
// Fails where a case fails, where a set that is here has cases skipped or more than are pinned, and where a set has no
// suite. A set that is not here is named and skipped. `--notes` marks each line of the table for `npm run check`.
import { parseArgs } from 'node:util';
import { type Outcome, runSuite, type Tally } from '../test/vectors/lib/run.ts';
import { loadSuites, setNames, unreadSets } from '../test/vectors/lib/suite.ts';

const EXIT_USAGE = 2;
const MOST_FAILURES = 20;

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, notes: { type: 'boolean' } },
  allowPositionals: true,
});

const row = ({ set, cases, passed, failed, skipped }: Tally): readonly string[] =>
  [set, cases, passed, failed, skipped].map(String);

/** Columns of figures to the right, the set's name and the remark to the left. */
function table(outcomes: readonly Outcome[]): readonly string[] {
  const sum = (name: 'cases' | 'passed' | 'failed' | 'skipped'): number =>
    outcomes.reduce((total, outcome) => total + outcome[name], 0);
  const total = {
    set: 'in all',
    cases: sum('cases'),
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
  };
  const rows = [
    ['set', 'cases', 'passed', 'failed', 'skipped', 'why'],
    ...outcomes.map((outcome) => [...row(outcome), outcome.why]),
    [...row(total), ''],
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function main(): Promise<number> {
  const names = setNames();
  const strange = positionals.filter((name) => !names.includes(name));
  if (strange.length > 0) {
    complain(`No set is called ${strange.join(', ')}. Sets: ${names.join(', ')}`);
    return EXIT_USAGE;
  }
  const suites = await loadSuites(positionals.length > 0 ? positionals : names);
  const outcomes: Outcome[] = [];
  for (const suite of suites) outcomes.push(await runSuite(suite));
  const unread = positionals.length === 0 ? unreadSets(suites) : [];
  if (values.json) {
    const tallies = outcomes.map(
      ({ set, cases, passed, failed, skipped }): Tally => ({ set, cases, passed, failed, skipped }),
    );
    process.stdout.write(`${JSON.stringify(tallies)}\n`);
  } else {
    for (const line of table(outcomes)) process.stdout.write(`${values.notes ? 'note: ' : ''}${line}\n`);
  }
  for (const { set, failures } of outcomes) {
    for (const { name, message } of failures.slice(0, MOST_FAILURES))
      complain(`✖ ${set}: ${name}: ${message}`);
    if (failures.length > MOST_FAILURES) complain(`✖ ${set}: and ${failures.length - MOST_FAILURES} more`);
  }
  for (const { set, why, good, failed } of outcomes) if (!good && failed === 0) complain(`✖ ${set}: ${why}`);
  for (const set of unread) complain(`✖ ${set}: no suite reads it (test/vectors/${set}.ts)`);
  return unread.length === 0 && outcomes.every(({ good }) => good) ? 0 : 1;
}

process.exitCode = await main();
