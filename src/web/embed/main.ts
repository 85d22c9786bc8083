import { html, type TemplateResult } from 'lit';
import { loadI18n } from '../ui/i18n.ts';
import { seal } from '../ui/icons.ts';
import { inputs } from '../verify/inputs.ts';
import { decidingChecks, headlineOf } from '../verify/model/headline.ts';
import { startPage } from '../verify/start-page.ts';
import type { State } from '../verify/state.ts';
import { createVerifyClient } from '../worker/client.ts';
import { type FromFrame, MARK, type ToFrame } from './protocol.ts';
import '../verify/verify.css';
import './embed.css';

type Told = FromFrame extends infer One ? (One extends FromFrame ? Omit<One, 'vidimus'> : never) : never;

/** Nothing in it is secret, so that any page may hear it: which page stands around this one is the reader's choice. */
const tell = (message: Told): void => {
  if (window.parent !== window) window.parent.postMessage({ vidimus: MARK, ...message }, '*');
};

const stepOf = ({ phase, answer, trouble }: State): Told | undefined => {
  if (phase === 'start') return { type: 'reset' };
  if (phase === 'trouble') return { type: 'fault', code: trouble?.code ?? 'INTERNAL' };
  if (phase !== 'result' || answer === undefined) return undefined;
  return {
    type: 'verdict',
    decision: headlineOf(answer.verdict),
    codes: decidingChecks(answer.verdict).map(({ code }) => code),
    at: answer.verdict.dates.now,
  };
};

const client = createVerifyClient();
const loadTexts = (language?: string) => loadI18n(['ui', 'verify', 'embed', 'codes'], language);
const i18n = await loadTexts();

const frame = (content: TemplateResult, { facts }: State): TemplateResult => html`
  ${
    facts?.demonstration === true
      ? html`<aside class="banner"><p>${i18n.t('ui.demonstration')}</p></aside>`
      : ''
  }
  <main id="main" tabindex="-1">${content}</main>
  <footer class="embed-foot no-print">
    <span class="brand">${seal()}<span>Vidimus</span></span>
    <small>${i18n.t('embed.apart')}</small>
    <a href="/" target="_blank" rel="noopener">${i18n.t('embed.open')}</a>
  </footer>
`;

const root = document.getElementById('app');
if (root !== null) {
  const { actions } = startPage({
    root,
    i18n,
    loadTexts,
    client,
    inputs,
    isEmbedded: true,
    frame,
    onStep: (state) => {
      const step = stepOf(state);
      if (step !== undefined) tell(step);
    },
  });
  window.addEventListener('message', ({ source, data }: MessageEvent<Partial<ToFrame> | null>) => {
    if (source !== window.parent || window.parent === window) return;
    if (typeof data !== 'object' || data?.vidimus !== MARK || data.type !== 'check') return;
    const { credential } = data;
    if (typeof credential === 'string') actions.takeText(credential);
    else if (credential instanceof Blob) actions.take([new File([credential], '')]);
  });
  new ResizeObserver(() =>
    tell({ type: 'size', height: Math.ceil(root.getBoundingClientRect().height) }),
  ).observe(root);
  tell({ type: 'ready' });
}
