import { type Deployment, parseDeployment } from '../chain/deployment.ts';
import { createLogDecoder } from '../chain/events/decode.ts';
import { logsInRange } from '../chain/read/logs.ts';
import { getHeader, getHeaders, type RawLog } from '../chain/rpc/eth.ts';
import type { Rpc } from '../chain/rpc/transport.ts';
import type { BlockRef } from '../core/block.ts';
import { fail } from '../core/errors.ts';
import { fromHex, type Hex, hexOfSize, toHex } from '../core/hex.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { applyEvent } from './apply.ts';
import type { Snapshot } from './lookup.ts';
import { emptyState } from './state.ts';
import { createDraft } from './undo.ts';

/** Registry events as JSON: a copy of the registry at one block, for use without a node. */
export interface RecordedEvents {
  readonly format: 'vidimus-events/1';
  readonly deployment: Deployment;
  readonly block: BlockRef;
  readonly logs: readonly RecordedLog[];
}

/** A log as the node gave it, with its block's time. */
export interface RecordedLog {
  readonly address: Hex;
  readonly topics: readonly Hex[];
  readonly data: Hex;
  readonly block: number;
  readonly blockHash: Hex;
  readonly time: number;
  readonly transaction: Hex;
  readonly logIndex: number;
}

const MAX_LOGS = 1_000_000;

/** Copies everything that the contracts of a deployment ever said. */
export const recordEvents = async (rpc: Rpc, deployment: Deployment): Promise<RecordedEvents> => {
  const head = await getHeader(rpc, 'latest');
  if (head === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: 'latest' });
  const { accessManager: _unread, requestBatch: _silent, ...contracts } = deployment.contracts;
  const filter = {
    address: Object.values(contracts),
    fromBlock: deployment.deployedAtBlock,
    toBlock: head.number,
  };
  const logs: RawLog[] = [];
  for await (const part of logsInRange(rpc, filter)) logs.push(...part);
  const numbers = [...new Set(logs.map((log) => log.blockNumber))];
  const times = new Map((await getHeaders(rpc, numbers)).map((header) => [header.number, header.time]));
  return {
    format: 'vidimus-events/1',
    deployment,
    block: { chainId: deployment.chainId, number: head.number, hash: head.hash, time: head.time },
    logs: logs.map(({ address, topics, data, blockNumber, blockHash, transaction, logIndex }) => ({
      ...{ address, topics, data: toHex(data), block: blockNumber, blockHash },
      ...{ time: times.get(blockNumber) ?? 0, transaction, logIndex },
    })),
  };
};

/**
 * A snapshot from recorded events; the same decoder as for a node's logs reads them.
 * @throws VidimusError RECORDED_EVENTS_MALFORMED, DEPLOYMENT_MALFORMED
 */
export const loadRecorded = (
  given: RecordedEvents | JsonObject,
): { readonly deployment: Deployment; readonly snapshot: Snapshot } => {
  const value = given as JsonObject;
  if (value['format'] !== 'vidimus-events/1') throw malformed('the format is not vidimus-events/1');
  if (!isObject(value['deployment'])) throw malformed('it has no deployment');
  const deployment = parseDeployment(value['deployment']);
  const block = readBlock(value['block'], deployment.chainId);
  const logs: Json | undefined = value['logs'];
  if (!Array.isArray(logs) || logs.length > MAX_LOGS) throw malformed('it has no list of logs');

  const { chainId, contracts } = deployment;
  const state = emptyState({ chainId, address: contracts.trustedIssuersRegistry }, contracts.statusRegistry);
  const decode = createLogDecoder(deployment);
  const draft = createDraft();
  for (const entry of logs) {
    const { log, time } = readLog(entry);
    const decoded = decode(log, time);
    if (decoded.kind === 'event') applyEvent(state, decoded.event, draft);
  }
  return { deployment, snapshot: { state, block: () => block } };
};

const malformed = (reason: string) => fail('RECORDED_EVENTS_MALFORMED', { reason });

const whole = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw malformed('a number is missing');
  return value;
};

const bytes32 = (value: unknown): Hex => {
  const hex = hexOfSize(value, 32);
  if (hex === undefined) throw malformed('a hash is missing');
  return hex;
};

const readBlock = (value: Json | undefined, chainId: number): BlockRef => {
  if (!isObject(value)) throw malformed('it has no block');
  return {
    chainId,
    number: whole(value['number']),
    hash: bytes32(value['hash']),
    time: whole(value['time']),
  };
};

const readLog = (value: Json): { readonly log: RawLog; readonly time: number } => {
  if (!isObject(value)) throw malformed('a log is not an object');
  const address = hexOfSize(value['address'], 20);
  const data = typeof value['data'] === 'string' ? fromHex(value['data']) : undefined;
  const topics: Json | undefined = value['topics'];
  if (address === undefined || data === undefined || !Array.isArray(topics))
    throw malformed('a log is incomplete');
  const log = {
    address,
    data,
    topics: topics.map(bytes32),
    blockNumber: whole(value['block']),
    blockHash: bytes32(value['blockHash']),
    transaction: bytes32(value['transaction']),
    logIndex: whole(value['logIndex']),
  };
  return { log, time: whole(value['time']) };
};
