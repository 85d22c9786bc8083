import { parseJsonObject } from '../../core/strict-json.ts';
import { backendOf } from '../../service/backend-of.ts';
import { SERVICE_DEFAULTS, type ServiceOptions } from '../../service/options.ts';
import { startService } from '../../service/start.ts';
import { builtPages } from '../../service/web.ts';
import { readWebhooks, type Webhook } from '../../service/webhooks/config.ts';
import { memoryOption, readingOptions } from '../collect.ts';
import { withReader } from '../connect.ts';
import { EXIT } from '../exit.ts';
import { readText } from '../read-input.ts';
import type { Settings } from '../settings/load.ts';
import type { Call, Verb } from '../verb.ts';
import { VERSION } from '../version.ts';
import { wordOption } from '../words.ts';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const WEBHOOK_BYTES = 1_048_576;

/** How often status lists that grow old are fetched again, in milliseconds. */
const RENEW_MS = 30_000;

/** `vidimus serve`: the service, until it is told to stop. */
export const serve: Verb = {
  name: 'serve',
  group: 'Run',
  summary: 'Answer over HTTP: POST /verify, the registry, health, OpenAPI.',
  examples: [
    ['vidimus serve', 'at http://127.0.0.1:8080, with the settings that `vidimus config` prints'],
    ['vidimus serve --port 0 --metrics-port 9464', 'a free port; figures for Prometheus apart'],
    ['vidimus serve --store sqlite:copy.sqlite', 'the next start goes on from the copy'],
    ['vidimus serve --profiles lenient.json', 'also POST /profiles/lenient/credentials/verify'],
    ['vidimus serve --profile proofs-only', 'proofs and data model alone, without any node'],
    ['curl --data-binary @credential.jwt -H content-type:application/vc+jwt localhost:8080/verify', 'ask it'],
  ],
  define: (command) => {
    command
      .option('--host <address>', 'address to listen at (default 127.0.0.1)')
      .option('--port <number>', 'port (default 8080; 0 takes a free one)')
      .option('--store <store>', 'keep the own copy: sqlite:FILE, or postgres://USER@HOST/DATABASE')
      .option('--poll-ms <milliseconds>', 'between two looks at the node (default 1000)')
      .option('--metrics-port <number>', 'own port for /metrics')
      .option(
        '--lists <folder>',
        'folder of status-list credentials (NAME.jwt) to serve at /status-lists/NAME',
      )
      .option('--webhooks <file>', 'who is told of changes in the registry (docs/replica.md)')
      .option('--rate-limit <number>', 'requests a second from one address; 0 for no limit')
      .option('--trust-proxy', 'take the address of a client from X-Forwarded-For')
      .option(
        '--workers <number>',
        'threads for the signatures of batches (default: one for each further processor)',
      )
      .option('--request-seconds <seconds>', 'the longest that one request may take')
      .option('--head-age <seconds>', 'older heads are not ready; 0 for no limit')
      .option('--no-pages', 'the API alone, without the web pages')
      .addOption(wordOption('--log-level <level>', 'silent, error, warn, info or debug', LOG_LEVELS));
    readingOptions(memoryOption(command));
  },
  run: (call) =>
    withReader(
      call,
      async ({ vidimus, settings }) => {
        const backend = backendOf(vidimus, { headAge: settings.number('headAge') ?? 0, lagBlocks: 20 });
        const metricsPort = settings.number('metricsPort');
        const pages = call.options.flag('pages') ? builtPages() : undefined;
        const webhooks = await webhooksOf(call, settings);
        const options = { ...serviceOptions(settings), ...(pages !== undefined && { pages }), webhooks };
        const running = await startService(backend, options, {
          host: settings.text('host') ?? '127.0.0.1',
          port: settings.number('port') ?? 8080,
          ...(metricsPort === undefined ? {} : { metricsPort }),
        });
        const renewing = setInterval(() => void vidimus.refreshLists(), RENEW_MS);
        announce(call, running);
        await untilStopped(call);
        clearInterval(renewing);
        call.out.note('Stopping: open requests may finish.');
        await running.close();
        return EXIT.done;
      },
      { mode: 'follower', remembers: 'for long', batches: true },
    ),
};

export const serviceOptions = (settings: Settings): ServiceOptions => {
  const lists = settings.text('lists');
  const level = settings.text('logLevel');
  return {
    ...SERVICE_DEFAULTS,
    allowLoopback: settings.flag('allowLoopback'),
    version: VERSION,
    rateLimit: settings.number('rateLimit') ?? SERVICE_DEFAULTS.rateLimit,
    trustProxy: settings.flag('trustProxy'),
    requestMs: (settings.number('requestSeconds') ?? 30) * 1000,
    logLevel: LOG_LEVELS.find((one) => one === level) ?? 'info',
    ...(lists === undefined ? {} : { lists }),
  };
};

/** @throws WEBHOOKS_MALFORMED, FILE_* */
const webhooksOf = async ({ io }: Call, settings: Settings): Promise<readonly Webhook[]> => {
  const file = settings.text('webhooks');
  if (file === undefined) return [];
  return readWebhooks(parseJsonObject(await readText(file, { io, limit: WEBHOOK_BYTES })));
};

/** Says where the service answers. */
export const announce = (
  call: Call,
  running: { readonly url: string; readonly metricsUrl?: string },
): void => {
  call.out.data({ url: running.url, metricsUrl: running.metricsUrl ?? null, pid: process.pid }, () => [
    `Listening at ${running.url}`,
    ...(running.metricsUrl === undefined ? [] : [`Metrics at ${running.metricsUrl}`]),
  ]);
  call.out.next(`curl ${running.url}/readyz`);
};

/** Resolves when the user or the system asks the process to stop. */
export const untilStopped = ({ io }: Pick<Call, 'io'>): Promise<void> =>
  new Promise((resolve) => {
    if (io.signal.aborted) resolve();
    else io.signal.addEventListener('abort', () => resolve(), { once: true });
  });
