import { fail } from './errors.ts';

/** The share of the places that one host may take: one that answers slowly must not hold up all others. */
const HOST_SHARE = 4;

interface Waiting {
  readonly host: string;
  readonly start: () => void;
}

/** At most `running` tasks at once, a quarter of them of one host, at most `waiting` more in line (design §9). */
export class NetQueue {
  readonly #limit: number;
  readonly #limitOfHost: number;
  readonly #maxWaiting: number;
  readonly #waiting: Waiting[] = [];
  readonly #runningOf = new Map<string, number>();
  #running = 0;

  constructor(running: number, waiting: number) {
    this.#limit = running;
    this.#limitOfHost = Math.max(1, Math.floor(running / HOST_SHARE));
    this.#maxWaiting = waiting;
  }

  /** Runs `task` when its turn comes; gives up waiting when the signal aborts, with the signal's reason. */
  async run<T>(task: () => Promise<T>, signal: AbortSignal, host: string): Promise<T> {
    if (this.#hasRoom(host)) this.#enter(host);
    else await this.#turn(signal, host);
    try {
      return await task();
    } finally {
      this.#leave(host);
    }
  }

  #hasRoom(host: string): boolean {
    return this.#running < this.#limit && (this.#runningOf.get(host) ?? 0) < this.#limitOfHost;
  }

  #enter(host: string): void {
    this.#running++;
    this.#runningOf.set(host, (this.#runningOf.get(host) ?? 0) + 1);
  }

  #leave(host: string): void {
    this.#running--;
    const left = (this.#runningOf.get(host) ?? 1) - 1;
    if (left > 0) this.#runningOf.set(host, left);
    else this.#runningOf.delete(host);
    const next = this.#waiting.findIndex((one) => this.#hasRoom(one.host));
    if (next >= 0) this.#waiting.splice(next, 1)[0]?.start();
  }

  #turn(signal: AbortSignal, host: string): Promise<void> {
    if (this.#waiting.length >= this.#maxWaiting) throw fail('NET_BUSY', { limit: this.#maxWaiting });
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      const start = (): void => {
        signal.removeEventListener('abort', giveUp);
        // At once: the place is taken before anybody else can see it free.
        this.#enter(host);
        resolve();
      };
      const waiting: Waiting = { host, start };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(waiting);
    });
  }
}
