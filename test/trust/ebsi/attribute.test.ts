import { expect } from 'chai';
import type { Outcome } from '../../../src/core/finding.ts';
import { attributePlace, readAttribute } from '../../../src/trust/ebsi/attribute.ts';

const ISSUERS = 'https://registry.example/trusted-issuers-registry/v5/issuers';
const DID = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const ID = 'EB55aee255e0021240f73bd6c311dc5fcc5f0e04c346c5d6566fbe6cb3e62ea0';
const codeOf = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'ok' : `${outcome.finding.status} ${outcome.finding.code}`;

describe('attributePlace', () => {
  it('default: the registry’s address, with or without 0x', () => {
    for (const prefix of ['', '0x']) {
      const url = `${ISSUERS}/${DID}/attributes/${prefix}${ID}`;
      expect(attributePlace(url, ISSUERS)).to.deep.equal({
        ok: true,
        value: { url, did: DID, id: ID.toLowerCase() },
      });
    }
  });

  const odd: readonly [string, string][] = [
    [`https://evil.example/issuers/${DID}/attributes/${ID}`, 'fail EBSI_TERMS_FOREIGN'],
    [`${ISSUERS}.evil.example/${DID}/attributes/${ID}`, 'fail EBSI_TERMS_FOREIGN'],
    ['nonsense', 'fail EBSI_TERMS_FOREIGN'],
    [ISSUERS, 'fail EBSI_TERMS_FOREIGN'],
    [`${ISSUERS}/${DID}/attributes/${ID}?x`, 'fail EBSI_TERMS_MALFORMED'],
    [`${ISSUERS}/${DID}/attributes/${ID}/`, 'fail EBSI_TERMS_MALFORMED'],
    [`${ISSUERS}/${DID}/attributes/..`, 'fail EBSI_TERMS_MALFORMED'],
    [`${ISSUERS}/${DID}/../${DID}/attributes/${ID}`, 'fail EBSI_TERMS_MALFORMED'],
    [`${ISSUERS}/did%3Aebsi%3Az/attributes/${ID}`, 'fail EBSI_TERMS_MALFORMED'],
    [`${ISSUERS}/${DID}/attributes/${ID}00`, 'fail EBSI_TERMS_MALFORMED'],
    [`${ISSUERS}/did:ebsi:${'z'.repeat(201)}/attributes/${ID}`, 'fail EBSI_TERMS_MALFORMED'],
  ];
  for (const [url, code] of odd) {
    it(`error: ${url.slice(0, 100)}`, () => expect(codeOf(attributePlace(url, ISSUERS))).to.equal(code));
  }
});

describe('readAttribute', () => {
  const attribute = { hash: `0x${ID}`, body: 'a.b.c', issuerType: 'TI', tao: DID, rootTao: DID };

  it('default: the registry’s words', () => {
    expect(readAttribute({ did: DID, attribute }, DID, true)).to.deep.equal({
      ok: true,
      value: { hash: ID.toLowerCase(), body: 'a.b.c', role: 'TI', tao: DID, rootTao: DID },
    });
  });

  it('behaviour: revoked is revoked, whatever else is missing', () => {
    const revoked = { did: DID, attribute: { issuerType: 'Revoked' } };
    expect(codeOf(readAttribute(revoked, DID, true))).to.equal('fail EBSI_REVOKED');
    expect(codeOf(readAttribute(revoked, DID, false))).to.equal('fail EBSI_ANCESTOR_REVOKED');
  });

  const odd: readonly [string, object, string][] = [
    ['another’s', { did: 'did:ebsi:z', attribute }, 'EBSI_ANSWER_OF_ANOTHER'],
    ['nobody’s', { attribute }, 'EBSI_ANSWER_OF_ANOTHER'],
    ['no attribute', { did: DID }, 'EBSI_REGISTRY_MALFORMED'],
    ['no issuerType', { did: DID, attribute: { ...attribute, issuerType: 3 } }, 'EBSI_REGISTRY_MALFORMED'],
    ['no hash', { did: DID, attribute: { ...attribute, hash: 'ab' } }, 'EBSI_REGISTRY_MALFORMED'],
    ['no body', { did: DID, attribute: { ...attribute, body: null } }, 'EBSI_REGISTRY_MALFORMED'],
    ['no tao', { did: DID, attribute: { ...attribute, tao: undefined } }, 'EBSI_REGISTRY_MALFORMED'],
    ...['ti', 'revoked', 'REVOKED', 'rootTAO', 'Undefined', 'undefined', ''].map(
      (issuerType): [string, object, string] => [
        `the word “${issuerType}”`,
        { did: DID, attribute: { ...attribute, issuerType } },
        'EBSI_ISSUER_TYPE_UNKNOWN',
      ],
    ),
  ];
  for (const [name, answer, code] of odd) {
    it(`error: ${name} is open, never good`, () =>
      expect(codeOf(readAttribute(answer as never, DID, true))).to.equal(`unknown ${code}`));
  }
});
