import { Type } from '@sinclair/typebox';
import { words } from '../../service/schemas/common.ts';
import { COPYING } from './copying.ts';
import { object, type Shapes, text } from './parts.ts';
import { READING } from './reading.ts';
import { RUNNING } from './running.ts';
import { WRITING } from './writing.ts';

/** Printed by every verb where it fails; the exit code says whose turn it is. */
export const ERROR_SHAPE = object({
  error: object({
    code: text('Of docs/errors.md'),
    kind: words(['input', 'rule', 'environment', 'check']),
    message: text('For people; may change'),
    remedy: text('What to do'),
    details: Type.Unsafe({ type: 'object', description: 'What filled the message in' }),
  }),
});

/** What each verb prints with `--json`, form by form. A test holds every verb to it. */
export const SHAPES: Shapes = { ...READING, ...WRITING, ...RUNNING, ...COPYING };
