import { expect } from 'chai';
import { hexlify, randomBytes } from 'ethers';
import { generateKey, sha256 } from '#crypto';
import type { Plan } from '../../../src/chain/write/plan.ts';
import type { RegistryWriter } from '../../../src/chain/write/writer.ts';
import { createVidimus, type Vidimus } from '../../../src/compose.ts';
import { isVidimusError } from '../../../src/core/errors.ts';
import { type Hex, NO_RECORD, toHex } from '../../../src/core/hex.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { requiredMembers } from '../../../src/core/jwk.ts';
import type { Relationship } from '../../../src/did/document.ts';
import { NODES } from '../../e2e/nodes.ts';
import { startTestNetwork, type TestNetwork } from '../network.ts';

const ASSERTION: readonly Relationship[] = ['assertionMethod'];
const publicJwk = async (): Promise<JsonObject> => {
  const { d: _, ...jwk } = await generateKey('P-256');
  return { ...requiredMembers(jwk) };
};
const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (isVidimusError(error) ? error.code : String(error)),
  );

for (const { name, start } of NODES) {
  describe(`write: DIDs and schemas on ${name}`, function () {
    this.timeout(120_000);
    let network: TestNetwork;
    let vidimus: Vidimus;
    let owner: RegistryWriter;
    let relayer: RegistryWriter;

    before(async () => {
      network = await startTestNetwork(start);
      vidimus = await createVidimus({ rpc: network.node.url, deployment: network.deployment });
      owner = await network.writer((await network.account()).connect(network.provider));
      relayer = await network.writer((await network.account()).connect(network.provider));
    });
    after(async () => {
      await vidimus?.close();
      await network?.stop();
    });

    /** Sends it directly, or signed and sent by somebody else. */
    const roads = {
      sent: (plan: Promise<Plan>) => owner.send(plan),
      signed: async (plan: Promise<Plan>) => relayer.submit(await owner.sign(plan)),
    };
    const now = async (): Promise<number> => (await network.provider.getBlock('latest'))?.timestamp ?? 0;
    const documentOf = async (did: string): Promise<JsonObject> => {
      const outcome = await vidimus.resolve(did);
      if (!outcome.ok) throw new Error(outcome.finding.code);
      return outcome.value.document.source;
    };

    for (const [road, write] of Object.entries(roads)) {
      it(`default: every act of a DID, ${road}`, async () => {
        const salt = hexlify(randomBytes(32)) as Hex;
        const did = await owner.didOf(salt);
        const [first, second] = [await publicJwk(), await publicJwk()];
        const { plan } = owner;
        await write(plan.registerDid(salt, [{ key: first, relationships: ASSERTION }]));
        expect((await documentOf(did))['verificationMethod']).to.have.length(2);
        await write(plan.addKey(did, { key: second, relationships: ['authentication', 'keyAgreement'] }));
        expect((await documentOf(did))['keyAgreement']).to.have.length(1);
        const later = (await now()) + 1_000;
        await write(plan.rollKey(did, first, later, { key: await publicJwk(), relationships: ASSERTION }));
        await write(plan.expireKey(did, second, ['keyAgreement'], later));
        expect((await documentOf(did))['assertionMethod']).to.have.length(2);
        await write(plan.revokeKey(did, second, ['authentication'], await now()));
        await write(
          plan.setService(did, 'status', { type: 'StatusLists', serviceEndpoint: 'https://a.example' }),
        );
        expect((await documentOf(did))['service']).to.deep.equal([
          { id: `${did}#status`, type: 'StatusLists', serviceEndpoint: 'https://a.example' },
        ]);
        await write(plan.removeService(did, 'status'));
        expect(await documentOf(did)).not.to.have.property('service');
        const otherSalt = hexlify(randomBytes(32)) as Hex;
        await relayer.send(relayer.plan.registerDid(otherSalt));
        const other = await relayer.didOf(otherSalt);
        await write(plan.addController(did, other));
        expect((await documentOf(did))['controller']).to.deep.equal([did, other]);
        await write(plan.removeController(did, other));
        await write(plan.deactivateDid(did));
        const gone = await vidimus.resolve(did);
        expect(gone.ok && gone.value.deactivated).to.equal(true);
        expect(
          await codeOf(write(plan.addKey(did, { key: first, relationships: ['authentication'] }))),
        ).to.equal('DID_IS_DEACTIVATED');
      });
    }

    it('behaviour: what is done already is done, and what is refused has the rule’s code', async () => {
      const salt = hexlify(randomBytes(32)) as Hex;
      await owner.send(owner.plan.registerDid(salt));
      expect((await owner.send(owner.plan.registerDid(salt))).status).to.equal('already');
      const did = await owner.didOf(salt);
      expect(await codeOf(relayer.send(relayer.plan.deactivateDid(did)))).to.equal('NOT_INVOKER');
      const key = await publicJwk();
      const invoking: readonly Relationship[] = ['capabilityInvocation'];
      expect(await codeOf(owner.send(owner.plan.addKey(did, { key, relationships: invoking })))).to.equal(
        'INVOKER_NOT_ACCOUNT',
      );
      await owner.send(owner.plan.addKey(did, { key: relayer.account, relationships: invoking }));
      expect((await relayer.send(relayer.plan.deactivateDid(did))).status).to.equal('done');
    });

    it('behaviour: one transaction carries what two parties signed, all or none', async () => {
      const { plan } = owner;
      const [mine, theirs] = [hexlify(randomBytes(32)) as Hex, hexlify(randomBytes(32)) as Hex];
      const requests = [
        await owner.sign(plan.registerDid(mine)),
        await relayer.sign(relayer.plan.registerDid(theirs)),
      ];
      const payer = await network.writer((await network.account()).connect(network.provider));
      expect((await payer.submitBatch(requests)).status).to.equal('done');
      expect((await documentOf(await relayer.didOf(theirs)))['controller']).to.have.length(1);
      const salt = hexlify(randomBytes(32)) as Hex;
      const again = [
        await owner.sign(plan.registerDid(salt)),
        await owner.sign(plan.registerDid(mine), { lane: 7n }),
      ];
      expect(await codeOf(payer.submitBatch(again))).to.equal('DID_EXISTS');
      expect((await vidimus.resolve(await owner.didOf(salt))).ok).to.equal(false);
      expect(await codeOf(payer.submitBatch([]))).to.equal('BATCH_SIZE_INVALID');
    });

    it('error: private keys, keys that are none, and DIDs of another kind never reach the chain', async () => {
      const did = await owner.didOf(NO_RECORD);
      const key = { ...(await generateKey('P-256')) } as JsonObject;
      const add = (given: JsonObject | string, of = did) =>
        codeOf(owner.plan.addKey(of, { key: given, relationships: ASSERTION }));
      for (const given of [key, { kty: 'oct', k: 'AA' }, '0x12', 'nobody'])
        expect(await add(given)).to.equal('RECORD_DRAFT_MALFORMED');
      expect(await add(await publicJwk(), 'did:web:a.example')).to.equal('RECORD_DRAFT_MALFORMED');
    });

    it('behaviour: governance admits a DID from elsewhere, and nobody else', async () => {
      const foreign = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
      expect(await codeOf(owner.send(owner.plan.admitDid(foreign, owner.account)))).not.to.equal('done');
      const admin = await network.writer(network.admin);
      await admin.send(admin.plan.admitDid(foreign, owner.account));
      await owner.send(owner.plan.addKey(foreign, { key: await publicJwk(), relationships: ASSERTION }));
      expect((await documentOf(foreign))['assertionMethod']).to.have.length(1);
    });

    it('default: every act of a schema, sent and signed', async () => {
      const admin = await network.writer(network.admin);
      const { id: root = NO_RECORD } = await admin.send(
        admin.plan.admitRoot({
          kind: 'root',
          basis: 'licence',
          subject: 'did:web:ministry.example',
          controller: owner.account,
          validFrom: 0,
          depth: 2,
          permissions: [{}],
        }),
      );
      for (const [road, write] of Object.entries(roads)) {
        const schema = JSON.stringify({ type: 'object', title: road });
        const schemaId = toHex(sha256(new TextEncoder().encode(`canonical ${road}`)));
        const revision = toHex(sha256(new TextEncoder().encode(schema)));
        await write(owner.plan.publishSchema(root, { schemaId, schema, metadata: '{}' }));
        await write(owner.plan.updateMetadata(root, { schemaId, revision }, '{"a":1}'));
        await write(owner.plan.withdrawSchema(root, { schemaId, revision }));
        expect(await codeOf(write(owner.plan.withdrawSchema(root, { schemaId, revision })))).to.equal(
          'REVISION_UNKNOWN',
        );
      }
      expect(
        await codeOf(relayer.send(relayer.plan.publishSchema(root, { schemaId: NO_RECORD, schema: '{}' }))),
      ).to.equal('NOT_PUBLISHER');
    });
  });
}
