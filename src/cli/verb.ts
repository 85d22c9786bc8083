import type { Command } from 'commander';
import type { ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';

/** One call of a verb, after its command line was read. */
export interface Call {
  readonly io: Io;
  readonly out: Output;
  readonly options: Options;
  /** The verb's arguments in order; those not given are absent from the end. */
  readonly args: readonly string[];
  /** The whole command line with its verbs, for what is made of it. */
  readonly program: Command;
  /** May questions be asked? */
  readonly interactive: boolean;
}

/** The headings under which `vidimus --help` lists the verbs. */
export const GROUPS = ['Verify', 'Registry', 'Issuers', 'Run'] as const;

export interface Verb {
  readonly name: string;
  readonly group: (typeof GROUPS)[number];
  /** One line, for the list of verbs. */
  readonly summary: string;
  /** Command lines, shown first in the help: `[command, what it does]`. */
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Adds arguments and options. */
  define(command: Command): void;
  run(call: Call): Promise<ExitCode>;
}
