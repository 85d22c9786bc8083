import { expect } from 'chai';
import { asList, isObject, isString, type JsonObject } from '../../src/core/json.ts';
import type { Scope } from '../../src/credential/model.ts';
import { parsePlace } from '../../src/credential/scope/places.ts';
import { parseField, parseLevel, parsePoints } from '../../src/credential/scope/readers.ts';
import { scopeOf } from '../../src/credential/scope.ts';

const scope = (document: JsonObject): Scope =>
  scopeOf(
    document,
    asList(document.type).filter(isString),
    asList(document.credentialSubject).filter(isObject),
    asList(document.credentialSchema)
      .filter(isObject)
      .map(({ id }) => ({ id: String(id), type: 'x' })),
  );

/** The controlled vocabulary's concept. */
const ECTS = 'http://data.europa.eu/snb/education-credit/6fcec5c5af';

const subject = (...subjects: JsonObject[]): Scope => scope({ credentialSubject: subjects });

describe('scopeOf', () => {
  it('default: reads the plain form', () => {
    expect(
      scope({
        type: ['VerifiableCredential', 'VerifiableAttestation', 'MicroCredential'],
        credentialSchema: { id: 'https://s.example/1' },
        credentialSubject: {
          level: 'EQF-6',
          fieldOfStudy: ['0613', '01'],
          notionalWorkload: { value: 2.5, unit: 'ECTS' },
          issuerCountry: 'DE-BY',
        },
      }),
    ).to.deep.equal({
      types: ['MicroCredential'],
      schemas: ['https://s.example/1'],
      jurisdiction: 'DE-BY',
      fields: ['0613', '01'],
      level: 6,
      credits: 25,
    });
  });

  it('default: what is not stated is absent', () => {
    expect(subject({ title: 'x' })).to.deep.equal({ types: [], schemas: [], fields: [] });
  });

  it('behaviour: without a specific type the last one counts', () => {
    expect(scope({ type: ['VerifiableCredential'] }).types).to.deep.equal(['VerifiableCredential']);
    expect(scope({ type: ['VerifiableCredential', 'VerifiableAttestation'] }).types).to.deep.equal([
      'VerifiableAttestation',
    ]);
  });

  it('behaviour: contradictory or unreadable levels and places count as not stated', () => {
    expect(subject({ level: 5, eqfLevel: 6 })).not.to.have.property('level');
    expect(subject({ level: 5 }, { level: 6 })).not.to.have.property('level');
    expect(subject({ level: ['EQF-5', 'bachelor'] })).not.to.have.property('level');
    expect(subject({ level: 6, eqfLevel: 'EQF-6' }).level).to.equal(6);
    expect(subject({ issuerCountry: 'DE' }, { issuerCountry: 'FR' })).not.to.have.property('jurisdiction');
    expect(subject({ issuerCountry: ['DE', 'FRANCE'] })).not.to.have.property('jurisdiction');
    expect(subject({ issuerCountry: 'FRANCE' })).not.to.have.property('jurisdiction');
    expect(subject({ issuerCountry: [true] })).not.to.have.property('jurisdiction');
    expect(subject({ level: 'bachelor' })).not.to.have.property('level');
    expect(subject({ issuerCountry: 'DE', jurisdiction: 'DE-BY' }).jurisdiction).to.equal('DE');
    expect(subject({ issuerCountry: 'DE-BW', jurisdiction: 'DE-BY' }).jurisdiction).to.equal('DE');
  });

  it('behaviour: a field that cannot be read is a field that nobody permits', () => {
    expect(subject({ fieldOfStudy: ['0613', 'computing'] }).fields).to.deep.equal(['0613', 'unreadable']);
  });

  it('behaviour: credits add up over achievements and subjects, the largest statement of each counts', () => {
    const ects = (point: string | number): JsonObject => ({ framework: { notation: 'ECTS' }, point });
    const claims = [
      { specifiedBy: { creditPoint: [ects('5'), ects(3)] }, creditReceived: ects('4') },
      { hasPart: [{ creditReceived: ects(1) }, { specifiedBy: { creditPoint: ects('1.5') } }] },
    ];
    expect(subject({ hasClaim: claims }).credits).to.equal(75);
    expect(subject({ ects: 5 }, { ects: 10 }).credits).to.equal(150);
    expect(subject({ ects: 5, notionalWorkload: { value: 9, unit: 'ECTS' } }).credits).to.equal(90);
    expect(subject({ notionalWorkload: { value: 60, unit: 'hours' } })).not.to.have.property('credits');
    expect(
      subject({ hasClaim: { creditReceived: { framework: { notation: 'ECVET' }, point: '5' } } }),
    ).not.to.have.property('credits');
  });

  for (const [where, statement] of [
    ['an achievement', { hasClaim: { specifiedBy: { eqfLevel: 'EQF-7' } } }],
    [
      'a diploma of EBSI',
      { achieved: [{ specifiedBy: { eqfLevel: { id: 'http://data.europa.eu/snb/eqf/7' } } }] },
    ],
    ['a specification of its own', { learningSpecification: { eqfLevel: { targetCode: '7' } } }],
    ['an alignment of a badge', { achievement: { alignment: { targetType: 'ext:EQF', targetCode: '7' } } }],
    ['the subject', { eqfLevel: { notation: 'Level 7' } }],
    ['the plain claim', { level: { code: ' 7 ' } }],
  ] as const) {
    it(`default: a level is read from ${where}`, () => {
      expect(subject(statement).level).to.equal(7);
    });
  }

  it('behaviour: an alignment with another framework is no level and no field', () => {
    for (const targetType of ['ext:EQF2', 'next:EQF', 'CFItem', 'next:ISCED', 7]) {
      const alignment = [{ targetType, targetCode: '7' }, { targetCode: '7' }];
      expect(subject({ achievement: { alignment } })).to.deep.equal(subject({}));
    }
  });

  for (const [where, statement] of [
    ['thematic areas', { hasClaim: { specifiedBy: { thematicArea: ['0613'] } } }],
    ['a code in small letters', { hasClaim: { specifiedBy: { iscedfCode: '0613' } } }],
    ['a code in capitals', { achieved: { specifiedBy: { ISCEDFCode: 'ISCED-F 0613' } } }],
    ['an alignment', { achievement: { alignment: { targetType: 'ext:ISCED-F', targetCode: '0613' } } }],
    ['the field of study', { fieldOfStudy: '0613' }],
    ['the short name', { iscedF: ['0613'] }],
  ] as const) {
    it(`default: a field is read from ${where}`, () => {
      expect(subject(statement).fields).to.deep.equal(['0613']);
    });
  }

  it('behaviour: subjects of other classifications are no fields, readable ones are', () => {
    const educationSubject = [{ id: 'http://publications.europa.eu/x/25831c2' }, { notation: '0613' }];
    expect(subject({ learningSpecification: { educationSubject } }).fields).to.deep.equal(['0613']);
    expect(
      subject({ learningSpecification: { thematicArea: 'music', educationSubject } }).fields,
    ).to.deep.equal(['unreadable', '0613']);
  });

  for (const [where, document] of [
    ['the location of the issuer', { issuer: { location: { address: { countryCode: 'DE' } } } }],
    ['the spatial code of a location', { issuer: { location: [{ spatialCode: { id: 'DEU' } }] } }],
    ['the spatial member of a location', { issuer: { location: { spatial: 'DE' } } }],
    ['the address of the issuer', { issuer: { address: { addressCountryCode: 'DE' } } }],
    ['the country code of the issuer', { issuer: { address: { countryCode: 'DE' } } }],
    [
      'the place of an award',
      { credentialSubject: { hasClaim: { awardedBy: { location: { spatialCode: 'DE' } } } } },
    ],
    [
      'the awarding body',
      {
        credentialSubject: { hasClaim: { awardedBy: { awardingBody: { location: { spatialCode: 'DE' } } } } },
      },
    ],
    ['the country', { credentialSubject: { issuerCountry: 'DE' } }],
    ['the jurisdiction', { credentialSubject: { jurisdiction: 'DE' } }],
  ] as const) {
    it(`default: a place is read from ${where}`, () => {
      expect(scope(document).jurisdiction).to.equal('DE');
    });
  }

  it('behaviour: regions of one country are that country; unreadable ones are none', () => {
    expect(subject({ issuerCountry: ['DE-BY', 'DE-BE'] }).jurisdiction).to.equal('DE');
    expect(subject({ issuerCountry: ['unreadable'] })).not.to.have.property('jurisdiction');
  });

  it('default: credits are read from every form', () => {
    for (const [statement, tenths] of [
      [{ learningSpecification: { ectsCreditPoints: 6 } }, 60],
      [{ hasClaim: { specifiedBy: { hasCreditPoints: { framework: 'ects', point: 6 } } } }, 60],
      [{ achieved: { creditReceived: { framework: { id: ECTS }, point: '6' } } }, 60],
      [{ achieved: { creditReceived: { framework: ECTS, point: '6' } } }, 60],
      [{ creditsEarned: 6, achievement: { creditsAvailable: 5 } }, 60],
      [{ creditsEarned: 4, achievement: { creditsAvailable: 6, ECTS: 5 } }, 60],
      [{ achievement: [{ ECTS: 6 }, { ECTS: 5 }] }, 60],
    ] as const) {
      expect(subject(statement).credits, JSON.stringify(statement)).to.equal(tenths);
    }
    for (const framework of [7, null, ['ECTS'], { notation: 'ects' }, {}]) {
      const statement = { achieved: { creditReceived: { framework, point: 6 } } };
      expect(subject(statement)).not.to.have.property('credits');
    }
  });

  it('behaviour: values that name nothing are unreadable, objects without a readable name too', () => {
    for (const value of [true, null, {}, { id: 7 }, ['x']]) {
      expect(subject({ fieldOfStudy: [value] }).fields).to.deep.equal(['unreadable']);
    }
    expect(subject({ fieldOfStudy: { id: 'https://x.example', notation: '0613' } }).fields).to.deep.equal([
      '0613',
    ]);
    expect(subject({ fieldOfStudy: 613 }).fields).to.deep.equal(['613']);
    expect(subject({ fieldOfStudy: [] }).fields).to.deep.equal([]);
  });

  it('behaviour: lists on the way are gone through, what is no object is passed over', () => {
    const claim = { specifiedBy: ['x', { eqfLevel: 5 }, [{ eqfLevel: 6 }]] };
    expect(subject({ hasClaim: ['x', claim, null] }).level).to.equal(5);
  });

  it('behaviour: endless parts do not cost more than their own size', () => {
    let part: JsonObject = { creditReceived: { framework: 'ECTS', point: 1 } };
    for (let depth = 0; depth < 20; depth++) part = { hasPart: part };
    expect(subject({ hasClaim: part })).not.to.have.property('credits');
  });
});

describe('readers of single statements', () => {
  it('default: EQF levels', () => {
    for (const text of [
      '6',
      'EQF-6',
      'EQF 6',
      'eqf6',
      'EQF level 6',
      'Level 6',
      'http://data.europa.eu/snb/eqf/6',
    ]) {
      expect(parseLevel(text), text).to.equal(6);
    }
    for (const text of ['0', '9', '66', 'EQF', 'http://data.europa.eu/snb/eqf/25831c2', 'x/eqf/6', 'NQF 6']) {
      expect(parseLevel(text), text).to.equal(undefined);
    }
  });

  it('default: ISCED-F fields', () => {
    for (const text of ['0613', 'ISCED-F 0613', 'http://data.europa.eu/snb/isced-f/0613']) {
      expect(parseField(text), text).to.equal('0613');
    }
    for (const text of [
      'isced 0613',
      'ISCEDF:0613',
      'iscedf_- 0613',
      'https://data.europa.eu/snb/isced-f/0613',
    ]) {
      expect(parseField(text), text).to.equal('0613');
    }
    for (const text of [
      'x0613',
      'xisced 0613',
      'isce 0613',
      '6',
      '06130',
      'ict',
      'http://data.europa.eu/snb/isced-f/25831c2',
      '0613x',
      '',
    ]) {
      expect(parseField(text), text).to.equal(undefined);
    }
  });

  it('default: credit points in tenths, rounded up', () => {
    for (const [value, tenths] of [
      ['5', 50],
      [5, 50],
      [3.3, 33],
      ['2,5', 25],
      [0, 0],
      [0.01, 1],
      [2.51, 26],
      ['2.5125', 26],
      ['12345', 123_450],
      [99_999.9, 999_999],
    ] as const) {
      expect(parsePoints(value), String(value)).to.equal(tenths);
    }
    for (const value of [
      'five',
      '-1',
      -1,
      '1e3',
      1e9,
      100_000,
      '123456',
      '1.23456',
      '1.',
      'x1',
      '1x',
      true,
      null,
      {},
      '',
    ]) {
      expect(parsePoints(value), String(value)).to.equal(undefined);
    }
  });

  it('default: places', () => {
    for (const [text, code] of [
      ['DE', 'DE'],
      ['ES-AN', 'ES-AN'],
      ['EL', 'GR'],
      ['UK', 'GB'],
      ['DEU', 'DE'],
      ['XKX', 'XK'],
      ['http://publications.europa.eu/resource/authority/country/GRC', 'GR'],
      ['http://publications.europa.eu/resource/authority/country/1A0', 'XK'],
      ['http://publications.europa.eu/resource/authority/atu/IRL_CTH_DUB', 'IE'],
      ['https://publications.europa.eu/resource/authority/atu/FIN', 'FI'],
    ] as const) {
      expect(parsePlace(text), text).to.equal(code);
    }
    for (const code of [
      'AND',
      'BRN',
      'CPV',
      'ESH',
      'GLP',
      'IDN',
      'KHM',
      'MAF',
      'MSR',
      'NZL',
      'REU',
      'SRB',
      'TKM',
      'VEN',
    ]) {
      expect(parsePlace(code), code).to.match(/^[A-Z]{2}$/);
    }
    const authority = 'http://publications.europa.eu/resource/authority';
    for (const text of [
      `x${authority}/country/DEU`,
      `${authority}/country/DEUX`,
      `${authority}/country/DEU/x`,
    ]) {
      expect(parsePlace(text), text).to.equal(undefined);
    }
    for (const text of [
      'XDEU',
      'DEUX',
      'xDE',
      'DEx',
      'FRANCE',
      'de',
      '',
      'D',
      'DE-',
      'DE-BAYERN',
      'ZZZ',
      'http://x.example/country/DEU',
    ]) {
      expect(parsePlace(text), text).to.equal(undefined);
    }
  });
});
