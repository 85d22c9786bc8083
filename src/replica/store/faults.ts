import { failBecause, isVidimusError, type VidimusError } from '../../core/errors.ts';

/** Primary result codes of SQLite, and SQLSTATEs of PostgreSQL by their beginning, in words. */
const SQLITE: Readonly<Record<number, string>> = {
  5: 'another process holds it',
  6: 'another process holds it',
  8: 'it cannot be written',
  10: 'it cannot be read or written',
  13: 'there is no room',
  14: 'it cannot be opened',
};
const POSTGRES: readonly (readonly [string, string])[] = [
  ['25006', 'it cannot be written'],
  ['53100', 'there is no room'],
  ['53', 'it has no resources left'],
  ['28', 'it refuses this user'],
  ['3D', 'there is no such database'],
  ['42501', 'this user may not do that'],
  ['57014', 'it did not answer in time'],
  ['57P', 'it is stopping or starting'],
  ['08', 'the connection was lost'],
];
const SQLITE_CORRUPT = 11;
const SQLITE_NO_DATABASE = 26;
/** data_corrupted, index_corrupted */
const POSTGRES_CORRUPT = ['XX001', 'XX002'];

/** What a driver threw, as an error of ours; the driver's text may hold a user or an address, and stays the cause. */
export const storeFault = (name: string, error: unknown): VidimusError => {
  if (isVidimusError(error)) return error;
  const { errcode, code } = (error ?? {}) as { errcode?: unknown; code?: unknown };
  if (typeof errcode === 'number') {
    const primary = errcode & 0xff;
    if (primary === SQLITE_CORRUPT || primary === SQLITE_NO_DATABASE)
      return failBecause(error, 'STORE_CORRUPT', { store: name });
    return failBecause(error, 'STORE_UNREACHABLE', {
      store: name,
      reason: SQLITE[primary] ?? `SQLite answers with ${primary}`,
    });
  }
  const state = typeof code === 'string' ? code : '';
  if (POSTGRES_CORRUPT.includes(state)) return failBecause(error, 'STORE_CORRUPT', { store: name });
  const known = POSTGRES.find(([beginning]) => state.startsWith(beginning))?.[1];
  const reason = known ?? (state === '' ? 'the connection was lost' : `it answers with ${state}`);
  return failBecause(error, 'STORE_UNREACHABLE', { store: name, reason });
};
