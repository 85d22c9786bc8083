import { expect } from 'chai';
import { id as keccakText, sha256, toUtf8Bytes, ZeroAddress, ZeroHash } from 'ethers';
import { network } from 'hardhat';
import { deployTree, type Tree } from './support/fixture.ts';
import {
  Basis,
  bodyHashOf,
  Dimension,
  decodeState,
  encodeRecord,
  field,
  jurisdiction,
  Kind,
  levels,
  linkTo,
  NO_RECORD,
  noAttachments,
  type PermissionBody,
  permission,
  Reason,
  type RecordBody,
  record,
  Status,
  term,
} from './support/records.ts';

const NEXT = { salt: 1 };

describe('TrustedIssuersRegistry: granting', () => {
  let connection: Awaited<ReturnType<typeof network.create>>;
  let tree: Tree;

  const deploy = async () => deployTree(connection.ethers);
  const now = async (): Promise<number> => connection.networkHelpers.time.latest();

  before(async () => {
    connection = await network.create();
  });

  beforeEach(async () => {
    tree = await connection.networkHelpers.loadFixture(deploy);
  });

  /** The ministry (an unlimited root) grants. */
  const grant = (child: RecordBody, hints = '0x00') =>
    tree.registry
      .connect(tree.ministry)
      .grant({ parent: NO_RECORD, record: tree.rootBody }, child, hints, noAttachments);

  /** A record below the root, and the function that grants below it in turn. */
  const below = async (parts: Partial<RecordBody>) => {
    const body = record({
      kind: Kind.Accredit,
      depth: 3,
      controller: tree.relayer.address,
      ...NEXT,
      ...parts,
    });
    await grant(body, `0x${'00'.repeat(body.permissions.length)}`);
    const id = tree.idOf(tree.root, body);
    return {
      id,
      body,
      grant: (child: RecordBody, hints = '0x00') =>
        tree.registry
          .connect(tree.relayer)
          .grant({ parent: tree.root, record: body }, child, hints, noAttachments),
    };
  };

  describe('grant', () => {
    it('stores one word and says everything in its event', async () => {
      const child = record({ ...NEXT, controller: tree.stranger.address, validFrom: 1_600_000_000 });
      const id = tree.idOf(tree.root, child);
      const organisation = toUtf8Bytes('{"legalName":{"en":"A university"}}');
      const evidenceDigest = sha256('0x1234');
      const sent = await tree.registry
        .connect(tree.ministry)
        .grant({ parent: NO_RECORD, record: tree.rootBody }, child, '0x00', {
          organisation,
          evidenceDigest,
          evidence: '0x',
        });
      const state = await tree.registry.stateOf(id);
      await expect(sent)
        .to.emit(tree.registry, 'RecordGranted')
        .withArgs(
          id,
          tree.root,
          keccakText(child.subject),
          state,
          tree.ministry.address,
          encodeRecord(child),
          `0x${Buffer.from(organisation).toString('hex')}`,
          evidenceDigest,
        );
      await expect(sent).not.to.emit(tree.registry, 'EvidenceAttached');
      expect(decodeState(state)).to.deep.equal({
        controller: tree.stranger.address.toLowerCase(),
        grantedAt: await now(),
        since: await now(),
        interrupted: false,
        setBy: 0,
        status: Status.Active,
        reason: Reason.Unspecified,
        epoch: 0,
      });
    });

    it('gives the id that idOf names, which binds chain, registry, parent and body', async () => {
      const child = record(NEXT);
      expect(await tree.registry.idOf(tree.root, child)).to.equal(tree.idOf(tree.root, child));
      const elsewhere = await tree.ethers.deployContract('TrustedIssuersRegistry', [tree.manager]);
      expect(await elsewhere.idOf(tree.root, child)).to.not.equal(tree.idOf(tree.root, child));
      expect(await tree.registry.idOf(tree.agencyId, child)).to.not.equal(tree.idOf(tree.root, child));
    });

    it('attaches evidence that rides along, and checks its digest', async () => {
      const evidence = toUtf8Bytes('a signed credential');
      const riding = { organisation: '0x', evidenceDigest: sha256(evidence), evidence };
      const parent = { parent: NO_RECORD, record: tree.rootBody };
      const child = record(NEXT);
      await expect(tree.registry.connect(tree.ministry).grant(parent, child, '0x00', riding))
        .to.emit(tree.registry, 'EvidenceAttached')
        .withArgs(
          tree.idOf(tree.root, child),
          tree.root,
          riding.evidenceDigest,
          tree.ministry.address,
          `0x${Buffer.from(evidence).toString('hex')}`,
        );
      const wrong = { ...riding, evidenceDigest: sha256('0x00') };
      await expect(tree.registry.connect(tree.ministry).grant(parent, record({ salt: 2 }), '0x00', wrong))
        .to.be.revertedWithCustomError(tree.registry, 'EvidenceMismatch')
        .withArgs(wrong.evidenceDigest, riding.evidenceDigest);
    });

    it('refuses a record that exists, and takes it with another salt', async () => {
      const child = record(NEXT);
      await grant(child);
      await expect(grant(child))
        .to.be.revertedWithCustomError(tree.registry, 'RecordExists')
        .withArgs(tree.idOf(tree.root, child));
      await grant({ ...child, salt: 2 });
    });

    it('refuses a record that exists even when it has ended', async () => {
      const child = record(NEXT);
      await grant(child);
      const id = tree.idOf(tree.root, child);
      await tree.registry
        .connect(tree.ministry)
        .end(id, [linkTo(tree.root, child)], Reason.Closed, ZeroAddress);
      await expect(grant(child)).to.be.revertedWithCustomError(tree.registry, 'RecordExists').withArgs(id);
    });

    it('refuses everyone but the controller of the parent: its subject, ancestors, governance', async () => {
      const parent = { parent: tree.root, record: tree.agencyBody };
      for (const account of [tree.ministry, tree.university, tree.governor, tree.stranger]) {
        await expect(tree.registry.connect(account).grant(parent, record(NEXT), '0x00', noAttachments))
          .to.be.revertedWithCustomError(tree.registry, 'NotController')
          .withArgs(tree.agencyId, account.address);
      }
    });

    it('refuses a parent that was never granted, or whose body is not the one granted', async () => {
      const wider = { ...tree.agencyBody, permissions: [permission()] };
      await expect(
        tree.registry
          .connect(tree.agency)
          .grant({ parent: tree.root, record: wider }, record(NEXT), '0x00', noAttachments),
      )
        .to.be.revertedWithCustomError(tree.registry, 'RecordUnknown')
        .withArgs(tree.idOf(tree.root, wider));
    });

    for (const [state, act] of [
      ['suspended', 'suspend'],
      ['ended', 'end'],
    ] as const) {
      it(`refuses a ${state} parent`, async () => {
        if (act === 'suspend') await tree.registry.connect(tree.agency).suspend(tree.agencyId, [], 0);
        else await tree.registry.connect(tree.agency).end(tree.agencyId, [], 0, ZeroAddress);
        await expect(
          tree.registry
            .connect(tree.agency)
            .grant({ parent: tree.root, record: tree.agencyBody }, record(NEXT), '0x00', noAttachments),
        )
          .to.be.revertedWithCustomError(tree.registry, 'ActorNotActive')
          .withArgs(tree.agencyId, act === 'suspend' ? Status.Suspended : Status.Ended);
      });
    }

    it('refuses a parent whose own dates do not cover now', async () => {
      const start = (await now()) + 1_000;
      const future = await below({ validFrom: start });
      await expect(future.grant(record({ validFrom: start })))
        .to.be.revertedWithCustomError(tree.registry, 'ParentNotInForce')
        .withArgs(future.id, start, 0);
      const expiring = await below({ validUntil: start, salt: 9 });
      await connection.networkHelpers.time.increaseTo(start);
      await expect(expiring.grant(record({ validUntil: start })))
        .to.be.revertedWithCustomError(tree.registry, 'ParentNotInForce')
        .withArgs(expiring.id, 0, start);
    });
  });

  describe('kinds', () => {
    const target = { chainId: 1, registry: `0x${'11'.repeat(20)}`, id: `0x${'22'.repeat(32)}` };
    const bodyOf = (kind: number): RecordBody =>
      record({ kind, ...NEXT, ...(kind === Kind.Recognise ? { target } : {}) });

    for (const [parentKind, allowed] of [
      [Kind.Accredit, [Kind.Accredit, Kind.Attest, Kind.Recognise]],
      [Kind.Attest, [Kind.Mandate]],
      [Kind.Recognise, []],
      [Kind.Mandate, []],
    ] as const) {
      it(`kind ${parentKind} grants ${allowed.length ? allowed.join(', ') : 'nothing'}`, async () => {
        const controller = tree.relayer.address;
        let grandparent = tree.root;
        let parent = record({
          ...bodyOf(parentKind),
          controller,
          depth: parentKind === Kind.Accredit ? 1 : 0,
        });
        if (parentKind === Kind.Mandate) {
          const attest = record({ ...NEXT, controller: tree.ministry.address });
          await grant(attest);
          grandparent = tree.idOf(tree.root, attest);
          await tree.registry
            .connect(tree.ministry)
            .grant({ parent: tree.root, record: attest }, parent, '0x00', noAttachments);
        } else {
          parent = { ...parent, salt: 5 };
          await grant(parent);
        }
        for (const kind of Object.values(Kind)) {
          const attempt = tree.registry
            .connect(tree.relayer)
            .grant({ parent: grandparent, record: parent }, bodyOf(kind), '0x00', noAttachments);
          if ((allowed as readonly number[]).includes(kind)) await attempt;
          else {
            await expect(attempt)
              .to.be.revertedWithCustomError(tree.registry, 'KindNotGrantable')
              .withArgs(parentKind, kind);
          }
        }
      });
    }

    it('a root grants accreditors, issuers and recognitions, never a root or a mandate', async () => {
      for (const kind of [Kind.Accredit, Kind.Attest, Kind.Recognise]) await grant(bodyOf(kind));
      for (const kind of [Kind.Root, Kind.Mandate]) {
        await expect(grant(bodyOf(kind)))
          .to.be.revertedWithCustomError(tree.registry, 'KindNotGrantable')
          .withArgs(Kind.Root, kind);
      }
    });

    it('only a recognition has a target, and a whole one', async () => {
      for (const broken of [
        { ...target, chainId: 0 },
        { ...target, registry: ZeroAddress },
        { ...target, id: ZeroHash },
      ]) {
        await expect(grant({ ...bodyOf(Kind.Recognise), target: broken })).to.be.revertedWithCustomError(
          tree.registry,
          'TargetMalformed',
        );
      }
      for (const part of ['chainId', 'registry', 'id'] as const) {
        const some = { chainId: 0, registry: ZeroAddress, id: ZeroHash, [part]: target[part] };
        await expect(grant({ ...bodyOf(Kind.Attest), target: some })).to.be.revertedWithCustomError(
          tree.registry,
          'TargetMalformed',
        );
      }
    });
  });

  describe('the body', () => {
    const refused = async (parts: Partial<RecordBody>, error: string, ...args: unknown[]) =>
      expect(grant(record({ ...NEXT, ...parts }), '0x'))
        .to.be.revertedWithCustomError(tree.registry, error)
        .withArgs(...args);
    const refusedPermission = async (parts: Partial<PermissionBody>, error: string, ...args: unknown[]) =>
      expect(grant(record({ ...NEXT, permissions: [permission(parts)] })))
        .to.be.revertedWithCustomError(tree.registry, error)
        .withArgs(...args);

    it('names a DID of 5 to 256 bytes', async () => {
      await refused({ subject: 'did:' }, 'SubjectMalformed', 4);
      await refused({ subject: '' }, 'SubjectMalformed', 0);
      await refused({ subject: 'https://example.org' }, 'SubjectMalformed', 19);
      await refused({ subject: `did:${'x'.repeat(253)}` }, 'SubjectMalformed', 257);
      await grant(record({ ...NEXT, subject: `did:${'x'.repeat(252)}` }));
      await grant(record({ ...NEXT, subject: 'did:x' }));
    });

    it('ends after it starts', async () => {
      await refused({ validFrom: 10, validUntil: 10 }, 'DatesReversed', 10, 10);
      await refused({ validFrom: 10, validUntil: 9 }, 'DatesReversed', 10, 9);
      await grant(record({ ...NEXT, validFrom: 10, validUntil: 11 }));
    });

    it('has a depth of at most 8, and none where it cannot accredit', async () => {
      await refused({ depth: 1 }, 'DepthOutOfRange', 1);
      await refused({ kind: Kind.Accredit, depth: 9 }, 'DepthOutOfRange', 9);
    });

    it('has 1 to 16 permissions of at most 64 entries each', async () => {
      await refused({ permissions: [] }, 'PermissionCountOutOfRange', 0);
      await refused(
        { permissions: Array.from({ length: 17 }, () => permission()) },
        'PermissionCountOutOfRange',
        17,
      );
      await grant(
        record({ ...NEXT, permissions: Array.from({ length: 16 }, () => permission()) }),
        `0x${'00'.repeat(16)}`,
      );
      const many = <T>(entry: T): T[] => Array.from({ length: 65 }, () => entry);
      await refusedPermission({ types: many(term('a')) }, 'ListTooLong', 0, Dimension.Types, 65);
      await refusedPermission({ schemas: many(term('a')) }, 'ListTooLong', 0, Dimension.Schemas, 65);
      await refusedPermission(
        { jurisdictions: many(jurisdiction('DE')) },
        'ListTooLong',
        0,
        Dimension.Jurisdictions,
        65,
      );
      await refusedPermission({ fields: many(field('06')) }, 'ListTooLong', 0, Dimension.Fields, 65);
      await grant(record({ ...NEXT, permissions: [permission({ fields: many(field('06')).slice(1) })] }));
    });

    it('has no zero hash', async () => {
      await refusedPermission({ types: [ZeroHash] }, 'CodeMalformed', 0, Dimension.Types, ZeroHash);
      await refusedPermission({ schemas: [ZeroHash] }, 'CodeMalformed', 0, Dimension.Schemas, ZeroHash);
    });

    const padded = (code: string): string => code.padEnd(66, '0');

    for (const code of ['DE', 'DE-BY', 'ES-A', 'FR-75C', 'GB-1', 'AZ-Z09']) {
      it(`takes the jurisdiction ${code}`, async () => {
        await grant(record({ ...NEXT, permissions: [permission({ jurisdictions: [jurisdiction(code)] })] }));
      });
    }

    for (const code of [
      '',
      'D',
      'de',
      'dE',
      'De',
      'D1',
      'DE-',
      'DE_BY',
      'DE-b',
      'DE-B-',
      'DE-BYb',
      'DEB',
      '@E',
      'D[',
      'DE-:',
      'DE-/',
      'DE-A[',
    ]) {
      it(`refuses the jurisdiction "${code}"`, async () => {
        const bytes = jurisdiction(code);
        await refusedPermission(
          { jurisdictions: [bytes] },
          'CodeMalformed',
          0,
          Dimension.Jurisdictions,
          padded(bytes),
        );
      });
    }

    it('refuses jurisdictions with bytes after their end', async () => {
      for (const bytes of ['0x444500000041', '0x44452d410041', '0x444500410000']) {
        await refusedPermission(
          { jurisdictions: [bytes] },
          'CodeMalformed',
          0,
          Dimension.Jurisdictions,
          padded(bytes),
        );
      }
    });

    for (const code of ['06', '061', '0613']) {
      it(`takes the field ${code}`, async () => {
        await grant(record({ ...NEXT, permissions: [permission({ fields: [field(code)] })] }));
      });
    }

    for (const code of ['', '6', 'a6', '0a', '06a', '061a', '0/', ':0']) {
      it(`refuses the field "${code}"`, async () => {
        const bytes = field(code);
        await refusedPermission({ fields: [bytes] }, 'CodeMalformed', 0, Dimension.Fields, padded(bytes));
      });
    }

    it('refuses a field with bytes after its end', async () => {
      await refusedPermission(
        { fields: ['0x30360031'] },
        'CodeMalformed',
        0,
        Dimension.Fields,
        padded('0x30360031'),
      );
    });
  });

  describe('attenuation', () => {
    const DE = jurisdiction('DE');
    const limited = permission({
      types: [term('A'), term('B')],
      schemas: [term('https://example.org/schema')],
      jurisdictions: [DE, jurisdiction('ES-A')],
      fields: [field('06'), field('0913')],
      levels: levels(5, 6),
      credits: 150,
    });
    const inside = permission({
      types: [term('A')],
      schemas: limited.schemas,
      jurisdictions: [jurisdiction('DE-BY')],
      fields: [field('0613')],
      levels: levels(6),
      credits: 50,
    });

    it('takes a permission that is inside in every dimension, or equal', async () => {
      const parent = await below({ permissions: [limited] });
      await parent.grant(record({ permissions: [inside] }));
      await parent.grant(record({ permissions: [limited] }));
    });

    const wider: ReadonlyArray<readonly [string, Partial<PermissionBody>, number, string]> = [
      ['another type', { types: [term('A'), term('C')] }, Dimension.Types, term('C')],
      ['any type', { types: [] }, Dimension.Types, ZeroHash],
      ['another schema', { schemas: [term('x')] }, Dimension.Schemas, term('x')],
      ['any schema', { schemas: [] }, Dimension.Schemas, ZeroHash],
      [
        'another country',
        { jurisdictions: [jurisdiction('FR')] },
        Dimension.Jurisdictions,
        jurisdiction('FR'),
      ],
      [
        'the country of a region',
        { jurisdictions: [jurisdiction('ES')] },
        Dimension.Jurisdictions,
        jurisdiction('ES'),
      ],
      [
        'a region whose code begins alike',
        { jurisdictions: [jurisdiction('ES-AN')] },
        Dimension.Jurisdictions,
        jurisdiction('ES-AN'),
      ],
      ['any place', { jurisdictions: [] }, Dimension.Jurisdictions, ZeroHash],
      ['another field', { fields: [field('0713')] }, Dimension.Fields, field('0713')],
      ['a wider field', { fields: [field('091')] }, Dimension.Fields, field('091')],
      ['any field', { fields: [] }, Dimension.Fields, ZeroHash],
      [
        'another level',
        { levels: levels(6, 7) },
        Dimension.Levels,
        `0x${levels(6, 7).toString(16).padStart(64, '0')}`,
      ],
      ['any level', { levels: 0 }, Dimension.Levels, ZeroHash],
      ['more credits', { credits: 151 }, Dimension.Credits, `0x${(151).toString(16).padStart(64, '0')}`],
      ['any credits', { credits: 0 }, Dimension.Credits, ZeroHash],
    ];
    for (const [what, parts, dimension, value] of wider) {
      it(`refuses ${what}, and says so`, async () => {
        const parent = await below({ permissions: [limited] });
        await expect(parent.grant(record({ permissions: [{ ...inside, ...parts }] })))
          .to.be.revertedWithCustomError(tree.registry, 'PermissionTooWide')
          .withArgs(0, 0, dimension, value.padEnd(66, '0'));
      });
    }

    it('judges permissions one by one, never as a union', async () => {
      const parent = await below({
        permissions: [
          permission({ types: [term('A')], jurisdictions: [DE] }),
          permission({ types: [term('B')], jurisdictions: [jurisdiction('FR')] }),
        ],
      });
      const mixed = permission({ types: [term('A')], jurisdictions: [jurisdiction('FR')] });
      await expect(parent.grant(record({ permissions: [mixed] }), '0x00'))
        .to.be.revertedWithCustomError(tree.registry, 'PermissionTooWide')
        .withArgs(0, 0, Dimension.Jurisdictions, jurisdiction('FR').padEnd(66, '0'));
      await expect(parent.grant(record({ permissions: [mixed] }), '0x01'))
        .to.be.revertedWithCustomError(tree.registry, 'PermissionTooWide')
        .withArgs(0, 1, Dimension.Types, term('A'));
      const second = permission({ types: [term('B')], jurisdictions: [jurisdiction('FR')] });
      await parent.grant(record({ permissions: [second] }), '0x01');
    });

    it('needs one hint for each permission, naming one of the parent', async () => {
      const parent = await below({ permissions: [limited] });
      const child = record({ permissions: [inside, inside] });
      for (const [hints, position] of [
        ['0x', 0],
        ['0x00', 1],
        ['0x0001', 1],
        ['0x000000', 2],
      ] as const) {
        await expect(parent.grant(child, hints))
          .to.be.revertedWithCustomError(tree.registry, 'HintMissing')
          .withArgs(position);
      }
      await parent.grant(child, '0x0000');
    });

    it('keeps dates inside dates', async () => {
      const end = (await now()) + 10_000;
      const parent = await below({ validFrom: 1_000, validUntil: end });
      await expect(parent.grant(record({ validFrom: 999, validUntil: end })))
        .to.be.revertedWithCustomError(tree.registry, 'RecordTooWide')
        .withArgs(Dimension.ValidFrom, 999, 1_000);
      for (const until of [0, end + 1]) {
        await expect(parent.grant(record({ validFrom: 1_000, validUntil: until })))
          .to.be.revertedWithCustomError(tree.registry, 'RecordTooWide')
          .withArgs(Dimension.ValidUntil, until, end);
      }
      await parent.grant(record({ validFrom: 1_000, validUntil: end }));
    });

    it('shrinks the depth with each accreditor', async () => {
      const parent = await below({ depth: 1 });
      await expect(parent.grant(record({ kind: Kind.Accredit, depth: 1 })))
        .to.be.revertedWithCustomError(tree.registry, 'RecordTooWide')
        .withArgs(Dimension.Depth, 1, 1);
      await parent.grant(record({ kind: Kind.Accredit, depth: 0 }));
      const last = await below({ depth: 0, salt: 7 });
      await expect(last.grant(record({ kind: Kind.Accredit, depth: 0 })))
        .to.be.revertedWithCustomError(tree.registry, 'RecordTooWide')
        .withArgs(Dimension.Depth, 0, 0);
      await last.grant(record());
    });
  });

  describe('admitRoot', () => {
    const admit = (body: RecordBody, attachments = noAttachments) =>
      tree.registry.connect(tree.governor).admitRoot(body, attachments);

    it('admits a root below nothing', async () => {
      const body = record({
        kind: Kind.Root,
        depth: 2,
        controller: tree.stranger.address,
        basis: Basis.QualityAssurance,
      });
      const id = tree.idOf(NO_RECORD, body);
      const sent = await admit(body);
      await expect(sent)
        .to.emit(tree.registry, 'RecordGranted')
        .withArgs(
          id,
          NO_RECORD,
          keccakText(body.subject),
          await tree.registry.stateOf(id),
          tree.governor.address,
          encodeRecord(body),
          '0x',
          ZeroHash,
        );
    });

    it('refuses everyone but governance', async () => {
      for (const account of [tree.ministry, tree.guardian, tree.stranger]) {
        await expect(
          tree.registry.connect(account).admitRoot(record({ kind: Kind.Root }), noAttachments),
        ).to.be.revertedWithCustomError(tree.registry, 'AccessManagedUnauthorized');
      }
    });

    it('refuses other kinds, malformed bodies, and a root twice', async () => {
      for (const kind of [Kind.Accredit, Kind.Attest, Kind.Recognise, Kind.Mandate]) {
        const body = record({ kind });
        await expect(admit(body))
          .to.be.revertedWithCustomError(tree.registry, 'NotRoot')
          .withArgs(tree.idOf(NO_RECORD, body));
      }
      await expect(admit(record({ kind: Kind.Root, depth: 9 })))
        .to.be.revertedWithCustomError(tree.registry, 'DepthOutOfRange')
        .withArgs(9);
      await expect(admit(tree.rootBody))
        .to.be.revertedWithCustomError(tree.registry, 'RecordExists')
        .withArgs(tree.root);
    });
  });

  describe('closing grants', () => {
    it('closes at once by the guardian, and reopens by governance', async () => {
      await expect(tree.registry.connect(tree.guardian).closeGrants())
        .to.emit(tree.registry, 'GrantsClosed')
        .withArgs(tree.guardian.address);
      expect(await tree.registry.grantsClosed()).to.equal(true);
      await expect(grant(record(NEXT))).to.be.revertedWithCustomError(tree.registry, 'GrantsAreClosed');
      await expect(
        tree.registry.connect(tree.governor).admitRoot(record({ kind: Kind.Root }), noAttachments),
      ).to.be.revertedWithCustomError(tree.registry, 'GrantsAreClosed');
      await expect(tree.registry.connect(tree.guardian).closeGrants()).to.be.revertedWithCustomError(
        tree.registry,
        'GrantsAreClosed',
      );
      await expect(tree.registry.connect(tree.guardian).reopenGrants()).to.be.revertedWithCustomError(
        tree.registry,
        'AccessManagedUnauthorized',
      );
      await expect(tree.registry.connect(tree.governor).reopenGrants())
        .to.emit(tree.registry, 'GrantsReopened')
        .withArgs(tree.governor.address);
      await grant(record(NEXT));
      await expect(tree.registry.connect(tree.governor).reopenGrants()).to.be.revertedWithCustomError(
        tree.registry,
        'GrantsAreOpen',
      );
    });

    it('leaves narrowing open', async () => {
      await tree.registry.connect(tree.guardian).closeGrants();
      await tree.registry
        .connect(tree.agency)
        .end(tree.universityId, tree.universityToAgency, Reason.Closed, ZeroAddress);
      expect(decodeState(await tree.registry.stateOf(tree.universityId)).status).to.equal(Status.Ended);
    });
  });

  describe('nameTerms', () => {
    it('says the text of each hash, for anyone', async () => {
      const sent = await tree.registry.connect(tree.stranger).nameTerms(['A', 'B']);
      await expect(sent).to.emit(tree.registry, 'TermNamed').withArgs(term('A'), 'A');
      await expect(sent).to.emit(tree.registry, 'TermNamed').withArgs(term('B'), 'B');
    });
  });

  it('multicall grants many in one transaction, all or nothing', async () => {
    const parent = { parent: NO_RECORD, record: tree.rootBody };
    const call = (body: RecordBody) =>
      tree.registry.interface.encodeFunctionData('grant', [parent, body, '0x00', noAttachments]);
    const bodies = [record({ salt: 11 }), record({ salt: 12 })];
    await tree.registry.connect(tree.ministry).multicall(bodies.map(call));
    for (const body of bodies) {
      expect(decodeState(await tree.registry.stateOf(tree.idOf(tree.root, body))).status).to.equal(
        Status.Active,
      );
    }
    const fresh = record({ salt: 13 });
    await expect(
      tree.registry.connect(tree.ministry).multicall([call(fresh), call(bodies[0] ?? fresh)]),
    ).to.be.revertedWithCustomError(tree.registry, 'RecordExists');
    expect(await tree.registry.stateOf(tree.idOf(tree.root, fresh))).to.equal(0n);
    expect(bodyHashOf(fresh)).to.not.equal(bodyHashOf(bodies[0] ?? fresh));
  });
});
