import type { PresentationVerdict, Verdict } from '../../../browser.ts';
import type { NetworkFacts, StateSource } from '../../worker/protocol.ts';

/** For a shell of the POSIX family: one word, whatever is in it. */
const word = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/**
 * The command that repeats a verification on another machine: same present, same policy, straight from the chain. The file
 * is the reader's own; policy and addresses are saved from the evidence.
 */
export const repeatCommand = (
  verdict: Verdict | PresentationVerdict,
  source: StateSource,
  facts: NetworkFacts | undefined,
  file = 'credential.jwt',
): string => {
  const rpc = source.kind === 'node' ? source.rpc : facts?.rpc[0];
  return [
    'vidimus verify',
    word(file),
    '--addresses addresses.json',
    '--policy policy.json',
    `--now ${verdict.dates.now}`,
    `--rpc ${rpc === undefined ? 'NODE' : word(rpc)}`,
  ].join(' ');
};
