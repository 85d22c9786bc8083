import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EbsiStand, startEbsiStand } from '../network/ebsi/stand.ts';
import { DEMO_SEED } from '../network/keys.ts';
import { backendOf } from '../service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../service/options.ts';
import { startService } from '../service/start.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Call } from './verb.ts';
import { VERSION } from './version.ts';

/**
 * `vidimus network up --ebsi`: what EBSI's self-hosted stack gives a developer, on one machine in seconds: registries, their
 * reads over HTTP, a trust chain with its accreditations, and a signed credential for each case of a verifier's conformance.
 */
export const upAsEbsi = async (call: Call, port: number | undefined): Promise<ExitCode> => {
  call.out.note('Starting a node, deploying, accrediting and issuing: some seconds.');
  // EBSI's library trusts the name localhost, and no address.
  const stand = await startEbsiStand({ host: 'localhost', ...(port !== undefined && port > 0 && { port }) });
  try {
    const options = {
      ...SERVICE_DEFAULTS,
      version: VERSION,
      allowLoopback: true,
      lists: stand.listsFolder,
      logLevel: 'error',
      rateLimit: 0,
    } as const;
    const backend = backendOf(stand.vidimus, { headAge: 0, lagBlocks: 64 });
    const service = await startService(backend, options, { host: '127.0.0.1', port: stand.port });
    try {
      const folder = join(call.options.text('directory') ?? 'deployments', 'ebsi');
      const config = await writeFiles(folder, stand);
      call.out.data(outcomeOf(stand, config), () => report(stand, folder, config));
      await until(stand, call.io.signal);
    } finally {
      await service.close();
    }
  } finally {
    await stand.close();
  }
  return EXIT.done;
};

const outcomeOf = ({ world, node, samples }: EbsiStand, config: string) => ({
  demonstration: true,
  seed: DEMO_SEED,
  service: world.places.origin,
  ...world.places,
  rpc: node.url,
  chainId: world.deployment.chainId,
  config,
  deployment: world.deployment,
  parties: Object.fromEntries(
    Object.entries(world.parties).map(([name, { did, ref }]) => [name, { did, attribute: ref.id.slice(2) }]),
  ),
  samples: samples.map(({ name, accepted, about }) => ({ name, accepted, about })),
});

const report = ({ world, node, samples }: EbsiStand, folder: string, config: string): readonly string[] => {
  const { places, parties } = world;
  return [
    `Registries ${places.origin}`,
    '  /did-registry/v5  /trusted-issuers-registry/v5',
    '  /trusted-schemas-registry/v3  /trusted-policies-registry/v3',
    `Chain      ${world.deployment.chainId} at ${node.url}`,
    '',
    'A trust chain, each with its DID document and its signed accreditation:',
    ...Object.entries(parties).map(([name, { did }]) => `  ${name.padEnd(14)} ${did}`),
    '',
    `Credentials in ${folder}/:`,
    ...samples.map(({ name, about }) => `  ${`${name}.jwt`.padEnd(18)} ${about}`),
    '',
    'For EBSI’s client libraries:',
    `  ebsiAuthority: "${new URL(places.origin).host}"`,
    `  ebsiEnvConfig: { didRegistry: "${places.didRegistry}",`,
    `    trustedIssuersRegistry: "${places.issuers}",`,
    `    trustedPoliciesRegistry: "${places.policies}" }`,
    '',
    'In another terminal:',
    `  vidimus verify ${folder}/valid.jwt --config ${config}`,
    '',
    `Demonstration keys follow from the seed “${DEMO_SEED}”: anyone can sign with them. Ctrl-C ends everything.`,
  ];
};

const writeFiles = async (folder: string, { world, node, samples }: EbsiStand): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const config = join(folder, 'vidimus.json');
  const { chainId, contracts } = world.deployment;
  const { trustedIssuersRegistry, statusRegistry } = contracts;
  const policy = {
    name: 'demonstration of EBSI’s shape',
    registries: [{ chainId, trustedIssuersRegistry, statusRegistry }],
    roots: [world.parties.root.ref.id],
  };
  await Promise.all([
    writeFile(join(folder, 'addresses.json'), json(world.deployment)),
    writeFile(join(folder, 'policy.json'), json(policy)),
    writeFile(
      config,
      json({ rpc: node.url, addresses: 'addresses.json', policy: 'policy.json', allowLoopback: true }),
    ),
    ...samples.map(({ name, token }) => writeFile(join(folder, `${name}.jwt`), `${token}\n`)),
  ]);
  return config;
};

/** Until somebody asks to stop, or the node dies. */
const until = async ({ node }: EbsiStand, signal: AbortSignal): Promise<void> => {
  if (signal.aborted) return;
  await Promise.race([
    node.ended,
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
  ]);
};
