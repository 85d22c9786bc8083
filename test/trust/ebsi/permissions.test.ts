import { expect } from 'chai';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { permissionsOf, schemaName, withoutBaseTypes } from '../../../src/trust/ebsi/permissions.ts';
import { termHash } from '../../../src/trust/terms.ts';

const SCHEMAS = 'https://registry.example/trusted-schemas-registry/v3/schemas';
// The two forms of one id, as published for the attestation schema of 2024-01.
const HEX = '0xbe77a21356835dc09d3d8149ea832ae0a4bae0ae9c869d18219ef8f4a74b4644';
const BASE58 = 'zDpWGUBenmqXzurskry9Nsk6vq2R8thh9VSeoRqguoyMD';

const read = (accreditedFor: Json) => permissionsOf({ accreditedFor } as JsonObject, 'did:ebsi:z', SCHEMAS);
const codeOf = (accreditedFor: Json): string | undefined => {
  const outcome = read(accreditedFor);
  return outcome.ok ? undefined : outcome.finding.code;
};

describe('EBSI’s accreditedFor', () => {
  it('default: types, schema and jurisdiction; what is left out is not limited', () => {
    const outcome = read([
      {
        types: ['VerifiableCredential', 'Diploma'],
        schemaId: `${SCHEMAS}/${BASE58}`,
        limitJurisdiction: 'FI',
      },
      { types: ['Diploma'] },
    ]);
    expect(outcome.ok && outcome.value.map(({ permission }) => permission)).to.deep.equal([
      {
        types: [termHash('VerifiableCredential'), termHash('Diploma')],
        schemas: [termHash(HEX)],
        jurisdictions: ['FI'],
        fields: [],
        levels: 0,
        credits: 0,
      },
      { types: [termHash('Diploma')], schemas: [], jurisdictions: [], fields: [], levels: 0, credits: 0 },
    ]);
  });

  it('default: our further limits beside them', () => {
    const outcome = read([
      { types: ['Diploma'], limitField: ['06', '071'], limitEqfLevel: [4, 5], limitCredits: 7.5 },
    ]);
    expect(outcome.ok && outcome.value[0]?.permission).to.include({ levels: 0b11000, credits: 75 });
    expect(outcome.ok && outcome.value[0]?.permission.fields).to.deep.equal(['06', '071']);
  });

  it('behaviour: one name for a schema however it is written, and another address for itself', () => {
    for (const text of [
      HEX,
      HEX.toUpperCase().replace('0X', '0x'),
      BASE58,
      `${SCHEMAS}/${HEX}`,
      `${SCHEMAS}/${BASE58}`,
    ]) {
      expect(schemaName(text, SCHEMAS), text).to.equal(HEX);
    }
    for (const text of [
      `https://evil.example/${BASE58}`,
      'ebsi:pilot:x',
      '0xab',
      'z1',
      `${SCHEMAS}/`,
      'z'.repeat(5_000),
    ]) {
      expect(schemaName(text, SCHEMAS)).to.equal(text);
    }
    expect(schemaName(`${SCHEMAS}/${BASE58}`, undefined)).to.equal(`${SCHEMAS}/${BASE58}`);
  });

  it('behaviour: a country by its address is a country, a region by its address stays one', () => {
    const atu = 'http://publications.europa.eu/resource/authority/atu';
    const outcome = read([{ types: ['Diploma'], limitJurisdiction: [`${atu}/FIN`, `${atu}/IRL_CTH_DUB`] }]);
    expect(outcome.ok && outcome.value[0]?.permission.jurisdictions).to.deep.equal([
      'FI',
      `${atu}/IRL_CTH_DUB`,
    ]);
  });

  it('behaviour: the types that every credential bears ask for nothing, unless they stand alone', () => {
    const [both, alone] = [['VerifiableCredential', 'Diploma'], ['VerifiableAttestation']].map((types) => {
      const outcome = read([{ types }]);
      return outcome.ok && outcome.value[0] ? withoutBaseTypes(outcome.value[0].permission).types : [];
    });
    expect(both).to.deep.equal([termHash('Diploma')]);
    expect(alone).to.deep.equal([termHash('VerifiableAttestation')]);
  });

  const malformed: readonly [string, Json][] = [
    ['none', []],
    ['no entry that is an object', ['Diploma']],
    ['no types', [{ schemaId: BASE58 }]],
    ['an empty list of types, which would mean any', [{ types: [] }]],
    ['a type that is no text', [{ types: [1] }]],
    ['an empty type', [{ types: [''] }]],
    ['an empty list of schemas', [{ types: ['A'], schemaId: [] }]],
    ['an empty list of jurisdictions', [{ types: ['A'], limitJurisdiction: [] }]],
    ['a level that is none', [{ types: ['A'], limitEqfLevel: [9] }]],
    ['no level', [{ types: ['A'], limitEqfLevel: [] }]],
    ['credits of text', [{ types: ['A'], limitCredits: '5' }]],
    ['so few credits that they would read as no limit', [{ types: ['A'], limitCredits: 0.04 }]],
    ['more credits than there are', [{ types: ['A'], limitCredits: 6_554 }]],
    ['no credits', [{ types: ['A'], limitCredits: 0 }]],
    ['too many entries', Array(65).fill({ types: ['A'] })],
  ];
  for (const [name, value] of malformed) {
    it(`error: ${name}`, () => expect(codeOf(value)).to.equal('EBSI_PERMISSIONS_MALFORMED'));
  }

  it('error: a limit that nobody knows leaves it open, whatever its case', () => {
    for (const member of ['limitLanguage', 'LimitJurisdiction', 'limit']) {
      const outcome = read([{ types: ['A'], [member]: 'x' }]);
      expect(outcome).to.have.nested.property('finding.code', 'EBSI_LIMIT_UNKNOWN');
      expect(outcome).to.have.nested.property('finding.status', 'unknown');
    }
  });
});
