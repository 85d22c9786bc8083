import type { Json } from '../../core/json.ts';
import { EXIT } from '../exit.ts';
import { dashed } from '../options.ts';
import { SETTINGS } from '../settings/catalogue.ts';
import { loadSettings } from '../settings/load.ts';
import { fold, USUAL_WIDTH } from '../text.ts';
import type { Verb } from '../verb.ts';

/** `vidimus config`: every setting with its effective value and where that comes from. */
export const config: Verb = {
  name: 'config',
  group: 'Run',
  summary: 'Print the effective settings and where each comes from.',
  examples: [
    ['vidimus config', 'every setting'],
    ['vidimus config --json', 'the same for a program'],
  ],
  define: (command) => {
    const rows = SETTINGS.flatMap((setting) => [
      `  ${setting.name}  ${setting.env}  ${dashed(setting.name)}`,
      ...fold(`      ${setting.help}`, USUAL_WIDTH),
    ]);
    command.addHelpText(
      'after',
      [
        '',
        'Settings (name in files, environment variable, flag):',
        ...rows,
        '',
        'A flag goes before the environment, that before ./vidimus.json (or --config',
        'FILE), that before $XDG_CONFIG_HOME/vidimus/config.json. Keys and passwords',
        'are never settings: they come from a keystore file, from VIDIMUS_PRIVATE_KEY',
        'or (to sign credentials) from VIDIMUS_ISSUER_KEY.',
      ].join('\n'),
    );
  },
  run: async (call) => {
    const settings = loadSettings(call.options, call.io);
    const effective = SETTINGS.map(({ name, form }) => {
      const value = settings.get(name) ?? null;
      const shown =
        form === 'url' || form === 'urls' || form === 'store' ? addressesWithoutSecrets(value) : value;
      return { name, value: shown, source: settings.source(name) ?? 'not set' };
    });
    const secrets = {
      VIDIMUS_PRIVATE_KEY: isSet(call.io.env['VIDIMUS_PRIVATE_KEY']),
      VIDIMUS_ISSUER_KEY: isSet(call.io.env['VIDIMUS_ISSUER_KEY']),
      VIDIMUS_KEYSTORE_PASSWORD: isSet(call.io.env['VIDIMUS_KEYSTORE_PASSWORD']),
    };
    const json = Object.fromEntries(effective.map(({ name, value, source }) => [name, { value, source }]));
    call.out.data({ settings: json, secrets }, () => [
      ...call.out.table([
        ...effective.map(({ name, value, source }) => [name, value === null ? '–' : text(value), source]),
        ...Object.entries(secrets).map(([name, given]) => [
          name,
          given ? 'set (not shown)' : '–',
          'environment',
        ]),
      ]),
    ]);
    return EXIT.done;
  },
};

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

const text = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') || '–' : typeof value === 'string' ? value : JSON.stringify(value);

const addressesWithoutSecrets = (value: Json): Json =>
  typeof value === 'string'
    ? withoutSecrets(value)
    : Array.isArray(value)
      ? value.map((each) => (typeof each === 'string' ? withoutSecrets(each) : each))
      : value;

/** Keys of node providers stand in the path or the query: only the host is shown. */
export const withoutSecrets = (url: string): string => {
  if (url.startsWith('sqlite:')) return url;
  const { protocol, host, pathname, search, username } = new URL(url);
  const hidden = pathname.length > 1 || search !== '' || username !== '';
  return hidden ? `${protocol}//${host}/…` : `${protocol}//${host}`;
};
