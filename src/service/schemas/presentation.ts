import { type Static, Type } from '@sinclair/typebox';
import type { PresentationVerdict } from '../../verify/presentation-verdict.ts';
import { closed, DateTime, Hex32, ref, words } from './common.ts';
import { Check, DECISIONS, Note, PolicyUsed, SummaryParts, VerdictSchema } from './verdict.ts';

export const PresentationVerdictSchema = Type.Object(
  {
    decision: words(DECISIONS, 'The worst of the presentation and every credential in it'),
    summary: Type.String({ description: 'One sentence for people' }),
    summaryParts: SummaryParts,
    checks: Type.Array(ref(Check)),
    holder: Type.Optional(
      Type.String({ description: 'Who presents; proven where the check `proof` passes' }),
    ),
    presentation: Type.Optional(
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
    credentials: Type.Array(ref(VerdictSchema), { description: 'A verdict each, in their order' }),
    dates: Type.Object({ now: DateTime }, closed),
    notChecked: Type.Array(ref(Note)),
    policy: ref(PolicyUsed),
    contacted: Type.Array(Type.String()),
  },
  {
    ...closed,
    $id: 'PresentationVerdict',
    description: 'The answer for a presentation: who presents, and a verdict for each credential',
  },
);

/** What the description promises is what the SDK returns: this line does not compile when they drift apart. */
type Promised = Static<typeof PresentationVerdictSchema> extends PresentationVerdict ? true : never;
export const PRESENTATION_VERDICT_AS_PROMISED: Promised = true;
