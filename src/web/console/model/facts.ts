import type {
  Address,
  Basis,
  Hex,
  Kind,
  Organisation,
  ReadablePermission,
  Reason,
  RecordId,
  Status,
} from '../../../browser-wallet.ts';

/** `GET /registry`. */
export interface RegistryInfo {
  readonly name: string;
  readonly chainId: number;
  readonly genesisHash: Hex;
  readonly deployedAtBlock: number;
  readonly contracts: Readonly<Record<string, Address>>;
  readonly demonstration: boolean;
  readonly grantsClosed: boolean;
  readonly block: BlockInfo;
}

export interface BlockInfo {
  readonly number: number;
  readonly hash: Hex;
  /** RFC 3339. */
  readonly time: string;
}

/** One record as the service tells it; times are RFC 3339. */
export interface Accreditation {
  readonly id: RecordId;
  readonly uri: string;
  /** Absent for a root. */
  readonly parent?: RecordId;
  readonly kind: Kind;
  readonly basis: Basis;
  readonly subject: string;
  readonly controller?: Address;
  readonly depth: number;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly permissions: readonly ReadablePermission[];
  readonly target?: string;
  readonly status: Status;
  readonly reason: Reason;
  readonly since: string;
  readonly grantedAt: string;
  readonly organisation?: Organisation;
  readonly evidence?: { readonly digest: Hex; readonly attached: boolean };
}

/** `GET /accounts/:account`. */
export interface AccountInfo {
  readonly account: Address;
  readonly controls: readonly Accreditation[];
  readonly total: number;
  readonly custodianOf: readonly Accreditation[];
  readonly rescues: readonly {
    readonly root: RecordId;
    readonly controller: Address;
    readonly executableAt: string;
  }[];
  readonly delegations: readonly { readonly accreditation: Accreditation; readonly expiry: string }[];
  readonly block: BlockInfo;
}

export interface AccreditationPage {
  readonly items: readonly Accreditation[];
  readonly total: number;
  readonly next?: string;
  readonly block: BlockInfo;
}
