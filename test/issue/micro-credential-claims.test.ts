import { expect } from 'chai';
import { formatAccreditationRef } from '../../src/credential/accreditation-ref.ts';
import type { MicroCredential } from '../../src/issue/micro-credential.ts';
import { MICRO_CREDENTIAL_VCT, microCredentialClaims } from '../../src/issue/micro-credential-claims.ts';
import { accreditationRef } from '../fixtures/issuers.ts';

const ELEMENTS: Omit<MicroCredential, 'dataModel'> = {
  id: 'urn:uuid:0b9d1f4e-5d0c-4c58-9a1e-2f6c1f0f7a11',
  issuer: 'did:example:university',
  issuedAt: 1_800_000_000,
  learner: { givenName: 'Ada', familyName: 'Okafor' },
  title: 'Soil science',
  issuerCountry: 'FI',
  learningOutcomes: ['Reads a profile of soil'],
  ects: 5,
  level: 6,
  fields: ['0532'],
  typeOfAssessment: 'project',
  formOfParticipation: 'online',
  qualityAssurance: 'institutional',
};

describe('microCredentialClaims', () => {
  it('default: the flat claims of the rulebook, and nothing that was not given', () => {
    expect(microCredentialClaims(ELEMENTS)).to.deep.equal({
      vct: MICRO_CREDENTIAL_VCT,
      iss: 'did:example:university',
      jti: 'urn:uuid:0b9d1f4e-5d0c-4c58-9a1e-2f6c1f0f7a11',
      iat: 1_800_000_000,
      nbf: 1_800_000_000,
      givenName: 'Ada',
      familyName: 'Okafor',
      title: 'Soil science',
      issuerCountry: 'FI',
      learningOutcomes: ['Reads a profile of soil'],
      notionalWorkload: { value: 5, unit: 'ECTS' },
      level: 'EQF-6',
      fieldOfStudy: ['0532'],
      typeOfAssessment: 'project',
      formOfParticipation: 'online',
      qualityAssurance: 'institutional',
    });
  });

  it('argument: type, dates, learner, accreditation and status', () => {
    const accreditation = accreditationRef();
    const entry = { type: 'VidimusRevocationHandle' };
    const claims = microCredentialClaims({
      ...ELEMENTS,
      type: 'Course',
      learner: { id: 'did:example:learner' },
      validFrom: 1_800_000_100,
      validUntil: 1_900_000_000,
      accreditation,
      status: [entry],
      schema: { id: 'https://registry.example/schemas/1', type: 'JsonSchema' },
    });
    expect(claims).to.deep.include({
      vct: 'Course',
      sub: 'did:example:learner',
      nbf: 1_800_000_100,
      exp: 1_900_000_000,
      termsOfUse: { id: formatAccreditationRef(accreditation), type: 'VidimusAccreditation' },
      credentialStatus: entry,
      credentialSchema: { id: 'https://registry.example/schemas/1', type: 'JsonSchema' },
    });
    expect(claims).not.to.have.property('id');
  });

  it('behaviour: without an id each gets one of its own', () => {
    const { id: _, ...nameless } = ELEMENTS;
    const [one, two] = [microCredentialClaims(nameless), microCredentialClaims(nameless)];
    expect(one['jti']).to.match(/^urn:uuid:/);
    expect(one['jti']).not.to.equal(two['jti']);
  });
});
