import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { asList, isObject } from '../../src/core/json.ts';
import { outcomeOf } from '../../src/core/refusal.ts';
import { parseJson } from '../../src/core/strict-json.ts';
import { validateContent } from '../../src/verify/schema-validator.ts';
import { credentialOf, objectOf, verdictOn } from './lib/documents.ts';
import { jsonFile, textFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

const SECTORS = [
  {
    name: 'euhe',
    scope: {
      types: ['EuropeanDigitalCredential', 'EuropeanHigherEducationMicrocredential'],
      level: 5,
      fields: ['0410'],
      credits: 50,
      jurisdiction: 'ES',
    },
  },
  // Hours of learning alone: nothing is stated in ECTS.
  { name: 'euvet', scope: { level: 5, fields: ['0710'], jurisdiction: 'ES' } },
] as const;

const casesOf = (folder: string, { name, scope }: (typeof SECTORS)[number]): readonly VectorCase[] => {
  const example = `${name}-microcredential-example-john-doe.json`;
  const signed = `${name}-microcredential-signed-john-doe.json`;
  return [
    {
      name: `${example}: read as a token, with its scope`,
      run: () => {
        const found = credentialOf(objectOf(jsonFile(folder, example))).scope;
        expect(found).to.deep.include(scope);
        expect(found.credits).to.equal('credits' in scope ? scope.credits : undefined);
      },
    },
    {
      name: `${signed}: the proof is made up, so it fails, and says why`,
      run: () => expect(verdictOn(readFileSync(join(folder, signed)))).to.equal('fail PROOF_MALFORMED'),
    },
  ];
};

/** The profile's own part; the part that it builds upon (`$ref`) is not published with it. */
const HIGHER_EDUCATION = 'schemas/EUHEMC-microcredential_schema.json';
const VOCATIONAL = 'schemas/EUVETMC-microcredential_schema.json';

const schemaCases = (folder: string): readonly VectorCase[] => [
  {
    name: `${HIGHER_EDUCATION}: the example breaks the profile's own part, as Ajv finds too`,
    run: () => {
      const { allOf, ...schema } = objectOf(jsonFile(folder, HIGHER_EDUCATION));
      const own = {
        ...schema,
        allOf: asList(allOf).filter((part) => isObject(part) && part['$ref'] === undefined),
      };
      const example = jsonFile(folder, 'euhe-microcredential-example-john-doe.json');
      const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(own);
      expect(isValid(example)).to.equal(false);
      expect(validateContent(example, own).result).to.equal('invalid');
    },
  },
  {
    name: `${VOCATIONAL}: refused, since a date stands in the middle of its text`,
    run: () => {
      const read = outcomeOf(() => parseJson(textFile(folder, VOCATIONAL)));
      expect(read.ok ? 'read' : read.finding.code).to.equal('JSON_MALFORMED');
    },
  },
];

/** DC4EU's catalogue: examples in the EDC model, and the same with simulated proofs. */
export const suite: VectorSuite = {
  set: 'micro-credentials-eu-pilot',
  expected: 6,
  remark: 'the proofs of both "signed" files are made up: refused as such (PROOF_MALFORMED)',
  cases: (folder) => [...SECTORS.flatMap((sector) => casesOf(folder, sector)), ...schemaCases(folder)],
};
