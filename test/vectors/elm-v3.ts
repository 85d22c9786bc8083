import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { asToken, objectOf, readable, verdictOn } from './lib/documents.ts';
import type { VectorCase, VectorSuite } from './lib/suite.ts';
import { jsonFile } from './lib/suite.ts';

/** What the samples are for us, by name. */
const VERDICTS: readonly (readonly [file: string, verdict: string])[] = [
  ['Sample-MC-Annex1-signed.jsonld', 'unknown FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL'],
  ['Sample-MC-Annex1-unsigned.jsonld', 'fail CREDENTIAL_NOT_SIGNED'],
  ['Sample-MC-Annex1-unsigned-uploadable.json', 'fail FORMAT_NOT_RECOGNISED'],
  ['edc-ap-context.jsonld', 'fail FORMAT_NOT_RECOGNISED'],
];

const scopeCase = (folder: string): VectorCase => ({
  name: 'Sample-MC-Annex1-unsigned.jsonld: its level, workload, place and fields are read',
  run: () => {
    const document = objectOf(jsonFile(folder, 'Sample-MC-Annex1-unsigned.jsonld'));
    const { scope } = readable(asToken(document), { maxBytes: 200_000 });
    expect(scope).to.deep.include({ level: 6, credits: 20, jurisdiction: 'IE' });
    expect(scope.fields).to.include('003');
    expect(scope.fields.every((field) => /^\d{2,4}$/.test(field))).to.equal(true);
  },
});

/** The European Learning Model's samples: the sealed one is named for what it is. */
export const suite: VectorSuite = {
  set: 'elm-v3',
  expected: 5,
  remark: 'sealed credentials (JAdES) are recognised by name, their seal is not checked',
  cases: (folder) => [
    ...VERDICTS.map(([file, verdict]) => ({
      name: `${file}: ${verdict}`,
      run: () => expect(verdictOn(readFileSync(join(folder, file)))).to.equal(verdict),
    })),
    scopeCase(folder),
  ],
};
