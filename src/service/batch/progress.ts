import { randomUUID } from 'node:crypto';
import type { Decision } from '../../verify/verdict.ts';

/** How far a batch is: numbers alone. */
export interface Progress {
  readonly id: string;
  /** Lines that were read, those before `after` too. */
  received: number;
  /** Lines that were answered; not those that were skipped. */
  answered: number;
  skipped: number;
  readonly decisions: Record<Decision, number>;
  problems: number;
  state: 'running' | 'done' | 'broken';
}

/** Batches that are remembered, by how far they came; their contents are not. */
const MOST = 1_000;

/** The batches of one service, those under way and the last that ended. */
export class Batches {
  readonly #all = new Map<string, Progress>();
  readonly #most: number;
  running = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  open(): Progress {
    const progress: Progress = {
      ...{ id: randomUUID(), received: 0, answered: 0, skipped: 0, problems: 0, state: 'running' },
      decisions: { accepted: 0, rejected: 0, undetermined: 0 },
    };
    this.#all.set(progress.id, progress);
    for (const [id, { state }] of this.#all) {
      if (this.#all.size <= this.#most) break;
      if (state !== 'running') this.#all.delete(id);
    }
    this.running++;
    return progress;
  }

  close(progress: Progress): void {
    if (progress.state === 'running') progress.state = 'broken';
    this.running--;
  }

  get(id: string): Progress | undefined {
    return this.#all.get(id);
  }

  /** Lines that were read and not answered. */
  waiting(): number {
    let waiting = 0;
    for (const { state, received, answered, skipped } of this.#all.values())
      if (state === 'running') waiting += received - answered - skipped;
    return waiting;
  }
}
