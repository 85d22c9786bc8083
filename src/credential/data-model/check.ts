import { failed } from '../../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { boundedList, isUri } from '../document-rules.ts';
import { isTextValue } from './text-values.ts';

/**
 * What the data models demand of members that no reader needs, and that libraries often miss: every extension point says its
 * type (both models); names are texts with a language, and ids are single URLs (2.0 §4.4, §4.6).
 * @throws Refusal `MEMBER_INVALID`.
 */
export const checkDataModel = (document: JsonObject, version: '1.1' | '2.0'): void => {
  for (const member of TYPED) checkTyped(document, member);
  if (version === '1.1') return;
  checkTexts(document, '');
  if (isObject(document.issuer)) checkTexts(document.issuer, 'issuer.');
  for (const member of IDENTIFIED) checkIds(document, member);
};

/** Beside those whose readers look at the type by themselves: status, schema, terms of use. */
const TYPED = ['evidence', 'refreshService'] as const;

const checkTyped = (document: JsonObject, member: string): void => {
  if (document[member] === undefined) return;
  if (!boundedList(document, member, 64).every(isTyped)) refuse(failed('MEMBER_INVALID', { member }));
};

const isTyped = (entry: Json): boolean => {
  if (!isObject(entry)) return false;
  const types = asList(entry.type);
  return types.length > 0 && types.every((type) => isString(type) && type !== '');
};

const checkTexts = (object: JsonObject, path: string): void => {
  for (const member of ['name', 'description'] as const) {
    const value = object[member];
    if (value !== undefined && !isTextValue(value)) {
      refuse(failed('MEMBER_INVALID', { member: `${path}${member}` }));
    }
  }
};

const IDENTIFIED = ['credentialStatus', 'termsOfUse', 'evidence', 'refreshService'] as const;

const checkIds = (document: JsonObject, member: string): void => {
  if (document[member] === undefined) return;
  for (const entry of asList(document[member])) {
    const id = isObject(entry) ? entry.id : undefined;
    if (id !== undefined && !(isString(id) && isUri(id))) {
      refuse(failed('MEMBER_INVALID', { member: `${member}.id` }));
    }
  }
};
