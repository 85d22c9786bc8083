import { type Context, countryName, nameText } from '../context.ts';
import type { Circle } from '../map/layout.ts';
import { hrefOf } from '../route.ts';

/** The address of a circle. */
export const circleHref = (circle: Circle): string => {
  const body = circle.kind === 'body' ? circle.body : circle.parent?.body;
  return hrefOf({
    page: 'map',
    ...(body !== undefined && { body: body.did }),
    ...(circle.country !== undefined && { country: circle.country }),
  });
};

export const circleName = (context: Context, circle: Circle): string => {
  const { t } = context.i18n;
  if (circle.kind === 'whole') return t('explore.map.whole');
  if (circle.body !== undefined) return nameText(context, circle.body, 120);
  return circle.country === undefined ? t('explore.map.country.none') : countryName(context, circle.country);
};
