import pg from 'pg';

export interface Listener {
  /** Ends when another process told of a change, or after `ms`. */
  changed(ms: number): Promise<void>;
  wake(): void;
  close(): Promise<void>;
}

/** Hears what the leader tells. Where the connection fails, time alone ends the waiting. */
export const createListener = (settings: pg.ClientConfig, channel: string): Listener => {
  let client: pg.Client | undefined;
  let heard = false;
  let closed = false;
  let wake: (() => void) | undefined;

  const ring = (): void => {
    heard = true;
    wake?.();
  };
  const listen = async (): Promise<void> => {
    if (client !== undefined || closed) return;
    const made = new pg.Client(settings);
    client = made;
    const lost = (): void => {
      if (client === made) client = undefined;
    };
    made.on('error', lost);
    made.on('end', lost);
    made.on('notification', ring);
    try {
      await made.connect();
      await made.query(`listen ${made.escapeIdentifier(channel)}`);
    } catch {
      lost();
      await made.end().catch(() => undefined);
    }
  };

  return {
    changed: async (ms) => {
      const waiting = new Promise<void>((resolve) => {
        const timer = setTimeout(done, ms);
        function done(): void {
          clearTimeout(timer);
          wake = undefined;
          resolve();
        }
        wake = done;
        if (heard) done();
      });
      void listen();
      await waiting;
      heard = false;
    },
    wake: ring,
    close: async () => {
      closed = true;
      ring();
      await client?.end().catch(() => undefined);
    },
  };
};
