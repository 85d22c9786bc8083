import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { fail } from '../../core/errors.ts';
import { type Hex, hexOfSize } from '../../core/hex.ts';
import { decodeEvents, encodeEvents } from './codec.ts';
import type { Change, Delta, EventBlock, Known, Place } from './port.ts';
import { migrationsFor, type Tables } from './schema.ts';

/** Of one reading; the next goes on after them. */
const MOST_ROWS = 2_000;
const MOST_EVENTS = 20_000;
const ROWS_AT_ONCE = 100;

/** Which store it is, and whose copy is expected in it. */
export interface StoreIdentity {
  readonly name: string;
  readonly registry: string;
}

/** Brings the tables to this version's form, and puts the copy's row in. @throws STORE_NEWER, STORE_OTHER_REGISTRY, STORE_CORRUPT */
export const prepare = async (
  db: Kysely<Tables>,
  dialect: 'sqlite' | 'postgres',
  { name, registry }: StoreIdentity,
): Promise<void> => {
  const migrations = migrationsFor(dialect);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: 'vidimus_migration',
    migrationLockTableName: 'vidimus_migration_lock',
  });
  // Nothing is written where nothing is missing: a database that is read-only for now can still be read.
  const isPending = (await migrator.getMigrations()).some(({ executedAt }) => executedAt === undefined);
  if (isPending) {
    const { error } = await migrator.migrateToLatest();
    if (error instanceof Error && /corrupted migrations/.test(error.message))
      throw fail('STORE_NEWER', { store: name });
    if (error !== undefined) throw error;
  }
  const { rows } = await sql<{ name: string }>`select name from vidimus_migration`.execute(db);
  if (rows.some((row) => migrations[row.name] === undefined)) throw fail('STORE_NEWER', { store: name });
  const present = await db.selectFrom('vidimus_copy').select('id').executeTakeFirst();
  if (present === undefined)
    await db
      .insertInto('vidimus_copy')
      .values({ id: 1, registry, events: 0 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  await db.transaction().execute(async (tx) => {
    const copy = await tx.selectFrom('vidimus_copy').selectAll().executeTakeFirstOrThrow();
    if (copy.registry !== registry) throw fail('STORE_OTHER_REGISTRY', { store: name });
    const { sum } = await tx
      .selectFrom('vidimus_blocks')
      .select(({ fn }) => fn.sum('events').as('sum'))
      .executeTakeFirstOrThrow();
    if (Number(sum ?? 0) !== Number(copy.events)) throw fail('STORE_CORRUPT', { store: name });
  });
};

/** The step in one transaction; the head that it starts from must still be the store's. @throws STORE_CONFLICT */
export const writeChange = async (db: Kysely<Tables>, name: string, change: Change): Promise<void> => {
  const { after, rollBackTo, blocks, base } = change;
  const isKept = ({ header, events }: EventBlock) =>
    events.length > 0 || header.number > (base?.number ?? -1);
  const rows = blocks.filter(isKept).map(rowOf);
  // Repeatable: of two who write at once, the later one fails.
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const copy = await tx.selectFrom('vidimus_copy').selectAll().executeTakeFirstOrThrow();
      if ((copy.head_hash ?? undefined) !== after) throw fail('STORE_CONFLICT', { store: name });
      let events = Number(copy.events) + rows.reduce((sum, row) => sum + row.events, 0);
      if (rollBackTo !== undefined) {
        const gone = await tx
          .deleteFrom('vidimus_blocks')
          .where('last_block', '>', rollBackTo)
          .returning('events')
          .execute();
        events -= gone.reduce((sum, row) => sum + row.events, 0);
      }
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
        await tx
          .insertInto('vidimus_blocks')
          .values(rows.slice(at, at + ROWS_AT_ONCE))
          .execute();
      const head = blocks.at(-1)?.header.hash ?? (await headIn(tx, base ?? baseIn(copy)));
      await tx
        .updateTable('vidimus_copy')
        .set({
          events,
          head_hash: head,
          ...(base && {
            base_number: base.number,
            base_hash: base.hash,
            base_parent: base.parentHash,
            base_time: base.time,
          }),
        })
        .execute();
      if (base)
        await tx
          .deleteFrom('vidimus_blocks')
          .where('last_block', '<=', base.number)
          .where('events', '=', 0)
          .execute();
    });
};

/** The newest block: the last row above the final blocks, or the last of these. */
const headIn = async (tx: Transaction<Tables>, base: Place | undefined): Promise<string | null> => {
  const row = await tx
    .selectFrom('vidimus_blocks')
    .select(['last_block', 'hash'])
    .orderBy('last_block', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || Number(row.last_block) <= (base?.number ?? -1)) return base?.hash ?? null;
  return row.hash;
};

/** Milliseconds by the clock that `confirmed_at` is by. */
type Clock = (tx: Transaction<Tables>) => Promise<number>;

/** What leads from the known blocks to the store's head. @throws STORE_CORRUPT */
export const readDelta = (db: Kysely<Tables>, name: string, known: Known, now: Clock): Promise<Delta> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => deltaIn(tx, name, known, now));

const deltaIn = async (tx: Transaction<Tables>, name: string, known: Known, now: Clock): Promise<Delta> => {
  const copy = await tx.selectFrom('vidimus_copy').selectAll().executeTakeFirstOrThrow();
  const confirmedMs = copy.confirmed_at === null ? undefined : (await now(tx)) - Number(copy.confirmed_at);
  // A clock that went back says nothing of the age.
  const confirmed = {
    confirmedMs: confirmedMs !== undefined && confirmedMs > -1_000 ? Math.max(0, confirmedMs) : undefined,
  };
  const newest = known.tip[0] ?? known.base;
  if (newest !== undefined && newest.hash === copy.head_hash)
    return { blocks: [], more: false, ...baseOf(copy), ...confirmed };

  const common = await commonBlock(tx, copy, known);
  const back = common === newest ? {} : { rollBackTo: common?.number ?? -1 };
  const sizes = await tx
    .selectFrom('vidimus_blocks')
    .select(['last_block', 'events'])
    .where('last_block', '>', common?.number ?? -1)
    .orderBy('last_block')
    .limit(MOST_ROWS + 1)
    .execute();
  let taken = 0;
  for (let events = 0; taken < sizes.length && taken < MOST_ROWS && events < MOST_EVENTS; taken++)
    events += sizes[taken]?.events ?? 0;
  const last = sizes[taken - 1];
  const rows =
    last === undefined
      ? []
      : await tx
          .selectFrom('vidimus_blocks')
          .selectAll()
          .where('last_block', '>', common?.number ?? -1)
          .where('last_block', '<=', Number(last.last_block))
          .orderBy('last_block')
          .execute();
  const blocks = rows.map((row) => blockOf(name, row));
  const more = taken < sizes.length;
  const base = baseIn(copy);
  const reached = blocks.at(-1)?.header;
  if (more) {
    const isFinal = reached !== undefined && reached.number <= (base?.number ?? -1);
    return { ...back, blocks, ...(isFinal ? { base: reached } : base && { base }), more, ...confirmed };
  }
  const head = reached !== undefined && reached.number > (base?.number ?? -1) ? reached : (base ?? common);
  if ((head?.hash ?? null) !== copy.head_hash && common?.hash !== copy.head_hash)
    throw fail('STORE_CORRUPT', { store: name });
  return { ...back, blocks, ...(base && { base }), more, ...confirmed };
};

type CopyRow = Selectable<Tables['vidimus_copy']>;
type BlockRow = Selectable<Tables['vidimus_blocks']>;

const baseIn = (copy: CopyRow): Place | undefined => {
  const { base_number, base_hash, base_parent, base_time } = copy;
  const hash = hexOfSize(base_hash, 32);
  const parentHash = hexOfSize(base_parent, 32);
  if (hash === undefined || parentHash === undefined) return undefined;
  return { number: Number(base_number), hash, parentHash, time: Number(base_time) };
};

const baseOf = (copy: CopyRow): { readonly base?: Place } => {
  const base = baseIn(copy);
  return base ? { base } : {};
};

/** The newest block that reader and store share; at worst the reader's last final one. */
const commonBlock = async (
  tx: Transaction<Tables>,
  copy: CopyRow,
  known: Known,
): Promise<Place | undefined> => {
  const { tip, base } = known;
  const [newest] = tip;
  if (newest === undefined) return base;
  const rows = await tx
    .selectFrom('vidimus_blocks')
    .select('hash')
    .where('last_block', '>', base?.number ?? -1)
    .where('last_block', '<=', newest.number)
    .execute();
  const kept = new Set([...rows.map(({ hash }) => hash), copy.base_hash]);
  return tip.find(({ hash }) => kept.has(hash)) ?? base;
};

const rowOf = ({ header, from, events }: EventBlock) => ({
  last_block: header.number,
  first_block: from,
  hash: header.hash,
  parent_hash: header.parentHash,
  time: header.time,
  events: events.length,
  data: encodeEvents(events),
});

const blockOf = (name: string, row: BlockRow): EventBlock => {
  const events = row.events === 0 ? [] : decodeEvents(row.data);
  const hash = hexOfSize(row.hash, 32);
  const parentHash = hexOfSize(row.parent_hash, 32);
  if (events?.length !== row.events || hash === undefined || parentHash === undefined)
    throw fail('STORE_CORRUPT', { store: name });
  const header: { number: number; hash: Hex; parentHash: Hex; time: number } = {
    number: Number(row.last_block),
    hash,
    parentHash,
    time: Number(row.time),
  };
  return { header, from: Number(row.first_block), events };
};
