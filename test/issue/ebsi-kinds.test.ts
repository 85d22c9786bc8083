import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { isVidimusError } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { createDidResolver } from '../../src/did/resolve.ts';
import { accreditationDocument } from '../../src/issue/accreditation-credential.ts';
import {
  type AuthorisationToOnboard,
  authorisationToOnboardDocument,
  signAuthorisationToOnboard,
} from '../../src/issue/authorisation-to-onboard.ts';
import { generateIssuer } from '../../src/issue/keys.ts';
import { checkProof } from '../../src/proof/check.ts';
import { actOf, mayAct, roleGivenBy } from '../../src/trust/ebsi/roles.ts';
import type { Kind } from '../../src/trust/record.ts';
import { termHash } from '../../src/trust/terms.ts';
import { accreditationRef, address, jwsParts, testSigner } from '../fixtures/issuers.ts';
import { sharedVectors } from '../fixtures/shared.ts';

const AGENCY = 'did:example:agency';
const ISSUERS = 'https://registry.example/trusted-issuers-registry/v5/issuers';
const SCHEMA = { id: 'https://registry.example/schemas/z2', type: 'FullJsonSchemaValidator2021' };
const TYPE = 'EuropeanHigherEducationMicrocredential';
const AUTHORISATION: AuthorisationToOnboard = {
  issuer: AGENCY,
  accreditation: accreditationRef(0xa1),
  subject: 'did:example:university',
  issuedAt: 1_790_000_000,
  validUntil: 1_800_000_000,
};

const accreditation = (kind: Kind): JsonObject =>
  accreditationDocument({
    ref: accreditationRef(0xb2),
    record: {
      ...{ kind, basis: 'licence', depth: kind === 'attest' ? 0 : 2, controller: address(0x33) },
      ...{ validFrom: 1_768_467_600, validUntil: 1_926_234_000, salt: 0n },
      subject: kind === 'root' ? AGENCY : 'did:example:university',
      permissions: [
        {
          ...{ types: [termHash(TYPE)], schemas: [termHash(SCHEMA.id)], jurisdictions: ['FI'] },
          ...{ fields: ['0811'], levels: 0b11_0000, credits: 150 },
        },
      ],
    },
    issuer: AGENCY,
    ...(kind !== 'root' && { parent: accreditationRef(0xa1) }),
    terms: [{ types: [TYPE], schemas: [SCHEMA.id] }],
    issuedAt: 1_790_000_000,
    ebsiIssuersUrl: ISSUERS,
    schema: SCHEMA,
  });

/** EBSI's own schemas, by their names. */
const validators = ():
  | Record<'attestation' | 'accreditation', (document: JsonObject) => string>
  | undefined => {
  const folder = sharedVectors('ebsi-schemas');
  if (folder === undefined) return undefined;
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name, 'schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const reference = 'node_modules/@cef-ebsi/vcdm1.1-attestation-schema/schema.json';
  ajv.addSchema({ ...read('vcdm1.1-attestation-schema'), $id: `https://schemas.example/${reference}` });
  const of = (name: string, id: string) => {
    const validate = ajv.compile({ ...read(name), $id: id });
    return (document: JsonObject) => (validate(document) ? 'valid' : ajv.errorsText(validate.errors));
  };
  return {
    attestation: of('vcdm1.1-attestation-schema', 'https://schemas.example/attestation.json'),
    accreditation: of('vcdm1.1-accreditation-schema', 'https://schemas.example/accreditation.json'),
  };
};

describe("issue: EBSI's four credentials of authority", () => {
  for (const [kind, role] of [
    ['root', 'RootTAO'],
    ['accredit', 'TAO'],
    ['attest', 'TI'],
  ] as const) {
    it(`default: that of a ${role} fulfils EBSI's schemas, and gives that role`, function () {
      const document = accreditation(kind);
      expect(roleGivenBy(document['type'] as string[])).to.equal(role);
      const check = validators();
      if (check === undefined) return this.skip();
      expect(check.accreditation(document)).to.equal('valid');
      expect(check.attestation(document)).to.equal('valid');
    });
  }

  it("default: an authorisation to onboard fulfils EBSI's schema; only RootTAO and TAO may sign one", function () {
    const document = authorisationToOnboardDocument({
      ...AUTHORISATION,
      ebsiIssuersUrl: ISSUERS,
      schema: SCHEMA,
    });
    const act = actOf(document['type'] as string[]);
    expect((['RootTAO', 'TAO', 'TI'] as const).filter((role) => mayAct(role, act))).to.deep.equal([
      'RootTAO',
      'TAO',
    ]);
    expect(document['termsOfUse']).to.deep.equal({
      id: `${ISSUERS}/${AGENCY}/attributes/${'a1'.repeat(32)}`,
      type: 'IssuanceCertificate',
    });
    const check = validators();
    if (check === undefined) return this.skip();
    expect(check.attestation(document)).to.equal('valid');
    // It is no accreditation: no registry keeps it.
    expect(check.accreditation(document)).not.to.equal('valid');
  });

  it('behaviour: without a registry of EBSI it names the record, and states no schema', () => {
    const document = authorisationToOnboardDocument(AUTHORISATION);
    expect(document['termsOfUse']).to.deep.equal({
      id: `eip155:31337:${address(0x11)}/0x${'a1'.repeat(32)}`,
      type: 'VidimusAccreditation',
    });
    expect(document).not.to.have.property('credentialSchema');
    const { validUntil: _, ...open } = AUTHORISATION;
    const later = authorisationToOnboardDocument({ ...open, validFrom: 1_795_000_000 });
    expect(later).not.to.have.property('expirationDate');
    expect([later['validFrom'], later['issued']]).to.deep.equal([
      '2026-11-18T11:06:40Z',
      '2026-09-21T14:13:20Z',
    ]);
  });

  it('default: is signed by the accreditor, and read and proven as every credential', async () => {
    const accreditor = await generateIssuer();
    const token = await signAuthorisationToOnboard({ ...AUTHORISATION, issuer: accreditor.did }, accreditor);
    const { payload } = jwsParts(token);
    expect([payload.iss, payload.sub, payload.exp]).to.deep.equal([
      accreditor.did,
      AUTHORISATION.subject,
      AUTHORISATION.validUntil,
    ]);
    const decoded = decodeCredential(token);
    if (!decoded.ok) throw new Error(decoded.finding.code);
    expect(decoded.value.accreditation).to.deep.equal(AUTHORISATION.accreditation);
    const resolved = await createDidResolver({}).resolve(accreditor.did, {});
    if (!resolved.ok) throw new Error(resolved.finding.code);
    expect(await checkProof(decoded.value, resolved.value.document)).to.include({ status: 'pass' });
  });

  it('error: signed with a key that is not the accreditor’s', async () => {
    const signer = await testSigner('did:example:somebody');
    const signed = signAuthorisationToOnboard(AUTHORISATION, signer);
    const refusal = await signed.catch((error: unknown) => error);
    expect(isVidimusError(refusal) && refusal.code).to.equal('ISSUE_KEY_NOT_THE_ISSUERS');
  });
});
