import { fail } from '../../../core/errors.ts';
import { hexOfSize, type RecordId } from '../../../core/hex.ts';
import { isString, type JsonObject } from '../../../core/json.ts';
import { REASONS, type Reason } from '../../../trust/record.ts';
import { planMulticall } from '../multicall.ts';
import type { RegistryWriter } from '../writer.ts';
import type { BulkKind } from './engine.ts';

/** One accreditation to end from now. */
export interface EndRow {
  readonly accreditation: RecordId;
  readonly reason?: Reason;
}

/** An end changes one word. */
const BATCH = 50;

/** Ends many accreditations: one that is ended or void already counts as done. */
export const endKind = (writer: RegistryWriter): BulkKind<EndRow> => ({
  batch: BATCH,
  key: ({ accreditation }) => accreditation,
  group: () => 'end',
  isDone: async (rows) => {
    const states = await writer.bodies.statesOf(rows.map(({ accreditation }) => accreditation));
    return states.map((state) => state?.status === 'ended' || state?.status === 'void');
  },
  plan: async (rows) => {
    const ends = await Promise.all(
      rows.map(({ accreditation, reason }) => writer.plan.end(accreditation, reason ? { reason } : {})),
    );
    const [only] = ends;
    if (only && ends.length === 1) return only;
    // Its own gas limit is that of grants.
    const { gasLimit: _ample, ...plan } = planMulticall(ends);
    return plan;
  },
});

/** An end from a row: `accreditation` and `reason`. @throws VidimusError RECORD_DRAFT_MALFORMED */
export const endFromRow = (value: JsonObject): EndRow => {
  const accreditation = hexOfSize(textOf(value['accreditation']), 32);
  if (accreditation === undefined) throw bad('has no accreditation of 32 bytes');
  const given = textOf(value['reason']);
  const reason = REASONS.find((known) => known === given);
  if (given !== '' && reason === undefined) throw bad('names a reason that does not exist');
  return reason === undefined ? { accreditation } : { accreditation, reason };
};

const textOf = (value: unknown): string => (isString(value) ? value.trim() : '');
const bad = (reason: string) => fail('RECORD_DRAFT_MALFORMED', { member: 'row', reason });
