/** One of the two servers of part-http, in a process of its own: `http-server.ts echo|vidimus`. Prints its address. */
import Fastify from 'fastify';
import { assemble } from '../../../src/assemble.ts';
import { openSignaturePool } from '../../../src/pool/signature-pool.ts';
import { backendOf } from '../../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../../src/service/options.ts';
import { startService } from '../../../src/service/start.ts';
import { makeMaterial, NOW } from './material.ts';

/** Distinct credentials; whoever loads the service sends them in turn. */
const CREDENTIALS = 400;

const echo = async (): Promise<string> => {
  const app = Fastify({ logger: false });
  app.post('/verify', async ({ body }) => body);
  return app.listen({ host: '127.0.0.1', port: 0 });
};

const vidimus = async () => {
  const { recorded, policy, resources, tokens } = await makeMaterial(CREDENTIALS);
  const pool = openSignaturePool();
  const reader = await assemble({
    ...{ recorded, policy, resources, offline: true, clock: () => NOW, checkSignature: pool.check },
  });
  const options = { ...SERVICE_DEFAULTS, rateLimit: 0, logLevel: 'warn' } as const;
  const backend = backendOf(reader, { headAge: 0, lagBlocks: 20 });
  const { url } = await startService(backend, options, { host: '127.0.0.1', port: 0 });
  const started = performance.now();
  let count = 0;
  // The same process, no HTTP: what the batch is held against.
  while (performance.now() - started < 3_000 || count < 2_000)
    await reader.verify(tokens[count++ % CREDENTIALS] ?? '');
  const from = performance.now();
  const cpu = process.cpuUsage();
  for (let i = 0; i < 20_000; i++) await reader.verify(tokens[i % CREDENTIALS] ?? '');
  const { user, system } = process.cpuUsage(cpu);
  const verdicts = {
    perSecond: 2e10 / (performance.now() - from) / 1_000,
    perCpuSecond: 2e10 / (user + system),
  };
  return { url, tokens, verdicts };
};

const told = process.argv[2] === 'echo' ? { url: await echo() } : await vidimus();
process.stdout.write(`${JSON.stringify(told)}\n`);
