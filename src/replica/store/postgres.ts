import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Deployment } from '../../chain/deployment.ts';
import { storeFault } from './faults.ts';
import { registryOf } from './identity.ts';
import { readNote, writeNote } from './notes.ts';
import type { ReplicaStore } from './port.ts';
import { createLeadership } from './postgres-leader.ts';
import { createListener } from './postgres-listener.ts';
import type { Tables } from './schema.ts';
import { prepare, readDelta, writeChange } from './tables.ts';

const CONNECT_MS = 4_000;
const QUERY_MS = 30_000;

/**
 * The copy in a PostgreSQL database, for several processes. Who holds an advisory lock writes, over the very connection that
 * holds it: where the connection is lost, so is the right to write. Others read, and are told of changes by LISTEN.
 */
export const createPostgresStore = (address: URL, deployment: Deployment): ReplicaStore => {
  const name = nameOf(address);
  const identity = { name, registry: registryOf(deployment) };
  const channel = `vidimus_${createHash('sha256').update(identity.registry).digest('hex').slice(0, 16)}`;
  const settings: pg.ClientConfig = {
    connectionString: address.href,
    application_name: 'vidimus',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...settings, max: 2, idleTimeoutMillis: 60_000 });
  // A connection may break at any time, also between two questions of one transaction: the next question says so.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const leadership = createLeadership(settings, channel);
  const listener = createListener(settings, channel);

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeFault(name, error);
    }
  };
  const asLeader = (work: (db: Kysely<Tables>) => Promise<void>): Promise<void> =>
    guarded(async () => {
      try {
        await work(leadership.connection());
        await leadership.tell();
      } catch (error) {
        // Whether it was written is not known: whoever leads next reads it.
        await leadership.resign();
        throw error;
      }
    });

  return {
    name,
    open: () => guarded(() => prepare(db, 'postgres', identity)),
    lead: () => guarded(() => leadership.take()),
    resign: () => leadership.resign(),
    commit: (change) => asLeader((open) => writeChange(open, name, change)),
    confirm: (ageMs) =>
      asLeader(async (open) => {
        await open
          .updateTable('vidimus_copy')
          .set({ confirmed_at: sql<number>`${CLOCK} - ${Math.ceil(ageMs)}::bigint` })
          .execute();
      }),
    read: (known) =>
      guarded(() =>
        readDelta(db, name, known, async (tx) => {
          const { rows } = await sql<{ now: string }>`select ${CLOCK} as now`.execute(tx);
          return Number(rows[0]?.now);
        }),
      ),
    note: (key) => guarded(() => readNote(db, key)),
    setNote: (key, value) => guarded(() => writeNote(db, key, value)),
    changed: (ms) => listener.changed(ms),
    wake: () => listener.wake(),
    close: async () => {
      await listener.close();
      await leadership.resign();
      await db.destroy();
    },
  };
};

/** The database's clock, which all processes share. */
const CLOCK = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Without user and password. */
const nameOf = ({ host, pathname }: URL): string => `postgres://${host}${pathname}`;
