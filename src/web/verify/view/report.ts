import { html, nothing, type TemplateResult } from 'lit';
import type { Details, Organisation, Verdict } from '../../../browser.ts';
import { icon, seal } from '../../ui/icons.ts';
import { said } from '../../ui/untrusted.ts';
import type { VerifyAnswer } from '../../worker/protocol.ts';
import { isDemonstration } from '../model/chain.ts';
import { decidingChecks, headlineOf, LOOKS } from '../model/headline.ts';
import { asOrganisation, hopName, legalName, textIn } from '../model/names.ts';
import { scopeTable } from '../model/scope.ts';
import type { State } from '../state.ts';
import { validityOf } from './chain.ts';
import type { ViewContext } from './context.ts';
import { commandFor } from './evidence.ts';
import { summaryOf } from './headline.ts';
import { permissionText } from './scope.ts';
import { spoken } from './sentence.ts';
import { placeOf } from './who.ts';

/** The report that is printed: one page for one credential, for a file at an authority. Not seen on the screen. */
export const reportView = (state: State, answer: VerifyAnswer, view: ViewContext): TemplateResult => html`
  <div class="report" lang=${view.i18n.language}>
    ${
      answer.kind === 'credential'
        ? reportPage(answer.verdict, answer.details, answer, state, view)
        : answer.verdict.credentials.map((verdict, at) =>
            reportPage(
              verdict,
              answer.details[at],
              { ...answer, kind: 'credential', verdict, details: answer.details[at] },
              state,
              view,
            ),
          )
    }
  </div>
`;

const reportPage = (
  verdict: Verdict,
  details: Details | undefined,
  answer: VerifyAnswer,
  state: State,
  view: ViewContext,
): TemplateResult => {
  const { i18n, formats, sentences } = view;
  const { t, language } = i18n;
  const headline = headlineOf(verdict);
  const { issuer, dates, credential, chain, policy, blocks } = verdict;
  const contents = details?.contents;
  const title = textIn(contents?.title, language);
  const learner = textIn(contents?.learner, language);
  const organisation = asOrganisation(issuer?.organisation);
  const name = legalName(organisation as Organisation | undefined, language);
  const command = commandFor(answer.verdict, state);
  const misfits = (details && scopeTable(verdict, details)?.rows.filter(({ fits }) => !fits)) ?? [];
  const block = blocks[0];
  return html`
    <article class="report-page">
      <header class="report-head">
        <span class="brand">${seal()}<span>Vidimus</span></span>
        <span
          >${t('verify.report.title')}${isDemonstration(verdict) ? ` · ${t('verify.demonstration.mark')}` : ''}</span
        >
      </header>
      <section class="report-answer ${LOOKS[headline].tone}">
        ${icon(LOOKS[headline].icon)}
        <div>
          <h2>${t(`verify.headline.${headline}`)}</h2>
          <p>${spoken(summaryOf(answer, view))}</p>
        </div>
      </section>
      <dl class="report-facts">
        <dt>${t('verify.report.credential')}</dt>
        <dd>
          <b>${title === undefined ? t('verify.untitled') : said(title.text, title.language, 160)}</b>
          ${learner === undefined ? nothing : html`<br />${t('verify.annex.learner')}: ${said(learner.text, learner.language, 120)}`}
          ${credential === undefined ? nothing : html`<br /><small>${said(credential.types.filter((type) => type !== 'VerifiableCredential').join(', '), undefined, 160)} · ${credential.format}</small>`}
        </dd>
        <dt>${t('verify.report.issuer')}</dt>
        <dd>
          <b>${name === undefined ? t('verify.who.unrecognised') : said(name.text, name.language, 200)}</b>
          ${organisation === undefined ? nothing : html` · ${placeOf(organisation, view)}`}
          ${issuer?.claimedName === undefined ? nothing : html`<br />${t('verify.who.credential')}: ${said(issuer.claimedName, undefined, 160)}`}
          ${issuer === undefined ? nothing : html`<br /><small class="code">${said(issuer.did, undefined, 200)}</small>`}
        </dd>
        <dt>${t('verify.dates.issued')}</dt>
        <dd>
          ${
            dates.issuance === undefined
              ? t('verify.dates.issued.none')
              : html`${formats.date(dates.issuance.value)}
                <small>(${t(dates.issuance.proven ? 'verify.dates.issued.proven' : 'verify.dates.issued.stated')})</small>`
          }
        </dd>
        <dt>${t('verify.dates.now')}</dt>
        <dd>${formats.date(dates.now, true)}</dd>
        <dt>${t('verify.status')}</dt>
        <dd>
          ${verdict.checks
            .filter(({ check }) => check === 'status')
            .map(
              (check) =>
                html`<p>${spoken(sentences.message(check))} <small class="code">${check.code}</small></p>`,
            )}
        </dd>
        ${
          misfits.length === 0
            ? nothing
            : html`<dt>${t('verify.scope')}</dt>
                <dd>${misfits.map(({ dimension }) => html`<p><b>${t(`verify.scope.${dimension}`)}</b>: ${t('verify.scope.no')}</p>`)}</dd>`
        }
        ${
          headline === 'accepted'
            ? nothing
            : html`<dt>${t('verify.why')}</dt>
                <dd>
                  ${decidingChecks(verdict).map(
                    (check) =>
                      html`<p>${spoken(sentences.message(check))} <small class="code">${check.code}</small></p>`,
                  )}
                </dd>`
        }
      </dl>
      ${
        chain.length === 0
          ? nothing
          : html`<h3>${t('verify.report.chain')}</h3>
              <table>
                <thead>
                  <tr>
                    <th>${t('verify.report.organisation')}</th>
                    <th>${t('verify.report.validity')}</th>
                    <th>${t('verify.report.state')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${chain.map((hop, at) => {
                    const who = hopName(hop, details ?? { records: {} }, language);
                    // Whoever stands above permits no less; only a recognition may.
                    const isNarrow = at === 0 || hop.kind === 'recognise';
                    const first = isNarrow ? details?.records[hop.record.id]?.permissions[0] : undefined;
                    return html`<tr>
                      <td>
                        ${said(who.text, who.language, 120)}<br /><small
                          >${t(`verify.chain.kind.${hop.kind}`)}${first === undefined ? nothing : html`: ${permissionText(first, view)}`}</small
                        >
                      </td>
                      <td>${validityOf(hop, view)}<br /><small>${t(`verify.chain.basis.${hop.basis}`)}</small></td>
                      <td>${t(`verify.chain.status.${hop.status}`, { date: formats.date(hop.since) })}</td>
                    </tr>`;
                  })}
                </tbody>
              </table>`
      }
      <h3>${t('verify.not-checked')}</h3>
      <ul class="report-notes">
        ${verdict.notChecked.map((note) => html`<li>${spoken(sentences.message(note))}</li>`)}
      </ul>
      <h3>${t('verify.evidence')}</h3>
      <dl class="report-facts report-small">
        ${credential === undefined ? nothing : html`<dt>${t('verify.evidence.digest')}</dt><dd class="code">${credential.digest}</dd>`}
        <dt>${t('verify.evidence.policy')}</dt>
        <dd>${said(policy.name, undefined, 80)} <span class="code">${policy.digest}</span></dd>
        ${
          block === undefined
            ? nothing
            : html`<dt>${t('verify.evidence.block')}</dt>
                <dd>
                  ${t('verify.evidence.block.value', { number: formats.number(block.number), chain: String(block.chainId), date: formats.date(block.time, true) })}
                  <span class="code">${block.hash}</span>
                </dd>`
        }
        ${
          chain[0] === undefined
            ? nothing
            : html`<dt>${t('verify.evidence.contract')}</dt>
                <dd class="code">eip155:${chain[0].record.chainId}:${chain[0].record.registry}</dd>
                <dt>${t('verify.evidence.records')}</dt>
                <dd class="code">${chain.map(({ record }) => record.id).join(' ')}</dd>`
        }
        ${command === undefined ? nothing : html`<dt>${t('verify.evidence.command')}</dt><dd class="code">${command}</dd>`}
      </dl>
      <footer class="report-foot">
        <p><b>${t('verify.recognition')}</b> ${t('verify.recognition.about')}</p>
        <p>${t('verify.report.made', { date: formats.date(Date.now() / 1000, true) })}</p>
      </footer>
    </article>
  `;
};
