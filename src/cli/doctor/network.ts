import type { Deployment } from '../../chain/deployment.ts';
import { getChainId, getHeader, type Header } from '../../chain/rpc/eth.ts';
import type { Rpc } from '../../chain/rpc/transport.ts';
import { isVidimusError } from '../../core/errors.ts';
import { isLoopbackName } from '../../core/net-rules.ts';
import { attempt, bad, type Diagnoses, ok, warn } from './finding.ts';

const SLOW_MS = 2000;

/** One node: does it answer, fast enough, for the right chain, with final blocks? */
export const lookAtNode = (
  rpc: Rpc,
  url: string,
  deployment: Deployment | undefined,
  now: () => number = Date.now,
): Promise<Diagnoses> =>
  attempt('network', async () => {
    const started = now();
    const chainId = await getChainId(rpc);
    const took = now() - started;
    const head = await getHeader(rpc, 'latest');
    const speed = `${rpc.name} answers in ${took} ms`;
    return [
      took > SLOW_MS
        ? warn('network', speed, 'Choose a node that is nearer, or run one of your own.')
        : ok('network', speed),
      ...encryption(url),
      ...(await chainOf(rpc, chainId, head, deployment)),
      ...(await syncOf(rpc)),
    ];
  });

const encryption = (url: string): Diagnoses => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopbackName(hostname)
    ? []
    : [
        warn(
          'network',
          'The connection to the node is not encrypted: whoever is in between can change what it says',
          'Use an https:// address, or a node on this machine.',
        ),
      ];
};

const chainOf = async (
  rpc: Rpc,
  chainId: number,
  head: Header | undefined,
  deployment: Deployment | undefined,
): Promise<Diagnoses> => {
  if (head === undefined)
    return [
      bad('network', 'The node has no newest block', 'Wait until it has synchronised, or ask another.'),
    ];
  const at = `chain ${chainId}, block ${head.number}`;
  if (deployment === undefined) return [ok('network', at)];
  if (deployment.chainId !== chainId)
    return [
      bad(
        'network',
        `The node is on chain ${chainId}, the addresses file is for chain ${deployment.chainId}`,
        'Use the node and the addresses file of one network.',
      ),
    ];
  const genesis = await getHeader(rpc, 'earliest');
  if (genesis?.number === 0 && genesis.hash !== deployment.genesisHash)
    return [
      bad(
        'network',
        'The first block of this chain is not the one in the addresses file: it is another network',
        'A demo chain starts anew each time: use the addresses file that it wrote last.',
      ),
    ];
  return [ok('network', `${at}, as the addresses file “${deployment.name}” has it`)];
};

const syncOf = async (rpc: Rpc): Promise<Diagnoses> => {
  const isSyncing = (await answerOf(rpc, 'eth_syncing')) instanceof Object;
  const final = await finalOf(rpc);
  return [
    ...(isSyncing
      ? [
          warn(
            'network',
            'The node is still synchronising: it knows an old state',
            'Wait until it has caught up.',
          ),
        ]
      : []),
    final === undefined
      ? warn(
          'network',
          'The node names no final block: nothing it says is settled',
          'Give --confirmations some blocks when you write, or use a node that knows “finalized”.',
        )
      : ok('network', `block ${final.number} is final`),
  ];
};

/** What a node need not have; its refusal is no fault. */
const answerOf = async (rpc: Rpc, method: string): Promise<unknown> => {
  try {
    return await rpc.call(method, []);
  } catch (error) {
    if (isVidimusError(error)) return undefined;
    throw error;
  }
};

const finalOf = async (rpc: Rpc): Promise<Header | undefined> => {
  try {
    return await getHeader(rpc, 'finalized');
  } catch (error) {
    if (isVidimusError(error)) return undefined;
    throw error;
  }
};
