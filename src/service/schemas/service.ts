import { Type } from '@sinclair/typebox';
import { closed, DateTime, words } from './common.ts';

const Token = Type.String({ minLength: 1, description: 'A compact token' });
const JsonForm = Type.Unsafe<Record<string, unknown>>({ type: 'object', minProperties: 1 });

/** What both requests may ask for. */
const asked = {
  now: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'The present of the verdict, with a time zone; the clock of the service where absent',
    }),
  ),
  profile: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 63,
      description:
        'The policy that counts, by name: default, proofs-only, proofs-and-status, or the operator’s',
    }),
  ),
  challenge: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 1024,
      description: 'What the holder’s proof must answer (nonce)',
    }),
  ),
  domain: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 1024,
      description: 'Whom the holder’s proof must be for (audience)',
    }),
  ),
};

export const VerifyRequest = Type.Object(
  { credential: Type.Union([Token, JsonForm]), ...asked },
  { ...closed, $id: 'VerifyRequest' },
);

export const VerifyPresentationRequest = Type.Object(
  { presentation: Type.Union([Token, JsonForm]), ...asked },
  { ...closed, $id: 'VerifyPresentationRequest' },
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
    nodes: Type.Optional(
      Type.Array(
        Type.Object(
          {
            host: Type.String(),
            state: words(['ok', 'failing', 'differs'], 'differs: it contradicts most, or its own proofs'),
            lagBlocks: Type.Optional(Type.Number()),
            error: Type.Optional(Type.String()),
          },
          closed,
        ),
        { description: 'The nodes that are asked, by host' },
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
