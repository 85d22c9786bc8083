import type { Command } from 'commander';
import type { ListName } from '../chain/events/types.ts';
import { fail } from '../core/errors.ts';
import { type Hex, hexOfSize, type RecordId } from '../core/hex.ts';
import { decodeCredential } from '../credential/decode.ts';
import type { StatusEntry } from '../credential/model.ts';
import { collectCommas } from './collect.ts';
import type { Connection } from './connect.ts';
import { wholeNumber } from './options.ts';
import { readInput } from './read-input.ts';
import { looksLikeRecord, readRecordId } from './record-id.ts';
import type { Call } from './verb.ts';
import { wordOption } from './words.ts';

export const PURPOSES = ['revocation', 'suspension'] as const;
export const MAX_INDEX = 2 ** 32 - 1;

/** Bits of one list, or handles, under one accreditation. */
export type Place =
  | { readonly kind: 'bits'; readonly list: ListName; readonly indices: readonly number[] }
  | { readonly kind: 'handles'; readonly accreditation: RecordId; readonly handles: readonly Hex[] };

/** The argument and options that name a status. */
export const placeOptions = (command: Command): Command =>
  command
    .argument('<what>', 'record id, or the file of a credential that names its status itself')
    .option('--index <numbers>', 'positions in the list', collectCommas)
    .option('--list <number>', 'number of the list (default 0)')
    .addOption(wordOption('--purpose <purpose>', `${PURPOSES.join(' or ')} (default revocation)`, PURPOSES))
    .option('--handle <handles>', 'revocation handles: 0x and 64 hexadecimal digits', collectCommas);

/** Places from options under a record, or as a credential names them itself. @throws OPTION_*, FILE_* */
export const readPlaces = async (call: Call, connection: Connection): Promise<readonly Place[]> => {
  const [what = ''] = call.args;
  if (!looksLikeRecord(what)) return await placesOfCredential(call, connection, what);
  const { options } = call;
  const accreditation = readRecordId('the record', what, connection.deployment);
  const indices = options.list('index').map((text) => wholeNumber('--index', text, 0, MAX_INDEX));
  const handles = options.list('handle').map((text) => {
    const handle = hexOfSize(text, 32);
    if (handle !== undefined) return handle;
    throw fail('OPTION_VALUE_INVALID', {
      option: '--handle',
      value: text,
      reason: 'it is 0x and 64 hexadecimal digits',
    });
  });
  const purpose = options.oneOf('purpose', PURPOSES) ?? 'revocation';
  const number = options.whole('list', 0, MAX_INDEX) ?? 0;
  return [
    ...(indices.length === 0
      ? []
      : [{ kind: 'bits' as const, list: { accreditation, purpose, number }, indices }]),
    ...(handles.length === 0 ? [] : [{ kind: 'handles' as const, accreditation, handles }]),
  ];
};

const placesOfCredential = async (
  call: Call,
  { deployment }: Connection,
  file: string,
): Promise<readonly Place[]> => {
  const decoded = decodeCredential(await readInput(file, { io: call.io }));
  if (!decoded.ok)
    throw fail('FILE_MALFORMED', {
      file,
      reason: `it is no credential that can be read (${decoded.finding.code})`,
    });
  const purpose = call.options.oneOf('purpose', PURPOSES);
  return decoded.value.status.flatMap((entry) =>
    placeOfEntry(entry, purpose, deployment.contracts.statusRegistry),
  );
};

const placeOfEntry = (
  entry: StatusEntry,
  purpose: (typeof PURPOSES)[number] | undefined,
  statusRegistry: Hex,
): readonly Place[] => {
  if (!('statusRegistry' in entry) || entry.statusRegistry !== statusRegistry) return [];
  const accreditation = entry.accreditation.id;
  if (entry.type === 'VidimusRevocationHandle') {
    return purpose === 'suspension' ? [] : [{ kind: 'handles', accreditation, handles: [entry.handle] }];
  }
  // A list on the web is revoked by publishing its next version, not by a bit on the chain.
  if (entry.type !== 'VidimusStatusBit' || (purpose !== undefined && purpose !== entry.purpose)) return [];
  return [
    {
      kind: 'bits',
      list: { accreditation, purpose: entry.purpose, number: entry.list },
      indices: [entry.index],
    },
  ];
};
