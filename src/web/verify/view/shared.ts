import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { said } from '../../ui/untrusted.ts';
import type { VerifyAnswer } from '../../worker/protocol.ts';
import { LOOKS } from '../model/headline.ts';
import { compareShared, type SharedResult } from '../model/share.ts';
import type { ViewContext } from './context.ts';

/** What a shared link says, and that it proves nothing. Never in the colours of an answer of ours. */
export const sharedCard = (shared: SharedResult | 'damaged', view: ViewContext): TemplateResult => {
  const { t } = view.i18n;
  if (shared === 'damaged')
    return html`<section class="card note-card" role="note"><p>${t('verify.shared.damaged')}</p></section>`;
  return html`
    <section class="card note-card stack" aria-labelledby="shared">
      <h2 id="shared">${t('verify.shared.title')}</h2>
      <p><b>${t('verify.shared.proves')}</b> ${t('verify.shared.how')}</p>
      <dl class="facts">
        <dt>${t('verify.shared.says')}</dt>
        <dd>
          ${icon(LOOKS[shared.decision].icon)} ${t(`verify.headline.${shared.decision}`)}<br />
          <small class="quiet"
            >${t('verify.shared.when', { date: view.formats.date(shared.at, true) })}</small
          >
        </dd>
        ${
          shared.issuer === undefined
            ? nothing
            : html`<dt>${t('verify.shared.issuer')}</dt>
                <dd class="code">${said(shared.issuer, undefined, 400)}</dd>`
        }
        <dt>${t('verify.evidence.digest')}</dt>
        <dd class="code">${shared.digest}</dd>
      </dl>
    </section>
  `;
};

/** Once the reader has checked a file of their own: whether it is the same, and agrees. */
export const comparisonCard = (
  shared: SharedResult | 'damaged' | undefined,
  answer: VerifyAnswer,
  { i18n: { t } }: ViewContext,
): TemplateResult | typeof nothing => {
  if (shared === undefined || shared === 'damaged') return nothing;
  const found = compareShared(shared, answer.verdict);
  if (found === undefined) return nothing;
  return html`
    <section class="card note-card">
      <p>
        <b>${t(found.sameFile ? 'verify.shared.same' : 'verify.shared.other')}</b>
        ${found.sameFile ? t(found.sameDecision ? 'verify.shared.agrees' : 'verify.shared.differs') : nothing}
        ${found.sameFile && !found.samePolicy ? t('verify.shared.policy') : nothing}
      </p>
    </section>
  `;
};
