import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { fail } from '../core/errors.ts';
import type { Io } from './io.ts';
import { safe } from './text.ts';
import type { Call } from './verb.ts';

type Asker = Pick<Call, 'io' | 'out'>;

/** Asks one question on standard error, so that standard output stays data. @throws INTERRUPTED */
export const ask = async ({ io, out }: Asker, question: string): Promise<string> => {
  out.idle();
  return await answerOf(createInterface({ input: io.stdin, terminal: false }), question, io);
};

/** As {@link ask}; what is typed is not shown. @throws INTERRUPTED */
export const askSecret = async ({ io, out }: Asker, question: string): Promise<string> => {
  out.idle();
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    return await answerOf(createInterface({ input: io.stdin, output: silent, terminal: true }), question, io);
  } finally {
    io.stderr.write('\n');
  }
};

/** The next line. Ctrl-C, Ctrl-D and the end of the input are no answer, and must not wait for ever. */
const answerOf = (lines: Interface, question: string, io: Io): Promise<string> =>
  new Promise<string>((resolve, reject) => {
    // Only now, when the terminal has stopped to echo: a fast typist's password would stand there otherwise.
    io.stderr.write(question);
    const giveUp = (): void => reject(fail('INTERRUPTED'));
    lines.once('line', resolve);
    lines.once('SIGINT', giveUp);
    lines.once('close', giveUp);
    io.signal.addEventListener('abort', giveUp, { once: true });
  }).finally(() => lines.close());

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
  call.out.warn(safe(what.warning));
  const name = safe(what.name);
  const typed = await ask(call, `Type ${name} to go on: `);
  if (typed.trim() !== name.trim()) throw fail('CONFIRMATION_MISMATCH');
};
