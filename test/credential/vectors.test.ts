import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { isObject, type JsonObject } from '../../src/core/json.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { sharedVectors } from '../fixtures/shared.ts';
import { unsignedToken } from '../fixtures/tokens.ts';

/** Unsigned documents that others published, wrapped as a token of their data model: our rules must not be stricter than theirs. */
const wrapped = (document: JsonObject): string => {
  const [context] = Array.isArray(document['@context']) ? document['@context'] : [document['@context']];
  const header = { alg: 'ES256', kid: '#key-1' };
  return context === 'https://www.w3.org/ns/credentials/v2'
    ? unsignedToken({ ...header, typ: 'vc+jwt' }, document)
    : unsignedToken({ ...header, typ: 'JWT' }, { vc: document });
};

const codeOf = (document: JsonObject): string => {
  const outcome = decodeCredential(wrapped(document));
  return outcome.ok ? 'CREDENTIAL_READ' : outcome.finding.code;
};

const read = (path: string): JsonObject => {
  const json = parseJsonObject(readFileSync(path));
  return isObject(json.vc) ? json.vc : json;
};

describe('published documents as tokens', () => {
  const schemas = sharedVectors('ebsi-schemas');
  if (schemas !== undefined) {
    for (const folder of readdirSync(schemas).filter((name) =>
      /attestation|accreditation|statuslist/.test(name),
    )) {
      if (!folder.includes('schema')) continue;
      for (const file of readdirSync(join(schemas, folder, 'examples'))) {
        it(`vector: ${folder} ${file}`, () => {
          expect(codeOf(read(join(schemas, folder, 'examples', file)))).to.equal('CREDENTIAL_READ');
        });
      }
    }
  }

  const pilot = sharedVectors('micro-credentials-eu-pilot');
  if (pilot !== undefined) {
    for (const file of readdirSync(pilot).filter((name) => name.includes('example'))) {
      it(`vector: DC4EU ${file}`, () => {
        expect(codeOf(read(join(pilot, file)))).to.equal('CREDENTIAL_READ');
      });
    }
    it('vector: the files with a made-up proof are not taken', () => {
      for (const file of readdirSync(pilot).filter((name) => name.includes('signed'))) {
        const outcome = decodeCredential(readFileSync(join(pilot, file)));
        expect(!outcome.ok && outcome.finding).to.include({
          status: 'unknown',
          code: 'FORMAT_NOT_SUPPORTED',
        });
      }
    });
  }

  const dutch = sharedVectors('micro-credentials-dc4eu');
  if (dutch !== undefined) {
    for (const file of readdirSync(dutch).filter((name) => /microcredential.*\.json$/.test(name))) {
      it(`vector: edubadges ${file}`, () => {
        expect(codeOf(read(join(dutch, file)))).to.equal('CREDENTIAL_READ');
      });
    }
  }
});
