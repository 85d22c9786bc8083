import type { Address } from '../core/hex.ts';
import type { RecordView } from '../trust/source.ts';
import type {
  ChainEvent,
  EventPlace,
  EvidenceAttached,
  Granted,
  OrganisationUpdated,
  StateChanged,
} from './events/types.ts';

/** An event that changes what is known of one record after its grant. */
export type RecordEvent = EventPlace & (StateChanged | EvidenceAttached | OrganisationUpdated);

export const isRecordEvent = (event: ChainEvent): event is RecordEvent & ChainEvent =>
  event.event === 'RecordSuspended' ||
  event.event === 'RecordResumed' ||
  event.event === 'RecordEnded' ||
  event.event === 'RecordVoided' ||
  event.event === 'ControllerChanged' ||
  event.event === 'EvidenceAttached' ||
  event.event === 'OrganisationUpdated';

/** What the registry knows of a record at its grant. Both readers fold the same events by the same rules. */
export const viewOfGrant = (
  event: EventPlace & Granted,
  registry: { readonly chainId: number; readonly address: Address },
): RecordView => ({
  ref: { chainId: registry.chainId, registry: registry.address, id: event.id },
  parent: event.parent,
  record: event.record,
  bodyHash: event.bodyHash,
  state: event.state,
  suspensions: [],
  statusRecordedAt: event.time,
  grantedBlock: event.block,
  ...(event.organisation && { organisation: event.organisation }),
  ...(event.evidenceDigest && { evidence: { digest: event.evidenceDigest } }),
});

/** The view after one more event; the given one stays as it is. */
export const foldEvent = (view: RecordView, event: RecordEvent): RecordView => {
  switch (event.event) {
    case 'EvidenceAttached':
      return { ...view, evidence: { digest: event.digest, bytes: event.bytes } };
    case 'OrganisationUpdated': {
      const { organisation: _former, ...rest } = view;
      return event.organisation ? { ...rest, organisation: event.organisation } : rest;
    }
    case 'ControllerChanged':
      return { ...view, state: event.state };
    case 'RecordSuspended': {
      // A suspension that is raised to a higher rank goes on: its start stays.
      const opened = view.state.status === 'suspended' ? [] : [{ from: event.state.since }];
      return { ...changed(view, event), suspensions: [...view.suspensions, ...opened] };
    }
    case 'RecordResumed':
    case 'RecordEnded':
    case 'RecordVoided':
      return changed(closeSuspension(view, event), event);
  }
};

const changed = (view: RecordView, event: EventPlace & StateChanged): RecordView => ({
  ...view,
  state: event.state,
  statusRecordedAt: event.time,
});

/** The record was suspended until the block that changed it, also where a void takes effect earlier. */
const closeSuspension = (view: RecordView, event: EventPlace): RecordView => {
  const last = view.suspensions.at(-1);
  if (view.state.status !== 'suspended' || last === undefined) return view;
  return { ...view, suspensions: [...view.suspensions.slice(0, -1), { from: last.from, until: event.time }] };
};
