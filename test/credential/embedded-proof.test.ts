import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { Credential, EmbeddedProofs } from '../../src/credential/model.ts';
import { QUICK_MS, quickest } from '../fixtures/costs.ts';
import { credential11, credential20 } from '../fixtures/data-integrity.ts';
import { wellSaid } from '../fixtures/wording.ts';

const ISSUER = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const METHOD = `${ISSUER}#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK`;

const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-06-30T12:00:00Z',
  verificationMethod: METHOD,
  proofPurpose: 'assertionMethod',
  proofValue: `z${'2'.repeat(88)}`,
};

const outcomeOf = (proof: Json | undefined, document: JsonObject = credential20(ISSUER)) =>
  decodeCredential(JSON.stringify(proof === undefined ? document : { ...document, proof }));

const codeOf = (proof: Json | undefined, document?: JsonObject): string => {
  const outcome = outcomeOf(proof, document);
  return outcome.ok ? 'read' : wellSaid(outcome.finding).code;
};

const read = (proof: Json, document?: JsonObject): Credential & { readonly proof: EmbeddedProofs } => {
  const outcome = outcomeOf(proof, document);
  if (!outcome.ok) throw new Error(`${outcome.finding.code}: ${outcome.finding.message}`);
  const { proof: secured } = outcome.value;
  if (secured.type !== 'data-integrity') throw new Error('an embedded proof is expected');
  return { ...outcome.value, proof: secured };
};

describe('credentials with embedded proofs', () => {
  it('default: the same model as of a token, in both data models', () => {
    const v2 = read(PROOF);
    expect(v2).to.deep.include({
      format: 'data-integrity',
      dataModel: '2.0',
      issuer: ISSUER,
      claimedIssuerName: 'A university',
      validFrom: 1_782_820_800,
      validUntil: 2_098_440_000,
      issuedAt: 1_782_820_800,
    });
    expect(v2.document).not.to.have.property('proof');
    const v1 = read(PROOF, credential11(ISSUER));
    expect(v1).to.include({ dataModel: '1.1', validFrom: 1_782_820_800, issuedAt: 1_782_820_800 });
    const { issuanceDate: _date, ...undated } = credential11(ISSUER);
    expect(codeOf(PROOF, undated)).to.equal('DATE_INVALID');
  });

  it('default: what a proof states, and its source', () => {
    const [proof] = read({
      ...PROOF,
      id: 'urn:uuid:6b2f3d0e-8f4c-4f0e-9a52-5b1d1a6f0c22',
      expires: '2027-01-01T00:00:00+01:00',
      challenge: 'abc',
      domain: ['a.example', 'b.example'],
      previousProof: 'urn:x:1',
      nonce: 'n',
    }).proof.proofs;
    expect(proof).to.deep.include({
      id: 'urn:uuid:6b2f3d0e-8f4c-4f0e-9a52-5b1d1a6f0c22',
      cryptosuite: 'eddsa-rdfc-2022',
      verificationMethod: METHOD,
      purpose: 'assertionMethod',
      created: 1_782_820_800,
      expires: 1_798_758_000,
      challenge: 'abc',
      domain: ['a.example', 'b.example'],
      previousProof: ['urn:x:1'],
    });
    expect(proof?.proofValue).to.have.length.greaterThan(60);
    expect(proof?.source).to.include({ nonce: 'n' });
  });

  it('behaviour: times without an offset are UTC’s, malformed ones are refused', () => {
    for (const created of ['2026-06-30T12:00:00', '2026-06-30T12:00:00.123', '2026-06-30T14:00:00+02:00']) {
      expect(read({ ...PROOF, created }).issuedAt, created).to.equal(1_782_820_800);
    }
    for (const member of ['created', 'expires']) {
      for (const value of [
        '',
        'yesterday',
        '2026-06-30',
        '2026-02-30T12:00:00Z',
        '2026-06-30 12:00:00',
        7,
        null,
      ]) {
        expect(codeOf({ ...PROOF, [member]: value }), `${member} ${value}`).to.equal('DATE_INVALID');
      }
    }
  });

  it('behaviour: up to sixteen proofs, and a thousand are refused at once', () => {
    expect(read(Array(16).fill(PROOF)).proof.proofs).to.have.length(16);
    const refuse = () => expect(codeOf(Array(1000).fill(PROOF))).to.equal('PROOF_MALFORMED');
    expect(quickest(refuse)).to.be.lessThan(QUICK_MS);
  });

  for (const [name, suite] of [
    ['bbs-2023', { cryptosuite: 'bbs-2023' }],
    ['eddsa-2022', { cryptosuite: 'eddsa-2022' }],
    ['another kind of proof', { type: 'RsaSignature2018' }],
    ['Ed25519Signature2018', { type: 'Ed25519Signature2018' }],
    ['JsonWebSignature2020', { type: 'JsonWebSignature2020' }],
    ['a name of a prototype', { cryptosuite: 'constructor' }],
  ] as const) {
    it(`behaviour: ${name} is recognised by name and undetermined`, () => {
      const outcome = outcomeOf({ ...PROOF, ...suite });
      expect(!outcome.ok && outcome.finding).to.include({
        status: 'unknown',
        code: 'PROOF_SUITE_NOT_SUPPORTED',
      });
    });
  }

  it('error: a name that is no name is not repeated', () => {
    const outcome = outcomeOf({ ...PROOF, cryptosuite: '<script>alert(1)</script>' });
    expect(!outcome.ok && outcome.finding.message).not.to.contain('script');
    const long = outcomeOf({ ...PROOF, cryptosuite: `x-${'a'.repeat(70)}` });
    expect(!long.ok && long.finding.message).not.to.contain('aaaa');
    const named = outcomeOf({ ...PROOF, cryptosuite: 'x-future_1.0' });
    expect(!named.ok && named.finding.message).to.contain('x-future_1.0');
  });

  for (const [name, proof] of [
    ['null', null],
    ['a text', 'proof'],
    ['a number', 7],
    ['an empty list', []],
    ['a list in a list', [[PROOF]]],
    ['a set with something else in it', [PROOF, null]],
    ['no type', { ...PROOF, type: null }],
    ['a list of types', { ...PROOF, type: ['DataIntegrityProof'] }],
    ['no cryptosuite', { ...PROOF, cryptosuite: null }],
    ['an empty cryptosuite', { ...PROOF, cryptosuite: '' }],
    ['no verificationMethod', { ...PROOF, verificationMethod: null }],
    ['a verificationMethod inside', { ...PROOF, verificationMethod: { id: METHOD } }],
    ['a relative verificationMethod', { ...PROOF, verificationMethod: '#key' }],
    ['no proofPurpose', { ...PROOF, proofPurpose: null }],
    ['an empty proofPurpose', { ...PROOF, proofPurpose: '' }],
    ['no proofValue', { ...PROOF, proofValue: null }],
    ['a proofValue without its prefix', { ...PROOF, proofValue: '2'.repeat(88) }],
    ['a proofValue of another base', { ...PROOF, proofValue: `u${'A'.repeat(86)}` }],
    ['a proofValue beyond its alphabet', { ...PROOF, proofValue: `z${'0'.repeat(88)}` }],
    ['a selective value in base58', { ...PROOF, cryptosuite: 'ecdsa-sd-2023' }],
    ['an id that is no URL', { ...PROOF, id: 'one' }],
    ['two ids', { ...PROOF, id: ['urn:x:1', 'urn:x:2'] }],
    ['a challenge that is no text', { ...PROOF, challenge: 7 }],
    ['a nonce that is no text', { ...PROOF, nonce: ['n'] }],
    ['a domain that is no text', { ...PROOF, domain: { id: 'x' } }],
    ['too many domains', { ...PROOF, domain: Array(17).fill('x.example') }],
    ['a previousProof that is no text', { ...PROOF, previousProof: [7] }],
  ] as const) {
    it(`error: a proof that is or has ${name}`, () => {
      expect(codeOf(proof as Json)).to.equal('PROOF_MALFORMED');
    });
  }

  it('default: the older suite is a type of its own, the selective one has its value in base64url', () => {
    const [older] = read({ ...PROOF, type: 'Ed25519Signature2020', cryptosuite: null }).proof.proofs;
    expect(older?.cryptosuite).to.equal('Ed25519Signature2020');
    const selective = { ...PROOF, cryptosuite: 'ecdsa-sd-2023', proofValue: 'u2V0AhVhA' };
    expect([...(read(selective).proof.proofs[0]?.proofValue ?? [])]).to.deep.equal([
      0xd9, 0x5d, 0, 0x85, 0x58, 0x40,
    ]);
    expect(codeOf({ ...selective, proofValue: '2V0AhVhAu' })).to.equal('PROOF_MALFORMED');
    expect(codeOf({ ...selective, proofValue: 'u2V0AhVhA=' })).to.equal('PROOF_MALFORMED');
    expect(codeOf({ ...PROOF, type: '' })).to.equal('PROOF_MALFORMED');
    const bare = read({ ...PROOF, created: '2026-06-30T12:00:00Z' }).proof.proofs[0] ?? {};
    for (const member of ['id', 'expires', 'challenge']) expect(bare).not.to.have.property(member);
    const { created: _created, ...undated } = PROOF;
    expect(read(undated).proof.proofs[0]).not.to.have.property('created');
    expect(read(undated)).not.to.have.property('issuedAt');
    expect(read({ ...PROOF, domain: Array(16).fill('x.example') }).proof.proofs[0]?.domain).to.have.length(
      16,
    );
  });

  it('behaviour: the first proof that has a date says when it was issued, in 1.1 after the credential’s own word', () => {
    const { created: _created, ...undated } = PROOF;
    expect(read([undated, { ...PROOF, created: '2026-07-01T00:00:00Z' }]).issuedAt).to.equal(1_782_864_000);
    expect(read(undated, credential11(ISSUER)).issuedAt).to.equal(1_782_820_800);
    const later = { ...PROOF, created: '2026-07-01T00:00:00Z' };
    expect(read(later, credential11(ISSUER)).issuedAt).to.equal(1_782_864_000);
    const issued = { ...credential11(ISSUER), issued: '2026-07-02T00:00:00Z' };
    expect(read({ ...later, cryptosuite: 'eddsa-jcs-2022' }, issued).issuedAt).to.equal(1_782_950_400);
  });

  it('behaviour: of several dates of 1.1 the narrower ones count', () => {
    const jcs = { ...PROOF, cryptosuite: 'eddsa-jcs-2022' };
    const dates = {
      ...credential11(ISSUER),
      validFrom: '2026-07-01T00:00:00Z',
      expirationDate: '2027-01-02T00:00:00Z',
      validUntil: '2027-01-01T00:00:00Z',
    };
    expect(read(jcs, dates)).to.include({ validFrom: 1_782_864_000, validUntil: 1_798_761_600 });
  });

  it('behaviour: a document is held to plain names where its proof is over RDF', () => {
    const hidden = {
      ...credential20(ISSUER),
      'https://www.w3.org/2018/credentials#validUntil': '2026-07-01T00:00:00Z',
    };
    expect(codeOf(PROOF, hidden)).to.equal('PROOF_NAMES_NOT_COVERED');
    expect(codeOf([{ ...PROOF, cryptosuite: 'ecdsa-jcs-2019' }, PROOF], hidden)).to.equal(
      'PROOF_NAMES_NOT_COVERED',
    );
    for (const cryptosuite of ['eddsa-jcs-2022', 'ecdsa-jcs-2019']) {
      expect(codeOf({ ...PROOF, cryptosuite }, hidden)).to.equal('read');
    }
  });

  it('error: no proof at all, or contexts of neither data model', () => {
    expect(codeOf(undefined)).to.equal('CREDENTIAL_NOT_SIGNED');
    expect(codeOf(PROOF, { ...credential20(ISSUER), '@context': ['https://example.org/v2'] })).to.equal(
      'CONTEXT_INVALID',
    );
    const { '@context': _context, ...bare } = credential20(ISSUER);
    expect(codeOf(PROOF, bare)).to.equal('CONTEXT_INVALID');
  });
});
