import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { findBelow, moreBelow } from '../app/page.ts';
import type { Act } from '../model/acts.ts';
import type { Accreditation } from '../model/facts.ts';
import { inSentence, nameOf } from '../model/names.ts';
import { hrefOf } from '../model/route.ts';
import type { Console, RecordPage, State } from '../state.ts';
import { faultBox, loading, nameText, scopeRows, statusTag } from './parts.ts';

/** One accreditation: what it is, what can be done with it, and whom it accredited in turn. */
export const recordView = (app: Console, { page, session }: State): TemplateResult => {
  const { t } = app.i18n;
  if (page === undefined || page.is === 'loading')
    return html`<h1 tabindex="-1" class="visually-hidden">${t('ui.loading')}</h1>
      ${loading(app)}`;
  if (page.is === 'failed')
    return html`<h1 tabindex="-1">${t('ui.error')}</h1>
      ${faultBox(app, page.fault)}
      <p><a href=${hrefOf({ view: 'home' })}>${t('console.back')}</a></p>`;
  const { value } = page;
  const { record } = value;
  return html`<article class="stack-l">
    <header class="stack-s">
      ${crumbs(app, value)}
      <p class="overline">
        ${t(`console.kind.${record.kind}`)}${
          record.organisation === undefined
            ? nothing
            : html` · ${t(`console.type.${record.organisation.type}`)} ·
            ${app.formats.country(record.organisation.country)}`
        }
      </p>
      <h1 tabindex="-1">${nameText(app, record)}</h1>
      <p>${statusTag(app, record)}</p>
    </header>
    ${acts(app, value)}
    <div class="columns">
      <section class="stack" aria-labelledby="scope">
        <h2 id="scope">${t('console.record.scope')}</h2>
        ${record.permissions.map((permission) => scopeRows(app, permission))}
      </section>
      ${facts(app, value, session?.account)}
    </div>
    ${record.kind === 'root' || record.kind === 'accredit' || value.belowTotal > 0 ? below(app, value) : nothing}
  </article>`;
};

const crumbs = (app: Console, { line }: RecordPage): TemplateResult => {
  const { t, language } = app.i18n;
  const [, above] = line;
  return html`<p class="crumbs">
    ${
      above === undefined
        ? html`<span class="quiet">${t('console.record.byGovernance')}</span>`
        : html`${icon('up')}<a href=${hrefOf({ view: 'record', id: above.view.id })}
            >${t('console.record.by', { name: inSentence(nameOf(above.view, language)) })}</a
          >`
    }
  </p>`;
};

/** What is done by one person at one time comes first; the rest waits behind. */
const acts = (app: Console, { record, offers }: RecordPage): TemplateResult => {
  const { t } = app.i18n;
  const mayGrantMany = offers.acts.includes('accredit') && record.kind !== 'attest';
  return html`<section class="stack" aria-labelledby="acts">
    <h2 id="acts">${t('console.record.acts')}</h2>
    ${
      offers.because === undefined
        ? nothing
        : html`<p class="quiet">${t(`console.record.acts.${offers.because}`)}</p>`
    }
    ${
      offers.acts.length === 0
        ? nothing
        : html`<ul class="acts">
          ${offers.acts.map((act) => actLink(app, act, record))}
          ${
            mayGrantMany
              ? html`<li>
                <a href=${hrefOf({ view: 'bulk', kind: 'accredit', id: record.id })}>
                  <strong>${t('console.bulk.here')}</strong>
                  <span>${t('console.bulk.about')}</span>
                </a>
              </li>`
              : nothing
          }
        </ul>`
    }
  </section>`;
};

const actLink = (app: Console, act: Act, { id, kind }: Accreditation): TemplateResult => {
  const { t } = app.i18n;
  const label =
    act === 'end' && kind === 'recognise' ? 'console.act.end.recognise' : (`console.act.${act}` as const);
  return html`<li>
    <a href=${hrefOf({ view: 'act', act, id })} data-act=${act}>
      <strong>${t(label)}</strong>
      <span>${t(`console.act.${act}.about`)}</span>
    </a>
  </li>`;
};

const facts = (app: Console, { record }: RecordPage, account: string | undefined): TemplateResult => {
  const { t } = app.i18n;
  const { formats } = app;
  const from = formats.date(record.validFrom);
  const { controller, validUntil } = record;
  return html`<section class="stack" aria-labelledby="facts">
    <h2 id="facts">${t('console.record.facts')}</h2>
    <dl class="facts">
      <dt>${t('console.record.validity')}</dt>
      <dd>
        ${
          validUntil === undefined
            ? t('console.record.validity.open', { from })
            : t('console.record.validity.until', { from, until: formats.date(lastMoment(validUntil)) })
        }
      </dd>
      <dt>${t('console.record.basis')}</dt>
      <dd>${t(`console.basis.${record.basis}`)}</dd>
      ${
        record.status === 'active'
          ? nothing
          : html`<dt>${t('console.form.reason')}</dt>
            <dd>${t(`console.reason.${record.reason}`)}</dd>`
      }
      <dt>${t('console.record.controller')}</dt>
      <dd>
        ${
          controller === undefined
            ? t('console.record.controller.none')
            : html`<code>${controller === account ? t('console.record.controller.you', { account: controller }) : controller}</code>`
        }
      </dd>
      ${
        record.kind === 'root' || record.kind === 'accredit'
          ? html`<dt>${t('console.record.passing')}</dt>
            <dd>${t('console.record.depth', { count: record.depth })}</dd>`
          : nothing
      }
      ${
        record.target === undefined
          ? nothing
          : html`<dt>${t('console.record.target')}</dt>
            <dd><code>${record.target}</code></dd>`
      }
      <dt>${t('console.record.did')}</dt>
      <dd><code>${record.subject}</code></dd>
      <dt>${t('console.record.id')}</dt>
      <dd><code>${record.id}</code></dd>
    </dl>
    <p><a href=${`/explore/issuers/${encodeURIComponent(record.subject)}`}>${t('console.record.explore')}</a></p>
  </section>`;
};

/** Ends are exclusive: the last second is the last day. */
const lastMoment = (end: string): string => new Date(Date.parse(end) - 1000).toISOString();

const below = (app: Console, page: RecordPage): TemplateResult => {
  const { t, language } = app.i18n;
  const name = inSentence(nameOf(page.record, language));
  if (page.belowTotal === 0) return html`<p class="quiet">${t('console.record.below.none', { name })}</p>`;
  const wanted = page.find.trim().toLocaleLowerCase(language);
  const shown = page.below.filter((view) =>
    nameOf(view, language).toLocaleLowerCase(language).includes(wanted),
  );
  return html`<section class="stack" aria-labelledby="below">
    <h2 id="below">${t('console.record.below', { count: page.belowTotal, name })}</h2>
    ${
      page.belowTotal > 8
        ? html`<div class="field find">
          <label for="find">${t('console.record.below.find')}</label>
          <input id="find" type="search" .value=${page.find} @input=${(event: Event) => findBelow(app, (event.target as HTMLInputElement).value)} />
        </div>`
        : nothing
    }
    ${
      shown.length === 0
        ? html`<p class="quiet" role="status">${t('console.record.below.none.found')}</p>`
        : html`<ul class="rows">
          ${shown.map(
            (view) => html`<li data-record=${view.id}>
              <a href=${hrefOf({ view: 'record', id: view.id })}>${nameText(app, view)}</a>
              <span class="quiet">${t(`console.kind.${view.kind}`)}</span>
              ${statusTag(app, view)}
            </li>`,
          )}
        </ul>`
    }
    ${
      page.belowNext === undefined
        ? nothing
        : html`<p><button type="button" @click=${() => moreBelow(app)}>${t('console.record.below.more')}</button></p>`
    }
  </section>`;
};
