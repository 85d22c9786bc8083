import type { PresentationVerdict } from '../../verify/presentation-verdict.ts';
import { safe, short } from '../text.ts';
import { checkLine, type ReportOptions, section, summaryOf, verdictReport } from './verdict.ts';
import { headlineOf } from './words.ts';

/** A presentation's answer as a page: who presents, then each credential with a report of its own. */
export const presentationReport = (verdict: PresentationVerdict, options: ReportOptions): string[] => {
  const { style, verbose } = options;
  const { presentation, credentials } = verdict;
  const notChecked = [...verdict.notChecked, ...credentials.flatMap((credential) => credential.notChecked)];
  const { icon, words, paint } = headlineOf({ decision: verdict.decision, notChecked });
  return [
    style[paint](style.strong(`${icon} ${words}`)),
    `  ${summaryOf(verdict.summary, words)}`,
    ...section('Presented by', verdict.holder === undefined ? [] : [safe(verdict.holder)], style),
    ...section(
      'Presentation',
      presentation === undefined
        ? []
        : [
            `${presentation.types.map((type) => safe(type, 100)).join(', ')} (${presentation.format}), ${credentials.length} inside`,
            `sha-256 ${verbose ? presentation.digest : short(presentation.digest)}`,
          ],
      style,
    ),
    ...section(
      'Checks',
      verdict.checks.map((check) => checkLine(check, style)),
      style,
    ),
    ...section(
      'Not checked',
      verdict.notChecked.map(({ message }) => `– ${safe(message, 600)}`),
      style,
    ),
    ...credentials.flatMap((credential, position) => [
      '',
      style.strong(`Credential ${position + 1} of ${credentials.length}`),
      ...verdictReport(credential, { style, verbose }).map((line) => (line === '' ? '' : `  ${line}`)),
    ]),
    ...(options.repeat === undefined ? [] : section('Repeat', [options.repeat], style)),
  ];
};
