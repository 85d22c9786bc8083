import type { Verdict } from '../../../browser.ts';
import type { VerifyAnswer } from '../../worker/protocol.ts';

/** The JSON of a report: the verdict as every interface gives it, and what stands around it. No word of the credential's claims. */
export const reportJson = ({ verdict, state, contacted, milliseconds }: VerifyAnswer, made: Date): string =>
  JSON.stringify(
    { format: 'vidimus-report/1', made: made.toISOString(), verdict, state, contacted, milliseconds },
    undefined,
    2,
  );

/** As `--policy` of the command line reads it: the policy without its digest, which is computed. */
export const policyJson = ({ digest: _digest, ...policy }: Verdict['policy']): string =>
  JSON.stringify(policy, undefined, 2);

/** Hands a text to the browser as a download. */
export const saveText = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

export const savePolicy = (policy: Verdict['policy']): void =>
  saveText('policy.json', `${policyJson(policy)}\n`);

export const saveReport = (answer: VerifyAnswer): void =>
  saveText(
    `vidimus-${answer.verdict.decision}-${answer.verdict.dates.now.slice(0, 10)}.json`,
    `${reportJson(answer, new Date())}\n`,
  );
