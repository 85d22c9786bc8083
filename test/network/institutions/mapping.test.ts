import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { isMidnightInBrussels, nextMidnightInBrussels } from '../../../src/network/institutions/brussels.ts';
import { mapInstitution } from '../../../src/network/institutions/mapping.ts';
import { readInstitutions } from '../../../src/network/institutions/read.ts';
import { sharedVectors } from '../../fixtures/shared.ts';

const permission = { levels: [5, 6, 7, 8] };
const row = {
  proposal_number: '101012444',
  erasmus_code: 'A BADEN01',
  pic: '948821603',
  oid: 'E10054064',
  legal_name: 'PAEDAGOGISCHE HOCHSCHULE NIEDERÖSTERREICH',
  street: 'Mühlgasse 67',
  post_cd: '2500',
  city: 'Baden',
  country_cd: 'AT',
  website_url: 'www.ph-noe.ac.at',
  erasmus_eche_start: 1_609_455_600_000,
  erasmus_eche_end: 1_893_366_000_000,
};

const map = (change: Record<string, unknown>, seed?: string) => {
  const value = JSON.parse(JSON.stringify({ ...row, ...change }));
  return mapInstitution(value, 7, seed === undefined ? { permission } : { permission, seed });
};
const good = (change: Record<string, unknown> = {}, seed?: string) => {
  const mapped = map(change, seed);
  if (!mapped.ok) throw mapped.error;
  return mapped.institution;
};
const problem = (change: Record<string, unknown>) => {
  const mapped = map(change);
  return mapped.ok ? undefined : { code: mapped.error.code, details: mapped.error.details };
};

describe('mapInstitution', () => {
  it('default: an accreditation to attest in its own country, on the charter’s own dates', () => {
    const { draft, organisation, key, notes } = good();
    expect(key).to.equal('A BADEN01|101012444');
    expect(draft).to.include({ kind: 'attest', validFrom: 1_609_455_600, validUntil: 1_893_452_400 });
    expect(new Date(Number(draft.validFrom) * 1000).toISOString()).to.equal('2020-12-31T23:00:00.000Z');
    expect(draft.permissions?.[0]?.jurisdictions).to.deep.equal(['AT']);
    expect(organisation).to.deep.equal({
      legalName: { und: 'PAEDAGOGISCHE HOCHSCHULE NIEDERÖSTERREICH' },
      country: 'AT',
      type: 'other',
      identifiers: { erasmus: 'A BADEN01', 'eche-proposal': '101012444', pic: '948821603', oid: 'E10054064' },
      homepage: 'https://www.ph-noe.ac.at/',
      demonstration: true,
    });
    expect(notes).to.deep.equal([]);
  });

  it('argument country_cd: Greece and the United Kingdom become ISO codes, Kosovo stays, Réunion has two', () => {
    const countries = (country_cd: string) => {
      const { organisation, draft } = good({ country_cd });
      return [organisation.country, draft.permissions?.[0]?.jurisdictions];
    };
    expect(countries('EL')).to.deep.equal(['GR', ['GR']]);
    expect(countries('UK')).to.deep.equal(['GB', ['GB']]);
    expect(countries('XK')).to.deep.equal(['XK', ['XK']]);
    expect(countries('RE')).to.deep.equal(['RE', ['RE', 'FR-974']]);
  });

  it('argument seed: the same seed gives the same did:key, another seed another, another key another', () => {
    expect(good().draft.subject)
      .to.match(/^did:key:zDn[1-9A-HJ-NP-Za-km-z]+$/)
      .and.to.equal(good().draft.subject);
    expect(good({}, 'another').draft.subject).to.not.equal(good().draft.subject);
    expect(good({ proposal_number: '101012445' }).draft.subject).to.not.equal(good().draft.subject);
    expect(good({ erasmus_code: 'A  BADEN01 ' }).draft.subject).to.equal(good().draft.subject);
  });

  it('behaviour: what the list may lack is left out; what is not of its form is left out and noted', () => {
    const { organisation, notes } = good({ oid: undefined, website_url: undefined, pic: 'none' });
    expect(organisation.identifiers).to.deep.equal({ erasmus: 'A BADEN01', 'eche-proposal': '101012444' });
    expect(organisation).to.not.have.property('homepage');
    expect(notes).to.have.length(1);
  });

  it('behaviour: an e-mail address, a password or a private host in place of a site never reaches the registry', () => {
    for (const website_url of [
      'someone@example.org',
      'http://user:word@example.org',
      'javascript:alert(1)',
      '127.0.0.1',
      'localhost',
      'www. example.org',
      '/x',
    ]) {
      const { organisation, notes } = good({ website_url });
      expect(organisation, website_url).to.not.have.property('homepage');
      expect(notes.join(), website_url).to.not.include(website_url);
    }
  });

  it('error: each malformed member is named with its row, and none of its value', () => {
    const cases: readonly [Record<string, unknown>, string][] = [
      [{ erasmus_code: undefined }, 'erasmus_code'],
      [{ erasmus_code: 5 }, 'erasmus_code'],
      [{ legal_name: ' ' }, 'legal_name'],
      [{ legal_name: 'a\u202eb' }, 'legal_name'],
      [{ legal_name: 'x'.repeat(513) }, 'legal_name'],
      [{ proposal_number: null }, 'proposal_number'],
      [{ country_cd: 'AUT' }, 'country_cd'],
      [{ erasmus_eche_start: '2021-01-01' }, 'erasmus_eche_start'],
      [{ erasmus_eche_start: 1_609_459_200_000 }, 'erasmus_eche_start'],
      [{ erasmus_eche_start: 1e18 }, 'erasmus_eche_start'],
      [{ erasmus_eche_end: 1_577_833_200_000 }, 'erasmus_eche_end'],
    ];
    for (const [change, field] of cases) {
      const found = problem(change);
      expect(found?.code, field).to.equal('INSTITUTION_ROW_MALFORMED');
      expect(found?.details, field).to.include({ row: 7, field });
    }
    expect(mapInstitution('x', 1, { permission })).to.have.nested.property(
      'error.code',
      'INSTITUTION_ROW_MALFORMED',
    );
  });

  it('behaviour: never throws, whatever the row holds', () => {
    const member = fc.constantFrom(...Object.keys(row));
    fc.assert(
      fc.property(fc.dictionary(member, fc.jsonValue()), (change) => {
        expect(map(change)).to.have.property('ok');
      }),
    );
  });
});

describe('midnights in Brussels', () => {
  it('behaviour: the next one is 23, 24 or 25 hours later', () => {
    const hours = (date: string): number => {
      const midnight = Date.parse(date) / 1000;
      expect(isMidnightInBrussels(midnight), date).to.equal(true);
      return (nextMidnightInBrussels(midnight) - midnight) / 3600;
    };
    expect(hours('2024-03-31T00:00:00+01:00')).to.equal(23);
    expect(hours('2024-06-26T00:00:00+02:00')).to.equal(24);
    expect(hours('2024-10-27T00:00:00+02:00')).to.equal(25);
  });
});

describe('readInstitutions', () => {
  const read = (value: unknown) => readInstitutions(Buffer.from(JSON.stringify(value)), { permission });

  it('behaviour: bad rows and doubles are reported by row, and the good rows are not lost', () => {
    const list = read([row, { ...row, country_cd: '??' }, row, { ...row, erasmus_code: 'A BADEN02' }]);
    expect(list.institutions.map((institution) => institution.row)).to.deep.equal([1, 4]);
    expect(list.problems.map(({ row, error }) => [row, error.code])).to.deep.equal([
      [2, 'INSTITUTION_ROW_MALFORMED'],
      [3, 'INSTITUTION_DUPLICATE'],
    ]);
  });

  it('error: not a list, not JSON, not UTF-8', () => {
    for (const bytes of [Buffer.from('{}'), Buffer.from('[{'), Buffer.from([0x5b, 0xff, 0x5d])]) {
      expect(() => readInstitutions(bytes, { permission }))
        .to.throw()
        .with.property('code', 'INSTITUTION_FILE_MALFORMED');
    }
  });

  it('behaviour: the whole list of charter holders maps, each to a DID of its own', function () {
    this.timeout(30_000);
    const path = sharedVectors('institutions/eche-institutions.json');
    if (path === undefined) return this.skip();
    const list = readInstitutions(readFileSync(path), { permission });
    expect(list.problems).to.deep.equal([]);
    expect(list.institutions).to.have.length(5_912);
    expect(new Set(list.institutions.map(({ draft }) => draft.subject)).size).to.equal(5_912);
    expect(new Set(list.institutions.map(({ organisation }) => organisation.country)).size).to.equal(39);
    const data = JSON.stringify(list.institutions.map(({ organisation }) => organisation));
    expect(data).to.not.include('@');
    return undefined;
  });
});
