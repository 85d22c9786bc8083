import { html, type TemplateResult } from 'lit';
import { type Context, word } from '../context.ts';
import type { DossierJson, ListJson } from '../wire.ts';

/** Where revocations of its credentials are read. */
export const listsSection = (context: Context, { lists }: DossierJson): TemplateResult => {
  const { t } = context.i18n;
  if (lists.length === 0) return html`<p>${t('explore.org.lists.none')}</p>`;
  return html`<p class="quiet">${t('explore.org.lists.about')}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="lists">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('explore.org.lists.purpose')}</th>
            <th scope="col">${t('explore.org.lists.number')}</th>
            <th scope="col">${t('explore.org.lists.form')}</th>
            <th scope="col">${t('explore.org.lists.published')}</th>
            <th scope="col">${t('explore.org.lists.ttl')}</th>
          </tr>
        </thead>
        <tbody>
          ${lists.map((list) => row(context, list))}
        </tbody>
      </table>
    </div>`;
};

const row = (context: Context, list: ListJson): TemplateResult => {
  const { i18n, formats } = context;
  return html`<tr>
    <td>${word(context, 'explore.org.lists.purpose', list.purpose)}</td>
    <td>${formats.number(list.number)}</td>
    <td>
      ${
        list.kind === 'anchored'
          ? i18n.t('explore.org.lists.form.anchored', { version: formats.number(list.version ?? 0) })
          : i18n.t('explore.org.lists.form.bits', { count: list.words ?? 0 })
      }
    </td>
    <td>${list.publishedAt === undefined ? '–' : formats.date(list.publishedAt)}</td>
    <td>${list.ttl === undefined || list.ttl === 0 ? '–' : formats.duration(list.ttl)}</td>
  </tr>`;
};
