/** Requests a second of `POST /verify` beside a bare Fastify that echoes JSON; batches; latency at four fifths of the peak. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import autocannon, { type Options, type Result } from 'autocannon';
import { mustHold } from '../verify/contest.ts';
import { median, progress, rounded, tell } from './figures.ts';

const CONNECTIONS = 10;
const ROUNDS = 3;
const SECONDS = 3;
const BATCH = 100;

interface Told {
  readonly url: string;
  readonly tokens?: readonly string[];
  readonly verdicts?: { readonly perSecond: number };
}

const start = (kind: string): Promise<{ readonly child: ChildProcess; readonly told: Told }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'http-server.ts'), kind], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the ${kind} server ended (${code})`)));
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve({ child, told: JSON.parse(text) as Told });
    });
  });

const load = async (url: string, options: Partial<Options>): Promise<Result> => {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, ...options });
  mustHold(result['2xx'] > 0 && result.errors === 0, 'an answer');
  if (result.non2xx > 0) progress(`${result.non2xx} requests were turned away: does something else run?`);
  return result;
};

/** Only what was answered counts. */
const perSecond = (result: Result): number => result['2xx'] / result.duration;

progress('two servers start (10 s)');
const echo = await start('echo');
const service = await start('vidimus');
const { tokens = [], verdicts } = service.told;
const json = { 'content-type': 'application/json' };
const asked = tokens.map((credential) => ({
  method: 'POST' as const,
  path: '/verify',
  headers: json,
  body: JSON.stringify({ credential }),
}));
const batchOf = (from: number) => ({
  method: 'POST' as const,
  path: '/verify/batch',
  headers: { 'content-type': 'application/x-ndjson' },
  body: tokens
    .slice(from, from + BATCH)
    .map((credential, i) => `${JSON.stringify({ id: String(i), credential })}\n`)
    .join(''),
});
const batches = [0, 1, 2, 3].map((i) => batchOf(i * BATCH));

progress('echo and verify take turns (24 s)');
await load(echo.told.url, { requests: asked, duration: 2 });
await load(service.told.url, { requests: asked, duration: 3 });
const rounds: (readonly [number, number])[] = [];
for (let i = 0; i < ROUNDS; i++) {
  const echoed = perSecond(await load(echo.told.url, { requests: asked }));
  rounds.push([perSecond(await load(service.told.url, { requests: asked })), echoed]);
}
const peak = median(rounds.map(([ours]) => ours));

progress('batches of a hundred (9 s)');
const batched: number[] = [];
for (let i = 0; i < ROUNDS; i++)
  batched.push(BATCH * perSecond(await load(service.told.url, { requests: batches, connections: 2 })));

progress('at four fifths of the peak (8 s)');
const { latency } = await load(service.told.url, {
  requests: asked,
  overallRate: Math.round(peak * 0.8),
  duration: 8,
});
for (const { child } of [echo, service]) {
  child.removeAllListeners('exit');
  child.kill();
}
tell({
  httpVerificationsPerSecond: Math.round(peak),
  httpEchoesPerSecond: Math.round(median(rounds.map(([, echoed]) => echoed))),
  httpVsFastifyEcho: rounded(median(rounds.map(([ours, echoed]) => ours / echoed))),
  httpBatchCredentialsPerSecond: Math.round(median(batched)),
  httpBatchVsVerdict: rounded(median(batched) / (verdicts?.perSecond ?? Number.NaN)),
  httpP50Milliseconds: latency.p50,
  httpP99Milliseconds: latency.p99,
  httpP99OverP50: rounded(latency.p99 / Math.max(latency.p50, 1)),
});
