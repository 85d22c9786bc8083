import type { Io } from './io.ts';

const PATIENCE_MS = 1000;
const DRAW_EVERY_MS = 500;
const CLEAR = '\r\u001b[2K';

/** Says on a terminal what is being waited for, from the first second on; elsewhere it says nothing. */
export class Activity {
  readonly #stderr: Io['stderr'];
  readonly #shows: boolean;
  readonly #now: () => number;
  #label: string | undefined;
  #started = 0;
  #timer: NodeJS.Timeout | undefined;
  #drawn = false;

  constructor(stderr: Io['stderr'], quiet: boolean, now: () => number = Date.now) {
    this.#stderr = stderr;
    this.#shows = stderr.isTTY === true && !quiet;
    this.#now = now;
  }

  /** From now on this is being done. The seconds that are shown count from here. */
  start(label: string): void {
    this.stop();
    if (!this.#shows) return;
    this.#label = label;
    this.#started = this.#now();
    this.#timer = setInterval(() => this.#draw(), DRAW_EVERY_MS);
    // Waiting for something is what holds a process; saying so must not.
    this.#timer.unref();
  }

  /** Something else is about to be written: the line goes, and comes back. */
  clear(): void {
    if (this.#drawn) this.#stderr.write(CLEAR);
    this.#drawn = false;
  }

  stop(): void {
    this.clear();
    clearInterval(this.#timer);
    this.#label = undefined;
  }

  #draw(): void {
    const elapsed = this.#now() - this.#started;
    if (this.#label === undefined || elapsed < PATIENCE_MS) return;
    this.#stderr.write(`${CLEAR}${this.#label} … ${Math.floor(elapsed / 1000)} s`);
    this.#drawn = true;
  }
}
