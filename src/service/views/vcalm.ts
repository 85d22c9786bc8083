import type { Static } from '@sinclair/typebox';
import { isObject, type Json } from '../../core/json.ts';
import type { PresentationVerdict } from '../../verify/presentation-verdict.ts';
import type { Check, Verdict } from '../../verify/verdict.ts';
import { problemType } from '../problem.ts';
import type { VcalmPresentationResult, VcalmResult } from '../schemas/vcalm.ts';

/** What a client wants back beside the one boolean. */
export interface Returned {
  readonly returnResults?: boolean;
  readonly returnProblemDetails?: boolean;
  readonly returnCredential?: boolean;
  readonly returnPresentation?: boolean;
}

type Judged = Pick<Verdict, 'decision' | 'summary' | 'checks'>;

/** VCALM's result for one credential. Why it is not good is always told. */
export const credentialResult = (
  verdict: Verdict,
  given: unknown,
  asked: Returned,
): Static<typeof VcalmResult> => ({
  verified: verdict.decision === 'accepted',
  ...(asked.returnCredential === true && isObject(given) ? { credential: given } : {}),
  ...(tells(verdict, asked) ? { problemDetails: problemDetails(verdict) } : {}),
  ...(asked.returnResults === true ? { results: credentialResults(verdict) } : {}),
});

/** VCALM's result for a presentation; the credentials' problems stand with them and, in short, at the top. */
export const presentationResult = (
  verdict: PresentationVerdict,
  given: unknown,
  asked: Returned & { readonly challenge?: string; readonly domain?: string },
): Static<typeof VcalmPresentationResult> => ({
  verified: verdict.decision === 'accepted',
  ...(asked.returnPresentation === true && isObject(given) ? { verifiablePresentation: given } : {}),
  ...(tells(verdict, asked)
    ? { problemDetails: [...problemDetails(verdict), ...verdict.credentials.flatMap(openProblems)] }
    : {}),
  ...(asked.returnResults === true ? { results: presentationResults(verdict, asked) } : {}),
});

const tells = ({ decision }: Judged, { returnProblemDetails }: Returned): boolean =>
  decision !== 'accepted' || returnProblemDetails === true;

const isOpen = ({ status }: Check): boolean => status === 'fail' || status === 'unknown';

/** First the verdict itself, then one entry for each check that is not good. */
const problemDetails = (verdict: Judged) => [
  {
    type: 'urn:vidimus:verdict',
    title: 'Verdict',
    detail: verdict.summary,
    decision: verdict.decision,
    codes: verdict.checks.filter(isOpen).map(({ code }) => code),
  },
  ...openProblems(verdict),
];

const openProblems = ({ checks }: Pick<Judged, 'checks'>) =>
  checks.filter(isOpen).map((check) => ({
    type: problemType(check.code),
    title: check.status === 'fail' ? 'A check failed' : 'A check could not be made',
    detail: check.message,
    code: check.code,
  }));

const passed = (checks: readonly Check[]) => ({
  verified: checks.every(({ status }) => status === 'pass'),
});
const of = ({ checks }: Pick<Judged, 'checks'>, name: Check['check']) =>
  checks.filter(({ check }) => check === name);

const credentialResults = (verdict: Verdict) => {
  const [dates, proof, status, schema] = [
    of(verdict, 'dates'),
    of(verdict, 'proof'),
    of(verdict, 'status'),
    of(verdict, 'schema'),
  ];
  return {
    ...(dates.length === 0 ? {} : { validFrom: passed(dates), validUntil: passed(dates) }),
    ...(proof.length === 0 ? {} : { proof: [passed(proof)] }),
    ...(status.length === 0 ? {} : { credentialStatus: [passed(status)] }),
    ...(schema.length === 0 ? {} : { credentialSchema: [passed(schema)] }),
  };
};

const presentationResults = (
  verdict: PresentationVerdict,
  asked: { readonly challenge?: string; readonly domain?: string },
) => {
  const [proof, holder] = [of(verdict, 'proof'), of(verdict, 'holder')];
  const codes = new Set(proof.map(({ code }) => code));
  const isProven = passed(proof).verified;
  const answered = (input: Json | undefined, fault: Check['code']) =>
    input === undefined ? undefined : { verified: isProven && !codes.has(fault), input };
  const challenge = answered(asked.challenge, 'CHALLENGE_MISMATCH');
  const domain = answered(asked.domain, 'DOMAIN_MISMATCH');
  return {
    presentation: {
      ...(challenge && { challenge }),
      ...(domain && { domain }),
      ...(holder.length === 0 ? {} : { holder: passed(holder) }),
      ...(proof.length === 0 ? {} : { proof: [passed(proof)] }),
    },
    credentials: verdict.credentials.map((credential) =>
      credentialResult(credential, undefined, { returnResults: true }),
    ),
  };
};
