import { type Address, fromHex, type Hex, hexOfSize, type RecordId } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Organisation } from '../../trust/organisation.ts';
import { parseOrganisation } from '../../trust/parse-organisation.ts';
import { BASES, KINDS, type Kind, REASONS, type Reason } from '../../trust/record.ts';
import type { Deployment } from '../deployment.ts';
import { contractAt, INTERFACES } from './contracts.ts';
import type { SignedRequest } from './requests.ts';

/** What a signed request asks for, so that whoever sends it can read it first. */
export type Ask =
  | {
      readonly act: 'grant';
      readonly kind: Kind;
      readonly basis: (typeof BASES)[number];
      readonly subject: string;
      readonly controller: Address | undefined;
      readonly validFrom: Seconds;
      readonly validUntil: Seconds;
      readonly organisation?: Organisation;
    }
  | { readonly act: 'suspend' | 'resume' | 'end'; readonly id: RecordId; readonly reason: Reason }
  | { readonly act: 'void'; readonly id: RecordId; readonly since: Seconds; readonly reason: Reason }
  | { readonly act: 'controller'; readonly id: RecordId; readonly controller: Address }
  | { readonly act: 'organisation'; readonly id: RecordId; readonly organisation?: Organisation }
  | { readonly act: 'evidence'; readonly id: RecordId }
  | { readonly act: 'veto'; readonly id: RecordId }
  | { readonly act: 'revoke-bits'; readonly id: RecordId; readonly list: number; readonly count: number }
  | { readonly act: 'revoke-handles'; readonly id: RecordId; readonly count: number }
  /** Something that has no words here: the function's name. */
  | { readonly act: 'other'; readonly method: string };

/** Reads the call of a request. Its signature says who asks; the contract decides. Undefined where the call is unknown. */
export const readAsk = (deployment: Deployment, request: SignedRequest): Ask | undefined => {
  const contract = contractAt(deployment, request.contract);
  if (contract === undefined) return undefined;
  const parsed = attempt(() => INTERFACES[contract].parseTransaction({ data: request.call }));
  if (!parsed) return undefined;
  const value = (name: string): unknown => attempt(() => parsed.args.getValue(name));
  const id = hexOfSize(value('id'), 32);
  const reason = REASONS[Number(value('reason') ?? 0)] ?? 'unspecified';
  const method = parsed.name;
  switch (method) {
    case 'grant':
      return readGrant(value('record'), value('attachments'));
    case 'suspend':
    case 'resume':
    case 'end':
      return id && { act: method, id, reason };
    case 'voidSince':
      return id && { act: 'void', id, since: Number(value('since')), reason };
    case 'changeController': {
      const controller = hexOfSize(value('controller'), 20);
      return id && controller && { act: 'controller', id, controller };
    }
    case 'updateOrganisation':
      return id && { act: 'organisation', id, ...organisationOf(value('organisation')) };
    case 'attachEvidence':
      return id && { act: 'evidence', id };
    case 'vetoRescue': {
      const root = hexOfSize(value('root'), 32);
      return root && { act: 'veto', id: root };
    }
    case 'revokeHandles': {
      const accreditation = hexOfSize(value('accreditation'), 32);
      const handles = value('handles');
      const count = Array.isArray(handles) ? handles.length : 0;
      return accreditation && { act: 'revoke-handles', id: accreditation, count };
    }
    case 'setBits':
      return readBits(value('list'), value('indices')) ?? { act: 'other', method };
    default:
      return { act: 'other', method };
  }
};

type Struct = { readonly [member: string]: unknown };

/** ethers' Result answers members by name. */
const asStruct = (value: unknown): Struct =>
  typeof value === 'object' && value !== null ? (value as Struct) : {};

const readGrant = (recordGiven: unknown, attachmentsGiven: unknown): Ask | undefined => {
  const record = asStruct(recordGiven);
  const kind = KINDS[Number(record['kind'])];
  const basis = BASES[Number(record['basis'])];
  const controller = hexOfSize(record['controller'], 20);
  const { subject } = record;
  if (kind === undefined || basis === undefined || typeof subject !== 'string') return undefined;
  return {
    act: 'grant',
    ...{ kind, basis, subject },
    controller: controller === NOBODY ? undefined : controller,
    validFrom: Number(record['validFrom']),
    validUntil: Number(record['validUntil']),
    ...organisationOf(asStruct(attachmentsGiven)['organisation']),
  };
};

const NOBODY: Hex = `0x${'00'.repeat(20)}`;

const readBits = (listGiven: unknown, indices: unknown): Ask | undefined => {
  const list = asStruct(listGiven);
  const id = hexOfSize(list['accreditation'], 32);
  if (id === undefined || !Array.isArray(indices)) return undefined;
  return { act: 'revoke-bits', id, list: Number(list['number']), count: indices.length };
};

const organisationOf = (value: unknown): { readonly organisation?: Organisation } => {
  const bytes = typeof value === 'string' && value.startsWith('0x') ? fromHex(value as Hex) : undefined;
  const organisation = bytes && parseOrganisation(bytes);
  return organisation === undefined ? {} : { organisation };
};

const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};
