import { sha256 } from '#crypto';
import { address, bytes, tuple } from '../../core/abi.ts';
import { NO_RECORD, toHex } from '../../core/hex.ts';
import type { Define, EventDefinition } from './define.ts';

/** The TrustedSchemasRegistry's events (contracts/interfaces/ITrustedSchemasRegistry.sol). */
export const schemaEvents = (define: Define): readonly EventDefinition[] => [
  define(
    'SchemaPublished',
    'bytes32,bytes32,bytes32,bytes,bytes,address',
    3,
    tuple(bytes, bytes, address),
    ([schemaId = NO_RECORD, publisher = NO_RECORD, revision = NO_RECORD], [schema, metadata, signer]) =>
      toHex(sha256(schema)) === revision
        ? { event: 'SchemaPublished', schemaId, publisher, revision, schema, metadata, signer }
        : undefined,
  ),
  define(
    'MetadataUpdated',
    'bytes32,bytes32,bytes32,bytes,address',
    3,
    tuple(bytes, address),
    ([schemaId = NO_RECORD, publisher = NO_RECORD, revision = NO_RECORD], [metadata, signer]) => ({
      event: 'MetadataUpdated',
      ...{ schemaId, publisher, revision, metadata, signer },
    }),
  ),
  define(
    'SchemaWithdrawn',
    'bytes32,bytes32,bytes32,address',
    3,
    tuple(address),
    ([schemaId = NO_RECORD, publisher = NO_RECORD, revision = NO_RECORD], [signer]) => ({
      event: 'SchemaWithdrawn',
      ...{ schemaId, publisher, revision, signer },
    }),
  ),
];
