import type { Io } from './io.ts';
import { type Style, styleFor } from './style.ts';

export interface OutputOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}

/** Where a verb says what it has to say: data to standard output, messages to standard error. */
export class Output {
  readonly json: boolean;
  readonly verbose: boolean;
  /** For standard output. */
  readonly style: Style;
  /** For standard error. */
  readonly messageStyle: Style;
  readonly #io: Io;
  readonly #quiet: boolean;

  constructor(io: Io, options: OutputOptions) {
    this.#io = io;
    this.json = options.json;
    this.verbose = options.verbose;
    this.#quiet = options.quiet;
    this.style = styleFor(io.stdout, io.env, options.color);
    this.messageStyle = styleFor(io.stderr, io.env, options.color);
  }

  /** The result: one JSON value with `--json`, else lines for a person. */
  data(value: unknown, lines: () => readonly string[]): void {
    const text = this.json ? JSON.stringify(value, plainJson, 2) : lines().join('\n');
    if (text !== '') this.#io.stdout.write(`${text}\n`);
  }

  /** One line of a stream of results; with `--json` one compact JSON value a line (NDJSON). */
  row(value: unknown, line: () => string): void {
    this.#io.stdout.write(`${this.json ? JSON.stringify(value, plainJson) : line()}\n`);
  }

  /** What a person may want to know; nothing depends on it. */
  note(text: string): void {
    if (!this.#quiet) this.#io.stderr.write(`${text}\n`);
  }

  /** Only with `--verbose`. */
  detail(text: string): void {
    if (this.verbose && !this.#quiet) this.#io.stderr.write(`${this.messageStyle.faint(text)}\n`);
  }

  /** What to do next; a person reads it, a pipe does not. */
  next(command: string): void {
    if (!this.json) this.note(`${this.messageStyle.faint('Next:')} ${command}`);
  }

  warn(text: string): void {
    this.#io.stderr.write(`${this.messageStyle.unsure('!')} ${text}\n`);
  }
}

const plainJson = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;
