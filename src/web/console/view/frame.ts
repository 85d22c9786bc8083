import { html, nothing, type TemplateResult } from 'lit';
import { isOpen } from '../../../browser-wallet.ts';
import { copyButton } from '../../ui/copy.ts';
import { icon } from '../../ui/icons.ts';
import { shell } from '../../ui/shell.ts';
import { disconnect, loadRegistry } from '../app/connect.ts';
import { shortHex } from '../model/names.ts';
import { hrefOf, type Route } from '../model/route.ts';
import type { Console, State } from '../state.ts';
import { bulkView } from './bulk.ts';
import { chainView, connectView, walletName } from './connect.ts';
import { homeView } from './home.ts';
import { faultBox, loading } from './parts.ts';
import { recordView } from './record.ts';
import { relayView } from './relay.ts';
import { taskView } from './task.ts';
import { writesView } from './writes.ts';

/** The whole page. */
export const consoleView = (app: Console, state: State): TemplateResult =>
  shell({
    i18n: app.i18n,
    page: 'console',
    ...(state.registry.is === 'ready' && { demonstration: state.registry.value.demonstration }),
    main: html`<div class="console">${mainView(app, state)}</div>`,
  });

const mainView = (app: Console, state: State): TemplateResult => {
  const { registry, connection, session } = state;
  if (registry.is === 'failed')
    return html`<div class="stack">
      <h1 tabindex="-1">${app.i18n.t('console.title')}</h1>
      ${faultBox(app, registry.fault)}
      <p><button type="button" @click=${() => loadRegistry(app)}>${app.i18n.t('ui.retry')}</button></p>
    </div>`;
  if (registry.is === 'loading' || connection === undefined) return connectView(app, state);
  if (connection.chainId !== registry.value.chainId)
    return html`${accountBar(app, state)} ${chainView(app, state, registry.value)}`;
  if (session === undefined)
    return html`${accountBar(app, state)}
      <h1 tabindex="-1" class="visually-hidden">${app.i18n.t('console.title')}</h1>
      ${faultBox(app, state.fault)}
      ${state.fault === undefined ? loading(app, app.i18n.t('console.connect.opening')) : nothing}`;
  return html`${accountBar(app, state)} ${navigation(app, state)}
    ${app.kept.isLasting ? nothing : html`<p class="note open-soft">${app.i18n.t('console.notlasting')}</p>`}
    ${routeView(app, state)}`;
};

const routeView = (app: Console, state: State): TemplateResult => {
  switch (state.route.view) {
    case 'home':
      return homeView(app, state);
    case 'record':
      return recordView(app, state);
    case 'act':
      return taskView(app, state);
    case 'bulk':
      return bulkView(app, state);
    case 'writes':
      return writesView(app, state);
    case 'relay':
      return relayView(app, state);
  }
};

const accountBar = (app: Console, { connection }: State): TemplateResult | typeof nothing => {
  if (connection === undefined) return nothing;
  const { t } = app.i18n;
  const { account, wallet } = connection;
  return html`<div class="account">
    <p>
      ${icon('wallet')}
      <span title=${account}
        >${t('console.account.of', { account: shortHex(account), wallet: walletName(app, wallet) })}</span
      >
    </p>
    <div class="row">
      ${copyButton(app.i18n, account, t('console.account.copy'))}
      <button type="button" @click=${() => disconnect(app)}>${t('console.disconnect')}</button>
    </div>
  </div>`;
};

const navigation = (app: Console, { route, writes }: State): TemplateResult => {
  const { t } = app.i18n;
  const open = writes.filter(isOpen).length;
  const items: readonly (readonly [Route, string, boolean])[] = [
    [{ view: 'home' }, t('console.nav.home'), ['home', 'record', 'act'].includes(route.view)],
    [{ view: 'bulk', kind: 'accredit' }, t('console.nav.bulk'), route.view === 'bulk'],
    [
      { view: 'writes' },
      open === 0 ? t('console.nav.writes') : t('console.nav.writes.open', { count: open }),
      route.view === 'writes',
    ],
    [{ view: 'relay' }, t('console.nav.relay'), route.view === 'relay'],
  ];
  return html`<nav class="tabs" aria-label=${t('console.nav')}>
    <ul>
      ${items.map(
        ([to, text, isHere]) =>
          html`<li><a href=${hrefOf(to)} aria-current=${isHere ? 'page' : nothing}>${text}</a></li>`,
      )}
    </ul>
  </nav>`;
};
