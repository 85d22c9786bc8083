import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { Hex } from '../../core/hex.ts';
import type { Json } from '../../core/json.ts';

/** Objects that say all they say: an unknown member fails the contract test. */
export const closed = { additionalProperties: false } as const;

export const DateTime = Type.String({
  format: 'date-time',
  description: 'RFC 3339, UTC with Z',
  examples: ['2026-06-30T12:00:00Z'],
});

export const Hex32 = Type.Unsafe<Hex>(
  Type.String({ pattern: '^0x[0-9a-f]{64}$', description: '32 bytes in lower-case hexadecimal digits' }),
);
export const Address20 = Type.Unsafe<Hex>(
  Type.String({ pattern: '^0x[0-9a-f]{40}$', description: '20 bytes in lower-case hexadecimal digits' }),
);

export const AnyJson = Type.Unsafe<Json>({ description: 'Any JSON value' });

export const FreeObject = Type.Unsafe<{ readonly [member: string]: Json }>({
  type: 'object',
  additionalProperties: true,
});

export const words = <const T extends readonly string[]>(all: T, description?: string) =>
  Type.Unsafe<T[number]>({
    type: 'string',
    enum: [...all],
    ...(description === undefined ? {} : { description }),
  });

export const Did = Type.String({
  pattern: '^did:[a-z0-9]+:[^\\s/?#]+$',
  minLength: 5,
  maxLength: 256,
  description: 'A DID',
  examples: ['did:key:zDnaeWgbpcUat3VPa1GqrFbcr7gWEoTyn1nbT3CGfrHuKFJDG'],
});

export const Block = Type.Object(
  { chainId: Type.Integer(), number: Type.Integer(), hash: Hex32, time: DateTime },
  { ...closed, $id: 'Block', description: 'The block at which something was read' },
);

export const Problem = Type.Object(
  {
    type: Type.String({
      format: 'uri-reference',
      description: 'Identifies the kind of problem; answers with its documentation',
    }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String({ description: 'Stable code, listed in docs/errors.md' }),
    remedy: Type.String({ description: 'What to do' }),
    instance: Type.Optional(Type.String({ format: 'uri-reference' })),
  },
  { ...closed, $id: 'Problem', description: 'RFC 9457 problem details' },
);

/** A schema by its name among the document's components. */
export const ref = <T extends TSchema>(schema: T) =>
  Type.Unsafe<Static<T>>({ $ref: `${String(schema.$id)}#` });

export const page = <T extends TSchema>(name: string, item: T) =>
  Type.Object(
    {
      items: Type.Array(ref(item)),
      total: Type.Integer({ description: 'Entries of the whole list' }),
      next: Type.Optional(
        Type.String({ description: 'Give it as `after` to read on; absent on the last page' }),
      ),
      block: ref(Block),
    },
    { ...closed, $id: name },
  );

/** Problems that any path can answer with. */
export const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: 'Problem details (RFC 9457)',
        content: { 'application/problem+json': { schema: ref(Problem) } },
      },
    ]),
  );
