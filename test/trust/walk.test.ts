import { expect } from 'chai';
import { LIMITS } from '../../src/core/limits.ts';
import type { RecordView, TrustSource } from '../../src/trust/source.ts';
import { type WalkContext, walk } from '../../src/trust/walk.ts';
import { DAY, failing, HERE, permission, START, THERE, unreachable, World } from '../fixtures/world.ts';

const ISSUER = 'did:example:university';

const setUp = () => {
  const world = new World();
  const root = world.grant(undefined, { subject: 'did:example:ministry' });
  const agency = world.grant(root, { kind: 'accredit', subject: 'did:example:agency' });
  const issuer = world.grant(agency, { subject: ISSUER });
  return { world, root, agency, issuer };
};

const context = (
  source: TrustSource,
  roots: readonly RecordView[],
  over: Partial<WalkContext> = {},
): WalkContext => ({
  source,
  roots: new Set(roots.map(({ ref }) => ref.id)),
  registries: [{ chainId: HERE.chainId, address: HERE.registry }],
  limits: LIMITS,
  ...over,
});

const idsOf = (path: { readonly hops: readonly { readonly view: RecordView }[] } | undefined) =>
  path?.hops.map(({ view }) => view.ref.id);

describe('walk', () => {
  it('default: climbs from the issuer’s record to the trusted root', async () => {
    const { world, root, agency, issuer } = setUp();
    const { paths, faults } = await walk(ISSUER, context(world.trust, [root]));
    expect(faults).to.deep.equal([]);
    expect(paths).to.have.length(1);
    expect(paths[0]?.root).to.equal(root.ref.id);
    expect(idsOf(paths[0])).to.deep.equal([issuer.ref.id, agency.ref.id, root.ref.id]);
    expect(paths[0]?.hops.map(({ integrity }) => integrity.status)).to.deep.equal(['pass', 'pass', 'pass']);
  });

  it('behaviour: several accreditors give several paths; trusted ones come first', async () => {
    const { world, root } = setUp();
    const other = world.grant(undefined, { subject: 'did:example:other-root', salt: 1n });
    world.grant(other, { subject: ISSUER, grantedAt: START - 1 });
    world.grant(root, { subject: ISSUER, salt: 2n });
    const { paths } = await walk(ISSUER, context(world.trust, [root]));
    expect(paths.map((path) => path.root !== undefined)).to.deep.equal([true, true, false]);
    expect(paths[2]?.end?.code).to.equal('ROOT_NOT_TRUSTED');
    expect(paths[2]?.end?.status).to.equal('fail');
  });

  it('behaviour: a root that the policy does not name is an end, and nobody is trusted by an empty policy', async () => {
    const { world } = setUp();
    const { paths } = await walk(ISSUER, context(world.trust, []));
    expect(paths.map(({ root }) => root)).to.deep.equal([undefined]);
  });

  it('behaviour: only Attest and Mandate records make an issuer', async () => {
    const world = new World();
    const root = world.grant(undefined, { subject: ISSUER });
    const accredited = world.grant(root, { kind: 'accredit', subject: ISSUER });
    world.grant(accredited, { kind: 'recognise', subject: ISSUER, target: root.ref });
    const { paths } = await walk(ISSUER, context(world.trust, [root]));
    expect(paths).to.deep.equal([]);
  });

  it('behaviour: a mandate leads on to the awarding body’s record', async () => {
    const { world, root, agency, issuer } = setUp();
    const mandate = world.grant(issuer, { kind: 'mandate', subject: 'did:example:platform' });
    const { paths } = await walk('did:example:platform', context(world.trust, [root]));
    expect(idsOf(paths[0])).to.deep.equal([mandate, issuer, agency, root].map(({ ref }) => ref.id));
  });

  it('behaviour: a registry that the policy does not follow is not read', async () => {
    const world = new World();
    const root = world.grant(undefined, { subject: 'did:example:ministry', place: THERE });
    world.grant(root, { subject: ISSUER, place: THERE });
    const { paths } = await walk(ISSUER, context(world.trust, [root]));
    expect(paths).to.deep.equal([]);
  });

  it('behaviour: the record that the credential names is looked at first', async () => {
    const { world, root, issuer } = setUp();
    const named = world.grant(root, { subject: ISSUER, salt: 9n, grantedAt: START + DAY });
    const first = async (over: Partial<WalkContext>) =>
      idsOf((await walk(ISSUER, context(world.trust, [root], over))).paths[0])?.[0];
    expect(await first({})).to.equal(issuer.ref.id);
    expect(await first({ named: named.ref.id })).to.equal(named.ref.id);
  });

  describe('recognition', () => {
    const recognised = () => {
      const home = setUp();
      const { world } = home;
      const abroad = world.grant(undefined, { subject: 'did:example:abroad', salt: 1n });
      return { ...home, abroad };
    };

    it('default: continues where a Recognise record names a record on the path', async () => {
      const { world, agency, issuer, abroad } = recognised();
      const recognition = world.grant(abroad, {
        kind: 'recognise',
        subject: 'did:example:agency',
        target: agency.ref,
      });
      const { paths } = await walk(ISSUER, context(world.trust, [abroad]));
      expect(paths[0]?.root).to.equal(abroad.ref.id);
      expect(idsOf(paths[0])).to.deep.equal([issuer, agency, recognition, abroad].map(({ ref }) => ref.id));
      // The tree that the path left is still known, since a void above counts there.
      expect(paths[0]?.hops[1]?.ancestors.map(({ ref }) => ref.id)).to.deep.equal([agency.parent]);
    });

    it('behaviour: also across registries', async () => {
      const { world, root, agency, issuer } = setUp();
      const there = world.grant(undefined, { subject: 'did:example:there', place: THERE });
      world.grant(there, {
        kind: 'recognise',
        subject: 'did:example:ministry',
        target: root.ref,
        place: THERE,
      });
      const registries = [HERE, THERE].map(({ chainId, registry }) => ({ chainId, address: registry }));
      const { paths } = await walk(ISSUER, context(world.trust, [there], { registries }));
      expect(idsOf(paths[0])?.slice(0, 3)).to.deep.equal([issuer, agency, root].map(({ ref }) => ref.id));
      expect(paths[0]?.root).to.equal(there.ref.id);
    });

    it('error: equal DIDs are no recognition', async () => {
      const { world, root, abroad } = recognised();
      // Somebody else's tree grants the agency's and the ministry's DIDs records of their own.
      world.grant(abroad, { kind: 'accredit', subject: 'did:example:agency' });
      world.grant(abroad, { kind: 'recognise', subject: 'did:example:ministry', target: abroad.ref });
      const { paths } = await walk(ISSUER, context(world.trust, [abroad]));
      expect(paths.some((path) => path.root !== undefined)).to.equal(false);
      expect(idsOf(paths[0])?.at(-1)).to.equal(root.ref.id);
    });

    it('error: chain, registry and id of the target must all match', async () => {
      const { world, agency, abroad } = recognised();
      const subject = 'did:example:agency';
      world.grant(abroad, { kind: 'recognise', subject, target: { ...agency.ref, chainId: 1 } });
      world.grant(abroad, {
        kind: 'recognise',
        subject,
        target: { ...agency.ref, registry: THERE.registry },
        salt: 1n,
      });
      const { paths } = await walk(ISSUER, context(world.trust, [abroad]));
      expect(paths.some((path) => path.root !== undefined)).to.equal(false);
    });

    it('error: recognising the issuer’s own record is no accreditation of its authority', async () => {
      const { world, issuer, abroad } = recognised();
      world.grant(abroad, { kind: 'recognise', subject: ISSUER, target: issuer.ref });
      const { paths } = await walk(ISSUER, context(world.trust, [abroad]));
      expect(paths.some((path) => path.root !== undefined)).to.equal(false);
    });

    it('behaviour: authorities that recognise each other end no walk, and neither becomes trusted by it', async () => {
      const { world, root, abroad } = recognised();
      world.grant(abroad, { kind: 'recognise', subject: 'did:example:ministry', target: root.ref });
      world.grant(root, { kind: 'recognise', subject: 'did:example:abroad', target: abroad.ref });
      const { paths, faults } = await walk(ISSUER, context(world.trust, []));
      expect(faults).to.deep.equal([]);
      expect(paths.every((path) => path.root === undefined)).to.equal(true);
      const trusting = await walk(ISSUER, context(world.trust, [abroad]));
      expect(trusting.paths.filter((path) => path.root !== undefined)).to.have.length(1);
    });
  });

  describe('integrity', () => {
    const integrity = async (change: (set: ReturnType<typeof setUp>) => Partial<RecordView>) => {
      const set = setUp();
      set.world.change(set.issuer, change(set));
      const { paths } = await walk(ISSUER, context(set.world.trust, [set.root]));
      return paths[0]?.hops[0]?.integrity;
    };

    it('error: a body that does not give the id', async () => {
      const found = await integrity(({ issuer }) => ({
        record: { ...issuer.record, validUntil: START + DAY },
      }));
      expect(found).to.include({ status: 'fail', code: 'RECORD_ID_MISMATCH' });
    });

    it('error: a body hash that is not the body’s', async () => {
      const found = await integrity(() => ({ bodyHash: `0x${'11'.repeat(32)}` }));
      expect(found).to.include({ status: 'fail', code: 'RECORD_ID_MISMATCH' });
    });

    it('error: another parent', async () => {
      const found = await integrity(({ root }) => ({ parent: root.ref.id }));
      expect(found).to.include({ status: 'fail', code: 'RECORD_ID_MISMATCH' });
    });

    it('error: a record wider than its parent, though its id is right', async () => {
      const world = new World();
      const root = world.grant(undefined, {
        subject: 'did:example:ministry',
        permissions: [permission({ jurisdictions: ['DE'] })],
      });
      world.grant(root, { subject: ISSUER, permissions: [permission({ jurisdictions: ['FR'] })] });
      const { paths } = await walk(ISSUER, context(world.trust, [root]));
      expect(paths[0]?.hops[0]?.integrity).to.include({ status: 'fail', code: 'ACCREDITATION_TOO_WIDE' });
    });

    it('error: a kind that its parent may not grant', async () => {
      const { world, root, issuer } = setUp();
      world.grant(issuer, { kind: 'attest', subject: 'did:example:other' });
      const { paths } = await walk('did:example:other', context(world.trust, [root]));
      expect(paths[0]?.hops[0]?.integrity).to.include({ status: 'fail', code: 'ACCREDITATION_TOO_WIDE' });
    });

    it('error: a root that is not of the kind', async () => {
      const world = new World();
      const odd = world.grant(undefined, { kind: 'attest', subject: ISSUER });
      const { paths } = await walk(ISSUER, context(world.trust, [odd]));
      expect(paths[0]?.hops[0]?.integrity).to.include({ status: 'fail', code: 'RECORD_MALFORMED' });
    });
  });

  describe('faults', () => {
    it('error: an unreachable source is a fault, and no answer', async () => {
      const { world, root } = setUp();
      const { paths, faults } = await walk(ISSUER, context(unreachable(world.trust), [root]));
      expect(paths).to.deep.equal([]);
      expect(faults.map(({ status, code }) => [status, code])).to.deep.equal([
        ['unknown', 'TRUST_SOURCE_UNAVAILABLE'],
      ]);
    });

    it('error: a parent that cannot be read, or is not there, leaves the path open', async () => {
      const { world, root, agency } = setUp();
      const unread = await walk(ISSUER, context(failing(world.trust, 'record'), [root]));
      expect(unread.paths[0]?.end).to.include({ status: 'unknown', code: 'TRUST_SOURCE_UNAVAILABLE' });
      world.views.delete(agency.ref.id);
      const absent = await walk(ISSUER, context(world.trust, [root]));
      expect(absent.paths[0]?.end).to.include({ status: 'unknown', code: 'RECORD_PARENT_UNKNOWN' });
    });

    it('error: recognitions that cannot be read may hide a path', async () => {
      const { world } = setUp();
      const { faults } = await walk(ISSUER, context(failing(world.trust, 'recognitionsOf'), []));
      expect(faults.map(({ code }) => code)).to.deep.equal(['TRUST_SOURCE_UNAVAILABLE']);
    });

    it('error: a source that answers with another record is not believed', async () => {
      const { world, root, agency } = setUp();
      const source = { ...world.trust, record: async () => agency };
      const { paths } = await walk(ISSUER, context(source, [root]));
      expect(paths.every((path) => path.root === undefined)).to.equal(true);
    });

    it('error: a source that tells of somebody else’s records is not believed', async () => {
      const { world, root } = setUp();
      const source = { ...world.trust, recordsOf: async () => [...world.views.values()] };
      const { paths } = await walk('did:example:stranger', context(source, [root]));
      expect(paths).to.deep.equal([]);
    });

    it('behaviour: hops are bounded', async () => {
      const { world, root } = setUp();
      const { paths } = await walk(
        ISSUER,
        context(world.trust, [root], { limits: { ...LIMITS, pathHops: 2 } }),
      );
      expect(paths[0]?.end).to.include({ status: 'unknown', code: 'PATH_TOO_LONG' });
    });

    it('behaviour: a flood of records from elsewhere hides no path, however old it is', async () => {
      const { world, root, issuer } = setUp();
      const spam = world.grant(undefined, { subject: 'did:example:spam', salt: 7n });
      for (let i = 0; i < 50; i++) {
        world.grant(spam, { subject: ISSUER, salt: BigInt(i), grantedAt: START - DAY });
      }
      const limits = { pathHops: 24, paths: 8 };
      const { paths, faults } = await walk(ISSUER, context(world.trust, [root], { limits }));
      expect(paths).to.have.length(8);
      expect(idsOf(paths[0])?.[0]).to.equal(issuer.ref.id);
      expect(faults).to.deep.equal([]);
    });

    it('behaviour: a flood beyond the limit of steps is said, and hides no older record', async () => {
      const { world, root, issuer } = setUp();
      const spam = world.grant(undefined, { subject: 'did:example:spam', salt: 7n });
      for (let i = 0; i < 500; i++) {
        world.grant(spam, { subject: ISSUER, salt: BigInt(i), grantedAt: START + DAY });
      }
      const limits = { pathHops: 24, paths: 8 };
      const { paths, faults } = await walk(ISSUER, context(world.trust, [root], { limits }));
      expect(idsOf(paths[0])?.[0]).to.equal(issuer.ref.id);
      expect(faults.map(({ code }) => code)).to.deep.equal(['TOO_MANY_PATHS']);
    });

    it('behaviour: a flood of recognitions ends, and is said', async () => {
      const { world, agency } = setUp();
      const spam = world.grant(undefined, { subject: 'did:example:spam', salt: 7n });
      for (let i = 0; i < 500; i++) {
        world.grant(spam, {
          kind: 'recognise',
          subject: 'did:example:agency',
          target: agency.ref,
          salt: BigInt(i),
        });
      }
      const limits = { pathHops: 24, paths: 8 };
      const { paths, faults } = await walk(ISSUER, context(world.trust, [], { limits }));
      expect(paths).to.have.length(8);
      expect(faults.map(({ code }) => code)).to.deep.equal(['TOO_MANY_PATHS']);
    });
  });
});
