#!/usr/bin/env node
import { failBecause } from '../core/errors.ts';
import { processIo } from './io.ts';
import { reportError, run } from './run.ts';
import { VERBS } from './verbs/index.ts';
import { VERSION } from './version.ts';

const interrupted = new AbortController();
const io = processIo(interrupted.signal);
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // A second request to stop is obeyed at once.
    if (interrupted.signal.aborted) process.exit(130);
    interrupted.abort();
  });
}
// What nobody awaited must not print a stack either; VIDIMUS_DEBUG shows it.
for (const name of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(name, (error: unknown) => {
    process.exitCode = reportError(
      failBecause(error, 'INTERNAL', { reason: 'nobody waited for it' }),
      process.argv,
      io,
    );
    process.exit();
  });
}
// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
});

process.exitCode = await run(process.argv.slice(2), io, VERBS, VERSION);
// Nothing that is still open (a keep-alive socket, a timer) may hold the process; what was written goes out first.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
