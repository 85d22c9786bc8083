import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fail, failBecause, isVidimusError } from '../../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import { parseJson } from '../../core/strict-json.ts';
import type { Io } from '../io.ts';
import { dashed, type Options } from '../options.ts';
import { FILE_REASONS, nearbyFile } from '../read-input.ts';
import { didYouMean } from '../suggest.ts';
import { SETTINGS, type Setting, type SettingName } from './catalogue.ts';
import { type Origin, readSetting } from './read-setting.ts';

/** The value of each setting with the place it comes from. */
export class Settings {
  readonly #values: ReadonlyMap<string, { readonly value: Json; readonly source: string }>;

  constructor(values: ReadonlyMap<string, { readonly value: Json; readonly source: string }>) {
    this.#values = values;
  }

  get(name: SettingName): Json | undefined {
    return this.#values.get(name)?.value;
  }

  source(name: SettingName): string | undefined {
    return this.#values.get(name)?.source;
  }

  text(name: SettingName): string | undefined {
    const value = this.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: SettingName): readonly string[] {
    const value = this.get(name);
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  }

  number(name: SettingName): number | undefined {
    const value = this.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: SettingName): boolean {
    return this.get(name) === true;
  }
}

const PROJECT_FILE = 'vidimus.json';
const CONFIG_BYTES = 65_536;

/**
 * Every setting by its precedence: flag, environment, project file (`./vidimus.json` or `--config`), user file
 * (`$XDG_CONFIG_HOME/vidimus/config.json`), default. @throws SETTING_UNKNOWN, SETTING_INVALID, FILE_MALFORMED
 */
export const loadSettings = (options: Options, io: Io): Settings => {
  const named = namedFile(options, io);
  const files = [
    readFile(resolve(io.cwd, named ?? PROJECT_FILE), named !== undefined),
    readFile(userFile(io.env), false),
  ];
  const values = new Map<string, { value: Json; source: string }>();
  for (const setting of SETTINGS) {
    const found = fromFlag(setting, options, io) ?? fromEnvironment(setting, io) ?? fromFiles(setting, files);
    if (found !== undefined) values.set(setting.name, found);
  }
  return new Settings(values);
};

/** An empty variable is not set, as everywhere; an empty flag is a slip. */
const namedFile = (options: Options, io: Io): string | undefined => {
  const flag = options.text('config');
  if (flag === '')
    throw fail('OPTION_VALUE_INVALID', { option: '--config', value: '', reason: 'it is the path of a file' });
  const variable = io.env['VIDIMUS_CONFIG'];
  return flag ?? (variable === '' ? undefined : variable);
};

/** The settings files that are there, first the one that counts more. */
export const settingsFiles = (options: Options, io: Io): readonly string[] => {
  const named = namedFile(options, io);
  return [
    readFile(resolve(io.cwd, named ?? PROJECT_FILE), named !== undefined),
    readFile(userFile(io.env), false),
  ].flatMap((file) => (file === undefined ? [] : [file.path]));
};

interface Found {
  readonly value: Json;
  readonly source: string;
}

const fromFlag = (setting: Setting, options: Options, io: Io): Found | undefined => {
  if (!options.has(setting.name)) return undefined;
  const list = options.list(setting.name);
  const given = list.length > 0 ? list : (options.text(setting.name) ?? options.flag(setting.name));
  return found(setting, given, { label: dashed(setting.name), folder: io.cwd, textual: true });
};

const fromEnvironment = (setting: Setting, io: Io): Found | undefined => {
  const given = io.env[setting.env];
  if (given === undefined || given === '') return undefined;
  return found(setting, given, { label: setting.env, folder: io.cwd, textual: true });
};

interface SettingsFile {
  readonly path: string;
  readonly json: JsonObject;
}

const fromFiles = (setting: Setting, files: readonly (SettingsFile | undefined)[]): Found | undefined => {
  for (const file of files) {
    const given = file?.json[setting.name];
    if (file === undefined || given === undefined) continue;
    return found(setting, given, { label: file.path, folder: dirname(file.path), textual: false });
  }
  return setting.default === undefined ? undefined : { value: setting.default, source: 'default' };
};

const found = (setting: Setting, given: Json, origin: Origin): Found => ({
  value: readSetting(setting, given, origin),
  source: origin.label,
});

export const userFile = (env: Io['env']): string => {
  const base = env['XDG_CONFIG_HOME'];
  return join(
    base === undefined || base === '' ? join(homedir(), '.config') : base,
    'vidimus',
    'config.json',
  );
};

const readFile = (path: string, required: boolean): SettingsFile | undefined => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (!required && (code === 'ENOENT' || code === 'ENOTDIR')) return undefined;
    if (code === 'ENOENT')
      throw failBecause(error, 'FILE_NOT_FOUND', { file: path, suggestion: nearbyFile(path) });
    const reason = FILE_REASONS[String(code)] ?? String(code);
    throw failBecause(error, 'FILE_UNREADABLE', { file: path, reason });
  }
  const json = parseSettingsFile(path, text);
  for (const name of Object.keys(json)) {
    if (name === '$schema' || SETTINGS.some((setting) => setting.name === name)) continue;
    const suggestion = didYouMean(
      name,
      SETTINGS.map((setting) => setting.name),
    );
    throw fail('SETTING_UNKNOWN', { source: path, setting: name, suggestion });
  }
  return { path, json };
};

const parseSettingsFile = (path: string, text: string): JsonObject => {
  try {
    const json = parseJson(text, { maxBytes: CONFIG_BYTES });
    if (isObject(json)) return json;
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    throw failBecause(error, 'FILE_MALFORMED', { file: path, reason: error.message });
  }
  throw fail('FILE_MALFORMED', { file: path, reason: 'it is not a JSON object' });
};
