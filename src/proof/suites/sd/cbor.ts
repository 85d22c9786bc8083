/** The part of CBOR (RFC 8949) that proof values are made of, in its core deterministic form and no other. */
export type Cbor = number | string | Uint8Array | readonly Cbor[] | ReadonlyMap<number, Cbor>;

const MAX_DEPTH = 4;

/** @returns undefined where the bytes are cut off, go on after the item, or hold anything but that part. */
export const decodeCbor = (bytes: Uint8Array): Cbor | undefined => {
  const reader = { bytes, at: 0 };
  const item = readItem(reader, MAX_DEPTH);
  return reader.at === bytes.length ? item : undefined;
};

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

const readItem = (reader: Reader, depth: number): Cbor | undefined => {
  const head = readHead(reader);
  if (head === undefined || depth === 0) return undefined;
  switch (head.major) {
    case 0:
      return head.value;
    case 2:
      return take(reader, head.value);
    case 3:
      return textOf(take(reader, head.value));
    case 4:
      return readList(reader, head.value, depth);
    case 5:
      return readMap(reader, head.value, depth);
    default:
      return undefined;
  }
};

/** The major type, and the number or length behind it in its shortest form. */
const readHead = (reader: Reader): { readonly major: number; readonly value: number } | undefined => {
  const first = take(reader, 1)?.[0];
  if (first === undefined) return undefined;
  const major = first >> 5;
  const info = first & 31;
  if (info < 24) return { major, value: info };
  const size = [1, 2, 4][info - 24];
  const bytes = size === undefined ? undefined : take(reader, size);
  if (bytes === undefined) return undefined;
  const value = bytes.reduce((number, byte) => number * 256 + byte, 0);
  const least = [24, 0x100, 0x1_0000][info - 24] ?? 0;
  return value < least ? undefined : { major, value };
};

const take = (reader: Reader, length: number): Uint8Array | undefined => {
  if (length > reader.bytes.length - reader.at) return undefined;
  reader.at += length;
  return reader.bytes.subarray(reader.at - length, reader.at);
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const textOf = (bytes: Uint8Array | undefined): string | undefined => {
  try {
    return bytes === undefined ? undefined : utf8.decode(bytes);
  } catch {
    return undefined;
  }
};

const readList = (reader: Reader, length: number, depth: number): readonly Cbor[] | undefined => {
  const list: Cbor[] = [];
  for (let i = 0; i < length; i++) {
    const item = readItem(reader, depth - 1);
    if (item === undefined) return undefined;
    list.push(item);
  }
  return list;
};

/** Maps from whole numbers alone; a key twice is refused. */
const readMap = (reader: Reader, length: number, depth: number): ReadonlyMap<number, Cbor> | undefined => {
  const map = new Map<number, Cbor>();
  for (let i = 0; i < length; i++) {
    const key = readItem(reader, depth - 1);
    const value = readItem(reader, depth - 1);
    if (typeof key !== 'number' || value === undefined || map.has(key)) return undefined;
    map.set(key, value);
  }
  return map;
};

export const encodeCbor = (item: Cbor): Uint8Array => {
  const out: number[] = [];
  write(item, out);
  return Uint8Array.from(out);
};

const write = (item: Cbor, out: number[]): void => {
  if (typeof item === 'number') return writeHead(0, item, out);
  if (typeof item === 'string') return writeBytes(3, new TextEncoder().encode(item), out);
  if (item instanceof Uint8Array) return writeBytes(2, item, out);
  if (isList(item)) {
    writeHead(4, item.length, out);
    for (const member of item) write(member, out);
    return;
  }
  writeHead(5, item.size, out);
  for (const [key, value] of [...item].sort(([a], [b]) => a - b)) {
    writeHead(0, key, out);
    write(value, out);
  }
};

const isList = (item: readonly Cbor[] | ReadonlyMap<number, Cbor>): item is readonly Cbor[] =>
  Array.isArray(item);

const writeBytes = (major: number, bytes: Uint8Array, out: number[]): void => {
  writeHead(major, bytes.length, out);
  for (const byte of bytes) out.push(byte);
};

const writeHead = (major: number, value: number, out: number[]): void => {
  if (value < 24) out.push((major << 5) | value);
  else if (value < 0x100) out.push((major << 5) | 24, value);
  else if (value < 0x1_0000) out.push((major << 5) | 25, value >> 8, value & 255);
  else out.push((major << 5) | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
};
