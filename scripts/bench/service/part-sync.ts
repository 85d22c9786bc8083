/** Events a second into each store, from recorded logs; and 100 blocks taken back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyStateOf } from '../../../src/replica/empty-state.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import { startPostgres } from '../../../test/fixtures/postgres.ts';
import { DEPLOYMENT } from '../europe/deployment.ts';
import { europe } from '../europe/europe.ts';
import { Feed, type TimedLog } from './feed.ts';
import { type Figures, median, progress, rounded, tell } from './figures.ts';

const ROUNDS = 3;
/** Events of a block that is taken back: more than a chain of ours has in one. */
const PER_BLOCK = 200;
const BLOCKS_BACK = 100;

const logs: TimedLog[] = [];
europe({ seed: 7, issuers: 8_000, bits: 4_000_000, perBlock: PER_BLOCK }, (log, time) =>
  logs.push({ log, time }),
);
progress(`${logs.length.toLocaleString('en')} recorded logs are ready`);
const folder = mkdtempSync(join(tmpdir(), 'vidimus-bench-'));

/** @returns events a second. */
const sync = async (name: string): Promise<{ readonly rate: number; readonly rollback: number }> => {
  const store = await storeNamed(name, DEPLOYMENT);
  await store.open();
  await store.lead();
  const feed = new Feed(store, emptyStateOf(DEPLOYMENT));
  const middle = logs.findIndex(
    ({ log }) => log.blockNumber > (logs.at(-1)?.log.blockNumber ?? 0) - BLOCKS_BACK,
  );
  const started = performance.now();
  await feed.take(logs.slice(0, middle), true);
  const rate = (feed.events * 1_000) / (performance.now() - started);
  const base = feed.tip.head()?.number ?? 0;
  await feed.push(logs.slice(middle));
  const back = performance.now();
  await feed.rollBackTo(base);
  const rollback = (performance.now() - back) / 1_000;
  await store.resign();
  await store.close();
  return { rate, rollback };
};

const measure = async (name: (round: number) => string | Promise<string>) => {
  const rounds: { readonly rate: number; readonly rollback: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await sync(await name(i)));
  return {
    rate: Math.round(median(rounds.map(({ rate }) => rate))),
    rollback: rounded(median(rounds.map(({ rollback }) => rollback))),
  };
};

try {
  progress('into SQLite (15 s)');
  const sqlite = await measure((round) => `sqlite:${join(folder, `copy-${round}.sqlite`)}`);
  let figures: Figures = {
    syncEventsPerSecondSqlite: sqlite.rate,
    rollback100BlocksSeconds: sqlite.rollback,
  };
  const server = await startPostgres();
  if ('missing' in server) progress(`no PostgreSQL: ${server.missing}`);
  else {
    progress(`into PostgreSQL ${server.version} (15 s)`);
    const postgres = await measure(() => server.database());
    await server.stop();
    figures = {
      ...figures,
      syncEventsPerSecondPostgres: postgres.rate,
      rollback100BlocksSecondsPostgres: postgres.rollback,
    };
  }
  tell(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
