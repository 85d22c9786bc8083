import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './schema.ts';

/** A leader that says nothing for so long, in milliseconds, loses its place: it hangs, or its machine is gone. */
const IDLE_MS = 3_000;

export interface Leadership {
  /** Takes the place if nobody has it. @returns whether this process has it now. */
  take(): Promise<boolean>;
  /** The connection that holds the place. Throws where it was lost. */
  connection(): Kysely<Tables>;
  /** Tells the others that something was written. */
  tell(): Promise<void>;
  resign(): Promise<void>;
}

interface Candidate {
  readonly client: pg.Client;
  readonly db: Kysely<Tables>;
  leads: boolean;
}

/** One process of many writes: the one whose connection holds an advisory lock, and writes over that connection alone. */
export const createLeadership = (settings: pg.ClientConfig, channel: string): Leadership => {
  let candidate: Candidate | undefined;
  let beat: NodeJS.Timeout | undefined;

  const drop = async (): Promise<void> => {
    const client = candidate?.client;
    candidate = undefined;
    clearInterval(beat);
    await client?.end().catch(() => undefined);
  };

  const connect = async (): Promise<Candidate> => {
    const client = new pg.Client(settings);
    const made = { client, db: over(client), leads: false };
    const lost = (): void => {
      if (candidate === made) candidate = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    return made;
  };

  /** The server ends the session of a process that hangs, and so frees the lock: this one has to be heard. */
  const keepAlive = async ({ client }: Candidate): Promise<void> => {
    await client.query(`set idle_session_timeout = ${IDLE_MS}`);
    await client.query(`set idle_in_transaction_session_timeout = ${IDLE_MS}`);
    clearInterval(beat);
    beat = setInterval(() => client.query('select 1').catch(() => undefined), IDLE_MS / 4);
    beat.unref();
  };

  const take = async (): Promise<boolean> => {
    candidate ??= await connect();
    const { client, leads } = candidate;
    if (leads) {
      await client.query('select 1');
      return true;
    }
    // A standby has nobody who writes.
    const { rows } = await client.query<{ leads: boolean }>(
      'select case when pg_is_in_recovery() then false else pg_try_advisory_lock(hashtextextended($1, 0)) end as leads',
      [channel],
    );
    if (rows[0]?.leads !== true) return false;
    await keepAlive(candidate);
    candidate.leads = true;
    return true;
  };

  return {
    take: async () => {
      try {
        return await take();
      } catch (error) {
        await drop();
        throw error;
      }
    },
    connection: () => {
      if (candidate?.leads !== true) throw new Error('the connection was lost');
      return candidate.db;
    },
    tell: async () => {
      await candidate?.client.query('select pg_notify($1, $2)', [channel, '']);
    },
    resign: drop,
  };
};

/** Kysely over one connection that is not its own. */
const over = (client: pg.Client): Kysely<Tables> => {
  const connection = Object.assign(client, { release: () => undefined });
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => connection, end: async () => undefined, options: {} },
    }),
  });
};
