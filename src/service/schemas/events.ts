import { type Static, Type } from '@sinclair/typebox';
import type { HistoryEntrySchema } from './accreditation.ts';
import { closed, DateTime, Hex32, words } from './common.ts';

const LONGEST = 256;
const MOST = 100;
const several = (pattern: string, description: string) =>
  Type.Optional(
    Type.Union(
      [
        Type.String({ pattern, maxLength: LONGEST }),
        Type.Array(Type.String({ pattern, maxLength: LONGEST }), { maxItems: MOST }),
      ],
      { description },
    ),
  );

export const EventsQuery = Type.Object(
  {
    subject: several('^did:[a-z0-9]+:[^\\s/?#]+$', 'A DID; may be repeated'),
    accreditation: several('^0x[0-9a-f]{64}$', 'Id of a record; may be repeated'),
    list: several(
      '^0x[0-9a-f]{64}/(revocation|suspension)/\\d{1,10}$',
      'A status list, ACCREDITATION/PURPOSE/NUMBER; may be repeated',
    ),
    finality: Type.Optional(
      words(['head', 'final'], 'final: a change is told when its block is final, and is never taken back'),
    ),
    after: Type.Optional(
      Type.String({
        pattern: '^\\d{1,15}\\.\\d{1,10}\\.[0-9a-f]{8}$',
        description:
          'As the header Last-Event-ID, which goes before it: the id of the last event that was read',
      }),
    ),
  },
  closed,
);
export type EventsQuery = Static<typeof EventsQuery>;

/** The data of an event of the stream, or of a webhook. */
export const ChangeSchema = Type.Object(
  {
    id: Type.String(),
    type: words(['change', 'rolled-back', 'reset']),
    accreditation: Type.Optional(Hex32),
    subject: Type.Optional(Type.String()),
    list: Type.Optional(Type.String()),
    entry: Type.Optional(Type.Unsafe<Static<typeof HistoryEntrySchema>>({ $ref: 'HistoryEntry#' })),
    toBlock: Type.Optional(
      Type.Integer({ description: 'rolled-back: what was said of later blocks does not count' }),
    ),
    time: Type.Optional(DateTime),
  },
  { ...closed, $id: 'Change' },
);
