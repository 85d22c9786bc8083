/**
 * What one accreditation and one status bit take in memory, and how long one is taken in, over sizes from a thousand to a
 * million: docs/images/replica-curve.svg. Each size in a process of its own.
 *   node scripts/bench/europe/curve.ts [largest number of accreditations, default 1000000]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Measured {
  readonly accreditations: number;
  readonly bits: number;
  readonly seconds: number;
  readonly heldMegabytes: number;
}

const largest = Number(process.argv[2] ?? 1_000_000);
const SIZES = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest);
/** Issuers of Europe for one of its accreditations: renewals, authorities and mandates come on top. */
const ISSUERS = 0.83;
const BITS_OF_ONE = 1_400;

const measure = (issuers: number, bits: number): Measured => {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=12000',
      join(import.meta.dirname, 'memory.ts'),
      `${issuers}`,
      `${bits}`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
};

interface Point {
  readonly size: number;
  readonly bytes: number;
  readonly microseconds: number;
}

const accreditations: Point[] = [];
const bits: Point[] = [];
for (const size of SIZES) {
  const records = measure(Math.round(size * ISSUERS), 0);
  accreditations.push({
    size: records.accreditations,
    bytes: (records.heldMegabytes * 1e6) / records.accreditations,
    microseconds: (records.seconds * 1e6) / records.accreditations,
  });
  const fewIssuers = measure(200, size * BITS_OF_ONE);
  const base = measure(200, 0);
  bits.push({
    size: fewIssuers.bits / BITS_OF_ONE,
    bytes: (((fewIssuers.heldMegabytes - base.heldMegabytes) * 1e6) / fewIssuers.bits) * 1_000,
    microseconds: (((fewIssuers.seconds - base.seconds) * 1e6) / fewIssuers.bits) * 1_000,
  });
  process.stderr.write(`${size.toLocaleString('en')} done\n`);
}

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 70;
const BOTTOM = 250;
const xOf = (size: number): number =>
  LEFT + ((Math.log10(size) - 3) / Math.max(1, Math.log10(SIZES.at(-1) ?? 1_000) - 3)) * (WIDTH - LEFT - 30);
const most = Math.max(...[...accreditations, ...bits].map(({ bytes }) => bytes)) * 1.2;
const yOf = (bytes: number): number => BOTTOM - (bytes / most) * (BOTTOM - 40);
const line = (points: readonly Point[], color: string): string => {
  const path = points.map(({ size, bytes }) => `${xOf(size).toFixed(1)},${yOf(bytes).toFixed(1)}`).join(' ');
  const dots = points.map(
    ({ size, bytes }) =>
      `<circle cx="${xOf(size).toFixed(1)}" cy="${yOf(bytes).toFixed(1)}" r="4" fill="${color}"/>` +
      `<text x="${xOf(size).toFixed(1)}" y="${(yOf(bytes) - 9).toFixed(1)}" text-anchor="middle">${Math.round(bytes).toLocaleString('en')}</text>`,
  );
  return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}`;
};
const ticks = SIZES.map(
  (size) =>
    `<text x="${xOf(size).toFixed(1)}" y="${BOTTOM + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
).join('');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="system-ui, sans-serif" font-size="12">
<title>Bytes in memory for one accreditation, and for a thousand status bits, by size of the registry</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<line x1="${LEFT}" y1="${BOTTOM}" x2="${WIDTH - 20}" y2="${BOTTOM}" stroke="#888"/>
${ticks}
<text x="${WIDTH / 2}" y="${BOTTOM + 38}" text-anchor="middle">accreditations (for bits: ${BITS_OF_ONE.toLocaleString('en')} each)</text>
<text x="${LEFT}" y="20" fill="#1d4ed8">bytes of one accreditation</text>
<text x="${LEFT + 220}" y="20" fill="#b45309">bytes of a thousand status bits</text>
${line(accreditations, '#1d4ed8')}
${line(bits, '#b45309')}
</svg>
`;
const folder = join(import.meta.dirname, '../../../docs/images');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'replica-curve.svg'), svg);
process.stdout.write(`${JSON.stringify({ accreditations, bits })}\n`);
