import { fileURLToPath } from 'node:url';
import { startNode } from '../../src/network/node.ts';
import { type RunningNode, runNode } from '../../src/network/process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const startHardhat = (): Promise<RunningNode> =>
  runNode({
    program: 'hardhat',
    command: process.execPath,
    args: ['node_modules/hardhat/dist/src/cli.js', 'node', '--port', '0', '--hostname', '127.0.0.1'],
    directory: ROOT,
    listening: /JSON-RPC server at (http:\/\/[\d.]+:\d+)/,
    startMs: 60_000,
  });

/** The two real nodes that every story and SDK test runs against; the names show in the output. */
export const NODES: readonly { readonly name: string; readonly start: () => Promise<RunningNode> }[] = [
  { name: 'anvil', start: () => startNode() },
  { name: 'Hardhat node', start: startHardhat },
];
