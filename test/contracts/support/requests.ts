import type { Signer, TypedDataField } from 'ethers';

const fields = (members: string): TypedDataField[] =>
  members.split(',').map((member) => {
    const [type, name] = member.split(' ');
    return { type: type!, name: name! };
  });

const RECORD_TYPES = {
  Permission: fields(
    'bytes32[] types,bytes32[] schemas,bytes6[] jurisdictions,bytes4[] fields,uint8 levels,uint16 credits',
  ),
  Record: fields(
    'uint8 kind,uint8 basis,uint8 depth,address controller,uint64 validFrom,uint64 validUntil,uint64 salt,' +
      'Target target,string subject,Permission[] permissions',
  ),
  Target: fields('uint256 chainId,address registry,bytes32 id'),
};

const KEY_GRANT_TYPES = {
  KeyGrant: fields('bytes key,uint8 relationships,uint64 notBefore,uint64 notAfter'),
};

/** Each request's typed data, as the interfaces document it; nonce and deadline follow in every one. */
const members = {
  Grant: 'bytes32 parent,Record record,bytes organisation,bytes32 evidenceDigest,bytes evidence',
  Suspend: 'bytes32 id,bytes32 actor,uint8 reason',
  Resume: 'bytes32 id,bytes32 actor,uint8 reason',
  End: 'bytes32 id,bytes32 actor,uint8 reason,address custodian',
  Void: 'bytes32 id,bytes32 actor,uint64 since,uint8 reason',
  ChangeController: 'bytes32 id,bytes32 actor,address controller',
  AttachEvidence: 'bytes32 id,bytes32 actor,bytes32 digest,bytes evidence',
  UpdateOrganisation: 'bytes32 id,bytes32 actor,bytes organisation',
  VetoRescue: 'bytes32 root,address controller',
  PublishList: 'bytes32 accreditation,uint8 purpose,uint32 number,uint32 version,bytes32 digest,uint32 ttl',
  SetBits: 'bytes32 accreditation,uint8 purpose,uint32 number,uint32[] indices,uint8 reason',
  SetWords:
    'bytes32 accreditation,uint8 purpose,uint32 number,uint32[] wordIndices,uint256[] masks,uint8 reason',
  ClearBit: 'bytes32 accreditation,uint8 purpose,uint32 number,uint32 index,uint8 reason',
  RevokeHandles: 'bytes32 accreditation,bytes32[] handles,uint8 reason',
  AnchorIssuance: 'bytes32 accreditation,bytes32 root',
  NameDelegate: 'bytes32 accreditation,address delegate,uint64 expiry',
  Register: 'bytes32 salt,KeyGrant[] keys',
  AddKey: 'bytes16 did,KeyGrant grant',
  RollKey: 'bytes16 did,bytes32 former,uint64 until,KeyGrant grant',
  ExpireKey: 'bytes16 did,bytes32 method,uint8 relationships,uint64 time',
  RevokeKey: 'bytes16 did,bytes32 method,uint8 relationships,uint64 since',
  AddController: 'bytes16 did,bytes16 controller',
  RemoveController: 'bytes16 did,bytes16 controller',
  SetService: 'bytes16 did,string name,string service',
  RemoveService: 'bytes16 did,string name',
  Deactivate: 'bytes16 did',
  PublishSchema: 'bytes32 publisher,bytes32 schemaId,bytes schema,bytes metadata',
  UpdateMetadata: 'bytes32 publisher,bytes32 schemaId,bytes32 revision,bytes metadata',
  WithdrawSchema: 'bytes32 publisher,bytes32 schemaId,bytes32 revision',
} as const;

export type RequestName = keyof typeof members;
export const requestNames = Object.keys(members) as RequestName[];

export const typesOf = (name: RequestName): Record<string, TypedDataField[]> => ({
  [name]: fields(`${members[name]},uint256 nonce,uint256 deadline`),
  ...(name === 'Grant' ? RECORD_TYPES : {}),
  ...(members[name].includes('KeyGrant') ? KEY_GRANT_TYPES : {}),
});

export interface Domain {
  name: string;
  version: string;
  chainId: bigint;
  verifyingContract: string;
}

export interface AuthorizationBody {
  signer: string;
  nonce: bigint;
  deadline: bigint;
  signature: string;
}

/** A request signed by a stock ethers signer; `signer` names whom it speaks for where that is a contract account. */
export async function sign(
  by: Signer,
  domain: Domain,
  name: RequestName,
  value: Record<string, unknown>,
  { nonce, deadline, signer }: { nonce: bigint; deadline: bigint; signer?: string },
): Promise<AuthorizationBody> {
  const signature = await by.signTypedData(domain, typesOf(name), { ...value, nonce, deadline });
  return { signer: signer ?? (await by.getAddress()), nonce, deadline, signature };
}
