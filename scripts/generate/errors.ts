import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES, type Code, codeEntry } from '../../src/core/codes/index.ts';
import { GENERATED, type Generator } from '../lib/generator.ts';

const FILE = 'docs/errors.md';

const KINDS = {
  check: ['Findings about a credential', 'Data in a verdict; never thrown.'],
  input: ['Input and usage', 'What was given cannot be used as it is.'],
  rule: ["The registry's rules", 'The registry refuses, or would refuse, the operation.'],
  environment: ['Node, network and disk', 'Something outside is missing, slow or wrong.'],
} as const;

/** docs/errors.md: every code from its catalogue, and every error of the contracts from its documentation. */
export const generator: Generator = {
  generate: async (root) => {
    const codes = (Object.keys(CODES) as Code[]).sort();
    const sections = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
      const entries = codes.filter((code) => codeEntry(code).kind === kind);
      if (entries.length === 0) return [];
      const [title, note] = KINDS[kind];
      return [`## ${title}`, note, ...entries.flatMap(codeSection)];
    });
    const text = [
      `<!-- ${GENERATED} -->`,
      '# Errors and findings',
      'Codes are stable: programs may rely on them. Sentences are for people and may change.',
      ...sections,
      ...contractSections(join(root, 'contracts')),
    ].join('\n\n');
    return new Map([[FILE, `${text}\n`]]);
  },
};

function codeSection(code: Code): string[] {
  const { message, remedy } = codeEntry(code);
  return [`### ${code}`, `> ${plain(message)}`, plain(remedy)];
}

function contractSections(folder: string): string[] {
  const errors = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sol') && !name.startsWith('mocks'))
    .flatMap((name) => contractErrors(readFileSync(join(folder, name), 'utf8')))
    .sort((a, b) => (a.signature < b.signature ? -1 : 1));
  if (errors.length === 0) return [];
  const parts = errors.flatMap(({ signature, documentation }) => [`### \`${signature}\``, documentation]);
  return ['## Errors of the contracts', 'Every error carries the values it is about.', ...parts];
}

/** Errors with the `///` comment that stands directly above them. */
function contractErrors(source: string): { signature: string; documentation: string }[] {
  const pattern = /((?:^[ \t]*\/\/\/[^\n]*\n)*)^[ \t]*error\s+(\w+\s*\([^)]*\))\s*;/gm;
  return [...source.matchAll(pattern)].map(([, comment = '', signature = '']) => ({
    signature: signature.replace(/\s+/g, ' ').replace('( ', '(').replace(' )', ')'),
    documentation: documentation(comment),
  }));
}

function documentation(comment: string): string {
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\/\/\/ ?/, '').trim())
    .join(' ')
    .trim();
  const [notice = '', ...params] = text.replace(/@(notice|dev)\s+/g, '').split(/\s*@param\s+/);
  const list = params.map((param) => {
    const [, name = '', meaning = ''] = /^(\S+)\s+(.*)$/.exec(param) ?? [];
    return `- \`${name}\`: ${plain(meaning)}`;
  });
  return [plain(notice), ...(list.length === 0 ? [] : [list.join('\n')])].join('\n\n');
}

/** Placeholders such as `<url>` must not read as HTML. */
const plain = (text: string): string => text.replace(/</g, '&lt;');
