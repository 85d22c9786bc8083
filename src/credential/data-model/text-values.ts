import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';

/** A text, or a language value object, or a list of those (VCDM 2.0 §4.6 and §11.1). */
export const isTextValue = (value: Json): boolean => {
  if (isString(value)) return true;
  if (!Array.isArray(value)) return isObject(value) && isLanguageValue(value);
  return value.length > 0 && value.length <= 128 && value.every((item) => isString(item) || isLanguage(item));
};

const isLanguage = (value: Json): boolean => isObject(value) && isLanguageValue(value);

const MEMBERS = ['@value', '@language', '@direction'];

const isLanguageValue = (object: JsonObject): boolean => {
  if (!Object.keys(object).every((member) => MEMBERS.includes(member))) return false;
  const { '@value': text, '@language': language, '@direction': direction } = object;
  if (!isString(text)) return false;
  if (language !== undefined && !(isString(language) && LANGUAGE.test(language))) return false;
  return direction === undefined || direction === 'ltr' || direction === 'rtl';
};

// RFC 5646, by its form alone: subtags are not looked up.
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,15}$/;
