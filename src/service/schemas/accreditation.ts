import { type Static, Type } from '@sinclair/typebox';
import { STANDINGS } from '../../replica/directory/entry.ts';
import { BASES, KINDS, REASONS, STATUSES } from '../../trust/record.ts';
import { Address20, closed, DateTime, FreeObject, Hex32, page, ref, words } from './common.ts';

const Term = Type.Object(
  { hash: Hex32, text: Type.Optional(Type.String({ description: 'Where it was published' })) },
  closed,
);

export const PermissionSchema = Type.Object(
  {
    types: Type.Array(Term, { description: 'Credential types; empty means any' }),
    schemas: Type.Array(Term),
    jurisdictions: Type.Array(Type.String()),
    fields: Type.Array(Type.String({ description: 'ISCED-F 2013 code of two to four digits' })),
    levels: Type.Array(Type.Integer({ minimum: 1, maximum: 8, description: 'EQF level' })),
    credits: Type.Optional(
      Type.Number({ description: 'The most ECTS points of one credential; absent means any' }),
    ),
  },
  { ...closed, $id: 'Permission', description: 'Judged one by one, never as a union' },
);

export const AccreditationSchema = Type.Object(
  {
    id: Hex32,
    uri: Type.String({ description: 'eip155:<chain id>:<registry>/<record id>' }),
    parent: Type.Optional(Hex32),
    kind: words(KINDS),
    basis: words(BASES),
    subject: Type.String(),
    controller: Type.Optional(Address20),
    depth: Type.Integer(),
    validFrom: DateTime,
    validUntil: Type.Optional(DateTime),
    permissions: Type.Array(ref(PermissionSchema)),
    target: Type.Optional(Type.String({ description: 'The record that a recognition accepts' })),
    status: words(STATUSES),
    reason: words(REASONS),
    since: DateTime,
    recordedAt: DateTime,
    grantedAt: DateTime,
    grantedBlock: Type.Integer(),
    suspensions: Type.Array(Type.Object({ from: DateTime, until: Type.Optional(DateTime) }, closed)),
    organisation: Type.Optional(FreeObject),
    evidence: Type.Optional(
      Type.Object(
        { digest: Hex32, attached: Type.Boolean({ description: 'The credential itself is on-chain too' }) },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'Accreditation', description: 'One edge of the trust graph, as the registry says' },
);
export type AccreditationJson = Static<typeof AccreditationSchema>;
export const AccreditationPage = page('AccreditationPage', AccreditationSchema);

export const MentionSchema = Type.Object(
  { did: Type.String(), organisation: Type.Optional(FreeObject) },
  { ...closed, $id: 'Mention', description: 'An organisation that is named in what is said of another' },
);

export const IssuerSchema = Type.Object(
  {
    did: Type.String(),
    organisation: Type.Optional(FreeObject),
    accreditations: Type.Array(Hex32, { description: 'Record ids, oldest first' }),
    activeKinds: Type.Array(words(KINDS), { description: 'Kinds of its active records' }),
    standing: words(STANDINGS, 'How the best of its own records stands; those above are not judged'),
    accreditors: Type.Array(ref(MentionSchema), { description: 'The organisations right above' }),
    recognisers: Type.Array(ref(MentionSchema), { description: 'Those that recognise one of its records' }),
    below: Type.Integer({ description: 'How many organisations it accredits or recognises' }),
  },
  {
    ...closed,
    $id: 'Issuer',
    description: 'A subject of the registry; the name is what its accreditor stated',
  },
);
export const IssuerPage = page('IssuerPage', IssuerSchema);

export const PathsSchema = Type.Object(
  {
    did: Type.String(),
    paths: Type.Array(Type.Array(ref(AccreditationSchema)), {
      description: 'Each from the record of the issuer up, as far as it leads',
    }),
  },
  { ...closed, $id: 'Paths' },
);

export const HistoryEntrySchema = Type.Object(
  {
    event: Type.String(),
    block: Type.Integer(),
    time: DateTime,
    transaction: Hex32,
    logIndex: Type.Integer(),
    actor: Type.Optional(Hex32),
    signer: Type.Optional(Address20),
    status: Type.Optional(words(STATUSES)),
    reason: Type.Optional(words(REASONS)),
  },
  { ...closed, $id: 'HistoryEntry' },
);
export const HistorySchema = Type.Object(
  {
    id: Hex32,
    total: Type.Integer(),
    items: Type.Array(ref(HistoryEntrySchema), { description: 'Oldest first' }),
    next: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'History' },
);

export const StatusListSchema = Type.Object(
  {
    accreditation: Hex32,
    purpose: words(['revocation', 'suspension']),
    number: Type.Integer(),
    kind: words(['anchored', 'bits'], 'A signed list that is kept elsewhere, or bits on the chain'),
    version: Type.Optional(Type.Integer()),
    digest: Type.Optional(Hex32),
    ttl: Type.Optional(Type.Integer({ description: 'Seconds' })),
    publishedAt: Type.Optional(DateTime),
    words: Type.Optional(Type.Integer({ description: 'Words of 256 bits that were ever written' })),
  },
  { ...closed, $id: 'StatusList' },
);
export const StatusListPage = page('StatusListPage', StatusListSchema);
