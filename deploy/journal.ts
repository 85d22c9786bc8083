import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EIP1193Provider, trackTransaction } from '@nomicfoundation/ignition-core';

interface Message {
  readonly type: string;
  readonly futureId?: string;
  readonly networkInteractionId?: number;
  readonly nonce?: number;
  readonly receipt?: { readonly contractAddress?: string; readonly blockNumber: number };
}

/** How far back a transaction is looked for that was sent just before an earlier run was cut off. */
const BLOCKS_BACK = 256;

const fileOf = (deploymentDir: string): string => join(deploymentDir, 'journal.jsonl');

async function messagesOf(deploymentDir: string): Promise<Message[]> {
  if (!existsSync(fileOf(deploymentDir))) return [];
  const lines = (await readFile(fileOf(deploymentDir), 'utf8')).split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** The blocks of contracts that were deployed so far. */
export async function deploymentBlocks(deploymentDir: string): Promise<number[]> {
  return (await messagesOf(deploymentDir)).flatMap(({ type, receipt }) =>
    type === 'TRANSACTION_CONFIRM' && receipt?.contractAddress ? [Number(receipt.blockNumber)] : [],
  );
}

/**
 * An earlier run may have been cut off between preparing a transaction and noting its hash. Ignition then asks a person
 * whether it was sent; here the chain is asked: a nonce that was not used is taken back, a transaction that is found is noted.
 */
export async function settleJournal(
  deploymentDir: string,
  provider: EIP1193Provider,
  account: string,
): Promise<void> {
  const messages = await messagesOf(deploymentDir);
  const isSent = (prepared: Message): boolean =>
    messages.some(
      ({ type, futureId, networkInteractionId }) =>
        type === 'TRANSACTION_SEND' &&
        futureId === prepared.futureId &&
        networkInteractionId === prepared.networkInteractionId,
    );
  const open = messages.filter((message) => message.type === 'TRANSACTION_PREPARE_SEND' && !isSent(message));
  if (open.length === 0) return;

  const used = Number(
    await provider.request({ method: 'eth_getTransactionCount', params: [account, 'pending'] }),
  );
  const isUnused = (message: Message): boolean => (message.nonce ?? 0) >= used;
  const kept = messages.filter((message) => !(open.includes(message) && isUnused(message)));
  const file = fileOf(deploymentDir);
  await writeFile(`${file}.part`, kept.map((message) => `${JSON.stringify(message)}\n`).join(''));
  await rename(`${file}.part`, file);

  for (const { nonce } of open.filter((message) => !isUnused(message))) {
    const hash = await transactionAt(provider, account, Number(nonce));
    if (hash !== undefined) await trackTransaction(deploymentDir, hash, provider);
  }
}

async function transactionAt(
  provider: EIP1193Provider,
  account: string,
  nonce: number,
): Promise<string | undefined> {
  const head = Number(await provider.request({ method: 'eth_blockNumber', params: [] }));
  const numbers = Array.from(
    { length: Math.min(BLOCKS_BACK, head + 1) },
    (_, back) => `0x${(head - back).toString(16)}`,
  );
  for (const number of ['pending', ...numbers]) {
    const block = await provider.request({ method: 'eth_getBlockByNumber', params: [number, true] });
    const found = (block?.transactions ?? []).find(
      (one: { from: string; nonce: string }) =>
        one.from.toLowerCase() === account.toLowerCase() && Number(one.nonce) === nonce,
    );
    if (found !== undefined) return found.hash;
  }
  return undefined;
}
