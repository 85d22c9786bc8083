import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { changeChain, teachChain, use } from '../app/connect.ts';
import type { RegistryInfo } from '../model/facts.ts';
import type { Console, State } from '../state.ts';
import type { FoundWallet } from '../wallet/discover.ts';
import { faultBox, loading } from './parts.ts';

/** Before a wallet is connected. */
export const connectView = (app: Console, state: State): TemplateResult => {
  const { t } = app.i18n;
  return html`<div class="stack-l console-start">
    <header class="stack">
      <h1 tabindex="-1">${t('console.title')}</h1>
      <p class="lede">${t('console.lede')}</p>
    </header>
    <section class="card stack" aria-labelledby="connect">
      <h2 id="connect">${t('console.connect')}</h2>
      <p class="quiet">${t('console.connect.about')}</p>
      ${faultBox(app, state.fault)} ${wallets(app, state)}
      <div role="status">
        ${state.step === 'asking' ? html`<p class="waiting">${icon('wallet')} ${t('console.connect.asking')}</p>` : nothing}
        ${state.step === 'opening' ? html`<p class="quiet">${t('console.connect.opening')}</p>` : nothing}
      </div>
    </section>
    <section class="stack" aria-labelledby="first">
      <h2 id="first">${t('console.connect.first')}</h2>
      <ol class="numbered">
        <li>${t('console.connect.first.1')}</li>
        <li>${t('console.connect.first.2')}</li>
        <li>${t('console.connect.first.3')}</li>
      </ol>
    </section>
  </div>`;
};

const wallets = (app: Console, { wallets: found, step }: State): TemplateResult => {
  const { t } = app.i18n;
  if (found === undefined) return loading(app, t('console.connect.searching'));
  if (found.length === 0)
    return html`<div class="note open-soft stack-s">
      <p><strong>${t('console.connect.none')}</strong></p>
      <p>${t('console.connect.none.about')}</p>
      <p class="quiet">${t('console.connect.none.cli')}</p>
      <p><button type="button" @click=${() => location.reload()}>${t('console.connect.reload')}</button></p>
    </div>`;
  return html`<ul class="wallets">
    ${found.map(
      (wallet) => html`<li>
        <button type="button" class="wallet" ?disabled=${step === 'asking' || step === 'opening'} @click=${() => use(app, wallet)}>
          ${wallet.icon === undefined ? icon('wallet') : html`<img src=${wallet.icon} alt="" width="32" height="32" />`}
          <span>${t('console.connect.use', { wallet: walletName(app, wallet) })}</span>
        </button>
      </li>`,
    )}
  </ul>`;
};

export const walletName = ({ i18n }: Console, { name }: FoundWallet): string =>
  name.trim() === '' ? i18n.t('console.connect.legacy') : name;

/** The wallet is on another chain than the registry. */
export const chainView = (app: Console, state: State, registry: RegistryInfo): TemplateResult => {
  const { t } = app.i18n;
  const values = { name: registry.name, expected: registry.chainId, actual: state.connection?.chainId ?? 0 };
  const isAsking = state.step === 'switching';
  return html`<section class="card stack narrow" aria-labelledby="chain">
    <h1 id="chain" tabindex="-1">${t('console.chain.wrong')}</h1>
    <p>${t('console.chain.wrong.about', values)}</p>
    ${state.fault?.code === 'WALLET_CHAIN_UNKNOWN' ? nothing : faultBox(app, state.fault)}
    ${
      state.needsNode
        ? html`<form
          class="stack"
          @submit=${(event: Event) => {
            event.preventDefault();
            void teachChain(app);
          }}
        >
          <h2>${t('console.chain.add')}</h2>
          <p>${t('console.chain.add.about', values)}</p>
          <div class="field">
            <label for="node">${t('console.chain.add.node')}</label>
            <input
              id="node"
              type="url"
              required
              inputmode="url"
              autocomplete="off"
              aria-describedby="node-hint"
              .value=${state.node}
              @input=${(event: Event) => app.store.set({ node: (event.target as HTMLInputElement).value })}
            />
            <span class="hint" id="node-hint">${t('console.chain.add.hint')}</span>
          </div>
          <p><button class="primary" ?disabled=${isAsking}>${t('console.chain.add.do')}</button></p>
        </form>`
        : html`<p>
          <button type="button" class="primary" ?disabled=${isAsking} @click=${() => changeChain(app)}>
            ${t('console.chain.switch')}
          </button>
        </p>`
    }
    <div role="status">${isAsking ? html`<p class="waiting">${icon('wallet')} ${t('console.chain.switching')}</p>` : nothing}</div>
    <p class="quiet">${t('console.chain.manual', values)}</p>
  </section>`;
};
