import { html, nothing, type TemplateResult } from 'lit';
import type { Details, EbsiPath, Hop, RecordDetails, Verdict } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import { plain, safeLink, said } from '../../ui/untrusted.ts';
import { hopState, isRooted, linkBetween, otherPaths } from '../model/chain.ts';
import { hopName, textIn } from '../model/names.ts';
import type { ViewContext } from './context.ts';
import { permissionText } from './scope.ts';
import { checkSentence } from './sentence.ts';

const SIGNS = { good: 'pass', bad: 'fail', open: 'unknown' } as const;

/** The chain as a picture: the issuer on top, whoever accredited it below, down to the root that everything stands on. */
export const chainView = (
  verdict: Verdict,
  details: Details | undefined,
  view: ViewContext,
): TemplateResult => {
  const { t } = view.i18n;
  const { chain } = verdict;
  const isTrusted = isRooted(verdict);
  return html`
    <section class="stack" aria-labelledby="${view.prefix}chain">
      <div>
        <h2 id="${view.prefix}chain">${t('verify.chain')}</h2>
        <p class="quiet">${t(chain.length === 0 ? 'verify.chain.none' : 'verify.chain.about')}</p>
      </div>
      ${
        chain.length === 0
          ? nothing
          : html`<ol class="chain">
              ${chain.map((hop, at) => hopNode(hop, chain[at + 1], isTrusted, details, view))}
              <li class="chain-end ${isTrusted ? 'good' : 'open'}">
                <span class="medal">${icon(isTrusted ? 'accepted' : 'unknown')}</span>
                <p>${t(isTrusted ? 'verify.chain.trusted' : 'verify.chain.untrusted')}</p>
              </li>
            </ol>`
      }
      ${(verdict.ebsiPaths ?? []).slice(0, 1).map((path) => ebsiChain(path, view))} ${others(verdict, view)}
    </section>
  `;
};

const hopNode = (
  hop: Hop,
  above: Hop | undefined,
  isTrusted: boolean,
  details: Details | undefined,
  view: ViewContext,
): TemplateResult => {
  const { i18n, formats } = view;
  const { t } = i18n;
  const state = hopState(hop);
  const name = hopName(hop, details ?? { records: {} }, i18n.language);
  const record = details?.records[hop.record.id];
  const country = hop.country ?? record?.organisation?.country;
  const bad = hop.checks.filter(({ status }) => status === 'fail' || status === 'unknown');
  return html`
    <li class="hop is-${state}" data-kind=${hop.kind}>
      <span class="medal ${state}"
        >${icon(SIGNS[state])}<span class="visually-hidden"
          >${t(`verify.state.${SIGNS[state]}`)}</span
        ></span
      >
      <div class="hop-card">
        <p class="overline">
          ${t(`verify.chain.kind.${hop.kind}`)}${country === undefined || hop.kind === 'recognise' ? nothing : html` · ${plain(formats.country(country), 60)}`}
        </p>
        <p class="hop-name">${said(name.text, name.language, 240)}</p>
        <ul class="hop-facts">
          <li class=${hop.status === 'active' ? '' : state === 'bad' ? 'bad' : 'open'}>
            ${t(`verify.chain.status.${hop.status}`, { date: formats.date(hop.since) })}${reasonOf(hop, view)}
          </li>
          <li>${validityOf(hop, view)}</li>
          <li>${t(`verify.chain.basis.${hop.basis}`)}</li>
        </ul>
        ${
          record === undefined
            ? html`<p class="hop-scope quiet">${t('verify.chain.scope.unread')}</p>`
            : scopeLines(record, view)
        }
        ${
          bad.length === 0
            ? nothing
            : html`<ul class="sentences">
                ${bad.map((check) => html`<li>${checkSentence(check, view)}</li>`)}
              </ul>`
        }
        ${hopDetails(hop, record, isTrusted, view)}
      </div>
      ${
        above === undefined
          ? nothing
          : html`<p class="hop-link">${t(`verify.chain.link.${linkBetween(hop, above)}`)}</p>`
      }
    </li>
  `;
};

const reasonOf = (hop: Hop, { i18n: { t } }: ViewContext) =>
  hop.status === 'active' || hop.status === 'none' || hop.reason === 'unspecified'
    ? nothing
    : html`: ${t(`verify.reason.${hop.reason}`)}`;

export const validityOf = ({ validFrom, validUntil }: Hop, { i18n: { t }, formats }: ViewContext): string => {
  const from = formats.date(validFrom);
  return validUntil === undefined
    ? t('verify.chain.valid.open', { from })
    : t('verify.chain.valid.until', { from, until: formats.date(validUntil) });
};

/** Permissions are judged one by one, so that each has a line of its own. */
const scopeLines = ({ permissions }: RecordDetails, view: ViewContext): TemplateResult => html`
  <p class="hop-scope">
    <span class="quiet">${view.i18n.t('verify.chain.scope')}</span>
    ${permissions
      .slice(0, 3)
      .map((one, at) => html`${at === 0 ? nothing : html`<br />`}${permissionText(one, view)}`)}
    ${permissions.length > 3 ? html`<span class="quiet">+${permissions.length - 3}</span>` : nothing}
  </p>
`;

const hopDetails = (
  hop: Hop,
  record: RecordDetails | undefined,
  isTrusted: boolean,
  view: ViewContext,
): TemplateResult => {
  const { i18n, formats } = view;
  const { t } = i18n;
  const decision = textIn(record?.decision, i18n.language);
  // Where no trusted root stands behind it, anybody may have written it: text, and no link.
  const report = isTrusted ? safeLink(record?.report) : undefined;
  return html`
    <details class="more">
      <summary>${t('verify.chain.more')}<span class="visually-hidden">: ${plain(hop.name ?? hop.subject, 120)}</span></summary>
      <dl class="facts">
        <dt>${t('verify.chain.decision')}</dt>
        <dd>${decision === undefined ? t('verify.chain.decision.none') : said(decision.text, decision.language, 800)}</dd>
        ${
          record?.report === undefined
            ? nothing
            : html`<dt>${t('verify.chain.report')}</dt>
                <dd>
                  ${
                    report === undefined
                      ? said(record.report, undefined, 300)
                      : html`<a href=${report} target="_blank" rel="noreferrer nofollow">${plain(record.report, 300)}</a>`
                  }
                </dd>`
        }
        <dt>${t('verify.chain.evidence')}</dt>
        <dd>${t(`verify.chain.evidence.${hop.accreditationCredential}`)}</dd>
        <dt>${t('verify.chain.granted')}</dt>
        <dd>${t('verify.chain.recorded', { date: formats.date(hop.grantedAt, true) })}</dd>
        <dt>${t('verify.chain.did')}</dt>
        <dd class="code">${said(hop.subject, undefined, 400)}</dd>
        <dt>${t('verify.chain.record')}</dt>
        <dd class="code">${hop.record.id}</dd>
      </dl>
    </details>
  `;
};

const others = (verdict: Verdict, view: ViewContext): TemplateResult | typeof nothing => {
  const { t } = view.i18n;
  const paths = otherPaths(verdict);
  if (paths.length === 0) return nothing;
  return html`
    <details class="more">
      <summary>${t('verify.chain.others', { count: paths.length })}</summary>
      <ul class="plain-list">
        ${paths.map(
          ({ hops, decision, reasons }) => html`<li>
            <p>
              ${hops.map(
                (hop, at) =>
                  html`${at === 0 ? nothing : html` <span aria-hidden="true">←</span> `}${said(hop.name ?? hop.subject, undefined, 120)}`,
              )}
            </p>
            <p class="quiet">
              ${t(`verify.chain.other.${decision}`)}
              ${reasons.map((code) => html`<small class="code">${code}</small> `)}
            </p>
          </li>`,
        )}
      </ul>
    </details>
  `;
};

/** A registry of EBSI's shape keeps no names: DIDs, EBSI's roles, and what was found. */
const ebsiChain = (path: EbsiPath, view: ViewContext): TemplateResult => {
  const { i18n, formats } = view;
  const { t } = i18n;
  return html`
    <h3>${t('verify.chain.ebsi')}</h3>
    ${path.registry === undefined ? nothing : html`<p class="code quiet">${said(path.registry, undefined, 300)}</p>`}
    <ol class="chain">
      ${path.hops.map((hop) => {
        const state = hopState(hop as Pick<Hop, 'checks'>);
        const bad = hop.checks.filter(({ status }) => status === 'fail' || status === 'unknown');
        return html`<li class="hop is-${state}">
          <span class="medal ${state}"
            >${icon(SIGNS[state])}<span class="visually-hidden">${t(`verify.state.${SIGNS[state]}`)}</span></span
          >
          <div class="hop-card">
            <p class="overline">${hop.role ?? t('verify.chain.ebsi.role.none')}</p>
            <p class="code">${said(hop.subject, undefined, 300)}</p>
            ${
              hop.validFrom === undefined
                ? nothing
                : html`<p>
                    ${
                      hop.validUntil === undefined
                        ? t('verify.chain.valid.open', { from: formats.date(hop.validFrom) })
                        : t('verify.chain.valid.until', {
                            from: formats.date(hop.validFrom),
                            until: formats.date(hop.validUntil),
                          })
                    }
                  </p>`
            }
            <ul class="sentences">
              ${bad.map((check) => html`<li>${checkSentence(check, view)}</li>`)}
            </ul>
          </div>
        </li>`;
      })}
      <li class="chain-end ${path.root === undefined ? 'open' : 'good'}">
        <span class="medal">${icon(path.root === undefined ? 'unknown' : 'accepted')}</span>
        <p>${t(path.root === undefined ? 'verify.chain.untrusted' : 'verify.chain.trusted')}</p>
      </li>
    </ol>
  `;
};
