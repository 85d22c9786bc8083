import { html, nothing, type TemplateResult } from 'lit';
import type { Check } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import type { Spoken } from '../../ui/sentences.ts';
import { plain } from '../../ui/untrusted.ts';
import type { ViewContext } from './context.ts';

/** A sentence in its own language: a screen reader then says English as English. */
export const spoken = ({ text, language }: Spoken): TemplateResult =>
  html`<span lang=${language}>${plain(text, 900)}</span>`;

/** How each state looks; the word is always said beside it, to the eye or to the ear. */
const TONES = { pass: 'good', fail: 'bad', unknown: 'open', 'not-applicable': 'quiet' } as const;

/** One check: its sign, its sentence, and the code for support. */
export const checkSentence = (check: Omit<Check, 'check'>, view: ViewContext): TemplateResult => html`
  <span class="sign ${TONES[check.status]}">
    ${icon(check.status)}<span class="visually-hidden">${view.i18n.t(`verify.state.${check.status}`)}:</span>
  </span>
  <span>
    ${spoken(view.sentences.message(check))}
    ${codeOf(check.code, view)}${
      check.required || check.status === 'pass' || check.status === 'not-applicable'
        ? nothing
        : html` <small class="quiet">(${view.i18n.t('verify.checks.informs')})</small>`
    }
  </span>
`;

/** For support calls: whoever phones reads it out. */
export const codeOf = (code: string, { i18n: { t } }: ViewContext): TemplateResult =>
  html`<small class="code quiet" title=${t('verify.code', { code })}>${code}</small>`;
