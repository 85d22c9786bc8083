/** Vidimus for Node: verify credentials, read and write trusted-issuer registries. */
export type { Reader, ReaderOptions } from './assemble.ts';
export { DEMO_FACTS, type DeploymentFacts, deployContracts } from './chain/deploy.ts';
export { type Deployment, parseDeployment } from './chain/deployment.ts';
export { TransportProvider } from './chain/ethers-provider.ts';
export type { ChainEvent } from './chain/events/types.ts';
export { createTransport, type Rpc } from './chain/rpc/transport.ts';
export type { KeyDraft } from './chain/write/acts-did.ts';
export type { WriteOptions, WriteResult } from './chain/write/execute.ts';
export {
  type AcceptOptions,
  acceptReply,
  type CheckedReply,
  checkReply,
} from './chain/write/onboarding/accept.ts';
export {
  createInvitation,
  type Invitation,
  invitationLink,
  parseInvitation,
} from './chain/write/onboarding/invitation.ts';
export type { Offer } from './chain/write/onboarding/offer.ts';
export { createReply, type Identity, parseReply, type Reply } from './chain/write/onboarding/reply.ts';
export type { Plan } from './chain/write/plan.ts';
export { type PermissionDraft, type RecordDraft, recordFromDraft } from './chain/write/record-draft.ts';
export type { SignedRequest, SignOptions } from './chain/write/requests.ts';
export { signerFromEnv, signerFromKeystore } from './chain/write/signers.ts';
export { createWriter, type RegistryWriter } from './chain/write/writer.ts';
export { createVidimus, type Vidimus } from './compose.ts';
export type { NetworkSettings, Settings } from './config.ts';
export type { Code } from './core/codes/index.ts';
export { isVidimusError, VidimusError } from './core/errors.ts';
export { type Address, type Hex, NO_RECORD, type RecordId } from './core/hex.ts';
export type { Resources } from './core/resources.ts';
export { schemaDigest, schemaIdText } from './core/schema-id.ts';
export type { DidResolution, Relationship } from './did/document.ts';
export {
  type Grant as AccreditationGrant,
  type SignedAccreditation,
  signAccreditation,
} from './issue/accreditation-credential.ts';
export {
  type AuthorisationToOnboard,
  signAuthorisationToOnboard,
} from './issue/authorisation-to-onboard.ts';
export { type DeriveOptions, deriveCredential } from './issue/derive-credential.ts';
export { type DidKeyIssuer, didKeyIssuer, generateIssuer } from './issue/keys.ts';
export { type MicroCredential, microCredentialDocument } from './issue/micro-credential.ts';
export { microCredentialClaims } from './issue/micro-credential-claims.ts';
export { presentSdJwt, type SdJwtPresentation } from './issue/present-sd-jwt.ts';
export { type SignOptions as SignTokenOptions, signCredential } from './issue/sign-credential.ts';
export { type DataIntegrityOptions, signDataIntegrity } from './issue/sign-data-integrity.ts';
export { hideable, type SdJwtOptions, signSdJwt } from './issue/sign-sd-jwt.ts';
export type { Signer, SigningKey } from './issue/signer.ts';
export {
  emptyList,
  emptyTokenList,
  freeEntry,
  withStatus,
  withTokenStatus,
  withValues,
} from './issue/status-bits.ts';
export { tokenStatusClaim, w3cListEntry } from './issue/status-entry.ts';
export { signStatusList } from './issue/status-list.ts';
export { signTokenStatusList } from './issue/token-status-list.ts';
export { compareCopies, type Difference } from './mirror/compare.ts';
export { parseCopy, type RegistryCopy } from './mirror/copy.ts';
export { copyRegistry, type MirrorOptions } from './mirror/read.ts';
export type { NetworkHealth } from './networks.ts';
export { openSignaturePool, type SignaturePool } from './pool/signature-pool.ts';
export type { ListView, RegistryReads } from './replica/browse.ts';
export type { IssuerView } from './replica/directory/issuer-view.ts';
export type { Page, PageRequest } from './replica/page.ts';
export type { RecordedEvents } from './replica/recorded.ts';
export { recordEvents } from './replica/recorded.ts';
export { type ListMemory, type ListMemoryStore, openListMemory } from './status/list-memory.ts';
export { listMemoryFile } from './status/list-memory-file.ts';
export { hashTerm } from './trust/encoding.ts';
export type { Organisation } from './trust/organisation.ts';
export type { AccreditationRecord, RecordState } from './trust/record.ts';
export type { RecordView } from './trust/source.ts';
export { lintPolicy, type PolicyHint } from './verify/lint-policy.ts';
export { parsePolicy, policyDigest } from './verify/parse-policy.ts';
export type { EbsiRegistry, Policy, PolicyRules, VerifyOptions } from './verify/policy.ts';
export { isPresentationVerdict, type PresentationVerdict } from './verify/presentation-verdict.ts';
export { profilesOf } from './verify/profiles.ts';
export type {
  Check,
  CodedSentence,
  EbsiHop,
  EbsiPath,
  Hop,
  Note,
  TrustPath,
  Verdict,
} from './verify/verdict.ts';
