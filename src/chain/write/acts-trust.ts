import { sha256 } from '@noble/hashes/sha2.js';
import { abiCall, bytes as bytesCodec, fixed, tuple } from '../../core/abi.ts';
import { type Address, fromHex, type Hex, NO_RECORD, type RecordId, toHex } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import { nearestHint } from '../../trust/attenuation.ts';
import { bodyHashOf, encodeCode, recordCodec, recordIdOf, toTuple } from '../../trust/encoding.ts';
import type { Organisation } from '../../trust/organisation.ts';
import { organisationBytes } from '../../trust/parse-organisation.ts';
import { type AccreditationRecord, BASES, KINDS, REASONS, type Reason } from '../../trust/record.ts';
import type { Deployment } from '../deployment.ts';
import { type ActorOptions, findActor } from './actors.ts';
import type { Bodies } from './bodies.ts';
import { INTERFACES } from './contracts.ts';
import type { Plan } from './plan.ts';
import { accountOf, type RecordDraft, recordFromDraft, timeOf } from './record-draft.ts';

export interface PlanContext {
  readonly deployment: Deployment;
  readonly bodies: Bodies;
  readonly account: Address;
}

/** What rides along with a grant in its event. */
export interface AttachmentsDraft {
  readonly organisation?: Organisation;
  /** The signed accreditation credential (compact JWS, ASCII). */
  readonly evidence?: string | Uint8Array;
  /** SHA-256 of a credential that follows later; taken from `evidence` where that is given. */
  readonly evidenceDigest?: Hex;
}

const REGISTRY = 'trustedIssuersRegistry';

const PERMISSION_TYPES = {
  Permission: fields(
    'bytes32[] types,bytes32[] schemas,bytes6[] jurisdictions,bytes4[] fields,uint8 levels,uint16 credits',
  ),
  Record: fields(
    'uint8 kind,uint8 basis,uint8 depth,address controller,uint64 validFrom,uint64 validUntil,uint64 salt,Target target,string subject,Permission[] permissions',
  ),
  Target: fields('uint256 chainId,address registry,bytes32 id'),
};

/** `type name` pairs, as EIP-712 lists them. */
export function fields(text: string): readonly { readonly type: string; readonly name: string }[] {
  return text.split(',').map((pair) => {
    const [type = '', name = ''] = pair.split(' ');
    return { type, name };
  });
}

/** The record as ethers encodes the struct, by member: calldata and EIP-712 read the same object. */
export const contractRecord = (record: AccreditationRecord) => ({
  ...record,
  kind: KINDS.indexOf(record.kind),
  basis: BASES.indexOf(record.basis),
  target: record.target ?? { chainId: 0, registry: `0x${'00'.repeat(20)}`, id: NO_RECORD },
  permissions: record.permissions.map((permission) => ({
    ...permission,
    jurisdictions: permission.jurisdictions.map((code) => encodeCode(code, 6)),
    fields: permission.fields.map((code) => encodeCode(code, 4)),
  })),
});

const NO_BYTES = new Uint8Array();

const contractAttachments = ({ organisation, evidence = NO_BYTES, evidenceDigest }: AttachmentsDraft) => {
  const bytes = bytesOf(evidence);
  return {
    organisation: organisation ? toHex(organisationBytes(organisation)) : '0x',
    evidenceDigest: bytes.length > 0 ? toHex(sha256(bytes)) : (evidenceDigest ?? NO_RECORD),
    evidence: toHex(bytes),
  };
};

/** Grants go out by the thousand: our own codec writes them far faster than ethers; a test compares the two. */
const grantArguments = tuple(
  tuple(fixed(32), recordCodec),
  recordCodec,
  bytesCodec,
  tuple(bytesCodec, fixed(32), bytesCodec),
);
const GRANT = INTERFACES.trustedIssuersRegistry.getFunction('grant')?.selector as Hex;

const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value;

/** The id that a draft will have below a parent (NO_RECORD for a root): it can be named in a credential before the grant. */
export const idOfDraft = (deployment: Deployment, parent: RecordId, draft: RecordDraft): RecordId =>
  recordIdOf({
    chainId: deployment.chainId,
    registry: deployment.contracts.trustedIssuersRegistry,
    parent,
    bodyHash: bodyHashOf(recordFromDraft(draft)),
  });

/** Grants a record below `parent`, as that parent. */
export const planGrant = async (
  { deployment, bodies }: PlanContext,
  parentId: RecordId,
  draft: RecordDraft,
  attachments: AttachmentsDraft = {},
): Promise<Plan> => {
  const parent = await bodies.bodyOf(parentId);
  const record = recordFromDraft(draft);
  // Where none fits, the contract names the dimension that is too wide in the parent's permission that comes nearest.
  const hints = record.permissions.map((permission) => nearestHint(permission, parent.record));
  const body = contractRecord(record);
  const riding = contractAttachments(attachments);
  const args = [
    { parent: parent.parent, record: contractRecord(parent.record) },
    body,
    toHex(Uint8Array.from(hints)),
    riding,
  ];
  const call = { contract: REGISTRY, method: 'grant', args } as const;
  return {
    ...call,
    data: abiCall(GRANT, grantArguments, [
      [parent.parent, toTuple(parent.record)],
      toTuple(record),
      Uint8Array.from(hints),
      [fromHex(riding.organisation) ?? NO_BYTES, riding.evidenceDigest, fromHex(riding.evidence) ?? NO_BYTES],
    ]),
    id: idOfDraft(deployment, parentId, draft),
    settledBy: ['RECORD_EXISTS'],
    request: {
      call,
      primaryType: 'Grant',
      types: {
        Grant: fields(
          'bytes32 parent,Record record,bytes organisation,bytes32 evidenceDigest,bytes evidence',
        ),
        ...PERMISSION_TYPES,
      },
      message: { parent: parentId, record: body, ...riding },
    },
  };
};

/** Admits a root, as governance. */
export const planAdmitRoot = (
  { deployment }: PlanContext,
  draft: RecordDraft,
  attachments: AttachmentsDraft = {},
): Plan => ({
  contract: REGISTRY,
  method: 'admitRoot',
  args: [contractRecord(recordFromDraft(draft)), contractAttachments(attachments)],
  id: idOfDraft(deployment, NO_RECORD, draft),
  settledBy: ['RECORD_EXISTS'],
});

/** Options of every act on a record that exists. */
export interface ActOptions extends ActorOptions {
  /** Default `unspecified`. */
  readonly reason?: Reason;
}

const reasonOf = ({ reason = 'unspecified' }: ActOptions): number => REASONS.indexOf(reason);

const reasonedPlan = async (
  { bodies, account }: PlanContext,
  method: 'suspend' | 'resume',
  id: RecordId,
  options: ActOptions,
): Promise<Plan> => {
  const actor = await findActor(bodies, id, account, method === 'suspend' ? 'self' : 'above', options);
  const reason = reasonOf(options);
  const primaryType = method === 'suspend' ? 'Suspend' : 'Resume';
  const call = { contract: REGISTRY, method, args: [id, actor.path, reason] } as const;
  const types = { [primaryType]: fields('bytes32 id,bytes32 actor,uint8 reason') };
  return { ...call, request: { call, primaryType, types, message: { id, actor: actor.id, reason } } };
};

export const planSuspend = (context: PlanContext, id: RecordId, options: ActOptions = {}): Promise<Plan> =>
  reasonedPlan(context, 'suspend', id, options);

export const planResume = (context: PlanContext, id: RecordId, options: ActOptions = {}): Promise<Plan> =>
  reasonedPlan(context, 'resume', id, options);

/** Ends a record from now. A custodian takes over as controller, so that revocations are never stranded. */
export const planEnd = async (
  { bodies, account }: PlanContext,
  id: RecordId,
  options: ActOptions & { readonly custodian?: string } = {},
): Promise<Plan> => {
  const actor = await findActor(bodies, id, account, 'self', options);
  const reason = reasonOf(options);
  const custodian =
    options.custodian === undefined ? `0x${'00'.repeat(20)}` : accountOf('custodian', options.custodian);
  const call = { contract: REGISTRY, method: 'end', args: [id, actor.path, reason, custodian] } as const;
  const types = { End: fields('bytes32 id,bytes32 actor,uint8 reason,address custodian') };
  const message = { id, actor: actor.id, reason, custodian };
  return { ...call, request: { call, primaryType: 'End', types, message } };
};

/** Voids a record since a time: nothing at or after it counts. */
export const planVoid = async (
  { bodies, account }: PlanContext,
  id: RecordId,
  sinceGiven: Seconds | string,
  options: ActOptions = {},
): Promise<Plan> => {
  const since = timeOf('since', sinceGiven);
  const [{ record }, actor] = await Promise.all([
    bodies.bodyOf(id),
    findActor(bodies, id, account, 'above', options),
  ]);
  const reason = reasonOf(options);
  const args = [id, contractRecord(record), actor.path, since, reason];
  const call = { contract: REGISTRY, method: 'voidSince', args } as const;
  const types = { Void: fields('bytes32 id,bytes32 actor,uint64 since,uint8 reason') };
  return {
    ...call,
    request: { call, primaryType: 'Void', types, message: { id, actor: actor.id, since, reason } },
  };
};

export const planChangeController = async (
  { bodies, account }: PlanContext,
  id: RecordId,
  controllerGiven: string,
  options: ActorOptions = {},
): Promise<Plan> => {
  const controller = accountOf('controller', controllerGiven);
  const actor = await findActor(bodies, id, account, 'self', options);
  const call = {
    contract: REGISTRY,
    method: 'changeController',
    args: [id, actor.path, controller],
  } as const;
  const types = { ChangeController: fields('bytes32 id,bytes32 actor,address controller') };
  const message = { id, actor: actor.id, controller };
  return { ...call, request: { call, primaryType: 'ChangeController', types, message } };
};

/** The accreditor is the direct parent; of a root, governance. */
const accreditorOf = async ({ bodies }: PlanContext, id: RecordId) => {
  const { parent, bodyHash } = await bodies.bodyOf(id);
  return { actor: parent, path: [[parent, bodyHash]] };
};

/** Attaches the signed accreditation credential; the latest counts. */
export const planAttachEvidence = async (
  context: PlanContext,
  id: RecordId,
  credential: string | Uint8Array,
): Promise<Plan> => {
  const { actor, path } = await accreditorOf(context, id);
  const bytes = bytesOf(credential);
  const digest = toHex(sha256(bytes));
  const evidence = toHex(bytes);
  const call = { contract: REGISTRY, method: 'attachEvidence', args: [id, path, digest, evidence] } as const;
  const types = { AttachEvidence: fields('bytes32 id,bytes32 actor,bytes32 digest,bytes evidence') };
  const message = { id, actor, digest, evidence };
  return { ...call, request: { call, primaryType: 'AttachEvidence', types, message } };
};

/** Restates the subject's organisation data; the latest counts. */
export const planUpdateOrganisation = async (
  context: PlanContext,
  id: RecordId,
  organisationGiven: Organisation,
): Promise<Plan> => {
  const { actor, path } = await accreditorOf(context, id);
  const organisation = toHex(organisationBytes(organisationGiven));
  const call = { contract: REGISTRY, method: 'updateOrganisation', args: [id, path, organisation] } as const;
  const types = { UpdateOrganisation: fields('bytes32 id,bytes32 actor,bytes organisation') };
  return {
    ...call,
    request: { call, primaryType: 'UpdateOrganisation', types, message: { id, actor, organisation } },
  };
};

/** Publishes the readable text of hashed terms. Anyone may. */
export const planNameTerms = (texts: readonly string[]): Plan => ({
  contract: REGISTRY,
  method: 'nameTerms',
  args: [texts],
});
