import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fail } from '../core/errors.ts';
import type { Call } from './verb.ts';

/** Asks one question on standard error, so that standard output stays data. */
export const ask = async ({ io }: Pick<Call, 'io'>, question: string): Promise<string> => {
  const lines = createInterface({ input: io.stdin, output: io.stderr, terminal: false });
  try {
    io.stderr.write(question);
    return await lines.question('', { signal: io.signal });
  } finally {
    lines.close();
  }
};

/** As {@link ask}; what is typed is not shown. */
export const askSecret = async ({ io }: Pick<Call, 'io'>, question: string): Promise<string> => {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: io.stdin, output: silent, terminal: true });
  try {
    io.stderr.write(question);
    return await lines.question('', { signal: io.signal });
  } finally {
    lines.close();
    io.stderr.write('\n');
  }
};

/**
 * Has something dangerous confirmed: a person types the name, a script gives `--yes` with the id.
 * @throws CONFIRMATION_NEEDED, CONFIRMATION_MISMATCH
 */
export const confirm = async (
  call: Call,
  what: { readonly warning: string; readonly name: string; readonly id: string },
): Promise<void> => {
  const given = call.options.text('yes');
  if (given !== undefined) {
    if (given.toLowerCase() === what.id.toLowerCase()) return;
    throw fail('CONFIRMATION_MISMATCH');
  }
  if (!call.interactive) throw fail('CONFIRMATION_NEEDED', { id: what.id });
  call.out.warn(what.warning);
  const typed = await ask(call, `Type ${what.name} to go on: `);
  if (typed.trim() !== what.name) throw fail('CONFIRMATION_MISMATCH');
};
