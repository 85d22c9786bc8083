import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { loadAccount } from '../app/account.ts';
import type { AccountInfo, Accreditation } from '../model/facts.ts';
import { inSentence, nameOf, shortHex } from '../model/names.ts';
import { hrefOf } from '../model/route.ts';
import type { Console, State } from '../state.ts';
import { faultBox, loading, nameText, statusTag } from './parts.ts';

/** Every organisation that the account may act for. */
export const homeView = (app: Console, { account, registry }: State): TemplateResult => {
  const { t } = app.i18n;
  const isClosed = registry.is === 'ready' && registry.value.grantsClosed;
  return html`<div class="stack-l">
    <h1 tabindex="-1">${t(account?.is === 'ready' && isNothing(account.value) ? 'console.home.none' : 'console.home')}</h1>
    ${isClosed ? html`<p class="note open-soft">${t('console.home.closed')}</p>` : nothing}
    ${account === undefined || account.is === 'loading' ? loading(app, t('console.loading.account')) : nothing}
    ${
      account?.is === 'failed'
        ? html`${faultBox(app, account.fault)}
          <p><button type="button" @click=${() => loadAccount(app)}>${t('ui.retry')}</button></p>`
        : nothing
    }
    ${account?.is === 'ready' ? organisations(app, account.value) : nothing}
  </div>`;
};

const isNothing = ({ controls, custodianOf, delegations }: AccountInfo): boolean =>
  controls.length + custodianOf.length + delegations.length === 0;

const organisations = (app: Console, account: AccountInfo): TemplateResult => {
  const { t } = app.i18n;
  const { controls, total, custodianOf, delegations, rescues } = account;
  if (isNothing(account))
    return html`<p class="lede">
      ${t('console.home.none.about', { account: shortHex(account.account) })}
    </p>`;
  const left = total - controls.length;
  return html`${rescues.map((rescue) => rescueNote(app, controls, rescue))}
    <ul class="cards">
      ${controls.map((view) => card(app, view))}
    </ul>
    ${left > 0 ? html`<p class="quiet">${t('console.home.more', { count: left })}</p>` : nothing}
    ${
      custodianOf.length === 0
        ? nothing
        : html`<section class="stack">
          <h2>${t('console.home.custodian')}</h2>
          <ul class="cards">
            ${custodianOf.map((view) => card(app, view))}
          </ul>
        </section>`
    }
    ${
      delegations.length === 0
        ? nothing
        : html`<section class="stack">
          <h2>${t('console.home.delegations')}</h2>
          <ul class="cards">
            ${delegations.map(({ accreditation, expiry }) =>
              card(
                app,
                accreditation,
                t('console.home.delegation.until', { date: app.formats.date(expiry) }),
              ),
            )}
          </ul>
        </section>`
    }`;
};

const card = (app: Console, view: Accreditation, more?: string): TemplateResult => {
  const { t } = app.i18n;
  return html`<li class="card organisation" data-record=${view.id}>
    <p class="overline">${t(`console.kind.${view.kind}`)}</p>
    <h2><a href=${hrefOf({ view: 'record', id: view.id })}>${nameText(app, view)}</a></h2>
    <p class="row">
      ${statusTag(app, view)}
      ${
        view.organisation === undefined
          ? nothing
          : html`<span class="quiet">${app.formats.country(view.organisation.country)}</span>`
      }
      ${more === undefined ? nothing : html`<span class="quiet">${more}</span>`}
    </p>
    ${
      view.status === 'active' && (view.kind === 'root' || view.kind === 'accredit')
        ? html`<a class="button quick" href=${hrefOf({ view: 'act', act: 'accredit', id: view.id })}
          >${t('console.act.accredit')}</a
        >`
        : nothing
    }
  </li>`;
};

const rescueNote = (
  app: Console,
  controls: readonly Accreditation[],
  { root, controller, executableAt }: AccountInfo['rescues'][number],
): TemplateResult => {
  const { t, language } = app.i18n;
  const view = controls.find(({ id }) => id === root);
  const name = inSentence(view === undefined ? shortHex(root) : nameOf(view, language));
  return html`<div class="note bad-soft stack-s">
    <p>${icon('undetermined')} ${t('console.home.rescue', { name, controller, date: app.formats.date(executableAt, true) })}</p>
    <p>
      <a class="button" href=${hrefOf({ view: 'act', act: 'veto', id: root })}>${t('console.act.veto')}</a>
    </p>
  </div>`;
};
