import { expect } from 'chai';
import { ZeroHash } from 'ethers';
import { network } from 'hardhat';
import { deployTree, type Tree } from './support/fixture.ts';
import {
  Answer,
  field,
  jurisdiction,
  Kind,
  levels,
  linkTo,
  NO_RECORD,
  noAttachments,
  permission,
  Reason,
  type RecordBody,
  record,
  term,
} from './support/records.ts';

const claim = (parts: Record<string, unknown> = {}) => ({
  types: [term('MicroCredential')],
  schema: ZeroHash,
  jurisdiction: '0x000000000000',
  field: '0x00000000',
  level: 6,
  credits: 50,
  ...parts,
});

describe('TrustedIssuersRegistry: trusted', () => {
  let connection: Awaited<ReturnType<typeof network.create>>;
  let tree: Tree;
  let path: RecordBody[];
  const deploy = async () => deployTree(connection.ethers);
  const now = async (): Promise<number> => connection.networkHelpers.time.latest();

  before(async () => {
    connection = await network.create();
  });

  beforeEach(async () => {
    tree = await connection.networkHelpers.loadFixture(deploy);
    path = [tree.rootBody, tree.agencyBody, tree.universityBody];
  });

  const ask = async (time: number, about = claim(), along = path, root = tree.root) =>
    Number((await tree.registry.trusted(root, along, about, time)).answer);

  it('says yes, with root and subject', async () => {
    const { answer, rootSubject, subject } = await tree.registry.trusted(
      tree.root,
      path,
      claim(),
      await now(),
    );
    expect([Number(answer), rootSubject, subject]).to.deep.equal([
      Answer.Yes,
      tree.rootBody.subject,
      tree.universityBody.subject,
    ]);
  });

  it('refuses the future, an empty path, and another root', async () => {
    const present = await now();
    await expect(tree.registry.trusted(tree.root, path, claim(), present + 1))
      .to.be.revertedWithCustomError(tree.registry, 'InTheFuture')
      .withArgs(present + 1, present);
    await expect(tree.registry.trusted(tree.root, [], claim(), present)).to.be.revertedWithCustomError(
      tree.registry,
      'PathEmpty',
    );
    await expect(tree.registry.trusted(tree.agencyId, path, claim(), present))
      .to.be.revertedWithCustomError(tree.registry, 'NotRoot')
      .withArgs(tree.agencyId);
  });

  it('says no to a path with a hop that was never granted', async () => {
    const forged = record({ subject: 'did:example:forger', permissions: [permission()] });
    expect(await ask(await now(), claim(), [tree.rootBody, tree.agencyBody, forged])).to.equal(Answer.No);
    expect(await ask(await now(), claim(), [tree.rootBody, tree.universityBody])).to.equal(Answer.No);
  });

  it('says no where the last record does not issue', async () => {
    expect(await ask(await now(), claim(), [tree.rootBody])).to.equal(Answer.No);
    expect(await ask(await now(), claim(), [tree.rootBody, tree.agencyBody])).to.equal(Answer.No);
  });

  it('says yes along a mandate', async () => {
    const mandate = record({
      kind: Kind.Mandate,
      subject: 'did:example:alliance',
      permissions: tree.universityBody.permissions,
    });
    await tree.registry
      .connect(tree.university)
      .grant({ parent: tree.agencyId, record: tree.universityBody }, mandate, '0x00', noAttachments);
    expect(await ask(await now(), claim(), [...path, mandate])).to.equal(Answer.Yes);
  });

  describe('status at the time', () => {
    const act = (what: 'suspend' | 'resume') =>
      tree.registry
        .connect(tree.agency)
        [what](tree.universityId, tree.universityToAgency, Reason.UnderReview);

    it('suspended: yes before, no since', async () => {
      await connection.networkHelpers.time.increase(100);
      await act('suspend');
      const since = await now();
      expect(await ask(since - 1)).to.equal(Answer.Yes);
      expect(await ask(since)).to.equal(Answer.No);
    });

    it('resumed: unknown before the resume, yes since', async () => {
      await act('suspend');
      await connection.networkHelpers.time.increase(100);
      await act('resume');
      const since = await now();
      expect(await ask(since - 1)).to.equal(Answer.Unknown);
      expect(await ask(since)).to.equal(Answer.Yes);
      await act('suspend');
      expect(await ask((await now()) - 1)).to.equal(Answer.Unknown);
    });

    it('ended: yes before, no since', async () => {
      await connection.networkHelpers.time.increase(100);
      await tree.registry.connect(tree.university).end(tree.universityId, [], 0, tree.custodian);
      const since = await now();
      expect(await ask(since - 1)).to.equal(Answer.Yes);
      expect(await ask(since)).to.equal(Answer.No);
    });

    it('ended while suspended: unknown before', async () => {
      await act('suspend');
      await connection.networkHelpers.time.increase(100);
      await tree.registry.connect(tree.university).end(tree.universityId, [], 0, tree.custodian);
      expect(await ask((await now()) - 1)).to.equal(Answer.Unknown);
    });

    it('void: no since its time; a record below that was granted at or after it, whole', async () => {
      const granted = await now();
      await connection.networkHelpers.time.increase(100);
      await tree.registry
        .connect(tree.ministry)
        .voidSince(tree.agencyId, tree.agencyBody, tree.agencyToMinistry, granted + 50, Reason.Fraud);
      expect(await ask(granted + 49)).to.equal(Answer.Yes);
      expect(await ask(granted + 50)).to.equal(Answer.No);
      await tree.registry
        .connect(tree.ministry)
        .voidSince(tree.agencyId, tree.agencyBody, tree.agencyToMinistry, granted, Reason.Fraud);
      expect(await ask(granted - 10)).to.equal(Answer.No);
    });

    it('every hop counts: an ancestor that ended', async () => {
      await connection.networkHelpers.time.increase(100);
      await tree.registry.connect(tree.ministry).end(tree.root, [], 0, tree.custodian);
      expect(await ask(await now())).to.equal(Answer.No);
      expect(await ask((await now()) - 1)).to.equal(Answer.Yes);
    });

    it('a no beats an unknown', async () => {
      await act('suspend');
      await act('resume');
      await connection.networkHelpers.time.increase(100);
      await tree.registry
        .connect(tree.agency)
        .voidSince(tree.universityId, tree.universityBody, tree.universityToAgency, 5, Reason.Fraud);
      expect(await ask(4)).to.equal(Answer.Unknown);
      expect(await ask(5)).to.equal(Answer.No);
    });
  });

  describe('dates of the decisions', () => {
    it('from validFrom, inclusive, to validUntil, exclusive', async () => {
      const until = (await now()) + 1_000;
      const body = record({ validFrom: 1_000, validUntil: until, salt: 4 });
      await tree.registry
        .connect(tree.ministry)
        .grant({ parent: NO_RECORD, record: tree.rootBody }, body, '0x00', noAttachments);
      await connection.networkHelpers.time.increase(2_000);
      const along = [tree.rootBody, body];
      for (const [time, answer] of [
        [999, Answer.No],
        [1_000, Answer.Yes],
        [until - 1, Answer.Yes],
        [until, Answer.No],
      ] as const) {
        expect(await ask(time, claim(), along), String(time)).to.equal(answer);
      }
    });
  });

  describe('scope', () => {
    const limited = permission({
      types: [term('A'), term('B')],
      schemas: [term('S')],
      jurisdictions: [jurisdiction('DE'), jurisdiction('ES-A')],
      fields: [field('06')],
      levels: levels(5, 6),
      credits: 150,
    });
    const other = permission({ types: [term('C')], jurisdictions: [jurisdiction('FR')] });
    const body = record({ salt: 6, permissions: [limited, other] });
    const fits = claim({
      types: [term('A')],
      schema: term('S'),
      jurisdiction: jurisdiction('DE-BY'),
      field: field('0613'),
      level: 6,
      credits: 150,
    });

    beforeEach(async () => {
      await tree.registry
        .connect(tree.ministry)
        .grant({ parent: NO_RECORD, record: tree.rootBody }, body, '0x0000', noAttachments);
    });

    const answers = async (parts: Record<string, unknown>) =>
      ask(await now(), { ...fits, ...parts }, [tree.rootBody, body]);

    it('covers what is inside', async () => {
      for (const parts of [
        {},
        { types: [term('A'), term('B')] },
        { jurisdiction: jurisdiction('DE') },
        { jurisdiction: jurisdiction('ES-A') },
        { field: field('06') },
        { level: 5 },
        { credits: 1 },
        {
          types: [term('C')],
          jurisdiction: jurisdiction('FR'),
          field: '0x00000000',
          level: 0,
          credits: 0,
          schema: ZeroHash,
        },
      ]) {
        expect(await answers(parts)).to.equal(Answer.Yes);
      }
    });

    it('does not cover what is outside, or not stated', async () => {
      for (const parts of [
        { types: [term('A'), term('C')] },
        { types: [] },
        { types: Array.from({ length: 17 }, () => term('A')) },
        { schema: term('T') },
        { schema: ZeroHash },
        { jurisdiction: jurisdiction('FR') },
        { jurisdiction: jurisdiction('ES') },
        { jurisdiction: jurisdiction('ES-AN') },
        { jurisdiction: '0x000000000000' },
        { field: field('07') },
        { field: '0x00000000' },
        { level: 7 },
        { level: 0 },
        { level: 255 },
        { credits: 151 },
        { credits: 0 },
      ]) {
        expect(await answers(parts), JSON.stringify(parts)).to.equal(Answer.No);
      }
    });

    it('never judges by the union of permissions', async () => {
      expect(await answers({ jurisdiction: jurisdiction('FR') })).to.equal(Answer.No);
      expect(await answers({ types: [term('C')] })).to.equal(Answer.No);
    });
  });

  it('agrees with the path that links prove', () => {
    expect(linkTo(tree.agencyId, tree.universityBody).parent).to.equal(tree.agencyId);
  });
});
