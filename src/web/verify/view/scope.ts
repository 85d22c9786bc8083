import { html, nothing, type TemplateResult } from 'lit';
import type { Details, ReadablePermission, Verdict } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import { plain, said } from '../../ui/untrusted.ts';
import { fieldName, typeName } from '../../ui/vocabulary.ts';
import { hopName } from '../model/names.ts';
import { permittedIn, SCOPE_DIMENSIONS, type ScopeDimension, scopeTable } from '../model/scope.ts';
import type { ViewContext } from './context.ts';

/** A permission in one line: what it names, and nothing of what it leaves open. */
export const permissionText = (permission: ReadablePermission, view: ViewContext): TemplateResult => {
  const parts = SCOPE_DIMENSIONS.flatMap((dimension) => {
    const values = permittedIn(permission, dimension);
    return values.length === 0 ? [] : [valuesText(dimension, values, view, true)];
  });
  return parts.length === 0
    ? html`${view.i18n.t('verify.chain.scope.any')}`
    : html`${parts.map((part, at) => html`${at === 0 ? nothing : ' · '}<bdi>${part}</bdi>`)}`;
};

/** `EQF 6, 7`; `up to 60 ECTS`; countries by name. Text of a registry or credential: made visible, and cut. */
const valuesText = (
  dimension: ScopeDimension,
  values: readonly string[],
  { i18n, formats }: ViewContext,
  isLimit: boolean,
): string => {
  const { t } = i18n;
  const shown = values.slice(0, 12).map((value) => plain(value, 120));
  const rest = values.length > 12 ? ' …' : '';
  switch (dimension) {
    case 'levels':
      return t('verify.scope.level', { level: shown.join(', ') }) + rest;
    case 'fields':
      return shown.map((code) => fieldName(i18n, code)).join(', ') + rest;
    case 'credits':
      return isLimit
        ? t('verify.scope.ects', { count: formats.number(Number(values[0])) })
        : `${formats.number(Number(values[0]))} ECTS`;
    case 'jurisdictions':
      return shown.map((code) => placeName(code, formats)).join(', ') + rest;
    default:
      return shown.map(typeName).join(', ') + rest;
  }
};

/** `Germany (DE-BY)` for a part of a country. */
export const placeName = (code: string, { country }: ViewContext['formats']): string => {
  const [whole = '', part] = code.split('-');
  return part === undefined ? country(code) : `${country(whole)} (${code})`;
};

/** The credential against the permission that covers it, or comes nearest; the dimension that fails stands out by name. */
export const scopeView = (
  verdict: Verdict,
  details: Details | undefined,
  view: ViewContext,
): TemplateResult | typeof nothing => {
  const { t, language } = view.i18n;
  const table = details === undefined ? undefined : scopeTable(verdict, details);
  if (table === undefined || details === undefined) return nothing;
  const who = hopName(table.hop, details, language);
  const [before = '', after = ''] = t('verify.scope.about').split('{who}');
  const cell = (dimension: ScopeDimension, values: readonly string[], none: string, isLimit: boolean) =>
    values.length === 0
      ? html`<span class="quiet">${none}</span>`
      : html`<bdi>${valuesText(dimension, values, view, isLimit)}</bdi>`;
  return html`
    <section class="stack" aria-labelledby="${view.prefix}scope">
      <div>
        <h2 id="${view.prefix}scope">${t('verify.scope')}</h2>
        <p class="quiet">${before}${said(who.text, who.language, 200)}${after}</p>
      </div>
      <table class="scope">
        <thead>
          <tr>
            <th scope="col">${t('verify.scope.dimension')}</th>
            <th scope="col">${t('verify.scope.stated')}</th>
            <th scope="col">${t('verify.scope.permitted')}</th>
            <th scope="col">${t('verify.scope.fits')}</th>
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(
            ({
              dimension,
              stated,
              permitted,
              fits,
            }) => html`<tr class=${fits ? '' : 'misfit'} data-dimension=${dimension}>
              <th scope="row">${t(`verify.scope.${dimension}`)}</th>
              <td data-label=${t('verify.scope.stated')}>
                ${cell(dimension, stated, t('verify.scope.not-stated'), false)}
              </td>
              <td data-label=${t('verify.scope.permitted')}>
                ${cell(dimension, permitted, t('verify.scope.any'), true)}
              </td>
              <td class=${fits ? 'good' : 'bad'}>
                <span class="fit">${icon(fits ? 'pass' : 'fail')}${t(fits ? 'verify.scope.yes' : 'verify.scope.no')}</span>
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${table.others > 0 ? html`<p class="quiet"><small>${t('verify.scope.others', { count: table.others })}</small></p>` : nothing}
    </section>
  `;
};
