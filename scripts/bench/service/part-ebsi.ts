/** The same EBSI-conformant credential by EBSI's own library and by us, each with the registry in memory. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startEbsiStand } from '../../../src/network/ebsi/stand.ts';
import { backendOf } from '../../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../../src/service/options.ts';
import { startService } from '../../../src/service/start.ts';
import { installEbsiClients } from '../../../test/fixtures/ebsi-clients.ts';
import { mustHold } from '../verify/contest.ts';
import { median, progress, rounded, tell } from './figures.ts';

const ROUNDS = 7;
const MILLISECONDS = 800;
const FOLDER = join(import.meta.dirname, '../../../test/ebsi-clients');

const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS$)/i.test(name)),
);

const theirs = async (question: object): Promise<readonly number[]> => {
  const args = ['--yes', '--package=node@20', '--', 'node', '-p', 'process.execPath'];
  const node = spawnSync('npx', args, { cwd: FOLDER, env: clean, encoding: 'utf8' }).stdout.trim();
  const child = spawn(node, [join(import.meta.dirname, 'ebsi-client.mjs')], {
    cwd: FOLDER,
    env: clean,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  child.stdin.end(JSON.stringify(question));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('EBSI’s library did not verify the credential');
  return (JSON.parse(text) as { readonly rates: readonly number[] }).rates;
};

progress('a network of EBSI’s shape starts (15 s)');
await installEbsiClients();
const stand = await startEbsiStand({ host: 'localhost' });
const service = await startService(
  backendOf(stand.vidimus, { headAge: 0, lagBlocks: 64 }),
  { ...SERVICE_DEFAULTS, allowLoopback: true, lists: stand.listsFolder, logLevel: 'silent', rateLimit: 0 },
  { host: '127.0.0.1', port: stand.port },
);
const token = stand.samples.find(({ accepted }) => accepted)?.token ?? '';

const rate = async (milliseconds: number): Promise<number> => {
  const cpu = process.cpuUsage();
  const started = performance.now();
  let calls = 0;
  do {
    const { decision } = await stand.vidimus.verify(token);
    mustHold(decision === 'accepted', 'the verdict');
    calls++;
  } while (performance.now() - started < milliseconds);
  const { user, system } = process.cpuUsage(cpu);
  return (calls * 1e6) / (user + system);
};

progress('by EBSI’s library, then by us (15 s)');
const rates = await theirs({ places: stand.world.places, token, milliseconds: MILLISECONDS, rounds: ROUNDS });
await rate(3_000);
const ours: number[] = [];
for (let i = 0; i < ROUNDS; i++) ours.push(await rate(MILLISECONDS));
await service.close();
await stand.close();
tell({
  ebsiVerificationsPerSecond: Math.round(median(rates)),
  ebsiCredentialVerdictsPerSecond: Math.round(median(ours)),
  verdictVsEbsi: rounded(median(ours) / median(rates)),
});
