import type { Deployment } from '../../chain/deployment.ts';
import { fail } from '../../core/errors.ts';
import { type Hex, hexOfSize } from '../../core/hex.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import { registryOf } from '../store/identity.ts';
import type { Place } from '../store/port.ts';

export const SNAPSHOT_FORMAT = 'vidimus-snapshot/1';

/** The first line of a snapshot, as JSON: whose state it is, at which final block, and what the rest must give. */
export interface Manifest {
  /** Chain, genesis and contracts (`registryOf`). */
  readonly registry: string;
  readonly block: Place;
  readonly events: number;
  /** Of the state that the events give (`stateDigest`). */
  readonly digest: Hex;
  /** SHA-256 of the bytes after the first line. */
  readonly body: Hex;
}

export const manifestJson = ({ registry, block, events, digest, body }: Manifest): JsonObject => ({
  format: SNAPSHOT_FORMAT,
  registry,
  block: { number: block.number, hash: block.hash, parentHash: block.parentHash, time: block.time },
  events,
  digest,
  body,
});

export const malformed = (reason: string) => fail('SNAPSHOT_MALFORMED', { reason });

/** @throws VidimusError SNAPSHOT_MALFORMED, also for a snapshot of another registry than that of `deployment` */
export const readManifest = (value: JsonObject, deployment: Deployment): Manifest => {
  if (value['format'] !== SNAPSHOT_FORMAT) throw malformed(`it does not begin with ${SNAPSHOT_FORMAT}`);
  const block = value['block'];
  if (!isObject(block)) throw malformed('it names no block');
  const registry = registryOf(deployment);
  if (value['registry'] !== registry) throw malformed('it is of another registry');
  return {
    registry,
    block: {
      number: whole(block['number']),
      hash: bytes32(block['hash']),
      parentHash: bytes32(block['parentHash']),
      time: whole(block['time']),
    },
    events: whole(value['events']),
    digest: bytes32(value['digest']),
    body: bytes32(value['body']),
  };
};

const whole = (value: Json | undefined): number => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw malformed('a number is missing');
  return value;
};

const bytes32 = (value: Json | undefined): Hex => {
  const hex = hexOfSize(value, 32);
  if (hex === undefined) throw malformed('a digest is missing');
  return hex;
};
