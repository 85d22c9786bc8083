import { expect } from 'chai';
import { keccak256, toUtf8Bytes, ZeroAddress, ZeroHash } from 'ethers';
import { network } from 'hardhat';
import { deployTree, type Tree } from './support/fixture.ts';
import {
  Answer,
  bodyHashOf,
  decodeState,
  encodeRecord,
  Kind,
  Purpose,
  Reason,
  record,
  Status,
  term,
} from './support/records.ts';

const { ethers, networkHelpers } = await network.create();

async function tree(): Promise<Tree> {
  return deployTree(ethers);
}

describe('events carry what a replica needs', () => {
  it('default: a grant tells the whole record, and its bytes hash to the id', async () => {
    const { registry, agency, agencyBody, root, agencyId, university, idOf } =
      await networkHelpers.loadFixture(tree);
    const body = record({ controller: university.address, subject: 'did:web:grüße.example', salt: 5 });
    const organisation = toUtf8Bytes('{"legalName":{"de":"Universität"}}');
    const parent = { parent: root, record: agencyBody };
    const scope = { ...body, permissions: [{ ...body.permissions[0]!, levels: 32, credits: 10 }] };
    const sent = await registry
      .connect(agency)
      .grant(parent, scope, '0x00', { organisation, evidenceDigest: ZeroHash, evidence: '0x' });
    const receipt = (await sent.wait())!;
    const log = registry.interface.parseLog(receipt.logs[0]!)!;
    expect(log.name).to.equal('RecordGranted');
    expect(log.args.id).to.equal(idOf(agencyId, scope));
    expect(log.args.parent).to.equal(agencyId);
    expect(log.args.subject).to.equal(keccak256(toUtf8Bytes(scope.subject)));
    expect(log.args.record).to.equal(encodeRecord(scope));
    expect(keccak256(log.args.record)).to.equal(bodyHashOf(scope));
    expect(log.args.organisation).to.equal(ethers.hexlify(organisation));
    expect(log.args.signer).to.equal(agency.address);
    expect(log.args.state).to.equal(await registry.stateOf(log.args.id));
    const time = (await receipt.getBlock()).timestamp;
    expect(decodeState(log.args.state)).to.deep.equal({
      controller: university.address.toLowerCase(),
      grantedAt: time,
      since: time,
      interrupted: false,
      setBy: 0,
      status: Status.Active,
      reason: Reason.Unspecified,
      epoch: 0,
    });
  });

  it('default: each transition tells the word that is stored', async () => {
    const world = await networkHelpers.loadFixture(tree);
    const { registry, agency, universityId: id, universityToAgency: path, universityBody, custodian } = world;
    const asAgency = registry.connect(agency);
    const now = await networkHelpers.time.latest();
    const acts = [
      ['RecordSuspended', () => asAgency.suspend(id, path, Reason.UnderReview)],
      ['RecordResumed', () => asAgency.resume(id, path, Reason.Unspecified)],
      ['ControllerChanged', () => asAgency.changeController(id, path, custodian.address)],
      ['RecordEnded', () => asAgency.end(id, path, Reason.Closed, ZeroAddress)],
      ['RecordVoided', () => asAgency.voidSince(id, universityBody, path, now, Reason.Fraud)],
    ] as const;
    for (const [name, act] of acts) {
      const receipt = (await (await act()).wait())!;
      expect(receipt.logs).to.have.length(1);
      const log = registry.interface.parseLog(receipt.logs[0]!)!;
      expect(log.name).to.equal(name);
      expect(log.args.actor).to.equal(world.agencyId);
      expect(log.args.signer).to.equal(agency.address);
      expect(log.args.state).to.equal(await registry.stateOf(id));
    }
  });

  it('behaviour: nothing is told where nothing changed', async () => {
    const { status, university, universityId, custodian } = await networkHelpers.loadFixture(tree);
    const asUniversity = status.connect(university);
    await asUniversity.nameDelegate(universityId, custodian.address, 4_000_000_000);
    const again = await asUniversity.nameDelegate(universityId, custodian.address, 4_000_000_000);
    expect((await again.wait())!.logs).to.have.length(0);
  });

  it('behaviour: a run of bits in one word is told once', async () => {
    const { status, university, universityId } = await networkHelpers.loadFixture(tree);
    const list = { accreditation: universityId, purpose: Purpose.Revocation, number: 1 };
    const sent = await status
      .connect(university)
      .setBits(list, [0, 1, 255, 256, 511, 512], Reason.Superseded);
    const logs = (await sent.wait())!.logs.map((log) => status.interface.parseLog(log)!);
    expect(logs.map(({ args }) => args.wordIndex)).to.deep.equal([0n, 1n, 2n]);
    expect(logs[1]?.args.word).to.equal(1n | (1n << 255n));
  });

  it('default: trusted answers another contract', async () => {
    const { registry, root, rootBody, agencyBody, universityBody } = await networkHelpers.loadFixture(tree);
    const claim = {
      types: [term('MicroCredential')],
      schema: ZeroHash,
      jurisdiction: '0x000000000000',
      field: '0x00000000',
      level: 6,
      credits: 50,
    };
    const time = await networkHelpers.time.latest();
    const path = [rootBody, agencyBody, universityBody];
    expect(await registry.trusted(root, path, claim, time)).to.deep.equal([
      BigInt(Answer.Yes),
      'did:example:ministry',
      'did:example:university',
    ]);
    const [answer] = await registry.trusted(root, path, { ...claim, level: 5 }, time);
    expect(answer).to.equal(Answer.No);
  });

  it('error: calldata that names no kind is refused before anything is read', async () => {
    const { registry, ministry, rootBody } = await networkHelpers.loadFixture(tree);
    const parent = { parent: ZeroHash, record: rootBody };
    const attachments = { organisation: '0x', evidenceDigest: ZeroHash, evidence: '0x' };
    const data = registry.interface.encodeFunctionData('grant', [
      parent,
      record({ kind: Kind.Mandate + 1 }),
      '0x00',
      attachments,
    ]);
    const sent = ministry.sendTransaction({ to: await registry.getAddress(), data });
    await expect(sent).to.be.revertedWithoutReason(ethers);
  });
});
