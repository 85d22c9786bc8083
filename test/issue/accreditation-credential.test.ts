import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { isVidimusError } from '../../src/core/errors.ts';
import { NO_RECORD } from '../../src/core/hex.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import {
  accreditationDocument,
  type Grant,
  signAccreditation,
} from '../../src/issue/accreditation-credential.ts';
import { disagreement } from '../../src/trust/accreditation-credential.ts';
import type { AccreditationRecord } from '../../src/trust/record.ts';
import type { RecordView } from '../../src/trust/source.ts';
import { termHash } from '../../src/trust/terms.ts';
import { accreditationRef, address, jwsParts, testSigner } from '../fixtures/issuers.ts';
import { sharedVectors } from '../fixtures/shared.ts';

const AGENCY = 'did:example:agency';
const TYPE = 'EuropeanHigherEducationMicrocredential';
const SCHEMA = 'https://registry.example/schemas/z1';

const RECORD: AccreditationRecord = {
  kind: 'attest',
  basis: 'licence',
  depth: 0,
  controller: address(0x33),
  validFrom: 1_768_467_600,
  validUntil: 1_926_234_000,
  salt: 0n,
  subject: 'did:example:university',
  permissions: [
    {
      types: [termHash(TYPE)],
      schemas: [termHash(SCHEMA)],
      jurisdictions: ['FI'],
      fields: ['0811', '06'],
      levels: 0b110_0000,
      credits: 150,
    },
  ],
};

const grantOf = (record: Partial<AccreditationRecord> = {}, members: Partial<Grant> = {}): Grant => ({
  ref: accreditationRef(0xb2),
  record: { ...RECORD, ...record },
  issuer: AGENCY,
  parent: accreditationRef(0xa1),
  terms: [{ types: [TYPE], schemas: [SCHEMA] }],
  issuedAt: 1_790_000_000,
  ...members,
});

const viewOf = (record: AccreditationRecord): RecordView => ({
  ref: accreditationRef(0xb2),
  parent: NO_RECORD,
  record,
  bodyHash: NO_RECORD,
  state: {
    controller: record.controller,
    grantedAt: 0,
    since: 0,
    interrupted: false,
    setBy: 0,
    status: 'active',
    reason: 'unspecified',
    epoch: 0,
  },
  suspensions: [],
  statusRecordedAt: 0,
  grantedBlock: 0,
});

const ebsiSchema = (): ((document: JsonObject) => string) | undefined => {
  const folder = sharedVectors('ebsi-schemas');
  if (folder === undefined) return undefined;
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name, 'schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const attestation = read('vcdm1.1-attestation-schema');
  const accreditation = read('vcdm1.1-accreditation-schema');
  const reference = './node_modules/@cef-ebsi/vcdm1.1-attestation-schema/schema.json';
  ajv.addSchema({ ...attestation, $id: `https://schemas.example/${reference.slice(2)}` });
  const validate = ajv.compile({ ...accreditation, $id: 'https://schemas.example/accreditation.json' });
  return (document) => (validate(document) ? 'valid' : ajv.errorsText(validate.errors));
};

describe('issue/accreditation-credential', () => {
  it('default: names the record, its limits and its dates', () => {
    const { id, ...document } = accreditationDocument(grantOf());
    expect(id).to.match(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(document).to.deep.equal({
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: [
        'VerifiableCredential',
        'VerifiableAttestation',
        'VerifiableAccreditation',
        'VerifiableAccreditationToAttest',
      ],
      issuer: AGENCY,
      issuanceDate: '2026-01-15T09:00:00Z',
      issued: '2026-09-21T14:13:20Z',
      validFrom: '2026-01-15T09:00:00Z',
      expirationDate: '2031-01-15T09:00:00Z',
      credentialSubject: {
        id: 'did:example:university',
        reservedAttributeId: 'b2'.repeat(32),
        accreditedFor: [
          {
            schemaId: SCHEMA,
            types: ['VerifiableCredential', 'VerifiableAttestation', TYPE],
            limitJurisdiction: 'FI',
            limitField: ['0811', '06'],
            limitEqfLevel: [6, 7],
            limitCredits: 15,
          },
        ],
      },
      termsOfUse: [
        {
          id: `eip155:31337:${address(0x11)}/0x${'a1'.repeat(32)}`,
          type: 'VidimusAccreditation',
        },
      ],
    });
  });

  it('default: is signed by the accreditor, and its digest is of the bytes to attach', async () => {
    const { token, bytes, digest } = await signAccreditation(grantOf(), await testSigner(AGENCY));
    expect(new TextDecoder().decode(bytes)).to.equal(token);
    expect(digest).to.equal(`0x${createHash('sha256').update(token).digest('hex')}`);
    const { payload } = jwsParts(token);
    expect([payload.iss, payload.sub, payload.nbf, payload.exp]).to.deep.equal([
      AGENCY,
      RECORD.subject,
      RECORD.validFrom,
      RECORD.validUntil,
    ]);
  });

  it('behaviour: agrees with its record as the verifier compares them, whatever its kind and dates', async () => {
    const changes: readonly Partial<AccreditationRecord>[] = [
      {},
      { kind: 'accredit', depth: 3 },
      { kind: 'recognise', target: accreditationRef(0xc3) },
      { kind: 'mandate', validUntil: 0 },
      // The decision is younger than the signature, or older by years.
      { validFrom: 1_800_000_000 },
      { validFrom: 1_500_000_000 },
    ];
    for (const change of changes) {
      const grant = grantOf(change);
      const { bytes } = await signAccreditation(grant, await testSigner(AGENCY));
      const decoded = decodeCredential(bytes);
      if (!decoded.ok) throw new Error(decoded.finding.code);
      const view = viewOf(grant.record);
      expect(disagreement(decoded.value, view, AGENCY), JSON.stringify(change)).to.equal(undefined);
      expect(disagreement(decoded.value, viewOf({ ...grant.record, validUntil: 1 }), AGENCY)).to.equal(
        'validUntil',
      );
    }
  });

  it("argument: with an EBSI registry's address it fulfils EBSI's own schema", () => {
    const check = ebsiSchema();
    if (check === undefined) return;
    const document = accreditationDocument(
      grantOf(
        {},
        {
          ebsiIssuersUrl: 'https://registry.example/trusted-issuers-registry/v5/issuers',
          schema: { id: 'https://registry.example/schemas/z2', type: 'FullJsonSchemaValidator2021' },
        },
      ),
    );
    expect(check(document)).to.equal('valid');
    expect(check(accreditationDocument(grantOf()))).not.to.equal('valid');
    expect(document.credentialStatus).to.deep.equal({
      id: `https://registry.example/trusted-issuers-registry/v5/issuers/did:example:university/attributes/${'b2'.repeat(32)}`,
      type: 'EbsiAccreditationEntry',
    });
  });

  it('behaviour: each kind has its type, and what is not limited is not stated', () => {
    const typeOf = (kind: AccreditationRecord['kind']): unknown => {
      const { type } = accreditationDocument(grantOf({ kind }));
      return Array.isArray(type) ? type.slice(2).join(' ') : type;
    };
    expect((['root', 'accredit', 'attest', 'recognise', 'mandate'] as const).map(typeOf)).to.deep.equal([
      'VerifiableAuthorisationForTrustChain',
      'VerifiableAccreditation VerifiableAccreditationToAccredit',
      'VerifiableAccreditation VerifiableAccreditationToAttest',
      'VerifiableRecognition',
      'VerifiableMandate',
    ]);
    const open = { types: [], schemas: [], jurisdictions: [], fields: [], levels: 0, credits: 0 };
    const { credentialSubject, expirationDate } = accreditationDocument(
      grantOf({ permissions: [open], validUntil: 0 }, { terms: [{ types: [], schemas: [] }] }),
    );
    expect(expirationDate).to.equal(undefined);
    expect(credentialSubject).to.deep.include({
      accreditedFor: [{ types: ['VerifiableCredential', 'VerifiableAttestation'] }],
    });
  });

  it('error: names that are not those of the record', () => {
    const wrong: readonly Grant['terms'][] = [
      [],
      [{ types: [TYPE], schemas: [] }],
      [{ types: [TYPE, 'Diploma'], schemas: [SCHEMA] }],
      [{ types: ['Diploma'], schemas: [SCHEMA] }],
    ];
    for (const terms of wrong) {
      try {
        accreditationDocument(grantOf({}, { terms }));
        expect.fail('accepted');
      } catch (error) {
        expect(isVidimusError(error) && error.code).to.equal('ISSUE_TERMS_MISMATCH');
      }
    }
  });
});
