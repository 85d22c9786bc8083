import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

const MOST_STATEMENTS = 100;

/** Kysely over `node:sqlite`. */
export const nodeSqliteDialect = (database: DatabaseSync): Dialect => {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepared = (sql: string): ReturnType<DatabaseSync['prepare']> => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const statement = prepared(sql);
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...(parameters as readonly SQLInputValue[])),
          run: (parameters) =>
            // A full disk ends the transaction by itself; an error about that would hide the first one.
            sql === 'rollback' && !database.isTransaction
              ? { changes: 0, lastInsertRowid: 0 }
              : statement.run(...(parameters as readonly SQLInputValue[])),
          iterate: (parameters) => statement.iterate(...(parameters as readonly SQLInputValue[])),
        };
      },
    },
  });
};
