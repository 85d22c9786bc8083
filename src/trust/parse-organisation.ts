import { isObject, isString, type JsonObject } from '../core/json.ts';
import { parseJson } from '../core/strict-json.ts';
import {
  IDENTIFIER_KINDS,
  type IdentifierKind,
  ORGANISATION_TYPES,
  type Organisation,
} from './organisation.ts';

/** More than any list of names needs; events with more are shown as having no organisation. */
const MAX_BYTES = 16_384;
const MAX_NAMES = 32;
const MAX_TEXT = 512;

/**
 * Reads the organisation data of a grant's event. Whoever grants writes these bytes, so nothing of them is taken on trust:
 * unknown members are left out, over-long text is no text.
 * @returns undefined where the bytes are not JSON or lack a legal name, country or type.
 */
export const parseOrganisation = (bytes: Uint8Array): Organisation | undefined => {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return undefined;
  const value = readJson(bytes);
  return value === undefined ? undefined : organisationFrom(value);
};

/** The same for an object that somebody hands to the SDK. */
export const organisationFrom = (value: JsonObject): Organisation | undefined => {
  const legalName = textMap(value['legalName']);
  const country = value['country'];
  const type = ORGANISATION_TYPES.find((known) => known === value['type']);
  if (legalName === undefined || !isString(country) || !/^[A-Z]{2}$/.test(country) || type === undefined)
    return undefined;
  const identifiers = identifiersOf(value['identifiers']);
  const homepage = webAddress(value['homepage']);
  const contact = shortText(value['contact']);
  return {
    legalName,
    country,
    type,
    ...(identifiers && { identifiers }),
    ...(homepage !== undefined && { homepage }),
    ...(contact !== undefined && { contact }),
    ...(value['demonstration'] === true && { demonstration: true }),
  };
};

/** The members in their fixed order, as UTF-8 JSON, for the event of a grant. */
export const organisationBytes = (organisation: Organisation): Uint8Array => {
  const { legalName, country, type, identifiers, homepage, contact, demonstration } = organisation;
  return new TextEncoder().encode(
    JSON.stringify({ legalName, country, type, identifiers, homepage, contact, demonstration }),
  );
};

const readJson = (bytes: Uint8Array): JsonObject | undefined => {
  try {
    const value = parseJson(bytes);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const shortText = (value: unknown): string | undefined =>
  isString(value) && value.trim() !== '' && value.length <= MAX_TEXT ? value : undefined;

/** Only http(s): the value becomes a link on a page. */
const webAddress = (value: unknown): string | undefined => {
  const text = shortText(value);
  return text !== undefined && /^https?:\/\/[^\s"'<>]+$/i.test(text) ? text : undefined;
};

const textMap = (value: unknown): Readonly<Record<string, string>> | undefined => {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value)
    .slice(0, MAX_NAMES)
    .flatMap(([language, name]) => {
      const text = shortText(name);
      return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) && text !== undefined
        ? [[language, text]]
        : [];
    });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

const identifiersOf = (value: unknown): Partial<Record<IdentifierKind, string>> | undefined => {
  if (!isObject(value)) return undefined;
  const found: Partial<Record<IdentifierKind, string>> = {};
  for (const kind of IDENTIFIER_KINDS) {
    const text = shortText(value[kind]);
    if (text !== undefined) found[kind] = text;
  }
  return Object.keys(found).length === 0 ? undefined : found;
};
