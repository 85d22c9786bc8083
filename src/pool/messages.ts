import type { PublicJwk } from '../core/jwk.ts';

/** Signatures to check, packed: one message for many, since each costs a third of a check. */
export interface Chunk {
  readonly id: number;
  /** Each key once. */
  readonly keys: readonly PublicJwk[];
  /** Which of them made the signature, the length of what was signed, and that of the signature, one after another. */
  readonly places: readonly number[];
  /** What was signed, then the signature, one after another. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What came of a chunk, one byte for each signature. */
export interface ChunkResult {
  readonly id: number;
  readonly results: Uint8Array<ArrayBuffer>;
}

/** A fault is not told apart: whoever asked checks such a signature again, and learns why. */
export const RESULT = { fails: 0, holds: 1, fault: 2 } as const;

export interface Task {
  readonly key: PublicJwk;
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
}

export const pack = (id: number, tasks: readonly Task[]): Chunk => {
  const keys: PublicJwk[] = [];
  const places: number[] = [];
  const length = tasks.reduce((sum, { input, signature }) => sum + input.length + signature.length, 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const { key, input, signature } of tasks) {
    let which = keys.indexOf(key);
    if (which < 0) which = keys.push(key) - 1;
    places.push(which, input.length, signature.length);
    bytes.set(input, at);
    bytes.set(signature, at + input.length);
    at += input.length + signature.length;
  }
  return { id, keys, places, bytes };
};

export const unpack = ({ keys, places, bytes }: Chunk): readonly Task[] => {
  const tasks: Task[] = [];
  let at = 0;
  for (let place = 0; place + 2 < places.length; place += 3) {
    const key = keys[places[place] ?? -1];
    const middle = at + (places[place + 1] ?? 0);
    const end = middle + (places[place + 2] ?? 0);
    // Only what was packed is unpacked; a gap would shift all that follows.
    if (key === undefined || end > bytes.length) return [];
    tasks.push({ key, input: bytes.subarray(at, middle), signature: bytes.subarray(middle, end) });
    at = end;
  }
  return tasks;
};
