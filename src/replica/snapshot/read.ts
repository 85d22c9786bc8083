import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Deployment } from '../../chain/deployment.ts';
import { fail, isVidimusError } from '../../core/errors.ts';
import { hexOfSize } from '../../core/hex.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import { stateDigest } from '../digest.ts';
import { emptyStateOf } from '../empty-state.ts';
import type { RegistryState } from '../state.ts';
import { decodeEvents } from '../store/codec.ts';
import type { EventBlock } from '../store/port.ts';
import { createTip, type Tip } from '../tip.ts';
import { type Manifest, malformed, readManifest } from './manifest.ts';

const MANIFEST_BYTES = 65_536;
/** One frame holds a range of blocks at most. */
const FRAME_BYTES = 256 * 1024 * 1024;
/** Frames that are handed on at once. */
const PART_EVENTS = 20_000;

export interface Snapshot {
  readonly manifest: Manifest;
  readonly state: RegistryState;
  readonly tip: Tip;
}

/** @throws VidimusError SNAPSHOT_MALFORMED, and the system's own errors of the file */
export const readSnapshotManifest = async (file: string, deployment: Deployment): Promise<Manifest> =>
  (await headOf(file, deployment)).manifest;

/**
 * Reads a snapshot and works its state out anew from its events: neither the digest in the file nor its order is believed.
 * @throws VidimusError SNAPSHOT_MALFORMED, SNAPSHOT_DIGEST_MISMATCH, and the system's own errors of the file
 */
export const readSnapshot = async (file: string, deployment: Deployment): Promise<Snapshot> => {
  const state = emptyStateOf(deployment);
  const tip = createTip(state);
  const manifest = await readSnapshotBlocks(file, deployment, async (blocks) => {
    const base = blocks.at(-1)?.header;
    if (base !== undefined) tip.apply({ blocks, base });
  });
  tip.apply({ blocks: [], base: manifest.block });
  if (stateDigest(state) !== manifest.digest) throw fail('SNAPSHOT_DIGEST_MISMATCH');
  return { manifest, state, tip };
};

/**
 * The blocks of a snapshot in parts, in order, before the whole is known to be what was written.
 * @throws as {@link readSnapshot}, but for the digest of the state, and what `take` throws
 */
export const readSnapshotBlocks = async (
  file: string,
  deployment: Deployment,
  take: (blocks: readonly EventBlock[]) => Promise<void>,
): Promise<Manifest> => {
  const { manifest, bodyAt } = await headOf(file, deployment);
  const hash = createHash('sha256');
  let reached = -1;
  let events = 0;
  let waiting: EventBlock[] = [];
  let waitingEvents = 0;
  const flush = async (): Promise<void> => {
    const blocks = waiting;
    waiting = [];
    waitingEvents = 0;
    if (blocks.length > 0) await take(blocks);
  };
  try {
    await pipeline(
      createReadStream(file, { start: bodyAt }),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createGunzip(),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const frame of framesOf(chunks)) {
          const block = blockOf(frame);
          if (block.from <= reached || block.header.number > manifest.block.number)
            throw malformed('its blocks are not in order');
          reached = block.header.number;
          events += block.events.length;
          waiting.push(block);
          waitingEvents += block.events.length;
          if (waitingEvents >= PART_EVENTS) await flush();
        }
        await flush();
      },
    );
  } catch (error) {
    if (isVidimusError(error) || (error as { code?: string }).code?.startsWith('E') === true) throw error;
    throw malformed('it is damaged or cut off');
  }
  if (events !== manifest.events || `0x${hash.digest('hex')}` !== manifest.body)
    throw fail('SNAPSHOT_DIGEST_MISMATCH');
  return manifest;
};

const headOf = async (
  file: string,
  deployment: Deployment,
): Promise<{ readonly manifest: Manifest; readonly bodyAt: number }> => {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(MANIFEST_BYTES), 0, MANIFEST_BYTES, 0);
    const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
    if (end === -1) throw malformed('it has no first line');
    let json: ReturnType<typeof parseJsonObject>;
    try {
      json = parseJsonObject(buffer.subarray(0, end));
    } catch {
      throw malformed('its first line is no JSON');
    }
    return { manifest: readManifest(json, deployment), bodyAt: end + 1 };
  } finally {
    await handle.close();
  }
};

/** Cuts a stream into frames, each without its length. */
async function* framesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    for (let needed = lengthOf(parts, size); size >= needed; needed = lengthOf(parts, size)) {
      const whole = Buffer.concat(parts, size);
      yield whole.subarray(4, needed);
      parts = [whole.subarray(needed)];
      size -= needed;
    }
  }
  if (size > 0) throw malformed('it is cut off');
}

/** Of the first frame with its length; infinite while that is not known. */
const lengthOf = (parts: Buffer[], size: number): number => {
  if (size < 4) return Number.POSITIVE_INFINITY;
  const [first = Buffer.alloc(0)] = parts;
  const head = first.length >= 4 ? first : Buffer.concat(parts, size);
  if (head !== first) parts.splice(0, parts.length, head);
  const length = head.readUInt32BE(0);
  if (length < 4 || length > FRAME_BYTES) throw malformed('a part of it is too large');
  return 4 + length;
};

const blockOf = (frame: Buffer): EventBlock => {
  const size = frame.readUInt32BE(0);
  if (size > frame.length - 4) throw malformed('a block has no place');
  const place = parseJsonObject(frame.subarray(4, 4 + size));
  const { number, time, from } = place;
  const hash = hexOfSize(place['hash'], 32);
  const parentHash = hexOfSize(place['parentHash'], 32);
  const events = decodeEvents(frame.subarray(4 + size));
  const isWhole = [number, time, from].every((value) => Number.isSafeInteger(value));
  if (!isWhole || hash === undefined || parentHash === undefined || events === undefined)
    throw malformed('a block cannot be read');
  const header = { number: Number(number), hash, parentHash, time: Number(time) };
  const first = Number(from);
  if (events.some(({ block }) => block < first || block > header.number))
    throw malformed('an event stands in the wrong block');
  return { header, from: first, events };
};
