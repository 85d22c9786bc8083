import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect } from 'chai';

const SRC = join(import.meta.dirname, '../../src');

/** Files that read JSON or base64 without the strict readers, and why they may. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'core/strict-json-quick.ts': 'is the strict reader, and checks what comes out',
  'core/strict-json-stepwise.ts': 'is the strict reader: strings alone, whose form it has checked',
  'core/base64url.ts': 'is the strict reader',
  'proof/json-ld/process-context.ts': 'copies a context that was read already',
  'chain/write/bulk/journal-file.ts': 'reads a journal that this program wrote',
  'cli/version.ts': 'reads our own package.json',
  'network/process.ts': 'asks the service that the demo started itself',
  'network/samples.ts': 'forges a credential of the demo on purpose',
  'web/console/model/grant-form.ts': 'copies what its own form holds, without what is empty',
  'web/worker/main.ts': 'shows what the service says of itself, before the SDK is there',
  'web/sw.ts': 'reads the list that the build wrote into it',
  'web/api/get.ts': 'asks the service that the page came from; no credential passes here',
};

const LENIENT = /\bJSON\.parse\(|\.json\(\)|\batob\(|\bfrom\([^()]*,\s*'base64(?:url)?'\)|fromBase64\(/;

const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

describe('the strict front end', () => {
  it('behaviour: nothing in src reads JSON or base64url by another way', () => {
    const lenient = sources
      .filter((file) => LENIENT.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SRC, file).split(sep).join('/'));
    expect(lenient.filter((file) => EXCEPTIONS[file] === undefined)).to.deep.equal([]);
  });

  it('behaviour: no exception outlives its file or its reason', () => {
    const kept = Object.keys(EXCEPTIONS).filter((file) =>
      LENIENT.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(kept).to.deep.equal(Object.keys(EXCEPTIONS));
  });
});
