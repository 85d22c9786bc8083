import { fail } from '../core/errors.ts';
import type { RegistryReads } from './browse.ts';

const noneLater = async (): Promise<never> => {
  throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'rpc' });
};

/** Stands where no registry is read: every question throws VidimusError `REGISTRY_NOT_CONFIGURED`. */
export const noRegistry: RegistryReads = {
  trust: {
    recordsOf: noneLater,
    record: noneLater,
    recognitionsOf: noneLater,
    termText: noneLater,
    heads: noneLater,
  },
  status: { bit: noneLater, anchor: noneLater, handle: noneLater, issuanceAnchor: noneLater },
  ebsi: {
    head: noneLater,
    dids: noneLater,
    document: noneLater,
    mayAct: noneLater,
    issuers: noneLater,
    issuer: noneLater,
    attributes: noneLater,
    attribute: noneLater,
    revisions: noneLater,
    proxies: noneLater,
    proxy: noneLater,
    schemas: noneLater,
    schema: noneLater,
    schemaRevisions: noneLater,
    metadata: noneLater,
    governors: noneLater,
  },
  head: noneLater,
  record: noneLater,
  records: noneLater,
  issuers: noneLater,
  issuer: noneLater,
  facets: noneLater,
  everyIssuer: noneLater,
  map: noneLater,
  mapGroup: noneLater,
  pathsOf: noneLater,
  history: noneLater,
  lists: noneLater,
  termText: noneLater,
  account: noneLater,
  slice: noneLater,
  governance: noneLater,
};
