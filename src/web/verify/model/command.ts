import type { PresentationVerdict, Verdict } from '../../../browser.ts';
import type { NetworkFacts, StateSource } from '../../worker/protocol.ts';

const USUAL = 'credential.jwt';

/** For a shell of the POSIX family: one word, whatever is in it. */
const word = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** A name that a shell takes for a file and a terminal only shows; any other is replaced by one that the reader changes. */
const fileWord = (name: string): string => {
  if (!/^[^\p{C}]{1,200}$/u.test(name)) return USUAL;
  return word(name.startsWith('-') ? `./${name}` : name);
};

/**
 * The command that repeats a verification on another machine: same present, same policy, straight from the chain. The file
 * is the reader's own; policy and addresses are saved from the evidence.
 */
export const repeatCommand = (
  verdict: Verdict | PresentationVerdict,
  source: StateSource,
  facts: NetworkFacts | undefined,
  file = USUAL,
): string => {
  const rpc = source.kind === 'node' ? source.rpc : facts?.rpc[0];
  return [
    'vidimus verify',
    fileWord(file),
    '--addresses addresses.json',
    '--policy policy.json',
    `--now ${verdict.dates.now}`,
    `--rpc ${rpc === undefined ? 'NODE' : word(rpc)}`,
  ].join(' ');
};
