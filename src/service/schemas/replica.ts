import { Type } from '@sinclair/typebox';
import { Address20, AnyJson, closed, FreeObject, Hex32 } from './common.ts';

const UnixTime = Type.Integer({ minimum: 0, description: 'Unix seconds' });
const Bytes = Type.String({ pattern: '^[A-Za-z0-9_-]*$', description: 'base64url' });
const Word = Type.String({
  pattern: '^[0-9a-f]{1,64}$',
  description: 'Up to 256 bits in hexadecimal digits, without 0x',
});
const DidId = Type.String({ pattern: '^0x[0-9a-f]{32}$', description: 'The 16 bytes of a did:ebsi' });
const Target = Type.String({
  pattern: '^\\d{1,15}:0x[0-9a-f]{40}/0x[0-9a-f]{64}$',
  description: 'CHAIN:REGISTRY/ID of a record, in whatever registry',
});

const ExactBlock = Type.Object(
  { chainId: Type.Integer(), number: Type.Integer(), hash: Hex32, time: UnixTime },
  closed,
);
const Age = Type.Integer({
  minimum: 0,
  description: 'Seconds since the block was last known to be the newest; 0 where the node was asked now',
});
const Events = Type.Array(FreeObject, {
  description:
    'In chain order, with their places; bytes in base64url (…Bytes), large numbers in decimal (…Integer)',
});

const RecordPart = Type.Object(
  {
    id: Hex32,
    parent: Hex32,
    body: Type.String({ ...Bytes, description: 'ABI encoding of the record, base64url: it gives the id' }),
    state: Type.String({ ...Word, description: 'The state as the contract packs it, in hexadecimal digits' }),
    statusRecordedAt: UnixTime,
    grantedBlock: Type.Integer(),
    suspensions: Type.Array(Type.Object({ from: UnixTime, until: Type.Optional(UnixTime) }, closed)),
    organisation: Type.Optional(FreeObject),
    evidence: Type.Optional(Type.Object({ digest: Hex32, bytes: Type.Optional(Bytes) }, closed)),
  },
  closed,
);

const ListPart = Type.Object(
  {
    accreditation: Hex32,
    purpose: Type.Union([Type.Literal('revocation'), Type.Literal('suspension')]),
    number: Type.Integer(),
    versions: Type.Array(
      Type.Object(
        { version: Type.Integer(), digest: Hex32, ttl: Type.Integer(), publishedAt: UnixTime },
        closed,
      ),
    ),
    words: Type.Array(
      Type.Object(
        {
          index: Type.Integer(),
          changes: Type.Array(Type.Object({ word: Word, time: UnixTime, reason: Type.String() }, closed), {
            description: 'Oldest first; the last one counts',
          }),
        },
        closed,
      ),
    ),
  },
  closed,
);

const mark = { accreditation: Hex32, value: Hex32, time: UnixTime };

/** A part of the registry's state, for verifiers that keep the credential to themselves. */
export const SliceSchema = Type.Object(
  {
    format: Type.Literal('vidimus-slice/1'),
    block: ExactBlock,
    ageSeconds: Age,
    covers: Type.Object(
      {
        subjects: Type.Array(Type.String()),
        records: Type.Array(Hex32),
        targets: Type.Array(Target),
        statuses: Type.Array(Hex32),
        accounts: Type.Array(Address20),
        documents: Type.Array(DidId),
      },
      {
        ...closed,
        description: 'About what it is whole: what it does not show of these did not exist at its block',
      },
    ),
    records: Type.Array(RecordPart),
    terms: Type.Array(Type.Object({ term: Hex32, text: Type.String() }, closed)),
    lists: Type.Array(ListPart),
    handles: Type.Array(Type.Object({ ...mark, reason: Type.String() }, closed)),
    anchors: Type.Array(Type.Object(mark, closed)),
    accounts: Type.Array(Type.Object({ account: Address20, events: Events }, closed)),
    documents: Type.Array(Type.Object({ did: DidId, events: Events }, closed)),
    next: Type.Optional(
      Type.String({ description: 'Of statuses: give it as `after` for the page that follows' }),
    ),
  },
  { ...closed, $id: 'Slice', description: 'A part of the registry’s state at one block' },
);

/** What a verifier in a browser starts from. */
export const ReplicaSchema = Type.Object(
  {
    format: Type.Literal('vidimus-replica/1'),
    deployment: Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      description: 'The addresses file of the network',
    }),
    policies: Type.Record(Type.String(), AnyJson, { description: 'By name; `default` is the operator’s' }),
    profile: Type.String({ description: 'The policy that counts where none is named' }),
    demonstration: Type.Boolean({ description: 'Its keys and organisations are made up' }),
    rpc: Type.Array(Type.String(), {
      description: 'Nodes that the operator suggests to who asks the chain itself',
    }),
    block: ExactBlock,
    ageSeconds: Age,
  },
  { ...closed, $id: 'Replica', description: 'The network that this service follows, and its policies' },
);
