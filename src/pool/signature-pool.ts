import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { verify } from '#crypto';
import type { CheckSignature } from '../core/crypto.ts';
import type { PublicJwk } from '../core/jwk.ts';
import { type ChunkResult, pack, RESULT, type Task } from './messages.ts';

/** Threads that check signatures, for batches: state and judgement stay where they are (ADR 0088). */
export interface SignaturePool {
  /** As `#crypto`'s; throws what it throws. */
  readonly check: CheckSignature;
  readonly threads: number;
  /** Signatures that wait or are being checked. */
  waiting(): number;
  /** What is under way is still answered. */
  close(): Promise<void>;
}

/** Signatures in one message; fewer cost more than they gain. */
const CHUNK = 16;
/** So that a thread has the next chunk at hand when one is done. */
const CHUNKS_AHEAD = 2;
/** Signatures that this thread checks between two looks at what the others have done. */
const OWN = 4;
/** A thread that dies so often will not live: then this one does its work. */
const MOST_DEATHS = 8;

interface Waiting extends Task {
  readonly resolve: (holds: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @param threads beside this one; default one for each further processor, at most seven.
 * @param script what they run.
 */
export const openSignaturePool = (
  threads: number = Math.min(7, availableParallelism() - 1),
  script: URL = SCRIPT,
): SignaturePool => new Pool(threads, script);

const SCRIPT = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

class Pool implements SignaturePool {
  readonly threads: number;
  readonly #helpers: Helper[];
  #queue: Waiting[] = [];
  #isPlanned = false;

  constructor(threads: number, script: URL) {
    this.threads = Math.max(0, Math.trunc(threads));
    this.#helpers = Array.from({ length: this.threads }, () => new Helper(script, () => this.#plan()));
  }

  readonly check: CheckSignature = (key: PublicJwk, input: Uint8Array, signature: Uint8Array) => {
    if (this.threads === 0) return verify(key, input, signature);
    return new Promise<boolean>((resolve, reject) => {
      this.#queue.push({ key, input, signature, resolve, reject });
      this.#plan();
    });
  };

  waiting(): number {
    return this.#queue.length + this.#helpers.reduce((sum, helper) => sum + helper.size, 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.close()));
  }

  /** After everything that is ready to run: by then a batch has put together what it has. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      this.#share();
    });
  }

  /** The others first; what they cannot take is done here, a little at a time. */
  #share(): void {
    let from = 0;
    for (let round = 0; round < CHUNKS_AHEAD; round++) {
      for (const helper of this.#helpers) {
        if (from >= this.#queue.length) break;
        if (helper.chunks > round || !helper.isAlive) continue;
        helper.send(this.#queue.slice(from, from + CHUNK));
        from += CHUNK;
      }
    }
    const own = this.#queue.slice(from, from + OWN);
    this.#queue = this.#queue.slice(from + own.length);
    for (const task of own) checkHere(task);
    if (this.#queue.length > 0) this.#plan();
  }
}

const checkHere = ({ key, input, signature, resolve, reject }: Waiting): void => {
  try {
    Promise.resolve(verify(key, input, signature)).then(resolve, reject);
  } catch (error) {
    reject(error);
  }
};

/** One thread, and what it was given. */
class Helper {
  readonly #script: URL;
  readonly #onRoom: () => void;
  readonly #given = new Map<number, readonly Waiting[]>();
  #worker: Worker | undefined;
  #deaths = 0;
  #isClosed = false;
  #next = 0;
  size = 0;

  constructor(script: URL, onRoom: () => void) {
    this.#script = script;
    this.#onRoom = onRoom;
  }

  get chunks(): number {
    return this.#given.size;
  }

  get isAlive(): boolean {
    return this.#deaths < MOST_DEATHS && !this.#isClosed;
  }

  send(tasks: readonly Waiting[]): void {
    this.#worker ??= this.#start();
    const chunk = pack(this.#next++, tasks);
    this.#given.set(chunk.id, tasks);
    this.size += tasks.length;
    // A thread that waits keeps no process alive; one that works does.
    if (this.#given.size === 1) this.#worker.ref();
    this.#worker.postMessage(chunk, [chunk.bytes.buffer]);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    worker.unref();
    worker.on('message', ({ id, results }: ChunkResult) => {
      const tasks = this.#given.get(id) ?? [];
      this.#forget(id);
      for (const [position, task] of tasks.entries()) {
        const result = results[position];
        if (result === RESULT.holds) task.resolve(true);
        else if (result === RESULT.fails) task.resolve(false);
        else checkHere(task);
      }
      this.#onRoom();
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      this.#deaths++;
      this.#worker = undefined;
      const left = [...this.#given];
      for (const [id, tasks] of left) {
        this.#forget(id);
        for (const task of tasks) checkHere(task);
      }
      this.#onRoom();
    });
    return worker;
  }

  #forget(id: number): void {
    this.size -= this.#given.get(id)?.length ?? 0;
    this.#given.delete(id);
    if (this.#given.size === 0) this.#worker?.unref();
  }
}
