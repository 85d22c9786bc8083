import { expect } from 'chai';
import type { Finding } from '../../../src/core/finding.ts';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { decodeCredential } from '../../../src/credential/decode.ts';
import type { Credential } from '../../../src/credential/model.ts';
import { badgeDocument } from '../../fixtures/signed.ts';
import { unsignedToken } from '../../fixtures/tokens.ts';
import { wellRead, wellSaid } from '../../fixtures/wording.ts';

const ISSUER = 'https://university.example/issuer';
const START = 1_782_820_800;

const HEADER = { alg: 'RS256', typ: 'JWT' };

const claimsFor = (members: { readonly [member: string]: Json }): { [member: string]: Json } => ({
  ...badgeDocument(ISSUER),
  iss: ISSUER,
  jti: 'urn:uuid:b1c2',
  nbf: START,
  sub: 'did:example:learner',
  ...members,
});

const of = (members: { readonly [member: string]: Json } = {}, header: JsonObject = HEADER): Credential => {
  const outcome = decodeCredential(unsignedToken(header, claimsFor(members)));
  if (!outcome.ok) throw new Error(`${outcome.finding.code}: ${outcome.finding.message}`);
  return wellRead(outcome.value);
};

const codeOf = (claims: Json, header: JsonObject = HEADER): Finding['code'] | 'READ' => {
  const outcome = decodeCredential(unsignedToken(header, claims));
  return outcome.ok ? 'READ' : wellSaid(outcome.finding).code;
};

describe('readBadgeJwt', () => {
  it('default: the claims are the badge, of data model 2.0', () => {
    const credential = of({ exp: START + 1000, iat: START + 5 });
    expect(credential).to.deep.include({
      format: 'vc-jwt',
      dataModel: '2.0',
      id: 'urn:uuid:b1c2',
      issuer: ISSUER,
      claimedIssuerName: 'Example University',
      subjectIds: ['did:example:learner'],
      validFrom: START,
      validUntil: START + 1000,
      issuedAt: START + 5,
    });
    expect(credential.scope).to.deep.include({ types: ['OpenBadgeCredential'], credits: 50 });
  });

  it('default: of data model 1.1, where its first context says so', () => {
    const { validFrom, ...rest } = claimsFor({});
    const claims = {
      ...rest,
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
      ],
      issuanceDate: validFrom ?? '',
      expirationDate: '2030-01-01T00:00:00Z',
    };
    const outcome = decodeCredential(unsignedToken(HEADER, claims));
    expect(outcome.ok && outcome.value).to.include({
      dataModel: '1.1',
      validFrom: START,
      validUntil: 1_893_456_000,
    });
  });

  it('behaviour: the date of issue is iat, else awardedDate, else the start', () => {
    expect(of({ awardedDate: '2026-07-01T00:00:00Z' }).issuedAt).to.equal(1_782_864_000);
    expect(of({ awardedDate: '2026-07-01T00:00:00Z', iat: START }).issuedAt).to.equal(START);
    expect(of().issuedAt).to.equal(START);
    const { validFrom: _, ...undated } = claimsFor({});
    const outcome = decodeCredential(unsignedToken(HEADER, undated));
    expect(outcome.ok && outcome.value).to.include({ validFrom: START, issuedAt: START });
  });

  it('argument typ: JWT in any case, with application/, or none', () => {
    for (const typ of ['JWT', 'jwt', 'application/jwt'])
      expect(of({}, { ...HEADER, typ }).dataModel).to.equal('2.0');
    expect(of({}, { alg: 'RS256' }).dataModel).to.equal('2.0');
  });

  it('argument jwk, kid: a key in the header is not looked at; without a kid the issuer answers for it', () => {
    const jwk = { kty: 'RSA', n: 'AQAB', e: 'AQAB' };
    const { proof } = of({}, { ...HEADER, jwk });
    expect(proof).to.include({ algorithm: 'RS256', verificationMethod: ISSUER });
    expect(of({}, { ...HEADER, jwk, kid: `${ISSUER}#1` }).proof).to.include({
      verificationMethod: `${ISSUER}#1`,
    });
  });

  it('behaviour: endorsement and achievement credentials are read alike, others as what they are', () => {
    for (const type of ['AchievementCredential', 'EndorsementCredential', 'OpenBadgeCredential']) {
      expect(codeOf(claimsFor({ type: ['VerifiableCredential', type] })), type).to.equal('READ');
    }
    const other = decodeCredential(
      unsignedToken(HEADER, claimsFor({ type: ['VerifiableCredential', 'Diploma'] })),
    );
    expect(other.ok && other.value.format).to.equal('vc-jose');
  });

  it('behaviour: with a claim vc it is a VC-JWT, and the claims beside it are nobody’s badge', () => {
    const vc = { ...badgeDocument('did:web:other.example'), type: ['VerifiableCredential', 'Other'] };
    expect(codeOf(claimsFor({ vc }))).to.equal('CONTEXT_INVALID');
    expect(codeOf(claimsFor({ vp: {} }))).to.equal('FORMAT_IS_PRESENTATION');
  });

  it('error: claims that contradict the badge', () => {
    for (const [claim, value] of [
      ['iss', 'https://other.example'],
      ['jti', 'urn:uuid:other'],
      ['sub', 'did:example:other'],
      ['nbf', START + 1],
    ] as const) {
      expect(codeOf(claimsFor({ [claim]: value })), claim).to.equal('JWT_CLAIM_MISMATCH');
    }
    const ends = { validUntil: '2030-01-01T00:00:00Z', exp: 1_893_456_001 };
    expect(codeOf(claimsFor(ends))).to.equal('JWT_CLAIM_MISMATCH');
  });
});
