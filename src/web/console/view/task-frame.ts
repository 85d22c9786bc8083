import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { inSentence, nameOf } from '../model/names.ts';
import { hrefOf } from '../model/route.ts';
import type { Console, Task } from '../state.ts';

export const back = (app: Console, { page }: Task): TemplateResult =>
  html`<p class="crumbs">
    ${icon('up')}<a href=${hrefOf({ view: 'record', id: page.record.id })}
      >${app.i18n.t('console.back.to', { name: inSentence(nameOf(page.record, app.i18n.language)) })}</a
    >
  </p>`;

const STEPS = ['form', 'preview', 'sign', 'done'] as const;
const PLACES = { form: 0, checking: 0, preview: 1, signing: 2, 'under-way': 2, signed: 2, done: 3 } as const;

/** Where one is on the way to the registry. */
export const steps = (app: Console, stage: Task['stage']): TemplateResult => {
  const { t } = app.i18n;
  const at = PLACES[stage];
  return html`<ol class="steps" aria-label=${t('console.steps')}>
    ${STEPS.map(
      (step, i) =>
        html`<li aria-current=${i === at ? 'step' : nothing} class=${i < at ? 'past' : ''}>
          ${t(`console.step.${step}`)}
        </li>`,
    )}
  </ol>`;
};
