import { html, nothing, type TemplateResult } from 'lit';
import type { Check, Details, Verdict } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import { plain, safeLink, said } from '../../ui/untrusted.ts';
import { type Ask, decidingChecks, headlineOf, whomToAsk } from '../model/headline.ts';
import { asOrganisation } from '../model/names.ts';
import type { ViewContext } from './context.ts';
import { spoken } from './sentence.ts';

/** Finds the ENIC-NARIC centres: the one address outside that the page knows by itself. */
const ENIC_NARIC = 'https://www.enic-naric.net/';

/** What to do, and whom to ask; one step for each thing that is not good, without repeating itself. */
export const nextView = (
  verdict: Pick<Verdict, 'decision' | 'checks' | 'notChecked'> & Partial<Pick<Verdict, 'issuer' | 'chain'>>,
  details: Details | undefined,
  view: ViewContext,
): TemplateResult => {
  const { t } = view.i18n;
  const steps = stepsOf(verdict.checks.filter(isOpen), decidingChecks(verdict), view);
  const isFine = steps.length === 0 && headlineOf(verdict as Verdict) === 'accepted';
  return html`
    <section class="stack next" aria-labelledby="${view.prefix}next">
      <h2 id="${view.prefix}next">${t('verify.next')}</h2>
      ${isFine ? html`<p>${t('verify.next.none')}</p>` : nothing}
      ${
        steps.length === 0
          ? nothing
          : html`<ol class="steps">
              ${steps.map(
                ({ ask, text, code }) => html`<li>
                  <b>${t(`verify.ask.${ask}`)}</b>
                  <p>${text}</p>
                  ${contactFor(ask, code, verdict, details, view)}
                </li>`,
              )}
            </ol>`
      }
      <p class="recognition">
        <b>${t('verify.recognition')}</b> ${t('verify.recognition.about')}
        <a href=${ENIC_NARIC} target="_blank" rel="noreferrer">${t('verify.recognition.link')}${icon('external')}</a>
      </p>
    </section>
  `;
};

const isOpen = ({ status }: Check): boolean => status === 'fail' || status === 'unknown';

const stepsOf = (open: readonly Check[], deciding: readonly Check[], { sentences }: ViewContext) => {
  const first = [...deciding, ...open.filter((check) => !deciding.includes(check))];
  const seen = new Set<string>();
  return first.flatMap((check) => {
    const remedy = check.code === 'NOT_REACHED' ? undefined : sentences.remedy(check);
    if (remedy === undefined || seen.has(remedy.text)) return [];
    seen.add(remedy.text);
    return [{ ask: whomToAsk(check), code: check.code, text: spoken(remedy) }];
  });
};

/** Only what the registry states under a trusted root: a stranger's own contact would be the wrong one to ask. */
const contactFor = (
  ask: Ask,
  code: string,
  { issuer, chain = [] }: Partial<Pick<Verdict, 'issuer' | 'chain'>>,
  details: Details | undefined,
  { i18n: { t } }: ViewContext,
): TemplateResult | typeof nothing => {
  if (issuer?.organisation === undefined) return nothing;
  // Whoever decided about the record that the finding is about stands above it.
  const about = chain.findIndex((hop) => hop.checks.some((check) => check.code === code));
  const above = chain[Math.max(0, about) + 1];
  const organisation =
    ask === 'issuer'
      ? asOrganisation(issuer.organisation)
      : ask === 'accreditor' && above !== undefined
        ? details?.records[above.record.id]?.organisation
        : undefined;
  const contact = organisation?.contact;
  if (typeof contact !== 'string' || contact === '') return nothing;
  const link = safeLink(contact);
  const [before = '', after = ''] = t('verify.ask.contact').split('{contact}');
  return html`<p>
    <small
      >${before}${link === undefined ? said(contact, undefined, 200) : html`<a href=${link} target="_blank" rel="noreferrer nofollow">${plain(contact, 200)}</a>`}${after}</small
    >
  </p>`;
};
