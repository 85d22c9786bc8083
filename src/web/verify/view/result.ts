import { html, nothing, type TemplateResult } from 'lit';
import type { Details, Verdict } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import { said } from '../../ui/untrusted.ts';
import type { VerifyAnswer } from '../../worker/protocol.ts';
import { headlineOf, LOOKS } from '../model/headline.ts';
import { textIn } from '../model/names.ts';
import type { State } from '../state.ts';
import { asideView, toolsView } from './aside.ts';
import { chainView } from './chain.ts';
import { checksView, notCheckedView } from './checks.ts';
import { contentsView } from './contents.ts';
import type { ViewContext } from './context.ts';
import { datesView } from './dates.ts';
import { evidenceView, stateWords } from './evidence.ts';
import { headlineView, reasonsView, summaryOf } from './headline.ts';
import { nextView } from './next.ts';
import { scopeView } from './scope.ts';
import { spoken } from './sentence.ts';
import { comparisonCard } from './shared.ts';
import { whoView } from './who.ts';

/** The answer: the headline, then everything behind it in the order in which people ask. */
export const resultView = (state: State, answer: VerifyAnswer, view: ViewContext): TemplateResult => html`
  <div class="result no-print">
    <div class="result-head">
      ${headlineView(state, answer, view)} ${toolsView(answer, view)}
      ${answer.state.kept ? keptCard(answer, view) : nothing} ${comparisonCard(state.shared, answer, view)}
    </div>
    <div class="result-body">
      ${
        answer.kind === 'credential'
          ? credentialBody(answer.verdict, answer.details, answer, state, view)
          : presentationBody(answer, state, view)
      }
    </div>
    ${asideView(state, answer, view)}
  </div>
`;

/** Without a network: what the answer rests on may have changed since. */
const keptCard = (answer: VerifyAnswer, view: ViewContext): TemplateResult => html`
  <section class="card note-card" role="note"><p>${stateWords(answer, view)}</p></section>
`;

const credentialBody = (
  verdict: Verdict,
  details: Details | undefined,
  answer: VerifyAnswer,
  state: State,
  view: ViewContext,
): TemplateResult => {
  // What to do comes first where something is to be done.
  const next = nextView(verdict, details, view);
  const isFine = headlineOf(verdict) === 'accepted';
  // Of what could not be read at all there is nothing more to say.
  const isRead = verdict.credential !== undefined;
  return html`
    ${reasonsView(verdict, view)} ${isFine ? nothing : next}
    ${
      isRead
        ? html`${whoView(verdict, details, view)} ${chainView(verdict, details, view)}
          ${datesView(verdict, details, view)} ${scopeView(verdict, details, view)}`
        : nothing
    }
    ${notCheckedView(verdict.notChecked, view)} ${isFine ? next : nothing}
    <div class="drawers">
      ${isRead ? contentsView(verdict, details, view) : nothing} ${checksView(verdict, view)} ${evidenceView(verdict, answer, state, view)}
    </div>
  `;
};

/** Several at once: who presents, then each credential, of which the first that is not good is open. */
const presentationBody = (
  answer: VerifyAnswer & { readonly kind: 'presentation' },
  state: State,
  view: ViewContext,
): TemplateResult => {
  const { t } = view.i18n;
  const { verdict, details } = answer;
  const firstBad = verdict.credentials.findIndex((one) => headlineOf(one) !== 'accepted');
  return html`
    ${reasonsView(verdict, view)}
    <section class="stack" aria-labelledby="presentation">
      <h2 id="presentation">${t('verify.presentation')}</h2>
      <dl class="facts">
        <dt>${t('verify.presentation.by')}</dt>
        <dd class="code">
          ${verdict.holder === undefined ? t('verify.presentation.by.none') : said(verdict.holder, undefined, 400)}
        </dd>
      </dl>
      <p class="quiet">${t('verify.presentation.worst')}</p>
    </section>
    ${verdict.credentials.map((one, at) =>
      oneOfMany(one, details[at], at, at === Math.max(0, firstBad), answer, state, view),
    )}
    ${notCheckedView(verdict.notChecked, view)}
    <div class="drawers">${checksView(verdict, view)}</div>
  `;
};

const oneOfMany = (
  verdict: Verdict,
  details: Details | undefined,
  at: number,
  isOpen: boolean,
  answer: VerifyAnswer & { readonly kind: 'presentation' },
  state: State,
  view: ViewContext,
): TemplateResult => {
  const { t, language } = view.i18n;
  const headline = headlineOf(verdict);
  const { tone, icon: sign } = LOOKS[headline];
  const title = textIn(details?.contents?.title, language);
  return html`
    <details class="one-of-many" ?open=${isOpen} data-headline=${headline}>
      <summary>
        <span class="${tone}">${icon(sign)}</span>
        <span>
          <small class="quiet"
            >${t('verify.presentation.of', { number: at + 1, count: answer.verdict.credentials.length })}</small
          ><br />
          <b>${title === undefined ? t('verify.untitled') : said(title.text, title.language, 200)}</b><br />
          <span class=${tone}>${t(`verify.headline.${headline}`)}</span>
        </span>
      </summary>
      <div class="result-body">
        <p>${spoken(summaryOf({ ...answer, kind: 'credential', verdict, details }, view))}</p>
        ${credentialBody(verdict, details, answer, state, { ...view, prefix: `c${at + 1}-` })}
      </div>
    </details>
  `;
};

/** What a screen reader is told once the answer is there. */
export const announcement = (answer: VerifyAnswer, view: ViewContext): string =>
  view.i18n.t('verify.live', {
    headline: view.i18n.t(`verify.headline.${headlineOf(answer.verdict)}`),
    summary: summaryOf(answer, view).text,
  });
