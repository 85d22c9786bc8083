import type { ChainEvent } from '../../chain/events/types.ts';
import type { RecordId } from '../../core/hex.ts';
import { fromHex } from '../../core/hex.ts';
import { ebsiDidOf } from '../../did/methods/ebsi-id.ts';
import { listKey, type RegistryState } from '../state.ts';

/** One event of the registry, with what it is about. */
export interface RegistryChange {
  /** Names the event and its block: `BLOCK.LOGINDEX.HASH`, eight digits of the block's hash. */
  readonly id: string;
  readonly event: ChainEvent;
  /** The record that it changes, or whose statuses it changes. */
  readonly accreditation?: RecordId;
  /** The DID that it is about. */
  readonly subject?: string;
  /** The status list, as `ACCREDITATION/PURPOSE/NUMBER`. */
  readonly list?: string;
}

export const changeId = (event: ChainEvent): string =>
  `${event.block}.${event.logIndex}.${event.blockHash.slice(2, 10)}`;

/** @param state After the event, which may have brought the record that it is about. */
export const changeOf = (state: RegistryState, event: ChainEvent): RegistryChange => {
  const accreditation = accreditationOf(event);
  const subject =
    subjectOf(state, event) ?? (accreditation && state.records.get(accreditation)?.record.subject);
  const isList = event.event === 'ListPublished' || event.event === 'BitsChanged';
  return {
    id: changeId(event),
    event,
    ...(accreditation && { accreditation }),
    ...(subject !== undefined && { subject }),
    ...(isList && { list: listKey(event) }),
  };
};

const accreditationOf = (event: ChainEvent): RecordId | undefined => {
  if ('accreditation' in event) return event.accreditation;
  return 'id' in event ? event.id : undefined;
};

const subjectOf = ({ registry }: RegistryState, event: ChainEvent): string | undefined => {
  if ('identity' in event) return `did:ethr:0x${registry.chainId.toString(16)}:${event.identity}`;
  return 'did' in event ? ebsiDidOf(fromHex(event.did) ?? new Uint8Array(16)) : undefined;
};

/** What somebody wants to hear of: anything that one of the lists names, or everything where all are empty. */
export interface ChangeFilter {
  /** DIDs; letter case of did:ethr does not count. */
  readonly subjects: ReadonlySet<string>;
  readonly accreditations: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

export const wants = ({ subjects, accreditations, lists }: ChangeFilter, change: RegistryChange): boolean => {
  const { subject, accreditation, list } = change;
  if (subjects.size + accreditations.size + lists.size === 0) return true;
  return (
    (subject !== undefined && subjects.has(subjectKey(subject))) ||
    (accreditation !== undefined && accreditations.has(accreditation)) ||
    (list !== undefined && lists.has(list))
  );
};

/** An account has one DID however its digits are written, and on whichever chain: `did:ethr:0x…`. */
export const subjectKey = (did: string): string => {
  if (!did.startsWith('did:ethr:')) return did;
  return `did:ethr:${did.slice(did.lastIndexOf(':') + 1).toLowerCase()}`;
};
