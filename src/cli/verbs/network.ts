import { dirname, join } from 'node:path';
import { fail } from '../../core/errors.ts';
import { startDemoNetwork } from '../../network/demo.ts';
import { demoAccountKey } from '../../network/keys.ts';
import { EXIT } from '../exit.ts';
import { upAsEbsi } from '../network-ebsi.ts';
import type { Verb } from '../verb.ts';
import { wordArgument } from '../words.ts';

/** `vidimus network up`: a chain of its own with contracts, a small population and samples, until it is stopped. */
export const network: Verb = {
  name: 'network',
  group: 'Run',
  summary: 'Start a demo network on this machine: chain, contracts, organisations, samples.',
  examples: [
    ['vidimus network up', 'writes deployments/demo.json and deployments/demo/, and keeps running'],
    [
      'vidimus verify deployments/demo/good.jwt --config deployments/demo/vidimus.json',
      'in another terminal',
    ],
    [
      'vidimus network up --ebsi',
      'as EBSI’s: its registries over HTTP, a trust chain, a credential for each case',
    ],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<action>', ['up']))
      .option('--port <number>', 'port of the node; with --ebsi of the service (default: a free one)')
      .option('--ebsi', 'registries, reads and credentials of EBSI’s shape')
      .option(
        '--directory <folder>',
        'where to write addresses, settings and samples (default: deployments)',
      );
  },
  run: async (call) => {
    const [action = ''] = call.args;
    if (action !== 'up') throw fail('USAGE', { reason: `network ${action} is not known, network up is` });
    const port = call.options.whole('port', 0, 65_535);
    if (call.options.flag('ebsi')) return upAsEbsi(call, port);
    call.out.note('Starting a node, deploying, accrediting and issuing: some seconds.');
    call.out.busy('Starting the network');
    const demo = await startDemoNetwork({
      directory: call.options.text('directory') ?? 'deployments',
      ...(port === undefined ? {} : { port }),
      print: (line) => call.out.detail(line),
    });
    try {
      const keys = ['governance', 'agency', 'isar'].map(
        (name) => [name, demoAccountKey(name, demo.seed)] as const,
      );
      const { config } = demo;
      call.out.data(
        {
          rpc: demo.node.url,
          chainId: demo.deployment.chainId,
          config,
          deployment: demo.deployment,
          seed: demo.seed,
          keys: Object.fromEntries(keys),
        },
        () => [
          `Chain ${demo.deployment.chainId} at ${demo.node.url}`,
          `Settings ${config ?? '–'}`,
          `Samples  ${demo.samples.map(({ name }) => `${name}.jwt`).join(', ')}`,
          '',
          `Demonstration keys, which anyone can derive from the seed “${demo.seed}”:`,
          ...keys.map(([name, key]) => `  ${name.padEnd(10)} ${key}`),
        ],
      );
      if (config !== undefined) {
        call.out.next(`vidimus verify ${join(dirname(config), 'good.jwt')} --config ${config}`);
      }
      call.out.note('Running until Ctrl-C.');
      await demo.until(call.io.signal);
      return EXIT.done;
    } finally {
      await demo.stop();
    }
  },
};
