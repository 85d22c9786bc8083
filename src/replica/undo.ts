/** How one block is taken back: run in reverse order. */
export type Undo = (() => void)[];

/** Writes to the state; with an undo list, each write also notes its inverse. */
export interface Draft {
  set<K, V>(map: Map<K, V>, key: K, value: V): void;
  /** Appends; lists are undone in reverse order, so taking off the end is exact. */
  push<V>(list: V[], value: V): void;
  /** Appends to the list at a key, which begins empty. */
  pushAt<K, V>(map: Map<K, V[]>, key: K, value: V): void;
  /** Notes that something about this changed; changing it back is a change too. */
  mark<V>(set: Set<V>, value: V): void;
  /** Notes the inverse of a write that was made. */
  done(inverse: () => void): void;
}

export const createDraft = (undo?: Undo): Draft => {
  const draft: Draft = {
    set: (map, key, value) => {
      if (undo) {
        const former = map.get(key);
        undo.push(former === undefined ? () => map.delete(key) : () => map.set(key, former));
      }
      map.set(key, value);
    },
    push: (list, value) => {
      list.push(value);
      undo?.push(() => list.pop());
    },
    pushAt: (map, key, value) => {
      const list = map.get(key);
      if (list === undefined) draft.set(map, key, [value]);
      else draft.push(list, value);
    },
    mark: (set, value) => {
      set.add(value);
      undo?.push(() => set.add(value));
    },
    done: (inverse) => {
      undo?.push(inverse);
    },
  };
  return draft;
};

export const rollBack = (undo: Undo): void => {
  for (let i = undo.length - 1; i >= 0; i--) undo[i]?.();
  undo.length = 0;
};
