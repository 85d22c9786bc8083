import { expect } from 'chai';
import fc from 'fast-check';
import { hrefOf, narrowed, queryOf, type Route, readRoute } from '../../src/web/explore/route.ts';

const read = (href: string): Route => {
  const { pathname, search } = new URL(href, 'https://vidimus.example');
  return readRoute(pathname, search);
};

describe('explorer: addresses', () => {
  const routes: readonly Exclude<Route, { page: 'unknown' }>[] = [
    { page: 'directory', wish: {} },
    {
      page: 'directory',
      wish: {
        ...{ query: 'łódź & co', country: 'PL', type: 'university', term: 'A b', field: '061', level: '6' },
        ...{ kind: 'attest', standing: 'active', accreditor: 'did:web:a.example', order: 'newest' },
        ...{ after: '4h9', from: 26 },
      },
    },
    { page: 'organisation', did: 'did:web:example.com%3A8443:a' },
    { page: 'map' },
    { page: 'map', body: 'did:key:z1', country: 'DE' },
  ];
  for (const route of routes)
    it(`default: ${hrefOf(route)} leads back to where it came from`, () => {
      expect(read(hrefOf(route))).to.deep.equal(route);
    });

  it('error: what has no shape that the service knows is left out, and no path is trusted', () => {
    expect(read('/explore/?country=de&level=9&field=x&order=worst&after=-&from=-3&q=%20')).to.deep.equal({
      page: 'directory',
      wish: {},
    });
    for (const path of [
      '/explore/issuers/',
      '/explore/issuers/nobody',
      '/explore/issuers/%E0%A4%A',
      '/explore/x',
    ])
      expect(read(path).page, path).to.equal('unknown');
  });

  it('behaviour: no address makes it throw, and what is read is asked for safely', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, search) => {
        const route = readRoute(`/explore/${path}`, search);
        if (route.page === 'directory') expect(queryOf(route.wish)).to.not.match(/[<>"\s]/);
        if (route.page !== 'unknown') expect(hrefOf(route)).to.match(/^\/explore\//);
      }),
    );
  });

  it('behaviour: narrowing begins with the first page, and a query asks for the best match', () => {
    const wish = { query: 'a', after: 'x', from: 26 };
    expect(narrowed(wish, 'country', 'DE')).to.deep.equal({ query: 'a', country: 'DE' });
    expect(narrowed({ country: 'DE', level: '6' }, 'country', undefined)).to.deep.equal({ level: '6' });
    expect(queryOf(wish)).to.equal('query=a&order=match&after=x');
    expect(queryOf({})).to.equal('order=name');
  });
});
