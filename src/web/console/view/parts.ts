import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../ui/i18n.ts';
import type { Values } from '../../ui/messages.ts';
import type { Coded } from '../../ui/sentences.ts';
import { MOST_ROWS } from '../model/csv.ts';
import type { Accreditation } from '../model/facts.ts';
import { nameOf } from '../model/names.ts';
import { fieldText, placeName } from '../model/preview.ts';
import type { Console } from '../state.ts';

/** What went wrong, what to do, and the code for whoever helps. */
export const faultBox = (
  { i18n, say }: Console,
  fault: Coded | undefined,
): TemplateResult | typeof nothing => {
  if (fault === undefined) return nothing;
  const { t } = i18n;
  const own = OWN_FAULTS[fault.code];
  const { language } = i18n;
  const message = own === undefined ? say.message(fault) : { text: t(own.message, own.values), language };
  const remedy =
    own === undefined ? say.remedy(fault) : own.remedy && { text: t(own.remedy, own.values), language };
  return html`<div class="note bad-soft" role="alert" data-code=${fault.code}>
    <p><strong lang=${message.language}>${message.text}</strong></p>
    ${remedy === undefined ? nothing : html`<p lang=${remedy.language}>${remedy.text}</p>`}
    <p><small class="quiet">${t('ui.error.code', { code: fault.code })}</small></p>
  </div>`;
};

/** Faults of the page itself, which are not in the catalogue. */
const OWN_FAULTS: Readonly<
  Record<string, { readonly message: MessageKey; readonly remedy?: MessageKey; readonly values?: Values }>
> = {
  UNEXPECTED: { message: 'ui.error.unexpected', remedy: 'ui.error.unexpected.remedy' },
  FILE_TOO_LONG: { message: 'console.bulk.toolong', values: { most: MOST_ROWS } },
};

export const loading = ({ i18n }: Console, text: string = i18n.t('ui.loading')): TemplateResult =>
  html`<p class="quiet" role="status">${text}</p>`;

export const nameText = (
  { i18n }: Console,
  view: Pick<Accreditation, 'subject' | 'organisation'>,
): TemplateResult => html`<bdi>${nameOf(view, i18n.language)}</bdi>`;

const TONES = {
  none: '',
  active: 'good',
  suspended: 'open',
  ended: 'quiet',
  void: 'bad',
} as const;

/** In a word and a colour; the date says since when. */
export const statusTag = (app: Console, view: Accreditation, withDate = true): TemplateResult => {
  const { i18n, formats } = app;
  const { t } = i18n;
  const now = new Date().toISOString();
  const isOver = view.status === 'active' && view.validUntil !== undefined && view.validUntil <= now;
  const isEarly = view.status === 'active' && view.validFrom > now;
  const text = isOver
    ? t('console.status.over', { date: formats.date(view.validUntil ?? '') })
    : isEarly
      ? t('console.status.early', { date: formats.date(view.validFrom) })
      : t(`console.status.${view.status}`);
  const tone = isOver || isEarly ? 'open' : TONES[view.status];
  return html`<span class="status" data-status=${view.status}>
    <span class="tag ${tone}">${text}</span>
    ${
      withDate && view.status !== 'active' && view.status !== 'none'
        ? html`<small class="quiet">${t('console.status.since', { date: formats.date(view.since) })}</small>`
        : nothing
    }
  </span>`;
};

/** One permission as rows of a list; what is open says so. */
export const scopeRows = (
  { i18n, formats }: Console,
  permission: Accreditation['permissions'][number],
): TemplateResult => {
  const { t } = i18n;
  const { types, schemas, jurisdictions, fields, levels, credits } = permission;
  const terms = (list: typeof types): readonly string[] =>
    list.map(({ text, hash }) => text ?? `${hash.slice(0, 10)}…`);
  const rows = [
    ['types', terms(types)],
    ...(schemas.length === 0 ? [] : [['schemas', terms(schemas)] as const]),
    ['jurisdictions', jurisdictions.map((code) => placeName(code, formats))],
    ['fields', fields.map((code) => fieldText(code, i18n))],
    ['levels', levels.map((level) => t('console.scope.level', { level }))],
    ['credits', credits === undefined ? [] : [t('console.scope.ects', { points: formats.number(credits) })]],
  ] as const;
  return html`<dl class="facts">
    ${rows.map(
      ([dimension, entries]) => html`<dt>${t(`console.scope.${dimension}`)}</dt>
        <dd>
          ${
            entries.length === 0
              ? html`<span class="quiet">${t('console.scope.any')}</span>`
              : html`<ul class="words">
                ${entries.map((entry) => html`<li><bdi>${entry}</bdi></li>`)}
              </ul>`
          }
        </dd>`,
    )}
  </dl>`;
};

/** Saves a text as a file, without a server. */
export const download = (name: string, text: string, type: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
