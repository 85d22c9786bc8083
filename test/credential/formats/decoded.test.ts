import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { decodeCredential } from '../../../src/credential/decode.ts';
import type { Credential } from '../../../src/credential/model.ts';
import { unsignedToken } from '../../fixtures/tokens.ts';

const TOKEN = unsignedToken(
  { alg: 'ES256', typ: 'JWT' },
  {
    vc: {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: ['VerifiableCredential', 'Course'],
      issuer: 'did:example:issuer',
      issuanceDate: '2026-06-30T12:00:00Z',
      credentialSubject: { id: 'did:example:holder', level: 'EQF-6', issuerCountry: 'DE' },
    },
  },
);
const DIGEST = `0x${createHash('sha256').update(TOKEN).digest('hex')}`;
const SCOPE = { types: ['Course'], schemas: [], jurisdiction: 'DE', fields: [], level: 6 };

const decoded = (text = TOKEN): Credential => {
  const outcome = decodeCredential(text);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
};

describe('members that are worked out when asked for', () => {
  it('default: the scope and the digest of the text that was received, the same object each time', () => {
    const credential = decoded();
    expect(credential.digest).to.equal(DIGEST);
    expect(credential.scope).to.deep.equal(SCOPE);
    expect(credential.scope).to.equal(credential.scope);
  });

  it('behaviour: copies, JSON and comparisons see them like any other member', () => {
    expect(Object.keys(decoded())).to.include.members(['scope', 'digest', 'issuer', 'validFrom']);
    const { scope, digest } = { ...decoded() };
    expect({ scope, digest }).to.deep.equal({ scope: SCOPE, digest: DIGEST });
    expect(JSON.parse(JSON.stringify(decoded()))).to.include({ digest: DIGEST });
    expect(structuredClone(decoded()).scope).to.deep.equal(SCOPE);
    expect(decoded()).to.deep.equal(decoded());
  });

  it('behaviour: spaces around a token do not count for its digest', () => {
    expect(decoded(` ${TOKEN}\n`).digest).to.equal(DIGEST);
  });
});
