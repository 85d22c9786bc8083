import type { Address, RecordId, Write, WriteStore } from '../../../browser-wallet.ts';
import type { BulkKindName } from '../model/route.ts';

/** A bulk job: what it was given. How far it came, the chain and its writes say. */
export interface Job {
  readonly id: string;
  readonly account: Address;
  readonly registry: Address;
  readonly kind: BulkKindName;
  /** The record that grants; absent for the other kinds. */
  readonly parent?: RecordId;
  readonly file: string;
  readonly text: string;
  /** Milliseconds. */
  readonly begunAt: number;
}

export interface ConsoleStore extends WriteStore {
  jobs(): Promise<readonly Job[]>;
  putJob(job: Job): Promise<void>;
  dropJob(id: string): Promise<void>;
  /** Where the browser keeps nothing, closing the page loses what is under way: the page says so. */
  readonly isLasting: boolean;
}

const DATABASE = 'vidimus-console';

/** Kept in this browser alone, never sent anywhere. */
export const openStore = async (): Promise<ConsoleStore> => {
  try {
    return lasting(await open());
  } catch {
    return fleeting();
  }
};

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('writes', { keyPath: 'id' });
      request.result.createObjectStore('jobs', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });

const lasting = (database: IDBDatabase): ConsoleStore => {
  const all = <T>(name: string): Promise<readonly T[]> =>
    new Promise((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result as T[]);
      request.onerror = () => reject(request.error);
    });
  const change = (name: string, act: (store: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      // Strict: it is on the disk before the wallet is asked.
      const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
      act(transaction.objectStore(name));
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  return {
    isLasting: true,
    all: () => all<Write>('writes'),
    put: (write) => change('writes', (store) => store.put(write)),
    jobs: () => all<Job>('jobs'),
    putJob: (job) => change('jobs', (store) => store.put(job)),
    dropJob: (id) => change('jobs', (store) => store.delete(id)),
  };
};

const fleeting = (): ConsoleStore => {
  const writes = new Map<string, Write>();
  const jobs = new Map<string, Job>();
  return {
    isLasting: false,
    all: async () => [...writes.values()],
    put: async (write) => void writes.set(write.id, write),
    jobs: async () => [...jobs.values()],
    putJob: async (job) => void jobs.set(job.id, job),
    dropJob: async (id) => void jobs.delete(id),
  };
};
