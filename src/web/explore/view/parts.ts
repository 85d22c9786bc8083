import { html, nothing, type TemplateResult } from 'lit';
import { type IconName, icon } from '../../ui/icons.ts';
import { type Context, countryName, nameOf, word } from '../context.ts';
import { hrefOf, organisationHref } from '../route.ts';
import type { BlockJson, IssuerJson, MentionJson, Standing } from '../wire.ts';

const LOOKS: Readonly<Record<Standing, { readonly icon: IconName; readonly tone: string }>> = {
  active: { icon: 'pass', tone: 'calm' },
  upcoming: { icon: 'clock', tone: 'open' },
  suspended: { icon: 'undetermined', tone: 'open' },
  expired: { icon: 'clock', tone: 'quiet' },
  ended: { icon: 'not-applicable', tone: 'quiet' },
  void: { icon: 'fail', tone: 'bad' },
};

/** Icon and word, or a whole sentence. In force is no praise: it has the colour of ink, not of success. */
export const standingMark = (
  { i18n: { t } }: Context,
  standing: Standing,
  sentence = t(`explore.standing.${standing}`),
): TemplateResult => {
  const { icon: name, tone } = LOOKS[standing];
  return html`<span class="standing ${tone}">${icon(name)}<span>${sentence}</span></span>`;
};

export const organisationLink = (context: Context, mention: MentionJson): TemplateResult =>
  html`<a href=${organisationHref(mention.did)}>${nameOf(context, mention)}</a>`;

/** Several organisations with the language's own commas; every name a link. */
export const organisationList = (
  context: Context,
  mentions: readonly MentionJson[],
  most = 3,
): readonly (TemplateResult | string)[] => {
  const shown = mentions.slice(0, most);
  const left = mentions.length - shown.length;
  const joined = shown.flatMap((one, at) =>
    at === 0 ? [organisationLink(context, one)] : [', ', organisationLink(context, one)],
  );
  return left > 0 ? [...joined, ` +${context.formats.number(left)}`] : joined;
};

/** A sentence with a placeholder where an element stands. */
export const around = (sentence: string, placeholder: string, element: unknown): TemplateResult => {
  const [before = '', after = ''] = sentence.split(placeholder);
  return html`${before}${element}${after}`;
};

/** One organisation in a list: every type has the same layout. */
export const issuerRow = (context: Context, issuer: IssuerJson): TemplateResult => {
  const { t } = context.i18n;
  const { organisation, accreditors, recognisers, below, standing } = issuer;
  const names = '\u0000';
  return html`<li class="issuer">
    <div>
      <h3><a href=${organisationHref(issuer.did)}>${nameOf(context, issuer)}</a></h3>
      <p class="quiet">
        ${
          organisation === undefined
            ? t('explore.nameless')
            : html`${countryName(context, organisation.country)} · ${word(context, 'verify.who.type', organisation.type)}`
        }
      </p>
      ${
        accreditors.length === 0
          ? nothing
          : html`<p class="quiet">
            ${around(t('explore.by', { names }), names, organisationList(context, accreditors))}
          </p>`
      }
      ${
        recognisers.length === 0
          ? nothing
          : html`<p class="quiet">
            ${around(t('explore.recognised-by', { names }), names, organisationList(context, recognisers))}
          </p>`
      }
      ${
        below === 0
          ? nothing
          : html`<p class="quiet">
            ${t('explore.leads', { count: below, total: context.formats.number(below) })}
          </p>`
      }
    </div>
    ${standingMark(context, standing)}
  </li>`;
};

export const asOf = ({ i18n: { t }, formats }: Context, block: BlockJson): TemplateResult =>
  html`<p class="quiet as-of">
    ${t('explore.as-of', { number: formats.number(block.number), date: formats.date(block.time, true) })}
  </p>`;

/** Both files of a view. */
export const downloads = (
  { i18n: { t } }: Context,
  path: string,
  of: 'list' | 'page' | 'map',
): TemplateResult => {
  const href = (format: string): string => `${path}${path.includes('?') ? '&' : '?'}format=${format}`;
  return html`<p class="downloads no-print">
    <span class="quiet">${icon('download')} ${t('explore.export')}</span>
    <a href=${href('csv')} download aria-label=${t(`explore.export.${of}.csv`)}>${t('explore.export.csv')}</a>
    <a href=${href('json')} download aria-label=${t(`explore.export.${of}.json`)}>${t('explore.export.json')}</a>
  </p>`;
};

/** Ways between list and map, on top of both. */
export const viewsNav = ({ i18n: { t } }: Context, here: 'directory' | 'map'): TemplateResult => html`
  <nav class="views" aria-label=${t('explore.views')}>
    <ul>
      ${(
        [
          ['directory', hrefOf({ page: 'directory', wish: {} }), 'explore.view.list'],
          ['map', hrefOf({ page: 'map' }), 'explore.view.map'],
        ] as const
      ).map(
        ([page, href, key]) =>
          html`<li><a href=${href} aria-current=${page === here ? 'page' : nothing}>${t(key)}</a></li>`,
      )}
    </ul>
  </nav>
`;
