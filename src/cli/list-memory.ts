import { homedir } from 'node:os';
import { join } from 'node:path';
import { type ListMemory, openListMemory, tryListMemory } from '../status/list-memory.ts';
import { listMemoryFile } from '../status/list-memory-file.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings/load.ts';
import { NO_PATH } from './settings/read-setting.ts';

/**
 * Opens what remembers status lists: the file of the setting, else one of the user's own. With files in place of fetching
 * nothing is remembered unasked: they are as old as whoever gives them means them to be.
 * @param forLong whether it will be written for long: then a place that cannot be written is found now.
 * @throws LIST_MEMORY_MALFORMED, LIST_MEMORY_UNWRITABLE
 */
export const openMemory = async (
  settings: Settings,
  io: Io,
  forLong: boolean,
): Promise<ListMemory | undefined> => {
  const named = settings.text('listMemory');
  if (named === NO_PATH) return undefined;
  const isGiven = settings.text('map') !== undefined || settings.flag('offline');
  if (named === undefined && isGiven) return undefined;
  const store = listMemoryFile(named ?? usualFile(io.env));
  const memory = await openListMemory(store);
  if (forLong) await tryListMemory(store);
  return memory;
};

/** Where state belongs that outlives a program (XDG Base Directory Specification). */
const usualFile = (env: Io['env']): string => {
  const base = env['XDG_STATE_HOME'];
  const folder = base === undefined || base === '' ? join(homedir(), '.local', 'state') : base;
  return join(folder, 'vidimus', 'status-lists.json');
};
