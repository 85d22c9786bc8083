import type { Header } from '../../chain/rpc/eth.ts';
import { formatSeconds, type Seconds } from '../../core/seconds.ts';
import { bad, type Diagnoses, none, ok, warn } from './finding.ts';

/** A block may be this far ahead of its node's clock on public chains. */
const AHEAD_SECONDS = 15;
/** An older head is worth a word: the chain stands still, or this clock is fast. */
const OLD_SECONDS = 300;
const APART_SECONDS = 30;

/** The clock of this machine against the newest block, and against what web servers say the time is (HTTP `Date`). */
export const lookAtClock = (
  now: Seconds,
  head: Pick<Header, 'time' | 'number'> | undefined,
  servers: readonly { readonly name: string; readonly time: Seconds }[],
): Diagnoses => [
  ...(head === undefined ? [] : [againstHead(now, head)]),
  ...servers.map(({ name, time }) =>
    Math.abs(now - time) > APART_SECONDS
      ? warn(
          'clock',
          `This machine says ${formatSeconds(now)}, ${name} says ${formatSeconds(time)}: ${Math.abs(now - time)} s apart`,
          'Set the clock of whichever is wrong (NTP): dates of credentials are judged by it.',
        )
      : ok('clock', `${name} agrees within ${Math.abs(now - time)} s`),
  ),
  ...(head === undefined && servers.length === 0
    ? [none('clock', `${formatSeconds(now)}; there is nothing to compare it with`)]
    : []),
];

const againstHead = (now: Seconds, { time, number }: Pick<Header, 'time' | 'number'>) => {
  const age = now - time;
  if (age < -AHEAD_SECONDS)
    return bad(
      'clock',
      `Block ${number} is ${-age} s in the future of this machine`,
      'Set the clock of this machine (NTP). On a demo chain: it was told to run ahead.',
    );
  if (age > OLD_SECONDS)
    return warn(
      'clock',
      `Block ${number} is ${duration(age)} old: the chain stands still, or this machine’s clock is fast`,
      'A demo chain makes blocks only when something is written. Elsewhere: ask another node, and set the clock (NTP).',
    );
  return ok('clock', `block ${number} is ${Math.max(0, age)} s old`);
};

const duration = (seconds: number): string =>
  seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
