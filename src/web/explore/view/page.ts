import { html, type TemplateResult } from 'lit';
import { type Fault, faultCard } from '../../ui/fault.ts';
import type { Context } from '../context.ts';
import { nameText } from '../context.ts';
import type { State } from '../load.ts';
import { hrefOf } from '../route.ts';
import { directoryView } from './directory.ts';
import { mapView } from './map.ts';
import { organisationView } from './organisation.ts';

/** The whole of `main`: the view that is there, dimmed while another is on its way. */
export const pageView = (context: Context, state: State, retry: () => void): TemplateResult => {
  return html`
    <div class="explore stack-l" aria-busy=${state.isLoading ? 'true' : 'false'}>
      ${state.fault === undefined ? body(context, state) : failed(context, state.fault, retry)}
    </div>
  `;
};

const failed = (context: Context, fault: Fault, retry: () => void): TemplateResult => {
  const { t } = context.i18n;
  if (fault.code !== 'RESOURCE_UNKNOWN')
    return html`<h1 tabindex="-1">${t('explore.title')}</h1>
      ${faultCard(context.i18n, fault, retry)}`;
  // Nobody of that name is an answer, and no failure.
  return html`<section class="stack" role="alert">
    <h1 tabindex="-1">${t('explore.unknown.organisation')}</h1>
    <p class="lede">${t('explore.found.none.about')}</p>
    <p>
      <a class="button" href=${hrefOf({ page: 'directory', wish: {} })}>${t('explore.unknown.back')}</a>
    </p>
    <p class="quiet"><small>${t('ui.error.code', { code: fault.code })}</small></p>
  </section>`;
};

const body = (context: Context, { view }: State): TemplateResult => {
  const { t } = context.i18n;
  switch (view?.page) {
    case 'directory':
      return directoryView(context, view);
    case 'organisation':
      return organisationView(context, view);
    case 'map':
      return mapView(context, view);
    case 'unknown':
      return html`<section class="stack">
        <h1 tabindex="-1">${t('explore.unknown')}</h1>
        <p class="lede">${t('explore.unknown.about')}</p>
        <p><a class="button" href=${hrefOf({ page: 'directory', wish: {} })}>${t('explore.unknown.back')}</a></p>
      </section>`;
    case undefined:
      return html`<h1 tabindex="-1">${t('explore.title')}</h1>
        <p class="quiet" role="status">${t('ui.loading')}</p>`;
  }
};

/** Of the window. */
export const titleOf = (context: Context, { view, fault }: State): string => {
  const { t } = context.i18n;
  if (fault !== undefined) return t('ui.error');
  switch (view?.page) {
    case 'organisation':
      return nameText(context, view.dossier.issuer, 80);
    case 'map':
      return t('explore.map');
    case 'unknown':
      return t('explore.unknown');
    default:
      return t('explore.title');
  }
};
