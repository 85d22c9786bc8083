/** Writing from a browser, with ethers: for the console alone. Everything else a page takes from browser.ts. */

export { type Deployment, parseDeployment } from './chain/deployment.ts';
export type { ChainEvent } from './chain/events/types.ts';
export { checkNetwork } from './chain/network-check.ts';
export { getBlockNumber, getChainId, getHeader, quantity, readBigQuantity } from './chain/rpc/eth.ts';
export type { Rpc } from './chain/rpc/transport.ts';
export { grantKindInOne, writerThrough } from './chain/wallet/bulk.ts';
export type { Mined } from './chain/wallet/fate.ts';
export {
  isContractAccount,
  isOpen,
  type Outbox,
  openOutbox,
  type Write,
  type WriteStatus,
  type WriteStore,
} from './chain/wallet/outbox.ts';
export type { WalletProvider } from './chain/wallet/provider.ts';
export { rpcOverWallet } from './chain/wallet/rpc.ts';
export { WalletSigner } from './chain/wallet/signer.ts';
export { type Ask, readAsk } from './chain/write/ask.ts';
export type { GrantRow } from './chain/write/bulk/accredit.ts';
export { type EndRow, endFromRow, endKind } from './chain/write/bulk/end.ts';
export {
  type BulkKind,
  type BulkProgress,
  type BulkReport,
  type BulkRow,
  type RowFailure,
  runBulk,
} from './chain/write/bulk/engine.ts';
export { type RevokeRow, revokeKind } from './chain/write/bulk/revoke.ts';
export { grantFromRow, mapRows, type RawRow, revokeFromRow } from './chain/write/bulk/rows.ts';
export { estimate } from './chain/write/execute.ts';
export { planMulticall } from './chain/write/multicall.ts';
export type { Plan } from './chain/write/plan.ts';
export {
  type PermissionDraft,
  type RecordDraft,
  recordFromDraft,
  termsOfDraft,
} from './chain/write/record-draft.ts';
export { planBatch, readRequest, type SignedRequest } from './chain/write/requests.ts';
export { createWriter, type RegistryWriter } from './chain/write/writer.ts';
export { CSV_MARK, csvLine } from './core/csv.ts';
export { fail, isVidimusError, VidimusError } from './core/errors.ts';
export {
  type Address,
  fromHex,
  type Hex,
  hexOfSize,
  NO_ADDRESS,
  NO_RECORD,
  type RecordId,
} from './core/hex.ts';
export type { JsonObject } from './core/json.ts';
export { parseDateTime, type Seconds } from './core/seconds.ts';
export { parseJsonObject } from './core/strict-json.ts';
export { parseAccreditationRef } from './credential/accreditation-ref.ts';
export { decodeRecord, hashTerm } from './trust/encoding.ts';
export {
  type Granter,
  type GrantMember,
  type GrantRefusal,
  grantRefusals,
  recordRefusals,
} from './trust/grant-check.ts';
export { ORGANISATION_TYPES, type Organisation, type OrganisationType } from './trust/organisation.ts';
export { organisationFrom } from './trust/parse-organisation.ts';
export type { ReadablePermission } from './trust/readable.ts';
export {
  type AccreditationRecord,
  BASES,
  type Basis,
  KINDS,
  type Kind,
  type Permission,
  REASONS,
  type Reason,
  type RecordState,
  type Status,
} from './trust/record.ts';
export { mayGrant } from './trust/rules.ts';
