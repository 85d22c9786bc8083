import { join } from 'node:path';
import { expect } from 'chai';
import { VidimusError } from '../../src/core/errors.ts';
import { canonicalize } from '../../src/core/jcs.ts';
import { parseJson } from '../../src/core/strict-json.ts';
import { filesBelow, jsonFile, textFile, type VectorSuite } from './lib/suite.ts';

/** RFC 8785: the canonical form of each input, as text, as bytes, and as bytes in hexadecimal. */
export const suite: VectorSuite = {
  set: 'jcs-rfc8785',
  expected: 18,
  cases: (folder) =>
    filesBelow(join(folder, 'input')).flatMap((file) => {
      const canonical = (path: string): string => canonicalize(jsonFile(folder, path));
      const output = `output/${file}`;
      const hex = `outhex/${file.replace(/json$/, 'txt')}`;
      return [
        {
          name: `input/${file}`,
          run: () => expect(canonical(`input/${file}`)).to.equal(textFile(folder, output)),
        },
        {
          name: output,
          run: () => {
            // The canonical form is its own canonical form, by way of the strict reader too where that takes it.
            expect(canonical(output)).to.equal(textFile(folder, output));
            if (BEYOND.includes(file))
              expectCode(() => parseJson(textFile(folder, output)), 'JSON_UNSAFE_NUMBER');
            else expect(canonicalize(parseJson(textFile(folder, output)))).to.equal(textFile(folder, output));
          },
        },
        {
          name: hex,
          run: () => expect(hexOf(canonical(`input/${file}`))).to.equal(bare(textFile(folder, hex))),
        },
      ];
    }),
};

/** They hold 1e+30: canonical, but no integer that a reader can be sure of. */
const BEYOND = ['values.json'];

const expectCode = (run: () => unknown, code: string): void => {
  expect(run).to.throw(VidimusError).with.property('code', code);
};

const hexOf = (text: string): string => Buffer.from(text).toString('hex');
const bare = (text: string): string => text.replace(/\s/g, '');
