import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createVidimus } from '../compose.ts';
import { isVidimusError } from '../core/errors.ts';
import type { PresentationVerdict } from '../verify/presentation-verdict.ts';
import type { Verdict } from '../verify/verdict.ts';
import { sdkSettings } from './connect.ts';
import { EXIT, type ExitCode, exitOfDecision, exitOfError } from './exit.ts';
import { fileFault, readInput } from './read-input.ts';
import { loadSettings } from './settings/load.ts';
import type { Call } from './verb.ts';

/** What the VC-JOSE-COSE test suite asks an implementation for. */
export const FEATURES = [
  'credential_jose',
  'presentation_jose',
  'credential_sdjwt',
  'presentation_sdjwt',
] as const;
export type Feature = (typeof FEATURES)[number];

type Result = 'success' | 'failure' | 'indeterminate' | 'error';

/** Formats that each feature may turn out to be: another one is a failure, however good its proof is. */
const FORMATS: Readonly<Record<Feature, readonly string[]>> = {
  credential_jose: ['vc-jose'],
  presentation_jose: ['vp-jose'],
  credential_sdjwt: ['vc-sd-jwt'],
  presentation_sdjwt: ['vp-jose', 'vp-sd-jwt'],
};

const RESULTS = { accepted: 'success', rejected: 'failure', undetermined: 'indeterminate' } as const;

/**
 * `vidimus verify --feature`: proof and data model alone with the keys that are given, the answer as `{result, data}` in the
 * file of `--output`. Whatever goes wrong (a key, a file, our side) is `error` there, never a success.
 */
export const verifyFeature = async (call: Call, feature: Feature): Promise<ExitCode> => {
  const { result, data, exit } = await judge(call, feature).catch((error: unknown): Judged => {
    const { code, message } = isVidimusError(error) ? error : { code: 'INTERNAL', message: 'see the log' };
    return { result: 'error', data: `${code}: ${message}`, exit: exitOfError(error) };
  });
  const answer = { result, data };
  const output = call.options.text('output');
  if (output !== undefined) {
    const file = resolve(call.io.cwd, output);
    await writeFile(file, `${JSON.stringify(answer)}\n`).catch((error: unknown) => {
      throw fileFault(error, output);
    });
  }
  call.out.data(answer, () => [`${result} ${data}`]);
  return exit;
};

interface Judged {
  readonly result: Result;
  readonly data: string;
  readonly exit: ExitCode;
}

const judge = async (call: Call, feature: Feature): Promise<Judged> => {
  const { io, options } = call;
  const input = await readInput(options.text('input') ?? call.args[0] ?? '-', { io });
  const settings = loadSettings(options, io);
  const named = settings.text('profile');
  const sdk = await sdkSettings(call, settings, 'rpc', named ?? 'proofs-only');
  const vidimus = await createVidimus(sdk);
  try {
    const now = options.time('now') ?? options.time('at');
    const at = now === undefined ? {} : { now };
    if (feature.startsWith('presentation')) {
      const verdict = await vidimus.verifyPresentation(input, at);
      return judged(verdict, verdict.presentation?.format, feature);
    }
    const verdict = await vidimus.verify(input, at);
    return judged(verdict, verdict.credential?.format, feature);
  } finally {
    await vidimus.close();
  }
};

const judged = (
  verdict: Verdict | PresentationVerdict,
  format: string | undefined,
  feature: Feature,
): Judged => {
  if (format !== undefined && !FORMATS[feature].includes(format)) {
    return { result: 'failure', data: `it is ${format}`, exit: EXIT.refused };
  }
  return {
    result: RESULTS[verdict.decision],
    data: verdict.summary,
    exit: exitOfDecision(verdict.decision),
  };
};
