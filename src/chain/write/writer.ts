import type { Signer } from 'ethers';
import type { Address, Hex, RecordId } from '../../core/hex.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Relationship } from '../../did/document.ts';
import type { Organisation } from '../../trust/organisation.ts';
import type { Deployment } from '../deployment.ts';
import type { ListName } from '../events/types.ts';
import type { Rpc } from '../rpc/transport.ts';
import type { ActorOptions } from './actors.ts';
import * as dids from './acts-did.ts';
import * as governance from './acts-governance.ts';
import * as schemas from './acts-schemas.ts';
import * as status from './acts-status.ts';
import * as trust from './acts-trust.ts';
import { type Bodies, type BodySource, createBodies } from './bodies.ts';
import { addressOf } from './contracts.ts';
import { type Executor, executePlan, type WriteOptions, type WriteResult } from './execute.ts';
import type { ContractName, Plan } from './plan.ts';
import { createReceiptWatcher } from './receipts.ts';
import type { RecordDraft } from './record-draft.ts';
import { type SignedRequest, type SignOptions, signPlan, submitBatch, submitRequest } from './requests.ts';
import { createSender } from './sender.ts';

/** Acts of the DidRegistry; `did` is a did:ebsi, a key a public JWK or an account. */
export interface DidPlans {
  registerDid(salt: Hex, keys?: readonly dids.KeyDraft[]): Promise<Plan>;
  admitDid(did: string, invoker: string): Promise<Plan>;
  addKey(did: string, key: dids.KeyDraft): Promise<Plan>;
  rollKey(
    did: string,
    former: JsonObject | string,
    until: Seconds | string,
    key: dids.KeyDraft,
  ): Promise<Plan>;
  expireKey(
    did: string,
    key: JsonObject | string,
    relationships: readonly Relationship[],
    time: Seconds | string,
  ): Promise<Plan>;
  revokeKey(
    did: string,
    key: JsonObject | string,
    relationships: readonly Relationship[],
    since: Seconds | string,
  ): Promise<Plan>;
  addController(did: string, controller: string): Promise<Plan>;
  removeController(did: string, controller: string): Promise<Plan>;
  setService(did: string, name: string, service: JsonObject): Promise<Plan>;
  removeService(did: string, name: string): Promise<Plan>;
  deactivateDid(did: string): Promise<Plan>;
}

/** Acts of the TrustedSchemasRegistry. */
export interface SchemaPlans {
  publishSchema(
    publisher: RecordId,
    schema: {
      readonly schemaId: Hex;
      readonly schema: string | Uint8Array;
      readonly metadata?: string;
    },
  ): Promise<Plan>;
  updateMetadata(
    publisher: RecordId,
    schema: { readonly schemaId: Hex; readonly revision: Hex },
    metadata: string,
  ): Promise<Plan>;
  withdrawSchema(
    publisher: RecordId,
    schema: { readonly schemaId: Hex; readonly revision: Hex },
  ): Promise<Plan>;
}

/** Every act of the contracts as a plan: simulate it, send it, or sign it for somebody else to send. */
export interface Plans extends DidPlans, SchemaPlans {
  grant(parent: RecordId, draft: RecordDraft, attachments?: trust.AttachmentsDraft): Promise<Plan>;
  admitRoot(draft: RecordDraft, attachments?: trust.AttachmentsDraft): Promise<Plan>;
  suspend(id: RecordId, options?: trust.ActOptions): Promise<Plan>;
  resume(id: RecordId, options?: trust.ActOptions): Promise<Plan>;
  end(id: RecordId, options?: trust.ActOptions & { readonly custodian?: string }): Promise<Plan>;
  voidSince(id: RecordId, since: Seconds | string, options?: trust.ActOptions): Promise<Plan>;
  changeController(id: RecordId, controller: string, options?: ActorOptions): Promise<Plan>;
  attachEvidence(id: RecordId, credential: string | Uint8Array): Promise<Plan>;
  updateOrganisation(id: RecordId, organisation: Organisation): Promise<Plan>;
  nameTerms(texts: readonly string[]): Promise<Plan>;
  publishList(
    list: ListName,
    version: { readonly version: number; readonly digest: Hex; readonly ttl?: number },
  ): Promise<Plan>;
  setBit(list: ListName, index: number, options?: status.StatusOptions): Promise<Plan>;
  setBits(list: ListName, indices: readonly number[], options?: status.StatusOptions): Promise<Plan>;
  setWords(
    list: ListName,
    words: readonly { readonly wordIndex: number; readonly mask: bigint }[],
    options?: status.StatusOptions,
  ): Promise<Plan>;
  clearBit(list: ListName, index: number, options?: status.StatusOptions): Promise<Plan>;
  revokeHandle(accreditation: RecordId, handle: Hex, options?: status.StatusOptions): Promise<Plan>;
  revokeHandles(
    accreditation: RecordId,
    handles: readonly Hex[],
    options?: status.StatusOptions,
  ): Promise<Plan>;
  anchorIssuance(accreditation: RecordId, root: Hex): Promise<Plan>;
  nameDelegate(accreditation: RecordId, delegate: string, expiry: Seconds | string): Promise<Plan>;
  proposeRescue(root: RecordId, controller: string): Promise<Plan>;
  executeRescue(root: RecordId): Promise<Plan>;
  vetoRescue(root: RecordId): Promise<Plan>;
  nameCustodian(root: RecordId, custodian?: string): Promise<Plan>;
  closeGrants(): Promise<Plan>;
  reopenGrants(): Promise<Plan>;
  nameSuccessor(contract: Exclude<ContractName, 'accessManager'>, successor: string): Promise<Plan>;
  /** Announces a governance act, where its role has a delay. */
  schedule(plan: Plan): Promise<Plan>;
}

/** Writes to the registries for one account. Every error is a VidimusError; see `executePlan`. */
export interface RegistryWriter {
  readonly account: Address;
  readonly deployment: Deployment;
  readonly plan: Plans;
  /** `await writer.send(writer.plan.suspend(id, { reason }), { dryRun: true })`. */
  send(plan: Plan | Promise<Plan>, options?: WriteOptions): Promise<WriteResult>;
  sign(plan: Plan | Promise<Plan>, options?: SignOptions): Promise<SignedRequest>;
  submit(request: SignedRequest | JsonObject, options?: WriteOptions): Promise<WriteResult>;
  /**
   * Several signed requests, of one party or more, in one transaction: all or none.
   * @param open Acts that anybody may do; they come last.
   */
  submitBatch(
    requests: readonly (SignedRequest | JsonObject)[],
    options?: WriteOptions,
    open?: readonly Plan[],
  ): Promise<WriteResult>;
  /** The did:ebsi that this account and a salt make. */
  didOf(salt: Hex): Promise<string>;
  /** The id that a draft will have below a parent (NO_RECORD for a root), for the credential that names it. */
  idOf(parent: RecordId, draft: RecordDraft): RecordId;
  /** What never changes of records, and their present words of state. */
  readonly bodies: Bodies;
  readonly executor: Executor;
}

/** @throws VidimusError SIGNER_UNUSABLE */
export const createWriter = async (options: {
  readonly rpc: Rpc;
  readonly deployment: Deployment;
  /** An ethers Signer: a Wallet, or a wallet in the browser. */
  readonly signer: Signer;
  /** Where bodies of records are asked for before the node's events; each is held against its id. */
  readonly bodySource?: BodySource;
}): Promise<RegistryWriter> => {
  const { rpc, deployment, signer, bodySource } = options;
  const sender = await createSender(rpc, signer, deployment.chainId);
  const executor: Executor = { rpc, deployment, sender, receipts: createReceiptWatcher(rpc) };
  const bodies = createBodies(rpc, deployment, bodySource);
  const context: trust.PlanContext = { deployment, bodies, account: sender.address };
  return {
    account: sender.address,
    deployment,
    bodies,
    executor,
    plan: createPlans(context, rpc),
    send: async (plan, write) => executePlan(executor, await plan, write),
    sign: async (plan, sign) => signPlan(rpc, deployment, signer, await plan, sign),
    submit: (request, write) => submitRequest(executor, request, write),
    submitBatch: (requests, write, open) => submitBatch(executor, requests, write, open),
    didOf: (salt) => dids.didOf(rpc, addressOf(deployment, 'didRegistry'), sender.address, salt),
    idOf: (parent, draft) => trust.idOfDraft(deployment, parent, draft),
  };
};

const createPlans = (context: trust.PlanContext, rpc: Rpc): Plans => ({
  grant: (parent, draft, attachments) => trust.planGrant(context, parent, draft, attachments),
  admitRoot: async (draft, attachments) => trust.planAdmitRoot(context, draft, attachments),
  suspend: (id, act) => trust.planSuspend(context, id, act),
  resume: (id, act) => trust.planResume(context, id, act),
  end: (id, act) => trust.planEnd(context, id, act),
  voidSince: (id, since, act) => trust.planVoid(context, id, since, act),
  changeController: (id, controller, act) => trust.planChangeController(context, id, controller, act),
  attachEvidence: (id, credential) => trust.planAttachEvidence(context, id, credential),
  updateOrganisation: (id, organisation) => trust.planUpdateOrganisation(context, id, organisation),
  nameTerms: async (texts) => trust.planNameTerms(texts),
  publishList: async (list, version) => status.planPublishList(list, version),
  setBit: async (list, index, act) => status.planSetBit(list, index, act),
  setBits: async (list, indices, act) => status.planSetBits(list, indices, act),
  setWords: async (list, words, act) => status.planSetWords(list, words, act),
  clearBit: async (list, index, act) => status.planClearBit(list, index, act),
  revokeHandle: async (accreditation, handle, act) => status.planRevokeHandle(accreditation, handle, act),
  revokeHandles: async (accreditation, handles, act) => status.planRevokeHandles(accreditation, handles, act),
  anchorIssuance: async (accreditation, root) => status.planAnchorIssuance(accreditation, root),
  nameDelegate: async (accreditation, delegate, expiry) =>
    status.planNameDelegate(accreditation, delegate, expiry),
  proposeRescue: (root, controller) => governance.planProposeRescue(context, root, controller),
  executeRescue: async (root) => governance.planExecuteRescue(root),
  vetoRescue: (root) => governance.planVetoRescue(context, rpc, root),
  nameCustodian: (root, custodian) => governance.planNameCustodian(context, root, custodian),
  closeGrants: async () => governance.planCloseGrants(),
  reopenGrants: async () => governance.planReopenGrants(),
  nameSuccessor: async (contract, successor) => governance.planNameSuccessor(contract, successor),
  schedule: async (plan) => governance.planSchedule(context, plan),
  registerDid: async (salt, keys) => dids.planRegisterDid(salt, keys),
  admitDid: async (did, invoker) => dids.planAdmitDid(did, invoker),
  addKey: async (did, key) => dids.planAddKey(did, key),
  rollKey: async (did, former, until, key) => dids.planRollKey(did, former, until, key),
  expireKey: async (did, key, names, time) => dids.planExpireKey(did, key, names, time),
  revokeKey: async (did, key, names, since) => dids.planRevokeKey(did, key, names, since),
  addController: async (did, controller) => dids.planAddController(did, controller),
  removeController: async (did, controller) => dids.planRemoveController(did, controller),
  setService: async (did, name, service) => dids.planSetService(did, name, service),
  removeService: async (did, name) => dids.planRemoveService(did, name),
  deactivateDid: async (did) => dids.planDeactivateDid(did),
  publishSchema: (publisher, schema) => schemas.planPublishSchema(context, publisher, schema),
  updateMetadata: async (publisher, schema, text) => schemas.planUpdateMetadata(publisher, schema, text),
  withdrawSchema: async (publisher, schema) => schemas.planWithdrawSchema(publisher, schema),
});
