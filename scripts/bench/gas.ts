// What each operation costs, measured from receipts on Hardhat's own node under osaka rules.
//   npm run bench:gas [-- --json | --check | --update]
// --check compares with gas-snapshot.json and fails on any difference, --update rewrites it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/root.ts';
import { type Figures, measure } from './measure-gas.ts';
import { gasTable } from './table-gas.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, check: { type: 'boolean' }, update: { type: 'boolean' } },
});
const file = join(root, 'gas-snapshot.json');

/** What differs, by name; an empty list where nothing does. */
function differences(committed: Partial<Figures>, measured: Figures): string[] {
  const names = new Set([...Object.keys(committed), ...Object.keys(measured)] as (keyof Figures)[]);
  return [...names]
    .filter((name) => committed[name] !== measured[name])
    .map(
      (name) =>
        `${name}: ${committed[name] ?? 'missing'} in gas-snapshot.json, ${measured[name] ?? 'missing'} measured`,
    );
}

const figures = await measure();
if (values.update) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);

if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else if (!values.check) process.stdout.write(gasTable(figures));

if (values.check) {
  const changed = differences(JSON.parse(readFileSync(file, 'utf8')), figures);
  for (const line of changed) process.stderr.write(`${line}\n`);
  if (changed.length > 0) {
    process.stderr.write('If this is meant, run: npm run bench:gas -- --update\n');
    process.exitCode = 1;
  } else if (!values.json) {
    process.stdout.write(`note: ${Object.keys(figures).length} gas figures equal the committed snapshot\n`);
  }
}
