/**
 * Runs the service for long at half of its load, over three nodes of which one at a time lies or fails, on a chain that is
 * reorganised; reports wrong verdicts (there must be none), memory, handles and latencies.
 *   npm run soak -- [--minutes 30] [--rate N] [--seed 1] [--nodes 3] [--log-proof receipts] [--no-store] [--json]
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTransport } from '../src/chain/rpc/transport.ts';
import { startDemoNetwork } from '../src/network/demo.ts';
import { DATA_STEWARDSHIP, issueSample } from '../src/network/samples.ts';
import { startFaultProxy } from '../test/fixtures/fault-proxy.ts';
import { BY, startChaos, UNDER, WATCHED_LIST } from './soak/chaos.ts';
import { createFigures } from './soak/figures.ts';
import { createJudge, type Expected } from './soak/judge.ts';
import { measurePeak, startLoad } from './soak/load.ts';
import { startService, usageOf } from './soak/service.ts';
import { createTruth } from './soak/truth.ts';

const HELP = `Usage: npm run soak -- [--minutes 30] [--rate N] [--seed 1] [--nodes 3] [--log-proof receipts] [--no-store] [--json]

Runs \`vidimus serve\` over three proxies in front of one anvil. One of them at a time lies or fails; now and then two are away.
Meanwhile entries of a status list are switched on and off, and the chain is reorganised. Every verdict is held against what
the chain says at the block that the verdict names. --rate is requests a second; without it, half of what was measured first.
Exit code 1 where a verdict was wrong: --nodes 1 --log-proof none shows that it can tell.
`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string' },
    seed: { type: 'string', default: '1' },
    nodes: { type: 'string', default: '3' },
    'log-proof': { type: 'string', default: 'receipts' },
    'no-store': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const WATCHED = Array.from({ length: 40 }, (_, i) => 1_000 + i);
/** Short, so that outages reach beyond it (seconds). */
const MAX_STATE_AGE = 20;
const PEAK_MS = 4_000;
const SAMPLE_MS = 2_000;

const say = (text: string): void => {
  if (!values.json) process.stdout.write(`${text}\n`);
};

/** mulberry32 */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const soak = async (): Promise<number> => {
  const minutes = Number(values.minutes);
  const folder = await mkdtemp(join(tmpdir(), 'vidimus-soak-'));
  const demo = await startDemoNetwork({ directory: folder });
  const proxies = await Promise.all(
    Array.from({ length: Number(values.nodes) }, () => startFaultProxy(demo.node.url)),
  );
  const policyFile = join(folder, 'demo', 'policy.json');
  const policy = JSON.parse(await readFile(policyFile, 'utf8'));
  await writeFile(
    policyFile,
    JSON.stringify({ ...policy, rules: { ...policy.rules, maxStateAge: MAX_STATE_AGE } }),
  );

  const issuedAt = await demo.world.time();
  const tokens: string[] = [];
  const expected: Expected[] = [];
  for (const index of WATCHED) {
    const status = { way: 'suspension-bit', index } as const;
    const draft = {
      name: `w${index}`,
      about: '',
      by: BY,
      under: UNDER,
      course: DATA_STEWARDSHIP,
      issuedAt,
      status,
    } as const;
    tokens.push((await issueSample(demo.world, draft)).token);
    expected.push({ watched: index });
  }

  const service = await startService([
    ...['--config', demo.config ?? '', '--policy', policyFile, '--mode', 'follower', '--finality', '64'],
    ...['--log-proof', values['log-proof']],
    ...proxies.flatMap(({ url }) => ['--rpc', url]),
    ...[
      '--allow-loopback',
      '--rate-limit',
      '0',
      '--log-level',
      'warn',
      '--no-pages',
      '--list-memory',
      'none',
    ],
    ...(values['no-store'] ? [] : ['--store', `sqlite:${join(folder, 'copy.sqlite')}`]),
  ]);
  const { ref } = demo.world.granted(UNDER);
  const node = createTransport({ url: demo.node.url });
  const truth = createTruth(node, demo.deployment, { accreditation: ref.id, ...WATCHED_LIST });
  await truth.learn();

  // The samples of the story: what they come to while everything is well is what they must come to.
  for (const { token } of demo.samples) {
    const response = await fetch(`${service.url}/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/vc+jwt' },
      body: token,
    });
    const { decision } = (await response.json()) as { decision: string };
    if (decision === 'undetermined') continue;
    tokens.push(token);
    expected.push({ always: decision });
  }
  const peak = values.rate === undefined ? await measurePeak(service.url, tokens, PEAK_MS) : undefined;
  const rate = peak === undefined ? Number(values.rate) : Math.max(1, Math.round(peak / 2));
  say(
    `${tokens.length} credentials, ${rate} requests a second${peak === undefined ? '' : ` (half of ${Math.round(peak)})`}, ${minutes} minutes`,
  );

  const judge = createJudge(truth, expected, MAX_STATE_AGE * 1_000);
  const figures = createFigures();
  const chaos = await startChaos({
    demo,
    proxies,
    truth,
    watched: WATCHED,
    random: seeded(Number(values.seed)),
  });
  const load = startLoad(service.url, tokens, rate, (answer) => {
    figures.latency(answer.milliseconds);
    judge.take(answer);
  });
  const ends = performance.now() + minutes * 60_000;
  let told = performance.now();
  while (performance.now() < ends) {
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    const usage = usageOf(service.pid);
    if (usage === undefined) throw new Error(`the service ended:\n${service.log.last.join('\n')}`);
    figures.usage(usage);
    judge.settle();
    if (performance.now() - told < 60_000) continue;
    told = performance.now();
    const { decisions, wrong } = judge.result();
    say(`${figures.line()}  ${JSON.stringify(decisions)}  wrong ${wrong}`);
  }
  await load.stop();
  await chaos.stop();
  await truth.learn();
  for (let i = 0; i < 60 && judge.pending() > 0; i++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    judge.settle();
  }
  const health = await (await fetch(`${service.url}/readyz`)).json().catch(() => undefined);
  await service.stop();
  await Promise.all(proxies.map((proxy) => proxy.close()));
  await demo.stop();
  await rm(folder, { recursive: true, force: true });

  const judged = judge.result();
  const result = {
    minutes,
    ...(peak === undefined ? {} : { peakPerSecond: Math.round(peak) }),
    ratePerSecond: rate,
    ...load.counts,
    wrongVerdicts: judged.wrong,
    ...judged,
    ...figures.result(),
    chain: chaos.counts,
    unjudged: judge.pending(),
    logLines: service.log.lines,
    ready: health,
  };
  process.stdout.write(`${JSON.stringify(result, null, values.json ? 0 : 2)}\n`);
  return judged.wrong === 0 && judge.pending() === 0 ? 0 : 1;
};

if (values.help) process.stdout.write(HELP);
else process.exitCode = await soak();
