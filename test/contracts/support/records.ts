import {
  AbiCoder,
  encodeBytes32String,
  id as hashText,
  keccak256,
  ParamType,
  toBeHex,
  ZeroAddress,
  ZeroHash,
} from 'ethers';

export const Kind = { Root: 0, Accredit: 1, Attest: 2, Recognise: 3, Mandate: 4 } as const;
export const Basis = { Licence: 0, QualityAssurance: 1 } as const;
export const Status = { None: 0, Active: 1, Suspended: 2, Ended: 3, Void: 4 } as const;
export const Answer = { No: 0, Yes: 1, Unknown: 2 } as const;
export const Purpose = { Revocation: 0, Suspension: 1 } as const;
export const Reason = {
  Unspecified: 0,
  Closed: 1,
  Merged: 2,
  Superseded: 3,
  SubjectRequest: 5,
  UnderReview: 6,
  IssuedInError: 9,
  IntegrityFinding: 10,
  Fraud: 11,
  KeyCompromise: 12,
} as const;
export const Dimension = {
  ValidFrom: 0,
  ValidUntil: 1,
  Depth: 2,
  Types: 3,
  Schemas: 4,
  Jurisdictions: 5,
  Fields: 6,
  Levels: 7,
  Credits: 8,
} as const;
export const BY_GOVERNANCE = 15;
export const NO_RECORD = ZeroHash;

export interface PermissionBody {
  types: string[];
  schemas: string[];
  jurisdictions: string[];
  fields: string[];
  levels: number;
  credits: number;
}

export interface RecordBody {
  kind: number;
  basis: number;
  depth: number;
  controller: string;
  validFrom: number;
  validUntil: number;
  salt: number;
  target: { chainId: number; registry: string; id: string };
  subject: string;
  permissions: PermissionBody[];
}

export interface LinkBody {
  parent: string;
  bodyHash: string;
}

export const noTarget = { chainId: 0, registry: ZeroAddress, id: ZeroHash };
export const noAttachments = { organisation: '0x', evidenceDigest: ZeroHash, evidence: '0x' };

/** A credential type or schema as a permission names it. */
export const term = (text: string): string => hashText(text);
export const jurisdiction = (code: string): string => encodeBytes32String(code).slice(0, 2 + 12);
export const field = (code: string): string => encodeBytes32String(code).slice(0, 2 + 8);
/** The bits of EQF levels. */
export const levels = (...list: number[]): number =>
  list.reduce((bits, level) => bits | (1 << (level - 1)), 0);

/** Any type in any country, unless said otherwise. */
export const permission = (parts: Partial<PermissionBody> = {}): PermissionBody => ({
  types: [],
  schemas: [],
  jurisdictions: [],
  fields: [],
  levels: 0,
  credits: 0,
  ...parts,
});

/** An open-ended Attest record, unless said otherwise. */
export const record = (parts: Partial<RecordBody> = {}): RecordBody => ({
  kind: Kind.Attest,
  basis: Basis.Licence,
  depth: 0,
  controller: ZeroAddress,
  validFrom: 0,
  validUntil: 0,
  salt: 0,
  target: noTarget,
  subject: 'did:example:someone',
  permissions: [permission()],
  ...parts,
});

const PERMISSION =
  'tuple(bytes32[] types,bytes32[] schemas,bytes6[] jurisdictions,bytes4[] fields,uint8 levels,uint16 credits)';
const RECORD = ParamType.from(
  'tuple(uint8 kind,uint8 basis,uint8 depth,address controller,uint64 validFrom,uint64 validUntil,uint64 salt,' +
    `tuple(uint256 chainId,address registry,bytes32 id) target,string subject,${PERMISSION}[] permissions)`,
);

/** `abi.encode(record)`. */
export const encodeRecord = (body: RecordBody): string => AbiCoder.defaultAbiCoder().encode([RECORD], [body]);
export const bodyHashOf = (body: RecordBody): string => keccak256(encodeRecord(body));

/** H(chain id, registry, parent id, H(body)). */
export const idOf = (chainId: bigint, registry: string, parent: string, body: RecordBody): string =>
  keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ['uint256', 'address', 'bytes32', 'bytes32'],
      [chainId, registry, parent, bodyHashOf(body)],
    ),
  );

export const linkTo = (parent: string, body: RecordBody): LinkBody => ({
  parent,
  bodyHash: bodyHashOf(body),
});

export interface StateParts {
  controller: string;
  grantedAt: number;
  since: number;
  interrupted: boolean;
  setBy: number;
  status: number;
  reason: number;
  epoch: number;
}

/** The word of state, from the most significant bit: 160, 32, 32, 1, 4, 3, 8, 16. */
export function decodeState(word: bigint): StateParts {
  const bits = (shift: bigint, width: bigint): number => Number((word >> shift) & ((1n << width) - 1n));
  return {
    controller: toBeHex(word >> 96n, 20),
    grantedAt: bits(64n, 32n),
    since: bits(32n, 32n),
    interrupted: bits(31n, 1n) === 1,
    setBy: bits(27n, 4n),
    status: bits(24n, 3n),
    reason: bits(16n, 8n),
    epoch: bits(0n, 16n),
  };
}
