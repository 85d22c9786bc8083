/** Europe in a store, then a cold start from it in a process of its own, which says what it holds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyStateOf } from '../../../src/replica/empty-state.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import { DEPLOYMENT } from '../europe/deployment.ts';
import { EUROPE, europe } from '../europe/europe.ts';
import { Feed, type TimedLog } from './feed.ts';
import { median, progress, tell } from './figures.ts';

const ROUNDS = 3;
/** As the files in ops/ start it. */
const AS_OPERATED = ['--max-semi-space-size=8'];
/** With their renewals, authorities and mandates these come to a hundred thousand accreditations. */
const ISSUERS = 82_800;

const folder = mkdtempSync(join(tmpdir(), 'vidimus-bench-'));
const name = `sqlite:${join(folder, 'europe.sqlite')}`;
try {
  const logs: TimedLog[] = [];
  const census = europe({ ...EUROPE, issuers: ISSUERS, perBlock: 1_000 }, (log, time) =>
    logs.push({ log, time }),
  );
  const { accreditations, bits } = census;
  progress(
    `${accreditations.toLocaleString('en')} accreditations, ${bits.toLocaleString('en')} status bits: written`,
  );
  const store = await storeNamed(name, DEPLOYMENT);
  await store.open();
  await store.lead();
  const feed = new Feed(store, emptyStateOf(DEPLOYMENT));
  await feed.take(logs, true);
  await store.resign();
  await store.close();
  progress(`${feed.events.toLocaleString('en')} events stand in SQLite; cold starts`);
  const starts: { readonly seconds: number; readonly residentMegabytes: number; readonly records: number }[] =
    [];
  for (let i = 0; i < ROUNDS; i++) {
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      [...AS_OPERATED, '--expose-gc', join(import.meta.dirname, 'cold-start.ts'), name],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    starts.push(JSON.parse(stdout));
  }
  tell({
    accreditations,
    statusBits: bits,
    coldStartSeconds: median(starts.map(({ seconds }) => seconds)),
    memoryMegabytes: median(starts.map(({ residentMegabytes }) => residentMegabytes)),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
