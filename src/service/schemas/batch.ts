import { Type } from '@sinclair/typebox';
import { closed, words } from './common.ts';

const Count = Type.Integer({ minimum: 0 });

export const BatchQuery = Type.Object(
  {
    now: Type.Optional(
      Type.String({ format: 'date-time', description: 'The present of the verdicts, with a time zone' }),
    ),
    profile: Type.Optional(
      Type.String({ minLength: 1, maxLength: 63, description: 'The policy that counts, by name' }),
    ),
    after: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 128,
        description: 'The id of the last line that was answered: what stands up to it is not verified again',
      }),
    ),
    detail: Type.Optional(
      words(['full', 'brief'], 'brief: decision, summary and codes of the reasons, in place of the verdict'),
    ),
  },
  closed,
);

export const BatchParameters = Type.Object(
  { id: Type.String({ pattern: '^[0-9a-f-]{36}$', description: 'Of the header Vidimus-Batch' }) },
  closed,
);

export const BatchProgress = Type.Object(
  {
    id: Type.String(),
    state: words(['running', 'done', 'broken'], 'broken: its last line did not go out'),
    received: Count,
    answered: Count,
    skipped: Type.Integer({ minimum: 0, description: 'Answered before, as `after` says' }),
    accepted: Count,
    rejected: Count,
    undetermined: Count,
    problems: Count,
  },
  { ...closed, $id: 'BatchProgress', description: 'How far a batch is' },
);
