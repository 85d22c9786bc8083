import { type Static, Type } from '@sinclair/typebox';
import { CODES, type Code } from '../../core/codes/index.ts';
import type { CheckStatus } from '../../core/finding.ts';
import { EBSI_ROLES } from '../../trust/ebsi/roles.ts';
import { BASES, KINDS, REASONS, STATUSES } from '../../trust/record.ts';
import { CHECK_NAMES, type Verdict } from '../../verify/verdict.ts';
import { Address20, closed, DateTime, FreeObject, Hex32, ref, words } from './common.ts';

const CHECK_STATUSES = [
  'pass',
  'fail',
  'unknown',
  'not-applicable',
] as const satisfies readonly CheckStatus[];
export const DECISIONS = ['accepted', 'rejected', 'undetermined'] as const;

/** Named, not listed: a new code must not break a client that was generated from the description. */
export const CodeName = Type.Unsafe<Code>(
  Type.String({
    pattern: '^[A-Z][A-Z0-9_]+$',
    description: 'Stable code; see docs/errors.md',
    examples: [Object.keys(CODES)[0] ?? 'INTERNAL'],
  }),
);

/** What fills the placeholders of a code's message: whoever says it in another language needs it. */
const parameters = Type.Optional(
  Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
    description: 'What fills the placeholders of the code’s message',
  }),
);

export const Note = Type.Object(
  { code: CodeName, message: Type.String(), parameters },
  { ...closed, $id: 'Note', description: 'What nobody checked, or a reader should know' },
);

export const CodedSentence = Type.Object(
  { code: CodeName, parameters },
  { ...closed, $id: 'CodedSentence', description: 'A sentence of the catalogue, by its code' },
);

/** The summary as codes. */
export const SummaryParts = Type.Array(ref(CodedSentence), {
  description: 'The same as codes: the summary is their sentences, with a space between them',
});

const checkMembers = {
  status: words(CHECK_STATUSES),
  required: Type.Boolean({ description: 'A check that is not required informs, but does not decide' }),
  code: CodeName,
  message: Type.String(),
  parameters,
  remedy: Type.Optional(Type.String()),
  evidence: Type.Optional(FreeObject),
};

export const Check = Type.Object(
  { check: words(CHECK_NAMES), ...checkMembers },
  { ...closed, $id: 'Check', description: 'One thing that was looked at, and what came of it' },
);
const HopCheck = Type.Object(checkMembers, closed);

const RecordName = Type.Object({ chainId: Type.Integer(), registry: Address20, id: Hex32 }, closed);

export const Hop = Type.Object(
  {
    record: RecordName,
    kind: words(KINDS),
    basis: words(BASES),
    subject: Type.String(),
    name: Type.Optional(Type.String({ description: 'Legal name, as the registry says' })),
    country: Type.Optional(Type.String()),
    demonstration: Type.Optional(Type.Boolean({ description: 'Made up: not a real accreditation' })),
    validFrom: DateTime,
    validUntil: Type.Optional(DateTime),
    grantedAt: DateTime,
    status: words(STATUSES),
    since: DateTime,
    recordedAt: DateTime,
    reason: words(REASONS),
    accreditationCredential: words(['signed', 'chain-only']),
    checks: Type.Array(HopCheck),
  },
  { ...closed, $id: 'Hop', description: 'One accreditation on the way from the issuer to a root' },
);

export const TrustPath = Type.Object(
  {
    decision: words(DECISIONS),
    hops: Type.Array(ref(Hop)),
    root: Type.Optional(Hex32),
    reasons: Type.Array(CodeName),
  },
  { ...closed, $id: 'TrustPath' },
);

const EbsiHop = Type.Object(
  {
    attribute: Type.String({ description: 'Address of the accreditation in the registry' }),
    subject: Type.String(),
    role: Type.Optional(words(EBSI_ROLES)),
    accreditor: Type.Optional(Type.String()),
    hash: Type.Optional(
      Type.String({ description: 'Revision that was read: SHA-256 of the signed accreditation' }),
    ),
    validFrom: Type.Optional(DateTime),
    validUntil: Type.Optional(DateTime),
    checks: Type.Array(HopCheck),
  },
  closed,
);

export const EbsiPath = Type.Object(
  {
    decision: words(DECISIONS),
    registry: Type.Optional(Type.String()),
    hops: Type.Array(EbsiHop),
    root: Type.Optional(Type.String({ description: 'DID of the root of the policy that it ends in' })),
    reasons: Type.Array(CodeName),
  },
  {
    ...closed,
    $id: 'EbsiPath',
    description: 'One way through an EBSI-shaped registry that the policy names',
  },
);

const rules = Type.Object(
  {
    missingStatus: words(['allow', 'require']),
    accreditationCredential: words(['allow-missing', 'require']),
    compromiseElsewhere: words(['undetermined', 'ignore']),
    statusListIssuer: words(['bound', 'any']),
    issuanceDate: words(['stated', 'proven']),
    skip: Type.Array(words(['issuer', 'trust', 'status']), {
      description: 'What this policy leaves unchecked',
    }),
    credentialSchema: words(['at-hand', 'require', 'ignore']),
    holder: words(['subject', 'any']),
    maxStateAge: Type.Integer({ description: 'Seconds' }),
    finality: words(['head', 'final']),
    allowedHosts: Type.Optional(Type.Array(Type.String())),
  },
  closed,
);

export const PolicyUsed = Type.Object(
  {
    name: Type.String(),
    registries: Type.Array(
      Type.Object(
        { chainId: Type.Integer(), trustedIssuersRegistry: Address20, statusRegistry: Address20 },
        closed,
      ),
    ),
    roots: Type.Array(Hex32),
    ebsi: Type.Optional(
      Type.Array(
        Type.Object(
          {
            trustedIssuersRegistry: Type.String(),
            didRegistry: Type.String(),
            schemas: Type.Optional(Type.String()),
            roots: Type.Array(Type.String()),
          },
          closed,
        ),
      ),
    ),
    rules,
    digest: Hex32,
  },
  {
    ...closed,
    $id: 'PolicyUsed',
    description: 'Which roots, registries and rules counted, with its SHA-256',
  },
);

const VerdictBlock = Type.Object(
  {
    chainId: Type.Integer(),
    number: Type.Integer(),
    hash: Type.Unsafe<`0x${string}`>(Type.String()),
    time: Type.Integer({ description: 'Unix seconds' }),
  },
  closed,
);

const Named = Type.Object({ did: Type.String(), organisation: Type.Optional(FreeObject) }, closed);

export const VerdictSchema = Type.Object(
  {
    decision: words(DECISIONS, 'Three values, never two: undetermined is not accepted'),
    summary: Type.String({ description: 'One sentence for people' }),
    summaryParts: SummaryParts,
    checks: Type.Array(ref(Check)),
    issuer: Type.Optional(
      Type.Object(
        {
          did: Type.String(),
          organisation: Type.Optional(FreeObject),
          claimedName: Type.Optional(Type.String()),
          awardingBody: Type.Optional(Named),
        },
        closed,
      ),
    ),
    credential: Type.Optional(
      Type.Object(
        {
          id: Type.Optional(Type.String()),
          types: Type.Array(Type.String()),
          format: Type.String(),
          digest: Hex32,
        },
        closed,
      ),
    ),
    dates: Type.Object(
      {
        issuance: Type.Optional(
          Type.Object({ value: DateTime, proven: Type.Boolean(), source: Type.String() }, closed),
        ),
        now: DateTime,
        stateAsOf: Type.Optional(DateTime),
      },
      closed,
    ),
    chain: Type.Array(ref(Hop)),
    paths: Type.Array(ref(TrustPath)),
    ebsiPaths: Type.Optional(Type.Array(ref(EbsiPath))),
    notChecked: Type.Array(ref(Note)),
    policy: ref(PolicyUsed),
    blocks: Type.Array(VerdictBlock),
    contacted: Type.Array(Type.String()),
  },
  {
    ...closed,
    $id: 'Verdict',
    description: 'The answer to the one question: may I rely on this credential?',
  },
);

/** What the description promises is what the SDK returns: this line does not compile when they drift apart. */
type Promised = Static<typeof VerdictSchema> extends Verdict ? true : never;
export const VERDICT_AS_PROMISED: Promised = true;
