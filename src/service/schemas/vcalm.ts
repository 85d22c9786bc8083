import { Type } from '@sinclair/typebox';
import { closed, FreeObject, words } from './common.ts';

/** W3C VCALM 1.0, `POST /credentials/verify` and `/presentations/verify` (w3c/vcalm 24d8fc0). */

/** What the older VC-API can be asked to look at; `proof` alone judges data model and proof, anything more judges all. */
export const CHECKS = ['proof', 'credentialStatus', 'status', 'credentialSchema', 'schema'] as const;

const anything = Type.Unsafe<Record<string, unknown>>({ type: 'object', minProperties: 1 });

const checks = Type.Optional(
  Type.Array(words(CHECKS), {
    maxItems: 16,
    description: '["proof"] judges data model and proof alone; anything else judges all',
  }),
);
const text = (description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 1024, description }));

export const VcalmRequest = Type.Object(
  {
    verifiableCredential: Type.Union([
      anything,
      Type.String({
        minLength: 1,
        description: 'A compact token; an object that carries its proof is sent as an object',
      }),
    ]),
    options: Type.Optional(
      Type.Object(
        {
          checks,
          challenge: text('What the holder’s proof must answer'),
          domain: text('Whom the holder’s proof must be for'),
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

export const VcalmPresentationRequest = Type.Object(
  {
    verifiablePresentation: Type.Union([
      anything,
      Type.String({ minLength: 1, description: 'A compact token' }),
    ]),
    options: Type.Optional(
      Type.Object(
        {
          checks,
          challenge: text('Must equal that of the presentation'),
          domain: text('Must be among those of the presentation'),
          returnResults: Type.Optional(Type.Boolean()),
          returnProblemDetails: Type.Optional(Type.Boolean()),
          returnPresentation: Type.Optional(Type.Boolean()),
        },
        {
          additionalProperties: true,
          description: 'VCALM leaves these open: what is not known changes nothing',
        },
      ),
    ),
  },
  { ...closed, $id: 'VcalmPresentationRequest' },
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
const problemDetails = Type.Optional(Type.Array(VcalmProblem));

const Judged = Type.Object({ verified: Type.Boolean(), input: Type.Optional(Type.Unknown()) }, closed);

const credentialResults = Type.Object(
  {
    validFrom: Type.Optional(Judged),
    validUntil: Type.Optional(Judged),
    credentialSchema: Type.Optional(Type.Array(Judged)),
    credentialStatus: Type.Optional(Type.Array(Judged)),
    proof: Type.Optional(Type.Array(Judged)),
  },
  closed,
);

const resultMembers = {
  verified: Type.Boolean(),
  credential: Type.Optional(FreeObject),
  problemDetails,
  results: Type.Optional(credentialResults),
};

export const VcalmResult = Type.Object(resultMembers, {
  ...closed,
  $id: 'VcalmVerifyResult',
  description: '`verified` is true where our decision is accepted, and only there',
});

export const VcalmPresentationResult = Type.Object(
  {
    verified: Type.Boolean(),
    verifiablePresentation: Type.Optional(FreeObject),
    problemDetails,
    results: Type.Optional(
      Type.Object(
        {
          presentation: Type.Object(
            {
              challenge: Type.Optional(Judged),
              domain: Type.Optional(Judged),
              holder: Type.Optional(Judged),
              proof: Type.Optional(Type.Array(Judged)),
            },
            closed,
          ),
          credentials: Type.Array(Type.Object(resultMembers, closed)),
        },
        closed,
      ),
    ),
  },
  {
    ...closed,
    $id: 'VcalmPresentationResult',
    description: '`verified` is true where the presentation and every credential in it is accepted',
  },
);

export const VcalmChallenge = Type.Object(
  {
    challenge: Type.String({
      description: '128 random bits; give it to the holder, then to /presentations/verify',
    }),
  },
  { ...closed, $id: 'VcalmChallenge' },
);
