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
    for (const text of ['6', '06130', 'ict', 'http://data.europa.eu/snb/isced-f/25831c2', '0613x', '']) {
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
    ] as const) {
      expect(parsePoints(value), String(value)).to.equal(tenths);
    }
    for (const value of ['five', '-1', -1, '1e3', 1e9, true, null, {}, '']) {
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
    for (const text of ['FRANCE', 'de', '', 'D', 'DE-', 'DE-BAYERN', 'ZZZ', 'http://x.example/country/DEU']) {
      expect(parsePlace(text), text).to.equal(undefined);
    }
  });
});
