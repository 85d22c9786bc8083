import { expect } from 'chai';
import { asList, isObject, isString, type Json, type JsonObject } from '../../src/core/json.ts';
import type { Scope } from '../../src/credential/model.ts';
import { scopeOf } from '../../src/credential/scope.ts';

const scope = (document: JsonObject): Scope =>
  scopeOf(
    document,
    asList(document['type']).filter(isString),
    asList(document['credentialSubject']).filter(isObject),
    [],
  );
const subject = (credentialSubject: JsonObject, issuer: Json = 'did:example:issuer'): Scope =>
  scope({ issuer, credentialSubject });

const specified = (specifiedBy: Json): JsonObject => ({ hasClaim: { specifiedBy } });
const badge = (...alignment: readonly JsonObject[]): JsonObject => ({ achievement: { alignment } });
const FRANCE = 'http://publications.europa.eu/resource/authority/country/FRA';
const PHYSICS = 'http://data.europa.eu/snb/isced-f/0533';

/** Every member that a format writes a dimension in, alone: what it states is read from there and from nowhere else. */
describe('scopeOf: where each format states what', () => {
  for (const [where, members] of [
    ['level', { level: 'EQF-6' }],
    ['eqfLevel', { eqfLevel: 6 }],
    ['hasClaim.specifiedBy.eqfLevel', specified({ eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6' } })],
    ['achieved.specifiedBy.eqfLevel', { achieved: [{ specifiedBy: { eqfLevel: '6' } }] }],
    ['learningSpecification.eqfLevel', { learningSpecification: { eqfLevel: 'EQF level 6' } }],
    ['achievement.alignment', badge({ targetType: 'ext:EQF', targetCode: '6' })],
  ] as const) {
    it(`default: level 6 in ${where}`, () => expect(subject(members).level).to.equal(6));
  }

  for (const [where, members] of [
    ['fieldOfStudy', { fieldOfStudy: ['0533'] }],
    ['iscedF', { iscedF: 'ISCED-F 0533' }],
    ['specifiedBy.thematicArea', specified({ thematicArea: [{ id: PHYSICS }] })],
    ['specifiedBy.iscedfCode', specified({ iscedfCode: '0533' })],
    ['specifiedBy.ISCEDFCode', specified([{ ISCEDFCode: { notation: '0533' } }])],
    ['specifiedBy.educationSubject', specified({ educationSubject: PHYSICS })],
    ['achievement.alignment', badge({ targetType: 'ext:ISCED-F', targetCode: '0533' })],
    ['achievement.alignment with a longer type', badge({ targetType: 'ext:ISCEDF2013', targetCode: '0533' })],
  ] as const) {
    it(`default: field 0533 in ${where}`, () => expect(subject(members).fields).to.deep.equal(['0533']));
  }

  for (const [where, members, issuer] of [
    ['issuerCountry', { issuerCountry: 'FR' }],
    ['jurisdiction', { jurisdiction: 'FR' }],
    [
      'issuer.location.address.countryCode',
      {},
      { location: [{ address: [{ countryCode: { id: FRANCE } }] }] },
    ],
    ['issuer.location.spatialCode', {}, { location: { spatialCode: 'FR' } }],
    ['issuer.location.spatial', {}, { location: { spatial: FRANCE } }],
    ['issuer.address.addressCountryCode', {}, { address: { addressCountryCode: 'FR' } }],
    ['issuer.address.countryCode', {}, { address: { countryCode: 'FRA' } }],
    ['awardedBy.location', { hasClaim: { awardedBy: { location: { spatialCode: 'FR' } } } }],
    [
      'awardedBy.awardingBody.location',
      { hasClaim: { awardedBy: { awardingBody: [{ location: { address: { countryCode: 'FR' } } }] } } },
    ],
  ] as const) {
    it(`default: France in ${where}`, () =>
      expect(subject(members, issuer ?? 'did:example:issuer').jurisdiction).to.equal('FR'));
  }

  it('behaviour: an alignment of another kind states neither level nor field', () => {
    const others = badge(
      { targetType: 'ext:EQFX', targetCode: '6' },
      { targetType: 'my-ext:EQF', targetCode: '6' },
      { targetType: 'my-ext:ISCED', targetCode: '0533' },
      { targetType: 7, targetCode: '6' },
      { targetCode: '6' },
    );
    expect(subject(others)).to.deep.equal({ types: [], schemas: [], fields: [] });
  });

  it('behaviour: another classification of the subject is no field; one that should be a field and is none is unreadable', () => {
    expect(subject(specified({ educationSubject: ['physics', PHYSICS] })).fields).to.deep.equal(['0533']);
    expect(subject(specified({ thematicArea: ['physics'] })).fields).to.deep.equal(['unreadable']);
    expect(subject(badge({ targetType: 'ext:ISCED', targetCode: 'x' })).fields).to.deep.equal(['unreadable']);
  });

  it('behaviour: places of one country become that country; of two, or unreadable, none', () => {
    const issuer = (...codes: readonly string[]): Json => ({
      location: codes.map((spatialCode) => ({ spatialCode })),
    });
    expect(subject({}, issuer('DE-BY', 'DE-BE')).jurisdiction).to.equal('DE');
    expect(subject({}, issuer('DE-BY', 'DE-BY')).jurisdiction).to.equal('DE-BY');
    expect(subject({}, issuer('DE', 'FR'))).not.to.have.property('jurisdiction');
    expect(subject({}, issuer('DE', 'nowhere'))).not.to.have.property('jurisdiction');
  });

  it('behaviour: base types say nothing, but where there is no other the last one counts', () => {
    const types = (...type: readonly string[]): readonly string[] => scope({ type }).types;
    expect(types('VerifiableCredential', 'A', 'VerifiableAttestation', 'B')).to.deep.equal(['A', 'B']);
    expect(types('VerifiableCredential', 'VerifiableAttestation')).to.deep.equal(['VerifiableAttestation']);
    expect(types()).to.deep.equal([]);
  });
});
