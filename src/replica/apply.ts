import type { ChainEvent, EventPlace, Granted, StatusEvent } from '../chain/events/types.ts';
import { foldEvent, isRecordEvent, viewOfGrant } from '../chain/fold.ts';
import type { WordChange } from '../chain/words.ts';
import { NO_ADDRESS } from '../core/hex.ts';
import { type ListEntry, listKey, pairKey, type RegistryState, refKey } from './state.ts';
import type { Draft } from './undo.ts';
import { type ListWords, WordTable } from './word-table.ts';

/**
 * Takes one event into the state. It reads nothing but the event and the state, so that the same events always give the
 * same state; every write goes through the draft, so that it can be undone.
 */
export const applyEvent = (state: RegistryState, event: ChainEvent, draft: Draft): void => {
  if (isRecordEvent(event)) {
    const view = state.records.get(event.id);
    // A grant that could not be read leaves its later events without a place.
    if (view === undefined) return;
    draft.set(state.records, event.id, foldEvent(view, event));
    draft.mark(state.touched, view.record.subject);
    draft.pushAt(state.history, event.id, event);
    return;
  }
  switch (event.event) {
    case 'RecordGranted':
      return applyGrant(state, event, draft);
    case 'TermNamed':
      return draft.set(state.terms, event.term, event.text);
    case 'RescueProposed':
      draft.set(state.rescues, event.id, { controller: event.controller, executableAt: event.executableAt });
      return draft.pushAt(state.history, event.id, event);
    case 'RescueCancelled':
      draft.set(state.rescues, event.id, { controller: NO_ADDRESS, executableAt: 0 });
      return draft.pushAt(state.history, event.id, event);
    case 'CustodianNamed':
      draft.set(state.custodians, event.id, event.custodian);
      return draft.pushAt(state.history, event.id, event);
    case 'GrantsClosed':
    case 'GrantsReopened':
      return draft.set(state.flags, 'grantsClosed', event.event === 'GrantsClosed' ? 'true' : 'false');
    case 'SuccessorNamed':
      return draft.set(state.flags, `successor:${event.contract}`, event.successor);
    case 'DIDOwnerChanged':
    case 'DIDDelegateChanged':
    case 'DIDAttributeChanged':
      return draft.pushAt(state.dids, event.identity, event);
    case 'DidRegistered':
      draft.push(state.didOrder, event.did);
      return draft.pushAt(state.didDocuments, event.did, event);
    case 'KeyGranted':
    case 'KeyEnded':
    case 'ControllerAdded':
    case 'ControllerRemoved':
    case 'ServiceSet':
    case 'ServiceRemoved':
    case 'DidDeactivated':
      return draft.pushAt(state.didDocuments, event.did, event);
    case 'SchemaPublished':
    case 'MetadataUpdated':
    case 'SchemaWithdrawn':
      if (!state.schemas.has(event.schemaId)) draft.push(state.schemaOrder, event.schemaId);
      return draft.pushAt(state.schemas, event.schemaId, event);
    default:
      return applyStatus(state, event, draft);
  }
};

const applyGrant = (state: RegistryState, event: EventPlace & Granted, draft: Draft): void => {
  const { subject, target } = event.record;
  draft.set(state.records, event.id, viewOfGrant(event, state.registry));
  draft.push(state.order, event.id);
  draft.mark(state.touched, subject);
  if (!state.bySubject.has(subject)) draft.push(state.subjects, subject);
  draft.pushAt(state.bySubject, subject, event.id);
  draft.pushAt(state.byParent, event.parent, event.id);
  if (target) draft.pushAt(state.byTarget, refKey(target), event.id);
  draft.pushAt(state.history, event.id, event);
};

const applyStatus = (state: RegistryState, event: EventPlace & StatusEvent, draft: Draft): void => {
  switch (event.event) {
    case 'ListPublished': {
      const { version, digest, ttl, time } = event;
      return draft.push(listOf(state, event, draft).versions, { version, digest, ttl, publishedAt: time });
    }
    case 'BitsChanged': {
      const { wordIndex, word, time, reason } = event;
      return pushWord(listOf(state, event, draft).words, wordIndex, { word, time, reason }, draft);
    }
    case 'HandleRevoked': {
      const key = pairKey(event.accreditation, event.handle);
      if (!state.handles.has(key)) draft.pushAt(state.handlesOf, event.accreditation, event.handle);
      return draft.set(state.handles, key, { time: event.time, reason: event.reason });
    }
    case 'IssuanceAnchored': {
      const key = pairKey(event.accreditation, event.root);
      // The first time counts: anchoring again proves nothing new.
      if (state.issuance.has(key)) return;
      draft.pushAt(state.anchorsOf, event.accreditation, event.root);
      return draft.set(state.issuance, key, { time: event.time });
    }
    case 'DelegateNamed': {
      const key = pairKey(event.accreditation, event.delegate);
      return draft.set(state.delegates, key, { expiry: event.expiry, epoch: event.epoch });
    }
  }
};

const pushWord = (words: ListWords, index: number, change: WordChange, draft: Draft): void => {
  // A list that came in slices has them in a map.
  if (words instanceof Map) return draft.pushAt(words, index, change);
  if (!(words instanceof WordTable)) throw new TypeError('words that cannot grow');
  words.push(index, change);
  draft.done(() => words.pop(index));
};

const listOf = (
  state: RegistryState,
  event: Extract<StatusEvent, { event: 'ListPublished' | 'BitsChanged' }>,
  draft: Draft,
): ListEntry => {
  const key = listKey(event);
  const known = state.lists.get(key);
  if (known) return known;
  const { purpose, number } = event;
  // The record's own text: every event brings one more of the same.
  const accreditation = state.records.get(event.accreditation)?.ref.id ?? event.accreditation;
  const list: ListEntry = {
    accreditation,
    purpose,
    number,
    versions: [],
    words: new WordTable(state.wordLog),
  };
  draft.set(state.lists, key, list);
  draft.push(state.listOrder, key);
  draft.pushAt(state.listsOf, accreditation, key);
  return list;
};
