import type { Hex } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import { formatAccreditationRef } from '../credential/accreditation-ref.ts';
import type { AccreditationRef, StatusPurpose } from '../credential/model.ts';
import { registryUri } from './uris.ts';

/** Where on-chain a status stands. */
export interface OnChainStatus {
  readonly accreditation: AccreditationRef;
  readonly statusRegistry: Hex;
}

/** `credentialStatus` for a bit on the StatusRegistry: the issuer needs no web server. */
export const statusBitEntry = (
  where: OnChainStatus,
  entry: { readonly purpose: StatusPurpose; readonly list: number; readonly index: number },
): JsonObject => ({
  type: 'VidimusStatusBit',
  statusPurpose: entry.purpose,
  ...members(where),
  statusList: String(entry.list),
  statusListIndex: String(entry.index),
});

/** `credentialStatus` for a list on the web whose digest is anchored. */
export const anchoredListEntry = (
  where: OnChainStatus,
  entry: {
    readonly purpose: StatusPurpose;
    readonly list: number;
    readonly index: number;
    readonly url: string;
  },
): JsonObject => ({
  type: 'VidimusAnchoredList',
  statusPurpose: entry.purpose,
  ...members(where),
  statusList: String(entry.list),
  statusListIndex: String(entry.index),
  statusListCredential: entry.url,
});

/** `credentialStatus` for a revocation handle: 32 random bytes that are published only on revoking. */
export const revocationHandleEntry = (where: OnChainStatus, handle: Hex): JsonObject => ({
  type: 'VidimusRevocationHandle',
  ...members(where),
  handle,
});

/** `credentialStatus` for a W3C list that is not anchored. */
export const w3cListEntry = (entry: {
  readonly type: 'BitstringStatusListEntry' | 'StatusList2021Entry';
  readonly purpose: StatusPurpose;
  readonly index: number;
  readonly url: string;
}): JsonObject => ({
  id: `${entry.url}#${entry.index}`,
  type: entry.type,
  statusPurpose: entry.purpose,
  statusListIndex: String(entry.index),
  statusListCredential: entry.url,
});

const members = ({ accreditation, statusRegistry }: OnChainStatus) => ({
  statusRegistry: registryUri(accreditation.chainId, statusRegistry),
  accreditation: formatAccreditationRef(accreditation),
});
