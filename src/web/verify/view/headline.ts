import { html, nothing, type TemplateResult } from 'lit';
import type { Check, Decision } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import { said } from '../../ui/untrusted.ts';
import type { VerifyAnswer } from '../../worker/protocol.ts';
import { isDemonstration } from '../model/chain.ts';
import { decidingChecks, furtherChecks, headlineOf, LOOKS } from '../model/headline.ts';
import { textIn } from '../model/names.ts';
import type { State } from '../state.ts';
import type { ViewContext } from './context.ts';
import { checkSentence, codeOf, spoken } from './sentence.ts';

/** As the catalogue's sentences begin: a language that lacks one says it in English. */
const ENGLISH = {
  accepted: 'Accepted',
  rejected: 'Do not rely on this',
  undetermined: 'Could not be fully checked',
} as const satisfies Record<Decision, string>;

const DECISIONS = ['accepted', 'rejected', 'undetermined'] as const;

/** The one sentence under the headline, without the headline's own words before it. */
export const summaryOf = ({ verdict }: VerifyAnswer, { sentences, i18n: { t } }: ViewContext) => {
  const { text, language } = sentences.summary(verdict);
  // French writes a space before the colon.
  const lead = DECISIONS.flatMap((one) => [t(`verify.headline.${one}`), ENGLISH[one]])
    .filter((words) => text.startsWith(words))
    .flatMap((words) => /^\s?:\s/.exec(text.slice(words.length))?.map((colon) => words + colon) ?? [])[0];
  const rest = lead === undefined ? text : text.slice(lead.length);
  return { text: rest.charAt(0).toLocaleUpperCase(language) + rest.slice(1), language };
};

/** Icon, word and colour of the answer, and why. */
export const headlineView = (state: State, answer: VerifyAnswer, view: ViewContext): TemplateResult => {
  const { t, language } = view.i18n;
  const { verdict } = answer;
  const headline = headlineOf(verdict);
  const { icon: sign, tone } = LOOKS[headline];
  const title = answer.kind === 'credential' ? textIn(answer.details?.contents?.title, language) : undefined;
  return html`
    <section class="verdict ${tone}-soft" data-headline=${headline} aria-labelledby="headline">
      <div class="verdict-mark ${tone}">${icon(sign)}</div>
      <div class="verdict-words">
        <h1 id="headline" tabindex="-1" class=${tone}>${t(`verify.headline.${headline}`)}</h1>
        <p class="verdict-summary">${spoken(summaryOf(answer, view))}${codeOfReason(verdict, view)}</p>
        <p class="verdict-about">
          ${
            state.subject?.sample === undefined
              ? nothing
              : html`<span class="tag">${t('verify.sample.mark')}</span>`
          }
          ${
            answer.kind === 'credential' && isDemonstration(answer.verdict)
              ? html`<span class="tag">${t('verify.demonstration.mark')}</span>`
              : nothing
          }
          <span class="verdict-title"
            >${
              answer.kind === 'presentation'
                ? t('verify.presentation.count', { count: answer.verdict.credentials.length })
                : title === undefined
                  ? t('verify.untitled')
                  : said(title.text, title.language, 200)
            }</span
          >
          <span class="sep" aria-hidden="true"></span>
          <span>${t('verify.as-of', { date: view.formats.date(verdict.dates.now, true) })}</span>
        </p>
      </div>
    </section>
  `;
};

/** The first reason is the summary already; its code stands beside it for support. */
const codeOfReason = (
  verdict: Parameters<typeof decidingChecks>[0],
  view: ViewContext,
): TemplateResult | typeof nothing => {
  const [first] = decidingChecks(verdict);
  return first === undefined ? nothing : html` ${codeOf(first.code, view)}`;
};

/** Every further reason than the first, and what did not decide. Bad and unknown never share a line. */
export const reasonsView = (
  verdict: Parameters<typeof decidingChecks>[0],
  view: ViewContext,
): TemplateResult | typeof nothing => {
  const { t } = view.i18n;
  const deciding = decidingChecks(verdict).slice(1);
  const further = furtherChecks(verdict);
  if (deciding.length + further.length === 0) return nothing;
  const list = (checks: readonly Check[]): TemplateResult => html`
    <ul class="sentences">
      ${checks.map((check) => html`<li>${checkSentence(check, view)}</li>`)}
    </ul>
  `;
  return html`
    <section class="stack why">
      ${deciding.length === 0 ? nothing : html`<h2>${t('verify.why')}</h2>${list(deciding)}`}
      ${further.length === 0 ? nothing : html`<h2>${t('verify.also')}</h2>${list(further)}`}
    </section>
  `;
};
