import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../ui/i18n.ts';
import { type IconName, icon } from '../../ui/icons.ts';
import { SAMPLE_NAMES } from '../../worker/protocol.ts';
import { LOOKS } from '../model/headline.ts';
import type { State } from '../state.ts';
import type { ViewContext } from './context.ts';
import { sharedCard } from './shared.ts';

const DECISIONS = ['accepted', 'rejected', 'undetermined'] as const;

/** Before anything was checked: every way in, samples, and what answers there are. */
export const startView = (state: State, view: ViewContext): TemplateResult => {
  const { t } = view.i18n;
  return html`
    <div class="start">
      <header class="stack">
        <p class="overline">${t('verify.nothing')}</p>
        <h1 id="headline" tabindex="-1">${t('verify.title')}</h1>
        <p class="lede">${t('verify.lede')}</p>
      </header>
      ${state.shared === undefined ? nothing : sharedCard(state.shared, view)}
      ${waysIn(state, view)} ${samples(view)} ${view.isEmbedded ? nothing : answers(view)}
    </div>
  `;
};

const waysIn = ({ isDragging, source }: State, { i18n: { t }, actions }: ViewContext): TemplateResult => {
  const way = (look: string, sign: IconName, label: MessageKey, act: () => void): TemplateResult => html`
    <button type="button" class=${look} @click=${act}>${icon(sign)}${t(label)}</button>
  `;
  return html`
    <section class="drop ${isDragging ? 'over' : ''}" aria-label=${t('verify.input.label')}>
      <p class="drop-words" aria-hidden="true">
        ${icon('file')}<span>${t(isDragging ? 'verify.drop.now' : 'verify.drop')}</span>
      </p>
      <div class="ways">
        ${way('primary', 'file', 'verify.choose', () => pick('pick-file'))}
        ${way('touch-only', 'camera', 'verify.photo', () => pick('pick-photo'))}
        ${way('', 'scan', 'verify.scan', () => actions.open('scan'))}
        ${way('', 'paste', 'verify.paste', () => actions.open('paste'))}
      </div>
      ${picker('pick-file', t('verify.choose'), actions.take)}
      ${picker('pick-photo', t('verify.photo'), actions.take, 'environment')}
      <p class="quiet kinds"><small>${t('verify.kinds')}</small></p>
      <p class="private">${icon('lock')}<span>${t('verify.private')}</span></p>
      <p class="source quiet">
        <small>
          ${t('verify.settings.now')}
          ${t(source.kind === 'node' ? 'verify.settings.source.node' : 'verify.settings.source.service')}
        </small>
        <button type="button" class="plain" @click=${() => actions.open('settings')}>
          ${t('verify.settings.change')}
        </button>
      </p>
    </section>
  `;
};

const pick = (id: string): void => (document.getElementById(id) as HTMLInputElement | null)?.click();

/** The browser's own picker, opened by a button of ours: it is neither seen nor in the order of the tab key. */
const picker = (
  id: string,
  label: string,
  take: (files: readonly File[]) => void,
  capture?: 'environment',
): TemplateResult => html`
  <input
    id=${id}
    type="file"
    hidden
    aria-label=${label}
    accept=${capture === undefined ? nothing : 'image/*'}
    capture=${capture ?? nothing}
    @change=${({ target }: Event) => {
      const input = target as HTMLInputElement;
      if (input.files !== null && input.files.length > 0) take([...input.files]);
      // The same file again is a change too.
      input.value = '';
    }}
  />
`;

const samples = ({ i18n: { t }, actions }: ViewContext): TemplateResult => html`
  <section class="stack samples" aria-labelledby="samples">
    <div>
      <h2 id="samples">${t('verify.samples')}</h2>
      <p class="quiet"><small>${t('verify.samples.about')}</small></p>
    </div>
    <ul>
      ${SAMPLE_NAMES.map(
        (name) => html`<li>
          <button type="button" data-sample=${name} @click=${() => actions.trySample(name)}>
            <b>${t(`verify.sample.${name}`)}</b><small>${t(`verify.sample.${name}.about`)}</small>
          </button>
        </li>`,
      )}
    </ul>
  </section>
`;

const answers = ({ i18n: { t } }: ViewContext): TemplateResult => html`
  <section class="stack answers" aria-labelledby="answers">
    <h2 id="answers">${t('verify.answers')}</h2>
    <ul>
      ${DECISIONS.map(
        (decision) => html`<li>
          <span class=${LOOKS[decision].tone}>${icon(LOOKS[decision].icon)}</span>
          <p>
            <b class=${LOOKS[decision].tone}>${t(`verify.headline.${decision}`)}</b>
            <span class="quiet">${t(`verify.answers.${decision}`)}</span>
          </p>
        </li>`,
      )}
    </ul>
  </section>
`;
