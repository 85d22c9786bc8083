import { open, readFile } from 'node:fs/promises';
import { fail } from '../../../core/errors.ts';
import { isObject } from '../../../core/json.ts';
import type { Deployment } from '../../deployment.ts';
import type { Journal, JournalEntry } from './engine.ts';

export interface JournalFile extends Journal {
  /** Rows that earlier runs wrote, by this journal. The chain decides; this is for people. */
  readonly doneBefore: number;
  close(): Promise<void>;
}

/**
 * Opens, or goes on with, the journal of one job: a line of JSON for each thing that came about, only ever appended. `job` says what the
 * job is (such as the parent's record id), so that one journal is not mixed with another's.
 * @throws VidimusError BULK_JOURNAL_MISMATCH
 */
export const openJournal = async (
  path: string,
  deployment: Deployment,
  job: string,
): Promise<JournalFile> => {
  const header = {
    format: 'vidimus-bulk/1',
    chainId: deployment.chainId,
    genesisHash: deployment.genesisHash,
    registry: deployment.contracts.trustedIssuersRegistry,
    job,
  };
  const text = await readFile(path, 'utf8').catch(() => '');
  const [first, ...lines] = text.split('\n');
  if (first && first !== JSON.stringify(header))
    throw fail('BULK_JOURNAL_MISMATCH', { reason: 'it was begun for another network or another job' });
  const file = await open(path, 'a');
  // A crash may have cut the last line off: what follows begins on a new one.
  if (!first) await file.write(`${JSON.stringify(header)}\n`);
  else if (!text.endsWith('\n')) await file.write('\n');
  return {
    doneBefore: lines.reduce((sum, line) => sum + doneIn(line), 0),
    append: async (entry: JournalEntry) => {
      await file.write(`${JSON.stringify(entry)}\n`);
    },
    close: () => file.close(),
  };
};

const doneIn = (line: string): number => {
  try {
    const entry: unknown = JSON.parse(line);
    const keys: unknown = isObject(entry) && entry['event'] === 'done' ? entry['keys'] : undefined;
    return Array.isArray(keys) ? keys.length : 0;
  } catch {
    return 0;
  }
};
