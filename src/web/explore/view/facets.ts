import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { plain } from '../../ui/untrusted.ts';
import { fieldName, typeName } from '../../ui/vocabulary.ts';
import { type Context, countryName, nameText, shortHash, word } from '../context.ts';
import type { View } from '../load.ts';
import { FILTERS, type Filter, hrefOf, narrowed } from '../route.ts';

type DirectoryView = Extract<View, { page: 'directory' }>;

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** So many of each kind at once; the rest is one click away. */
const SHOWN = 7;

/** Each value that would find somebody, with how many. Choosing is following a link. */
export const facetsNav = (context: Context, view: DirectoryView): TemplateResult => {
  const { t } = context.i18n;
  const groups = FILTERS.map((filter) => [filter, choicesOf(context, view, filter)] as const).filter(
    ([filter, choices]) => choices.length > 1 || view.route.wish[filter] !== undefined,
  );
  const nav = html`<nav aria-label=${t('explore.narrow')}>
    ${groups.map(([filter, choices]) => facet(context, view, filter, choices))}
  </nav>`;
  // Beside the list where there is room for it; a phone gets it folded.
  return isWide.matches
    ? html`<section class="facets no-print"><h2>${t('explore.narrow')}</h2>${nav}</section>`
    : html`<details class="facets no-print">
        <summary><h2>${icon('down')}${t('explore.narrow')}</h2></summary>
        ${nav}
      </details>`;
};

const isWide = matchMedia('(min-width: 60rem)');

const facet = (
  context: Context,
  { route: { wish } }: DirectoryView,
  filter: Filter,
  choices: readonly Choice[],
): TemplateResult => {
  const { t } = context.i18n;
  const chosen = wish[filter];
  const link = ({ value, label, count }: Choice): TemplateResult => html`<li>
    <a
      href=${hrefOf({ page: 'directory', wish: narrowed(wish, filter, value === chosen ? undefined : value) })}
      aria-current=${value === chosen ? 'true' : nothing}
      ><span><bdi>${label}</bdi></span>
      <span class="count" aria-label=${t('explore.narrow.count', { count, total: count })}
        >${context.formats.number(count)}</span
      ></a
    >
  </li>`;
  const first = choices.slice(0, SHOWN);
  const rest = choices.slice(SHOWN);
  return html`<section class="facet">
    <h3>${t(`explore.filter.${filter}`)}</h3>
    <ul>
      ${first.map(link)}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details>
          <summary>
            ${t('explore.narrow.all', { count: rest.length })}
          </summary>
          <ul>
            ${rest.map(link)}
          </ul>
        </details>`
    }
  </section>`;
};

const choicesOf = (context: Context, { facets, route }: DirectoryView, filter: Filter): readonly Choice[] => {
  const named = (all: readonly { readonly value: string; readonly count: number }[]): readonly Choice[] =>
    all.map(({ value, count }) => ({ value, count, label: labelOf(context, filter, value) }));
  switch (filter) {
    case 'country':
      return named(facets.countries);
    case 'type':
      return named(facets.types);
    case 'standing':
      return named(facets.standings);
    case 'kind':
      return named(facets.kinds);
    case 'field':
      // Broad fields; inside the chosen one its narrower fields too.
      return named(
        facets.fields.filter(
          ({ value }) => value.length === 2 || value.slice(0, 2) === route.wish.field?.slice(0, 2),
        ),
      ).toSorted((a, b) => (a.value < b.value ? -1 : 1));
    case 'level':
      return facets.levels
        .map(({ value, count }) => ({
          ...{ value: String(value), count },
          label: labelOf(context, filter, String(value)),
        }))
        .toSorted((a, b) => (a.value < b.value ? -1 : 1));
    case 'term':
      return facets.terms.flatMap(({ text, count }) =>
        text === undefined ? [] : [{ value: text, count, label: plain(typeName(text), 80) }],
      );
    case 'accreditor':
      return facets.accreditors.map(({ value, count, organisation }) => ({
        ...{ value, count },
        label: nameText(context, { did: value, ...(organisation && { organisation }) }, 80),
      }));
    case 'recogniser':
      return [];
  }
};

const labelOf = (context: Context, filter: Filter, value: string): string => {
  switch (filter) {
    case 'country':
      return countryName(context, value);
    case 'type':
      return word(context, 'verify.who.type', value);
    case 'standing':
      return word(context, 'explore.standing', value);
    case 'kind':
      return word(context, 'explore.kind', value);
    case 'field':
      return fieldName(context.i18n, value);
    case 'level':
      return context.i18n.t('explore.level', { level: value });
    case 'term':
      return /^0x[0-9a-f]{64}$/.test(value)
        ? context.i18n.t('explore.term.unnamed', { hash: shortHash(value) })
        : plain(typeName(value), 80);
    default:
      return value;
  }
};

/** What is chosen, each with a way to take it off. */
export const chosenFilters = (context: Context, view: DirectoryView): TemplateResult => {
  const { t } = context.i18n;
  const { wish } = view.route;
  const label = (filter: Filter, value: string): string => {
    if (filter !== 'accreditor' && filter !== 'recogniser') return labelOf(context, filter, value);
    return nameText(context, view.named.find(({ did }) => did === value) ?? { did: value }, 60);
  };
  const chips = [
    ...(wish.query === undefined ? [] : [['query', `“${plain(wish.query, 60)}”`] as const]),
    ...FILTERS.flatMap((filter) => {
      const value = wish[filter];
      return value === undefined ? [] : [[filter, label(filter, value)] as const];
    }),
  ];
  return html`<div class="chips no-print">
    <span class="visually-hidden">${t('explore.narrow.chosen')}</span>
    <ul>
      ${chips.map(
        ([filter, text]) =>
          html`<li>
            <a
              href=${hrefOf({ page: 'directory', wish: narrowed(wish, filter, undefined) })}
              aria-label=${t('explore.narrow.remove', { what: `${t(`explore.filter.${filter}`)}: ${text}` })}
              ><span class="quiet">${t(`explore.filter.${filter}`)}</span> <bdi>${text}</bdi> ${icon('fail')}</a
            >
          </li>`,
      )}
    </ul>
    ${
      chips.length < 2
        ? nothing
        : html`<a href=${hrefOf({ page: 'directory', wish: {} })}>${t('explore.narrow.reset')}</a>`
    }
  </div>`;
};
