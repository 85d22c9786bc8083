import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from '../context.ts';
import type { DossierJson, RecordJson } from '../wire.ts';
import { organisationLink } from './parts.ts';
import { parentOf, recordMark, scope, statedAs, statusText, subjectOf, validity } from './record.ts';

/** Whom it recognises, and who recognises it. */
export const recognitionsSection = (context: Context, dossier: DossierJson): TemplateResult => {
  const { t } = context.i18n;
  const received = dossier.accreditations.filter(({ kind }) => kind === 'recognise');
  const given = dossier.recognitions;
  if (received.length + given.length === 0) return html`<p>${t('explore.org.recognitions.none')}</p>`;
  const part = (
    heading: string,
    records: readonly RecordJson[],
    other: (record: RecordJson) => unknown,
  ): TemplateResult | typeof nothing =>
    records.length === 0
      ? nothing
      : html`<h3>${heading}</h3>
          ${records.map(
            (record) =>
              html`<article class="card stack record" id=${record.id}>
                <header>
                  <h4>${other(record)}</h4>
                  ${recordMark(context, dossier, record)}
                </header>
                ${statedAs(context, subjectOf(dossier, record), record)}
                ${statusText(context, record)}
                <dl class="facts">
                  <dt>${t('verify.chain.valid')}</dt>
                  <dd>${validity(context, record)}</dd>
                  <dt>${t('explore.org.scope')}</dt>
                  <dd>${scope(context, record.permissions)}</dd>
                </dl>
              </article>`,
          )}`;
  return html`<p class="quiet">${t('explore.org.recognitions.about')}</p>
    ${part(t('explore.org.recognitions.given'), given, (record) =>
      organisationLink(context, subjectOf(dossier, record)),
    )}
    ${part(t('explore.org.recognitions.received'), received, (record) => {
      const parent = parentOf(dossier, record);
      return parent === undefined ? t('ui.unknown') : organisationLink(context, subjectOf(dossier, parent));
    })}`;
};
