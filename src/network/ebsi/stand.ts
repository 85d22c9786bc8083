import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVidimus, type Vidimus } from '../../compose.ts';
import { startNode } from '../node.ts';
import type { RunningNode } from '../process.ts';
import { placesAt } from './places.ts';
import { type EbsiList, type EbsiSample, signEbsiSamples } from './samples.ts';
import { type EbsiWorld, openEbsiWorld } from './world.ts';

/** A whole local network of EBSI's shape: node, contracts, populated chain, signed samples, and the SDK on it. */
export interface EbsiStand {
  readonly node: RunningNode;
  readonly world: EbsiWorld;
  readonly vidimus: Vidimus;
  readonly samples: readonly EbsiSample[];
  readonly lists: readonly EbsiList[];
  /** The folder with the lists as files, for `ServiceOptions.lists`. */
  readonly listsFolder: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts all of it but the service, which the caller starts at `port`: addresses stand inside signed credentials, so the port
 * is fixed first.
 * @param port The service's port; a free one where absent.
 */
export const startEbsiStand = async (
  options: {
    readonly port?: number;
    readonly host?: string;
    /** Where clients find the service, if that is elsewhere: behind a proxy with a certificate, say. */
    readonly origin?: string;
  } = {},
): Promise<EbsiStand> => {
  const { host = '127.0.0.1' } = options;
  const port = options.port ?? (await freePort());
  const node = await startNode({ genesisTime: Math.floor(Date.now() / 1000) - MONTHS });
  const listsFolder = await mkdtemp(join(tmpdir(), 'vidimus-ebsi-'));
  const clean = async (): Promise<void> => {
    await node.stop();
    await rm(listsFolder, { recursive: true, force: true });
  };
  try {
    const world = await openEbsiWorld(node.url, placesAt(options.origin ?? `http://${host}:${port}`));
    const { samples, lists } = await signEbsiSamples(world);
    for (const { name, token } of lists) await writeFile(join(listsFolder, `${name}.jwt`), token);
    const vidimus = await createVidimus({
      rpc: node.url,
      deployment: world.deployment,
      mode: 'follower',
      pollMs: 200,
      roots: [world.parties.root.ref.id],
      allowLoopback: true,
    });
    return {
      ...{ node, world, vidimus, samples, lists, listsFolder, port },
      close: async () => {
        await vidimus.close();
        world.close();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
};

/** Old enough for a credential of last month; in seconds. */
const MONTHS = 90 * 86_400;

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
};
