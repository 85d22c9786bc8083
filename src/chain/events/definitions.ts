import { address, bytes, fixed, small, string, tuple, uint } from '../../core/abi.ts';
import { type Hex, NO_ADDRESS, NO_RECORD, toHex } from '../../core/hex.ts';
import { keccak256, keccakText } from '../../core/keccak.ts';
import { decodeRecord, recordIdOf } from '../../trust/encoding.ts';
import { parseOrganisation } from '../../trust/parse-organisation.ts';
import { REASONS, type Reason, type RecordState } from '../../trust/record.ts';
import { decodeState } from '../../trust/state-word.ts';
import { addressIn, type Decode, definer, type EventDefinition } from './define.ts';
import { didRegistryEvents } from './did-registry.ts';
import { schemaEvents } from './schemas.ts';
import type { Purpose } from './types.ts';

const purposeOf = (code: number): Purpose | undefined => (['revocation', 'suspension'] as const)[code];
const reasonOf = (value: number): Reason | undefined => REASONS[value];
const some = (hash: Hex): Hex | undefined => (hash === NO_RECORD ? undefined : hash);
const stateOf = (value: bigint): RecordState | undefined => decodeState(value);

/** The events of each contract; `decode` is handed in so that this table stays plain. */
export const eventDefinitions = (
  decode: Decode,
): Record<'trust' | 'status' | 'did' | 'didRegistry' | 'schemas', readonly EventDefinition[]> => {
  const define = definer(decode);
  const stateChange = (
    name: 'RecordSuspended' | 'RecordResumed' | 'RecordEnded' | 'RecordVoided' | 'ControllerChanged',
  ) =>
    define(
      name,
      'bytes32,bytes32,uint256,address',
      2,
      tuple(uint(256), address),
      ([id = NO_RECORD, actor = NO_RECORD], [stateWord, signer]) => {
        const state = stateOf(stateWord);
        return state && { event: name, id, actor, state, signer };
      },
    );

  const successor = define(
    'SuccessorNamed',
    'address,address',
    1,
    tuple(address),
    ([topic], [signer], { contract }) => {
      const successorAddress = addressIn(topic);
      return successorAddress && { event: 'SuccessorNamed', contract, successor: successorAddress, signer };
    },
  );

  const trust = [
    define(
      'RecordGranted',
      'bytes32,bytes32,bytes32,uint256,address,bytes,bytes,bytes32',
      3,
      tuple(uint(256), address, bytes, bytes, fixed(32)),
      (
        [id = NO_RECORD, parent = NO_RECORD, subject],
        [stateWord, signer, body, organisationBytes, digest],
        { chainId, contract },
      ) => {
        const state = stateOf(stateWord);
        const record = decodeRecord(body);
        if (state === undefined || record === undefined) return undefined;
        const bodyHash = toHex(keccak256(body));
        // The id binds chain, registry, parent and body: a forged log does not get past here.
        const expected = recordIdOf({ chainId, registry: contract, parent, bodyHash });
        if (id !== expected || subject !== keccakText(record.subject)) return undefined;
        const organisation = parseOrganisation(organisationBytes);
        const evidenceDigest = some(digest);
        return {
          event: 'RecordGranted',
          ...{ id, parent, signer, state, record, bodyHash },
          ...(organisation && { organisation }),
          ...(evidenceDigest && { evidenceDigest }),
        };
      },
    ),
    ...(
      ['RecordSuspended', 'RecordResumed', 'RecordEnded', 'RecordVoided', 'ControllerChanged'] as const
    ).map(stateChange),
    define(
      'EvidenceAttached',
      'bytes32,bytes32,bytes32,address,bytes',
      3,
      tuple(address, bytes),
      ([id = NO_RECORD, actor = NO_RECORD, digest = NO_RECORD], [signer, evidence]) => ({
        event: 'EvidenceAttached',
        ...{ id, actor, signer, digest, bytes: evidence },
      }),
    ),
    define(
      'OrganisationUpdated',
      'bytes32,bytes32,address,bytes',
      2,
      tuple(address, bytes),
      ([id = NO_RECORD, actor = NO_RECORD], [signer, value]) => {
        const organisation = parseOrganisation(value);
        return { event: 'OrganisationUpdated', id, actor, signer, ...(organisation && { organisation }) };
      },
    ),
    define('TermNamed', 'bytes32,string', 1, tuple(string), ([term = NO_RECORD], [text]) =>
      keccakText(text) === term ? { event: 'TermNamed', term, text } : undefined,
    ),
    define(
      'RescueProposed',
      'bytes32,address,uint48,address',
      2,
      tuple(small(48), address),
      ([id = NO_RECORD, topic], [executableAt, signer]) => ({
        event: 'RescueProposed',
        ...{ id, controller: addressIn(topic) ?? NO_ADDRESS, executableAt, signer },
      }),
    ),
    define(
      'RescueCancelled',
      'bytes32,address,address',
      2,
      tuple(address),
      ([id = NO_RECORD, topic], [signer]) => ({
        event: 'RescueCancelled',
        ...{ id, controller: addressIn(topic) ?? NO_ADDRESS, signer },
      }),
    ),
    define(
      'CustodianNamed',
      'bytes32,address,address',
      2,
      tuple(address),
      ([id = NO_RECORD, topic], [signer]) => ({
        event: 'CustodianNamed',
        ...{ id, custodian: addressIn(topic) ?? NO_ADDRESS, signer },
      }),
    ),
    ...(['GrantsClosed', 'GrantsReopened'] as const).map((name) =>
      define(name, 'address', 0, tuple(address), (_, [signer]) => ({ event: name, signer })),
    ),
    successor,
  ];

  const listOf = ([accreditation = NO_RECORD]: readonly Hex[], purposeCode: number, number: number) => {
    const purpose = purposeOf(purposeCode);
    return purpose && { accreditation, purpose, number };
  };

  const status = [
    define(
      'ListPublished',
      'bytes32,uint8,uint32,uint32,bytes32,uint32,address',
      1,
      tuple(small(8), small(32), small(32), fixed(32), small(32), address),
      (topics, [purpose, number, version, digest, ttl, signer]) => {
        const list = listOf(topics, purpose, number);
        return list && { event: 'ListPublished', ...list, version, digest, ttl, signer };
      },
    ),
    define(
      'BitsChanged',
      'bytes32,uint8,uint32,uint32,uint256,uint8,address',
      1,
      tuple(small(8), small(32), small(32), uint(256), small(8), address),
      (topics, [purpose, number, wordIndex, value, reasonCode, signer]) => {
        const list = listOf(topics, purpose, number);
        const reason = reasonOf(reasonCode);
        return list && reason && { event: 'BitsChanged', ...list, wordIndex, word: value, reason, signer };
      },
    ),
    define(
      'HandleRevoked',
      'bytes32,bytes32,uint8,address',
      2,
      tuple(small(8), address),
      ([accreditation = NO_RECORD, handle = NO_RECORD], [reasonCode, signer]) => {
        const reason = reasonOf(reasonCode);
        return reason && { event: 'HandleRevoked', accreditation, handle, reason, signer };
      },
    ),
    define(
      'IssuanceAnchored',
      'bytes32,bytes32,address',
      2,
      tuple(address),
      ([accreditation = NO_RECORD, root = NO_RECORD], [signer]) => ({
        event: 'IssuanceAnchored',
        ...{ accreditation, root, signer },
      }),
    ),
    define(
      'DelegateNamed',
      'bytes32,address,uint64,uint16,address',
      2,
      tuple(uint(64), small(16), address),
      ([accreditation = NO_RECORD, topic], [expiry, epoch, signer]) => ({
        event: 'DelegateNamed',
        ...{ accreditation, delegate: addressIn(topic) ?? NO_ADDRESS, epoch, signer },
        // A far-off expiry means "for ever"; it must not make the event unreadable.
        expiry: expiry > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(expiry),
      }),
    ),
    successor,
  ];

  const did = [
    define(
      'DIDOwnerChanged',
      'address,address,uint256',
      1,
      tuple(address, uint(256)),
      ([topic], [owner]) => ({ event: 'DIDOwnerChanged', identity: addressIn(topic) ?? NO_ADDRESS, owner }),
    ),
    define(
      'DIDDelegateChanged',
      'address,bytes32,address,uint256,uint256',
      1,
      tuple(fixed(32), address, uint(256), uint(256)),
      ([topic], [delegateType, delegate, validTo]) => ({
        event: 'DIDDelegateChanged',
        ...{ identity: addressIn(topic) ?? NO_ADDRESS, delegateType, delegate, validTo },
      }),
    ),
    define(
      'DIDAttributeChanged',
      'address,bytes32,bytes,uint256,uint256',
      1,
      tuple(fixed(32), bytes, uint(256), uint(256)),
      ([topic], [name, value, validTo]) => ({
        event: 'DIDAttributeChanged',
        ...{ identity: addressIn(topic) ?? NO_ADDRESS, name, value, validTo },
      }),
    ),
  ];

  return {
    trust,
    status,
    did,
    didRegistry: [...didRegistryEvents(define), successor],
    schemas: [...schemaEvents(define), successor],
  };
};
