import { createReadStream, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { fetchBounded } from '#net';
import { fail, failBecause } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import type { Io } from './io.ts';
import { didYouMean } from './suggest.ts';

export interface InputOptions {
  readonly io: Io;
  /** Bytes; more are refused, not cut off. */
  readonly limit?: number;
  /** URLs on this machine too: for the demo network only. */
  readonly allowLoopback?: boolean;
}

/**
 * Reads a file, `-` for standard input, or an https URL, as far as the limit.
 * @throws FILE_NOT_FOUND, FILE_UNREADABLE, INPUT_TOO_LARGE, INPUT_EMPTY, and NET_* of a URL
 */
export const readInput = async (source: string, options: InputOptions): Promise<Uint8Array> => {
  const limit = options.limit ?? LIMITS.credentialBytes;
  const bytes = await bytesOf(source, limit, options);
  if (bytes.length === 0) throw fail('INPUT_EMPTY', { source: nameOf(source) });
  return bytes;
};

/** @returns the text of a file, which is UTF-8. @throws as {@link readInput}, FILE_MALFORMED */
export const readText = async (source: string, options: InputOptions): Promise<string> => {
  const bytes = await readInput(source, options);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fail('FILE_MALFORMED', { file: nameOf(source), reason: 'it is not UTF-8 text' });
  }
};

export const isUrl = (source: string): boolean => /^https?:\/\//i.test(source);

const nameOf = (source: string): string => (source === '-' ? 'standard input' : source);

const bytesOf = async (source: string, limit: number, options: InputOptions): Promise<Uint8Array> => {
  if (isUrl(source)) {
    const fetched = await fetchBounded(source, {
      maxBytes: limit,
      timeoutMs: LIMITS.requestMs,
      allowLoopback: options.allowLoopback ?? false,
      signal: options.io.signal,
    });
    return fetched.bytes;
  }
  const { stdin, cwd } = options.io;
  if (source === '-') {
    if (stdin.isTTY === true) options.io.stderr.write('Paste it here, then press Enter and Ctrl-D:\n');
    return await collect(stdin, limit);
  }
  const file = resolve(cwd, source);
  try {
    return await collect(createReadStream(file), limit);
  } catch (error) {
    throw fileFault(error, source);
  }
};

const collect = async (stream: Readable, limit: number): Promise<Uint8Array> => {
  const parts: Buffer[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    total += part.length;
    if (total > limit) {
      stream.destroy();
      throw fail('INPUT_TOO_LARGE', { bytes: `more than ${limit}`, limit });
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** The error of the file system as one of ours; ours are passed on. */
export const fileFault = (error: unknown, file: string): unknown => {
  const { code } = error as { code?: unknown };
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return failBecause(error, 'FILE_NOT_FOUND', { file, suggestion: nearbyFile(file) });
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
    return failBecause(error, 'FILE_UNREADABLE', { file, reason: FILE_REASONS[code] ?? code });
  }
  return error;
};

/** A file of nearly that name beside it. */
export const nearbyFile = (file: string): string => {
  try {
    return didYouMean(basename(file), readdirSync(dirname(file)).slice(0, MOST_NAMES));
  } catch {
    return '';
  }
};
const MOST_NAMES = 1000;

/** What the usual codes of the system mean. */
export const FILE_REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EEXIST: 'it exists already and is not overwritten',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk takes no writes',
};
