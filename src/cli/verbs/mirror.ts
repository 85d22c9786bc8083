import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fetchBounded } from '#net';
import { fail, failBecause } from '../../core/errors.ts';
import { LIMITS } from '../../core/limits.ts';
import { isLoopbackName } from '../../core/net-rules.ts';
import { systemClock } from '../../core/seconds.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import { compareCopies, type Difference } from '../../mirror/compare.ts';
import { parseCopy, type RegistryCopy } from '../../mirror/copy.ts';
import { copyRegistry } from '../../mirror/read.ts';
import { rowsBelow } from '../../mirror/rows.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { showProgress } from '../progress.ts';
import { isUrl, readText } from '../read-input.ts';
import { safe } from '../text.ts';
import type { Call, Verb } from '../verb.ts';

/** `vidimus mirror`: copies an EBSI-shaped registry with its history, or says in what two of them differ. */
export const mirror: Verb = {
  name: 'mirror',
  group: 'Registry',
  summary: 'Copy a registry of EBSI’s shape into a file, or compare two of them.',
  examples: [
    [
      'vidimus mirror --from https://registry.example --to copy.json',
      'DIDs, issuers, schemas, every revision',
    ],
    ['vidimus mirror --from copy.json --compare https://registry.example', 'what changed since'],
    ['vidimus mirror --from copy.json --rows-of did:ebsi:z… --to rows.ndjson', 'for our own registry'],
  ],
  define: (command) => {
    command
      .option(
        '--from <place>',
        'address of a registry (what stands before /trusted-issuers-registry), or a copy',
      )
      .option('--to <file>', 'file for the copy (default: standard output)')
      .option(
        '--rows-of <did>',
        'in place of the copy, rows for `vidimus import accredit`: what this accreditor granted',
      )
      .option(
        '--compare <place>',
        'says what differs in this registry or copy; exit code 1 where anything does',
      );
  },
  run: async (call) => {
    const from = await open(call, call.options.needed('from'));
    const other = call.options.text('compare');
    if (other !== undefined) return compare(call, from, await open(call, other));
    const to = call.options.text('to');
    const accreditor = call.options.text('rowsOf');
    const text =
      accreditor === undefined ? `${JSON.stringify(from, null, 2)}\n` : rowsText(call, from, accreditor);
    if (to === undefined) call.io.stdout.write(text);
    else await write(call, to, text);
    return report(call, from);
  },
};

/** A copy may hold a whole registry. */
const COPY_BYTES = 256 * 1024 * 1024;

/** @throws FILE_*, MIRROR_FILE_MALFORMED, MIRROR_TOO_LARGE, OPTION_VALUE_INVALID */
const open = async (call: Call, place: string): Promise<RegistryCopy> => {
  const { io } = call;
  if (!isUrl(place)) {
    return parseCopy(
      parseJsonObject(await readText(place, { io, limit: COPY_BYTES }), { maxBytes: COPY_BYTES }),
    );
  }
  const url = URL.parse(place);
  if (url === null || url.search !== '' || url.hash !== '') {
    throw fail('OPTION_VALUE_INVALID', {
      option: '--from',
      value: place,
      reason: 'it is an address without a query',
    });
  }
  const progress = showProgress(call, 'Copying');
  try {
    return await copyRegistry(place.replace(/\/+$/, ''), {
      now: systemClock(),
      onProgress: (step) => progress.update(step),
      fetch: async (address, accept) => {
        const { bytes } = await fetchBounded(address, {
          accept,
          maxBytes: PAGE_BYTES,
          timeoutMs: TIMEOUT_MS,
          // Its own hosts alone; whoever names a registry on this machine means it.
          allowedHosts: [url.host],
          allowLoopback: isLoopbackName(url.hostname),
          signal: io.signal,
        });
        return bytes;
      },
    });
  } finally {
    progress.finish();
  }
};

const rowsText = (call: Call, copy: RegistryCopy, accreditor: string): string => {
  const { rows, left } = rowsBelow(copy, accreditor);
  for (const { did, attribute, reason } of left.slice(0, MOST_SHOWN)) {
    call.out.warn(`${safe(did)} ${safe(attribute)} gives no row: ${reason}`);
  }
  call.out.note(`${rows.length} rows, ${left.length} left out; no signature was checked for them`);
  call.out.next('vidimus import accredit rows.ndjson --parent 0x…');
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
};

/** EBSI's DID registry takes some seconds for an answer. */
const TIMEOUT_MS = 15_000;
const PAGE_BYTES = 4 * LIMITS.credentialBytes;

const write = async ({ io }: Call, file: string, text: string): Promise<void> => {
  try {
    await writeFile(resolve(io.cwd, file), text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    throw failBecause(error, 'FILE_UNREADABLE', { file, reason });
  }
};

const report = (call: Call, copy: RegistryCopy): ExitCode => {
  const { dids, issuers, schemas, faults } = copy;
  const attributes = issuers.flatMap((issuer) => issuer.attributes);
  const revisions = attributes.reduce((sum, attribute) => sum + attribute.revisions.length, 0);
  call.out.note(
    `${dids.length} DIDs, ${issuers.length} issuers with ${attributes.length} accreditations in ${revisions} revisions, ${schemas.length} schemas`,
  );
  warnOf(call, copy);
  return faults.length === 0 ? EXIT.done : EXIT.undetermined;
};

const MOST_SHOWN = 20;

const warnOf = (call: Call, { faults, from }: RegistryCopy): void => {
  for (const { place, message, code } of faults.slice(0, MOST_SHOWN)) {
    call.out.warn(`${safe(place)}: ${safe(message, 300)} [${code}]`);
  }
  if (faults.length > 0) call.out.warn(`The copy of ${safe(from)} is incomplete: ${faults.length} not read`);
};

const compare = (call: Call, first: RegistryCopy, second: RegistryCopy): ExitCode => {
  const differences = compareCopies(first, second);
  const faults = [first, second].map((copy) => copy.faults.length);
  const said = {
    first: first.from,
    second: second.from,
    differences,
    faults: { first: faults[0], second: faults[1] },
  };
  call.out.report(said, () => (differences.length === 0 ? ['No difference'] : differences.map(line)));
  warnOf(call, first);
  warnOf(call, second);
  if (differences.length > 0) return EXIT.refused;
  return faults.some((count) => count > 0) ? EXIT.undetermined : EXIT.done;
};

const line = ({ kind, what, where, members = [] }: Difference): string => {
  const place = what.map((part) => safe(part, 100)).join(' ');
  if (where === 'both') return `~ ${kind} ${place}: ${members.map((member) => safe(member, 40)).join(', ')}`;
  return `${where === 'first' ? '-' : '+'} ${kind} ${place}`;
};
