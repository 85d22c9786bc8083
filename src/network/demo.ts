import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deployment } from '../chain/deployment.ts';
import { createVidimus, type Vidimus } from '../compose.ts';
import { fail } from '../core/errors.ts';
import { type Seconds, systemClock } from '../core/seconds.ts';
import { DEFAULT_RULES, type Policy } from '../verify/policy.ts';
import type { Verdict } from '../verify/verdict.ts';
import { ACTORS } from './actors.ts';
import type { Expected, Story } from './chapter.ts';
import { type LocalServer, relayTo, serveFiles } from './http.ts';
import { DEMO_SEED } from './keys.ts';
import { startNode } from './node.ts';
import type { RunningNode } from './process.ts';
import type { Sample } from './samples.ts';
import { type StoryResult, tell } from './tell.ts';
import { openWorld, type World } from './world.ts';

export interface DemoOptions {
  /** Where the addresses file and the samples go; nothing is written where it is absent. */
  readonly directory?: string;
  /** Port of the node; a free one where absent. */
  readonly port?: number;
  readonly seed?: string;
  /** Another node than anvil, for tests. */
  readonly start?: (genesisTime: Seconds) => Promise<RunningNode>;
  /** Tells the story line by line; silent where absent. */
  readonly print?: (line: string) => void;
}

/** A running demo network. */
export interface DemoNetwork {
  readonly node: RunningNode;
  readonly world: World;
  readonly deployment: Deployment;
  readonly policy: Policy;
  readonly seed: string;
  readonly samples: readonly Sample[];
  readonly results: readonly StoryResult[];
  /** Settings file for `vidimus --config`; absent where nothing was written. */
  readonly config?: string;
  /** Resolves at the signal. @throws NODE_STOPPED where the node ends before */
  until(signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

const DAY = 86_400;
/** The story takes so many days of the chain's time, and ends at the present. */
const STORY_DAYS = 210;

/**
 * Starts a node, deploys the contracts, and lives through the story: each step is verified, and a step that comes to
 * something else than it should stops the demo. Keys are derived from the seed and marked as a demonstration everywhere.
 * @throws NODE_PACKAGE_MISSING, NODE_NOT_STARTED, STORY_STEP_UNEXPECTED
 */
export const startDemoNetwork = async (options: DemoOptions = {}): Promise<DemoNetwork> => {
  const seed = options.seed ?? DEMO_SEED;
  const genesisTime = systemClock() - STORY_DAYS * DAY;
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const start =
      options.start ??
      (() => startNode({ genesisTime, ...(options.port === undefined ? {} : { port: options.port }) }));
    const node = await start(genesisTime);
    closing.push(() => node.stop());
    const lists = new Map<string, { body: string; type: string }>();
    const server = await serveFiles(lists);
    closing.push(() => server.close());
    const world = await openWorld(node.url, seed);
    closing.push(async () => world.close());
    const relay = await relayTo(node.url);
    closing.push(() => relay.close());
    const story = storyOf(world, server, lists);
    const verifier = lazyVerifier(world, node.url, relay);
    closing.push(() => verifier.close());
    const results = await tell(story, { verify: verifier.verify, print: options.print ?? (() => undefined) });
    const policy = demoPolicy(world);
    // Whoever acts later, from the command line, needs gas.
    for (const name of Object.keys(ACTORS)) await world.writer(name);
    const left = systemClock() - (await world.time());
    if (left > 0) await world.pass(left);
    const samples = [...story.samples.values()];
    const config =
      options.directory === undefined
        ? undefined
        : await writeFiles(options.directory, { node, world, policy, samples });
    return {
      node,
      world,
      deployment: world.deployment,
      policy,
      seed,
      samples,
      results,
      ...(config === undefined ? {} : { config }),
      until: (signal) => untilStopped(node, signal),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Ctrl-C reaches the node too, perhaps before us. */
const GRACE_MS = 500;

const untilStopped = async (node: RunningNode, signal: AbortSignal): Promise<void> => {
  const asked = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([asked, node.ended]);
  const late = new Promise<void>((resolve) => setTimeout(resolve, GRACE_MS));
  if (!signal.aborted) await Promise.race([asked, late]);
  if (!signal.aborted) throw fail('NODE_STOPPED');
};

const storyOf = (
  world: World,
  server: LocalServer,
  lists: Map<string, { body: string; type: string }>,
): Story => ({
  world,
  samples: new Map(),
  listUrl: (name) => `${server.url}/${name}`,
  host: (name, token) => {
    lists.set(`/${name}`, { body: token, type: 'application/vc+jwt' });
    return `${server.url}/${name}`;
  },
});

/** The verifier of the story trusts the agency, the ministry and the office of the imported institutions. */
export const demoPolicy = (world: World): Policy => {
  const { chainId, contracts } = world.deployment;
  return {
    name: 'demonstration',
    registries: [
      {
        chainId,
        trustedIssuersRegistry: contracts.trustedIssuersRegistry,
        statusRegistry: contracts.statusRegistry,
      },
    ],
    roots: ['agency', 'ministry', 'charter'].map((name) => world.granted(name).ref.id),
    rules: DEFAULT_RULES,
  };
};

/** The roots are known only after they were admitted; and the one that is cut off must have been connected before. */
const lazyVerifier = (world: World, url: string, relay: LocalServer) => {
  const open = new Map<string, Promise<Vidimus>>();
  const ask = (rpc: string): Promise<Vidimus> => {
    const known =
      open.get(rpc) ??
      createVidimus({
        rpc,
        deployment: world.deployment,
        policy: demoPolicy(world),
        mode: 'rpc',
        allowLoopback: true,
      });
    open.set(rpc, known);
    return known;
  };
  return {
    verify: async (token: string, { node }: Expected): Promise<Verdict> => {
      const now = await world.time();
      if (node !== 'cut') return (await ask(url)).verify(token, { now });
      const vidimus = await ask(relay.url);
      await relay.close();
      return vidimus.verify(token, { now });
    },
    close: async (): Promise<void> => {
      for (const vidimus of open.values()) await (await vidimus).close();
    },
  };
};

/** Whose account key is written beside the samples, to try writing with: `env $(cat isar.env) vidimus revoke …`. */
const ACTING = ['governance', 'agency', 'isar'] as const;
const MARK = 'Demonstration: made up, and signed with keys that anyone can derive from the seed.';

/** The addresses file, and beside it a folder with settings, policy, samples and the status lists. */
const writeFiles = async (
  directory: string,
  demo: {
    readonly node: RunningNode;
    readonly world: World;
    readonly policy: Policy;
    readonly samples: readonly Sample[];
  },
): Promise<string> => {
  const folder = join(directory, 'demo');
  await mkdir(folder, { recursive: true });
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const settings = {
    rpc: demo.node.url,
    addresses: '../demo.json',
    policy: 'policy.json',
    allowLoopback: true,
  };
  const config = join(folder, 'vidimus.json');
  const about = demo.samples.map(({ name, about: what }) => `${name}.jwt: ${what}`);
  await Promise.all([
    writeFile(join(directory, 'demo.json'), json(demo.world.deployment)),
    writeFile(config, json(settings)),
    writeFile(join(folder, 'policy.json'), json(demo.policy)),
    writeFile(join(folder, 'README.txt'), `${[MARK, `Seed: ${demo.world.seed}`, '', ...about].join('\n')}\n`),
    ...ACTING.map((name) =>
      writeFile(join(folder, `${name}.env`), `VIDIMUS_PRIVATE_KEY=${demo.world.identity(name).accountKey}\n`),
    ),
    ...demo.samples.map(({ name, token }) => writeFile(join(folder, `${name}.jwt`), `${token}\n`)),
  ]);
  return config;
};
