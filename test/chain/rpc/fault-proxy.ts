import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the proxy misbehaves (reference: fault proxy). `pass` is a good node. */
export type Fault =
  | { readonly mode: 'pass' }
  | {
      readonly mode: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly times?: number;
    }
  | { readonly mode: 'delay'; readonly ms: number }
  | { readonly mode: 'hang' }
  | { readonly mode: 'hang-in-body' }
  | { readonly mode: 'reset' }
  | { readonly mode: 'truncate' }
  | { readonly mode: 'oversize' }
  | { readonly mode: 'text'; readonly text: string }
  | {
      readonly mode: 'transform';
      readonly change: (method: string, params: unknown[], result: unknown) => unknown;
    };

export interface FaultProxy {
  readonly url: string;
  fault: Fault;
  requests: number;
  close(): Promise<void>;
}

/** A small HTTP server in front of a node. */
export const startFaultProxy = async (target: string): Promise<FaultProxy> => {
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${port}`,
    fault: { mode: 'pass' },
    requests: 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    proxy.requests++;
    const fault = proxy.fault;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    if (fault.mode === 'hang') return;
    if (fault.mode === 'reset') return void request.socket.destroy();
    if (fault.mode === 'status') {
      const left = fault.times ?? Number.POSITIVE_INFINITY;
      if (left > 0) {
        proxy.fault = { ...fault, times: left - 1 };
        response.writeHead(
          fault.status,
          fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
        );
        return void response.end('busy');
      }
    }
    if (fault.mode === 'text') return void response.end(fault.text);
    if (fault.mode === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    let text = await (
      await fetch(target, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    ).text();
    if (fault.mode === 'transform') text = change(fault.change, body, text);
    if (fault.mode === 'truncate') text = text.slice(0, Math.floor(text.length / 2));
    if (fault.mode === 'hang-in-body') return void response.write(text.slice(0, 10));
    if (fault.mode === 'oversize') return pour(response);
    response.end(text);
  };
  return proxy;
};

const change = (
  apply: (method: string, params: unknown[], result: unknown) => unknown,
  body: string,
  text: string,
) => {
  const asked = JSON.parse(body);
  const answered = JSON.parse(text);
  const one = (question: { method: string; params: unknown[] }, answer: { result: unknown }) => ({
    ...answer,
    result: apply(question.method, question.params, answer.result),
  });
  if (!Array.isArray(asked)) return JSON.stringify(one(asked, answered));
  const byId = new Map(asked.map((question) => [question.id, question]));
  return JSON.stringify(
    answered.map((answer: { id: number; result: unknown }) => one(byId.get(answer.id), answer)),
  );
};

const pour = (response: ServerResponse): void => {
  const chunk = Buffer.alloc(1_048_576, 0x20);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  response.on('error', () => undefined);
  more();
};
