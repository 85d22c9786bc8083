import { expect } from 'chai';
import { createBrowse } from '../../../src/replica/browse.ts';
import type { IssuerFilter } from '../../../src/replica/directory/filter.ts';
import { fold } from '../../../src/replica/directory/fold.ts';
import { directoryWorld } from './world.ts';

describe('directory: searching organisations', () => {
  const world = directoryWorld();
  const root = world.grant({
    kind: 'root',
    subject: 'did:web:ministry.example',
    name: { en: 'Ministry' },
    country: 'PL',
  });
  const agency = world.grant({
    ...{
      kind: 'accredit',
      parent: root,
      subject: 'did:web:agency.example',
      country: 'BE',
      type: 'quality-agency',
    },
    name: { en: 'Quality Agency', fr: 'Agence de la qualité' },
  });
  const software = [{ types: ['Diploma'], fields: ['0613'], levels: [6] }];
  const lodz = world.grant({
    ...{
      kind: 'attest',
      parent: root,
      subject: 'did:key:zDnaeLodz00112233',
      country: 'PL',
      permissions: software,
    },
    name: { pl: 'Uniwersytet Łódzki', en: 'University of Łódź' },
    identifiers: { erasmus: 'PL  LODZ01' },
  });
  world.grant({
    ...{ kind: 'attest', parent: agency, subject: 'did:key:zDnaeLiege', country: 'BE', type: 'company' },
    name: { fr: 'Université de Liège' },
    permissions: [
      { types: ['Diploma'], fields: ['02'], levels: [7] },
      { types: ['Course'], fields: ['06'], levels: [5, 6] },
    ],
  });
  world.grant({
    ...{ kind: 'attest', parent: agency, subject: 'did:key:zDnaeOld', country: 'BE', permissions: software },
    ...{ name: { fr: 'Ancienne Université' }, validUntil: world.start + 10 },
  });
  world.nameTerm('Diploma');
  const browse = createBrowse(world.snapshot);
  const names = async (filter: IssuerFilter): Promise<readonly string[]> =>
    (await browse.issuers(filter)).items.map(({ did }) => did.replace(/^did:(web:|key:zDnae)/, ''));

  it('default: everyone, in the order of the chain', async () => {
    expect(await names({})).to.deep.equal([
      ...['ministry.example', 'agency.example', 'Lodz00112233', 'Liege', 'Old'],
    ]);
  });

  it('argument: query finds parts of words in any order, without case, accents or strokes', async () => {
    for (const query of ['lodz', 'ŁÓDŹ', 'sity łód', 'lodzki uniw', 'pl lodz01', 'zdnaelodz0011'])
      expect(await names({ query }), query).to.deep.equal(['Lodz00112233']);
    expect(await names({ query: 'UNIVERSITE' })).to.deep.equal(['Liege', 'Old']);
    expect(await names({ query: 'agency.ex' })).to.deep.equal(['agency.example']);
    expect(await names({ query: 'university nowhere' })).to.deep.equal([]);
    expect(await names({ query: '   ' })).to.have.length(5);
  });

  it('argument: type, kind, standing, accreditor', async () => {
    expect(await names({ type: 'company' })).to.deep.equal(['Liege']);
    expect(await names({ kind: 'accredit' })).to.deep.equal(['agency.example']);
    expect(await names({ standing: 'expired' })).to.deep.equal(['Old']);
    expect(await names({ accreditor: 'did:web:agency.example' })).to.deep.equal(['Liege', 'Old']);
  });

  it('argument: type, field and level must stand in one permission, not in several', async () => {
    expect(await names({ term: 'Diploma', kind: 'attest' })).to.deep.equal(['Lodz00112233', 'Liege', 'Old']);
    expect(await names({ term: 'Diploma', field: '06', kind: 'attest' })).to.deep.equal([
      'Lodz00112233',
      'Old',
    ]);
    expect(await names({ term: 'Diploma', level: 6, kind: 'attest' })).to.deep.equal(['Lodz00112233', 'Old']);
    expect(await names({ field: '0612', kind: 'attest' })).to.deep.equal(['Liege']);
    expect(await names({ field: '0613', level: 5, kind: 'attest' })).to.deep.equal(['Liege']);
  });

  it('argument: order', async () => {
    expect(await names({ order: 'name' })).to.deep.equal([
      ...['Old', 'ministry.example', 'agency.example', 'Liege', 'Lodz00112233'],
    ]);
    expect(await names({ order: 'newest' })).to.deep.equal([
      ...['Old', 'Liege', 'Lodz00112233', 'agency.example', 'ministry.example'],
    ]);
    expect((await names({ order: 'country' })).slice(0, 3)).to.deep.equal(['Old', 'agency.example', 'Liege']);
    expect(await names({ order: 'match', query: 'universite' })).to.deep.equal(['Liege', 'Old']);
  });

  it('behaviour: pages of every order hold everything once', async () => {
    for (const order of ['registry', 'name', 'country', 'newest'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await browse.issuers({ order, limit: 2, ...(after === undefined ? {} : { after }) });
        seen.push(...page.items.map(({ did }) => did));
        after = page.next;
      } while (after !== undefined);
      const whole = await browse.issuers({ order });
      expect(seen).to.deep.equal(whole.items.map(({ did }) => did));
      expect([...(await browse.everyIssuer({ order })).items]).to.deep.equal(whole.items);
    }
  });

  it('behaviour: each count is what choosing it would find', async () => {
    const wishes: readonly IssuerFilter[] = [
      {},
      { query: 'uni' },
      { country: 'BE' },
      { country: 'BE', type: 'company' },
    ];
    for (const wish of [
      ...wishes,
      { term: 'Diploma', level: 6 },
      { standing: 'active', field: '06' },
    ] as const) {
      const facets = await browse.facets(wish);
      const total = async (more: IssuerFilter) => (await browse.issuers({ ...wish, ...more })).total;
      expect(facets.total).to.equal(await total({}));
      for (const { value, count } of facets.countries)
        expect(await total({ country: value })).to.equal(count);
      for (const { value, count } of facets.types) expect(await total({ type: value })).to.equal(count);
      for (const { value, count } of facets.kinds) expect(await total({ kind: value })).to.equal(count);
      for (const { value, count } of facets.standings)
        expect(await total({ standing: value })).to.equal(count);
      for (const { value, count } of facets.terms) expect(await total({ term: value })).to.equal(count);
      for (const { value, count } of facets.fields) expect(await total({ field: value })).to.equal(count);
      for (const { value, count } of facets.levels) expect(await total({ level: value })).to.equal(count);
      for (const { value, count } of facets.accreditors)
        expect(await total({ accreditor: value })).to.equal(count);
    }
    const { terms } = await browse.facets();
    expect(terms.map(({ text }) => text)).to.include('Diploma');
  });

  it('behaviour: a view says who accredits, and how the best record stands', async () => {
    const view = await browse.issuer('did:key:zDnaeOld');
    expect(view).to.deep.include({ standing: 'expired', kinds: ['attest'] });
    expect(view?.accreditors[0]?.organisation?.country).to.equal('BE');
    expect(await browse.issuer('did:key:zNobody')).to.equal(undefined);
  });

  it('behaviour: whoever recognises an organisation does not rename it', async () => {
    const one = directoryWorld();
    const [own, other] = ['own', 'other'].map((name) =>
      one.grant({
        kind: 'root',
        subject: `did:web:${name}.example`,
        name: { en: name },
        country: 'BE',
      }),
    );
    one.grant({
      ...{ kind: 'recognise', subject: 'did:web:own.example', name: { en: 'Something else' }, country: 'BE' },
      ...(own && other && { parent: other, target: own }),
    });
    const view = await createBrowse(one.snapshot).issuer('did:web:own.example');
    expect(view?.organisation?.legalName).to.deep.equal({ en: 'own' });
  });

  it('behaviour: changes and their undoing are seen at once', async () => {
    const undo = world.begin();
    world.end(lodz);
    world.rename(lodz, { en: 'Renamed Academy' });
    world.grant({
      kind: 'attest',
      parent: agency,
      subject: 'did:key:zDnaeLate',
      name: { en: 'Latecomer' },
      country: 'FI',
    });
    expect(await names({ standing: 'ended' })).to.deep.equal(['Lodz00112233']);
    expect(await names({ query: 'renamed' })).to.deep.equal(['Lodz00112233']);
    expect(await names({ query: 'lodzki' })).to.deep.equal([]);
    expect(await names({ query: 'latecomer' })).to.deep.equal(['Late']);
    undo();
    expect(await names({ query: 'latecomer' })).to.deep.equal([]);
    expect(await names({ query: 'lodzki' })).to.deep.equal(['Lodz00112233']);
    world.grant({
      kind: 'attest',
      parent: agency,
      subject: 'did:key:zDnaeOther',
      name: { en: 'Aa' },
      country: 'FI',
    });
    expect(await names({ order: 'name', limit: 1 })).to.deep.equal(['Other']);
    expect(await names({ standing: 'ended' })).to.deep.equal([]);
  });

  it('default: folding keeps what tells names apart', () => {
    expect(fold('  Straße  der ÆØÅ-ŁÓDŹ ')).to.equal('strasse der aeoa-lodz');
    expect(fold('Άριστοτέλειο')).to.equal('αριστοτελειο');
    expect(fold('İSTANBUL Üniversitesi')).to.equal('istanbul universitesi');
  });
});
