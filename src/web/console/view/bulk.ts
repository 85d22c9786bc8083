import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import {
  anotherFile,
  forgetJob,
  isBulkConfirmed,
  readFile,
  readJob,
  reportOf,
  runFile,
  setBulkTyped,
  stopFile,
} from '../app/bulk.ts';
import { accountOf } from '../app/page.ts';
import { type BulkRowState, countRows } from '../model/bulk.ts';
import { MOST_ROWS } from '../model/csv.ts';
import { EXAMPLES } from '../model/examples.ts';
import { inSentence, nameOf } from '../model/names.ts';
import { BULK_KINDS, hrefOf } from '../model/route.ts';
import type { Bulk, Console, State } from '../state.ts';
import { confirmField } from './confirm.ts';
import { filePicker, select } from './fields.ts';
import { download, faultBox, loading } from './parts.ts';
import { progressView } from './progress.ts';

/** A file with one line for each accreditation or revocation. */
export const bulkView = (app: Console, state: State): TemplateResult => {
  const { t } = app.i18n;
  const { bulk } = state;
  return html`<div class="task stack">
    <header class="stack-s">
      <h1 tabindex="-1">${t('console.bulk')}</h1>
      <p class="lede">${t('console.bulk.about')}</p>
    </header>
    ${bulk === undefined ? loading(app) : stage(app, state, bulk)}
  </div>`;
};

const stage = (app: Console, state: State, bulk: Bulk): TemplateResult => {
  const { t } = app.i18n;
  if (bulk.stage === 'reading') return loading(app, t('console.bulk.reading'));
  if (bulk.stage === 'file') return html`${faultBox(app, bulk.fault)} ${choose(app, state, bulk)}`;
  return html`${summary(app, state, bulk)} ${rows(app, bulk.rows)}`;
};

const choose = (app: Console, { jobs }: State, bulk: Bulk): TemplateResult => {
  const { t, language } = app.i18n;
  const accreditors = (accountOf(app)?.controls ?? []).filter(
    ({ kind, status }) =>
      status === 'active' && (kind === 'root' || kind === 'accredit' || kind === 'attest'),
  );
  const [first] = accreditors;
  const parent = bulk.parent ?? first?.id;
  const go = (kind: Bulk['kind'], id = bulk.parent): void => {
    location.hash = hrefOf(
      kind === 'accredit' && id !== undefined ? { view: 'bulk', kind, id } : { view: 'bulk', kind },
    );
  };
  const isMissing = bulk.kind === 'accredit' && parent === undefined;
  return html`<section class="card stack form">
      ${select(app, {
        id: 'bulk-kind',
        label: t('console.bulk.kind'),
        value: bulk.kind,
        choices: BULK_KINDS.map((kind) => ({ value: kind, label: t(`console.bulk.kind.${kind}`) })),
        set: (kind) => go(kind),
      })}
      ${
        bulk.kind === 'accredit' && accreditors.length > 0
          ? select(app, {
              id: 'bulk-parent',
              label: t('console.bulk.parent'),
              value: String(parent),
              choices: accreditors.map((view) => ({ value: String(view.id), label: nameOf(view, language) })),
              set: (id) => go('accredit', accreditors.find((view) => view.id === id)?.id),
            })
          : nothing
      }
      <p class="hint">${t(`console.bulk.columns.${bulk.kind}`)}</p>
      <p class="row">
        ${
          isMissing
            ? html`<span>${t('console.home.none')}</span>`
            : filePicker({
                id: 'csv',
                label: t('console.form.file'),
                accept: '.csv,.txt,.tsv,text/csv,text/plain',
                take: ([file]) => {
                  if (file === undefined) return;
                  if (bulk.kind === 'accredit' && bulk.parent === undefined && parent !== undefined)
                    app.store.set({ bulk: { ...bulk, parent } });
                  void readFile(app, file);
                },
              })
        }
        <button type="button" @click=${() => download(`${bulk.kind}.csv`, EXAMPLES[bulk.kind], 'text/csv')}>
          ${icon('download')} ${t('console.bulk.template')}
        </button>
      </p>
      <p class="hint">${t('console.bulk.file.hint', { most: MOST_ROWS })}</p>
    </section>
    ${
      jobs.length === 0
        ? nothing
        : html`<section class="stack" aria-labelledby="open-jobs">
          <h2 id="open-jobs">${t('console.bulk.open')}</h2>
          <ul class="rows">
            ${jobs.map(
              (job) => html`<li>
                <span>${t('console.bulk.open.about', { file: inSentence(job.file), date: app.formats.date(job.begunAt / 1000, true) })}</span>
                <span class="row">
                  <button type="button" @click=${() => readJob(app, job)}>${t('console.bulk.resume')}</button>
                  <button type="button" class="plain" @click=${() => forgetJob(app, job.id)}>${t('console.bulk.forget')}</button>
                </span>
              </li>`,
            )}
          </ul>
        </section>`
    }`;
};

const summary = (app: Console, { session, writes }: State, bulk: Bulk): TemplateResult => {
  const { t } = app.i18n;
  const counts = countRows(bulk.rows);
  const total = bulk.rows.length;
  const settled = counts.done + counts.already + counts.failed;
  const isRunning = bulk.stage === 'running';
  const retryable = bulk.rows.filter(
    ({ state, key, isRefused }) => state === 'failed' && key !== undefined && isRefused !== true,
  ).length;
  const write = writes.find(({ job }) => job !== undefined && job === bulk.job?.id);
  return html`<section class="card stack" aria-labelledby="bulk-summary">
    <h2 id="bulk-summary">${bulk.stage === 'preview' ? t('console.bulk.preview') : bulk.job?.file}</h2>
    <div role="status"><ul class="counts">
      ${counts.done > 0 ? html`<li class="good">${t('console.bulk.count.done', { count: counts.done })}</li>` : nothing}
      ${counts.ready > 0 ? html`<li>${t('console.bulk.count.ready', { count: counts.ready })}</li>` : nothing}
      ${counts.already > 0 ? html`<li class="quiet">${t('console.bulk.count.already', { count: counts.already })}</li>` : nothing}
      ${counts.failed > 0 ? html`<li class="bad">${t('console.bulk.count.failed', { count: counts.failed })}</li>` : nothing}
    </ul></div>
    ${
      bulk.stage === 'preview'
        ? nothing
        : html`<div>
          <progress max=${total} value=${settled} aria-label=${t('console.progress')}></progress>
          <p class="quiet">${t('console.bulk.progress', { done: settled, count: total })}</p>
        </div>`
    }
    ${total === 0 ? html`<p>${t('console.bulk.empty')}</p>` : nothing}
    ${
      bulk.stage === 'preview' && counts.ready > 0
        ? html`<p>${t('console.bulk.signatures', { count: bulk.signatures })} ${t('console.bulk.atomic')}</p>
          ${bulk.confirm === '' ? nothing : html`<p class="bad">${t('console.bulk.irreversible')}</p>`}`
        : nothing
    }
    ${bulk.stage === 'finished' ? html`<p><strong>${t('console.bulk.finished')}</strong></p>` : nothing}
    ${bulk.stage === 'paused' ? html`<p>${t('console.bulk.paused')}</p>` : nothing}
    ${bulk.stage === 'running' ? nothing : faultBox(app, bulk.fault)}
    ${
      isRunning && write !== undefined && session !== undefined
        ? progressView(app, write, { session, isContract: session.isContract })
        : nothing
    }
    ${buttons(app, bulk, counts.ready, retryable)}
  </section>`;
};

const buttons = (app: Console, bulk: Bulk, ready: number, retryable: number): TemplateResult => {
  const { t } = app.i18n;
  const isRunning = bulk.stage === 'running';
  const isFirst = bulk.stage === 'preview';
  const retry = !isFirst && retryable > 0;
  const isOffered = !isRunning && (ready > 0 || retry);
  return html`<form
    class="stack"
    @submit=${(event: Event) => {
      event.preventDefault();
      void runFile(app);
    }}
  >
    ${
      isFirst && ready > 0 && bulk.confirm !== ''
        ? confirmField(app, bulk.confirm, bulk.typed, (typed) => setBulkTyped(app, typed))
        : nothing
    }
    <p class="row">
      ${
        isOffered
          ? html`<button class=${bulk.confirm === '' ? 'primary' : 'danger'} ?disabled=${!isBulkConfirmed(bulk)} data-do="run">
            ${
              isFirst
                ? t('console.bulk.start')
                : ready > 0
                  ? t('console.bulk.resume')
                  : t('console.bulk.retry', { count: retryable })
            }
          </button>`
          : nothing
      }
      ${
        isRunning
          ? html`<button type="button" ?disabled=${bulk.isStopping} @click=${() => stopFile(app)}>
            ${bulk.isStopping ? t('console.bulk.stopping') : t('console.bulk.stop')}
          </button>`
          : nothing
      }
      ${isFirst && ready === 0 ? html`<span>${t('console.bulk.nothing')}</span>` : nothing}
      ${
        isRunning
          ? nothing
          : html`<button type="button" data-do="report" @click=${() => download('report.csv', reportOf(bulk), 'text/csv')}>
              ${icon('download')} ${t('console.bulk.report')}
            </button>
            <button type="button" class="plain" @click=${() => anotherFile(app)}>${t('console.bulk.another')}</button>`
      }
    </p>
  </form>`;
};

const SHOWN = 200;
const TONES: Readonly<Record<BulkRowState['state'], string>> = {
  ...{
    ready: '',
    signing: 'open',
    sent: 'open',
    done: 'good',
    already: 'quiet',
    failed: 'bad',
    twice: 'quiet',
  },
};

/** What needs eyes comes first: lines that failed. */
const rows = (app: Console, all: readonly BulkRowState[]): TemplateResult => {
  const { t } = app.i18n;
  if (all.length === 0) return html``;
  const sorted = [
    ...all.filter(({ state }) => state === 'failed'),
    ...all.filter(({ state }) => state !== 'failed'),
  ];
  return html`<div class="scroll">
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">${t('console.bulk.row.line')}</th>
            <th scope="col">${t('console.bulk.row.what')}</th>
            <th scope="col">${t('console.bulk.row.state')}</th>
          </tr>
        </thead>
        <tbody>
          ${sorted.slice(0, SHOWN).map(
            ({
              line,
              what,
              state,
              fault,
              twin,
            }) => html`<tr data-state=${state} data-code=${fault?.code ?? nothing}>
              <td>${line}</td>
              <td><bdi>${what}</bdi></td>
              <td>
                <span class=${TONES[state]}
                  >${state === 'twice' ? t('console.bulk.row.twice', { line: twin ?? 0 }) : t(`console.bulk.row.${state}`)}</span
                >
                ${fault === undefined ? nothing : html`<br /><small>${fault.text}</small>`}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${all.length > SHOWN ? html`<p class="quiet">${t('console.bulk.rows.more', { count: all.length - SHOWN })}</p>` : nothing}`;
};
