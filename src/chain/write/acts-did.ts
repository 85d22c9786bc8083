import { sha256 } from '#crypto';
import { abiCall, abiDecode, address, fixed, tuple } from '../../core/abi.ts';
import { fail } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, hexOfSize, toHex } from '../../core/hex.ts';
import { canonicalize } from '../../core/jcs.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { requiredMembers } from '../../core/jwk.ts';
import { keccakText } from '../../core/keccak.ts';
import { readPublicJwk } from '../../core/read-jwk.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Relationship } from '../../did/document.ts';
import { ebsiDidOf, ebsiIdOf } from '../../did/methods/ebsi-id.ts';
import { RELATIONSHIPS } from '../../did/relationships.ts';
import { methodOf } from '../did-ebsi/fold.ts';
import type { DidId } from '../events/types.ts';
import { ethCall } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { fields } from './acts-trust.ts';
import type { Plan } from './plan.ts';
import { timeOf } from './record-draft.ts';

const REGISTRY = 'didRegistry';
const GRANT = { KeyGrant: fields('bytes key,uint8 relationships,uint64 notBefore,uint64 notAfter') };

/** A key as a person or a program gives it. */
export interface KeyDraft {
  /** A public JWK, or an account (20 bytes of hex): only an account can have `capabilityInvocation`. */
  readonly key: JsonObject | string;
  readonly relationships: readonly Relationship[];
  /** Default: from now on. Never in the past. */
  readonly notBefore?: Seconds | string;
  /** The first second at which it no longer counts. Default: no end. */
  readonly notAfter?: Seconds | string;
}

/** Registers the DID that the writing account and a salt make (see `didOf`). */
export const planRegisterDid = (salt: Hex, keys: readonly KeyDraft[] = []): Plan => {
  const grants = keys.map(grantOf);
  const call = { contract: REGISTRY, method: 'register', args: [hex32('salt', salt), grants] } as const;
  return {
    ...call,
    settledBy: ['DID_EXISTS'],
    request: {
      call,
      primaryType: 'Register',
      types: { Register: fields('bytes32 salt,KeyGrant[] keys'), ...GRANT },
      message: { salt, keys: grants },
    },
  };
};

/** The DID that an account and a salt make, as the contract computes it. */
export const didOf = async (rpc: Rpc, registry: Address, account: Address, salt: Hex): Promise<string> => {
  const data = abiCall(ID_OF, tuple(address, fixed(32)), [account, hex32('salt', salt)]);
  const id = abiDecode(tuple(fixed(16)), await ethCall(rpc, { to: registry, data }))?.[0];
  const bytes = id === undefined ? undefined : fromHex(id);
  if (bytes === undefined) throw fail('RPC_MALFORMED', { node: rpc.name, reason: 'a DID cannot be read' });
  return ebsiDidOf(bytes);
};

const ID_OF = keccakText('idOf(address,bytes32)').slice(0, 10) as Hex;

/** Governance admits a DID that commits to no account here. */
export const planAdmitDid = (did: string, invoker: string): Plan => ({
  contract: REGISTRY,
  method: 'admit',
  args: [idOf(did), accountIn('invoker', invoker)],
});

export const planAddKey = (didGiven: string, draft: KeyDraft): Plan => {
  const did = idOf(didGiven);
  const grant = grantOf(draft);
  const call = { contract: REGISTRY, method: 'addKey', args: [did, grant] } as const;
  const types = { AddKey: fields('bytes16 did,KeyGrant grant'), ...GRANT };
  return { ...call, request: { call, primaryType: 'AddKey', types, message: { did, grant } } };
};

/** Replaces a key; both count from the new one's beginning to `until`. */
export const planRollKey = (
  didGiven: string,
  formerGiven: JsonObject | string,
  untilGiven: Seconds | string,
  draft: KeyDraft,
): Plan => {
  const did = idOf(didGiven);
  const former = methodIdOf(formerGiven);
  const until = timeOf('until', untilGiven);
  const grant = grantOf(draft);
  const call = { contract: REGISTRY, method: 'rollKey', args: [did, former, until, grant] } as const;
  const types = { RollKey: fields('bytes16 did,bytes32 former,uint64 until,KeyGrant grant'), ...GRANT };
  const message = { did, former, until, grant };
  return { ...call, request: { call, primaryType: 'RollKey', types, message } };
};

/** Sets an end that lies ahead. */
export const planExpireKey = (
  did: string,
  key: JsonObject | string,
  relationships: readonly Relationship[],
  time: Seconds | string,
): Plan => planEnd('expireKey', 'ExpireKey', 'time', did, key, relationships, time);

/** Revokes a key since a time that has passed. */
export const planRevokeKey = (
  did: string,
  key: JsonObject | string,
  relationships: readonly Relationship[],
  since: Seconds | string,
): Plan => planEnd('revokeKey', 'RevokeKey', 'since', did, key, relationships, since);

const planEnd = (
  method: 'expireKey' | 'revokeKey',
  primaryType: string,
  member: 'time' | 'since',
  didGiven: string,
  key: JsonObject | string,
  names: readonly Relationship[],
  end: Seconds | string,
): Plan => {
  const did = idOf(didGiven);
  const id = methodIdOf(key);
  const relationships = maskOf(names);
  const time = timeOf(member, end);
  const call = { contract: REGISTRY, method, args: [did, id, relationships, time] } as const;
  const types = {
    [primaryType]: fields(`bytes16 did,bytes32 method,uint8 relationships,uint64 ${member}`),
  };
  const message = { did, method: id, relationships, [member]: time };
  return { ...call, request: { call, primaryType, types, message } };
};

export const planAddController = (did: string, controller: string): Plan =>
  planController('addController', 'AddController', 'CONTROLLER_EXISTS', did, controller);

export const planRemoveController = (did: string, controller: string): Plan =>
  planController('removeController', 'RemoveController', 'CONTROLLER_UNKNOWN', did, controller);

const planController = (
  method: string,
  primaryType: string,
  settled: 'CONTROLLER_EXISTS' | 'CONTROLLER_UNKNOWN',
  didGiven: string,
  controllerGiven: string,
): Plan => {
  const [did, controller] = [idOf(didGiven), idOf(controllerGiven)];
  const call = { contract: REGISTRY, method, args: [did, controller] } as const;
  const types = { [primaryType]: fields('bytes16 did,bytes16 controller') };
  return {
    ...call,
    settledBy: [settled],
    request: { call, primaryType, types, message: { did, controller } },
  };
};

/** States a service: `{ type, serviceEndpoint, … }` without an id. */
export const planSetService = (didGiven: string, name: string, given: JsonObject): Plan => {
  const did = idOf(didGiven);
  const service = canonicalize(given);
  const call = { contract: REGISTRY, method: 'setService', args: [did, name, service] } as const;
  const types = { SetService: fields('bytes16 did,string name,string service') };
  return { ...call, request: { call, primaryType: 'SetService', types, message: { did, name, service } } };
};

export const planRemoveService = (didGiven: string, name: string): Plan => {
  const did = idOf(didGiven);
  const call = { contract: REGISTRY, method: 'removeService', args: [did, name] } as const;
  const types = { RemoveService: fields('bytes16 did,string name') };
  return { ...call, request: { call, primaryType: 'RemoveService', types, message: { did, name } } };
};

/** Deactivates a DID for good. */
export const planDeactivateDid = (didGiven: string): Plan => {
  const did = idOf(didGiven);
  const call = { contract: REGISTRY, method: 'deactivate', args: [did] } as const;
  const types = { Deactivate: fields('bytes16 did') };
  return {
    ...call,
    settledBy: ['DID_IS_DEACTIVATED'],
    request: { call, primaryType: 'Deactivate', types, message: { did } },
  };
};

/** A key's bytes as the contract takes them: an account, or the JWK in RFC 7638's form. */
const keyBytes = (key: JsonObject | string): Uint8Array => {
  if (!isObject(key)) return fromHex(accountIn('key', key)) ?? new Uint8Array();
  const jwk = readPublicJwk(key);
  if (jwk === 'private') throw malformed('key', 'is a private key: give the public one');
  if (jwk === 'other') throw malformed('key', 'is no public key of a kind that signatures are checked with');
  return new TextEncoder().encode(canonicalize({ ...requiredMembers(jwk) }));
};

/** The id of a verification method: of an account, of a JWK, or of a key that is named by it. */
const methodIdOf = (key: JsonObject | string): Hex => {
  const id = isObject(key) ? undefined : hexOfSize(key, 32);
  if (id !== undefined) return id;
  const bytes = keyBytes(key);
  return bytes.length === 20 ? methodOf(toHex(bytes)) : toHex(sha256(bytes));
};

const grantOf = ({ key, relationships, notBefore, notAfter }: KeyDraft) => ({
  key: toHex(keyBytes(key)),
  relationships: maskOf(relationships),
  notBefore: notBefore === undefined ? 0 : timeOf('notBefore', notBefore),
  notAfter: notAfter === undefined ? 0 : timeOf('notAfter', notAfter),
});

const maskOf = (names: readonly Relationship[]): number =>
  names.reduce((mask, name) => {
    const bit = RELATIONSHIPS.indexOf(name);
    if (bit < 0) throw malformed('relationships', `has entries beside ${RELATIONSHIPS.join(', ')}`);
    return mask | (1 << bit);
  }, 0);

const idOf = (did: string): DidId => {
  const id = ebsiIdOf(did);
  if (id === undefined) throw malformed('did', 'is not the did:ebsi of a legal entity');
  return id;
};

const accountIn = (member: string, text: string): Address => {
  const account = hexOfSize(text, 20);
  if (account === undefined) throw malformed(member, 'is neither a JWK nor an account (20 bytes of hex)');
  return account;
};

const hex32 = (member: string, value: string): Hex => {
  const hex = hexOfSize(value, 32);
  if (hex === undefined) throw malformed(member, 'is not 32 bytes of hex');
  return hex;
};

const malformed = (member: string, reason: string) => fail('RECORD_DRAFT_MALFORMED', { member, reason });
