import { expect } from 'chai';
import { createBrowse } from '../../../src/replica/browse.ts';
import { directoryWorld, type TestGrant } from './world.ts';

describe('directory: the map of who accredits and recognises whom', () => {
  const build = () => {
    const world = directoryWorld();
    const grant = (
      subject: string,
      parent: ReturnType<typeof world.grant> | undefined,
      more: Partial<TestGrant>,
    ) =>
      world.grant({
        ...{ kind: 'attest', country: 'DE', name: { en: subject }, subject: `did:web:${subject}.example` },
        ...(parent && { parent }),
        ...more,
      });
    const ministry = grant('ministry', undefined, { kind: 'root' });
    const agency = grant('agency', ministry, { kind: 'accredit', country: 'BE' });
    const foreign = grant('foreign', undefined, { kind: 'root', country: 'IT' });
    for (const [name, country] of [
      ['a', 'DE'],
      ['b', 'DE'],
      ['c', 'FR'],
    ] as const)
      grant(name, agency, { country });
    grant('late', agency, { validUntil: world.start + 5 });
    grant('b', ministry, {});
    grant('foreign', agency, { kind: 'recognise', country: 'IT', target: foreign });
    return { world, grant, ministry, agency, foreign, browse: createBrowse(world.snapshot) };
  };
  const short = (did: string | undefined) => did?.replace(/^did:web:|\.example$/g, '');

  it('default: bodies by name, each inside the one that accredits it; all others as counts', async () => {
    const { browse } = build();
    const map = await browse.map();
    expect(map.total).to.equal(7);
    expect(map.bodies.map(({ did, home }) => [short(did), short(home)])).to.deep.equal([
      ['ministry', undefined],
      ['agency', 'ministry'],
      ['foreign', undefined],
    ]);
    expect(
      map.counts.map(({ accreditor, country, total }) => [short(accreditor), country, total]),
    ).to.deep.equal([
      ['agency', 'DE', 3],
      ['agency', 'FR', 1],
      ['ministry', 'DE', 1],
    ]);
    expect(
      map.recognitions.map(({ from, to, standing }) => [short(from), short(to), standing]),
    ).to.deep.equal([['agency', 'foreign', 'active']]);
  });

  it('behaviour: the names behind a count are as many, those in force first', async () => {
    const { browse } = build();
    const { counts } = await browse.map();
    for (const { accreditor, country, total } of counts) {
      const group = await browse.mapGroup(accreditor, country);
      expect(group.total).to.equal(total);
    }
    const group = await browse.mapGroup('did:web:agency.example', 'DE');
    expect(group.items.map(({ did, standing }) => [short(did), standing])).to.deep.equal([
      ['a', 'active'],
      ['b', 'active'],
      ['late', 'expired'],
    ]);
    expect((await browse.mapGroup('did:web:nobody.example', 'DE')).total).to.equal(0);
  });

  it('behaviour: bodies that accredit each other do not stand inside themselves', async () => {
    const { world, grant, agency } = build();
    const inner = grant('inner', agency, { kind: 'accredit' });
    grant('agency', inner, { kind: 'accredit', country: 'BE' });
    const { bodies } = await createBrowse(world.snapshot).map();
    const homes = new Map(bodies.map(({ did, home }) => [short(did), short(home)]));
    expect(homes.get('inner')).to.equal('agency');
    expect(homes.get('agency')).to.equal('ministry');
    expect(bodies.find(({ did }) => short(did) === 'agency')?.others.map(short)).to.deep.equal(['inner']);
  });

  it('behaviour: whoever begins to accredit becomes a body, and is none when that is taken back', async () => {
    const { world, grant, browse, ministry } = build();
    const school = grant('school', ministry, { kind: 'accredit' });
    const isBody = async () => (await browse.map()).bodies.some(({ did }) => short(did) === 'school');
    expect(await isBody()).to.equal(false);
    expect((await browse.issuers({ leads: true })).total).to.equal(2);
    const undo = world.begin();
    grant('pupil', school, {});
    expect(await isBody()).to.equal(true);
    expect((await browse.issuer('did:web:school.example'))?.below).to.equal(1);
    expect((await browse.issuers({ leads: true })).total).to.equal(3);
    undo();
    expect(await isBody()).to.equal(false);
    expect((await browse.issuer('did:web:school.example'))?.below).to.equal(0);
  });
});
