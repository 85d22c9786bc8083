#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';
import { VERBS } from './verbs/index.ts';
import { VERSION } from './version.ts';

const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // A second request to stop is obeyed at once.
    if (interrupted.signal.aborted) process.exit(130);
    interrupted.abort();
  });
}
// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
});

process.exitCode = await run(process.argv.slice(2), processIo(interrupted.signal), VERBS, VERSION);
// Nothing that is still open (a keep-alive socket, a timer) may hold the process; what was written goes out first.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
