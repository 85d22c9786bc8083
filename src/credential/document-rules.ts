import { failed } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import type { Seconds } from '../core/seconds.ts';
import { isSri } from './data-model/sri.ts';
import type { CredentialSchema } from './model.ts';

/** The musts of both data models that do not depend on how a credential is secured. Every list has a bound. */

export const CONTEXTS = {
  '1.1': 'https://www.w3.org/2018/credentials/v1',
  '2.0': 'https://www.w3.org/ns/credentials/v2',
} as const;

/** @throws Refusal `CONTEXT_INVALID`: the first context fixes what the terms mean. */
export const checkContext = (document: JsonObject, version: keyof typeof CONTEXTS): void => {
  const contexts = boundedList(document, '@context', 32);
  if (contexts[0] !== CONTEXTS[version]) refuse(failed('CONTEXT_INVALID', { expected: CONTEXTS[version] }));
  // Later ones are not loaded, only looked at: texts or embedded objects.
  if (!contexts.every((item) => isString(item) || isObject(item))) {
    refuse(failed('MEMBER_INVALID', { member: '@context' }));
  }
};

/** @throws Refusal `TYPE_INVALID`. */
export const typesOf = (document: JsonObject): readonly string[] => {
  const types = asList(document.type);
  const areNames = types.every((type): type is string => isString(type) && type !== '' && type.length <= 512);
  return areNames && types.length <= 64 && types.includes('VerifiableCredential')
    ? types
    : refuse(failed('TYPE_INVALID'));
};

/** The issuer's id, and the name that the credential claims for it. @throws Refusal `ISSUER_INVALID`. */
export const issuerOf = (
  document: JsonObject,
  iss: string | undefined,
): { readonly issuer: string; readonly name?: string } => {
  const stated = document.issuer;
  const id = isObject(stated) ? stated.id : stated === undefined ? iss : stated;
  if (!isString(id) || !isUri(id)) return refuse(failed('ISSUER_INVALID'));
  const name = isObject(stated) ? plainText(stated.name ?? stated.legalName) : undefined;
  return name === undefined ? { issuer: id } : { issuer: id, name };
};

/** Every subject, each an object with something in it. @throws Refusal `SUBJECT_INVALID`. */
export const subjectsOf = (document: JsonObject): readonly JsonObject[] => {
  const subjects = asList(document.credentialSubject);
  return subjects.length > 0 && subjects.length <= 64 && subjects.every(isSubject)
    ? subjects
    : refuse(failed('SUBJECT_INVALID'));
};

const isSubject = (subject: Json): subject is JsonObject =>
  isObject(subject) &&
  Object.keys(subject).length > 0 &&
  (subject.id === undefined || (isString(subject.id) && isUri(subject.id)));

/** The credential's id, where it has one. @throws Refusal `MEMBER_INVALID`. */
export const idOf = (document: JsonObject): string | undefined => {
  const { id } = document;
  if (id === undefined) return undefined;
  return isString(id) && isUri(id) ? id : refuse(failed('MEMBER_INVALID', { member: 'id' }));
};

/** @throws Refusal `MEMBER_INVALID`: each schema is `{id, type}`. */
export const schemasOf = (document: JsonObject): readonly CredentialSchema[] =>
  boundedList(document, 'credentialSchema', 32).map((schema) => {
    const id = isObject(schema) ? schema.id : undefined;
    const type = isObject(schema) ? asList(schema.type)[0] : undefined;
    if (!isString(id) || !isUri(id) || !isString(type)) {
      return refuse(failed('MEMBER_INVALID', { member: 'credentialSchema' }));
    }
    const { digestSRI } = schema as JsonObject;
    if (digestSRI === undefined) return { id, type };
    return isSri(digestSRI)
      ? { id, type, digestSRI }
      : refuse(failed('MEMBER_INVALID', { member: 'credentialSchema.digestSRI' }));
  });

/** @throws Refusal `DATES_OUT_OF_ORDER`. */
export const checkOrder = (from: Seconds | undefined, until: Seconds | undefined): void => {
  if (from !== undefined && until !== undefined && until < from) refuse(failed('DATES_OUT_OF_ORDER'));
};

/** One value or a list of them, with a bound. @throws Refusal `MEMBER_INVALID`. */
export const boundedList = (document: JsonObject, member: string, most: number): readonly Json[] => {
  const list = asList(document[member]);
  return list.length <= most ? list : refuse(failed('MEMBER_INVALID', { member }));
};

// RFC 3986 without spaces, quotes and brackets that no URI holds; ids are compared, never dereferenced here.
export const isUri = (text: string): boolean =>
  text.length <= 2048 && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u001f\u007f]+$/.test(text);

/** A name as text, or the first one of a language map; hostile, and for people only. */
const plainText = (value: Json | undefined): string | undefined => {
  if (isString(value)) return value.slice(0, 200);
  if (Array.isArray(value)) return plainText(value[0]);
  if (!isObject(value)) return undefined;
  const [first] = Object.values(value).flatMap((item) => asList(item));
  return isString(first) ? first.slice(0, 200) : undefined;
};
