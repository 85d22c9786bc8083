import type { Address, Hex, RecordId } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';

/** What a record grants (contracts/types/Record.sol `Kind`, in its order). */
export const KINDS = ['root', 'accredit', 'attest', 'recognise', 'mandate'] as const;
export type Kind = (typeof KINDS)[number];

/** The legal ground of the decision (`Basis`). */
export const BASES = ['licence', 'quality-assurance'] as const;
export type Basis = (typeof BASES)[number];

export const STATUSES = ['none', 'active', 'suspended', 'ended', 'void'] as const;
export type Status = (typeof STATUSES)[number];

/** Why a record or a credential changed its status (`Reason`, in its order). */
export const REASONS = [
  'unspecified',
  'closed',
  'merged',
  'superseded',
  'ended-early',
  'subject-request',
  'under-review',
  'conditions-not-met',
  'accreditation-withdrawn',
  'issued-in-error',
  'integrity-finding',
  'fraud',
  'key-compromise',
] as const;
export type Reason = (typeof REASONS)[number];

/** `setBy` of a status that governance set. */
export const BY_GOVERNANCE = 15;

/** A registry that records live in. */
export interface RegistryRef {
  readonly chainId: number;
  readonly address: Address;
}

/** A record's full name: the id alone binds chain and registry already, these say where to look. */
export interface RecordRef {
  readonly chainId: number;
  readonly registry: Address;
  readonly id: RecordId;
}

/** One permission. An empty list, or zero, means *any*; permissions are judged one by one, never as a union. */
export interface Permission {
  /** keccak256 of each credential type's name. */
  readonly types: readonly Hex[];
  /** keccak256 of each schema id. */
  readonly schemas: readonly Hex[];
  /** ISO 3166-1 alpha-2 or ISO 3166-2 codes. */
  readonly jurisdictions: readonly string[];
  /** ISCED-F 2013 codes of two to four digits. */
  readonly fields: readonly string[];
  /** Bit n-1 stands for EQF level n. */
  readonly levels: number;
  /** The most credits of one credential, in tenths of an ECTS point. */
  readonly credits: number;
}

/** The body of an accreditation record (`Record`). */
export interface AccreditationRecord {
  readonly kind: Kind;
  readonly basis: Basis;
  readonly depth: number;
  readonly controller: Address;
  readonly validFrom: Seconds;
  /** Exclusive; 0 for open-ended. */
  readonly validUntil: Seconds;
  /** uint64. */
  readonly salt: bigint;
  /** Of a Recognise record: the record that is accepted. */
  readonly target?: RecordRef;
  readonly subject: string;
  readonly permissions: readonly Permission[];
}

/** The one word of state (contracts/types/RecordState.sol). */
export interface RecordState {
  readonly controller: Address;
  readonly grantedAt: Seconds;
  readonly since: Seconds;
  /** A suspension lies in the past that the word no longer shows: only events know it. */
  readonly interrupted: boolean;
  /** How many links above the record the status was set; 15 is governance. */
  readonly setBy: number;
  readonly status: Status;
  readonly reason: Reason;
  readonly epoch: number;
}
