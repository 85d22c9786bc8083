import { html, type TemplateResult } from 'lit';
import { type Context, nameOf, word } from '../context.ts';
import type { DossierJson, RecordJson } from '../wire.ts';
import { organisationLink, standingMark } from './parts.ts';
import { standingOf, subjectOf, validity } from './record.ts';

/** Every way up, drawn as a line from its root down to the organisation. */
export const waysSection = (context: Context, dossier: DossierJson): TemplateResult => {
  const { t } = context.i18n;
  const records = new Map([...dossier.accreditations, ...dossier.above].map((one) => [one.id, one]));
  const ways = dossier.paths.map((path) => path.flatMap((id) => records.get(id) ?? []).toReversed());
  if (ways.length === 0) return html`<p>${t('explore.org.up.none')}</p>`;
  if (ways.every((way) => way.length === 1)) return html`<p>${t('explore.org.up.root')}</p>`;
  const shown = ways.filter((way) => way.length > 1);
  return html`<p class="quiet">${t('explore.org.up.about')}</p>
    <div class="ways">
      ${shown.map(
        (way, at) =>
          html`<section class="card way" aria-label=${t('explore.org.up.way', { number: at + 1 })}>
            <ol>
              ${way.map((record, place) => hop(context, dossier, record, place === way.length - 1))}
            </ol>
          </section>`,
      )}
    </div>`;
};

/** What the record above did with this one, then whom it is about. */
const hop = (context: Context, dossier: DossierJson, record: RecordJson, isLast: boolean): TemplateResult => {
  const { t } = context.i18n;
  const subject = subjectOf(dossier, record);
  return html`<li class=${record.kind}>
    <p class="link quiet">${word(context, 'explore.org.up.link', record.kind)}</p>
    <p class="name">
      ${
        isLast
          ? html`<strong>${nameOf(context, subject)}</strong> <span class="quiet">(${t('explore.org.up.here')})</span>`
          : organisationLink(context, subject)
      }
    </p>
    <p class="quiet">
      ${standingMark(context, standingOf(record, dossier.block.time))}
      <span>${validity(context, record)}</span>
    </p>
  </li>`;
};
