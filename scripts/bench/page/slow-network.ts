import { connect, createServer, type Socket } from 'node:net';

/** A network between a browser and a service: its delay, and what it carries. */
export interface Network {
  /** There and back, in milliseconds. */
  readonly roundTripMs: number;
  readonly bitsPerSecond: number;
}

/** Lighthouse's "slow 4G": 150 ms there and back, 1.6 Mbit/s. */
export const SLOW_4G: Network = { roundTripMs: 150, bitsPerSecond: 1_638_400 };

export interface SlowNetwork {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A TCP relay that delays and paces: all connections share the line, and a new one costs a round trip before it carries anything.
 * It slows every thread of the browser alike, which the browser's own throttling does not: it leaves workers out.
 */
export const startSlowNetwork = async (
  target: number,
  { roundTripMs, bitsPerSecond }: Network,
): Promise<SlowNetwork> => {
  const half = roundTripMs / 2;
  /** When the line towards the browser is free again, in milliseconds. */
  let free = 0;
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket, isDown: boolean, opened: number): void => {
    from.on('data', (chunk) => {
      const now = performance.now();
      // The handshake's round trip, for whatever comes first.
      const start = Math.max(now, opened + roundTripMs);
      let at = start + half;
      if (isDown) {
        free = Math.max(free, start) + (chunk.length * 8_000) / bitsPerSecond;
        at = free + half;
      }
      setTimeout(() => to.writable && to.write(chunk), at - now);
    });
    from.on('end', () => setTimeout(() => to.end(), roundTripMs));
    from.on('error', () => to.destroy());
    from.on('close', () => sockets.delete(from));
  };
  const server = createServer((browser) => {
    const opened = performance.now();
    const service = connect(target, '127.0.0.1');
    sockets.add(browser).add(service);
    pass(browser, service, false, opened);
    pass(service, browser, true, opened);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
