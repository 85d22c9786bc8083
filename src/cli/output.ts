import { Activity } from './activity.ts';
import type { Io } from './io.ts';
import { type Style, styleFor } from './style.ts';
import { columnsOf, fold, table, USUAL_WIDTH } from './text.ts';

export interface OutputOptions {
  readonly json: boolean;
  /** Tables as one row a line, its cells between tabs; nothing is folded. */
  readonly plain: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
  /** Options of this command line that the next one needs as well: `--config demo.json`. */
  readonly carried?: string;
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
  readonly #plain: boolean;
  readonly #quiet: boolean;
  readonly #activity: Activity;
  readonly #carried: string;

  constructor(io: Io, options: OutputOptions) {
    this.#io = io;
    this.json = options.json;
    this.verbose = options.verbose;
    this.#plain = options.plain;
    this.#quiet = options.quiet;
    this.#carried = options.carried ?? '';
    this.#activity = new Activity(io.stderr, options.quiet);
    this.style = styleFor(io.stdout, io.env, options.color);
    this.messageStyle = styleFor(io.stderr, io.env, options.color);
  }

  /** What is being waited for: shown on a terminal once it takes longer than a second, until data or a question comes. */
  busy(label: string): void {
    this.#activity.start(label);
  }

  /** Nothing is waited for any more, or somebody else says so. */
  idle(): void {
    this.#activity.stop();
  }

  /** The result: one JSON value with `--json`, else lines for a person. */
  data(value: unknown, lines: () => readonly string[]): void {
    this.idle();
    const text = this.json ? JSON.stringify(value, plainJson, 2) : lines().join('\n');
    if (text !== '') this.#io.stdout.write(`${text}\n`);
  }

  /** As {@link data}, where the lines are sentences: in a terminal they are folded to its width. */
  report(value: unknown, lines: () => readonly string[]): void {
    this.data(value, () => this.#folded(lines(), this.#io.stdout));
  }

  /** Rows for {@link data}, as wide as there is room; with `--plain` a row a line. */
  table(rows: readonly (readonly string[])[]): string[] {
    return this.#plain
      ? rows.map((row) => row.map((cell) => cell.trim()).join('\t'))
      : table(rows, columnsOf(this.#io.stdout, this.#io.env) ?? USUAL_WIDTH);
  }

  #folded(lines: readonly string[], stream: Io['stdout']): readonly string[] {
    const width = this.#plain ? undefined : columnsOf(stream, this.#io.env);
    return width === undefined ? lines : lines.flatMap((line) => fold(line, width));
  }

  /** One line of a stream of results; with `--json` one compact JSON value a line (NDJSON). */
  row(value: unknown, line: () => string): void {
    this.idle();
    this.#io.stdout.write(`${this.json ? JSON.stringify(value, plainJson) : line()}\n`);
  }

  /** What a person may want to know; nothing depends on it. */
  note(text: string): void {
    if (!this.#quiet) this.#say(text);
  }

  #say(text: string): void {
    this.#activity.clear();
    this.#io.stderr.write(`${this.#folded(text.split('\n'), this.#io.stderr).join('\n')}\n`);
  }

  /** Only with `--verbose`. */
  detail(text: string): void {
    if (!this.verbose || this.#quiet) return;
    this.#activity.clear();
    this.#io.stderr.write(`${this.messageStyle.faint(text)}\n`);
  }

  /** What to do next; a person reads it, a pipe does not. */
  next(command: string): void {
    // Never folded: it is to be copied.
    if (this.json || this.#quiet) return;
    this.idle();
    const carried = /^vidimus (?!.*--config)/.test(command) ? this.#carried : '';
    this.#io.stderr.write(`${this.messageStyle.faint('Next:')} ${command}${carried}\n`);
  }

  warn(text: string): void {
    this.#say(`${this.messageStyle.unsure('!')} ${text}`);
  }
}

const plainJson = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;
