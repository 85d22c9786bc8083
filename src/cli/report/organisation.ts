import { isObject, isString, type Json } from '../../core/json.ts';
import { safe } from '../text.ts';

/** The registry's legal name: in English where it has one, else the first. */
export const legalName = (
  organisation: { readonly [member: string]: Json } | undefined,
): string | undefined => {
  const names = organisation?.['legalName'];
  if (!isObject(names)) return undefined;
  const name = names['en'] ?? Object.values(names)[0];
  return isString(name) ? safe(name) : undefined;
};

/** `Example University (FI, university)`, with a mark where the entry is made up. */
export const organisationLine = (
  organisation: { readonly [member: string]: Json } | undefined,
): string | undefined => {
  const name = legalName(organisation);
  if (organisation === undefined || name === undefined) return undefined;
  const facts = [organisation['country'], organisation['type']]
    .filter(isString)
    .map((fact) => safe(fact, 40));
  const mark = organisation['demonstration'] === true ? ' [demonstration]' : '';
  return facts.length === 0 ? `${name}${mark}` : `${name} (${facts.join(', ')})${mark}`;
};

/** Identifiers as `erasmus D BERLIN13 · pic 999…`. */
export const identifiersLine = (
  organisation: { readonly [member: string]: Json } | undefined,
): string | undefined => {
  const identifiers = organisation?.['identifiers'];
  if (!isObject(identifiers)) return undefined;
  const parts = Object.entries(identifiers).flatMap(([kind, value]) =>
    isString(value) ? [`${safe(kind, 40)} ${safe(value, 100)}`] : [],
  );
  return parts.length === 0 ? undefined : parts.join(' · ');
};
