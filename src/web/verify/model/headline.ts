import type { Check, Decision, PresentationVerdict, Verdict } from '../../../browser.ts';

const LEFT_OUT: ReadonlySet<string> = new Set([
  'ISSUER_NOT_CHECKED',
  'TRUST_NOT_CHECKED',
  'STATUS_NOT_CHECKED',
  'ONLY_PROOF_CHECKED',
]);

/**
 * The headline of an answer, one of three. What a policy accepts although it leaves out who stands behind the key, or the
 * status, was not fully checked: *Accepted* is kept for policies that skip nothing, in each credential too.
 */
export const headlineOf = (verdict: Verdict | PresentationVerdict): Decision => {
  if (verdict.decision !== 'accepted') return verdict.decision;
  const inside = 'credentials' in verdict ? verdict.credentials : [];
  // A signature over nothing is right, and says nothing that anybody could rely on.
  if ('credentials' in verdict && inside.length === 0) return 'undetermined';
  const notes = [...verdict.notChecked, ...inside.flatMap(({ notChecked }) => notChecked)];
  return notes.some(({ code }) => LEFT_OUT.has(code)) ? 'undetermined' : 'accepted';
};

/** The look of each: icon and colour; the word is a message. Unknown and bad never look alike. */
export const LOOKS = {
  accepted: { icon: 'accepted', tone: 'good' },
  rejected: { icon: 'rejected', tone: 'bad' },
  undetermined: { icon: 'undetermined', tone: 'open' },
} as const satisfies Record<Decision, { icon: string; tone: string }>;

/** The checks that decided, in the report's order: what failed where it is rejected, what is unknown where it is open. */
export const decidingChecks = ({
  decision,
  checks,
}: Pick<Verdict, 'decision' | 'checks'>): readonly Check[] => {
  if (decision === 'accepted') return [];
  const wanted = decision === 'rejected' ? 'fail' : 'unknown';
  const found = checks.filter(
    ({ required, status, code }) => required && status === wanted && code !== 'NOT_REACHED',
  );
  // What was not reached is a consequence, and a reason only where there is no other.
  return found.length > 0 ? found : checks.filter(({ required, status }) => required && status === wanted);
};

/**
 * Everything else that is not good but did not decide: shown apart, never on the line of what did. What was not reached says
 * nothing that the reason for it does not say.
 */
export const furtherChecks = (verdict: Pick<Verdict, 'decision' | 'checks'>): readonly Check[] => {
  const deciding = new Set(decidingChecks(verdict));
  return verdict.checks.filter(
    (check) =>
      !deciding.has(check) &&
      (check.status === 'fail' || check.status === 'unknown') &&
      check.code !== 'NOT_REACHED',
  );
};

/** Whom a next step leads to. */
export type Ask = 'issuer' | 'holder' | 'accreditor' | 'policy' | 'connection' | 'authority';

const ASKS: readonly (readonly [RegExp, Ask])[] = [
  [/UNREACHABLE|UNAVAILABLE|REPLICA_|NOT_FETCHED|UNREADABLE|TIMEOUT|COPY_TOO_OLD|NET_/, 'connection'],
  [
    /^(?:OUT_OF_SCOPE|SUSPENDED_|ENDED_|VOID_|ISSUED_(?:BEFORE|AFTER)|PAST_UNCLEAR|EBSI_REVOKED|ACCREDITATION_)/,
    'accreditor',
  ],
  [/^(?:UNRECOGNISED_ISSUER|ROOT_NOT_TRUSTED|POLICY_|EBSI_ROOT)/, 'policy'],
  [
    /^(?:SIGNATURE_INVALID|TOKEN_|HOLDER_|KEY_BINDING_|CHALLENGE_|DOMAIN_|PRESENTATION_|CREDENTIAL_EXPIRED)/,
    'holder',
  ],
  [/^RECOGNITION_/, 'authority'],
];

/** Whom to ask about a check that is not good; the issuer where nothing else fits. */
export const whomToAsk = ({ check, code }: Pick<Check, 'check' | 'code'>): Ask =>
  // Who gave the file may have given half of it.
  check === 'decode' ? 'holder' : (ASKS.find(([pattern]) => pattern.test(code))?.[1] ?? 'issuer');
