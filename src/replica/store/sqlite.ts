import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { Deployment } from '../../chain/deployment.ts';
import { storeFault } from './faults.ts';
import { registryOf } from './identity.ts';
import { readNote, writeNote } from './notes.ts';
import type { ReplicaStore } from './port.ts';
import type { Tables } from './schema.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import { prepare, readDelta, writeChange } from './tables.ts';

const BUSY_MS = 5_000;
/** How often another process's writing is looked for. */
const LOOK_MS = 250;

/**
 * The copy in one file. Who writes holds a lock on a second file beside it, which the system releases when the process ends in
 * whatever way. The journal is a write-ahead log with `synchronous=FULL`: what was acknowledged survives a power cut too.
 */
export const createSqliteStore = (path: string, deployment: Deployment): ReplicaStore => {
  const identity = { name: basename(path), registry: registryOf(deployment) };
  const { name } = identity;
  let database: DatabaseSync | undefined;
  let db: Kysely<Tables> | undefined;
  let lock: DatabaseSync | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = new AbortController();

  /** One after another: a connection has one transaction at a time. */
  const alone = <T>(work: (db: Kysely<Tables>, database: DatabaseSync) => Promise<T> | T): Promise<T> => {
    const result = last.then(async () => {
      try {
        const open = connection();
        return await work(open.db, open.database);
      } catch (error) {
        throw storeFault(name, error);
      }
    });
    last = result.catch(() => undefined);
    return result;
  };

  const connection = () => {
    if (db !== undefined && database !== undefined) return { db, database };
    const opened = new DatabaseSync(path, { timeout: BUSY_MS });
    try {
      opened.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000');
    } catch (error) {
      opened.close();
      throw error;
    }
    database = opened;
    db = new Kysely<Tables>({ dialect: nodeSqliteDialect(opened) });
    return { db, database };
  };

  const resign = (): void => {
    lock?.close();
    lock = undefined;
  };

  return {
    name,
    open: () => alone((open) => prepare(open, 'sqlite', identity)),
    lead: () =>
      alone(() => {
        if (lock !== undefined) return true;
        const held = new DatabaseSync(`${path}.lock`, { timeout: 0 });
        try {
          // A transaction that nobody ends: no other connection can begin one.
          held.exec('BEGIN IMMEDIATE');
        } catch (error) {
          held.close();
          if (isBusy(error)) return false;
          throw error;
        }
        lock = held;
        return true;
      }),
    resign: () => alone(resign),
    commit: (change) => alone((open) => writeChange(open, name, change)),
    confirm: (ageMs) =>
      alone(async (open) => {
        await open
          .updateTable('vidimus_copy')
          .set({ confirmed_at: Date.now() - Math.ceil(ageMs) })
          .execute();
      }),
    read: (known) => alone((open) => readDelta(open, name, known, async () => Date.now())),
    note: (key) => alone((open) => readNote(open, key)),
    setNote: (key, value) => alone((open) => writeNote(open, key, value)),
    changed: async (ms) => {
      const version = () => alone((_, open) => open.prepare('PRAGMA data_version').get()?.['data_version']);
      const { signal } = stopped;
      const until = performance.now() + ms;
      try {
        const before = await version();
        while (performance.now() < until && !signal.aborted && (await version()) === before)
          await sleep(Math.min(LOOK_MS, Math.max(1, until - performance.now())), undefined, { signal });
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    wake: () => {
      stopped.abort();
      stopped = new AbortController();
    },
    close: () =>
      alone(async () => {
        stopped.abort();
        resign();
        await db?.destroy();
        if (database?.isOpen) database.close();
        db = undefined;
        database = undefined;
      }),
  };
};

const isBusy = (error: unknown): boolean => (((error as { errcode?: number }).errcode ?? 0) & 0xff) === 5;
