import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED, type Generator } from '../lib/generator.ts';

/** A JSON-LD context of others that ships with us. */
interface Entry {
  readonly url: string;
  readonly file: string;
  readonly sha256: string;
  /** The very bytes that its publisher serves; the others say the same in other white space. */
  readonly isExact: boolean;
  readonly source: string;
  readonly licence: string;
}

const FOLDER = 'contexts';
const CODE = 'src/proof/json-ld/context-texts.ts';
const NOTICE = 'contexts/README.md';

/** The contexts as a module, so that they are at hand offline in Node, in dist/ and in a browser's bundle alike. */
export const generator: Generator = {
  generate: async (root) => {
    const entries = JSON.parse(readFileSync(join(root, FOLDER, 'contexts.json'), 'utf8')) as Entry[];
    const texts = entries.map((entry) => textOf(root, entry));
    return new Map([
      [CODE, codeOf(entries, texts)],
      [NOTICE, noticeOf(entries)],
    ]);
  },
};

function textOf(root: string, { file, sha256 }: Entry): string {
  const bytes = readFileSync(join(root, FOLDER, file));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) throw new Error(`${file} has the digest ${digest}, not the one in contexts.json.`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function codeOf(entries: readonly Entry[], texts: readonly string[]): string {
  const rows = entries.map(
    ({ url, sha256, isExact }, i) =>
      `  { url: ${JSON.stringify(url)}, sha256: ${JSON.stringify(sha256)}, isExact: ${isExact}, text: ${JSON.stringify(texts[i])} },`,
  );
  return [
    `// ${GENERATED} Sources and licences: contexts/README.md.`,
    'export interface ContextText {',
    '  readonly url: string;',
    '  /** Of the UTF-8 of `text`, in hexadecimal digits. */',
    '  readonly sha256: string;',
    '  /** Whether `text` is to the byte what its publisher serves. */',
    '  readonly isExact: boolean;',
    '  readonly text: string;',
    '}',
    '',
    'export const CONTEXT_TEXTS: readonly ContextText[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}

function noticeOf(entries: readonly Entry[]): string {
  const rows = entries.map(
    ({ url, file, isExact, source, licence }) =>
      `| <${url}> | [${file}](${file}) | ${isExact ? 'yes' : 'no'} | ${source} | ${licence} |`,
  );
  return [
    `<!-- ${GENERATED} -->`,
    '# JSON-LD contexts of others',
    '',
    'They ship with the verifier, pinned by SHA-256 in `contexts.json`: credentials that use them are checked without a',
    'network. Where the published bytes are not kept (“exact: no”), the text says the same in other white space, and no',
    'digest of a `relatedResource` is compared with it. Others’ contexts are given to the verifier as files, or fetched from',
    'hosts that its policy allows; the context of Dutch edubadges (`educredential.json`), `jws-2020` and `cid/v1` are not here.',
    '',
    '| URL | file | exact | source | licence |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
