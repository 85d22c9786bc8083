import { html, type TemplateResult } from 'lit';
import { faultCard } from '../../ui/fault.ts';
import type { Context } from '../context.ts';
import { nameText } from '../context.ts';
import type { State } from '../load.ts';
import { hrefOf } from '../route.ts';
import { directoryView } from './directory.ts';
import { mapView } from './map.ts';
import { organisationView } from './organisation.ts';

/** The whole of `main`: the view that is there, dimmed while another is on its way. */
export const pageView = (context: Context, state: State, retry: () => void): TemplateResult => {
  const { i18n } = context;
  return html`
    <div class="explore stack-l" aria-busy=${state.isLoading ? 'true' : 'false'}>
      ${state.fault === undefined ? body(context, state) : html`<h1 tabindex="-1">${i18n.t('explore.title')}</h1>${faultCard(i18n, state.fault, retry)}`}
    </div>
  `;
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
