import { expect } from 'chai';
import { csvLine } from '../../src/core/csv.ts';
import { createBrowse } from '../../src/replica/browse.ts';
import { testService } from '../fixtures/service.ts';
import { directoryWorld } from '../replica/directory/world.ts';

/** Reads RFC 4180, so that what is asserted is what a spreadsheet sees. */
const readCsv = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
    );

const FORMULAS = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '  =HYPERLINK("x")', '\t=1', '＝1+1', '\u200b=1'];

describe('service: what the explorer asks', () => {
  const start = async () => {
    const world = directoryWorld();
    const root = world.grant({
      kind: 'root',
      subject: 'did:web:root.example',
      name: { en: 'Root' },
      country: 'BE',
    });
    FORMULAS.forEach((name, index) => {
      world.grant({
        ...{ kind: 'attest', parent: root, subject: `did:web:evil${index}.example`, country: 'BE' },
        name: { en: name },
      });
    });
    const lodz = world.grant({
      ...{ kind: 'attest', parent: root, subject: 'did:web:lodz.example', country: 'PL' },
      name: { pl: 'Uniwersytet "Łódzki", 1', en: 'University of Łódź' },
      permissions: [{ types: ['Diploma'], fields: ['0613'], levels: [6] }],
    });
    world.nameTerm('Diploma');
    world.end(lodz);
    const service = await testService({}, { registry: createBrowse(world.snapshot) });
    return { ...service, lodz };
  };

  it('behaviour: no cell of an export is a formula, and every name comes back whole', async () => {
    const { app } = await start();
    const answer = await app.inject({ url: '/issuers/export?format=csv' });
    expect(answer.headers['content-disposition']).to.equal('attachment; filename="organisations.csv"');
    expect(answer.body.charCodeAt(0)).to.equal(0xfeff);
    const [head = [], ...rows] = readCsv(answer.body);
    expect(rows).to.have.length(FORMULAS.length + 2);
    for (const row of rows) {
      expect(row).to.have.length(head.length);
      for (const cell of row) expect(cell).not.to.match(/^\s*[=+\-@＝]/);
    }
    const lodz = rows.at(-1) ?? [];
    expect(lodz[head.indexOf('names')]).to.equal('pl: Uniwersytet "Łódzki", 1; en: University of Łódź');
    await app.close();
  });

  it('argument: csvLine keeps numbers and quotes, and takes line breaks as they are', () => {
    expect(csvLine([-5, 'a"b', 'one\ntwo', undefined])).to.equal('"-5","a""b","one\ntwo",""\r\n');
  });

  it('behaviour: an export is what the search finds, in its order, as JSON too', async () => {
    const { app } = await start();
    const { items } = (await app.inject({ url: '/issuers?country=BE&order=name&limit=100' })).json<{
      items: unknown[];
    }>();
    const whole = (await app.inject({ url: '/issuers/export?country=BE&order=name' })).json<{
      items: unknown[];
      total: number;
    }>();
    expect(whole.items).to.deep.equal(items);
    expect(whole.total).to.equal(items.length);
    await app.close();
  });

  it('behaviour: a dossier has the records, those above, and the events of one organisation', async () => {
    const { app, lodz } = await start();
    const dossier = (await app.inject({ url: '/issuers/did:web:lodz.example/dossier' })).json<{
      readonly [member: string]: unknown;
      readonly above: readonly { readonly kind: string }[];
      readonly history: readonly { readonly id: string; readonly entry: { readonly event: string } }[];
    }>();
    expect(dossier['issuer']).to.include({ standing: 'ended', below: 0 });
    expect(dossier.above.map(({ kind }) => kind)).to.deep.equal(['root']);
    expect(dossier.history.map(({ id, entry }) => [id, entry.event])).to.deep.equal([
      [lodz, 'RecordGranted'],
      [lodz, 'RecordEnded'],
    ]);
    expect(dossier['totals']).to.deep.equal({ accreditations: 1, recognitions: 0, lists: 0, history: 2 });
    const csv = await app.inject({ url: '/issuers/did:web:lodz.example/dossier?format=csv' });
    const [head = [], own = [], above = []] = readCsv(csv.body);
    expect([own[0], above[0]]).to.deep.equal(['own', 'above']);
    expect(own[head.indexOf('types')]).to.equal('Diploma');
    const [, ...ofRoot] = readCsv(
      (await app.inject({ url: '/issuers/did:web:root.example/dossier?format=csv' })).body,
    );
    expect(ofRoot.map(([relation]) => relation)).to.deep.equal([
      'own',
      ...Array.from({ length: FORMULAS.length + 1 }, () => 'below'),
    ]);
    await app.close();
  });

  it('behaviour: the map counts everyone once for each accreditor', async () => {
    const { app } = await start();
    const map = (await app.inject({ url: '/map' })).json<{
      bodies: unknown[];
      counts: { total: number }[];
      total: number;
    }>();
    expect(map.total).to.equal(FORMULAS.length + 2);
    expect(map.bodies).to.have.length(1);
    expect(map.counts.reduce((sum, { total }) => sum + total, 0)).to.equal(FORMULAS.length + 1);
    const csv = readCsv((await app.inject({ url: '/map?format=csv' })).body);
    expect(csv).to.have.length(1 + 2);
    await app.close();
  });
});
