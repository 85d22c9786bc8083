import { dirname, resolve } from 'node:path';
import { fail } from '../core/errors.ts';
import { isString, type JsonObject } from '../core/json.ts';
import { LIMITS } from '../core/limits.ts';
import type { Resources } from '../core/resources.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import type { Io } from './io.ts';
import { readInput, readText } from './read-input.ts';

const MAP_BYTES = 4_194_304;
const MOST_FILES = 10_000;
const ALL_BYTES = 256 * 1024 * 1024;

/**
 * A map of addresses to files: a JSON object `{"https://…": "path"}`, paths from the map's own folder.
 * @throws FILE_*, INPUT_TOO_LARGE, INPUT_EMPTY
 */
export const readMap = async (file: string, io: Io): Promise<Resources> => {
  const folder = dirname(resolve(io.cwd, file));
  const entries = Object.entries(
    parseJsonObject(await readText(file, { io, limit: MAP_BYTES }), { maxBytes: MAP_BYTES }),
  );
  if (entries.length > MOST_FILES) throw malformed(file, `it has more than ${MOST_FILES} entries`);
  const resources = new Map<string, Uint8Array>();
  let total = 0;
  for (const [url, path] of entries) {
    if (!URL.canParse(url)) throw malformed(file, `"${url}" is no absolute address`);
    if (!isString(path) || path === '' || path === '-') throw malformed(file, `"${url}" has no path`);
    const bytes = await readInput(resolve(folder, path), { io, limit: LIMITS.statusListBytes });
    total += bytes.length;
    if (total > ALL_BYTES)
      throw fail('INPUT_TOO_LARGE', { bytes: `more than ${ALL_BYTES}`, limit: ALL_BYTES });
    resources.set(url, bytes);
  }
  return resources;
};

const malformed = (file: string, reason: string) => fail('FILE_MALFORMED', { file, reason });

/** Keys of the caller, a file each: a verification method, a JWK, or a JWK Set. @throws FILE_* */
export const readKeys = (files: readonly string[], io: Io): Promise<readonly JsonObject[]> =>
  Promise.all(
    files.map(async (file) => parseJsonObject(await readText(file, { io, limit: LIMITS.didDocumentBytes }))),
  );
