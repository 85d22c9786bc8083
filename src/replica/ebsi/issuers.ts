import { sha256 } from '#crypto';
import type { ChainEvent } from '../../chain/events/types.ts';
import { foldEvent, isRecordEvent, viewOfGrant } from '../../chain/fold.ts';
import { NO_RECORD, type RecordId, toHex } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Kind } from '../../trust/record.ts';
import type { RecordView } from '../../trust/source.ts';
import { standingAt } from '../../trust/state-at.ts';
import type { RegistryState } from '../state.ts';
import type { EbsiAttribute, EbsiIssuerType } from './reads.ts';

/** Recognitions and mandates have no word in EBSI: they are not shown there. */
const WORDS: Readonly<Partial<Record<Kind, EbsiIssuerType>>> = {
  root: 'RootTAO',
  accredit: 'TAO',
  attest: 'TI',
};

/** The accreditations of a DID that EBSI has a word for, in the order of their grants. */
export const attributesOf = (state: RegistryState, did: string): readonly RecordId[] =>
  (state.bySubject.get(did) ?? []).filter((id) => {
    const view = state.records.get(id);
    return view !== undefined && WORDS[view.record.kind] !== undefined;
  });

export interface Revision {
  readonly id: string;
  readonly view: RecordView;
}

/**
 * A revision for each change that a reader of EBSI's registry would see: the grant, each accreditation credential, each change
 * of state. Its id is SHA-256 of the body where that is what changed, and otherwise of the event's place.
 */
export const revisionsOf = (state: RegistryState, id: RecordId): readonly Revision[] => {
  const revisions: Revision[] = [];
  let view: RecordView | undefined;
  for (const event of state.history.get(id) ?? []) {
    if (event.event === 'RecordGranted') view = viewOfGrant(event, state.registry);
    else if (view !== undefined && isRecordEvent(event)) view = foldEvent(view, event);
    else continue;
    if (!SHOWN.includes(event.event)) continue;
    const isBody = event.event === 'EvidenceAttached';
    revisions.push({ id: isBody ? event.digest.slice(2) : placeOf(event, id), view });
  }
  return revisions;
};

const SHOWN: readonly ChainEvent['event'][] = [
  'RecordGranted',
  'EvidenceAttached',
  'RecordSuspended',
  'RecordResumed',
  'RecordEnded',
  'RecordVoided',
];

const placeOf = ({ blockHash, logIndex }: ChainEvent, id: RecordId): string =>
  toHex(sha256(new TextEncoder().encode(`${id} ${blockHash} ${logIndex}`))).slice(2);

/** A revision in EBSI's words; its role is judged with the state above it as it is now. */
export const attributeOf = (state: RegistryState, { id, view }: Revision, now: Seconds): EbsiAttribute => {
  const above = ancestorsOf(state, view);
  const root = above.at(-1) ?? view;
  const tao = above[0] ?? view;
  const word = WORDS[view.record.kind] ?? 'Revoked';
  const isInForce = isActive(view) && above.every((one) => standingAt(one, now).state === 'active');
  return {
    hash: id,
    body: bodyOf(view),
    issuerType: isInForce ? word : 'Revoked',
    tao: tao.record.subject,
    rootTao: root.record.subject,
  };
};

/** Its own dates stand in the body, where a client reads them; EBSI's word is about the registry's state. */
const isActive = ({ state }: RecordView): boolean => state.status === 'active';

/** The credential's text; only what the digest on-chain fixes. */
export const bodyOf = ({ evidence }: RecordView): string => {
  const bytes = evidence?.bytes;
  if (evidence === undefined || bytes === undefined || toHex(sha256(bytes)) !== evidence.digest) return '';
  const text = new TextDecoder().decode(bytes);
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) ? text : '';
};

/** From the parent up to the root; records link upward without loops, since an id holds its parent's. */
const ancestorsOf = (state: RegistryState, view: RecordView): readonly RecordView[] => {
  const above: RecordView[] = [];
  let next = view.parent;
  while (next !== NO_RECORD && above.length < MAX_DEPTH) {
    const parent = state.records.get(next);
    if (parent === undefined) break;
    above.push(parent);
    next = parent.parent;
  }
  return above;
};

/** More hops than the contract allows (design §3.1: depth at most 8, and a mandate). */
const MAX_DEPTH = 16;
