import { abiDecode, bool, small, tuple } from '../../../core/abi.ts';
import { fail } from '../../../core/errors.ts';
import type { Hex, RecordId } from '../../../core/hex.ts';
import type { Reason } from '../../../trust/record.ts';
import type { ListName } from '../../events/types.ts';
import { ethCalls } from '../../rpc/eth.ts';
import { planRevokeHandles, planSetBits } from '../acts-status.ts';
import { addressOf, encodeCall, INTERFACES } from '../contracts.ts';
import type { RegistryWriter } from '../writer.ts';
import { type BulkKind, type BulkOptions, type BulkReport, type BulkRow, runBulk } from './engine.ts';

/** One credential to revoke (or, in a suspension list, to suspend): by its bit, or by its handle. */
export type RevokeRow = {
  readonly accreditation: RecordId;
  readonly reason?: Reason;
} & (
  | { readonly list: number; readonly purpose?: ListName['purpose']; readonly index: number }
  | { readonly handle: Hex }
);

/** Handles take a new slot each, some 50,000 gas. */
const BATCH = 200;

/**
 * Revokes many credentials. Rows of one list, or handles of one accreditation, share transactions.
 * @throws VidimusError as `runBulk`
 */
export const revokeMany = (
  writer: RegistryWriter,
  rows: AsyncIterable<BulkRow<RevokeRow>> | Iterable<BulkRow<RevokeRow>>,
  options: BulkOptions = {},
): Promise<BulkReport> => runBulk(writer, rows, revokeKind(writer), options);

/** How revocations are written, for another engine's plans. */
export const revokeKind = (writer: RegistryWriter): BulkKind<RevokeRow> => ({
  batch: BATCH,
  key: (row) => {
    // Planning alone checks the row: a bad id or index is its own fault, before anything is sent.
    planOf([row]);
    return 'handle' in row
      ? `${row.accreditation}/${row.handle.toLowerCase()}`
      : `${row.accreditation}/${row.purpose ?? 'revocation'}/${row.list}/${row.index}`;
  },
  group: (row) => {
    const reason = row.reason ?? 'unspecified';
    return 'handle' in row
      ? `${row.accreditation}/handles/${reason}`
      : `${row.accreditation}/${row.purpose ?? 'revocation'}/${row.list}/${reason}`;
  },
  isDone: async (rows) => {
    const { rpc, deployment } = writer.executor;
    const to = addressOf(deployment, 'statusRegistry');
    const answers = await ethCalls(
      rpc,
      rows.map((row) => ({ to, data: question(row) })),
    );
    return answers.map((answer, i) => {
      if (answer instanceof Error) throw answer;
      const row = rows[i];
      const isHandle = row !== undefined && 'handle' in row;
      const done = isHandle
        ? abiDecode(tuple(small(32), small(8)), answer)?.[0] !== 0
        : abiDecode(tuple(bool), answer)?.[0];
      if (done === undefined)
        throw fail('RPC_MALFORMED', { node: rpc.name, reason: 'a status cannot be read' });
      return done;
    });
  },
  plan: async (rows) => planOf(rows),
});

const listOf = (row: Extract<RevokeRow, { index: number }>): ListName => ({
  accreditation: row.accreditation,
  purpose: row.purpose ?? 'revocation',
  number: row.list,
});

const planOf = (rows: readonly RevokeRow[]) => {
  const [first] = rows;
  if (first === undefined) throw fail('INTERNAL', { reason: 'an empty batch' });
  const options = first.reason === undefined ? {} : { reason: first.reason };
  if ('handle' in first) {
    const handles = rows.flatMap((row) => ('handle' in row ? [row.handle] : []));
    return planRevokeHandles(first.accreditation, handles, options);
  }
  const indices = rows.flatMap((row) => ('index' in row ? [row.index] : []));
  return planSetBits(listOf(first), indices, options);
};

const question = (row: RevokeRow): Hex => {
  if ('handle' in row)
    return INTERFACES.statusRegistry.encodeFunctionData('revocationOf', [
      row.accreditation,
      row.handle,
    ]) as Hex;
  const { args } = planOf([row]);
  return encodeCall({ contract: 'statusRegistry', method: 'isSet', args: [args[0], row.index] });
};
