import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { fromBase64url } from '../../src/core/base64url.ts';
import type { Finding } from '../../src/core/finding.ts';
import { isObject, type JsonObject } from '../../src/core/json.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import type { Credential } from '../../src/credential/model.ts';
import { badgeInSvg } from '../../src/credential/unwrap/svg.ts';
import { givenKeys } from '../../src/did/given-keys.ts';
import { checkProof } from '../../src/proof/check.ts';
import { bundledContexts } from '../../src/proof/json-ld/bundled.ts';
import { png, pngText } from '../fixtures/png.ts';
import { objectOf, readable } from './lib/documents.ts';
import { jsonFile, textFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

const EMBEDDED = [
  'simple.json',
  'simple_v1.json',
  'complete.json',
  'endorsement-valid.json',
  'simple-json.svg',
];
const OTHERS_KEY = '#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';

/** The issuers are https addresses that nobody serves: each proof's key is the Multikey in its method's fragment. */
const keyOf = (credential: Credential, fragment?: string): JsonObject => {
  const [proof] = credential.proof.type === 'data-integrity' ? credential.proof.proofs : [];
  const method = proof?.verificationMethod ?? '';
  return {
    id: method,
    type: 'Multikey',
    controller: credential.issuer,
    publicKeyMultibase: (fragment ?? method.slice(method.indexOf('#'))).slice(1),
  };
};

const check = async (credential: Credential, key: JsonObject): Promise<Finding> => {
  const { proof, issuer } = credential;
  const method =
    proof.type === 'jws' ? proof.verificationMethod : (proof.proofs[0]?.verificationMethod ?? '');
  return checkProof(credential, givenKeys([key]).documentFor(issuer, method));
};

const documentOf = (folder: string, file: string): string =>
  file.endsWith('.svg') ? badgeInSvg(textFile(folder, file)) : textFile(folder, file);

const embeddedCases = (folder: string, file: string): readonly VectorCase[] => {
  const credentialOf = (): Credential => readable(readFileSync(join(folder, file)));
  return [
    {
      name: `${file}: the proof holds under the key that its method names`,
      run: async () => {
        const credential = credentialOf();
        const finding = await check(credential, keyOf(credential));
        expect(finding.code, finding.message).to.equal('PROOF_VALID');
      },
    },
    {
      name: `${file}: refused under another key, with a member changed, and for another issuer`,
      run: async () => {
        const credential = credentialOf();
        const other = await check(credential, keyOf(credential, OTHERS_KEY_FOR[file] ?? OTHERS_KEY));
        expect(other.code).to.equal('SIGNATURE_INVALID');
        const json = parseJsonObject(documentOf(folder, file));
        const changed = readable(JSON.stringify({ ...json, name: 'Another badge' }));
        expect((await check(changed, keyOf(changed))).code).to.equal('SIGNATURE_INVALID');
        const stolen = readable(JSON.stringify({ ...json, issuer: 'https://issuer.example/' }));
        expect((await check(stolen, keyOf(stolen))).status).to.equal('fail');
      },
    },
    {
      name: `${file}: baked into a PNG, it is the same credential`,
      run: () => {
        const { digest: _, ...expected } = readable(documentOf(folder, file));
        for (const compressed of [false, true]) {
          const image = png(pngText(documentOf(folder, file), undefined, compressed));
          expect(readable(image)).to.deep.include(expected);
        }
      },
    },
  ];
};

/** The method of simple.json names that very key: there another one is needed. */
const OTHERS_KEY_FOR: Readonly<Record<string, string>> = {
  'simple.json': '#z6MknNHHrBzPytzu6CUBP9Lg7fg4KSBjzimc2Frh693YbMiv',
};

const headerOf = (token: string): JsonObject =>
  parseJsonObject(fromBase64url(token.split('.')[0] ?? '') ?? new Uint8Array());

const jwtCases = (folder: string): readonly VectorCase[] => {
  const token = (): string => badgeInSvg(textFile(folder, 'simple-jwt.svg'));
  const keyIn = (): JsonObject => objectOf(headerOf(token())['jwk']);
  return [
    {
      name: 'simple-jwt.svg: the token holds under the RSA key, once it is known to be the issuer’s',
      run: async () => {
        const credential = readable(readFileSync(join(folder, 'simple-jwt.svg')));
        expect(credential).to.include({ format: 'vc-jwt', dataModel: '2.0' });
        expect(await check(credential, keyIn())).to.include({ status: 'pass', code: 'PROOF_VALID' });
      },
    },
    {
      name: 'simple-jwt.svg: the key in its header proves nothing by itself',
      run: async () => {
        const credential = readable(token());
        const finding = await checkProof(
          credential,
          givenKeys([]).documentFor(credential.issuer, credential.issuer),
        );
        expect(finding.status).to.equal('fail');
      },
    },
    {
      name: 'simple.jwt: read as data model 1.1; its key is published nowhere, and another one does not fit',
      run: async () => {
        const credential = readable(readFileSync(join(folder, 'simple.jwt')));
        expect(credential).to.include({ format: 'vc-jwt', dataModel: '1.1', validFrom: 1_262_304_000 });
        expect((await check(credential, keyIn())).code).to.equal('SIGNATURE_INVALID');
      },
    },
  ];
};

const contextCases = (folder: string): readonly VectorCase[] =>
  ['3.0.1', '3.0.2', '3.0.3'].map((version) => ({
    name: `contexts/context-${version}.json: the one that is bundled has the same terms`,
    run: () => {
      const url = `https://purl.imsglobal.org/spec/ob/v3p0/context-${version}.json`;
      const bundled = bundledContexts.get(url);
      const published = objectOf(jsonFile(folder, 'contexts', `context-${version}.json`));
      expect(bundled?.['@context']).to.deep.equal(published['@context']);
    },
  }));

/** 1EdTech's own test credentials: JSON, JWT, and both baked into SVG. */
export const suite: VectorSuite = {
  set: 'open-badges-3',
  expected: 3 * 5 + 3 + 1 + 3,
  cases: (folder) => [
    ...EMBEDDED.flatMap((file) => embeddedCases(folder, file)),
    ...jwtCases(folder),
    {
      name: 'complete.json: its five endorsements are found wherever they stand',
      run: () => {
        const { endorsements } = readable(readFileSync(join(folder, 'complete.json')));
        expect(endorsements).to.have.length(5);
        expect(
          endorsements.every((endorsement) => isObject(endorsement) || endorsement.includes('.')),
        ).to.equal(true);
      },
    },
    ...contextCases(folder),
  ],
};
