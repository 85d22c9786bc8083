import type { TSchema } from '@sinclair/typebox';
import type { Shape } from '../../src/cli/json/parts.ts';
import { ERROR_SHAPE, SHAPES } from '../../src/cli/json/shapes.ts';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { GENERATED, type Generator } from '../lib/generator.ts';

const FILE = 'docs/cli-json.md';

/** docs/cli-json.md: what each verb prints with `--json`, member by member. */
export const generator: Generator = {
  generate: async () => {
    const sections = VERBS.flatMap(({ name }) => [
      `## vidimus ${name}`,
      ...(SHAPES[name] ?? []).flatMap(shapeText),
    ]);
    const text = [
      `<!-- ${GENERATED} -->`,
      '# What the command line prints with `--json`',
      'One JSON value on standard output, whether it went well or not; messages still go to standard error (`--quiet` takes them away). The exit code says the same as without `--json` ([cli.md](cli.md)).',
      [
        'These shapes are stable: within one major version members are added, never renamed, removed or given another meaning.',
        'Read what you know and leave the rest. `message`, `summary` and `remedy` are for people and may change; `code` does not.',
        'Names in **bold** stand in [openapi.json](openapi.json) under `components/schemas`: the service answers with the same.',
      ].join(' '),
      '## When it fails',
      'Any verb, with an exit code other than 0; a rejected or undetermined verdict is an answer, not a failure.',
      ...schemaText(ERROR_SHAPE),
      ...sections,
    ].join('\n\n');
    return new Map([[FILE, `${text}\n`]]);
  },
};

const shapeText = ({ when, schema }: Shape): string[] => [`### ${when}`, ...schemaText(schema)];

/** A sentence for what it is, and a table of the members where it has any. */
const schemaText = (schema: TSchema): string[] => {
  const rows = rowsOf(schema, '');
  const table = ['| member | type | |', '|---|---|---|', ...rows].join('\n');
  return [leadOf(schema), ...(rows.length === 0 ? [] : [table])];
};

const leadOf = (schema: TSchema): string => {
  const about = typeof schema.description === 'string' ? `. ${schema.description}.` : '.';
  const type = typeOf(schema);
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}${about}`;
};

const rowsOf = (schema: TSchema, path: string): string[] => {
  if (Array.isArray(schema['anyOf'])) {
    return (schema['anyOf'] as TSchema[])
      .filter(({ properties }) => properties !== undefined)
      .flatMap((part, at) => [
        ...(path === '' ? [`| *${part.description ?? `form ${at + 1}`}* | | |`] : []),
        ...rowsOf(part, path),
      ]);
  }
  if (schema['type'] === 'array') return rowsOf(schema['items'], `${path}[]`);
  const members: Record<string, TSchema> = schema['properties'] ?? {};
  const required = new Set<string>(schema['required'] ?? []);
  return Object.entries(members).flatMap(([name, member]) => {
    const place = path === '' ? name : `${path}.${name}`;
    const about = typeof member.description === 'string' ? member.description : '';
    const type = `${typeOf(member)}${required.has(name) ? '' : ', may be absent'}`;
    return [`| \`${place}\` | ${type} | ${about} |`, ...rowsOf(member, place)];
  });
};

const typeOf = (schema: TSchema): string => {
  if (typeof schema.$ref === 'string') return `**${schema.$ref.split('/').at(-1)?.replace('#', '')}**`;
  if (Array.isArray(schema['anyOf'])) return [...new Set(schema['anyOf'].map(typeOf))].join(' or ');
  if (Array.isArray(schema['enum'])) return schema['enum'].map((word: string) => `\`${word}\``).join(', ');
  if (schema['const'] !== undefined) return `\`${String(schema['const'])}\``;
  if (schema['type'] === 'array') return `list of ${pluralOf(typeOf(schema['items']))}`;
  if (schema['format'] === 'date-time') return 'RFC 3339 time';
  return TYPES[String(schema['type'])] ?? 'any JSON value';
};

const TYPES: Readonly<Record<string, string>> = {
  object: 'object',
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
};

const pluralOf = (type: string): string =>
  ['object', 'text', 'whole number'].includes(type) ? `${type}s` : type;
