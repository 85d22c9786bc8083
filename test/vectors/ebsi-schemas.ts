import { dirname } from 'node:path';
import { expect } from 'chai';
import { toHex } from '../../src/core/hex.ts';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { fromBase58btc } from '../../src/core/multibase.ts';
import { decodePresentation } from '../../src/credential/decode-presentation.ts';
import { decodeList } from '../../src/status/bitstring.ts';
import { statusAt } from '../../src/status/list.ts';
import { validateContent } from '../../src/verify/schema-validator.ts';
import { unsignedToken } from '../fixtures/tokens.ts';
import { credentialOf, objectOf } from './lib/documents.ts';
import { filesBelow, jsonFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

const ATTESTATION = 'vcdm1.1-attestation-schema';

/** A package's schema; the one that others build upon is named by a path of the package manager, and put in its place. */
const schemaOf = (folder: string, pack: string): JsonObject => {
  const schema = objectOf(jsonFile(folder, pack, 'schema.json'));
  const parts = Array.isArray(schema['allOf']) ? (schema['allOf'] as readonly Json[]) : [];
  if (!parts.some((part) => isObject(part) && part['$ref'] !== undefined)) return schema;
  const { $schema: _, $defs = {}, ...attestation } = objectOf(jsonFile(folder, ATTESTATION, 'schema.json'));
  return {
    ...schema,
    $defs: { ...objectOf($defs), ...objectOf(schema['$defs'] ?? {}) },
    allOf: parts.map((part) => (isObject(part) && part['$ref'] ? attestation : part)),
  };
};

/** Indexes whose bit is set in a StatusList2021 example. */
const setBits = (document: JsonObject): readonly number[] => {
  const { encodedList } = objectOf(document['credentialSubject']);
  const list = decodeList(String(encodedList), 'StatusList2021', 1_048_576);
  if (!list.ok) throw new Error(list.finding.code);
  return Array.from({ length: 8 * list.value.length }, (_, i) => i).filter(
    (i) => statusAt({ bits: list.value }, i) === 1,
  );
};

const readExample = (pack: string, file: string, document: JsonObject): void => {
  if (pack.includes('presentation')) {
    const token = unsignedToken(
      { typ: 'JWT', alg: 'ES256', kid: '#1' },
      { iss: document['holder'] ?? '', vp: document },
    );
    const outcome = decodePresentation(token);
    expect(outcome.ok && outcome.value.credentials.length).to.equal(3);
    return;
  }
  const unwrapped = isObject(document['vc']) ? document['vc'] : document;
  credentialOf(unwrapped);
  if (file.includes('empty-bitstring')) expect(setBits(unwrapped)).to.deep.equal([]);
  // Its name counts bytes.
  if (file.includes('revoked-1-4')) expect(setBits(unwrapped)).to.deep.equal([15, 39]);
};

const caseOf = (folder: string, path: string): VectorCase => {
  const [pack = '', second = '', file = ''] = path.split('/');
  if (second === 'schema.json') {
    return {
      name: `${path}: it can be used, and refuses a credential without its members`,
      run: () => expect(validateContent({}, schemaOf(folder, pack)).result).to.equal('invalid'),
    };
  }
  if (second === 'schema.metadata.json') {
    return {
      name: `${path}: both forms of its id are one`,
      run: () => {
        const { base16, multibase_base58btc: multibase } = objectOf(objectOf(jsonFile(folder, path))['id']);
        const bytes = fromBase58btc(String(multibase));
        expect(bytes === undefined ? undefined : toHex(bytes)).to.equal(base16);
      },
    };
  }
  return {
    name: `${path}: it is read, and its schema holds`,
    run: () => {
      const document = objectOf(jsonFile(folder, path));
      readExample(pack, file, document);
      expect(validateContent(document, schemaOf(folder, pack))).to.deep.equal({ result: 'valid' });
    },
  };
};

/** EBSI's schemas, their ids, and the examples that come with them. */
export const suite: VectorSuite = {
  set: 'ebsi-schemas',
  expected: 24,
  cases: (folder) =>
    filesBelow(folder)
      .filter((path) => dirname(path) !== '.')
      .map((path) => caseOf(folder, path)),
};
