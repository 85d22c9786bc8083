import { fail } from '../../core/errors.ts';

/** A decoded item: bytes, or a list of items. */
export type Rlp = Uint8Array | readonly Rlp[];

const MAX_DEPTH = 16;
const EMPTY = new Uint8Array(0);

/** The fewest big-endian bytes of a number; none for 0, as RLP writes it. */
export const toBytes = (value: number | bigint): Uint8Array => {
  if (value === 0 || value === 0n) return EMPTY;
  const digits = value.toString(16);
  const hex = digits.length % 2 === 0 ? digits : `0${digits}`;
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
};

const prefix = (length: number, short: number): Uint8Array => {
  if (length < 56) return Uint8Array.of(short + length);
  const size = toBytes(length);
  return Uint8Array.of(short + 55 + size.length, ...size);
};

const join = (first: Uint8Array, rest: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(first.length + size);
  whole.set(first);
  let at = first.length;
  for (const part of rest) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const encodeBytes = (bytes: Uint8Array): Uint8Array => {
  const [only] = bytes;
  if (bytes.length === 1 && only !== undefined && only < 0x80) return bytes;
  return join(prefix(bytes.length, 0x80), [bytes], bytes.length);
};

/** A list of items that are encoded already. */
export const encodeList = (items: readonly Uint8Array[]): Uint8Array => {
  let size = 0;
  for (const item of items) size += item.length;
  return join(prefix(size, 0xc0), items, size);
};

export const encodeRlp = (item: Rlp): Uint8Array =>
  item instanceof Uint8Array ? encodeBytes(item) : encodeList(item.map(encodeRlp));

/**
 * Reads exactly one item and nothing after it (Ethereum Yellow Paper, appendix B). Only the shortest form counts.
 * @throws VidimusError STATE_NOT_PROVEN
 */
export const decodeRlp = (bytes: Uint8Array): Rlp => {
  const { item, end } = read(bytes, 0, bytes.length, 0);
  if (end !== bytes.length) throw malformed('bytes follow an item');
  return item;
};

const malformed = (reason: string) => fail('STATE_NOT_PROVEN', { reason });

const read = (bytes: Uint8Array, at: number, limit: number, depth: number): { item: Rlp; end: number } => {
  const first = bytes[at];
  if (first === undefined || at >= limit) throw malformed('an item is cut off');
  if (depth > MAX_DEPTH) throw malformed('lists are too deep');
  if (first < 0x80) return { item: bytes.subarray(at, at + 1), end: at + 1 };
  const isList = first >= 0xc0;
  const short = isList ? 0xc0 : 0x80;
  const { start, length } =
    first - short <= 55
      ? { start: at + 1, length: first - short }
      : readLength(bytes, at + 1, first - short - 55, limit);
  const end = start + length;
  if (end > limit) throw malformed('an item is cut off');
  if (!isList) {
    if (length === 1 && (bytes[start] ?? 0) < 0x80) throw malformed('a byte has a needless length');
    return { item: bytes.subarray(start, end), end };
  }
  const items: Rlp[] = [];
  for (let next = start; next < end; ) {
    const inner = read(bytes, next, end, depth + 1);
    items.push(inner.item);
    next = inner.end;
  }
  return { item: items, end };
};

const readLength = (bytes: Uint8Array, at: number, size: number, limit: number) => {
  if (size > 4 || at + size > limit || bytes[at] === 0) throw malformed('a length is not one');
  let length = 0;
  for (let i = 0; i < size; i++) length = length * 256 + (bytes[at + i] ?? 0);
  if (length < 56) throw malformed('a short length is written long');
  return { start: at + size, length };
};
