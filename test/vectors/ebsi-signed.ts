import { expect } from 'chai';
import type { Finding } from '../../src/core/finding.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { DidDocument } from '../../src/did/document.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { checkProof } from '../../src/proof/check.ts';
import { objectOf } from './lib/documents.ts';
import { jsonFile, textFile, type VectorSuite } from './lib/suite.ts';

const documentOf = (json: JsonObject): DidDocument => {
  const outcome = parseDidDocument(json, String(json['id']));
  if (!outcome.ok) throw new Error(outcome.finding.message);
  return outcome.value;
};

/** The issuer's document, made of the key that was published for it. */
const issuerOf = (folder: string): DidDocument => {
  const { did, kid, publicKeyJwk } = objectOf(jsonFile(folder, 'issuer-key.json'));
  return documentOf({
    id: did ?? '',
    verificationMethod: [
      { id: kid ?? '', type: 'JsonWebKey2020', controller: did ?? '', publicKeyJwk: publicKeyJwk ?? {} },
    ],
    assertionMethod: [kid ?? ''],
  });
};

const check = async (token: string, document: DidDocument): Promise<Finding> => {
  const outcome = decodeCredential(token);
  return outcome.ok ? await checkProof(outcome.value, document) : outcome.finding;
};

/** A Verifiable Attestation that EBSI's own issuer signed, and a DID document of its registry. */
export const suite: VectorSuite = {
  set: 'ebsi-signed',
  expected: 5,
  cases: (folder) => {
    const token = () => textFile(folder, 'vc-1.jwt').trim();
    return [
      {
        name: 'vc-1.jwt: read',
        run: () => {
          const outcome = decodeCredential(token());
          expect(outcome.ok && outcome.value).to.deep.include({
            format: 'vc-jwt',
            dataModel: '1.1',
            issuer: 'did:ebsi:zxaYaUtb8pvoAtYNWbKcveg',
            validFrom: 1_705_565_589,
            validUntil: 1_953_763_200,
            issuedAt: 1_705_565_589,
          });
          expect(outcome.ok && outcome.value.scope.types).to.deep.equal(['VerifiableAttestation']);
          expect(outcome.ok && outcome.value.termsOfUse).to.have.length(1);
        },
      },
      {
        name: 'vc-1.jwt under issuer-key.json: the signature holds',
        run: async () =>
          expect(await check(token(), issuerOf(folder))).to.include({ status: 'pass', code: 'PROOF_VALID' }),
      },
      {
        name: 'vc-1.jwt under the same key for something else, or under another DID’s document: refused',
        run: async () => {
          const { relationships, ...rest } = issuerOf(folder);
          const { assertionMethod: capabilityInvocation } = relationships;
          const elsewhere = { ...relationships, assertionMethod: [], capabilityInvocation };
          const finding = await check(token(), { ...rest, relationships: elsewhere });
          expect(finding.code).to.equal('METHOD_NOT_FOR_ASSERTION');
          const { didDocument } = objectOf(jsonFile(folder, 'did-resolution-result.json'));
          expect((await check(token(), documentOf(objectOf(didDocument)))).code).to.equal(
            'DID_DOCUMENT_MISMATCH',
          );
        },
      },
      {
        name: 'vc-1.jwt with any character of it changed: refused',
        run: async () => {
          const text = token();
          for (let at = 0; at < text.length; at++) {
            const changed = text[at] === 'A' ? 'B' : 'A';
            const finding = await check(text.slice(0, at) + changed + text.slice(at + 1), issuerOf(folder));
            expect(finding.status, `character ${at}`).not.to.equal('pass');
          }
        },
      },
      {
        name: 'did-resolution-result.json: both keys and what each is for',
        run: () => {
          const result = objectOf(jsonFile(folder, 'did-resolution-result.json'));
          const { methods, relationships } = documentOf(objectOf(result['didDocument']));
          const kinds = [...methods.values()].map(({ key }) => (key.kind === 'jwk' ? key.jwk.kty : key.kind));
          expect(kinds).to.deep.equal(['EC', 'EC']);
          const [assertion] = relationships.assertionMethod.map((id) => methods.get(id)?.key);
          expect(assertion?.kind === 'jwk' && assertion.jwk).to.deep.include({ crv: 'P-256' });
        },
      },
    ];
  },
};
