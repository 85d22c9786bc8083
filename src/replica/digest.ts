import { createHash, type Hash } from 'node:crypto';
import type { Hex } from '../core/hex.ts';
import type { RegistryState } from './state.ts';

/** What makes up the state. The other members only lead to these faster. */
const MEMBERS = [
  ...['registry', 'statusRegistry', 'records', 'order', 'subjects', 'history', 'terms', 'lists', 'listOrder'],
  ...['handles', 'handlesOf', 'issuance', 'anchorsOf', 'delegates', 'custodians', 'rescues', 'flags'],
  ...['dids', 'didDocuments', 'didOrder', 'schemas', 'schemaOrder'],
] as readonly (keyof RegistryState)[];

/** Text is hashed in pieces of about this many characters. */
const PIECE = 65_536;

/**
 * SHA-256 over the whole state in one order, whatever the order in which it came to be: equal states have equal digests, and
 * two copies that differ in anything have different ones.
 */
export const stateDigest = (state: RegistryState): Hex => {
  const hash = createHash('sha256').update('vidimus-state/1\n');
  const sink = new Sink(hash);
  for (const member of MEMBERS) {
    sink.text(`${member}:`);
    put(sink, state[member]);
    sink.text('\n');
  }
  sink.flush();
  return `0x${hash.digest('hex')}`;
};

class Sink {
  readonly #hash: Hash;
  #waiting = '';

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  text(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length > PIECE) this.flush();
  }

  flush(): void {
    this.#hash.update(this.#waiting);
    this.#waiting = '';
  }
}

/** Every value in one form: names sorted, members that are undefined left out, kinds told apart. */
const put = (sink: Sink, value: unknown): void => {
  const short = shortText(value);
  if (short === undefined) putObject(sink, value as object | null);
  else sink.text(short);
};

const putObject = (sink: Sink, value: object | null): void => {
  if (value === null) return sink.text('null');
  if (value instanceof Uint8Array) return sink.text(`x${Buffer.from(value).toString('hex')}`);
  if (Array.isArray(value)) {
    sink.text('[');
    for (const item of value) {
      put(sink, item);
      sink.text(',');
    }
    return sink.text(']');
  }
  if (Symbol.iterator in value) return putMap(sink, value as Iterable<[unknown, unknown]>);
  let text = '{';
  for (const [name, written] of sortedNames(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (member === undefined) continue;
    const short = shortText(member);
    if (short === undefined) {
      sink.text(text + written);
      putObject(sink, member as object | null);
      text = ',';
    } else text += `${written}${short},`;
  }
  sink.text(`${text}}`);
};

/** Of anything but objects. */
const shortText = (value: unknown): string | undefined => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
      return `${value}n`;
    case 'object':
      return undefined;
    default:
      return String(value);
  }
};

/** A map, or what is read like one, sorted by its keys. */
const putMap = (sink: Sink, map: Iterable<[unknown, unknown]>): void => {
  const entries = [...map].sort(([a], [b]) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0));
  sink.text('<');
  for (const [key, member] of entries) {
    put(sink, key);
    sink.text(':');
    put(sink, member);
    sink.text(',');
  }
  sink.text('>');
};

/** There are few kinds of objects, and many of each: their names in order, with how they are written. */
const orders = new Map<string, readonly (readonly [name: string, written: string])[]>();
const MOST_ORDERS = 10_000;

const sortedNames = (value: object): readonly (readonly [name: string, written: string])[] => {
  const names = Object.keys(value);
  const shape = names.join();
  const known = orders.get(shape);
  if (known !== undefined && known.length === names.length) return known;
  const sorted = names.toSorted().map((name) => [name, `${JSON.stringify(name)}:`] as const);
  // A name with a comma, which a registry may bring, would make two shapes one.
  const isPlain = !names.some((name) => name.includes(','));
  if (isPlain && orders.size < MOST_ORDERS) orders.set(shape, sorted);
  return sorted;
};

const isLess = (a: unknown, b: unknown): boolean => (a as string | number) < (b as string | number);
