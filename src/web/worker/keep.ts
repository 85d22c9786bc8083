import type { KeptCopies, ListMemoryStore, SliceStore } from '../../browser.ts';

/** What stays on this device between visits, for the time without a network. Public facts alone, never a credential. */
export interface Keep {
  readonly slices: SliceStore;
  readonly copies: KeptCopies;
  readonly lists: ListMemoryStore;
  /** The service's description of itself. */
  facts(): Promise<unknown>;
  keepFacts(facts: unknown): Promise<void>;
  forget(): Promise<void>;
}

const NAME = 'vidimus';
const STORES = ['slices', 'copies', 'single'] as const;
type Store = (typeof STORES)[number];

/** What was used longest ago goes first. A status list may have megabytes. */
const MOST: Readonly<Record<Store, number>> = { slices: 400, copies: 60, single: 10 };

interface Entry {
  readonly value: unknown;
  readonly usedAt: number;
}

/** Opens the store when it is first needed; without IndexedDB (private windows) nothing is kept, and nothing fails. */
export const openKeep = (): Keep => {
  let opened: Promise<IDBDatabase | undefined> | undefined;
  const database = (): Promise<IDBDatabase | undefined> => {
    opened ??= open().catch(() => undefined);
    return opened;
  };
  const get = async (store: Store, key: string): Promise<unknown> => {
    const db = await database();
    if (db === undefined) return undefined;
    const entry = await done(db.transaction(store).objectStore(store).get(key));
    return (entry as Entry | undefined)?.value;
  };
  const put = async (store: Store, key: string, value: unknown): Promise<void> => {
    const db = await database();
    if (db === undefined) return;
    const entries = db.transaction(store, 'readwrite').objectStore(store);
    await done(entries.put({ value, usedAt: Date.now() } satisfies Entry, key));
    const surplus = (await done(entries.count())) - MOST[store];
    if (surplus > 0) await removeOldest(entries, surplus);
  };
  return {
    slices: {
      get: async (name) => (await get('slices', name)) as Awaited<ReturnType<SliceStore['get']>>,
      put: (name, kept) => put('slices', name, kept),
    },
    copies: {
      get: async (url) => (await get('copies', url)) as Awaited<ReturnType<KeptCopies['get']>>,
      put: (url, copy) => put('copies', url, copy),
    },
    lists: {
      read: async () => (await get('single', 'lists')) as string | undefined,
      write: (text) => put('single', 'lists', text),
    },
    facts: () => get('single', 'facts'),
    keepFacts: (facts) => put('single', 'facts', facts),
    forget: async () => {
      const db = await database();
      if (db === undefined) return;
      const all = db.transaction(STORES, 'readwrite');
      // The newest date of each list that was seen stays: forgetting it would let an old list pass for new.
      await Promise.all((['slices', 'copies'] as const).map((store) => done(all.objectStore(store).clear())));
      await done(all.objectStore('single').delete('facts'));
    },
  };
};

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => {
    for (const store of STORES) request.result.createObjectStore(store).createIndex('usedAt', 'usedAt');
  });
  return done(request);
};

const removeOldest = (entries: IDBObjectStore, surplus: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const cursors = entries.index('usedAt').openKeyCursor();
    let left = surplus;
    cursors.addEventListener('error', () => reject(cursors.error));
    cursors.addEventListener('success', () => {
      const cursor = cursors.result;
      if (cursor === null || left-- === 0) return resolve();
      entries.delete(cursor.primaryKey);
      cursor.continue();
    });
  });

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
