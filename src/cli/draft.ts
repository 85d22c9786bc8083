import type { Command } from 'commander';
import type { PermissionDraft, RecordDraft } from '../chain/write/record-draft.ts';
import { fail } from '../core/errors.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import { ORGANISATION_TYPES, type Organisation } from '../trust/organisation.ts';
import { organisationFrom } from '../trust/parse-organisation.ts';
import { BASES, KINDS, type Kind } from '../trust/record.ts';
import { collectCommas } from './collect.ts';
import { dashed, type Options, wholeNumber } from './options.ts';
import { readInput, readText } from './read-input.ts';
import type { Call } from './verb.ts';
import { wordOption } from './words.ts';

/** A record to be granted with what rides along in its event. */
export interface Grant {
  readonly draft: RecordDraft;
  readonly organisation?: Organisation;
  readonly evidence?: Uint8Array;
}

/** Options that describe a record; the same can stand in a JSON file. */
export const recordOptions = (command: Command): Command =>
  organisationOptions(
    offerOptions(command).option('--controller <address>', 'account that acts for the subject on this chain'),
  ).option('--evidence <file>', 'signed accreditation credential that names this record');

/** Those of {@link recordOptions} that say what is permitted, and when. */
export const offerOptions = (command: Command): Command =>
  command
    .addOption(wordOption('--basis <basis>', `legal ground: ${BASES.join(' or ')}`, BASES))
    .option('--from <time>', 'start of the decision (default: now)')
    .option('--until <time>', 'end of the decision, exclusive (default: open-ended)')
    .option('--type <types>', 'credential types, between commas (default: any)', collectCommas)
    .option('--schema <ids>', 'ids of credential schemas', collectCommas)
    .option('--jurisdiction <codes>', 'ISO 3166-1 or 3166-2 codes, such as FI or BE-VLG', collectCommas)
    .option('--field <codes>', 'ISCED-F codes of two to four digits', collectCommas)
    .option('--level <levels>', 'EQF levels, 1 to 8', collectCommas)
    .option('--ects <points>', 'the most ECTS points of one credential')
    .option('--salt <number>', 'another number grants again what was ended by mistake');

/** Those of {@link recordOptions} that say who somebody is. */
export const organisationOptions = (command: Command): Command =>
  command
    .option('--name <name>', 'legal name of the organisation')
    .option('--country <code>', 'its country, ISO 3166-1 alpha-2')
    .addOption(wordOption('--organisation-type <type>', ORGANISATION_TYPES.join(', '), ORGANISATION_TYPES))
    .option('--organisation <file>', 'organisation data as JSON, in place of the three above');

/**
 * A grant from options and, where `what` is no DID, from a JSON file with the members of a record, `organisation`, and
 * `permissions`; options go before the file. @throws OPTION_*, FILE_*
 */
export const readGrant = async (
  call: Call,
  what: string,
  fixed: { readonly kind?: Kind; readonly now: number },
): Promise<Grant> => {
  const file = what.startsWith('did:') ? undefined : await readJsonFile(call, what);
  const { options } = call;
  const subject = file === undefined ? what : file['subject'];
  if (!isString(subject)) throw malformed(what, 'subject is not a DID');
  const draft: RecordDraft = { ...readMembers(call, file, what, fixed), subject };
  const organisation = await readOrganisation(call, file, what);
  const evidence = options.text('evidence');
  return {
    draft,
    ...(organisation === undefined ? {} : { organisation }),
    ...(evidence === undefined ? {} : { evidence: await evidenceOf(call, evidence) }),
  };
};

/** A record without its subject, from options and from a file's members. */
export const readMembers = (
  { options }: Call,
  file: JsonObject | undefined,
  name: string,
  fixed: { readonly kind?: Kind; readonly now: number },
): Omit<RecordDraft, 'subject'> => {
  const kind = fixed.kind ?? options.oneOf('kind', KINDS) ?? kindOf(file, name) ?? 'attest';
  const permission = permissionFrom(options);
  return {
    ...(file === undefined ? {} : membersOf(file)),
    kind,
    validFrom: options.time('from') ?? fromFile(file, 'validFrom') ?? fixed.now,
    ...defined('basis', options.oneOf('basis', BASES)),
    ...defined('controller', options.text('controller')),
    ...defined('validUntil', options.time('until')),
    ...defined('depth', options.whole('depth', 0, 8)),
    ...defined('salt', options.whole('salt', 0, Number.MAX_SAFE_INTEGER)),
    ...(permission === undefined ? {} : { permissions: [permission] }),
  };
};

const FILE_MEMBERS = [
  'kind',
  'basis',
  'subject',
  'controller',
  'validFrom',
  'validUntil',
  'depth',
  'salt',
  'target',
  'permissions',
  'organisation',
];

export const readJsonFile = async (call: Call, file: string): Promise<JsonObject> => {
  const json = parseJsonObject(await readText(file, { io: call.io }));
  const stranger = Object.keys(json).find((member) => !FILE_MEMBERS.includes(member));
  if (stranger !== undefined) throw malformed(file, `the member ${stranger} is not known`);
  return json;
};

/** What the SDK validates when it makes the record: here only the outer shape is taken apart. */
const membersOf = (file: JsonObject): Partial<RecordDraft> => {
  const { organisation: _organisation, ...record } = file;
  return record as Partial<RecordDraft>;
};

const kindOf = (file: JsonObject | undefined, name: string): Kind | undefined => {
  const given = file?.['kind'];
  if (given === undefined) return undefined;
  const kind = KINDS.find((one) => one === given);
  if (kind === undefined) throw malformed(name, `kind is not one of ${KINDS.join(', ')}`);
  return kind;
};

const fromFile = (file: JsonObject | undefined, member: string): string | number | undefined => {
  const value = file?.[member];
  return isString(value) || typeof value === 'number' ? value : undefined;
};

const defined = <K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [name]: value } as { [key in K]: V });

/** @returns undefined where no option limits anything. */
const permissionFrom = (options: Options): PermissionDraft | undefined => {
  const ects = options.text('ects');
  if (ects !== undefined && !/^\d{1,4}(\.\d)?$/.test(ects)) {
    throw fail('OPTION_VALUE_INVALID', {
      option: '--ects',
      value: ects,
      reason: 'it is a number of points with at most one decimal',
    });
  }
  const levels = options.list('level').map((level) => wholeNumber('--level', level, 1, 8));
  const lists = {
    types: options.list('type'),
    schemas: options.list('schema'),
    jurisdictions: options.list('jurisdiction'),
    fields: options.list('field'),
    levels,
  };
  const given = Object.entries(lists).filter(([, list]) => list.length > 0);
  if (given.length === 0 && ects === undefined) return undefined;
  return { ...Object.fromEntries(given), ...defined('ects', ects === undefined ? undefined : Number(ects)) };
};

/** Who somebody is, from options or from the member `organisation` of a file. */
export const readOrganisation = async (
  call: Call,
  file?: JsonObject,
  name = '',
): Promise<Organisation | undefined> => {
  const { options } = call;
  const named = options.text('organisation');
  const given =
    named === undefined ? file?.['organisation'] : parseJsonObject(await readText(named, { io: call.io }));
  if (given !== undefined) {
    const organisation = isObject(given) ? organisationFrom(given) : undefined;
    if (organisation !== undefined) return organisation;
    throw malformed(named ?? name, 'organisation needs legalName, country and type');
  }
  const legalName = options.text('name');
  if (legalName === undefined) return undefined;
  const type = options.oneOf('organisationType', ORGANISATION_TYPES) ?? 'other';
  const country = options.needed('country');
  const organisation = organisationFrom({ legalName: { und: legalName }, country, type });
  if (organisation !== undefined) return organisation;
  throw fail('OPTION_VALUE_INVALID', {
    option: dashed('country'),
    value: country,
    reason: 'it is an ISO 3166-1 code of two capital letters',
  });
};

const evidenceOf = async (call: Call, file: string): Promise<Uint8Array> => {
  const text = (await readText(file, { io: call.io })).trim();
  return new TextEncoder().encode(text);
};

const malformed = (file: string, reason: string) => fail('FILE_MALFORMED', { file, reason });

/** The bytes of a file as they are. */
export const readBytes = (call: Call, file: string): Promise<Uint8Array> => readInput(file, { io: call.io });
