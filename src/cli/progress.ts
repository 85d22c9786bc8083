import { USUAL_WIDTH } from './text.ts';
import type { Call } from './verb.ts';

export interface Progress {
  readonly done: number;
  readonly total?: number;
  readonly label?: string;
}

export interface ProgressView {
  update(progress: Progress): void;
  /** Clears the line; to be called once, also after a failure. */
  finish(): void;
}

const PATIENCE_MS = 1000;
const LINE_EVERY_MS = 5000;
const DRAW_EVERY_MS = 100;

/** Shows progress of what takes longer than a second: a bar in a terminal, else a plain line now and then. */
export const showProgress = (call: Call, label: string, now: () => number = Date.now): ProgressView => {
  const { stderr } = call.io;
  const bar = stderr.isTTY === true;
  const started = now();
  let drawn = 0;
  let shown = false;
  const quiet = call.options.flag('quiet');
  call.out.idle();
  return {
    update: (progress) => {
      const time = now();
      if (quiet || time - started < PATIENCE_MS) return;
      if (time - drawn < (bar ? DRAW_EVERY_MS : LINE_EVERY_MS)) return;
      drawn = time;
      shown = true;
      const text = progressText(label, progress, time - started);
      // A line that wraps cannot be drawn over.
      stderr.write(bar ? `\r\u001b[2K${text.slice(0, (stderr.columns ?? USUAL_WIDTH) - 1)}` : `${text}\n`);
    },
    finish: () => {
      if (bar && shown) stderr.write('\r\u001b[2K');
    },
  };
};

/** `Accrediting  [#####-----] 2,956 of 5,912 · 50 % · 41 s left`. */
export const progressText = (label: string, progress: Progress, elapsedMs: number): string => {
  const named = progress.label ?? label;
  const { done, total } = progress;
  const count = (value: number): string => value.toLocaleString('en');
  if (total === undefined || total <= 0) return `${named}  ${count(done)}`;
  const part = Math.min(1, done / total);
  const filled = Math.round(part * 24);
  const left = done > 0 && part < 1 ? ` · ${duration((elapsedMs / done) * (total - done))} left` : '';
  const drawing = `[${'#'.repeat(filled)}${'-'.repeat(24 - filled)}]`;
  return `${named}  ${drawing} ${count(done)} of ${count(total)} · ${Math.floor(part * 100)} %${left}`;
};

const duration = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
};
