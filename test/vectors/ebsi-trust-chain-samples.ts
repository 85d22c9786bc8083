import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { asList, isObject, type JsonObject } from '../../src/core/json.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { asToken, credentialOf, objectOf, readable, verdictOn } from './lib/documents.ts';
import { jsonFile, textFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

const CREDENTIALS = [
  'TAOVerifiableAccreditation.json',
  'TIVerifiableAccreditationTIDiploma.json',
  'VerifiableId.json',
];

/** Its id is no URL, as both data models demand. */
const WITHOUT_URL = 'VerifiableDiploma.json';

/** Registry answers with the accreditations inside, as tokens: who issued each, by the file's name. */
const TAO = 'did:ebsi:zfVxfjBQWZTAH5FejWoxTaE';
const BEFORE = 'did:ebsi:ztSHfNUFDXmqBNkY8UBH8VE';
const ATTRIBUTES: readonly (readonly [file: string, issuers: readonly string[]])[] = [
  ['tao-tir-attribute.json', [TAO]],
  ['tao-tir-record.json', [BEFORE, TAO]],
  ['ti-tir-attribute.json', [TAO]],
  ['ti-tir-record.json', [BEFORE, TAO]],
];

/** Other answers of the registries of 2021: no credentials; the sealed ones bear a seal that is cut short. */
const ANSWERS: readonly (readonly [file: string, verdict: string])[] = [
  ['taor-accreditation-organization-record.json', 'fail PROOF_MALFORMED'],
  ['tir-accreditation-record.json', 'fail PROOF_MALFORMED'],
  ['tir-organization-record.json', 'fail FORMAT_NOT_RECOGNISED'],
  ['trusted-schema-registry.json', 'fail FORMAT_NOT_RECOGNISED'],
];

const DID_DOCUMENT = 'did-ebsi-23R3YwWEc7J1chejmwjh5JDaRjqvvf6ogHnxJNHUvaep4f98.json';

const attributesOf = (json: JsonObject): readonly JsonObject[] =>
  [...asList(json['attribute']), ...asList(json['attributes'])].filter(isObject);

const attributeCases = (folder: string, file: string, issuers: readonly string[]): readonly VectorCase[] =>
  issuers.map((issuer, i) => ({
    name: `${file}: accreditation ${i + 1} is read, and its hash is that of the token`,
    run: () => {
      const { body, hash } = attributesOf(objectOf(jsonFile(folder, file)))[i] ?? {};
      const credential = readable(String(body));
      expect(credential).to.include({ format: 'vc-jwt', issuer });
      expect(credential.types).to.include('AccreditedVerifiableAttestation');
      expect(createHash('sha256').update(String(body)).digest('hex')).to.equal(hash);
    },
  }));

/** An accreditation chain of 2022 and 2023: shapes that must be read, with no key to check them by. */
export const suite: VectorSuite = {
  set: 'ebsi-trust-chain-samples',
  expected: 15,
  remark: 'read, not checked: the set has no key of any signer',
  cases: (folder) => [
    ...CREDENTIALS.map((file) => ({
      name: `${file}: read as a token; as it stands, not signed`,
      run: () => {
        credentialOf(objectOf(jsonFile(folder, file)));
        expect(verdictOn(textFile(folder, file))).to.equal('fail CREDENTIAL_NOT_SIGNED');
      },
    })),
    {
      name: `${WITHOUT_URL}: refused, since its id is no URL`,
      run: () => {
        const document = objectOf(jsonFile(folder, WITHOUT_URL));
        expect(verdictOn(asToken(document))).to.equal('fail MEMBER_INVALID');
        expect(credentialOf({ ...document, id: 'urn:example:1' }).types).to.include('VerifiableCredential');
      },
    },
    ...ATTRIBUTES.flatMap(([file, issuers]) => attributeCases(folder, file, issuers)),
    ...ANSWERS.map(([file, verdict]) => ({
      name: `${file}: ${verdict}`,
      run: () => expect(verdictOn(textFile(folder, file))).to.equal(verdict),
    })),
    {
      name: `${DID_DOCUMENT}: its key is read`,
      run: () => {
        const json = objectOf(jsonFile(folder, DID_DOCUMENT));
        const outcome = parseDidDocument(json, String(json['id']));
        const keys = outcome.ok ? [...outcome.value.methods.values()].map(({ key }) => key) : [];
        expect(keys.map((key) => key.kind === 'jwk' && key.jwk)).to.deep.equal([
          {
            kty: 'EC',
            crv: 'secp256k1',
            x: 'nCOwfFKyIsS4Tu_BrEUac9XskbPVHY-gyvROBtd_mAE',
            y: 'QN1yfM4Zi8i4VQmW9cea_nBP7pBwfcZNrVK8fBnNkUA',
          },
        ]);
      },
    },
  ],
};
