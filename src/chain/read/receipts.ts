import { fail, isVidimusError } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, hexOfSize, toHex } from '../../core/hex.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { getHeader, hexData, quantity, type RawLog } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { encodeBytes, encodeList } from '../state-proof/rlp.ts';
import { rootOfList } from '../state-proof/trie-root.ts';
import type { SealedHeader } from './sealed-header.ts';

/** Nodes that lack `eth_getBlockReceipts` are asked for one receipt per transaction. */
const withoutBlockReceipts = new WeakSet<Rpc>();

/**
 * Every log of a block, shown by its header: the receipts are rebuilt into the trie whose root the header holds, so that none
 * can be left out, changed or added. Places come from the order of the receipts. The hashes of transactions are the node's word.
 * @throws VidimusError LOGS_NOT_PROVEN, RECEIPTS_UNAVAILABLE, CHAIN_MOVED, or what the transport throws.
 */
export const getProvenLogs = async (rpc: Rpc, header: SealedHeader): Promise<readonly RawLog[]> => {
  try {
    return await proveLogs(rpc, header);
  } catch (error) {
    const isDoubt =
      isVidimusError(error) && (error.code === 'LOGS_NOT_PROVEN' || error.code === 'RECEIPTS_UNAVAILABLE');
    // Receipts are asked for by number: those of the block that took its place are no lie.
    if (isDoubt && (await getHeader(rpc, header.number))?.hash !== header.hash) throw fail('CHAIN_MOVED');
    throw error;
  }
};

const proveLogs = async (rpc: Rpc, header: SealedHeader): Promise<readonly RawLog[]> => {
  const unproven = () => fail('LOGS_NOT_PROVEN', { node: rpc.name, block: header.number });
  const receipts = await getReceipts(rpc, header);
  const encoded: Uint8Array[] = [];
  const logs: RawLog[] = [];
  receipts.forEach((receipt, i) => {
    const transaction = hexOfSize(receipt['transactionHash'], 32);
    const read = readReceipt(receipt);
    if (read === undefined || transaction === undefined) throw unproven();
    // A node that lists the transactions otherwise than it lists their receipts is wrong about one of them.
    if (transaction !== header.transactions[i]) throw unproven();
    encoded.push(read.encoded);
    for (const log of read.logs) {
      const { number: blockNumber, hash: blockHash } = header;
      logs.push({ ...log, blockNumber, blockHash, transaction, logIndex: logs.length });
    }
  });
  if (toHex(rootOfList(encoded)) !== header.receiptsRoot) throw unproven();
  return logs;
};

const getReceipts = async (rpc: Rpc, header: SealedHeader): Promise<readonly JsonObject[]> => {
  const answer = withoutBlockReceipts.has(rpc) ? undefined : await askForAll(rpc, header);
  const receipts =
    answer ??
    (await rpc.batch(
      header.transactions.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] })),
    ));
  return receipts.map((receipt) => {
    if (receipt instanceof Error) throw receipt;
    if (!isObject(receipt)) throw unavailable(rpc, header);
    // The node's chain may have moved on to another block of that number.
    const blockHash = hexOfSize(receipt['blockHash'], 32);
    if (blockHash !== undefined && blockHash !== header.hash) throw fail('CHAIN_MOVED');
    return receipt;
  });
};

const METHOD_UNKNOWN: readonly unknown[] = [-32601, -32004];

const askForAll = async (rpc: Rpc, header: SealedHeader): Promise<readonly unknown[] | undefined> => {
  try {
    const answer = await rpc.call('eth_getBlockReceipts', [quantity(header.number)], { deadlineMs: 20_000 });
    if (!Array.isArray(answer)) throw unavailable(rpc, header);
    return answer;
  } catch (error) {
    const isUnknown =
      isVidimusError(error) && error.code === 'RPC_ERROR' && METHOD_UNKNOWN.includes(error.details['number']);
    if (!isUnknown) throw error;
    withoutBlockReceipts.add(rpc);
    return undefined;
  }
};

const unavailable = (rpc: Rpc, header: SealedHeader) =>
  fail('RECEIPTS_UNAVAILABLE', { node: rpc.name, block: header.number });

interface ReceiptLog {
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Uint8Array;
}

/** The bytes that the trie holds (EIP-2718, EIP-658): type, status, gas so far, bloom and logs. */
const readReceipt = (
  receipt: JsonObject,
): { readonly encoded: Uint8Array; readonly logs: readonly ReceiptLog[] } | undefined => {
  const type = small(receipt['type'] ?? '0x0');
  // Before Byzantium (EIP-658) there was a state root in place of the status.
  const status = numeric(receipt['status']) ?? bytes(receipt['root']);
  const gas = numeric(receipt['cumulativeGasUsed']);
  const bloom = bytes(receipt['logsBloom']);
  const list: unknown = receipt['logs'];
  if (type === undefined || !status || !gas || bloom?.length !== 256 || !Array.isArray(list))
    return undefined;
  const logs = list.map(readReceiptLog);
  const encodedLogs: Uint8Array[] = [];
  const read: ReceiptLog[] = [];
  for (const log of logs) {
    if (log === undefined) return undefined;
    read.push(log);
    const topics = log.topics.map((topic) => encodeBytes(fromHex(topic) ?? new Uint8Array(0)));
    const address = fromHex(log.address) ?? new Uint8Array(0);
    encodedLogs.push(encodeList([encodeBytes(address), encodeList(topics), encodeBytes(log.data)]));
  }
  const body = encodeList([
    encodeBytes(status),
    encodeBytes(gas),
    encodeBytes(bloom),
    encodeList(encodedLogs),
  ]);
  return { encoded: type === 0 ? body : withType(type, body), logs: read };
};

const withType = (type: number, body: Uint8Array): Uint8Array => {
  const typed = new Uint8Array(body.length + 1);
  typed[0] = type;
  typed.set(body, 1);
  return typed;
};

const readReceiptLog = (log: unknown): ReceiptLog | undefined => {
  if (!isObject(log)) return undefined;
  const address = hexOfSize(log['address'], 20);
  const data = bytes(log['data']);
  const listed: unknown = log['topics'];
  if (address === undefined || data === undefined || !Array.isArray(listed)) return undefined;
  const topics = listed.flatMap((topic) => hexOfSize(topic, 32) ?? []);
  return topics.length === listed.length ? { address, topics, data } : undefined;
};

const bytes = (value: unknown): Uint8Array | undefined => {
  const hex = hexData(value);
  return hex && fromHex(hex);
};

/** The fewest bytes of a number. */
const numeric = (value: unknown): Uint8Array | undefined => {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) return undefined;
  const digits = value.slice(2).replace(/^0+/, '');
  return fromHex(`0x${digits.length % 2 === 0 ? digits : `0${digits}`}`);
};

/** A transaction type (EIP-2718): one byte below 0x80. */
const small = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^0x[0-9a-fA-F]{1,2}$/.test(value) ? Number(value) : Number.NaN;
  return number < 128 ? number : undefined;
};
