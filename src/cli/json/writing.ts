import { Type } from '@sinclair/typebox';
import { Address20, FreeObject, Hex32, words } from '../../service/schemas/common.ts';
import {
  acts,
  count,
  demonstration,
  deployment,
  object,
  optional,
  request,
  resolution,
  type Shapes,
  text,
  write,
} from './parts.ts';

const rowFailures = Type.Array(
  object({ line: count('Line of the file'), code: text('Of the catalogue'), message: Type.String() }),
  { description: 'The first thousand rows that were refused' },
);

/** Verbs that write, to the chain or files. */
export const WRITING: Shapes = {
  deploy: [
    { when: 'deploy', schema: object({ deployment, file: text('The addresses file') }) },
    {
      when: 'deploy --dry-run',
      schema: object({ facts: FreeObject, file: Type.String(), account: Type.String() }),
    },
  ],
  root: acts('root'),
  accredit: acts('accredit'),
  recognise: acts('recognise'),
  mandate: acts('mandate'),
  suspend: acts('suspend'),
  resume: acts('resume'),
  end: acts('end'),
  void: acts('void'),
  rotate: acts('rotate'),
  onboard: [
    {
      when: 'onboard invite',
      schema: object({
        format: words(['vidimus-invitation/1']),
        chainId: Type.Integer(),
        registry: Address20,
        parent: Hex32,
        accreditor: text('DID'),
        offer: FreeObject,
        challenge: Hex32,
        expires: Type.Integer({ description: 'Unix seconds' }),
      }),
    },
    { when: 'onboard invite --link', schema: object({ link: text('The invitation as one word') }) },
    {
      when: 'onboard reply',
      schema: object({
        format: words(['vidimus-reply/1']),
        challenge: Hex32,
        did: Type.String(),
        controller: Address20,
        organisation: optional(FreeObject),
        registration: optional(request),
        proof: text('Compact JWS over all members above'),
      }),
    },
    { when: 'onboard accept', schema: write },
  ],
  submit: [{ when: 'submit REQUEST', schema: write }],
  import: [
    {
      when: 'import accredit, import revoke',
      schema: object({
        done: count('Rows that are on the chain: written now, or there before'),
        already: count('Rows that were there before'),
        failed: count('Rows that were refused'),
        read: count('Rows of the file'),
        gas: count('Of all transactions'),
        transactions: count('How many were sent'),
        stopped: Type.Boolean({ description: 'It ended early; run the same command again' }),
        failures: rowFailures,
      }),
    },
    {
      when: 'import accredit --dry-run, import revoke --dry-run',
      schema: object({
        status: words(['dry-run']),
        rows: count('That can be read'),
        malformed: count('That cannot'),
      }),
    },
    {
      when: 'import institutions',
      schema: object({
        demonstration,
        rows: count('Of the list'),
        granted: count('By this run'),
        already: count('On the chain before'),
        problems: Type.Array(object({ row: Type.Integer(), code: Type.String(), message: Type.String() })),
        notes: Type.Array(object({ row: Type.Integer(), note: Type.String() })),
        transactions: count('How many were sent'),
        gas: count('Of all transactions'),
        seconds: Type.Number(),
        parent: Hex32,
        seed: text('Whence the demonstration keys follow'),
        complete: Type.Boolean({ description: 'false where it was stopped' }),
        check: Type.Union([
          object({
            row: Type.Integer(),
            subject: Type.String(),
            decision: Type.String(),
            summary: Type.String(),
          }),
          Type.Null(),
        ]),
      }),
    },
    {
      when: 'import institutions --dry-run',
      schema: object({
        demonstration,
        dryRun: Type.Literal(true),
        rows: count('Of the list'),
        good: count('That can be imported'),
        problems: Type.Array(object({ row: Type.Integer(), code: Type.String(), message: Type.String() })),
        seed: Type.String(),
      }),
    },
  ],
  did: [...acts('did ACTION'), { when: 'did show', schema: resolution }],
  issue: [
    {
      when: 'issue DOCUMENT',
      schema: object({
        credential: Type.Union([Type.String(), FreeObject], { description: 'A token, or JSON' }),
      }),
    },
    {
      when: 'issue DOCUMENT DOCUMENT …',
      schema: object({ credentials: Type.Array(Type.Union([Type.String(), FreeObject])) }),
    },
    { when: 'issue … --out PLACE', schema: object({ files: Type.Array(Type.String()) }) },
    { when: 'issue … --dry-run', schema: Type.Array(FreeObject, { description: 'What would be signed' }) },
  ],
  revoke: [...acts('revoke'), { when: 'revoke, where it takes several writes', schema: Type.Array(write) }],
  anchor: acts('anchor'),
};
