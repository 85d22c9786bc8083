import { fail } from '../../core/errors.ts';
import { type Hex, hexOfSize, type RecordId, toHex } from '../../core/hex.ts';
import { contractRecord, fields, type PlanContext } from './acts-trust.ts';
import type { Plan } from './plan.ts';

const REGISTRY = 'trustedSchemasRegistry';
const REVISION = 'bytes32 publisher,bytes32 schemaId,bytes32 revision';

/** Publishes a schema under a record that may accredit. `schemaId` is SHA-256 of its canonical form. */
export const planPublishSchema = async (
  { bodies }: PlanContext,
  publisher: RecordId,
  {
    schemaId: id,
    schema,
    metadata = '',
  }: {
    readonly schemaId: Hex;
    readonly schema: string | Uint8Array;
    readonly metadata?: string;
  },
): Promise<Plan> => {
  const { parent, record } = await bodies.bodyOf(publisher);
  const schemaId = hex32('schemaId', id);
  const [text, about] = [bytesOf(schema), bytesOf(metadata)];
  const args = [{ parent, record: contractRecord(record) }, schemaId, text, about];
  const call = { contract: REGISTRY, method: 'publish', args } as const;
  const types = {
    PublishSchema: fields('bytes32 publisher,bytes32 schemaId,bytes schema,bytes metadata'),
  };
  const message = { publisher, schemaId, schema: text, metadata: about };
  return {
    ...call,
    settledBy: ['REVISION_EXISTS'],
    request: { call, primaryType: 'PublishSchema', types, message },
  };
};

/** Changes what the publisher says about a revision. */
export const planUpdateMetadata = (
  publisher: RecordId,
  schema: { readonly schemaId: Hex; readonly revision: Hex },
  metadataGiven: string,
): Plan => {
  const { schemaId, revision } = schema;
  const metadata = bytesOf(metadataGiven);
  const args = [hex32('publisher', publisher), schemaId, revision, metadata];
  const call = { contract: REGISTRY, method: 'updateMetadata', args } as const;
  const types = { UpdateMetadata: fields(`${REVISION},bytes metadata`) };
  const message = { publisher, schemaId, revision, metadata };
  return { ...call, request: { call, primaryType: 'UpdateMetadata', types, message } };
};

/** Withdraws a revision for good. */
export const planWithdrawSchema = (
  publisher: RecordId,
  schema: { readonly schemaId: Hex; readonly revision: Hex },
): Plan => {
  const schemaId = hex32('schemaId', schema.schemaId);
  const revision = hex32('revision', schema.revision);
  const args = [hex32('publisher', publisher), schemaId, revision];
  const call = { contract: REGISTRY, method: 'withdraw', args } as const;
  const types = { WithdrawSchema: fields(REVISION) };
  const message = { publisher, schemaId, revision };
  return { ...call, request: { call, primaryType: 'WithdrawSchema', types, message } };
};

const bytesOf = (value: string | Uint8Array): Hex =>
  toHex(typeof value === 'string' ? new TextEncoder().encode(value) : value);

const hex32 = (member: string, value: string): Hex => {
  const hex = hexOfSize(value, 32);
  if (hex === undefined) throw fail('RECORD_DRAFT_MALFORMED', { member, reason: 'is not 32 bytes of hex' });
  return hex;
};
