import { html, type TemplateResult } from 'lit';
import { type Context, nameText } from '../context.ts';
import type { View } from '../load.ts';
import type { Line } from '../map/draw.ts';
import { MapElement, type MapModel } from '../map/element.ts';
import { bodyKey, type Circle, countryKey, layoutMap, type MapLayout } from '../map/layout.ts';
import { go } from '../navigate.ts';
import { organisationHref } from '../route.ts';
import type { MapJson } from '../wire.ts';
import { circleHref, circleName } from './circle.ts';
import { mapList } from './map-list.ts';
import { asOf, downloads, viewsNav } from './parts.ts';

type MapView = Extract<View, { page: 'map' }>;

/** The same map is laid out once, however often the view is drawn. */
const layouts = new WeakMap<MapJson, MapLayout>();
let latest: { readonly hash: string; readonly map: MapJson } | undefined;

const layoutOf = (map: MapJson): MapLayout => {
  // Each step on the map asks for it anew; as long as the block is the same, so is the picture.
  if (latest?.hash !== map.block.hash) latest = { hash: map.block.hash, map };
  const layout = layouts.get(latest.map) ?? layoutMap(latest.map);
  layouts.set(latest.map, layout);
  return layout;
};

/** Who accredits and recognises whom: a picture, and beside it the same as a list. */
export const mapView = (context: Context, view: MapView): TemplateResult => {
  const { t } = context.i18n;
  const layout = layoutOf(view.map);
  const focus = focusOf(layout, view);
  const model = modelOf(context, view, layout, focus);
  const element = (): MapElement | undefined => {
    const found = document.querySelector('vidimus-map');
    return found instanceof MapElement ? found : undefined;
  };
  return html`
    <header class="stack">
      <h1 tabindex="-1">${t('explore.map')}</h1>
      ${viewsNav(context, 'map')}
    </header>
    ${
      layout.whole.children.length === 0
        ? html`<p class="card">${t('explore.map.empty')}</p>`
        : html`<div class="map">
          <figure class="map-picture no-print" aria-label=${t('explore.map.picture')}>
            <div class="map-frame">
            <vidimus-map .model=${model}></vidimus-map>
            <div class="map-tools">
              <button type="button" aria-label=${t('explore.map.in')} title=${t('explore.map.in')} @click=${() => element()?.zoom(1.7)}>+</button>
              <button type="button" aria-label=${t('explore.map.out')} title=${t('explore.map.out')} @click=${() => element()?.zoom(1 / 1.7)}>−</button>
            </div>
            </div>
            <figcaption class="quiet">
              <p>${t('explore.map.lede')} ${t('explore.map.hint')}</p>
              <ul class="legend" aria-label=${t('explore.map.legend')}>
                <li class="active">${t('explore.map.legend.active')}</li>
                <li class="paused">${t('explore.map.legend.paused')}</li>
                <li class="over">${t('explore.map.legend.over')}</li>
              </ul>
            </figcaption>
          </figure>
          ${mapList(context, view, layout, focus)}
        </div>`
    }
    <footer class="found-foot">${downloads(context, '/map', 'map')} ${asOf(context, view.map.block)}</footer>
  `;
};

/** What the address names; the nearest thing around it where that is not on the map. */
const focusOf = ({ whole, byKey }: MapLayout, { route: { body, country } }: MapView): Circle => {
  const inCountry = country === undefined ? undefined : byKey.get(countryKey(body, country));
  return inCountry ?? (body === undefined ? undefined : byKey.get(bodyKey(body))) ?? whole;
};

const modelOf = (context: Context, view: MapView, layout: MapLayout, focus: Circle): MapModel => ({
  layout,
  focus,
  lines: linesOf(view.map, layout, focus),
  people: view.group?.items ?? [],
  label: (circle) => ({
    name: circleName(context, circle),
    ...(circle.country !== undefined && { short: circle.country }),
    ...(circle.total > 1 || circle.kind === 'country'
      ? { count: context.formats.number(circle.kind === 'body' ? circle.total - 1 : circle.total) }
      : {}),
  }),
  nameOf: (mention) => nameText(context, mention, 120),
  focusOn: (circle) => go(circleHref(circle)),
  open: ({ did }) => go(organisationHref(did)),
});

/** Every recognition; further accreditations only of what is looked at, since they would cover the picture. */
const linesOf = (map: MapJson, { byKey }: MapLayout, focus: Circle): readonly Line[] => {
  const at = (did: string): Circle | undefined => byKey.get(bodyKey(did));
  const line = (from: string, to: string, kind: Line['kind']): readonly Line[] => {
    const [start, end] = [at(from), at(to)];
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, kind }];
  };
  return [
    ...map.recognitions.flatMap(({ from, to, standing }) =>
      line(from, to, standing === 'active' ? 'recognises' : 'ended'),
    ),
    ...(focus.body?.others ?? []).flatMap((from) => line(from, focus.body?.did ?? '', 'accredits')),
  ];
};
