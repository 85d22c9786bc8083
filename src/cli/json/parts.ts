import { type TSchema, Type } from '@sinclair/typebox';
import { Address20, closed, FreeObject, Hex32, words } from '../../service/schemas/common.ts';

/** One form of what a verb prints with `--json`. */
export interface Shape {
  /** The command lines that print it: `schema list`. */
  readonly when: string;
  readonly schema: TSchema;
}

/** A schema of docs/openapi.json: the service answers with the same. */
export const shared = (name: string): TSchema => Type.Unsafe({ $ref: `openapi#/components/schemas/${name}` });

export const text = (description: string): TSchema => Type.String({ description });
export const count = (description: string): TSchema => Type.Integer({ minimum: 0, description });
export const object = (members: Record<string, TSchema>, description?: string): TSchema =>
  Type.Object(members, { ...closed, ...(description !== undefined && { description }) });
export const optional = Type.Optional;
export const hex = Type.String({ pattern: '^0x[0-9a-f]*$' });

export const gas = count('Gas that it took, or would take');
export const record = optional(Type.Unsafe<string>({ ...Hex32, description: 'The record that it granted' }));
export const status = (word: string, description: string): TSchema => words([word], description);

/** What a write came to. */
export const write = Type.Union([
  object(
    {
      id: record,
      status: status('done', 'It is on the chain'),
      transaction: Hex32,
      block: count('Its block'),
      gas,
    },
    'Written',
  ),
  object(
    { id: record, status: status('already', 'The chain had it before; nothing was sent'), gas },
    'Nothing to do',
  ),
  object(
    {
      id: record,
      status: status('dry-run', 'With --dry-run: it would succeed'),
      to: Address20,
      data: hex,
      gas,
    },
    'Tried out',
  ),
]);

export const request = object(
  {
    format: words(['vidimus-request/1']),
    chainId: Type.Integer(),
    contract: Address20,
    call: Type.Unsafe<string>({ ...hex, description: 'What is asked for, as call data' }),
    signer: Address20,
    nonce: text('Decimal; the upper 192 bits are the lane'),
    deadline: Type.Integer({ description: 'Unix seconds' }),
    signature: hex,
    signedAtBlock: count('The head when it was signed'),
  },
  'For `vidimus submit`',
);

export const acts = (verb: string): readonly Shape[] => [
  { when: `${verb} …`, schema: write },
  { when: `${verb} … --sign-only`, schema: request },
];

export const deployment = FreeObject;
export const demonstration = Type.Literal(true, { description: 'Everything in it is made up' });

export type Shapes = Readonly<Record<string, readonly Shape[]>>;

export const resolution = object(
  {
    didDocument: Type.Union([FreeObject, Type.Null()]),
    didResolutionMetadata: FreeObject,
    didDocumentMetadata: FreeObject,
  },
  'DID resolution result (W3C DID Resolution §4)',
);
