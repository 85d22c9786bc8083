import type { Formats } from '../ui/format.ts';
import { pickText } from '../ui/format.ts';
import type { I18n, MessageKey } from '../ui/i18n.ts';
import type { Sentences } from '../ui/sentences.ts';
import { plain, said } from '../ui/untrusted.ts';
import { fieldName, typeName } from '../ui/vocabulary.ts';
import type { MentionJson, OrganisationJson, PermissionJson } from './wire.ts';

/** What every view speaks with. */
export interface Context {
  readonly i18n: I18n;
  readonly formats: Formats;
  readonly sentences: Sentences;
}

/** A text of a key that is put together from what the registry says; the value itself where there is none. */
export const word = ({ i18n }: Context, prefix: string, value: string): string => {
  const key = `${prefix}.${value}`;
  return i18n.has(key) ? i18n.t(key as MessageKey) : plain(value, 80);
};

/** The legal name as an element, in the reader's language where the registry has it; else a short DID. */
export const nameOf = (context: Context, { did, organisation }: MentionJson) => {
  const name = pickText(organisation?.legalName, context.i18n.language);
  return name === undefined ? said(shortDid(did)) : said(name.text, name.language, 200);
};

/** The same as plain text, for titles and labels. */
export const nameText = (
  { i18n }: Pick<Context, 'i18n'>,
  { did, organisation }: MentionJson,
  longest = 200,
): string => plain(pickText(organisation?.legalName, i18n.language)?.text ?? shortDid(did), longest);

/** Names in other languages than the one shown. */
export const otherNames = (context: Context, organisation: OrganisationJson | undefined) => {
  const shown = pickText(organisation?.legalName, context.i18n.language);
  return Object.entries(organisation?.legalName ?? {}).filter(
    ([language, text]) => language !== shown?.language && text !== shown?.text,
  );
};

/** `did:key:zDnaeuj6bW…CxaA`: enough to tell two apart. */
export const shortDid = (did: string): string =>
  did.length <= 40 || did.startsWith('did:web:') ? did : `${did.slice(0, 20)}…${did.slice(-6)}`;

export const shortHash = (hash: string): string => `${hash.slice(0, 10)}…${hash.slice(-4)}`;

export const countryName = ({ formats }: Context, code: string): string => plain(formats.country(code), 60);

/** A jurisdiction: a country's name, or the code of a region. */
export const placeName = (context: Context, code: string): string =>
  code.length === 2 ? countryName(context, code) : plain(code, 20);

/** Each dimension of a permission that names something, in words; empty where it permits anything. */
export const scopeRows = (context: Context, permission: PermissionJson) => {
  const { t } = context.i18n;
  const terms = (all: PermissionJson['types']) =>
    all.map(({ text, hash }) =>
      text === undefined ? t('explore.term.unnamed', { hash: shortHash(hash) }) : plain(typeName(text), 120),
    );
  const rows = [
    ['explore.org.scope.types', terms(permission.types)],
    ['explore.org.scope.schemas', terms(permission.schemas)],
    ['explore.org.scope.levels', permission.levels.map((level) => t('explore.level', { level }))],
    ['explore.org.scope.fields', permission.fields.map((code) => fieldName(context.i18n, code))],
    ['explore.org.scope.jurisdictions', permission.jurisdictions.map((code) => placeName(context, code))],
    [
      'explore.org.scope.credits',
      permission.credits === undefined
        ? []
        : [t('verify.scope.ects', { count: context.formats.number(permission.credits) })],
    ],
  ] as const;
  return rows.filter(([, values]) => values.length > 0);
};
