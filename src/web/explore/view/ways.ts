import { html, nothing, type TemplateResult } from 'lit';
import { type Context, nameOf, word } from '../context.ts';
import type { DossierJson, RecordJson } from '../wire.ts';
import { organisationLink } from './parts.ts';
import { recordMark, subjectOf } from './record.ts';

/** Every way up, drawn as a line from its root down to the organisation. */
export const waysSection = (context: Context, dossier: DossierJson): TemplateResult => {
  const { t } = context.i18n;
  const records = new Map([...dossier.accreditations, ...dossier.above].map((one) => [one.id, one]));
  const ways = dossier.paths.map((path) => path.flatMap((id) => records.get(id) ?? []).toReversed());
  if (ways.length === 0) return html`<p>${t('explore.org.up.none')}</p>`;
  const root = ways.some((way) => way.length === 1 && way[0]?.kind === 'root')
    ? html`<p>${t('explore.org.up.root')}</p>`
    : nothing;
  if (ways.every((way) => way.length === 1)) return html`${root}`;
  const shown = ways.filter((way) => way.length > 1 && !isPartOfAnother(way, ways));
  return html`${root}
    <p class="quiet">${t('explore.org.up.about')}</p>
    <div class="ways">
      ${shown.map(
        (way, at) =>
          html`<section class="card way" aria-label=${t('explore.org.up.way', { number: at + 1 })}>
            <ol>
              ${way.map((record, place) =>
                isRecognitionOf(record, way[place + 1])
                  ? nothing
                  : hop(context, dossier, {
                      record,
                      above: way[place - 1],
                      isLast: place === way.length - 1,
                    }),
              )}
            </ol>
          </section>`,
      )}
    </div>`;
};

/** A way that ends in a recognition stands again in the way of the record that is recognised. */
const isPartOfAnother = (way: readonly RecordJson[], ways: readonly (readonly RecordJson[])[]): boolean =>
  way.at(-1)?.kind === 'recognise' &&
  ways.some((other) => other.length > way.length && way.every((record, at) => other[at] === record));

/** A recognition and the record that it recognises are about the same organisation: one place on the way. */
const isRecognitionOf = (record: RecordJson | undefined, next: RecordJson | undefined): boolean =>
  record?.kind === 'recognise' && record.subject === next?.subject;

interface Hop {
  readonly record: RecordJson;
  readonly above: RecordJson | undefined;
  readonly isLast: boolean;
}

/** What the record above did with this one, then whom it is about. */
const hop = (context: Context, dossier: DossierJson, { record, above, isLast }: Hop): TemplateResult => {
  const { t } = context.i18n;
  const subject = subjectOf(dossier, record);
  const recognition = isRecognitionOf(above, record) ? above : undefined;
  const status = (one: RecordJson) => html`<p class="status">${recordMark(context, dossier, one)}</p>`;
  return html`<li class=${recognition === undefined ? record.kind : 'recognise'}>
    <p class="link quiet">
      ${word(context, 'explore.org.up.link', recognition === undefined ? record.kind : 'recognise')}
    </p>
    ${recognition === undefined ? nothing : status(recognition)}
    <p class="name">
      ${
        isLast
          ? html`<strong>${nameOf(context, subject)}</strong>
              <span class="quiet">(${t('explore.org.up.here')})</span>`
          : organisationLink(context, subject)
      }
    </p>
    ${status(record)}
  </li>`;
};
