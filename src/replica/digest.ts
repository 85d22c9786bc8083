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
  switch (typeof value) {
    case 'string':
      return sink.text(JSON.stringify(value));
    case 'bigint':
      return sink.text(`${value}n`);
    case 'object':
      return putObject(sink, value);
    default:
      return sink.text(String(value));
  }
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
  // Maps, and what is read like one.
  const isMap = Symbol.iterator in value;
  const entries: [unknown, unknown][] = isMap
    ? [...(value as Iterable<[unknown, unknown]>)]
    : Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0));
  sink.text(isMap ? '<' : '{');
  for (const [key, member] of entries) {
    put(sink, key);
    sink.text(':');
    put(sink, member);
    sink.text(',');
  }
  sink.text(isMap ? '>' : '}');
};

const isLess = (a: unknown, b: unknown): boolean => (a as string | number) < (b as string | number);
