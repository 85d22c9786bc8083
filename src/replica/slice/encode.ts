import { toBase64url } from '../../core/base64url.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { encodeRecord } from '../../trust/encoding.ts';
import type { RecordView } from '../../trust/source.ts';
import { encodeState } from '../../trust/state-word.ts';
import { refKey } from '../state.ts';
import type { AgedSlice, SliceMark } from './types.ts';

export const SLICE_FORMAT = 'vidimus-slice/1';

/**
 * A slice as JSON. Times are Unix seconds. `body` is the record's ABI encoding and `state` its word on the chain, so that a
 * client computes the record's id from what it reads.
 */
export const encodeSlice = (slice: AgedSlice) => ({
  format: SLICE_FORMAT,
  block: { ...slice.block },
  ageSeconds: Math.ceil(slice.ageSeconds),
  covers: {
    subjects: [...slice.covers.subjects],
    records: [...slice.covers.records],
    targets: slice.covers.targets.map(refKey),
    statuses: [...slice.covers.statuses],
    accounts: [...slice.covers.accounts],
    documents: [...slice.covers.documents],
  },
  records: slice.records.map(recordJson),
  terms: slice.terms.map((one) => ({ ...one })),
  lists: slice.lists.map(({ accreditation, purpose, number, versions, words }) => ({
    accreditation,
    purpose,
    number,
    versions: versions.map((version) => ({ ...version })),
    words: [...words].map(([index, changes]) => ({
      index,
      changes: changes.map(({ word, time, reason }) => ({ word: wordHex(word), time, reason })),
    })),
  })),
  handles: slice.handles.map(markJson),
  anchors: slice.anchors.map(({ accreditation, value, time }) => ({ accreditation, value, time })),
  accounts: slice.accounts.map(({ account, events }) => ({ account, events: events.map(eventJson) })),
  documents: slice.documents.map(({ did, events }) => ({ did, events: events.map(eventJson) })),
  ...(slice.next !== undefined && { next: slice.next }),
});

export type SliceJson = ReturnType<typeof encodeSlice>;

const recordJson = (view: RecordView) => ({
  id: view.ref.id,
  parent: view.parent,
  body: toBase64url(encodeRecord(view.record)),
  state: wordHex(encodeState(view.state)),
  statusRecordedAt: view.statusRecordedAt,
  grantedBlock: view.grantedBlock,
  suspensions: view.suspensions.map((one) => ({ ...one })),
  ...(view.organisation && { organisation: { ...view.organisation } as unknown as JsonObject }),
  ...(view.evidence && {
    evidence: {
      digest: view.evidence.digest,
      ...(view.evidence.bytes && { bytes: toBase64url(view.evidence.bytes) }),
    },
  }),
});

const markJson = ({ accreditation, value, time, reason }: SliceMark) => ({
  accreditation,
  value,
  time,
  reason,
});

const wordHex = (word: bigint): string => word.toString(16);

/** Members as they are; bytes in base64url and large integers in decimal, under names that say so. */
const eventJson = (event: object): { readonly [member: string]: Json } =>
  Object.fromEntries(
    Object.entries(event).map(([member, value]): [string, Json] => {
      if (value instanceof Uint8Array) return [`${member}Bytes`, toBase64url(value)];
      if (typeof value === 'bigint') return [`${member}Integer`, value.toString()];
      return [member, value as Json];
    }),
  );
