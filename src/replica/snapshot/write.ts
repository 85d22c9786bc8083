import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Deployment } from '../../chain/deployment.ts';
import { fail } from '../../core/errors.ts';
import { stateDigest } from '../digest.ts';
import { emptyStateOf } from '../empty-state.ts';
import { encodeEvents } from '../store/codec.ts';
import { registryOf } from '../store/identity.ts';
import type { EventBlock, Place, ReplicaStore } from '../store/port.ts';
import { createTip } from '../tip.ts';
import { type Manifest, manifestJson } from './manifest.ts';

/**
 * Writes the final blocks of a store to a new file: the manifest on its first line, then, gzipped, a frame for each block or
 * range with events (`frameOf`). The store may be in use meanwhile. It needs twice the file's room for a moment.
 * @throws VidimusError REPLICA_NOT_READY for a store without a final block, STORE_*; and the system's own errors of the file
 */
export const writeSnapshot = async (
  store: ReplicaStore,
  deployment: Deployment,
  file: string,
): Promise<Manifest> => {
  const state = emptyStateOf(deployment);
  const tip = createTip(state);
  let events = 0;
  async function* frames(): AsyncGenerator<Uint8Array> {
    for await (const { blocks, base } of finalParts(store)) {
      tip.apply({ blocks, base });
      for (const block of blocks) {
        if (block.events.length === 0) continue;
        events += block.events.length;
        yield frameOf(block);
      }
    }
  }
  const part = `${file}.part`;
  // Never over another file.
  await writeFile(file, '', { flag: 'wx' });
  try {
    const hash = createHash('sha256');
    await pipeline(
      Readable.from(frames()),
      createGzip({ level: 6 }),
      async function* (stream) {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(part),
    );
    const block = tip.base();
    if (block === undefined) throw fail('REPLICA_NOT_READY', { reason: 'there is no final block in it yet' });
    const manifest: Manifest = {
      registry: registryOf(deployment),
      block,
      events,
      digest: stateDigest(state),
      body: `0x${hash.digest('hex')}`,
    };
    await writeFile(file, `${JSON.stringify(manifestJson(manifest))}\n`);
    await pipeline(createReadStream(part), createWriteStream(file, { flags: 'a' }));
    return manifest;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await rm(part, { force: true });
  }
};

/** The final blocks of a store, in parts. */
async function* finalParts(
  store: ReplicaStore,
): AsyncGenerator<{ readonly blocks: readonly EventBlock[]; readonly base: Place }> {
  let reached: Place | undefined;
  for (;;) {
    const { blocks, base, more } = await store.read({ tip: [], ...(reached && { base: reached }) });
    const isFinal = ({ header }: EventBlock) => header.number <= (base?.number ?? -1);
    const last = blocks.at(-1);
    if (base !== undefined && base.number > (reached?.number ?? -1)) {
      yield { blocks: blocks.filter(isFinal), base };
      reached = base;
    }
    if (!more || last === undefined || !isFinal(last)) return;
  }
}

/** Length in four bytes; then, with its own length, the place as JSON, and the events (`encodeEvents`). */
export const frameOf = ({ header, from, events }: EventBlock): Uint8Array => {
  const place = Buffer.from(JSON.stringify({ ...header, from }));
  const encoded = encodeEvents(events);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(4 + place.length + encoded.length, 0);
  head.writeUInt32BE(place.length, 4);
  return Buffer.concat([head, place, encoded]);
};
