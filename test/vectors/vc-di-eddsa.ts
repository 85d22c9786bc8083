import { expect } from 'chai';
import { isObject, isString, type JsonObject } from '../../src/core/json.ts';
import { fromBase58btc, readVarint } from '../../src/core/multibase.ts';
import { didKey } from '../../src/did/methods/key.ts';
import { exampleCases, expectProof, findingOn, objectFile, partsOf } from './lib/data-integrity.ts';
import { jsonFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

const EXAMPLES = [
  { at: 'Ed25519Signature2020', end: 'EdSig', form: 'rdfc', hash: 'sha256' },
  { at: 'eddsa-jcs-2022', end: 'JCS', form: 'jcs', hash: 'sha256' },
  { at: 'eddsa-rdfc-2022', end: 'DataInt', form: 'rdfc', hash: 'sha256' },
  { at: 'eddsa-rdfc-2022/employ', end: 'DataInt', form: 'rdfc', hash: 'sha256' },
] as const;

/** vc-di-eddsa's own examples: every file of the set is a case. */
export const suite: VectorSuite = {
  set: 'vc-di-eddsa',
  expected: 55,
  cases: (folder) => [
    ...EXAMPLES.flatMap((example) => exampleCases(folder, example)),
    ...unsignedCases(folder),
    ...setAndChainCases(folder),
  ],
};

const unsignedCases = (folder: string): readonly VectorCase[] => [
  {
    name: 'unsigned.json',
    run: () =>
      expect(partsOf(objectFile(folder, 'eddsa-jcs-2022', 'signedJCS.json')).document).to.deep.equal(
        jsonFile(folder, 'unsigned.json'),
      ),
  },
  {
    name: 'employmentAuth.json',
    run: () =>
      expect(
        partsOf(objectFile(folder, 'eddsa-rdfc-2022/employ', 'signedDataInt.json')).document,
      ).to.deep.equal(jsonFile(folder, 'employmentAuth.json')),
  },
  { name: 'keyPair.json', run: () => expectPair(objectFile(folder, 'keyPair.json')) },
];

/** The two halves are one key's: the public one is a did:key, the private one a seed behind its code. */
const expectPair = ({ publicKeyMultibase, privateKeyMultibase }: JsonObject): void => {
  expect(didKey(`did:key:${publicKeyMultibase}`).ok).to.equal(true);
  const secret = isString(privateKeyMultibase) ? fromBase58btc(privateKeyMultibase) : undefined;
  const code = secret === undefined ? undefined : readVarint(secret);
  expect(code?.value).to.equal(0x1300);
  expect((secret?.length ?? 0) - (code?.length ?? 0)).to.equal(32);
};

const SET = 'proof-set-chain';

const proofsOf = ({ proof }: JsonObject): readonly JsonObject[] => [proof ?? []].flat().filter(isObject);

const setAndChainCases = (folder: string): readonly VectorCase[] => {
  const file = (name: string): JsonObject => objectFile(folder, SET, name);
  const chain = (): JsonObject => file('signedProofChain2.json');
  const set = (): JsonObject => file('signedProofSet2.json');
  const at = (name: string, run: () => void | Promise<void>): VectorCase => ({ name: `${SET}/${name}`, run });
  const hasProof = (whole: () => JsonObject, place: number, name: string): VectorCase =>
    at(name, () => {
      const proof = { ...proofsOf(whole())[place] };
      const expected = file(name);
      if (expected['proofValue'] === undefined) delete proof['proofValue'];
      expect(proof).to.deep.include(withoutContext(expected));
    });
  return [
    at('multiKeyPairs.json', () => {
      const pairs = Object.values(file('multiKeyPairs.json')).filter(isObject);
      expect(pairs).to.have.length(4);
      for (const pair of pairs) expectPair(pair);
    }),
    at('unsigned.json', () => {
      for (const signed of [set(), chain()]) {
        const { proof: _proof, ...document } = signed;
        expect(document).to.deep.equal(file('unsigned.json'));
      }
    }),
    hasProof(set, 0, 'proofSetConfig1.json'),
    hasProof(set, 1, 'proofSetConfig2.json'),
    hasProof(set, 0, 'proofSetConfigSigned1.json'),
    hasProof(set, 1, 'proofSetConfigSigned2.json'),
    hasProof(chain, 2, 'proofChainConfig1.json'),
    hasProof(chain, 3, 'proofChainConfig2.json'),
    hasProof(chain, 2, 'proofChainConfigSigned1.json'),
    hasProof(chain, 3, 'proofChainConfigSigned2.json'),
    at('proofChainTempDoc1.json', () => {
      // What the first link signs: the set below it.
      expect(proofsOf(file('proofChainTempDoc1.json'))).to.deep.equal(proofsOf(chain()).slice(0, 2));
    }),
    at('proofChainTempDoc2.json', () => {
      expect(proofsOf(file('proofChainTempDoc2.json'))).to.deep.equal(proofsOf(chain()).slice(2, 3));
    }),
    at('signedProofSet1.json', () => expectProof(file('signedProofSet1.json'))),
    at('signedProofSet2.json', () => expectProof(set())),
    at('signedProofChain1.json', () => expectProof(file('signedProofChain1.json'))),
    at('signedProofChain2.json', async () => {
      await expectProof(chain());
      // Without any of the proofs that it names, the chain does not hold.
      for (const place of [0, 1, 2]) {
        const proof = proofsOf(chain()).filter((_, i) => i !== place);
        expect((await findingOn({ ...chain(), proof })).code, `${place}`).to.equal('PROOF_CHAIN_BROKEN');
      }
    }),
  ];
};

const withoutContext = ({ '@context': _context, ...rest }: JsonObject): JsonObject => rest;
