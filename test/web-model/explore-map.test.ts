import { expect } from 'chai';
import { between, cameraOn, zoomAt } from '../../src/web/explore/map/camera.ts';
import {
  bodyKey,
  type Circle,
  circleAt,
  countryKey,
  dotAt,
  dotIndexAt,
  layoutMap,
} from '../../src/web/explore/map/layout.ts';
import type { MapJson } from '../../src/web/explore/wire.ts';

const block = { chainId: 1, number: 1, hash: '0x', time: '2026-01-01T00:00:00Z' };
const mapOf = (bodies: readonly (readonly [string, string?])[], counts: MapJson['counts']): MapJson => ({
  ...{ total: 0, recognitions: [], counts, block },
  bodies: bodies.map(([did, home]) => ({
    ...{ did, standing: 'active' as const, kinds: [], others: [] },
    ...(home !== undefined && { home }),
  })),
});
const count = (
  accreditor: string | undefined,
  country: string,
  total: number,
): MapJson['counts'][number] => ({
  ...{ country, total, standings: [{ value: 'active', count: total }] },
  ...(accreditor !== undefined && { accreditor }),
});

describe('explorer: the layout of the map', () => {
  const map = mapOf(
    [['did:a'], ['did:b', 'did:a'], ['did:c'], ['did:lost', 'did:nobody']],
    [
      count('did:a', 'FR', 1500),
      count('did:a', 'DE', 300),
      count('did:b', 'DE', 7),
      count(undefined, 'IT', 2),
    ],
  );
  const { whole, byKey } = layoutMap(map);
  const walk = (circle: Circle): readonly Circle[] => [circle, ...circle.children.flatMap(walk)];

  it('default: everything lies inside what it belongs to, and nothing on its neighbour', () => {
    for (const circle of walk(whole)) {
      for (const child of circle.children) {
        expect(Math.hypot(child.x - circle.x, child.y - circle.y) + child.r, child.key).to.be.below(
          circle.r + 1e-6,
        );
        for (const other of circle.children)
          if (other !== child)
            expect(Math.hypot(child.x - other.x, child.y - other.y), child.key).to.be.above(
              child.r + other.r - 1e-6,
            );
      }
    }
    expect(byKey.get(bodyKey('did:b'))?.parent?.key).to.equal(bodyKey('did:a'));
    expect(byKey.get(countryKey(undefined, 'IT'))?.parent).to.equal(whole);
  });

  it('behaviour: nobody is lost: whose home is unknown stands on top, and every organisation counts once', () => {
    expect(byKey.get(bodyKey('did:lost'))?.parent).to.equal(whole);
    expect(whole.total).to.equal(4 + 1500 + 300 + 7 + 2);
    expect(walk(whole).reduce((sum, { dots }) => sum + dots.length, 0)).to.equal(1809);
  });

  it('behaviour: each dot lies in its circle and is found where it is drawn', () => {
    const france = byKey.get(countryKey('did:a', 'FR'));
    if (france === undefined) throw new Error('no such circle');
    for (let index = 0; index < france.dots.length; index += 37) {
      const { x, y } = dotAt(index);
      expect(Math.hypot(x, y)).to.be.below(france.r - 0.5);
      expect(dotIndexAt(france, france.x + x, france.y + y)).to.equal(index);
      expect(circleAt(whole, france.x + x, france.y + y)).to.equal(france);
    }
    expect(dotIndexAt(france, france.x + france.r, france.y)).to.equal(undefined);
    expect(circleAt(whole, whole.r * 2, 0)).to.equal(undefined);
  });

  it('behaviour: the same map gives the same drawing', () => {
    const again = layoutMap(map);
    expect(walk(again.whole).map(({ key, x, y, r }) => [key, x, y, r])).to.deep.equal(
      walk(whole).map(({ key, x, y, r }) => [key, x, y, r]),
    );
  });

  it('behaviour: a flight begins and ends where it should, and a zoom keeps what is under the finger', () => {
    const [from, to] = [cameraOn(whole, 400, 400), cameraOn(byKey.get(bodyKey('did:b')) ?? whole, 400, 400)];
    for (const [t, expected] of [
      [0, from],
      [1, to],
    ] as const) {
      const camera = between(from, to, t);
      expect(camera.x).to.be.closeTo(expected.x, 1e-6);
      expect(camera.k).to.be.closeTo(expected.k, 1e-6);
    }
    const zoomed = zoomAt(from, 2, 50, -30, 0.01);
    expect(zoomed.x + 50 / zoomed.k).to.be.closeTo(from.x + 50 / from.k, 1e-9);
    expect(zoomed.k).to.be.closeTo(from.k * 2, 1e-9);
  });
});
