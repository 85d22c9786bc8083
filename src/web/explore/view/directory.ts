import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../ui/icons.ts';
import type { Context } from '../context.ts';
import type { View } from '../load.ts';
import { go } from '../navigate.ts';
import { hrefOf, narrowed, narrowingOf, ORDERS, queryOf, type Wish } from '../route.ts';
import { chosenFilters, facetsNav } from './facets.ts';
import { asOf, downloads, issuerRow, viewsNav } from './parts.ts';

type DirectoryView = Extract<View, { page: 'directory' }>;

/** Search and browse: what is asked for, what it can be narrowed by, and who was found. */
export const directoryView = (context: Context, view: DirectoryView): TemplateResult => {
  const { t } = context.i18n;
  const { wish } = view.route;
  const isPlain = narrowingOf(wish) === '';
  return html`
    <header class="stack">
      <h1 tabindex="-1">${t('explore.title')}</h1>
      <p class="lede">${t('explore.lede')}</p>
      ${viewsNav(context, 'directory')}
    </header>
    ${searchForm(context, wish)}
    <div class="directory">
      ${facetsNav(context, view)}
      <section class="found stack" aria-labelledby="found">
        <div class="found-head">
          <h2 id="found" tabindex="-1"><span aria-live="polite">${foundText(context, view)}</span></h2>
          ${orderSelect(context, wish)}
        </div>
        ${isPlain ? nothing : chosenFilters(context, view)}
        ${
          view.found.items.length === 0
            ? html`<div class="card stack">
              <p>${t('explore.found.none')}</p>
              <p class="quiet">${t('explore.found.none.about')}</p>
            </div>`
            : html`<ol class="issuers">
              ${view.found.items.map((issuer) => issuerRow(context, issuer))}
            </ol>`
        }
        ${pager(context, view)}
        <footer class="found-foot">
          ${downloads(context, exportPath(wish), 'list')} ${asOf(context, view.found.block)}
        </footer>
      </section>
    </div>
  `;
};

const exportPath = (wish: Wish): string => {
  const { after: _after, from: _from, ...rest } = wish;
  return `/issuers/export?${queryOf(rest)}`;
};

const foundText = ({ i18n: { t }, formats }: Context, { found, route }: DirectoryView): string => {
  const { total, items, next } = found;
  const number = formats.number(total);
  const from = route.wish.from ?? 1;
  if (items.length === 0 || (next === undefined && route.wish.after === undefined))
    return t('explore.found', { count: total, total: number });
  return t('explore.found.part', {
    from: formats.number(from),
    to: formats.number(from + items.length - 1),
    total: number,
  });
};

const TYPING_MS = 250;
let typing: ReturnType<typeof setTimeout> | undefined;

const searchForm = ({ i18n: { t } }: Context, wish: Wish): TemplateResult => {
  const search = (text: string, replace: boolean): void => {
    clearTimeout(typing);
    const query = text.trim().slice(0, 100);
    const { order: _, ...rest } = narrowed(wish, 'query', query === '' ? undefined : query);
    go(hrefOf({ page: 'directory', wish: rest }), replace);
  };
  return html`
    <form
      class="search"
      role="search"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const input = (event.currentTarget as HTMLFormElement).elements.namedItem('q');
        if (input instanceof HTMLInputElement) search(input.value, false);
      }}
    >
      <label for="q">${t('explore.search')}</label>
      <div class="search-row">
        <input
          id="q"
          name="q"
          type="search"
          maxlength="100"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="q-hint"
          .value=${live(isTyping() ? inputText() : (wish.query ?? ''))}
          @input=${(event: InputEvent) => {
            const { value } = event.target as HTMLInputElement;
            clearTimeout(typing);
            typing = setTimeout(() => search(value, true), TYPING_MS);
          }}
        />
        <button class="primary" type="submit">${icon('search')}<span>${t('explore.search.go')}</span></button>
      </div>
      <p class="quiet" id="q-hint"><small>${t('explore.search.hint')}</small></p>
    </form>
  `;
};

/** While somebody types, the answer to what they typed before does not take their letters away. */
const isTyping = (): boolean => document.activeElement?.id === 'q';
const inputText = (): string => {
  const input = document.getElementById('q');
  return input instanceof HTMLInputElement ? input.value : '';
};

const orderSelect = ({ i18n: { t } }: Context, wish: Wish): TemplateResult => {
  const orders = wish.query === undefined ? ORDERS : (['match', ...ORDERS] as const);
  const [usual] = orders;
  return html`<label class="order no-print">
    <span class="quiet">${t('explore.order')}</span>
    <select
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        go(hrefOf({ page: 'directory', wish: narrowed(wish, 'order', value === usual ? undefined : value) }));
      }}
    >
      ${orders.map(
        (order) =>
          html`<option value=${order} .selected=${live(order === (wish.order ?? usual))}>
            ${t(`explore.order.${order}`)}
          </option>`,
      )}
    </select>
  </label>`;
};

const pager = ({ i18n: { t } }: Context, { found, route: { wish } }: DirectoryView): TemplateResult => {
  if (found.next === undefined && wish.after === undefined) return html`${nothing}`;
  const { after: _after, from = 1, ...first } = wish;
  const next = found.next;
  return html`<nav class="pager no-print" aria-label=${t('explore.pages')}>
    ${
      wish.after === undefined
        ? nothing
        : html`<a class="button" href=${hrefOf({ page: 'directory', wish: first })}>${t('explore.pages.first')}</a>`
    }
    ${
      next === undefined
        ? nothing
        : html`<a
          class="button"
          rel="next"
          href=${hrefOf({ page: 'directory', wish: { ...first, after: next, from: from + found.items.length } })}
          >${t('explore.pages.next')} ${icon('next')}</a
        >`
    }
  </nav>`;
};
