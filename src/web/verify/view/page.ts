import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import type { State } from '../state.ts';
import { busyView, troubleView } from './busy.ts';
import type { ViewContext } from './context.ts';
import { startView } from './start.ts';

let resultPart: typeof import('./result-part.ts') | undefined;
let dialogPart: typeof import('./dialogs.ts') | undefined;

/** Whoever opens the page to check something waits for neither of these; they come right after it. */
export const loadResult = async () => {
  resultPart ??= await import('./result-part.ts');
  return resultPart;
};
export const loadDialogs = async () => {
  dialogPart ??= await import('./dialogs.ts');
  return dialogPart;
};

/** The verify page inside whatever frame it stands in. */
export const pageView = (state: State, view: ViewContext): TemplateResult => html`
  <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">${state.live}</div>
  ${
    state.isOffline
      ? html`<p class="offline open-soft open no-print">${icon('info')}<span>${view.i18n.t('verify.offline')}</span></p>`
      : nothing
  }
  ${content(state, view)} ${dialogPart?.dialogView(state, view) ?? nothing}
`;

const content = (state: State, view: ViewContext): TemplateResult => {
  const { phase, answer } = state;
  if (phase === 'reading' || phase === 'checking') return busyView(state, view);
  if (phase === 'trouble') return troubleView(state, view);
  if (phase === 'result' && answer !== undefined && resultPart !== undefined)
    return html`${resultPart.resultView(state, answer, view)} ${resultPart.reportView(state, answer, view)}`;
  return startView(state, view);
};
