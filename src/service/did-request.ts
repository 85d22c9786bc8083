import { isString } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';
import { readVersionTime } from '../did/dereference.ts';
import type { ResolutionErrorName } from '../did/resolution-result.ts';
import { parseAccept } from './accept.ts';

/**
 * The DID or DID URL in the path of a request, which may stand there as it is, URL-encoded as a whole (W3C DID Resolution
 * §10.1), or with what follows the DID alone encoded. A DID has percent-encodings of its own (`did:web:a.example%3A8443`), so
 * the path is read as it came.
 * @param path What follows `/1.0/identifiers/`, without the query.
 * @returns undefined where the percent-encoding is broken.
 */
export const identifierIn = (path: string): string | undefined => {
  if (!path.startsWith('did:')) return decoded(path);
  const tail = path.search(/%(?:23|3f)/i);
  if (tail < 0) return path;
  const rest = decoded(path.slice(tail));
  return rest === undefined ? undefined : path.slice(0, tail) + rest;
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

export type DidOptions =
  | { readonly ok: true; readonly accept?: string; readonly at?: Seconds }
  | { readonly ok: false; readonly name: ResolutionErrorName; readonly detail: string };

const PRINTABLE = /^[\x20-\x7e]*$/;
const RELATIVE_REF = /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*$/;

/** What each option of DID Resolution §4.1 and §5.1 may be; a word where it is of no effect here, or not kept. */
const OPTIONS: Readonly<Record<string, (value: string) => 'wrong' | 'unsupported' | undefined>> = {
  accept: (value) => (parseAccept(value).length === 1 ? undefined : 'wrong'),
  versionTime: (value) => (readVersionTime(value) === undefined ? 'wrong' : undefined),
  relativeRef: (value) => (RELATIVE_REF.test(value) ? undefined : 'wrong'),
  service: () => undefined,
  serviceType: () => undefined,
  noCache: (value) => (value === 'true' || value === 'false' ? undefined : 'wrong'),
  expandRelativeUrls: (value) => (value === 'false' ? undefined : value === 'true' ? 'unsupported' : 'wrong'),
  // Promises about the document that nothing here keeps.
  versionId: () => 'unsupported',
  hl: () => 'unsupported',
};

/** Reads the options that stand in the query of the request. */
export const didOptionsOf = (query: Readonly<Record<string, unknown>>): DidOptions => {
  const refused = (name: ResolutionErrorName, detail: string) => ({ ok: false, name, detail }) as const;
  for (const [option, value] of Object.entries(query)) {
    const check = Object.hasOwn(OPTIONS, option) ? OPTIONS[option] : undefined;
    if (check === undefined) return refused('INVALID_OPTIONS', 'There is an option that is not known.');
    if (!isString(value) || !PRINTABLE.test(value))
      return refused('INVALID_OPTIONS', `The option ${option} is no text of ASCII characters.`);
    const fault = check(value);
    if (fault === 'wrong') return refused('INVALID_OPTIONS', `The option ${option} is malformed.`);
    if (fault === 'unsupported')
      return refused('FEATURE_NOT_SUPPORTED', `The option ${option} is not supported.`);
  }
  const { accept, versionTime } = query;
  const at = isString(versionTime) ? readVersionTime(versionTime) : undefined;
  return { ok: true, ...(isString(accept) ? { accept } : {}), ...(at === undefined ? {} : { at }) };
};
