import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { isObject } from '../../src/core/json.ts';
import { parseJson } from '../../src/core/strict-json.ts';
import { parsePlace } from '../../src/credential/scope/places.ts';
import { objectsAt } from '../../src/credential/scope/readers.ts';
import { readInstitutions } from '../../src/network/institutions/read.ts';
import { jsonFile, type VectorSuite } from './lib/suite.ts';

const CHARTERS = 'eche-institutions.json';
const ROR = 'ror-eu-education-sample.json';

/** Real institutions: the list of charter holders is imported whole; ROR's sample has no importer, and is read. */
export const suite: VectorSuite = {
  set: 'institutions',
  expected: 3,
  remark: 'the charter holders are imported; ROR records are parsed, there is no importer of them',
  cases: (folder) => [
    {
      name: `${CHARTERS}: all 5912 institutions map, each to a DID of its own, in 39 countries`,
      run: () => {
        const list = readInstitutions(readFileSync(join(folder, CHARTERS)));
        expect(list.problems).to.deep.equal([]);
        expect(list.institutions).to.have.length(5_912);
        expect(new Set(list.institutions.map(({ draft }) => draft.subject)).size).to.equal(5_912);
        expect(new Set(list.institutions.map(({ organisation }) => organisation.country)).size).to.equal(39);
      },
    },
    {
      name: `${ROR}: the strict reader agrees with JSON.parse`,
      run: () => {
        const strict = parseJson(readFileSync(join(folder, ROR)), { maxBytes: 1e6 });
        expect(strict).to.deep.equal(jsonFile(folder, ROR));
      },
    },
    {
      name: `${ROR}: every country is one that a scope can name`,
      run: () => {
        const records = jsonFile(folder, ROR);
        if (!Array.isArray(records)) throw new Error('a list is expected');
        expect(records).to.have.length(169);
        for (const record of records.filter(isObject)) {
          for (const { country_code: country } of objectsAt(record, 'locations', 'geonames_details')) {
            expect(parsePlace(String(country))).to.be.a('string');
          }
        }
      },
    },
  ],
};
