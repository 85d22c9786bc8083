import type { RegistryState } from '../state.ts';
import { type Entry, entryOf } from './entry.ts';
import { createScopes, type Scopes } from './scopes.ts';
import { createWordIndex, type WordIndex } from './word-index.ts';

/** Every organisation of a state, ready to be searched. */
export interface Directory {
  readonly entries: readonly Entry[];
  /** Positions by name. */
  readonly byName: readonly number[];
  /** How many organisations each accredits or recognises, by DID; absent for none. */
  readonly below: ReadonlyMap<string, number>;
  readonly scopes: Scopes;
  readonly words: WordIndex;
  /** Other DIDs than did:web, whole. */
  readonly dids: WordIndex;
  /** Grows with each change of the state: what was worked out at another version is out of date. */
  readonly version: number;
  positionOf(did: string): number | undefined;
}

export interface DirectoryKeeper {
  /** The directory as the state stands now. */
  now(): Directory;
}

const keepers = new WeakMap<RegistryState, DirectoryKeeper>();

/** One directory for a state, however many ask; built at the first question, then kept up from what was touched. */
export const directoryOf = (state: RegistryState): DirectoryKeeper => {
  const known = keepers.get(state);
  if (known !== undefined) return known;
  const made = createKeeper(state);
  keepers.set(state, made);
  return made;
};

const createKeeper = (state: RegistryState): DirectoryKeeper => {
  const entries: Entry[] = [];
  const scopes = createScopes();
  const words = createWordIndex();
  const dids = createWordIndex();
  const positions = new Map<string, number>();
  const below = new Map<string, number>();
  let byName: readonly number[] = [];
  let version = 0;
  const positionOf = (did: string): number | undefined => positions.get(did);

  const add = (did: string, position: number): void => {
    const entry = entryOf(state, did, position, scopes);
    entries[position] = entry;
    positions.set(did, position);
    words.add(position, entry.words);
    if (!did.startsWith('did:web:')) dids.add(position, [did.toLowerCase()]);
    count(entry, 1);
  };
  const count = (entry: Entry, by: number): void => {
    for (const above of new Set([...entry.accreditors, ...entry.recognisers])) {
      const total = (below.get(above) ?? 0) + by;
      if (total > 0) below.set(above, total);
      else below.delete(above);
    }
  };
  const remove = (entry: Entry): void => {
    words.remove(entry.position, entry.words);
    dids.remove(entry.position, [entry.did.toLowerCase()]);
    positions.delete(entry.did);
    count(entry, -1);
  };

  /** From here on the subjects are others, or none any more: blocks were taken back. */
  const cutAt = (touched: ReadonlySet<string>): number => {
    let cut = Math.min(entries.length, state.subjects.length);
    for (const did of touched) {
      const position = positions.get(did);
      if (position !== undefined && state.subjects[position] !== did) cut = Math.min(cut, position);
    }
    return cut;
  };

  const refresh = (): void => {
    const touched = new Set(state.touched);
    state.touched.clear();
    const cut = cutAt(touched);
    for (const entry of entries.splice(cut)) remove(entry);
    const changed = [...touched].flatMap((did) => positions.get(did) ?? []);
    for (const position of changed) {
      const former = entries[position];
      if (former === undefined) continue;
      remove(former);
      add(former.did, position);
    }
    for (let position = cut; position < state.subjects.length; position++)
      add(state.subjects[position] ?? '', position);
    const moved = new Set(changed);
    const kept = byName.filter((position) => position < cut && !moved.has(position));
    const added = [...moved, ...range(cut, entries.length)].sort(compareNames(entries));
    byName = merge(kept, added, compareNames(entries));
    version++;
  };

  return {
    now: () => {
      if (state.touched.size > 0 || entries.length !== state.subjects.length) refresh();
      return { entries, byName, below, scopes, words, dids, version, positionOf };
    },
  };
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** By code unit of the folded names: the same everywhere, which `Intl` does not promise. */
export const compareNames =
  (entries: readonly Entry[]) =>
  (a: number, b: number): number => {
    const [left, right] = [entries[a]?.name ?? '', entries[b]?.name ?? ''];
    return left < right ? -1 : left > right ? 1 : a - b;
  };

const merge = (
  left: readonly number[],
  right: readonly number[],
  compare: (a: number, b: number) => number,
): readonly number[] => {
  const merged: number[] = [];
  let at = 0;
  for (const next of right) {
    for (let one = left[at]; one !== undefined && compare(one, next) <= 0; one = left[++at]) merged.push(one);
    merged.push(next);
  }
  for (; at < left.length; at++) merged.push(left[at] ?? 0);
  return merged;
};
