import { createVidimus } from '../../compose.ts';
import { isVidimusError } from '../../core/errors.ts';
import { type DemoNetwork, startDemoNetwork } from '../../network/demo.ts';
import { wrap } from '../../network/text.ts';
import { backendOf } from '../../service/backend-of.ts';
import { SERVICE_DEFAULTS, type ServiceOptions } from '../../service/options.ts';
import { type RunningService, startService } from '../../service/start.ts';
import { builtPages } from '../../service/web.ts';
import { EXIT } from '../exit.ts';
import type { Call, Verb } from '../verb.ts';
import { VERSION } from '../version.ts';

const DIRECTORY = 'deployments';
const PORT = 8080;

/** `npm start`: the story on a real chain, each step checked, then the service with samples to try. */
export const demo: Verb = {
  name: 'demo',
  group: 'Run',
  summary: 'Tell the whole story on a chain of its own, then serve it with samples to try.',
  examples: [
    ['vidimus demo', 'deploy, accredit, issue, verify, revoke, end; then a service until Ctrl-C'],
    ['vidimus demo --json', 'what came of each step as one JSON value, and exit'],
  ],
  define: (command) => {
    command.option('--port <number>', `port of the service (default: ${PORT}, or a free one)`);
  },
  run: async (call) => {
    const print = (line: string): void => call.out.row(line, () => line);
    const said = call.out.json ? [] : opening();
    for (const line of said) print(line);
    const network = await startDemoNetwork({
      directory: DIRECTORY,
      ...(call.out.json ? {} : { print }),
    });
    try {
      if (call.out.json) {
        call.out.data(outcomeOf(network), () => []);
        return EXIT.done;
      }
      await serveUntilStopped(call, network, print);
      return EXIT.done;
    } finally {
      await network.stop();
    }
  },
};

const opening = (): readonly string[] => [
  'Vidimus: who may issue which credentials, and may I rely on this one?',
  wrap(
    'A real EVM node starts on this machine; contracts are deployed and the following happens. Every name is made up.',
  ),
];

const outcomeOf = (network: DemoNetwork) => ({
  demonstration: true,
  seed: network.seed,
  chainId: network.deployment.chainId,
  contracts: network.deployment.contracts,
  records: Object.fromEntries([...network.world.records].map(([name, { ref }]) => [name, ref.id])),
  steps: network.results,
});

const serveUntilStopped = async (
  call: Call,
  network: DemoNetwork,
  print: (line: string) => void,
): Promise<void> => {
  const vidimus = await createVidimus({
    rpc: network.node.url,
    deployment: network.deployment,
    policy: network.policy,
    mode: 'follower',
    pollMs: 250,
    allowLoopback: true,
  });
  try {
    const backend = backendOf(vidimus, { headAge: 0, lagBlocks: 20 });
    const service = await startSomewhere(backend, call.options.whole('port', 0, 65_535));
    try {
      for (const line of invitation(network, service.url)) print(line);
      await network.until(call.io.signal);
    } finally {
      await service.close();
    }
  } finally {
    await vidimus.close();
  }
};

/** The usual port, or a free one where somebody else has it. A port that was asked for must be had. */
const startSomewhere = async (
  backend: Parameters<typeof startService>[0],
  asked: number | undefined,
): Promise<RunningService> => {
  const pages = builtPages();
  const options: ServiceOptions = {
    ...SERVICE_DEFAULTS,
    ...{ allowLoopback: true, version: VERSION, logLevel: 'error' },
    ...(pages !== undefined && { pages }),
  };
  const start = (port: number): Promise<RunningService> =>
    startService(backend, options, { host: '127.0.0.1', port });
  try {
    return await start(asked ?? PORT);
  } catch (error) {
    if (asked === undefined && isVidimusError(error) && error.code === 'PORT_IN_USE') return await start(0);
    throw error;
  }
};

const invitation = (network: DemoNetwork, url: string): readonly string[] => {
  const samples = `${DIRECTORY}/demo`;
  const config = network.config ?? '';
  return [
    '',
    `All ${network.results.length} verdicts are what they should be. Now try it; Ctrl-C ends everything.`,
    '',
    `   pages     ${url}/`,
    `   service   ${url}`,
    `   its API   ${url}/openapi.json`,
    `   node      ${network.node.url}, chain ${network.deployment.chainId}, process ${network.node.pid}`,
    `   samples   ${samples}/`,
    '',
    'In another terminal:',
    '',
    `   curl -s ${url}/verify -H 'content-type: application/vc+jwt' \\`,
    `     --data-binary @${samples}/good.jwt`,
    '',
    ...['good', 'revoked-by-bit', 'out-of-scope-level'].flatMap((name) => [
      `   npm run -s vidimus -- verify ${samples}/${name}.jwt \\`,
      `     --config ${config}`,
    ]),
    '',
    'Revoke the first one as its university, and verify it again:',
    '',
    `   env $(cat ${samples}/isar.env) npm run -s vidimus -- revoke \\`,
    `     ${samples}/good.jwt --reason issued-in-error \\`,
    `     --config ${config}`,
    '',
    wrap(`Demonstration keys follow from the seed "${network.seed}": anyone can sign with them.`),
  ];
};
