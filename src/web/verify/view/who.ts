import { html, nothing, type TemplateResult } from 'lit';
import type { Contents, Details, Organisation, Verdict } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import { plain, safeLink, said } from '../../ui/untrusted.ts';
import { asOrganisation, legalName, textIn } from '../model/names.ts';
import type { ViewContext } from './context.ts';

/** Who issued it: the registry's word first and large; the credential's own only where it differs, and flagged. */
export const whoView = (
  verdict: Verdict,
  details: Details | undefined,
  view: ViewContext,
): TemplateResult => {
  const { t } = view.i18n;
  return html`
    <section class="stack who" aria-labelledby="${view.prefix}who">
      <h2 id="${view.prefix}who">${t('verify.who')}</h2>
      ${issuerBlock(verdict, view)} ${rolesBlock(verdict, details?.contents, view)}
    </section>
  `;
};

const issuerBlock = (verdict: Verdict, view: ViewContext): TemplateResult => {
  const { t, language } = view.i18n;
  const { issuer } = verdict;
  if (issuer === undefined) return html`<p>${t('verify.who.unknown')}</p>`;
  const organisation = asOrganisation(issuer.organisation);
  const name = legalName(organisation as Organisation | undefined, language);
  const did = html`<p class="code quiet">${said(issuer.did, undefined, 400)}</p>`;
  if (organisation === undefined || name === undefined) {
    const isUnrecognised = verdict.checks.some(({ code }) => code === 'UNRECOGNISED_ISSUER');
    return html`
      <p class="name">${t(namelessWord(verdict, isUnrecognised))}</p>
      ${isUnrecognised ? html`<p>${t('verify.who.unrecognised.about')}</p>` : nothing}
      ${issuer.claimedName === undefined ? nothing : claimed('verify.who.claimed', issuer.claimedName, view)}
      <div>
        <p class="overline">${t('verify.who.credential')}</p>
        ${did}
      </div>
    `;
  }
  return html`
    <div>
      <p class="overline">${t('verify.who.registry')}</p>
      <p class="name">${said(name.text, name.language, 300)}</p>
      <p class="quiet">${placeOf(organisation, view)}</p>
    </div>
    ${
      issuer.claimedName === undefined
        ? nothing
        : html`<div class="flag open-soft">
            <p class="overline">${t('verify.who.credential')}</p>
            <p>${said(issuer.claimedName, undefined, 300)}</p>
            <p><small>${t('verify.who.differs')}</small></p>
          </div>`
    }
    ${registryFacts(organisation, issuer.did, view)}
  `;
};

const namelessWord = ({ notChecked, ebsiPaths, checks }: Verdict, isUnrecognised: boolean) =>
  isUnrecognised
    ? 'verify.who.unrecognised'
    : notChecked.some(({ code }) => code === 'TRUST_NOT_CHECKED' || code === 'ONLY_PROOF_CHECKED')
      ? 'verify.who.not-asked'
      : ebsiPaths?.[0]?.decision === 'accepted' && checks.length > 0
        ? 'verify.who.nameless'
        : 'verify.who.unknown';

/** A sentence with somebody's own word in it, which stays text. */
const claimed = (key: 'verify.who.claimed', name: string, { i18n: { t } }: ViewContext): TemplateResult => {
  const [before = '', after = ''] = t(key).split('{name}');
  return html`<p>${before}${said(name, undefined, 300)}${after}</p>`;
};

/** `University · Germany`: neutral, the same for all. */
export const placeOf = (
  { type, country }: Partial<Organisation>,
  { i18n: { t, has }, formats }: ViewContext,
): string => {
  const key = `verify.who.type.${String(type)}`;
  return [
    ...(typeof type === 'string' && has(key) ? [t(key)] : []),
    ...(typeof country === 'string' ? [plain(formats.country(country), 60)] : []),
  ].join(' · ');
};

const registryFacts = (
  { identifiers, homepage, contact }: Partial<Organisation>,
  did: string,
  { i18n: { t }, isEmbedded }: ViewContext,
): TemplateResult => {
  const kinds = Object.entries(identifiers ?? {}).filter(([, value]) => typeof value === 'string');
  return html`
    <dl class="facts">
      ${addressRow(t('verify.who.homepage'), homepage)} ${addressRow(t('verify.who.contact'), contact)}
    </dl>
    <details class="more">
      <summary>${t('verify.who.identifiers')}</summary>
      <dl class="facts">
        ${kinds.map(
          ([kind, value]) => html`<dt>${kind === 'organizationIdentifier' ? 'eIDAS' : kind.toUpperCase()}</dt>
            <dd class="code">${said(value, undefined, 120)}</dd>`,
        )}
        <dt>${t('verify.chain.did')}</dt>
        <dd class="code">${said(did, undefined, 400)}</dd>
      </dl>
    </details>
    ${
      isEmbedded
        ? nothing
        : html`<p>
            <a href="/explore/issuers/${encodeURIComponent(did)}">${t('verify.who.explore')}${icon('next')}</a>
          </p>`
    }
  `;
};

/** An address of the registry: a link where it is https, else text. */
export const addressRow = (label: string, address: unknown): TemplateResult | typeof nothing => {
  if (typeof address !== 'string' || address === '') return nothing;
  const link = safeLink(address);
  return html`<dt>${label}</dt>
    <dd>
      ${
        link === undefined
          ? said(address, undefined, 300)
          : html`<a href=${link} target="_blank" rel="noreferrer nofollow">${plain(address, 300)}</a>`
      }
    </dd>`;
};

/** Awarding body, sealing organisation, alliance and mandate, each said by itself where there is more than one of them. */
const rolesBlock = (
  { issuer, checks, chain }: Verdict,
  contents: Contents | undefined,
  view: ViewContext,
): TemplateResult | typeof nothing => {
  const { t, language } = view.i18n;
  const stated = contents?.awardingBodies ?? [];
  const behalf = contents?.onBehalfOf ?? [];
  const awarding = issuer?.awardingBody;
  if (issuer === undefined || (awarding === undefined && stated.length === 0 && behalf.length === 0))
    return nothing;
  const party = ({ name, did }: Contents['awardingBodies'][number]) => {
    const text = textIn(name, language);
    return html`<p>
      ${text === undefined ? said(did ?? '', undefined, 300) : said(text.text, text.language, 300)}
      ${did === issuer.did ? html`<small class="quiet">(${t('verify.roles.same')})</small>` : nothing}
    </p>`;
  };
  const sealing = legalName(asOrganisation(issuer.organisation) as Organisation | undefined, language);
  const awardingName = legalName(
    asOrganisation(awarding?.organisation) as Organisation | undefined,
    language,
  );
  return html`
    <h3>${t('verify.roles')}</h3>
    <dl class="facts">
      <dt>${t('verify.roles.awarding')}</dt>
      <dd>
        ${
          awarding === undefined
            ? stated.map(party)
            : html`<p>${said(awardingName?.text ?? awarding.did, awardingName?.language, 300)}</p>`
        }
        ${
          awarding === undefined && stated.length > 0
            ? html`<small class="quiet">${t('verify.roles.stated')}</small>`
            : nothing
        }
      </dd>
      <dt>${t('verify.roles.sealing')}</dt>
      <dd>${said(sealing?.text ?? issuer.claimedName ?? issuer.did, sealing?.language, 300)}</dd>
      ${
        behalf.length === 0
          ? nothing
          : html`<dt>${t('verify.roles.behalf')}</dt>
              <dd>
                ${behalf.map(party)}<small class="quiet">${t('verify.roles.stated')}</small>
              </dd>`
      }
      <dt>${t('verify.roles.mandate')}</dt>
      <dd>${t(mandateWord(chain[0]?.kind === 'mandate' && awarding !== undefined, checks))}</dd>
    </dl>
  `;
};

const mandateWord = (isMandated: boolean, checks: Verdict['checks']) =>
  isMandated
    ? 'verify.roles.mandate.found'
    : checks.some(({ code }) => code === 'AWARDING_BODY_NOT_CONFIRMED')
      ? 'verify.roles.mandate.absent'
      : 'verify.roles.mandate.none';
