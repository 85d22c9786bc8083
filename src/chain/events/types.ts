import type { Address, Hex, RecordId } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Organisation } from '../../trust/organisation.ts';
import type { AccreditationRecord, Reason, RecordState } from '../../trust/record.ts';

/** Where an event stands on the chain. */
export interface EventPlace {
  readonly block: number;
  readonly blockHash: Hex;
  /** Block time. */
  readonly time: Seconds;
  readonly transaction: Hex;
  readonly logIndex: number;
}

/** The acting record (NO_RECORD for governance) and the account whose authority was used. */
interface Act {
  readonly id: RecordId;
  readonly actor: RecordId;
  readonly signer: Address;
}

export interface Granted {
  readonly event: 'RecordGranted';
  readonly id: RecordId;
  readonly parent: RecordId;
  readonly signer: Address;
  readonly state: RecordState;
  readonly record: AccreditationRecord;
  readonly bodyHash: Hex;
  readonly organisation?: Organisation;
  /** SHA-256 of the accreditation credential; absent for none. */
  readonly evidenceDigest?: Hex;
}

export interface StateChanged extends Act {
  readonly event: 'RecordSuspended' | 'RecordResumed' | 'RecordEnded' | 'RecordVoided' | 'ControllerChanged';
  readonly state: RecordState;
}

export interface EvidenceAttached extends Act {
  readonly event: 'EvidenceAttached';
  readonly digest: Hex;
  readonly bytes: Uint8Array;
}

export interface OrganisationUpdated extends Act {
  readonly event: 'OrganisationUpdated';
  /** Absent where the bytes cannot be read: the latest counts, so the former data counts no more. */
  readonly organisation?: Organisation;
}

export interface TermNamed {
  readonly event: 'TermNamed';
  readonly term: Hex;
  readonly text: string;
}

/** What governance does to roots and to the registry as a whole. */
export type GovernanceEvent =
  | {
      readonly event: 'RescueProposed';
      readonly id: RecordId;
      readonly controller: Address;
      readonly executableAt: Seconds;
      readonly signer: Address;
    }
  | {
      readonly event: 'RescueCancelled';
      readonly id: RecordId;
      readonly controller: Address;
      readonly signer: Address;
    }
  | {
      readonly event: 'CustodianNamed';
      readonly id: RecordId;
      readonly custodian: Address;
      readonly signer: Address;
    }
  | { readonly event: 'GrantsClosed' | 'GrantsReopened'; readonly signer: Address }
  | {
      readonly event: 'SuccessorNamed';
      readonly contract: Address;
      readonly successor: Address;
      readonly signer: Address;
    };

export type Purpose = 'revocation' | 'suspension';

/** A list of the StatusRegistry. */
export interface ListName {
  readonly accreditation: RecordId;
  readonly purpose: Purpose;
  readonly number: number;
}

export type StatusEvent =
  | (ListName & {
      readonly event: 'ListPublished';
      readonly version: number;
      readonly digest: Hex;
      /** Seconds. */
      readonly ttl: number;
      readonly signer: Address;
    })
  | (ListName & {
      readonly event: 'BitsChanged';
      readonly wordIndex: number;
      readonly word: bigint;
      readonly reason: Reason;
      readonly signer: Address;
    })
  | {
      readonly event: 'HandleRevoked';
      readonly accreditation: RecordId;
      readonly handle: Hex;
      readonly reason: Reason;
      readonly signer: Address;
    }
  | {
      readonly event: 'IssuanceAnchored';
      readonly accreditation: RecordId;
      readonly root: Hex;
      readonly signer: Address;
    }
  | {
      readonly event: 'DelegateNamed';
      readonly accreditation: RecordId;
      readonly delegate: Address;
      readonly expiry: Seconds;
      readonly epoch: number;
      readonly signer: Address;
    };

/** ERC-1056. Times are as the contract has them, which may be absurd: hence bigint. */
export type DidEvent =
  | { readonly event: 'DIDOwnerChanged'; readonly identity: Address; readonly owner: Address }
  | {
      readonly event: 'DIDDelegateChanged';
      readonly identity: Address;
      /** 32 bytes, zero-padded text. */
      readonly delegateType: Hex;
      readonly delegate: Address;
      readonly validTo: bigint;
    }
  | {
      readonly event: 'DIDAttributeChanged';
      readonly identity: Address;
      readonly name: Hex;
      readonly value: Uint8Array;
      readonly validTo: bigint;
    };

/** The sixteen bytes of a did:ebsi. */
export type DidId = Hex;

/** What the DidRegistry says of one DID. Times are Unix seconds; an end of zero means none. */
export type DidDocumentEvent =
  | {
      readonly event: 'DidRegistered';
      readonly did: DidId;
      readonly invoker: Address;
      readonly signer: Address;
    }
  | {
      readonly event: 'KeyGranted';
      readonly did: DidId;
      /** The account, or the JWK's RFC 7638 thumbprint. */
      readonly method: Hex;
      /** 20 bytes of an account, or a JWK's text. */
      readonly key: Uint8Array;
      /** A bit for each relationship, the lowest for `authentication`. */
      readonly relationships: number;
      readonly notBefore: Seconds;
      readonly notAfter: Seconds;
      readonly signer: Address;
    }
  | {
      readonly event: 'KeyEnded';
      readonly did: DidId;
      readonly method: Hex;
      readonly relationships: number;
      readonly notAfter: Seconds;
      readonly revoked: boolean;
      readonly signer: Address;
    }
  | {
      readonly event: 'ControllerAdded' | 'ControllerRemoved';
      readonly did: DidId;
      readonly controller: DidId;
      readonly signer: Address;
    }
  | {
      readonly event: 'ServiceSet';
      readonly did: DidId;
      readonly name: string;
      /** JSON without the service's id; hostile text. */
      readonly service: string;
      readonly signer: Address;
    }
  | { readonly event: 'ServiceRemoved'; readonly did: DidId; readonly name: string; readonly signer: Address }
  | { readonly event: 'DidDeactivated'; readonly did: DidId; readonly signer: Address };

/** What the TrustedSchemasRegistry says of one revision of a schema. */
export type SchemaEvent = {
  readonly schemaId: Hex;
  /** The record under which it was published. */
  readonly publisher: RecordId;
  /** SHA-256 of the schema's bytes. */
  readonly revision: Hex;
  readonly signer: Address;
} & (
  | { readonly event: 'SchemaPublished'; readonly schema: Uint8Array; readonly metadata: Uint8Array }
  | { readonly event: 'MetadataUpdated'; readonly metadata: Uint8Array }
  | { readonly event: 'SchemaWithdrawn' }
);

/** Everything that the contracts of one deployment say. */
export type ChainEvent = EventPlace &
  (
    | Granted
    | StateChanged
    | EvidenceAttached
    | OrganisationUpdated
    | TermNamed
    | GovernanceEvent
    | StatusEvent
    | DidEvent
    | DidDocumentEvent
    | SchemaEvent
  );

export type EventName = ChainEvent['event'];
