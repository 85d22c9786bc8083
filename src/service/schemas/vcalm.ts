import { Type } from '@sinclair/typebox';
import { closed, FreeObject, words } from './common.ts';

/** W3C VCALM 1.0, `POST /credentials/verify` (w3c/vcalm 24d8fc0). */
export const VcalmRequest = Type.Object(
  {
    verifiableCredential: Type.Union([
      Type.Unsafe<Record<string, unknown>>({ type: 'object', minProperties: 1 }),
      Type.String({
        minLength: 1,
        description: 'A compact token; an object that carries its proof is sent as an object',
      }),
    ]),
    options: Type.Optional(
      Type.Object(
        {
          returnResults: Type.Optional(Type.Boolean()),
          returnProblemDetails: Type.Optional(Type.Boolean()),
          returnCredential: Type.Optional(Type.Boolean()),
        },
        { ...closed, description: 'An unknown option is refused, never skipped' },
      ),
    ),
  },
  { ...closed, $id: 'VcalmVerifyRequest' },
);

const VcalmProblem = Type.Object(
  {
    type: Type.String({ format: 'uri-reference' }),
    title: Type.String(),
    detail: Type.String(),
    decision: Type.Optional(words(['accepted', 'rejected', 'undetermined'])),
    codes: Type.Optional(Type.Array(Type.String())),
    code: Type.Optional(Type.String()),
  },
  closed,
);

const Judged = Type.Object({ verified: Type.Boolean(), input: Type.Optional(Type.Unknown()) }, closed);

export const VcalmResult = Type.Object(
  {
    verified: Type.Boolean(),
    credential: Type.Optional(FreeObject),
    problemDetails: Type.Optional(Type.Array(VcalmProblem)),
    results: Type.Optional(
      Type.Object(
        {
          validFrom: Type.Optional(Judged),
          validUntil: Type.Optional(Judged),
          credentialStatus: Type.Optional(Type.Array(Judged)),
          proof: Type.Optional(Type.Array(Judged)),
        },
        closed,
      ),
    ),
  },
  {
    ...closed,
    $id: 'VcalmVerifyResult',
    description: '`verified` is true where our decision is accepted, and only there',
  },
);
