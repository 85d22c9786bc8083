import { expect } from 'chai';
import { decodeCredential } from '../../src/credential/decode.ts';
import { verifyIssuancePath } from '../../src/credential/issuance-path.ts';
import type { Credential } from '../../src/credential/model.ts';
import { anchorBatch } from '../../src/issue/issuance-anchor.ts';
import {
  type MicroCredential,
  microCredentialDocument,
  VOCATIONAL_TYPE,
} from '../../src/issue/micro-credential.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import {
  anchoredListEntry,
  revocationHandleEntry,
  statusBitEntry,
  w3cListEntry,
} from '../../src/issue/status-entry.ts';
import { accreditationRef, hex32, STATUS_REGISTRY, testSigner } from '../fixtures/issuers.ts';

const ISSUER = 'did:example:university';
const ISSUED = 1_790_000_000;
const WHERE = { accreditation: accreditationRef(), statusRegistry: STATUS_REGISTRY };

const soilScience = (changes: Partial<MicroCredential> = {}): MicroCredential => ({
  dataModel: '1.1',
  issuer: ISSUER,
  issuedAt: ISSUED,
  learner: { id: 'did:example:learner' },
  title: 'Soil science for city planners',
  issuerCountry: 'DE-BY',
  learningOutcomes: ['Reads a soil profile', 'Judges whether a site drains'],
  ects: 2.5,
  level: 6,
  fields: ['0532', '0731'],
  typeOfAssessment: 'written exam',
  formOfParticipation: 'blended',
  qualityAssurance: 'programme accreditation',
  schema: { id: 'https://registry.example/schemas/z1', type: 'FullJsonSchemaValidator2021' },
  accreditation: WHERE.accreditation,
  ...changes,
});

const issued = async (from: MicroCredential): Promise<Credential> => {
  const token = await signCredential(microCredentialDocument(from), await testSigner(ISSUER), {
    issuedAt: from.issuedAt,
  });
  const decoded = decodeCredential(token);
  if (!decoded.ok) throw new Error(decoded.finding.code);
  return decoded.value;
};

describe('issue/micro-credential', () => {
  for (const dataModel of ['1.1', '2.0'] as const) {
    it(`default: a verifier reads issuer, dates, accreditation and whole scope (VCDM ${dataModel})`, async () => {
      const credential = await issued(soilScience({ dataModel, validUntil: ISSUED + 86_400 }));
      expect(credential).to.deep.include({
        dataModel,
        issuer: ISSUER,
        subjectIds: ['did:example:learner'],
        issuedAt: ISSUED,
        validFrom: ISSUED,
        validUntil: ISSUED + 86_400,
        accreditation: WHERE.accreditation,
        scope: {
          types: ['EuropeanHigherEducationMicrocredential'],
          schemas: ['https://registry.example/schemas/z1'],
          jurisdiction: 'DE-BY',
          fields: ['0532', '0731'],
          level: 6,
          credits: 25,
        },
      });
    });

    it(`default: every kind of status comes back as it was written (VCDM ${dataModel})`, async () => {
      const place = { purpose: 'revocation', list: 3, index: 42 } as const;
      const url = 'https://university.example/status/3';
      const { status } = await issued(
        soilScience({
          dataModel,
          status: [
            statusBitEntry(WHERE, place),
            anchoredListEntry(WHERE, { ...place, url }),
            revocationHandleEntry(WHERE, hex32(0x55)),
            w3cListEntry({ type: 'StatusList2021Entry', purpose: 'suspension', index: 7, url }),
          ],
        }),
      );
      expect(status).to.deep.equal([
        { type: 'VidimusStatusBit', ...WHERE, ...place },
        { type: 'VidimusAnchoredList', ...WHERE, ...place, url },
        { type: 'VidimusRevocationHandle', ...WHERE, handle: hex32(0x55) },
        {
          type: 'StatusList2021Entry',
          purpose: 'suspension',
          index: 7,
          url,
          size: 1,
          messages: [],
          id: `${url}#7`,
        },
      ]);
    });

    it(`behaviour: an anchored batch proves itself from the signed token alone (VCDM ${dataModel})`, async () => {
      const documents = [1, 2, 3].map(() => microCredentialDocument(soilScience({ dataModel })));
      const { root, documents: anchored } = anchorBatch(documents, WHERE);
      for (const document of anchored) {
        const decoded = decodeCredential(await signCredential(document, await testSigner(ISSUER)));
        if (!decoded.ok) throw new Error(decoded.finding.code);
        const [evidence, ...more] = decoded.value.issuanceAnchors;
        expect(more).to.deep.equal([]);
        expect(evidence).to.deep.include({ ...WHERE, root });
        expect(verifyIssuancePath(decoded.value.document, evidence!)).to.equal(true);
      }
    });
  }

  it('argument: type, names, awarding body and the optional elements', async () => {
    const from = soilScience({
      id: 'urn:example:1',
      type: VOCATIONAL_TYPE,
      issuerName: 'A platform',
      awardingBody: { id: 'did:example:school', legalName: 'A school' },
      grade: '1.3',
      stackable: true,
      validFrom: ISSUED + 60,
      learner: { givenName: 'Jane' },
    });
    const { document, ...credential } = await issued(from);
    expect(credential).to.deep.include({
      id: 'urn:example:1',
      claimedIssuerName: 'A platform',
      subjectIds: [],
      issuedAt: ISSUED,
      validFrom: ISSUED + 60,
    });
    expect(credential.scope.types).to.deep.equal([VOCATIONAL_TYPE]);
    expect(document.credentialSubject).to.deep.include({
      grade: '1.3',
      stackable: true,
      givenName: 'Jane',
      awardingBody: { id: 'did:example:school', legalName: 'A school' },
    });
    expect(document.type).to.deep.equal(['VerifiableCredential', 'VerifiableAttestation', VOCATIONAL_TYPE]);
    expect(microCredentialDocument({ ...from, dataModel: '2.0' }).type).to.deep.equal([
      'VerifiableCredential',
      VOCATIONAL_TYPE,
    ]);
  });

  it('behaviour: what is not given does not stand in it, and ids are never the same', () => {
    const { schema: _, accreditation: __, ...rest } = soilScience();
    const document = microCredentialDocument({ ...rest, status: [] });
    expect(document).to.not.have.any.keys(
      'credentialSchema',
      'termsOfUse',
      'credentialStatus',
      'expirationDate',
    );
    expect(document.id).not.to.equal(microCredentialDocument(rest).id);
  });
});
