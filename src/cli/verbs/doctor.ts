import { readingOptions } from '../collect.ts';
import { examine } from '../doctor/examine.ts';
import type { Diagnosis } from '../doctor/finding.ts';
import { EXIT } from '../exit.ts';
import type { Style } from '../style.ts';
import type { Verb } from '../verb.ts';

/** `vidimus doctor`: what stands in the way of a verification or a write, each with what to do. */
export const doctor: Verb = {
  name: 'doctor',
  group: 'Run',
  summary: 'Check program, node, network, contracts, clock, policy, keys, store and service.',
  examples: [
    ['vidimus doctor', 'every check, and what to do about it'],
    ['vidimus doctor --keystore agency.json', 'also what this key may do; asks no password'],
    ['vidimus doctor --json', 'the same for a program; exit code 4 where a check fails'],
  ],
  define: (command) => {
    command
      .option('--keystore <file>', 'encrypted keystore to look at')
      .option('--password-file <file>', "file with the keystore's password, to look at its permissions")
      .option('--host <address>', 'address of the service')
      .option('--port <number>', 'port of the service');
    readingOptions(command);
  },
  run: async (call) => {
    call.out.busy('Looking');
    const checks = await examine(call);
    const count = (result: Diagnosis['result']): number =>
      checks.filter((check) => check.result === result).length;
    const [failures, warnings] = [count('fail'), count('warn')];
    const result = failures > 0 ? 'fail' : warnings > 0 ? 'warn' : 'ok';
    call.out.report({ result, checks }, () => [
      ...checks.flatMap((check, at) => linesOf(check, checks[at - 1]?.area, call.out.style)),
      '',
      failures + warnings === 0
        ? call.out.style.good('✔ Nothing is wrong with what is configured.')
        : `${countOf(failures, 'check fails', 'checks fail')}, ${countOf(warnings, 'warning', 'warnings')}.`,
    ]);
    return failures > 0 ? EXIT.environment : EXIT.done;
  },
};

const ICONS = {
  ok: { icon: '✔', paint: 'good' },
  warn: { icon: '!', paint: 'unsure' },
  fail: { icon: '✘', paint: 'bad' },
  none: { icon: '–', paint: 'faint' },
} as const;

const linesOf = (check: Diagnosis, before: Diagnosis['area'] | undefined, style: Style): string[] => {
  const { area, result, message, remedy, code } = check;
  const { icon, paint } = ICONS[result];
  const title = area === before ? [] : [style.strong(`${area.charAt(0).toUpperCase()}${area.slice(1)}`)];
  const named = code === undefined ? '' : ` ${style.faint(`[${code}]`)}`;
  return [
    ...title,
    `  ${style[paint](icon)} ${message}${named}`,
    ...(remedy === undefined || remedy === '' ? [] : [`      ${remedy}`]),
  ];
};

const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
