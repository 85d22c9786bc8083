import { expect } from 'chai';
import type { Json } from '../../src/core/json.ts';
import type { EmbeddedProofs } from '../../src/credential/model.ts';
import { decodeSelfAsserted, isSelfAsserted } from '../../src/credential/self-asserted.ts';

const HOLDER = 'did:example:holder';
const document = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: HOLDER,
  validFrom: '2026-06-30T12:00:00Z',
  credentialSubject: { id: HOLDER, name: 'Somebody' },
};
const proof: EmbeddedProofs = { type: 'data-integrity', proofs: [], unsecured: {} };

describe('isSelfAsserted', () => {
  it('default: without a proof, and issued by the holder, as text or object', () => {
    expect(isSelfAsserted(document, HOLDER)).to.equal(true);
    expect(isSelfAsserted({ ...document, issuer: { id: HOLDER } }, HOLDER)).to.equal(true);
  });
  for (const [what, value] of [
    ['a proof of its own', { ...document, proof: {} }],
    ['another issuer', { ...document, issuer: 'did:example:other' }],
    ['another issuer as object', { ...document, issuer: { id: 'did:example:other' } }],
    ['no issuer', { ...document, issuer: null }],
    ['a token', 'a.b.c'],
    ['nothing', null],
    ['a list', [document]],
  ] as const) {
    it(`error: ${what} is not`, () => expect(isSelfAsserted(value as Json, HOLDER)).to.equal(false));
  }
  it('error: an absent issuer is not an absent holder', () => {
    const { issuer: _issuer, ...without } = document;
    expect(isSelfAsserted(without, HOLDER)).to.equal(false);
    expect(isSelfAsserted(without, 'undefined')).to.equal(false);
  });
});

describe('decodeSelfAsserted', () => {
  it('default: by the same rules as any other, under the presentation’s proof', () => {
    const outcome = decodeSelfAsserted(document, proof);
    if (!outcome.ok) throw new Error(outcome.finding.code);
    expect(outcome.value).to.deep.include({ issuer: HOLDER, dataModel: '2.0', subjectIds: [HOLDER], proof });
    expect(outcome.value.digest).to.match(/^0x[0-9a-f]{64}$/);
    expect(outcome.value.validFrom).to.equal(1_782_820_800);
  });
  for (const [what, over, code] of [
    ['no subject', { credentialSubject: {} }, 'SUBJECT_INVALID'],
    ['no type', { type: [] }, 'TYPE_INVALID'],
    ['another context', { '@context': ['https://other.example/v1'] }, 'CONTEXT_INVALID'],
  ] as const) {
    it(`error: ${what}`, () => {
      const outcome = decodeSelfAsserted({ ...document, ...over }, proof);
      expect(!outcome.ok && outcome.finding.code).to.equal(code);
    });
  }
});
