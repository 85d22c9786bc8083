import { crc32 } from 'node:zlib';
import type { ChainEvent } from '../../chain/events/types.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Events in a compact form: every text once (hexadecimal as its bytes), every set of member names once, then the values.
 * An event costs some 60 to 150 bytes, and reading it back less than its decoding from a log. Layout: version, CRC-32 of the
 * rest, texts, shapes, events.
 */
const VERSION = 1;

const UINT = 0;
const TEXT = 1;
const OBJECT = 2;
const LIST = 3;
const BYTES = 4;
const BIG = 5;
const TRUE = 6;
const FALSE = 7;
const DOUBLE = 8;
const NOTHING = 9;

const HEX = /^0x(?:[0-9a-f]{2})*$/;

export const encodeEvents = (events: readonly ChainEvent[]): Uint8Array => {
  const texts = new Map<string, number>();
  const shapes = new Map<string, number>();
  const body = new ByteWriter();
  const idOf = (map: Map<string, number>, key: string): number => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  const put = (value: unknown): void => {
    switch (typeof value) {
      case 'string':
        body.byte(TEXT);
        return body.uint(idOf(texts, value));
      case 'number':
        if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) {
          body.byte(UINT);
          return body.uint(value);
        }
        body.byte(DOUBLE);
        return body.double(value);
      case 'bigint':
        body.byte(BIG);
        return body.big(value);
      case 'boolean':
        return body.byte(value ? TRUE : FALSE);
      case 'undefined':
        return body.byte(NOTHING);
      default:
        return putObject(value);
    }
  };
  const putObject = (value: unknown): void => {
    if (value instanceof Uint8Array) {
      body.byte(BYTES);
      return body.bytes(value);
    }
    if (Array.isArray(value)) {
      body.byte(LIST);
      body.uint(value.length);
      for (const item of value) put(item);
      return;
    }
    const members = Object.entries(value as object);
    body.byte(OBJECT);
    body.uint(idOf(shapes, members.map(([name]) => name).join(',')));
    for (const [, member] of members) put(member);
  };
  for (const event of events) putObject(event);

  const head = new ByteWriter();
  head.uint(texts.size);
  for (const text of texts.keys()) {
    const isHex = HEX.test(text);
    head.byte(isHex ? 1 : 0);
    head.bytes(isHex ? Buffer.from(text.slice(2), 'hex') : Buffer.from(text, 'utf8'));
  }
  head.uint(shapes.size);
  for (const shape of shapes.keys()) head.bytes(Buffer.from(shape, 'utf8'));
  head.uint(events.length);
  const rest = Buffer.concat([head.done(), body.done()]);
  const whole = Buffer.alloc(5 + rest.length);
  whole.writeUInt8(VERSION, 0);
  whole.writeUInt32BE(crc32(rest), 1);
  rest.copy(whole, 5);
  return whole;
};

/** @returns undefined for bytes that `encodeEvents` did not write. */
export const decodeEvents = (stored: Uint8Array): ChainEvent[] | undefined => {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  if (bytes.length < 8 || bytes.readUInt8(0) !== VERSION) return undefined;
  if (crc32(bytes.subarray(5)) !== bytes.readUInt32BE(1)) return undefined;
  const reader = new ByteReader(bytes, 5);
  const texts = Array.from({ length: reader.count() }, () =>
    reader.byte() === 1 ? reader.hex() : reader.text(),
  );
  const shapes = Array.from({ length: reader.count() }, () => reader.text().split(','));
  if (shapes.some((names) => names.includes('__proto__'))) return undefined;
  const take = (): unknown => {
    switch (reader.byte()) {
      case UINT:
        return reader.uint();
      case TEXT:
        return texts[reader.uint()];
      case OBJECT:
        return takeObject();
      case LIST: {
        const list: unknown[] = [];
        for (let left = reader.count(); left > 0; left--) list.push(take());
        return list;
      }
      case BYTES:
        return reader.copy();
      case BIG:
        return reader.big();
      case TRUE:
        return true;
      case FALSE:
        return false;
      case DOUBLE:
        return reader.double();
      default:
        return undefined;
    }
  };
  const takeObject = (): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    for (const name of shapes[reader.uint()] ?? []) if (name !== '') made[name] = take();
    return made;
  };
  const events: ChainEvent[] = [];
  for (let left = reader.count(); left > 0; left--) {
    reader.byte();
    // The checksum says that these are the bytes that we wrote from events.
    events.push(takeObject() as unknown as ChainEvent);
  }
  return events;
};
