import { Type } from '@sinclair/typebox';
import { AccreditationSchema } from '../../service/schemas/accreditation.ts';
import { DateTime, FreeObject, Hex32, words } from '../../service/schemas/common.ts';
import { acts, count, object, optional, resolution, type Shapes, shared, text } from './parts.ts';

const dereferencing = object(
  {
    dereferencingMetadata: FreeObject,
    contentStream: Type.Union([FreeObject, Type.String(), Type.Null()]),
    contentMetadata: FreeObject,
  },
  'DID URL dereferencing result (W3C DID Resolution §5)',
);

const state = object({
  accreditation: Hex32,
  name: text('The list and index, or the handle'),
  set: Type.Boolean(),
  since: optional(DateTime),
  reason: optional(Type.String()),
  block: count('At which it was read'),
});

const listOnChain = object({
  accreditation: Hex32,
  purpose: words(['revocation', 'suspension']),
  number: count('Number of the list'),
  kind: words(['anchored', 'bits']),
  version: optional(Type.Integer()),
  digest: optional(Hex32),
  ttl: optional(count('Seconds')),
  publishedAt: optional(Type.Integer({ description: 'Unix seconds' })),
  words: optional(count('Words of 256 bits that were ever written')),
});

/** Verbs that read. */
export const READING: Shapes = {
  verify: [
    { when: 'verify CREDENTIAL', schema: shared('Verdict') },
    { when: 'verify PRESENTATION', schema: shared('PresentationVerdict') },
    { when: 'verify --lines: one a line', schema: shared('Verdict') },
    {
      when: 'verify --feature …',
      schema: object({
        result: words(['success', 'failure', 'indeterminate', 'error']),
        data: Type.String(),
      }),
    },
  ],
  show: [
    {
      when: 'show RECORD',
      schema: object({
        ...AccreditationSchema.properties,
        history: Type.Array(shared('HistoryEntry'), { description: 'Oldest first' }),
      }),
    },
    {
      when: 'show DID',
      schema: object({ did: Type.String(), accreditations: Type.Array(shared('Accreditation')) }),
    },
    { when: 'show, show WORDS', schema: shared('IssuerPage') },
  ],
  paths: [
    {
      when: 'paths DID',
      schema: object({
        did: Type.String(),
        paths: Type.Array(Type.Array(shared('Accreditation')), {
          description: 'Each from the issuer up to its root',
        }),
      }),
    },
  ],
  resolve: [
    { when: 'resolve DID', schema: resolution },
    { when: 'resolve DID-URL', schema: dereferencing },
  ],
  mirror: [
    {
      when: 'mirror --from PLACE (with or without --json)',
      schema: object({
        format: Type.String(),
        version: Type.Integer(),
        from: text('The address that was copied'),
        taken: DateTime,
        dids: Type.Array(FreeObject),
        issuers: Type.Array(FreeObject),
        schemas: Type.Array(FreeObject),
        faults: Type.Array(object({ place: Type.String(), code: Type.String(), message: Type.String() })),
      }),
    },
    {
      when: 'mirror --from PLACE --compare PLACE',
      schema: object({
        first: Type.String(),
        second: Type.String(),
        differences: Type.Array(
          object({
            kind: Type.String(),
            what: Type.Array(Type.String()),
            where: words(['first', 'second', 'both']),
            members: optional(Type.Array(Type.String())),
          }),
        ),
        faults: object({ first: count('Not read of the first'), second: count('Not read of the second') }),
      }),
    },
  ],
  status: [
    { when: 'status CREDENTIAL, status RECORD --index …', schema: Type.Array(state) },
    { when: 'status RECORD', schema: Type.Array(listOnChain) },
  ],
  schema: [
    { when: 'schema id FILE', schema: object({ id: text('z…'), schemaId: Hex32, revision: Hex32 }) },
    { when: 'schema list', schema: Type.Array(text('z…')) },
    {
      when: 'schema show ID',
      schema: object({
        id: Hex32,
        revisions: Type.Array(Hex32),
        schema: text('The schema as it was published'),
      }),
    },
    ...acts('schema publish, schema withdraw'),
  ],
};
