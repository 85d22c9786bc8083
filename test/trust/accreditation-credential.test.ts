import { expect } from 'chai';
import type { JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { Credential } from '../../src/credential/model.ts';
import {
  accreditationTypeOf,
  accreditedForOf,
  disagreement,
} from '../../src/trust/accreditation-credential.ts';
import { KINDS } from '../../src/trust/record.ts';
import type { RecordView } from '../../src/trust/source.ts';
import { AGENCY, Cast } from '../fixtures/cast.ts';

describe('disagreement', () => {
  let view: RecordView;
  let good: Credential;

  before(async () => {
    const cast = await Cast.assemble();
    view = cast.world.now(cast.university);
    const decoded = decodeCredential(view.evidence?.bytes ?? '');
    if (!decoded.ok) throw new Error(decoded.finding.code);
    good = decoded.value;
  });

  const withSubject = (change: JsonObject): Credential => ({
    ...good,
    document: {
      ...good.document,
      credentialSubject: { ...(good.document['credentialSubject'] as JsonObject), ...change },
    },
  });
  const entry = () =>
    (good.document['credentialSubject'] as { accreditedFor: JsonObject[] }).accreditedFor[0] ?? {};
  const withEntry = (change: JsonObject) => withSubject({ accreditedFor: [{ ...entry(), ...change }] });

  it('default: a credential as the accreditor signs it agrees', () => {
    expect(disagreement(good, view, AGENCY)).to.equal(undefined);
  });

  it('behaviour: the id may be written with 0x and in capitals', () => {
    const id = `0x${view.ref.id.slice(2).toUpperCase()}`;
    expect(disagreement(withSubject({ reservedAttributeId: id }), view, AGENCY)).to.equal(undefined);
  });

  it('behaviour: places may be named by the EU’s authority tables', () => {
    const atu = 'http://publications.europa.eu/resource/authority/country/DEU';
    expect(disagreement(withEntry({ limitJurisdiction: atu }), view, AGENCY)).to.equal(undefined);
  });

  it('behaviour: what EBSI’s form cannot state need not be stated', () => {
    const { limitEqfLevel: _, limitCredits: __, ...rest } = entry();
    expect(disagreement(withSubject({ accreditedFor: [rest] }), view, AGENCY)).to.equal(undefined);
  });

  const cases: readonly [string, () => Credential, string][] = [
    ['another issuer', () => ({ ...good, issuer: 'did:example:other' }), 'issuer'],
    ['another subject', () => ({ ...good, subjectIds: ['did:example:other'] }), 'credentialSubject.id'],
    [
      'two subjects',
      () => ({ ...good, subjectIds: [...good.subjectIds, 'did:example:b'] }),
      'credentialSubject.id',
    ],
    ['another kind', () => ({ ...good, types: ['VerifiableAccreditationToAccredit'] }), 'type'],
    [
      'another record',
      () => withSubject({ reservedAttributeId: '00'.repeat(32) }),
      'credentialSubject.reservedAttributeId',
    ],
    ['no record', () => withSubject({ reservedAttributeId: null }), 'credentialSubject.reservedAttributeId'],
    ['another start', () => ({ ...good, validFrom: (good.validFrom ?? 0) + 1 }), 'validFrom'],
    ['an end that the record has not', () => ({ ...good, validUntil: 4_000_000_000 }), 'validUntil'],
    [
      'a target on a kind without one',
      () => withSubject({ recognises: 'eip155:1:0x00' }),
      'credentialSubject.recognises',
    ],
    ['no entries', () => withSubject({ accreditedFor: [] }), 'credentialSubject.accreditedFor'],
    [
      'one entry too many',
      () => withSubject({ accreditedFor: [entry(), entry()] }),
      'credentialSubject.accreditedFor',
    ],
    [
      'more types',
      () => withEntry({ types: ['EuropeanHigherEducationMicrocredential', 'Diploma'] }),
      'credentialSubject.accreditedFor[0]',
    ],
    [
      'no types where the record limits them',
      () => withEntry({ types: [] }),
      'credentialSubject.accreditedFor[0]',
    ],
    ['another place', () => withEntry({ limitJurisdiction: 'FR' }), 'credentialSubject.accreditedFor[0]'],
    [
      'a schema that the record has not',
      () => withEntry({ schemaId: 'https://x.example' }),
      'credentialSubject.accreditedFor[0]',
    ],
    ['other levels', () => withEntry({ limitEqfLevel: [8] }), 'credentialSubject.accreditedFor[0]'],
    ['other credits', () => withEntry({ limitCredits: 60 }), 'credentialSubject.accreditedFor[0]'],
    [
      'an entry that is no object',
      () => withSubject({ accreditedFor: ['all'] }),
      'credentialSubject.accreditedFor[0]',
    ],
  ];
  for (const [name, credential, member] of cases) {
    it(`error: ${name}`, () => expect(disagreement(credential(), view, AGENCY)).to.equal(member));
  }
});

describe('accreditedForOf', () => {
  it('default: what is not limited is not stated', () => {
    const open = { types: [], schemas: [], jurisdictions: [], fields: [], levels: 0, credits: 0 };
    expect(accreditedForOf(open)).to.deep.equal({ types: ['VerifiableCredential', 'VerifiableAttestation'] });
  });

  it('behaviour: every kind has a type of its own', () => {
    expect(new Set(KINDS.map(accreditationTypeOf)).size).to.equal(KINDS.length);
  });
});
