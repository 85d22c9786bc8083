import type { RecordId } from '../../core/hex.ts';
import type { RegistryRef } from '../../trust/record.ts';
import { emptyState, listKey, pairKey, type RegistryState, refKey } from '../state.ts';
import type { Slice } from './types.ts';

/**
 * A slice as a state, so that the ordinary lookups answer from it. They may be asked about what the slice covers, and about
 * nothing else.
 */
export const stateOfSlice = (
  slice: Slice,
  place: { readonly registry: RegistryRef; readonly statusRegistry: RegistryRef['address'] },
): RegistryState => {
  const state = emptyState(place.registry, place.statusRegistry);
  for (const view of slice.records) {
    const { ref, record } = view;
    state.records.set(ref.id, view);
    append(state.bySubject, record.subject, ref.id);
    append(state.byParent, view.parent, ref.id);
    if (record.target !== undefined) append(state.byTarget, refKey(record.target), ref.id);
  }
  for (const { term, text } of slice.terms) state.terms.set(term, text);
  for (const list of slice.lists) addList(state, list);
  for (const { accreditation, value, time, reason } of slice.handles)
    state.handles.set(pairKey(accreditation, value), { time, reason });
  for (const { accreditation, value, time } of slice.anchors)
    state.issuance.set(pairKey(accreditation, value), { time });
  for (const { account, events } of slice.accounts) state.dids.set(account, [...events]);
  for (const { did, events } of slice.documents) state.didDocuments.set(did, [...events]);
  return state;
};

/** A list of many words comes in several pieces, the first of them with its versions. */
const addList = (state: RegistryState, list: Slice['lists'][number]): void => {
  const key = listKey(list);
  const known = state.lists.get(key);
  if (known === undefined) {
    state.lists.set(key, list);
    append(state.listsOf, list.accreditation, key);
    return;
  }
  known.versions.push(...list.versions);
  if (!(known.words instanceof Map)) throw new TypeError('not a list of slices');
  for (const [index, changes] of list.words) known.words.set(index, changes);
};

const append = <K extends RecordId | string, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};
