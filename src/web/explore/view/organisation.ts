import { html, nothing, type TemplateResult } from 'lit';
import { copyButton } from '../../ui/copy.ts';
import { icon } from '../../ui/icons.ts';
import { plain, safeLink, said } from '../../ui/untrusted.ts';
import { type Context, countryName, nameOf, otherNames, word } from '../context.ts';
import type { View } from '../load.ts';
import { hrefOf } from '../route.ts';
import type { OrganisationJson } from '../wire.ts';
import { historySection } from './history.ts';
import { listsSection } from './lists.ts';
import { asOf, downloads, issuerRow, standingMark } from './parts.ts';
import { recognitionsSection } from './recognitions.ts';
import { recordCard } from './record.ts';
import { waysSection } from './ways.ts';

export type OrganisationView = Extract<View, { page: 'organisation' }>;

const SECTIONS = ['accreditations', 'up', 'down', 'recognitions', 'lists', 'history'] as const;

/** All that the registry says of one organisation. One layout for universities, companies and everybody else. */
export const organisationView = (context: Context, view: OrganisationView): TemplateResult => {
  const { t } = context.i18n;
  const { issuer, block, accreditations } = view.dossier;
  const { organisation, did } = issuer;
  const own = accreditations.filter(({ kind }) => kind !== 'recognise');
  return html`
    <header class="stack org-head">
      <p class="overline">
        <a href=${hrefOf({ page: 'directory', wish: {} })}>${t('explore.title')}</a>
        ${
          organisation === undefined
            ? nothing
            : html` · ${countryName(context, organisation.country)} ·
            ${word(context, 'verify.who.type', organisation.type)}`
        }
      </p>
      <h1 tabindex="-1">${nameOf(context, issuer)}</h1>
      ${alsoCalled(context, organisation)}
      <p class="row">
        ${standingMark(context, issuer.standing)}
        ${
          organisation?.demonstration === true
            ? html`<span class="tag open">${t('explore.org.demonstration')}</span>`
            : nothing
        }
      </p>
      ${facts(context, view)}
      <p class="row no-print">
        <a class="button" href=${hrefOf({ page: 'map', ...onMap(view) })}>${t('explore.org.on-map')}</a>
        <a class="button" href="/">${t('explore.org.check')}</a>
      </p>
    </header>
    <nav class="contents no-print" aria-label=${t('explore.org.contents')}>
      <ul>
        ${SECTIONS.map((id) => html`<li><a href="#${id}">${t(`explore.org.${id}`)}</a></li>`)}
      </ul>
    </nav>
    ${section(
      context,
      'accreditations',
      own.length === 0
        ? html`<p>${t('explore.org.accreditations.none')}</p>`
        : html`<p class="quiet">${t('explore.org.accreditations.about')}</p>
            ${own.map((record) => recordCard(context, view.dossier, record))}`,
    )}
    ${section(context, 'up', waysSection(context, view.dossier))} ${section(context, 'down', below(context, view))}
    ${section(context, 'recognitions', recognitionsSection(context, view.dossier))}
    ${section(context, 'lists', listsSection(context, view.dossier))}
    ${section(context, 'history', historySection(context, view.dossier))}
    <footer class="found-foot">
      ${downloads(context, `/issuers/${encodeURIComponent(did)}/dossier`, 'page')} ${asOf(context, block)}
      <p class="quiet">${t('explore.own-words')}</p>
    </footer>
  `;
};

const section = (
  { i18n: { t } }: Context,
  id: (typeof SECTIONS)[number],
  content: TemplateResult,
): TemplateResult => html`
  <section class="stack" aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${t(`explore.org.${id}`)}</h2>
    ${content}
  </section>
`;

const alsoCalled = (context: Context, organisation: OrganisationJson | undefined) => {
  const names = otherNames(context, organisation);
  if (names.length === 0) return nothing;
  return html`<p class="quiet also">
    <span>${context.i18n.t('explore.org.others')}</span>
    ${names.map(
      ([language, name]) =>
        html`<span
          >${said(name, language, 200)}
          ${language === 'und' ? nothing : html`<small>(${context.formats.languageName(language)})</small>`}</span
        >`,
    )}
  </p>`;
};

const facts = (context: Context, { dossier: { issuer } }: OrganisationView): TemplateResult => {
  const { i18n } = context;
  const { organisation, did } = issuer;
  const homepage = safeLink(organisation?.homepage);
  const contact = organisation?.contact;
  return html`<dl class="facts">
    ${Object.entries(organisation?.identifiers ?? {}).map(
      ([kind, value]) =>
        html`<dt>${word(context, 'explore.org.identifier', kind)}</dt>
          <dd class="code">${said(value, undefined, 120)}</dd>`,
    )}
    ${
      organisation?.homepage === undefined
        ? nothing
        : html`<dt>${i18n.t('verify.who.homepage')}</dt>
          <dd>
            ${
              homepage === undefined
                ? said(organisation.homepage, undefined, 200)
                : html`<a href=${homepage} rel="noreferrer noopener external">${plain(homepage, 120)}</a>`
            }
          </dd>`
    }
    ${
      contact === undefined
        ? nothing
        : html`<dt>${i18n.t('verify.who.contact')}</dt>
          <dd>${said(contact, undefined, 200)}</dd>`
    }
    <dt>${i18n.t('explore.org.did')}</dt>
    <dd class="did"><span class="code">${said(did, undefined, 300)}</span> ${copyButton(i18n, did)}</dd>
  </dl>`;
};

const onMap = ({ dossier: { issuer } }: OrganisationView) => {
  if (issuer.below > 0) return { body: issuer.did };
  const [accreditor] = issuer.accreditors;
  if (accreditor === undefined) return {};
  return {
    body: accreditor.did,
    ...(issuer.organisation && { country: issuer.organisation.country }),
  };
};

const below = (context: Context, { below: found, dossier: { issuer } }: OrganisationView): TemplateResult => {
  const { t } = context.i18n;
  if (found.total === 0) return html`<p>${t('explore.org.down.none')}</p>`;
  const href = hrefOf({ page: 'directory', wish: { accreditor: issuer.did } });
  return html`<ol class="issuers">
      ${found.items.map((one) => issuerRow(context, { ...one, accreditors: [] }))}
    </ol>
    <p>
      <a class="button" href=${href}
        >${t('explore.org.down.all', { count: found.total, total: context.formats.number(found.total) })}
        ${icon('next')}</a
      >
    </p>`;
};
