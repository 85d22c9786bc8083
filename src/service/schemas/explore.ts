import { Type } from '@sinclair/typebox';
import { STANDINGS } from '../../replica/directory/entry.ts';
import { ISSUER_ORDERS } from '../../replica/directory/filter.ts';
import { ORGANISATION_TYPES } from '../../trust/organisation.ts';
import { KINDS } from '../../trust/record.ts';
import {
  AccreditationSchema,
  HistoryEntrySchema,
  IssuerSchema,
  MentionSchema,
  StatusListSchema,
} from './accreditation.ts';
import { Block, closed, Did, FreeObject, Hex32, ref, words } from './common.ts';

/** Query members that say which organisations. Values of a query are text: numbers are read by their pattern. */
export const wishMembers = {
  query: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description:
        'Words: each a part of a legal name in any language, of an identifier or a did:web, or six characters and more of another DID. Case and accents do not matter',
    }),
  ),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })),
  type: Type.Optional(words(ORGANISATION_TYPES, 'Neutral type of the provider')),
  kind: Type.Optional(words(KINDS, 'With a record of this kind, whatever its status')),
  standing: Type.Optional(words(STANDINGS, 'How the best of its own records stands')),
  term: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Name or hash of a credential type or schema that a permission covers',
    }),
  ),
  field: Type.Optional(
    Type.String({ pattern: '^\\d{2,4}$', description: 'ISCED-F 2013, two to four digits' }),
  ),
  level: Type.Optional(Type.String({ pattern: '^[1-8]$', description: 'EQF level' })),
  accreditor: Type.Optional(
    Type.Unsafe<string>({ ...Did, description: 'DID of an organisation that accredits it' }),
  ),
  recogniser: Type.Optional(
    Type.Unsafe<string>({ ...Did, description: 'DID of an organisation that recognises it' }),
  ),
  leads: Type.Optional(
    words(['true', 'false'], 'Only those that accredit or recognise others, or only those that do not'),
  ),
};

export const orderMember = {
  order: Type.Optional(
    words(
      ISSUER_ORDERS,
      'registry (default): as they first appeared on the chain; name; country; match: the best match of the query first; newest: the latest grant first',
    ),
  ),
};

const countOf = (name: string, value: ReturnType<typeof Type.Unsafe<string | number>>) =>
  Type.Array(Type.Object({ value, count: Type.Integer() }, closed), { description: name });
const text = Type.Unsafe<string | number>({ type: 'string' });
const integer = Type.Unsafe<string | number>({ type: 'integer' });

export const IssuerFacetsSchema = Type.Object(
  {
    total: Type.Integer({ description: 'Organisations that meet the whole wish' }),
    countries: countOf('By ISO 3166-1 alpha-2', text),
    types: countOf('By type of provider', text),
    kinds: countOf('By kinds of record', text),
    standings: countOf('By how the best record stands', text),
    terms: Type.Array(
      Type.Object({ value: Hex32, count: Type.Integer(), text: Type.Optional(Type.String()) }, closed),
      { description: 'Credential types and schemas, by hash; the text where it was published' },
    ),
    fields: countOf('By ISCED-F 2013 code', text),
    levels: countOf('By EQF level', integer),
    accreditors: Type.Array(
      Type.Object(
        { value: Type.String(), count: Type.Integer(), organisation: Type.Optional(FreeObject) },
        closed,
      ),
      { description: 'The 50 most frequent' },
    ),
    block: ref(Block),
  },
  {
    ...closed,
    $id: 'IssuerFacets',
    description: 'What a search can be narrowed by: each value with how many there would be, all else kept',
  },
);

const Standing = words(STANDINGS);
const StandingCounts = Type.Array(Type.Object({ value: Standing, count: Type.Integer() }, closed));

export const TrustMapSchema = Type.Object(
  {
    total: Type.Integer({ description: 'Organisations in all' }),
    bodies: Type.Array(
      Type.Object(
        {
          did: Type.String(),
          organisation: Type.Optional(FreeObject),
          standing: Standing,
          kinds: Type.Array(words(KINDS), { description: 'Kinds of its active records' }),
          home: Type.Optional(Type.String({ description: 'The body that it is drawn in' })),
          others: Type.Array(Type.String(), { description: 'Further bodies that accredit it' }),
        },
        closed,
      ),
      { description: 'Organisations that others stand below or beside' },
    ),
    counts: Type.Array(
      Type.Object(
        {
          accreditor: Type.Optional(Type.String()),
          country: Type.Optional(Type.String()),
          total: Type.Integer(),
          standings: StandingCounts,
        },
        closed,
      ),
      { description: 'All others, by who accredits them and where they are' },
    ),
    recognitions: Type.Array(
      Type.Object({ from: Type.String(), to: Type.String(), standing: Standing }, closed),
    ),
    block: ref(Block),
  },
  { ...closed, $id: 'TrustMap', description: 'Who accredits and recognises whom' },
);

export const MapGroupSchema = Type.Object(
  {
    total: Type.Integer(),
    items: Type.Array(
      Type.Object(
        { did: Type.String(), organisation: Type.Optional(FreeObject), standing: Standing },
        closed,
      ),
      { description: 'The first 2,000, by standing, then by name' },
    ),
    block: ref(Block),
  },
  { ...closed, $id: 'MapGroup', description: 'The names behind one count of the map' },
);

export const DossierSchema = Type.Object(
  {
    issuer: ref(IssuerSchema),
    accreditations: Type.Array(ref(AccreditationSchema), {
      description: 'Records about it, recognitions of it among them, oldest first; at most 100',
    }),
    above: Type.Array(ref(AccreditationSchema), { description: 'Every record on a way up, each once' }),
    paths: Type.Array(Type.Array(Hex32), { description: 'Ways up, each from a record of its own' }),
    recognitions: Type.Array(ref(AccreditationSchema), {
      description: 'Recognitions that it gave; at most 100',
    }),
    lists: Type.Array(ref(StatusListSchema), { description: 'At most 100' }),
    history: Type.Array(Type.Object({ id: Hex32, entry: ref(HistoryEntrySchema) }, closed), {
      description: 'Events of its records and of the recognitions that it gave, oldest first; the latest 300',
    }),
    totals: Type.Object(
      {
        accreditations: Type.Integer(),
        recognitions: Type.Integer(),
        lists: Type.Integer(),
        history: Type.Integer(),
      },
      closed,
    ),
    mentions: Type.Array(ref(MentionSchema), { description: 'Organisations that are named in it' }),
    block: ref(Block),
  },
  { ...closed, $id: 'Dossier', description: 'All that the registry says of one organisation' },
);
