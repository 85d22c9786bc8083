import { Agent, request } from 'node:http';

/** One question, and what came of it. */
export interface Answer {
  readonly question: number;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly body: string;
  /** From when it was due, in milliseconds: waiting for a slow answer before counts too. */
  readonly milliseconds: number;
  /** Of `performance.now`. */
  readonly answeredAt: number;
}

const TICK_MS = 5;
/** Questions that may be open at once; more are not asked, and counted. */
const MOST_OPEN = 1_000;

export interface Load {
  /** Asked for so many a second, asked, and left out since too many were open. */
  readonly counts: { asked: number; leftOut: number };
  stop(): Promise<void>;
}

const asker = (url: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(url);
  const ask = (token: string, path: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve) => {
      const asked = request(
        {
          ...{ agent, hostname, port, path, method: 'POST' },
          headers: { 'content-type': 'application/vc+jwt', 'content-length': token.length },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
          );
          response.on('error', () => resolve({ status: 0, body: '' }));
        },
      );
      asked.on('error', () => resolve({ status: 0, body: '' }));
      asked.end(token);
    });
  return { ask, close: () => agent.destroy() };
};

/** Asks at a fixed rate, whether or not the answers come (an open loop), so that slowness is not hidden. */
export const startLoad = (
  url: string,
  tokens: readonly string[],
  rate: number,
  onAnswer: (answer: Answer) => void,
): Load => {
  const { ask, close } = asker(url);
  const counts = { asked: 0, leftOut: 0 };
  let open = 0;
  let due = performance.now();
  let next = 0;
  const timer = setInterval(() => {
    for (const now = performance.now(); due <= now; due += 1_000 / rate) {
      const question = next++ % tokens.length;
      const token = tokens[question] ?? '';
      if (open >= MOST_OPEN) {
        counts.leftOut++;
        continue;
      }
      open++;
      counts.asked++;
      const scheduled = due;
      void ask(token, '/verify').then(({ status, body }) => {
        open--;
        const answeredAt = performance.now();
        onAnswer({ question, status, body, answeredAt, milliseconds: answeredAt - scheduled });
      });
    }
  }, TICK_MS);
  return {
    counts,
    stop: async () => {
      clearInterval(timer);
      while (open > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      close();
    },
  };
};

/** Answers a second where sixteen askers wait for each answer before they ask again. */
export const measurePeak = async (url: string, tokens: readonly string[], ms: number): Promise<number> => {
  const { ask, close } = asker(url);
  const started = performance.now();
  let answered = 0;
  let next = 0;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (performance.now() - started < ms) {
        const { status } = await ask(tokens[next++ % tokens.length] ?? '', '/verify');
        if (status === 200) answered++;
      }
    }),
  );
  close();
  return (answered * 1_000) / (performance.now() - started);
};
