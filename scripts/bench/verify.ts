/**
 * How many credentials a second one thread reads and checks, each kind beside its limit (bare `node:crypto.verify`, see
 * verify/bare.ts) and beside other libraries on the same credentials. docs/performance.md says what is measured and how.
 *   npm run bench:verify [-- --json] [--only vc-jwt-es256,…] [--rounds 11] [--milliseconds 120] [--clock cpu|wall] [--without-peers]
 */
import { parseArgs } from 'node:util';
import { compete, type Entry, type Result } from './verify/contest.ts';
import { dataIntegrityEntries } from './verify/data-integrity.ts';
import { jwtEntries } from './verify/jwt.ts';
import { sdJwtEntries } from './verify/sd-jwt.ts';
import { statusEntries } from './verify/status.ts';
import { heading, row } from './verify/table.ts';
import { verdictEntries } from './verify/verdict.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '11' },
    milliseconds: { type: 'string', default: '120' },
    clock: { type: 'string', default: 'cpu' },
    'without-peers': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const ENTRIES: readonly Entry[] = [
  ...jwtEntries,
  ...sdJwtEntries,
  ...dataIntegrityEntries,
  ...statusEntries,
  ...verdictEntries,
];

const HELP = `Usage: npm run bench:verify -- [--json] [--only NAME,…] [--rounds 11] [--milliseconds 120] [--clock cpu|wall] [--without-peers]

Reads and checks many distinct credentials of each kind, beside bare node:crypto.verify and other libraries, in one thread.
Kinds: ${ENTRIES.map(({ name }) => name).join(', ')}
`;

const measure = async (): Promise<readonly Result[]> => {
  const wanted = values.only?.split(',');
  const pace = {
    rounds: Number(values.rounds),
    milliseconds: Number(values.milliseconds),
    clock: values.clock === 'wall' ? 'wall' : 'cpu',
  } as const;
  const results: Result[] = [];
  if (!values.json) process.stdout.write(heading());
  for (const { name, prepare } of ENTRIES) {
    if (wanted !== undefined && !wanted.includes(name)) continue;
    const contest = await prepare();
    const peers = values['without-peers'] ? {} : contest.peers;
    const result = await compete(name, { ...contest, peers }, pace);
    results.push(result);
    if (!values.json) process.stdout.write(row(result, contest.targets));
  }
  return results;
};

if (values.help) {
  process.stdout.write(HELP);
} else {
  const results = await measure();
  if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`);
}
