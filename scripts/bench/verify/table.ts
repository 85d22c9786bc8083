import type { Result, Targets } from './contest.ts';

const COLUMNS = [18, 12, 12, 22] as const;

export const heading = (): string =>
  `${line(['credential', 'a second', 'limit', 'of the limit'])}  times the rate of others\n`;

/** A row: what was measured, and beside it what was aimed at. */
export const row = ({ name, ops, limit, ratio, peers }: Result, targets: Targets = {}): string => {
  const goals = [
    `${(ratio * 100).toFixed(ratio < 0.1 ? 1 : 0)} %${aim(ratio, targets.ratio, (x) => `${x * 100} %`)}`,
  ];
  const others = Object.entries(peers).map(
    ([peer, factor]) => `${peer} ${factor} ×${aim(factor, targets.peers?.[peer], (x) => `${x} ×`)}`,
  );
  const rate = `${grouped(ops)}${targets.ops === undefined ? '' : aim(ops, targets.ops, grouped)}`;
  return `${line([name, rate, grouped(limit), ...goals])}  ${others.join(', ')}`.trimEnd().concat('\n');
};

const aim = (measured: number, target: number | undefined, write: (target: number) => string): string =>
  target === undefined ? '' : ` (≥ ${write(target)} ${measured >= target ? 'met' : 'MISSED'})`;

const grouped = (value: number): string => value.toLocaleString('en-US');

const line = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(COLUMNS[0]) : cell.padStart(COLUMNS[i] ?? 0))).join('  ');
