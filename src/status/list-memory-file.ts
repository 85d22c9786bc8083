import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ListMemoryStore } from './list-memory.ts';

/** Keeps a memory in a file, for the owner alone. It is replaced as a whole: a crash leaves the old one or the new one. */
export const listMemoryFile = (path: string): ListMemoryStore => ({
  read: async () => {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      // Where a file stands in the way of the folder there is none of ours either: writing says so.
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  write: async (text) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}`;
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  },
});
