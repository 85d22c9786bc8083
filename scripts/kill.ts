// Kills the service at random moments, again and again, and looks at what it left in its store.
//   npm run test:kill -- --runs 500 --store postgres      (default: 100 runs on SQLite)
//   npm run test:kill -- --runs 50 --seed 7 --json
import { parseArgs } from 'node:util';
import { type Home, postgresHome, sqliteHome } from '../test/replica/store/homes.ts';
import { killRuns } from '../test/replica/store/kill-runs.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    store: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const homes: Readonly<Record<string, () => Home>> = { sqlite: sqliteHome, postgres: postgresHome };
const home = homes[values.store]?.();
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (home === undefined || !(runs >= 1) || !Number.isSafeInteger(seed)) {
  process.stderr.write('Give --runs NUMBER, --seed NUMBER and --store sqlite or postgres.\n');
  process.exit(2);
}

const missing = await home.begin();
if (missing !== undefined) {
  process.stderr.write(`Nothing was tried: ${missing}.\n`);
  process.exit(4);
}
try {
  const report = await killRuns(home, { runs, seed, say: (line) => process.stderr.write(`${line}\n`) });
  const { readyMs, faults, ...counts } = report;
  const at = (share: number) =>
    Math.round(readyMs[Math.min(readyMs.length - 1, Math.floor(readyMs.length * share))] ?? 0);
  const figures = {
    store: values.store,
    seed,
    ...counts,
    readyMedianMs: at(0.5),
    readyP99Ms: at(0.99),
    readyMaxMs: at(1),
    faults,
  };
  process.stdout.write(
    values.json
      ? `${JSON.stringify(figures, undefined, 2)}\n`
      : Object.entries(figures)
          .map(
            ([name, value]) =>
              `${name.padEnd(16)}${Array.isArray(value) ? value.join('; ') || 'none' : value}\n`,
          )
          .join(''),
  );
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await home.end();
}
