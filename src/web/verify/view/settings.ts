import { html, nothing, type TemplateResult } from 'lit';
import { plain } from '../../ui/untrusted.ts';
import type { State } from '../state.ts';
import type { ViewContext } from './context.ts';

/** A node's address: https, or this machine. Anything else the page's policy would refuse anyway, without saying why. */
export const nodeAddress = (text: string): string | undefined => {
  const url = text.length > 2_000 ? null : URL.parse(text.trim());
  if (url === null) return undefined;
  const isHere = url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
  return url.protocol === 'https:' || isHere ? url.href : undefined;
};

/** Where the state of the registry comes from, and by which policy of the service. */
export const settingsForm = (
  { source, profile, facts, isForgotten }: State,
  { i18n: { t }, actions }: ViewContext,
): TemplateResult => {
  const suggested = source.kind === 'node' ? source.rpc : (facts?.rpc[0] ?? '');
  const profiles = facts?.profiles ?? [];
  return html`
    <form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const data = new FormData(form);
        const address = form.elements.namedItem('rpc') as HTMLInputElement;
        const isNode = data.get('source') === 'node';
        const rpc = nodeAddress(address.value);
        address.setCustomValidity(isNode && rpc === undefined ? t('verify.settings.rpc.fault') : '');
        if (!form.reportValidity()) return;
        const chosen = data.get('profile');
        actions.useSettings(
          isNode && rpc !== undefined ? { kind: 'node', rpc } : { kind: 'service' },
          typeof chosen === 'string' && chosen !== '' && chosen !== 'default' ? chosen : undefined,
        );
      }}
    >
      <fieldset class="stack">
        <legend>${t('verify.settings.source')}</legend>
        <label class="choice">
          <input type="radio" name="source" value="service" ?checked=${source.kind !== 'node'} />
          <span>
            <b>${t('verify.settings.source.service')}</b><br /><small class="quiet"
              >${t('verify.settings.source.service.about')}</small
            >
          </span>
        </label>
        <label class="choice">
          <input type="radio" name="source" value="node" ?checked=${source.kind === 'node'} />
          <span>
            <b>${t('verify.settings.source.node')}</b><br /><small class="quiet"
              >${t('verify.settings.source.node.about')}</small
            >
          </span>
        </label>
        <div class="field">
          <label for="rpc">${t('verify.settings.rpc')}</label>
          <input
            id="rpc"
            name="rpc"
            type="url"
            class="code"
            autocomplete="off"
            placeholder="https://"
            .value=${suggested}
            @input=${({ target }: Event) => {
              const address = target as HTMLInputElement;
              address.setCustomValidity('');
              // Whoever writes an address means to use it.
              const radio = address.form?.elements.namedItem('source');
              if (radio instanceof RadioNodeList) radio.value = 'node';
            }}
          />
        </div>
      </fieldset>
      ${
        profiles.length < 2
          ? nothing
          : html`<div class="field">
              <label for="profile">${t('verify.settings.profile')}</label>
              <select id="profile" name="profile">
                ${profiles.map(
                  (name) =>
                    html`<option value=${name} ?selected=${name === (profile ?? 'default')}>${plain(name, 60)}</option>`,
                )}
              </select>
              <span class="hint">${t('verify.evidence.policy.about')}</span>
            </div>`
      }
      <p><button class="primary">${t('verify.settings.save')}</button></p>
      <section class="forget">
        <button type="button" @click=${actions.forget}>${t('verify.settings.forget')}</button>
        <p class="quiet"><small>${t('verify.settings.forget.about')}</small></p>
        <p role="status">${isForgotten ? t('verify.settings.forgotten') : nothing}</p>
      </section>
    </form>
  `;
};
