import { expect } from 'chai';
import { hexlify, randomBytes } from 'ethers';
import { acceptReply, checkReply } from '../../../src/chain/write/onboarding/accept.ts';
import {
  createInvitation,
  type Invitation,
  invitationLink,
  parseInvitation,
} from '../../../src/chain/write/onboarding/invitation.ts';
import type { Offer } from '../../../src/chain/write/onboarding/offer.ts';
import { createReply, parseReply, type Reply } from '../../../src/chain/write/onboarding/reply.ts';
import { recordFromDraft } from '../../../src/chain/write/record-draft.ts';
import type { SignedRequest } from '../../../src/chain/write/requests.ts';
import type { RegistryWriter } from '../../../src/chain/write/writer.ts';
import { createVidimus, type Vidimus } from '../../../src/compose.ts';
import { isVidimusError } from '../../../src/core/errors.ts';
import { type Hex, NO_RECORD, type RecordId } from '../../../src/core/hex.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { requiredMembers } from '../../../src/core/jwk.ts';
import { thumbprintOf } from '../../../src/did/thumbprint.ts';
import { signAccreditation } from '../../../src/issue/accreditation-credential.ts';
import { type DidKeyIssuer, generateIssuer } from '../../../src/issue/keys.ts';
import { microCredentialDocument } from '../../../src/issue/micro-credential.ts';
import { signCredential } from '../../../src/issue/sign-credential.ts';
import type { Signer } from '../../../src/issue/signer.ts';
import { signCompact } from '../../../src/issue/signer.ts';
import type { Organisation } from '../../../src/trust/organisation.ts';
import { NODES } from '../../e2e/nodes.ts';
import { startTestNetwork, type TestNetwork } from '../network.ts';

const TYPE = 'EuropeanHigherEducationMicrocredential';
const COURSE_SCHEMA = 'https://registry.example/schemas/z1';
const UNIVERSITY: Organisation = {
  legalName: { en: 'Example University' },
  country: 'FI',
  type: 'university',
};
const OFFER: Offer = { kind: 'attest', validFrom: 0, permissions: [{ types: [TYPE], levels: [5, 6] }] };

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (isVidimusError(error) ? error.code : String(error)),
  );
/** As it comes out of a file. */
const sent = (reply: Reply): Reply => parseReply(JSON.stringify(reply));

for (const { name, start } of NODES) {
  describe(`write: onboarding on ${name}`, function () {
    this.timeout(120_000);
    let network: TestNetwork;
    let vidimus: Vidimus;
    let ministry: DidKeyIssuer;
    let accreditor: RegistryWriter;
    let issuer: RegistryWriter;
    let root: RecordId;

    const writer = async () => network.writer((await network.account()).connect(network.provider));
    const invite = (offer: Offer = OFFER, lifetime?: number): Invitation =>
      createInvitation(
        network.deployment,
        { parent: root, accreditor: ministry.did, offer },
        lifetime === undefined ? {} : { lifetime },
      );
    const accept = (invitation: Invitation, reply: Reply, by = accreditor) =>
      acceptReply(by, vidimus, invitation, sent(reply), { signer: ministry });
    const check = (invitation: Invitation, reply: Reply): Promise<string> =>
      codeOf(checkReply(accreditor, vidimus, invitation, sent(reply)));
    const nonceOf = (account: string) => network.provider.getTransactionCount(account);
    /** The reply after somebody changed it and signed it anew, with a key of his choice. */
    const signedAnew = async (change: Partial<Reply>, of: Reply, signer: Signer): Promise<Reply> => {
      const { proof: _, ...told } = { ...of, ...change };
      const proof = await signCompact({ typ: 'vidimus-reply+jwt' }, { ...told } as never, signer, {
        kid: signer.kid,
      });
      return { ...told, proof };
    };

    before(async () => {
      network = await startTestNetwork(start);
      ministry = await generateIssuer();
      [accreditor, issuer] = [await writer(), await writer()];
      const admin = await network.writer(network.admin);
      const { chainId, contracts } = network.deployment;
      const draft = {
        kind: 'root',
        basis: 'licence',
        subject: ministry.did,
        controller: accreditor.account,
        validFrom: 0,
        depth: 2,
        permissions: [{ levels: [5, 6, 7] }],
      } as const;
      root = admin.idOf(NO_RECORD, draft);
      const { bytes: evidence } = await signAccreditation(
        {
          ref: { chainId, registry: contracts.trustedIssuersRegistry, id: root },
          record: recordFromDraft(draft),
          issuer: ministry.did,
          terms: [{ types: [], schemas: [] }],
          issuedAt: Math.floor(Date.now() / 1000),
        },
        ministry,
      );
      await admin.send(admin.plan.admitRoot(draft, { evidence }));
      vidimus = await createVidimus({
        rpc: network.node.url,
        deployment: network.deployment,
        roots: [root],
        rules: { accreditationCredential: 'require' },
      });
    });
    after(async () => {
      await vidimus?.close();
      await network?.stop();
    });

    /** What the new issuer signs is accepted: every hop has its signed accreditation. */
    const expectAccepted = async (signer: Signer & { did: string }): Promise<void> => {
      // Nodes of tests run ahead of the clock, by a second for each block.
      const issuedAt = (await network.provider.getBlock('latest'))?.timestamp ?? 0;
      const document = microCredentialDocument({
        dataModel: '1.1',
        issuer: signer.did,
        issuedAt,
        learner: { givenName: 'Ada' },
        title: 'Data stewardship',
        issuerCountry: 'FI',
        learningOutcomes: ['Keeps data'],
        ...{ ects: 5, level: 6, fields: ['0613'] },
        ...{ typeOfAssessment: 'exam', formOfParticipation: 'online', qualityAssurance: 'institutional' },
      });
      const verdict = await vidimus.verify(await signCredential(document, signer), {
        now: issuedAt + 60,
      });
      expect(verdict.decision, JSON.stringify(verdict.summary)).to.equal('accepted');
      expect(verdict.chain.map((hop) => hop.accreditationCredential)).to.deep.equal(['signed', 'signed']);
    };

    it('default: a new did:ebsi is registered and accredited by one transaction of its accreditor', async () => {
      const { key } = await generateIssuer();
      const invitation = parseInvitation(invitationLink(invite()));
      const reply = await createReply(issuer, invitation, { key }, { organisation: UNIVERSITY });
      expect(reply.did).to.match(/^did:ebsi:z/);
      const before = await nonceOf(accreditor.account);
      const result = await accept(invitation, reply);
      expect(result.status).to.equal('done');
      expect((await nonceOf(accreditor.account)) - before).to.equal(1);
      expect(await nonceOf(issuer.account)).to.equal(0);

      const resolution = await vidimus.resolve(reply.did);
      if (!resolution.ok) throw new Error(resolution.finding.code);
      const kid = `${reply.did}#${thumbprintOf(key)}`;
      expect(resolution.value.document.source['assertionMethod']).to.deep.equal([kid]);
      const view = await vidimus.registry.record(result.id ?? NO_RECORD);
      expect(view?.record).to.include({ subject: reply.did, controller: reply.controller, kind: 'attest' });
      expect(view?.state.status).to.equal('active');
      expect(view?.organisation).to.deep.equal(UNIVERSITY);
      expect(view?.evidence?.bytes?.length).to.be.greaterThan(100);
      expect(await vidimus.registry.termText(view?.record.permissions[0]?.types[0] ?? '0x')).to.equal(TYPE);
      await expectAccepted({ did: reply.did, kid, key });
    });

    it('default: a did:key is accredited without any registration', async () => {
      const mine = await generateIssuer('Ed25519');
      const invitation = invite({ ...OFFER, permissions: [{ levels: [6] }] });
      const reply = await createReply(issuer, invitation, { did: mine.did, signer: mine });
      expect(reply).not.to.have.property('registration');
      const before = await nonceOf(accreditor.account);
      expect((await accept(invitation, reply)).status).to.equal('done');
      expect((await nonceOf(accreditor.account)) - before).to.equal(1);
      await expectAccepted(mine);
    });

    it('behaviour: two permissions in any order, with types and schemas, are named in the credential', async () => {
      const mine = await generateIssuer();
      const permissions = [
        { types: [TYPE], schemas: [COURSE_SCHEMA], levels: [6] },
        { types: ['Badge', 'Certificate'], levels: [5] },
      ];
      for (const order of [permissions, permissions.toReversed()]) {
        const invitation = invite({ ...OFFER, salt: order === permissions ? 1 : 2, permissions: order });
        const reply = await createReply(issuer, invitation, { did: mine.did, signer: mine });
        expect((await accept(invitation, reply)).status).to.equal('done');
      }
    });

    it('behaviour: a reply that was carried out changes nothing more, and a dry run nothing at all', async () => {
      const { key } = await generateIssuer();
      const invitation = invite({ ...OFFER, salt: 3 });
      const reply = await createReply(issuer, invitation, { key });
      const dry = await acceptReply(accreditor, vidimus, invitation, reply, { dryRun: true });
      expect(dry.status).to.equal('dry-run');
      expect((await vidimus.resolve(reply.did)).ok).to.equal(false);
      const { id } = await accept(invitation, reply);
      const again = await accept(invitation, reply);
      expect(again).to.deep.equal({ status: 'already', gas: 0, id });
    });

    it('behaviour: whoever sends the registration alone cannot stop the accreditation', async () => {
      const { key } = await generateIssuer();
      const invitation = invite();
      const reply = await createReply(issuer, invitation, { key });
      const busybody = await writer();
      await busybody.submit(reply.registration as SignedRequest);
      expect((await accept(invitation, reply)).status).to.equal('done');
      await expectAccepted({ did: reply.did, kid: `${reply.did}#${thumbprintOf(key)}`, key });
    });

    it('error: an invitation that has expired is neither answered nor carried out', async () => {
      const mine = await generateIssuer();
      const late = invite(OFFER, -1);
      const answer = createReply(issuer, late, { did: mine.did, signer: mine });
      expect(await codeOf(answer)).to.equal('INVITATION_EXPIRED');
      const invitation = invite();
      const reply = await createReply(issuer, invitation, { did: mine.did, signer: mine });
      const { expires } = invitation;
      const at = (now: number) => codeOf(checkReply(accreditor, vidimus, invitation, reply, now));
      expect(await at(expires)).to.equal('done');
      expect(await at(expires + 1)).to.equal('INVITATION_EXPIRED');
    });

    it('error: a reply to another invitation, and an invitation for another network or accreditor', async () => {
      const mine = await generateIssuer();
      const invitation = invite();
      const reply = await createReply(issuer, invitation, { did: mine.did, signer: mine });
      expect(await check(invite(), reply)).to.equal('REPLY_MISMATCH');
      for (const change of [{ chainId: 1 }, { registry: issuer.account }]) {
        const elsewhere = { ...invitation, ...change };
        expect(await check(elsewhere, reply)).to.equal('INVITATION_ELSEWHERE');
        const answer = createReply(issuer, elsewhere, { did: mine.did, signer: mine });
        expect(await codeOf(answer)).to.equal('INVITATION_ELSEWHERE');
      }
      expect(await check({ ...invitation, accreditor: mine.did }, reply)).to.equal('REPLY_MISMATCH');
      expect(await check({ ...invitation, parent: `0x${'ab'.repeat(32)}` }, reply)).to.equal(
        'RECORD_NOT_FOUND',
      );
    });

    it('error: a reply of which anything was changed is not what was signed', async () => {
      const [mine, other] = [await generateIssuer(), await generateIssuer()];
      const invitation = invite();
      const options = { organisation: UNIVERSITY };
      const reply = await createReply(issuer, invitation, { did: mine.did, signer: mine }, options);
      const { organisation: _, ...nameless } = reply;
      const changed: readonly Reply[] = [
        { ...reply, controller: accreditor.account },
        { ...reply, organisation: { ...UNIVERSITY, country: 'SE' } },
        nameless,
      ];
      for (const one of changed) expect(await check(invitation, one)).to.equal('REPLY_MISMATCH');
      // A DID that is put in has not signed; what it did not sign is told first.
      expect(await check(invitation, { ...reply, did: other.did })).to.equal('REPLY_MISMATCH');
      expect(await check(invitation, { ...reply, did: 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw' })).to.equal(
        'REPLY_NOT_PROVEN',
      );
    });

    it('error: a reply signed by another key, of another type, or not at all', async () => {
      const [mine, other] = [await generateIssuer(), await generateIssuer()];
      const invitation = invite();
      const reply = await createReply(issuer, invitation, { did: mine.did, signer: mine });
      const forged = [
        await signedAnew({}, reply, other),
        await signedAnew({}, reply, { kid: mine.kid, key: other.key }),
        { ...reply, proof: 'nothing' },
        { ...reply, proof: `${reply.proof.slice(0, -4)}AAAA` },
      ];
      for (const one of forged) expect(await check(invitation, one)).to.equal('REPLY_NOT_PROVEN');
      const { proof: _, ...told } = reply;
      const login = await signCompact({ typ: 'JWT' }, { ...told } as never, mine, { kid: mine.kid });
      expect(await check(invitation, { ...reply, proof: login })).to.equal('REPLY_NOT_PROVEN');
    });

    it('error: a registration of another DID, by somebody else, with another key, or that is none', async () => {
      const { key } = await generateIssuer();
      const other = await generateIssuer();
      const stranger = await writer();
      const invitation = invite();
      const reply = await createReply(issuer, invitation, { key });
      const signer: Signer = { kid: `${reply.did}#${thumbprintOf(key)}`, key };
      const grant = { key: { ...requiredMembers(key) }, relationships: ['assertionMethod'] } as const;
      const salt = hexlify(randomBytes(32)) as Hex;
      const registration = reply.registration as SignedRequest;
      const byStranger = await stranger.sign(stranger.plan.registerDid(salt, [grant]));
      const elsewhere = { ...registration, chainId: 1 };
      const act = await issuer.sign(issuer.plan.deactivateDid(reply.did));
      const codes: Record<string, Partial<Reply>> = {
        'another DID': { registration: await issuer.sign(issuer.plan.registerDid(salt, [grant])) },
        "somebody else's": { registration: byStranger },
        'no registration': { registration: act },
      };
      for (const [what, change] of Object.entries(codes))
        expect(await check(invitation, await signedAnew(change, reply, signer)), what).to.equal(
          'REPLY_MISMATCH',
        );
      for (const broken of [elsewhere, { ...registration, call: '0x12' }, { format: 'none' }]) {
        const change = { registration: broken as unknown as SignedRequest };
        expect(await check(invitation, await signedAnew(change, reply, signer))).to.equal(
          'REQUEST_MALFORMED',
        );
      }
      // Signed by a key that the registration does not grant.
      const wrong = { kid: `${reply.did}#${thumbprintOf(other.key)}`, key: other.key };
      expect(await check(invitation, await signedAnew({}, reply, wrong))).to.equal('REPLY_NOT_PROVEN');
      // Our node would find the forged signature of a controller: the contract does.
      const forged = { ...registration, signature: byStranger.signature };
      const takenOver = await signedAnew({ registration: forged }, reply, signer);
      expect(await codeOf(accept(invitation, takenOver))).to.equal('INVALID_SIGNER');
      expect((await vidimus.resolve(reply.did)).ok).to.equal(false);
    });

    it('error: an offer wider than the accreditor is refused by the contract, which names the dimension', async () => {
      const { key } = await generateIssuer();
      const invitation = invite({ ...OFFER, permissions: [{ levels: [8] }] });
      const reply = await createReply(issuer, invitation, { key });
      const refusal = await accept(invitation, reply).catch((error: unknown) => error);
      if (!isVidimusError(refusal)) throw refusal;
      expect(refusal.code).to.equal('PERMISSION_TOO_WIDE');
      expect(refusal.details).to.include({ dimension: 'levels' });
      // All or none.
      expect((await vidimus.resolve(reply.did)).ok).to.equal(false);
    });

    it('error: somebody else than the accreditor cannot carry it out', async () => {
      const mine = await generateIssuer();
      const invitation = invite({ ...OFFER, salt: 4 });
      const reply = await createReply(issuer, invitation, { did: mine.did, signer: mine });
      expect(await codeOf(accept(invitation, reply, issuer))).to.equal('NOT_CONTROLLER');
    });

    it('error: the accreditation credential is signed by the accreditor, or not at all', async () => {
      const [mine, other] = [await generateIssuer(), await generateIssuer()];
      const invitation = invite({ ...OFFER, salt: 5 });
      const reply = await createReply(issuer, invitation, { did: mine.did, signer: mine });
      const accepted = acceptReply(accreditor, vidimus, invitation, reply, { signer: other });
      expect(await codeOf(accepted)).to.equal('ISSUE_KEY_NOT_THE_ISSUERS');
    });
  });
}

describe('write: the forms of invitation and reply', () => {
  const invitation: Invitation = {
    format: 'vidimus-invitation/1',
    chainId: 31_337,
    registry: `0x${'11'.repeat(20)}`,
    parent: `0x${'22'.repeat(32)}`,
    accreditor: 'did:example:agency',
    offer: OFFER,
    challenge: `0x${'33'.repeat(32)}`,
    expires: 2_000_000_000,
  };
  const refusal = (text: string, parse: (text: string) => unknown = parseInvitation): string => {
    try {
      parse(text);
    } catch (error) {
      return isVidimusError(error) ? error.code : String(error);
    }
    return 'read';
  };
  const without = (member: string): JsonObject =>
    Object.fromEntries(Object.entries(invitation).filter(([name]) => name !== member)) as JsonObject;

  it('default: JSON and link say the same', () => {
    expect(parseInvitation(JSON.stringify(invitation))).to.deep.equal(invitation);
    expect(parseInvitation(`  ${invitationLink(invitation)}\n`)).to.deep.equal(invitation);
  });

  it('error: a link that was cut off, anywhere', () => {
    const link = invitationLink(invitation);
    for (let length = 'vidimus-invitation:'.length; length < link.length; length += 7)
      expect(refusal(link.slice(0, length)), String(length)).to.equal('INVITATION_MALFORMED');
  });

  it('error: a member that is missing or of another kind', () => {
    for (const member of Object.keys(invitation))
      expect(refusal(JSON.stringify(without(member))), member).to.equal('INVITATION_MALFORMED');
    for (const [member, value] of [
      ['format', 'vidimus-invitation/2'],
      ['chainId', '31337'],
      ['expires', 1.5],
      ['offer', []],
      ['parent', '0x12'],
    ] as const)
      expect(refusal(JSON.stringify({ ...invitation, [member]: value })), member).to.equal(
        'INVITATION_MALFORMED',
      );
  });

  it('error: an offer of anything that is not known, or that no contract would grant', () => {
    const offers: readonly unknown[] = [
      { ...OFFER, kind: 'root' },
      { ...OFFER, kind: 'recognise' },
      { ...OFFER, subject: 'did:example:me' },
      { ...OFFER, controller: `0x${'44'.repeat(20)}` },
      { ...OFFER, target: { chainId: 1 } },
      { ...OFFER, basis: 'favour' },
      { ...OFFER, validFrom: null },
      { ...OFFER, depth: '2' },
      { ...OFFER, salt: -1 },
      { ...OFFER, permissions: 5 },
      { ...OFFER, permissions: [5] },
      { ...OFFER, permissions: [{ types: 'Badge' }] },
      { ...OFFER, permissions: [{ types: [5] }] },
      { ...OFFER, permissions: [{ levels: ['6'] }] },
      { ...OFFER, permissions: [{ type: ['Badge'] }] },
    ];
    for (const offer of offers)
      expect(refusal(JSON.stringify({ ...invitation, offer })), JSON.stringify(offer)).to.equal(
        'INVITATION_MALFORMED',
      );
    for (const offer of [
      { ...OFFER, validUntil: 'tomorrow' },
      { ...OFFER, validUntil: [] },
      { ...OFFER, permissions: [{ jurisdictions: ['Finland'] }] },
      { ...OFFER, permissions: [{ levels: [9] }] },
    ])
      expect(refusal(JSON.stringify({ ...invitation, offer }))).to.equal('RECORD_DRAFT_MALFORMED');
  });

  it('error: a reply whose outer form is not one', () => {
    const reply = {
      format: 'vidimus-reply/1',
      challenge: invitation.challenge,
      did: 'did:example:me',
      controller: `0x${'44'.repeat(20)}`,
      proof: 'a.b.c',
    };
    expect(refusal(JSON.stringify(reply), parseReply)).to.equal('read');
    for (const change of [
      { format: 'vidimus-reply/2' },
      { challenge: '0x12' },
      { did: 5 },
      { controller: 'me' },
      { proof: undefined },
      { organisation: 'me' },
      { organisation: { legalName: 'me' } },
      { registration: 'me' },
    ])
      expect(refusal(JSON.stringify({ ...reply, ...change }), parseReply)).to.equal('REPLY_MALFORMED');
  });
});
