import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves what is in the map under its path, on a free port of the loopback interface: the demo's status lists. */
export const serveFiles = async (
  files: ReadonlyMap<string, { readonly body: string; readonly type: string }>,
): Promise<LocalServer> =>
  listen(
    createServer((request, response) => {
      const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
      if (file === undefined) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache' }).end(file.body);
    }),
  );

/** A node that can be cut off while the real one goes on: what a verifier sees when its RPC is gone. */
export const relayTo = async (target: string): Promise<LocalServer> =>
  listen(createServer((request, response) => void pass(target, request, response)));

const MAX_BODY = 10 * 1024 * 1024;

const pass = async (
  target: string,
  request: AsyncIterable<Buffer>,
  response: ServerResponse,
): Promise<void> => {
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request) {
      size += part.length;
      if (size > MAX_BODY) throw new RangeError('body too large');
      parts.push(part);
    }
    const answer = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.concat(parts),
      signal: AbortSignal.timeout(10_000),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  } catch {
    response.destroy();
  }
};

const listen = async (server: Server): Promise<LocalServer> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
