import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import type { State } from '../state.ts';
import { busyView, troubleView } from './busy.ts';
import type { ViewContext } from './context.ts';
import { dialogView } from './dialogs.ts';
import { reportView } from './report.ts';
import { resultView } from './result.ts';
import { startView } from './start.ts';

/** The verify page inside whatever frame it stands in. */
export const pageView = (state: State, view: ViewContext): TemplateResult => html`
  <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">${state.live}</div>
  ${
    state.isOffline
      ? html`<p class="offline open-soft open no-print">${icon('info')}<span>${view.i18n.t('verify.offline')}</span></p>`
      : nothing
  }
  ${content(state, view)} ${dialogView(state, view)}
`;

const content = (state: State, view: ViewContext): TemplateResult => {
  const { phase, answer } = state;
  if (phase === 'reading' || phase === 'checking') return busyView(state, view);
  if (phase === 'trouble') return troubleView(state, view);
  if (phase === 'result' && answer !== undefined)
    return html`${resultView(state, answer, view)} ${reportView(state, answer, view)}`;
  return startView(state, view);
};
