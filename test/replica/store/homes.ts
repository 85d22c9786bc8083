import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Context } from 'mocha';
import { type PostgresServer, startPostgres } from '../../fixtures/postgres.ts';

/** A place where stores live, each kind behind the same questions. */
export interface Home {
  readonly kind: 'sqlite' | 'postgres';
  readonly name: string;
  /** Starts what is needed. @returns why it cannot be had here. */
  begin(): Promise<string | undefined>;
  /** The address of a new empty store. */
  address(): Promise<string>;
  /** Runs SQL behind the store's back. */
  tamper(address: string, sql: string): Promise<void>;
  end(): Promise<void>;
}

/** For `before`: skips the suite with a printed reason where its home cannot be had. */
export const orSkip = async (home: Home, context: Context): Promise<void> => {
  const missing = await home.begin();
  if (missing === undefined) return;
  process.stderr.write(`\n  SKIPPED: stores in ${home.name}, since ${missing}.\n`);
  context.skip();
};

export const sqliteHome = (): Home => {
  let folder = '';
  let files = 0;
  return {
    kind: 'sqlite',
    name: 'SQLite',
    begin: async () => {
      folder = mkdtempSync(join(tmpdir(), 'vidimus-store-'));
      return undefined;
    },
    address: async () => {
      files += 1;
      return `sqlite:${join(folder, `copy${files}.sqlite`)}`;
    },
    tamper: async (address, sql) => {
      const database = new DatabaseSync(address.slice('sqlite:'.length));
      database.exec(sql);
      database.close();
    },
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
};

export const postgresHome = (): Home & { server(): PostgresServer } => {
  let server: PostgresServer | undefined;
  const running = (): PostgresServer => {
    if (server === undefined) throw new Error('PostgreSQL does not run');
    return server;
  };
  return {
    kind: 'postgres',
    name: 'PostgreSQL',
    begin: async () => {
      const started = await startPostgres();
      if ('missing' in started) return started.missing;
      server = started;
      return undefined;
    },
    address: () => running().database(),
    tamper: async (address, sql) => {
      await running().run(sql, new URL(address).pathname.slice(1));
    },
    end: async () => server?.stop(),
    server: running,
  };
};
