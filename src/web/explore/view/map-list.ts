import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { type Context, nameOf } from '../context.ts';
import type { View } from '../load.ts';
import type { Circle, MapLayout } from '../map/layout.ts';
import { bodyKey } from '../map/layout.ts';
import { hrefOf, organisationHref } from '../route.ts';
import { circleHref, circleName } from './circle.ts';
import { around, organisationLink, standingMark } from './parts.ts';

type MapView = Extract<View, { page: 'map' }>;

/** Names at once; the rest is found by searching. */
const SHOWN = 40;

/** The place on the map in words, with ways to all places below, beside and above it. */
export const mapList = (
  context: Context,
  view: MapView,
  layout: MapLayout,
  focus: Circle,
): TemplateResult => {
  const { t } = context.i18n;
  const { body } = focus;
  const bodies = focus.children.filter(({ kind }) => kind === 'body').toSorted(byTotal);
  const countries = focus.children.filter(({ kind }) => kind === 'country').toSorted(byTotal);
  return html`<section class="map-list stack" aria-labelledby="place">
    <nav class="crumbs" aria-label=${t('explore.map.where')}>
      <ol>
        ${lineTo(focus).map(
          (circle) =>
            html`<li>
              ${
                circle === focus
                  ? html`<span aria-current="location">${circleName(context, circle)}</span>`
                  : html`<a href=${circleHref(circle)}>${circleName(context, circle)}</a>`
              }
            </li>`,
        )}
      </ol>
    </nav>
    <div class="place">
      <h2 id="place" tabindex="-1"><span aria-live="polite">${circleName(context, focus)}</span></h2>
      <p class="quiet">
        ${t('explore.found', { count: inside(focus), total: context.formats.number(inside(focus)) })}
      </p>
      ${
        body === undefined
          ? nothing
          : html`<p class="row">
            ${standingMark(context, body.standing)}
            <a href=${organisationHref(body.did)}>${t('explore.map.open')}</a>
          </p>`
      }
    </div>
    ${places(context, t(focus.kind === 'whole' ? 'explore.map.bodies' : 'explore.map.bodies.here'), bodies)}
    ${places(context, t('explore.map.countries'), countries)}
    ${
      focus.kind === 'body' && focus.children.length === 0
        ? html`<p class="quiet">${t('explore.map.nobody')}</p>`
        : nothing
    }
    ${people(context, view, focus)} ${others(context, layout, focus)} ${recognitions(context, view, layout, focus)}
  </section>`;
};

const byTotal = (a: Circle, b: Circle): number => b.total - a.total || (a.key < b.key ? -1 : 1);
const inside = (circle: Circle): number => (circle.kind === 'body' ? circle.total - 1 : circle.total);

const lineTo = (circle: Circle): readonly Circle[] =>
  circle.parent === undefined ? [circle] : [...lineTo(circle.parent), circle];

const places = (context: Context, heading: string, circles: readonly Circle[]) => {
  if (circles.length === 0) return nothing;
  const link = (circle: Circle): TemplateResult =>
    html`<li>
      <a href=${circleHref(circle)}
        ><span>${circle.body === undefined ? circleName(context, circle) : nameOf(context, circle.body)}</span>
        <span class="count">${context.formats.number(inside(circle))}</span></a
      >
    </li>`;
  return html`<section class="facet">
    <h3>${heading}</h3>
    <ul>
      ${circles.map(link)}
    </ul>
  </section>`;
};

const people = (context: Context, { group, route }: MapView, focus: Circle) => {
  const { t } = context.i18n;
  if (focus.kind !== 'country' || group === undefined) return nothing;
  const shown = group.items.slice(0, SHOWN);
  const wish = {
    ...(route.body !== undefined && { accreditor: route.body }),
    ...(route.country !== undefined && { country: route.country }),
  };
  const number = context.formats.number;
  return html`<section class="people">
    <h3>${t('explore.map.people')}</h3>
    ${
      group.total > shown.length
        ? html`<p class="quiet">
          ${t('explore.map.people.part', { shown: number(shown.length), total: number(group.total) })}
        </p>`
        : nothing
    }
    <p>
      <a class="button" href=${hrefOf({ page: 'directory', wish })}>${icon('search')} ${t('explore.map.people.all')}</a>
    </p>
    <ul>
      ${shown.map(
        (one) =>
          html`<li>
            ${organisationLink(context, one)}
            ${one.standing === 'active' ? nothing : standingMark(context, one.standing)}
          </li>`,
      )}
    </ul>
  </section>`;
};

const others = (context: Context, { byKey }: MapLayout, { body }: Circle) => {
  const found = (body?.others ?? []).flatMap((did) => byKey.get(bodyKey(did)) ?? []);
  return places(context, context.i18n.t('explore.map.others'), found);
};

const recognitions = (context: Context, { map }: MapView, { byKey }: MapLayout, focus: Circle) => {
  const { t } = context.i18n;
  const own = focus.body?.did;
  const found = map.recognitions.filter(
    ({ from, to }) => focus.kind === 'whole' || (own !== undefined && (from === own || to === own)),
  );
  if (found.length === 0) return nothing;
  const link = (did: string): TemplateResult => {
    const circle = byKey.get(bodyKey(did));
    return circle?.body === undefined
      ? organisationLink(context, { did })
      : html`<a href=${circleHref(circle)}>${nameOf(context, circle.body)}</a>`;
  };
  const [from, to] = ['\u0001', '\u0002'];
  return html`<section class="people">
    <h3>${t('explore.map.recognitions')}</h3>
    <ul>
      ${found.map((one) => {
        const [before = '', after = ''] = t('explore.map.recognises', { from, to }).split(to);
        // Either name may come first, as the language has it.
        const side = (text: string) => (text.includes(from) ? around(text, from, link(one.from)) : text);
        return html`<li>
          <span>${side(before)}${link(one.to)}${side(after)}</span> ${standingMark(context, one.standing)}
        </li>`;
      })}
    </ul>
  </section>`;
};
