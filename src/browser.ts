/** Vidimus for the browser: the same verifier and reads, without ethers and without Node. Writing is the wallet console's. */
import { assemble, type Reader } from './assemble.ts';
import type { Settings } from './config.ts';

/**
 * Opens Vidimus in a page. Whatever would fail at the first request fails here.
 * @throws VidimusError SETTINGS_MALFORMED, CHAIN_ID_MISMATCH, GENESIS_MISMATCH, CONTRACT_MISSING, RPC_UNREACHABLE…
 */
export const createVidimus = async (settings: Settings): Promise<Reader> => {
  const { networks: _networks, ...reader } = await assemble(settings);
  return reader;
};

export type { Reader, ReaderOptions } from './assemble.ts';
export { type Deployment, parseDeployment } from './chain/deployment.ts';
export type { ChainEvent } from './chain/events/types.ts';
export type { NetworkSettings, Settings } from './config.ts';
export type { Code } from './core/codes/index.ts';
export { isVidimusError, VidimusError } from './core/errors.ts';
export { type Address, type Hex, NO_RECORD, type RecordId } from './core/hex.ts';
export type { KeptCopies, KeptCopy } from './core/net-kept.ts';
export type { Relay } from './core/net-relay.ts';
export type { Resources } from './core/resources.ts';
export type { Texts } from './core/texts.ts';
export type { AnnexIElement, AnnexIEntry } from './credential/annex-i.ts';
export type { ContentRow, Contents, NamedParty } from './credential/contents.ts';
export { isPresentation } from './credential/is-presentation.ts';
export type { DidResolution } from './did/document.ts';
export type { ListView, RegistryReads } from './replica/browse.ts';
export type { IssuerView } from './replica/directory/issuer-view.ts';
export type { Page, PageRequest } from './replica/page.ts';
export type { RecordedEvents } from './replica/recorded.ts';
export { type Ask, getJson } from './replica/slice/get-json.ts';
export type { KeptSlice, SliceService, SliceStore } from './replica/slice/service.ts';
export { type ListMemory, type ListMemoryStore, openListMemory } from './status/list-memory.ts';
export { hashTerm } from './trust/encoding.ts';
export type { Organisation } from './trust/organisation.ts';
export type { ReadablePermission } from './trust/readable.ts';
export type { RecordView } from './trust/source.ts';
export {
  type Details,
  describePresentation,
  describeVerdict,
  type RecordDetails,
} from './verify/describe.ts';
export { parsePolicy } from './verify/parse-policy.ts';
export type { EbsiRegistry, Policy, PolicyRules, VerifyOptions } from './verify/policy.ts';
export { isPresentationVerdict, type PresentationVerdict } from './verify/presentation-verdict.ts';
export { profilesOf } from './verify/profiles.ts';
export type {
  Check,
  CheckName,
  CodedSentence,
  Decision,
  EbsiHop,
  EbsiPath,
  Hop,
  Note,
  TrustPath,
  Verdict,
} from './verify/verdict.ts';
