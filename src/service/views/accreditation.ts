import { NO_ADDRESS, NO_RECORD } from '../../core/hex.ts';
import type { Json } from '../../core/json.ts';
import { formatSeconds } from '../../core/seconds.ts';
import type { Organisation } from '../../trust/organisation.ts';
import { readablePermission, type TermReader } from '../../trust/readable.ts';
import type { RecordRef } from '../../trust/record.ts';
import type { RecordView } from '../../trust/source.ts';
import type { AccreditationJson } from '../schemas/accreditation.ts';

export const recordUri = ({ chainId, registry, id }: RecordRef): string =>
  `eip155:${chainId}:${registry}/${id}`;

/** One record as every interface shows it. */
export const accreditationJson = async (
  view: RecordView,
  termText: TermReader,
): Promise<AccreditationJson> => {
  const { record, state, ref } = view;
  const until = record.validUntil;
  return {
    id: ref.id,
    uri: recordUri(ref),
    ...(view.parent === NO_RECORD ? {} : { parent: view.parent }),
    kind: record.kind,
    basis: record.basis,
    subject: record.subject,
    ...(state.controller === NO_ADDRESS ? {} : { controller: state.controller }),
    depth: record.depth,
    validFrom: formatSeconds(record.validFrom),
    ...(until === 0 ? {} : { validUntil: formatSeconds(until) }),
    permissions: await Promise.all(record.permissions.map((one) => readablePermission(one, termText))),
    ...(record.target === undefined ? {} : { target: recordUri(record.target) }),
    status: state.status,
    reason: state.reason,
    since: formatSeconds(state.since),
    recordedAt: formatSeconds(view.statusRecordedAt),
    grantedAt: formatSeconds(state.grantedAt),
    grantedBlock: view.grantedBlock,
    suspensions: view.suspensions.map(({ from, until: to }) => ({
      from: formatSeconds(from),
      ...(to === undefined ? {} : { until: formatSeconds(to) }),
    })),
    ...(view.organisation === undefined ? {} : { organisation: organisationJson(view.organisation) }),
    ...(view.evidence === undefined
      ? {}
      : { evidence: { digest: view.evidence.digest, attached: view.evidence.bytes !== undefined } }),
  };
};

/** Organisation data has JSON members only; the copy drops what is undefined. */
export const organisationJson = (organisation: Organisation): { [member: string]: Json } => {
  const entries = Object.entries(organisation).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [member: string]: Json };
};
