import { failed } from '../../core/finding.ts';
import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { boundedList, isUri } from '../document-rules.ts';
import type { RelatedResource } from '../model.ts';
import { isSri } from './sri.ts';

/**
 * `relatedResource` (VCDM 2.0 §5.3): each names one resource, none twice, with a digest.
 * @throws Refusal `MEMBER_INVALID`.
 */
export const relatedResourcesOf = (document: JsonObject): readonly RelatedResource[] => {
  if (document.relatedResource === undefined) return [];
  const resources = boundedList(document, 'relatedResource', 64).map((entry) => read(entry) ?? invalid());
  return new Set(resources.map(({ id }) => id)).size === resources.length ? resources : invalid();
};

const invalid = (): never => refuse(failed('MEMBER_INVALID', { member: 'relatedResource' }));

const read = (entry: Json): RelatedResource | undefined => {
  if (!isObject(entry)) return undefined;
  const { id, digestSRI, digestMultibase, mediaType } = entry;
  if (!isString(id) || !isUri(id)) return undefined;
  if (digestSRI === undefined && digestMultibase === undefined) return undefined;
  if (digestSRI !== undefined && !isSri(digestSRI)) return undefined;
  if (digestMultibase !== undefined && !isMultibase(digestMultibase)) return undefined;
  if (mediaType !== undefined && !isString(mediaType)) return undefined;
  return {
    id,
    ...(isString(digestSRI) ? { digestSRI } : {}),
    ...(isString(digestMultibase) ? { digestMultibase } : {}),
  };
};

const isMultibase = (value: Json): value is string =>
  isString(value) &&
  /^(?:z[1-9A-HJ-NP-Za-km-z]{8,256}|u[A-Za-z0-9_-]{8,256}|m[A-Za-z0-9+/]{8,256})$/.test(value);
