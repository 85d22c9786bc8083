import { fail } from '../core/errors.ts';
import type { Hex } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import { formatAccreditationRef } from '../credential/accreditation-ref.ts';
import type { AccreditationRef, StatusPurpose } from '../credential/model.ts';
import { registryUri } from './uris.ts';

/** What a W3C list can be for; the last two do not decide. */
export type ListPurpose = StatusPurpose | 'refresh' | 'message';

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

/**
 * `credentialStatus` for a W3C list that is not anchored. Where `messages` are given (Bitstring Status List v1.0 §2.1), there is
 * one for each value, in their order: two for one bit, four for two.
 * @throws ISSUE_DOCUMENT_INVALID.
 */
export const w3cListEntry = (entry: {
  readonly type: 'BitstringStatusListEntry' | 'StatusList2021Entry';
  readonly purpose: ListPurpose;
  readonly index: number;
  readonly url: string;
  readonly messages?: readonly string[];
}): JsonObject => ({
  id: `${entry.url}#${entry.index}`,
  type: entry.type,
  statusPurpose: entry.purpose,
  statusListIndex: String(entry.index),
  statusListCredential: entry.url,
  ...(entry.messages === undefined ? {} : messagesOf(entry.messages)),
});

const messagesOf = (messages: readonly string[]): JsonObject => {
  const statusSize = Math.log2(messages.length);
  if (!Number.isInteger(statusSize) || statusSize < 1 || statusSize > 8) {
    throw fail('ISSUE_DOCUMENT_INVALID', { member: 'statusMessage', reason: 'must have one for each value' });
  }
  const statusMessage = messages.map((message, value) => ({ status: `0x${value.toString(16)}`, message }));
  return { statusSize, statusMessage };
};

/** The claim `status` of a JWT or SD-JWT that a Token Status List speaks of (draft-ietf-oauth-status-list §6.2). */
export const tokenStatusClaim = (entry: { readonly index: number; readonly url: string }): JsonObject => ({
  status_list: { idx: entry.index, uri: entry.url },
});

const members = ({ accreditation, statusRegistry }: OnChainStatus) => ({
  statusRegistry: registryUri(accreditation.chainId, statusRegistry),
  accreditation: formatAccreditationRef(accreditation),
});
