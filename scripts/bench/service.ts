/**
 * What a whole verifier does in a second, beside what bounds it: parts in processes of their own, one after another, each
 * ratio from one run.
 *   npm run bench:service [-- --json] [--only verdict,ebsi,walk,sync,http,europe]
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figures, TARGETS } from './service/figures.ts';

const PARTS = ['verdict', 'ebsi', 'walk', 'sync', 'http', 'europe'] as const;
/** A part that takes longer hangs. */
const LONGEST_MS = 240_000;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** @returns what the part tells; nothing where it failed, which is said. */
const run = async (part: string): Promise<Figures> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'service', `part-${part}.ts`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_MS,
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  const last = out.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !last.startsWith('{')) {
    process.stderr.write(`  ${part} failed\n`);
    process.exitCode = 1;
    return {};
  }
  return JSON.parse(last) as Figures;
};

const row = (name: string, value: number): string => {
  const target = TARGETS[name];
  const shown = `${name.padEnd(36)}${value.toLocaleString('en').padStart(14)}`;
  if (target === undefined) return `${shown}\n`;
  const isMet = 'least' in target ? value >= target.least : value <= target.most;
  const asked = 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;
  return `${shown}   ${asked.padEnd(10)} ${isMet ? 'met' : 'MISSED'}\n`;
};

if (values.help) {
  process.stdout.write(
    `Usage: npm run bench:service -- [--json] [--only NAME,…]\nParts: ${PARTS.join(', ')}. About five minutes; nothing else should run meanwhile.\n`,
  );
} else {
  const wanted = values.only?.split(',');
  let all: Figures = {};
  for (const [position, part] of PARTS.entries()) {
    if (wanted !== undefined && !wanted.includes(part)) continue;
    process.stderr.write(`${position + 1}/${PARTS.length} ${part}\n`);
    const figures = await run(part);
    all = { ...all, ...figures };
    if (!values.json)
      for (const [name, value] of Object.entries(figures)) process.stdout.write(row(name, value));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(all)}\n`);
}
