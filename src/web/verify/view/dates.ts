import { html, nothing, type TemplateResult } from 'lit';
import type { Check, Details, Verdict } from '../../../browser.ts';
import { said } from '../../ui/untrusted.ts';
import { hopName } from '../model/names.ts';
import type { ViewContext } from './context.ts';
import { checkSentence, codeOf } from './sentence.ts';
import { timelineView } from './timeline.ts';

const DAY_MS = 86_400_000;

/** What came after the issuance, and changes nothing of what was then. */
const SINCE: ReadonlySet<string> = new Set(['ENDED_SINCE', 'EXPIRED_SINCE', 'SUSPENDED_NOW']);

/** The state of authority when it was issued, and what has come since: two columns that are never mixed. */
export const datesView = (
  verdict: Verdict,
  details: Details | undefined,
  view: ViewContext,
): TemplateResult => {
  const { i18n, formats } = view;
  const { t } = i18n;
  const { issuance, now, stateAsOf } = verdict.dates;
  const of = (...names: readonly Check['check'][]) =>
    verdict.checks.filter(({ check }) => names.includes(check));
  // Asked for another day, the state was read today all the same: only the chain's past is older.
  const isToday = Math.abs(Date.parse(now) - Date.now()) < DAY_MS;
  const authority = of('accreditation');
  const since = authority.filter(({ code }) => SINCE.has(code));
  const contents = details?.contents;
  return html`
    <section class="stack" aria-labelledby="${view.prefix}dates">
      <h2 id="${view.prefix}dates">${t('verify.dates')}</h2>
      <div class="then-now">
        <div class="stack">
          <h3>${t('verify.dates.then')}</h3>
          <p>
            <b>${issuance === undefined ? t('verify.dates.issued.none') : formats.date(issuance.value)}</b>
            ${issuance === undefined ? nothing : html`<br /><small class="quiet">${t(issuedWord(issuance))}</small>`}
          </p>
          ${sentences(
            authority.filter(({ code }) => !SINCE.has(code)),
            view,
          )}
        </div>
        <div class="stack">
          <h3>${t(isToday ? 'verify.dates.today' : 'verify.dates.now')}</h3>
          <p>
            <b>${formats.date(now)}</b>
            ${
              stateAsOf === undefined || !isToday
                ? nothing
                : html`<br /><small class="quiet">${t('verify.dates.state', { date: formats.date(stateAsOf, true) })}</small>`
            }
          </p>
          ${sentences([...of('dates'), ...since], view)}
          <p>
            <small class="quiet"
              >${
                contents?.validUntil === undefined
                  ? t('verify.dates.no-end')
                  : `${t('verify.dates.valid-until')} ${formats.date(contents.validUntil)}`
              }</small
            >
          </p>
          ${since.length > 0 ? nothing : changedHops(verdict, details, view)}
        </div>
      </div>
      ${timelineView(verdict, details, view)}
      <div class="stack">
        <h3>${t('verify.status')}</h3>
        ${statusLines(verdict, of('status'), view)}
      </div>
    </section>
  `;
};

const issuedWord = ({ proven, source }: NonNullable<Verdict['dates']['issuance']>) =>
  proven
    ? 'verify.dates.issued.proven'
    : source === 'validFrom' || source === 'nbf'
      ? 'verify.dates.issued.validity'
      : 'verify.dates.issued.stated';

const sentences = (checks: readonly Check[], view: ViewContext): TemplateResult => html`
  <ul class="sentences">
    ${checks.map((check) => html`<li>${checkSentence(check, view)}</li>`)}
  </ul>
`;

/** Which accreditations of the chain are no longer in force, or that all are. */
const changedHops = ({ chain }: Verdict, details: Details | undefined, view: ViewContext) => {
  const { t, language } = view.i18n;
  if (chain.length === 0) return nothing;
  const changed = chain.filter(({ status }) => status !== 'active');
  if (changed.length === 0) return html`<p>${t('verify.dates.chain.whole')}</p>`;
  return html`<ul class="plain-list">
    ${changed.map((hop) => {
      const name = hopName(hop, details ?? { records: {} }, language);
      return html`<li>
        ${said(name.text, name.language, 200)}:
        ${t(`verify.chain.status.${hop.status}`, { date: view.formats.date(hop.since) })}
      </li>`;
    })}
  </ul>`;
};

/** Revoked, suspended or neither, with date and reason; and that none is published, on a line of its own. */
const statusLines = (verdict: Verdict, checks: readonly Check[], view: ViewContext): TemplateResult => {
  const { i18n, formats } = view;
  const { t, has } = i18n;
  const hasNone = verdict.notChecked.some(({ code }) => code === 'STATUS_NOT_STATED');
  return html`
    ${hasNone ? html`<p>${t('verify.status.none')} ${codeOf('STATUS_NOT_STATED', view)}</p>` : nothing}
    <ul class="sentences">
      ${checks
        .filter(({ code }) => code !== 'STATUS_NOT_STATED')
        .map((check) => {
          const { recordedAt, reason, block } = check.evidence ?? {};
          const reasonKey = `verify.reason.${String(reason)}`;
          const at = blockIn(block);
          return html`<li>
          ${checkSentence(check, view)}
          <p class="quiet status-facts">
            ${typeof recordedAt === 'string' ? html`<span>${t('verify.status.recorded', { date: formats.date(recordedAt, true) })}</span>` : nothing}
            ${typeof reason === 'string' && has(reasonKey) ? html`<span>${t('verify.status.reason')}: ${t(reasonKey)}</span>` : nothing}
            ${
              at === undefined
                ? nothing
                : html`<span
                    >${t('verify.status.block', { number: formats.number(at.number), date: formats.date(at.time, true) })}</span
                  >`
            }
          </p>
        </li>`;
        })}
    </ul>
  `;
};

const blockIn = (json: unknown): { readonly number: number; readonly time: number } | undefined => {
  if (typeof json !== 'object' || json === null) return undefined;
  const { number, time } = json as Record<string, unknown>;
  return typeof number === 'number' && typeof time === 'number' ? { number, time } : undefined;
};
