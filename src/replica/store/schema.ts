import type { ColumnType, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** SQLite gives numbers, PostgreSQL texts for 64 bits. */
type Whole = ColumnType<number | string, number, number>;

/** The tables of one copy. */
export interface Tables {
  /** One row: whose copy this is, and how far it is. */
  readonly vidimus_copy: {
    readonly id: number;
    /** Chain, genesis and contracts, as one text. */
    readonly registry: string;
    readonly head_hash: string | null;
    readonly base_number: Whole | null;
    readonly base_hash: string | null;
    readonly base_parent: string | null;
    readonly base_time: Whole | null;
    /** Milliseconds since 1970 by the database's clock (SQLite: by the machine's). */
    readonly confirmed_at: Whole | null;
    /** Of all blocks together: a block that was lost in some other way is noticed. */
    readonly events: Whole;
  };
  /** What processes note for each other, by name. */
  readonly vidimus_notes: {
    readonly name: string;
    readonly value: string;
  };
  /** Blocks that may still go away, and every block or range with events. */
  readonly vidimus_blocks: {
    readonly last_block: Whole;
    readonly first_block: Whole;
    readonly hash: string;
    readonly parent_hash: string;
    readonly time: Whole;
    readonly events: number;
    readonly data: Uint8Array;
  };
}

/** Migrations by name, in their order; none is ever changed once it was released. */
export const migrationsFor = (dialect: 'sqlite' | 'postgres'): Readonly<Record<string, Migration>> => {
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`;
  return {
    '0001_events_by_block': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('vidimus_copy')
          .addColumn('id', 'integer', (column) => column.primaryKey())
          .addColumn('registry', 'text', (column) => column.notNull())
          .addColumn('head_hash', 'text')
          .addColumn('base_number', 'bigint')
          .addColumn('base_hash', 'text')
          .addColumn('base_parent', 'text')
          .addColumn('base_time', 'bigint')
          .addColumn('confirmed_at', 'bigint')
          .addColumn('events', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema
          .createTable('vidimus_blocks')
          .addColumn('last_block', 'bigint', (column) => column.primaryKey())
          .addColumn('first_block', 'bigint', (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull())
          .addColumn('parent_hash', 'text', (column) => column.notNull())
          .addColumn('time', 'bigint', (column) => column.notNull())
          .addColumn('events', 'integer', (column) => column.notNull())
          .addColumn('data', bytes, (column) => column.notNull())
          .execute();
        await db.schema
          .createTable('vidimus_notes')
          .addColumn('name', 'text', (column) => column.primaryKey())
          .addColumn('value', 'text', (column) => column.notNull())
          .execute();
      },
    },
  };
};
