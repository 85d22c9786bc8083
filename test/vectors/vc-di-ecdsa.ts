import { expect } from 'chai';
import { isObject, isString, type JsonObject } from '../../src/core/json.ts';
import { fromBase58btc, readVarint } from '../../src/core/multibase.ts';
import { didKey } from '../../src/did/methods/key.ts';
import { exampleCases, objectFile, partsOf } from './lib/data-integrity.ts';
import { sdCases } from './lib/ecdsa-sd.ts';
import { jsonFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

const EXAMPLES = [
  { at: 'ecdsa-jcs-2019-p256', end: 'JCSECDSAP256', form: 'jcs', hash: 'sha256' },
  { at: 'ecdsa-jcs-2019-p384', end: 'JCSECDSAP384', form: 'jcs', hash: 'sha384' },
  { at: 'ecdsa-rdfc-2019-p256', end: 'ECDSAP256', form: 'rdfc', hash: 'sha256' },
  { at: 'ecdsa-rdfc-2019-p256/employ', end: 'ECDSAP256', form: 'rdfc', hash: 'sha256' },
  { at: 'ecdsa-rdfc-2019-p384', end: 'ECDSAP384', form: 'rdfc', hash: 'sha384' },
  { at: 'ecdsa-rdfc-2019-p384/employ', end: 'ECDSAP384', form: 'rdfc', hash: 'sha384' },
] as const;

const EMPLOYMENT = { at: 'ecdsa-sd-2023/employ', selective: 'employSelective.json' };
const RESIDENT = {
  at: 'ecdsa-sd-2023/prc',
  selective: 'prCredSelective.json',
};

/** vc-di-ecdsa's own examples: every file of the set is a case. */
export const suite: VectorSuite = {
  set: 'vc-di-ecdsa',
  expected: 104,
  cases: (folder) => [
    ...EXAMPLES.flatMap((example) => exampleCases(folder, example)),
    ...sdCases(folder, EMPLOYMENT),
    ...sdCases(folder, RESIDENT),
    ...sourceCases(folder),
  ],
};

/** Documents, pointers and keys that the examples start from. */
const sourceCases = (folder: string): readonly VectorCase[] => {
  const isUnsignedOf = (name: string, at: string, end: string): VectorCase => ({
    name,
    run: () =>
      expect(partsOf(objectFile(folder, at, `signed${end}.json`)).document).to.deep.equal(
        jsonFile(folder, name),
      ),
  });
  const pointers = (name: string, at: string, member: 'mandatory' | 'selective'): VectorCase => ({
    name,
    run: () => {
      const stated = [jsonFile(folder, name)].flat();
      if (member === 'mandatory') {
        const { mandatoryPointers } = objectFile(folder, at, 'addRawBaseSignatureInfo.json');
        expect(stated).to.deep.equal(mandatoryPointers);
        return;
      }
      // What was chosen stands in what was shown.
      const shown = JSON.stringify(jsonFile(folder, at, 'derivedUnsignedReveal.json'));
      for (const pointer of stated) expect(shown).to.contain(`"${String(pointer).split('/').at(-1)}"`);
    },
  });
  const keys = (name: string, run: () => void): VectorCase => ({ name, run });
  return [
    isUnsignedOf('unsigned.json', 'ecdsa-rdfc-2019-p256', 'ECDSAP256'),
    {
      name: 'prCredUnsigned.json',
      run: () => {
        // Its publisher signed another description than this file has.
        const { description, ...rest } = objectFile(folder, 'prCredUnsigned.json');
        const signed = partsOf(objectFile(folder, RESIDENT.at, 'addSignedSDBase.json')).document;
        expect(signed).to.deep.include(rest);
        expect(signed['description']).not.to.equal(description);
      },
    },
    {
      name: 'employmentAuth.json',
      run: () =>
        expect(partsOf(objectFile(folder, EMPLOYMENT.at, 'addSignedSDBase.json')).document).to.deep.equal(
          jsonFile(folder, 'employmentAuth.json'),
        ),
    },
    pointers('employMandatory.json', EMPLOYMENT.at, 'mandatory'),
    pointers('employSelective.json', EMPLOYMENT.at, 'selective'),
    pointers('prCredMandatory.json', RESIDENT.at, 'mandatory'),
    pointers('prCredSelective.json', RESIDENT.at, 'selective'),
    keys('p256KeyPair.json', () => expectPair(objectFile(folder, 'p256KeyPair.json'), 0x1306, 32)),
    keys('p384KeyPair.json', () => expectPair(objectFile(folder, 'p384KeyPair.json'), 0x1307, 48)),
    keys('ecdsa-sd-2023/SDKeyMaterial.json', () => {
      const material = objectFile(folder, 'ecdsa-sd-2023/SDKeyMaterial.json');
      for (const pair of Object.values(material).filter(isObject)) expectPair(pair, 0x1306, 32);
      expect(String(material['hmacKeyString'])).to.match(/^[0-9A-F]{64}$/);
    }),
  ];
};

/** The two halves of a key behind their codes. */
const expectPair = (pair: JsonObject, code: number, size: number): void => {
  expect(didKey(`did:key:${pair['publicKeyMultibase']}`).ok).to.equal(true);
  const { secretKeyMultibase } = pair;
  const secret = isString(secretKeyMultibase) ? fromBase58btc(secretKeyMultibase) : undefined;
  const read = secret === undefined ? undefined : readVarint(secret);
  expect(read?.value).to.equal(code);
  expect((secret?.length ?? 0) - (read?.length ?? 0)).to.equal(size);
};
