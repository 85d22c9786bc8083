import { Type } from '@sinclair/typebox';
import { closed, DateTime, words } from './common.ts';

export const VerifyRequest = Type.Object(
  {
    credential: Type.Union([
      Type.String({ minLength: 1, description: 'A compact token' }),
      Type.Unsafe<Record<string, unknown>>({ type: 'object', minProperties: 1 }),
    ]),
    now: Type.Optional(
      Type.String({
        format: 'date-time',
        description: 'The present of the verdict, with a time zone; the clock of the service where absent',
      }),
    ),
  },
  { ...closed, $id: 'VerifyRequest' },
);

export const Live = Type.Object({ status: words(['ok']) }, { ...closed, $id: 'Live' });

export const Ready = Type.Object(
  {
    status: words(['ok', 'not-ready']),
    time: DateTime,
    probes: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          ok: Type.Boolean(),
          values: Type.Record(
            Type.String(),
            Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
          ),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'Ready' },
);

export const CodePage = Type.Object(
  {
    code: Type.String(),
    kind: words(['input', 'rule', 'environment', 'check'], 'Who must act'),
    message: Type.String({ description: 'Values stand in braces' }),
    remedy: Type.String(),
  },
  { ...closed, $id: 'CodePage' },
);
