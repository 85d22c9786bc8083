import { Type } from '@sinclair/typebox';
import { FreeObject, Hex32, words } from '../../service/schemas/common.ts';
import { AREAS } from '../doctor/finding.ts';
import { SETTINGS } from '../settings/catalogue.ts';
import { count, demonstration, deployment, object, optional, type Shapes, text } from './parts.ts';

const place = object({ number: Type.Integer(), hash: Hex32 });

/** Verbs that run something, or are about this program. */
export const RUNNING: Shapes = {
  demo: [
    {
      when: 'demo',
      schema: object({
        demonstration,
        seed: Type.String(),
        chainId: Type.Integer(),
        contracts: FreeObject,
        records: FreeObject,
        steps: Type.Array(
          object({
            chapter: Type.String(),
            sample: Type.String(),
            decision: words(['accepted', 'rejected', 'undetermined']),
            code: optional(Type.String()),
            summary: Type.String(),
          }),
        ),
      }),
    },
  ],
  network: [
    {
      when: 'network up',
      schema: object({
        rpc: Type.String(),
        chainId: Type.Integer(),
        config: optional(text('Settings file for --config')),
        deployment,
        seed: Type.String(),
        keys: Type.Record(Type.String(), Type.String(), { description: 'Demonstration keys by name' }),
      }),
    },
    {
      when: 'network up --ebsi',
      schema: Type.Object(
        {
          demonstration,
          seed: Type.String(),
          service: Type.String(),
          rpc: Type.String(),
          chainId: Type.Integer(),
          config: Type.String(),
          deployment,
          parties: FreeObject,
          samples: Type.Array(
            object({ name: Type.String(), accepted: Type.Boolean(), about: Type.String() }),
          ),
        },
        { description: 'Also the addresses of the registries, by name' },
      ),
    },
  ],
  serve: [
    {
      when: 'serve: once it listens',
      schema: object({
        url: Type.String(),
        metricsUrl: Type.Union([Type.String(), Type.Null()]),
        pid: Type.Integer(),
      }),
    },
  ],
  replica: [
    {
      when: 'replica digest',
      schema: object({
        digest: text('SHA-256 of the state; equal copies have equal digests'),
        block: place,
        records: count('Records'),
        lists: count('Status lists'),
        handles: count('Revoked handles'),
      }),
    },
    {
      when: 'replica export FILE',
      schema: object({
        file: Type.String(),
        digest: Type.String(),
        block: place,
        events: Type.Integer(),
        bytes: Type.Integer(),
      }),
    },
    {
      when: 'replica sign FILE',
      schema: object({
        file: Type.String(),
        signature: Type.String(),
        algorithm: Type.String(),
        digest: Type.String(),
      }),
    },
    {
      when: 'replica import FILE',
      schema: object({
        file: Type.String(),
        signed: Type.Boolean(),
        digest: Type.String(),
        block: place,
        events: Type.Integer(),
      }),
    },
    {
      when: 'replica verify FILE',
      schema: object({
        file: Type.String(),
        signed: Type.Boolean(),
        digest: Type.String(),
        block: place,
        proven: object(
          { records: Type.Integer(), statuses: Type.Integer(), block: Type.Integer() },
          'What the node proved, and at which block',
        ),
      }),
    },
  ],
  key: [
    { when: 'key new', schema: object({ address: text('The account'), keystore: text('The file') }) },
    { when: 'key address', schema: object({ address: text('The account') }) },
  ],
  config: [
    {
      when: 'config',
      schema: object({
        settings: object(
          Object.fromEntries(
            SETTINGS.map(({ name, help }) => [
              name,
              object(
                { value: Type.Unsafe({ description: 'null where it is not set' }), source: Type.String() },
                help,
              ),
            ]),
          ),
        ),
        secrets: Type.Record(Type.String(), Type.Boolean(), {
          description: 'Whether it is set; never its value',
        }),
      }),
    },
  ],
  doctor: [
    {
      when: 'doctor',
      schema: object({
        result: words(['ok', 'warn', 'fail'], 'The worst of its checks'),
        checks: Type.Array(
          object({
            area: words(AREAS),
            result: words(['ok', 'warn', 'fail', 'none'], 'none: not configured'),
            message: text('For people; may change'),
            remedy: optional(text('What to do')),
            code: optional(text('Of docs/errors.md, where it has one')),
          }),
        ),
      }),
    },
  ],
  completion: [
    {
      when: 'completion SHELL',
      schema: object({ shell: words(['bash', 'zsh', 'fish']), script: Type.String() }),
    },
  ],
};
