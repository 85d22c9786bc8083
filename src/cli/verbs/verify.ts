import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Decision, Verdict } from '../../verify/verdict.ts';
import { readingOptions } from '../collect.ts';
import { type Connection, withVidimus } from '../connect.ts';
import { EXIT, type ExitCode, exitOfDecision } from '../exit.ts';
import { showProgress } from '../progress.ts';
import { fileFault, readInput } from '../read-input.ts';
import { verdictReport } from '../report/verdict.ts';
import { HEADLINES } from '../report/words.ts';
import { safe } from '../text.ts';
import type { Call, Verb } from '../verb.ts';

/** `vidimus verify`: may I rely on this credential? */
export const verify: Verb = {
  name: 'verify',
  group: 'Verify',
  summary: 'May I rely on this credential? Exit 0 accepted, 1 rejected, 3 undetermined.',
  examples: [
    ['vidimus verify credential.jwt', 'a file'],
    ['cat credential.jwt | vidimus verify -', 'standard input'],
    ['vidimus verify https://university.example/credential.jwt', 'a URL, fetched with limits'],
    [
      'vidimus verify credential.jwt --policy policy.json --now 2026-06-30',
      'by another policy, as of another day',
    ],
    ['vidimus verify --lines tokens.txt --json', 'many: one a line, one verdict a line'],
  ],
  define: (command) => {
    command
      .argument('[credential]', 'file, `-` for standard input, or URL', '-')
      .option('--now <time>', 'the present of the verdict (default: the clock)')
      .option('--at <time>', 'the same as --now')
      .option('--lines', 'the input has one credential on each line');
    readingOptions(command);
  },
  run: (call) =>
    withVidimus(call, async (connection) => {
      const now = call.options.time('now') ?? call.options.time('at');
      const options = now === undefined ? {} : { now };
      // Standard input is the default: commander leaves the argument out.
      const source = call.args[0] ?? '-';
      if (call.options.flag('lines')) return await verifyLines(call, connection, source, options);
      const input = await readInput(source, {
        io: call.io,
        allowLoopback: connection.settings.flag('allowLoopback'),
      });
      const verdict = await connection.vidimus.verify(input, options);
      call.out.data(verdict, () =>
        verdictReport(verdict, {
          style: call.out.style,
          verbose: call.out.verbose,
          repeat: repeatOf(call, source, verdict),
        }),
      );
      return exitOfDecision(verdict.decision);
    }),
};

/** The same question again, at the same present; settings of files and environment are taken as they are. */
const repeatOf = ({ options }: Call, source: string, verdict: Verdict): string => {
  const policy = options.text('policy');
  const config = options.text('config');
  return [
    'vidimus verify',
    source,
    ...(config === undefined ? [] : [`--config ${config}`]),
    ...(policy === undefined ? [] : [`--policy ${policy}`]),
    ...options.list('root').map((root) => `--root ${root}`),
    `--now ${verdict.dates.now}`,
  ].join(' ');
};

const WORST: readonly Decision[] = ['accepted', 'undetermined', 'rejected'];

/** A stream of credentials with bounded memory; the exit code is the worst answer's. */
const verifyLines = async (
  call: Call,
  { vidimus }: Connection,
  source: string,
  options: { readonly now?: number },
): Promise<ExitCode> => {
  const file = resolve(call.io.cwd, source);
  const stream = source === '-' ? call.io.stdin : createReadStream(file);
  const progress = showProgress(call, 'Verifying');
  const counts = new Map<Decision, number>();
  let done = 0;
  try {
    for await (const verdict of vidimus.verifyAll(nonEmptyLines(stream), options)) {
      done++;
      counts.set(verdict.decision, (counts.get(verdict.decision) ?? 0) + 1);
      call.out.row(verdict, () => rowOf(done, verdict));
      progress.update({ done });
    }
  } catch (error) {
    throw fileFault(error, source);
  } finally {
    progress.finish();
  }
  call.out.note(
    `${done} verified: ${WORST.map((decision) => `${counts.get(decision) ?? 0} ${decision}`).join(', ')}`,
  );
  const worst = WORST.findLast((decision) => (counts.get(decision) ?? 0) > 0);
  return worst === undefined ? EXIT.done : exitOfDecision(worst);
};

const rowOf = (number: number, verdict: Verdict): string => {
  const { icon, words } = HEADLINES[verdict.decision];
  const codes = verdict.checks
    .filter(({ status, required }) => required && (status === 'fail' || status === 'unknown'))
    .map(({ code }) => code);
  return `${number}\t${icon} ${words}\t${codes.join(',')}\t${safe(verdict.summary, 200)}`;
};

async function* nonEmptyLines(stream: NodeJS.ReadableStream): AsyncIterable<string> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = line.trim();
    if (text !== '') yield text;
  }
}
