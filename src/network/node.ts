import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fail } from '../core/errors.ts';
import type { Seconds } from '../core/seconds.ts';
import { type RunningNode, runNode } from './process.ts';

export interface NodeOptions {
  /** TCP port on 127.0.0.1; a free one where absent. */
  readonly port?: number;
  /** Time of the first block; now where absent. */
  readonly genesisTime?: Seconds;
  readonly chainId?: number;
  /** A block each so many seconds besides one for each transaction, so that the finalized head follows the tip. */
  readonly blockSeconds?: number;
  /** Goes on from the newest block of this node, on a chain of its own: a forked view, for tests. */
  readonly forkUrl?: string;
}

/** Where the platform's packages of npm `@foundry-rs/anvil` keep the program. */
const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-amd64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-amd64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-amd64',
};

/**
 * Starts anvil, a real EVM node, as a child process on the loopback interface. It keeps nothing on disk.
 * Blocks are final two blocks after they were made (`--slots-in-an-epoch 1`), so that a follower sees what it must.
 * @throws NODE_PACKAGE_MISSING, NODE_NOT_STARTED
 */
export const startNode = (options: NodeOptions = {}): Promise<RunningNode> => {
  const optional = (flag: string, value: number | undefined): readonly string[] =>
    value === undefined ? [] : [flag, String(value)];
  return runNode({
    program: 'anvil',
    command: anvilProgram(),
    args: [
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
      ...['--accounts', '1', '--slots-in-an-epoch', '1', '--hardfork', 'osaka'],
      ...optional('--timestamp', options.genesisTime),
      ...optional('--chain-id', options.chainId),
      ...(options.forkUrl === undefined ? [] : ['--fork-url', options.forkUrl]),
      ...(options.blockSeconds === undefined
        ? []
        : ['--mixed-mining', '--block-time', String(options.blockSeconds)]),
    ],
    listening: /Listening on ([\d.]+:\d+)/,
  });
};

/** The program itself, never npm's wrapper: a wrapper in between would leave the node running when we end it. */
const anvilProgram = (): string => {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  const name = `@foundry-rs/anvil-${platform ?? `${process.platform}-${process.arch}`}`;
  const program = process.platform === 'win32' ? 'anvil.exe' : 'anvil';
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      return join(dirname(createRequire(from).resolve(`${name}/package.json`)), 'bin', program);
    } catch {
      // Looked for beside this file first, then in the project that we run in.
    }
  }
  throw fail('NODE_PACKAGE_MISSING', { package: name });
};
