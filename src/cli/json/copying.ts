import { Type } from '@sinclair/typebox';
import { Hex32, words } from '../../service/schemas/common.ts';
import { count, object, type Shapes, text } from './parts.ts';

const digest = Type.Unsafe<string>({
  ...Hex32,
  description: 'SHA-256 of the whole state; equal states have equal ones',
});
const block = object({ number: Type.Integer(), hash: Type.Unsafe<string>(Hex32) });
const file = text('As it was given');
const signed = Type.Boolean({ description: 'Whether a key that was named signed it' });
const events = count('Events of the registry in it');

/** Verbs that carry and compare copies of the registry. */
export const COPYING: Shapes = {
  replica: [
    {
      when: 'replica digest',
      schema: object({ digest, block, records: count(''), lists: count(''), handles: count('Revoked ones') }),
    },
    { when: 'replica export', schema: object({ file, digest, block, events, bytes: count('Of the file') }) },
    {
      when: 'replica sign',
      schema: object({
        file,
        signature: text('The file of the signature'),
        algorithm: words(['ES256', 'ES384', 'ES256K', 'EdDSA']),
        digest,
      }),
    },
    { when: 'replica import', schema: object({ file, signed, digest, block, events }) },
    {
      when: 'replica verify',
      schema: object({
        file,
        signed,
        digest,
        block,
        proven: object({
          records: count('Records whose state was proven'),
          statuses: count('Lists, words of bits and handles that were'),
          block: count('At this block'),
        }),
      }),
    },
  ],
};
