import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

export const readNote = async (db: Kysely<Tables>, name: string): Promise<string | undefined> =>
  (await db.selectFrom('vidimus_notes').select('value').where('name', '=', name).executeTakeFirst())?.value;

export const writeNote = async (db: Kysely<Tables>, name: string, value: string): Promise<void> => {
  await db
    .insertInto('vidimus_notes')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
};
