import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fail } from '../../core/errors.ts';
import { LIMITS } from '../../core/limits.ts';
import { isPresentation } from '../../credential/is-presentation.ts';
import type { VerifyOptions } from '../../verify/policy.ts';
import type { Decision, Verdict } from '../../verify/verdict.ts';
import { memoryOption, readingOptions } from '../collect.ts';
import { type Connection, withReader } from '../connect.ts';
import { EXIT, type ExitCode, exitOfDecision } from '../exit.ts';
import { dashed } from '../options.ts';
import { showProgress } from '../progress.ts';
import { fileFault, isUrl, readInput } from '../read-input.ts';
import { presentationReport } from '../report/presentation.ts';
import { type ReportOptions, verdictReport } from '../report/verdict.ts';
import { headlineOf } from '../report/words.ts';
import { safe } from '../text.ts';
import type { Call, Verb } from '../verb.ts';
import { FEATURES, verifyFeature } from '../verify-feature.ts';
import { wordOption } from '../words.ts';

/** `vidimus verify`: may I rely on this credential? */
export const verify: Verb = {
  name: 'verify',
  group: 'Verify',
  summary: 'May I rely on this credential? Exit 0 accepted, 1 rejected, 3 undetermined.',
  examples: [
    ['vidimus verify credential.jwt', 'a file; presentations too, each credential in them'],
    ['cat credential.jwt | vidimus verify -', 'standard input'],
    ['vidimus verify https://university.example/credential.jwt', 'a URL, fetched with limits'],
    [
      'vidimus verify credential.jwt --policy policy.json --now 2026-06-30',
      'by another policy, as of another day',
    ],
    ['vidimus verify --lines tokens.txt --json', 'many: one a line, one verdict a line'],
    [
      'vidimus verify presentation.jwt --challenge 8f1c… --domain https://verifier.example',
      'made for you, and just now',
    ],
    [
      'vidimus verify credential.json --profile proofs-only --map files.json --offline --now 2026-06-30',
      'proof and data model alone, from files alone, without any node',
    ],
    [
      'vidimus verify credential.jwt --profile proofs-only --key issuer-key.json',
      'with a key that you have from the issuer',
    ],
    [
      'vidimus verify --input FILE --key KEY.json --feature credential_jose --output OUT.json',
      'as the VC-JOSE-COSE test suite asks',
    ],
  ],
  define: (command) => {
    command
      .argument('[credential]', 'file, `-` for standard input, or URL', '-')
      .option('--now <time>', 'the present of the verdict (default: the clock)')
      .option('--at <time>', 'the same as --now')
      .option('--lines', 'the input has one credential on each line')
      .option('--challenge <text>', 'what a presentation or key binding must answer (nonce)')
      .option('--domain <text>', 'whom it must be made for (audience)')
      .option('--input <file>', 'the same as the argument')
      .addOption(wordOption('--feature <name>', `what the input must be: ${FEATURES.join(', ')}`, FEATURES))
      .option('--output <file>', 'with --feature: write {"result", "data"} to this file');
    readingOptions(memoryOption(command));
  },
  run: async (call) => {
    const feature = call.options.oneOf('feature', FEATURES);
    if (feature !== undefined) return await verifyFeature(call, feature);
    if (call.options.has('output')) throw fail('OPTION_MISSING', { option: '--feature' });
    return await withReader(
      call,
      async (connection) => {
        const options = optionsOf(call);
        // Standard input is the default: commander leaves the argument out.
        const source = call.options.text('input') ?? call.args[0] ?? '-';
        if (source === '-' && call.args[0] === undefined && call.io.stdin.isTTY === true)
          throw fail('USAGE', {
            reason: 'verify needs a credential: a file, a URL, or - for what is pasted',
          });
        if (call.options.flag('lines')) return await verifyLines(call, connection, source, options);
        const { settings, vidimus } = connection;
        if (settings.flag('offline') && isUrl(source))
          throw fail('NET_OFFLINE', { host: URL.parse(source)?.host ?? source });
        const input = await readInput(source, {
          io: call.io,
          limit: LIMITS.imageBytes,
          allowLoopback: settings.flag('allowLoopback'),
        });
        if (isPresentation(input)) {
          const verdict = await vidimus.verifyPresentation(input, options);
          call.out.report(verdict, () => presentationReport(verdict, reportOf(call, source, verdict)));
          return exitOfDecision(verdict.decision);
        }
        const verdict = await vidimus.verify(input, options);
        call.out.report(verdict, () => verdictReport(verdict, reportOf(call, source, verdict)));
        return exitOfDecision(verdict.decision);
      },
      { mode: 'rpc', remembers: 'once' },
    );
  },
};

const optionsOf = ({ options }: Call): VerifyOptions => {
  const now = options.time('now') ?? options.time('at');
  const [challenge, domain] = [options.text('challenge'), options.text('domain')];
  return {
    ...(now !== undefined && { now }),
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
  };
};

const reportOf = (call: Call, source: string, verdict: Pick<Verdict, 'dates'>): ReportOptions => ({
  style: call.out.style,
  verbose: call.out.verbose,
  repeat: repeatOf(call, source, verdict),
});

/** Options that say what counts; each is repeated as it was given. */
const REPEATED = ['config', 'policy', 'profile', 'map', 'challenge', 'domain'] as const;
const REPEATED_LISTS = ['root', 'profiles', 'key', 'didDocument'] as const;

/** The same question again, at the same present; settings of files and environment are taken as they are. */
const repeatOf = ({ options }: Call, source: string, { dates }: Pick<Verdict, 'dates'>): string =>
  [
    'vidimus verify',
    source,
    ...REPEATED.flatMap((name) => {
      const value = options.text(name);
      return value === undefined ? [] : [`${dashed(name)} ${value}`];
    }),
    ...REPEATED_LISTS.flatMap((name) => options.list(name).map((value) => `${dashed(name)} ${value}`)),
    ...(options.flag('offline') ? ['--offline'] : []),
    `--now ${dates.now}`,
  ].join(' ');

const WORST: readonly Decision[] = ['accepted', 'undetermined', 'rejected'];

/** A stream of credentials with bounded memory; the exit code is the worst answer's. */
const verifyLines = async (
  call: Call,
  { vidimus }: Pick<Connection, 'vidimus'>,
  source: string,
  options: VerifyOptions,
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
  const { icon, words } = headlineOf(verdict);
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
