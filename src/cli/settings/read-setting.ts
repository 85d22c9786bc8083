import { isAbsolute, resolve } from 'node:path';
import { fail } from '../../core/errors.ts';
import { isString, type Json } from '../../core/json.ts';
import { didYouMean } from '../suggest.ts';
import type { Setting } from './catalogue.ts';

/** Where a value was found. */
export interface Origin {
  /** As a sentence names it: `--rpc`, `VIDIMUS_RPC`, or the file. */
  readonly label: string;
  /** Folder that relative paths start at. */
  readonly folder: string;
  /** Environment variables and flags are text: numbers, flags and lists are read from it. */
  readonly textual: boolean;
}

/** The word for having no file at all, where a setting allows it. */
export const NO_PATH = 'none';

/** Reads one setting. @throws SETTING_INVALID */
export const readSetting = (setting: Setting, given: Json, origin: Origin): Json => {
  const value = origin.textual ? fromText(setting, given) : given;
  const wrong = (reason: string) =>
    fail('SETTING_INVALID', { source: origin.label, setting: setting.name, reason });
  switch (setting.form) {
    case 'text':
      if (isString(value) && value !== '') return value;
      throw wrong('it is a text');
    case 'url':
      if (isUrl(value)) return value;
      throw wrong('it is a URL that starts with http:// or https://');
    case 'urls': {
      const list = Array.isArray(value) ? value : [value];
      const [only] = list;
      if (only !== undefined && list.length <= 9 && list.every(isUrl)) return list.length === 1 ? only : list;
      throw wrong('it is a URL that starts with http:// or https://, or up to nine of them');
    }
    case 'path':
      if (setting.none === true && value === NO_PATH) return value;
      if (isString(value) && value !== '') return absolute(value, origin.folder);
      throw wrong('it is a path');
    case 'store':
      if (isString(value) && /^sqlite:./.test(value))
        return `sqlite:${absolute(value.slice('sqlite:'.length), origin.folder)}`;
      if (isString(value) && /^postgres(ql)?:\/\/[^/]*\/./.test(value) && URL.canParse(value)) return value;
      throw wrong('it is sqlite:FILE, or postgres://USER@HOST/DATABASE');
    case 'texts':
      if (isTexts(value)) return value;
      throw wrong('it is a list of texts');
    case 'paths':
      if (isTexts(value)) return value.map((path) => absolute(path, origin.folder));
      throw wrong('it is a list of paths');
    case 'flag':
      if (typeof value === 'boolean') return value;
      throw wrong('it is true or false');
    case 'word':
      if (isString(value) && setting.words.includes(value)) return value;
      throw wrong(
        `it is one of ${setting.words.join(', ')}${isString(value) ? didYouMean(value, setting.words) : ''}`,
      );
    case 'whole':
      if (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= setting.least &&
        value <= setting.most
      )
        return value;
      throw wrong(`it is a whole number from ${setting.least} to ${setting.most}`);
  }
};

const fromText = (setting: Setting, value: Json): Json => {
  if (!isString(value)) return value;
  switch (setting.form) {
    case 'texts':
    case 'paths':
      return value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'urls':
      return value.split(/[\s,]+/).filter((part) => part !== '');
    case 'flag':
      return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;
    case 'whole':
      return /^\d{1,15}$/.test(value) ? Number(value) : value;
    default:
      return value;
  }
};

const absolute = (path: string, folder: string): string => (isAbsolute(path) ? path : resolve(folder, path));

const isUrl = (value: Json): value is string =>
  isString(value) && URL.canParse(value) && /^https?:/.test(value);

const isTexts = (value: Json): value is readonly string[] =>
  Array.isArray(value) && value.length <= 1000 && value.every((entry) => isString(entry) && entry !== '');
