import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../ui/i18n.ts';
import { plain } from '../../ui/untrusted.ts';
import { type Context, nameOf, shortHash, word } from '../context.ts';
import type { DossierJson, EventJson } from '../wire.ts';
import { around, organisationLink } from './parts.ts';
import { subjectOf } from './record.ts';

/** The chain's events of all its records, latest first, by year. */
export const historySection = (context: Context, dossier: DossierJson): TemplateResult => {
  const { t } = context.i18n;
  const { history, totals } = dossier;
  const latest = history.toReversed();
  const years = Map.groupBy(latest, ({ entry }) => entry.time.slice(0, 4));
  return html`<p class="quiet">${t('explore.org.history.about')}</p>
    ${
      totals.history > history.length
        ? html`<p class="quiet">
          ${t('explore.org.history.part', {
            shown: context.formats.number(history.length),
            total: context.formats.number(totals.history),
          })}
        </p>`
        : nothing
    }
    ${[...years].map(
      ([year, events]) =>
        html`<section class="year" aria-label=${year}>
          <h3>${year}</h3>
          <ol class="timeline">
            ${events.map(({ id, entry }) => eventItem(context, dossier, id, entry))}
          </ol>
        </section>`,
    )}`;
};

const GRANTS: ReadonlySet<string> = new Set(['RecordGranted', 'RecordResumed']);
const STOPS: ReadonlySet<string> = new Set(['RecordEnded', 'RecordVoided', 'RecordSuspended']);

const eventItem = (context: Context, dossier: DossierJson, id: string, entry: EventJson): TemplateResult => {
  const { i18n, formats } = context;
  const { t } = i18n;
  const record = [...dossier.accreditations, ...dossier.recognitions].find((one) => one.id === id);
  const key = `explore.event.${entry.event}`;
  const tone = GRANTS.has(entry.event) ? 'grant' : STOPS.has(entry.event) ? 'stop' : 'change';
  return html`<li class=${tone}>
    <p class="when">
      <time datetime=${entry.time}>${formats.date(entry.time)}</time>
    </p>
    <div>
      <p class="what">
        <strong>${i18n.has(key) ? t(key as MessageKey) : t('explore.event.other', { event: plain(entry.event, 40) })}</strong>
        ${by(context, dossier, id, entry)}
      </p>
      ${
        record === undefined
          ? nothing
          : html`<p class="quiet">
            <a href="#${id}">${word(context, 'verify.chain.kind', record.kind)}</a>${
              record.kind === 'recognise' ? html` ${nameOf(context, subjectOf(dossier, record))}` : nothing
            }${
              entry.reason === undefined || entry.reason === 'unspecified'
                ? nothing
                : html` · ${t('explore.org.reason', { reason: word(context, 'verify.reason', entry.reason) })}`
            }
          </p>`
      }
      <p class="quiet">
        <small
          >${t('explore.org.history.block', { number: formats.number(entry.block) })} ·
          ${t('explore.org.history.transaction')}
          <span class="code" title=${entry.transaction}>${shortHash(entry.transaction)}</span></small
        >
      </p>
    </div>
  </li>`;
};

/** Whose authority was used: a record above, its own, or governance. */
const by = (context: Context, dossier: DossierJson, id: string, entry: EventJson) => {
  const { t } = context.i18n;
  const records = [...dossier.accreditations, ...dossier.above, ...dossier.recognitions];
  const granted =
    entry.event === 'RecordGranted' ? records.find((one) => one.id === id)?.parent : entry.actor;
  if (granted === undefined) return t('explore.event.by.governance');
  if (granted === id) return t('explore.event.by.itself');
  const actor = records.find((one) => one.id === granted);
  if (actor === undefined) return nothing;
  const name = '\u0000';
  return around(t('explore.event.by', { name }), name, organisationLink(context, subjectOf(dossier, actor)));
};
