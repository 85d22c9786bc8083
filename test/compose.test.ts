import { expect } from 'chai';
import { Wallet } from 'ethers';
import { createVidimus as createInBrowser } from '../src/browser.ts';
import { createVidimus } from '../src/compose.ts';
import type { Settings } from '../src/config.ts';
import { toBase64url } from '../src/core/base64url.ts';
import { VidimusError } from '../src/core/errors.ts';
import { NO_RECORD, type RecordId } from '../src/core/hex.ts';
import { microCredentialDocument } from '../src/issue/micro-credential.ts';
import { signCredential } from '../src/issue/sign-credential.ts';
import { startNode } from '../src/network/node.ts';
import { recordEvents } from '../src/replica/recorded.ts';
import { startTestNetwork, type TestNetwork } from './chain/network.ts';
import { startFaultProxy } from './fixtures/fault-proxy.ts';

const START = 1_700_000_000;

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return error instanceof VidimusError ? error.code : String(error);
  }
  return 'no error';
};

describe('the wired SDK', function () {
  this.timeout(60_000);
  let here: TestNetwork;
  let there: TestNetwork;
  let root: RecordId;
  let token: string;

  const admit = async (network: TestNetwork, name: string) => {
    const governance = await network.writer(network.admin);
    const writer = await network.writer(await network.account());
    const draft = { kind: 'root', subject: `did:web:${name}.example`, controller: writer.account } as const;
    const { id = NO_RECORD } = await governance.send(
      governance.plan.admitRoot({ ...draft, validFrom: START, depth: 2 }),
    );
    return { id, writer };
  };

  /** Two chains: an authority here recognises a root there, below which a did:ethr of that chain is accredited. */
  before(async () => {
    here = await startTestNetwork(() => startNode({ chainId: 7_001 }));
    there = await startTestNetwork(() => startNode({ chainId: 7_002 }));
    const mine = await admit(here, 'here');
    const theirs = await admit(there, 'there');
    root = mine.id;
    const target = {
      chainId: there.deployment.chainId,
      registry: there.deployment.contracts.trustedIssuersRegistry,
      id: theirs.id,
    };
    await mine.writer.send(
      mine.writer.plan.grant(mine.id, {
        kind: 'recognise',
        subject: 'did:web:there.example',
        validFrom: START,
        target,
      }),
    );
    const wallet = Wallet.createRandom();
    const issuer = `did:ethr:0x${there.deployment.chainId.toString(16)}:${wallet.signingKey.compressedPublicKey}`;
    const granted = await theirs.writer.send(
      theirs.writer.plan.grant(theirs.id, { kind: 'attest', subject: issuer, validFrom: START }),
    );
    const issuedAt = (await there.provider.getBlock('latest'))?.timestamp ?? 0;
    const document = microCredentialDocument({
      ...{ dataModel: '1.1', issuer, issuedAt, learner: {}, title: 'A course', issuerCountry: 'DE' },
      ...{ learningOutcomes: ['Reads'], ects: 5, level: 6, fields: ['0613'], typeOfAssessment: 'exam' },
      ...{ formOfParticipation: 'online', qualityAssurance: 'internal' },
      accreditation: {
        chainId: target.chainId,
        registry: target.registry,
        id: granted.id ?? NO_RECORD,
      },
    });
    const point = Buffer.from(wallet.signingKey.publicKey.slice(4), 'hex');
    const key = {
      kty: 'EC',
      crv: 'secp256k1',
      x: toBase64url(point.subarray(0, 32)),
      y: toBase64url(point.subarray(32)),
      d: toBase64url(Buffer.from(wallet.privateKey.slice(2), 'hex')),
    } as const;
    token = await signCredential(document, { kid: `${issuer}#controllerKey`, key });
  });
  after(async () => {
    await here?.stop();
    await there?.stop();
  });

  const settings = (mode: 'rpc' | 'follower', networks = true): Settings => ({
    rpc: here.node.url,
    deployment: here.deployment,
    mode,
    roots: [root],
    pollMs: 50,
    ...(networks && { networks: [{ rpc: there.node.url, deployment: there.deployment }] }),
  });

  for (const mode of ['rpc', 'follower'] as const)
    for (const [home, create] of [
      ['Node', createVidimus],
      ['browser', createInBrowser],
    ] as const)
      it(`behaviour: a recognition across two chains is accepted (${mode}, ${home})`, async () => {
        const vidimus = await create(settings(mode));
        try {
          const verdict = await vidimus.verify(token);
          expect(verdict.decision, verdict.summary).to.equal('accepted');
          expect(verdict.chain.map((hop) => hop.kind)).to.deep.equal(['attest', 'root', 'recognise', 'root']);
          expect(verdict.blocks.map((block) => block.chainId)).to.have.members([7_001, 7_002]);
          const health = await vidimus.health();
          expect(health.map(({ chainId, reachable }) => [chainId, reachable])).to.deep.equal([
            [7_001, true],
            [7_002, true],
          ]);
        } finally {
          await vidimus.close();
        }
      });

  it('behaviour: a follower whose node has been silent for too long leaves the verdict undetermined', async () => {
    const proxy = await startFaultProxy(there.node.url);
    const { rpc, ...given } = settings('follower');
    const vidimus = await createVidimus({
      ...given,
      ...(rpc !== undefined && { rpc }),
      networks: [{ rpc: proxy.url, deployment: there.deployment }],
      rules: { maxStateAge: 0.5 },
      rpcLimits: { deadlineMs: 300, backoffMs: 10, breakMs: 50 },
    });
    try {
      expect((await vidimus.verify(token)).decision).to.equal('accepted');
      proxy.fault = { mode: 'hang' };
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const late = await vidimus.verify(token);
      expect(late.decision).to.equal('undetermined');
      expect(Date.parse(late.dates.stateAsOf ?? '')).to.be.below(Date.parse(late.dates.now));
    } finally {
      await vidimus.close();
      await proxy.close();
    }
  });

  it('behaviour: without the other network the issuer is not found, and nothing is accepted', async () => {
    const vidimus = await createVidimus(settings('rpc', false));
    const verdict = await vidimus.verify(token);
    expect(verdict.decision).not.to.equal('accepted');
    await vidimus.close();
  });

  it('behaviour: recorded events of one chain beside the node of the other', async () => {
    const recorded = await recordEvents(there.rpc, there.deployment);
    const { rpc, deployment } = settings('rpc');
    const vidimus = await createVidimus({
      recorded: JSON.parse(JSON.stringify(recorded)),
      networks: rpc && deployment ? [{ rpc, deployment }] : [],
      roots: [root],
    });
    expect((await vidimus.verify(token)).decision).to.equal('accepted');
    await vidimus.close();
  });

  it('error: nothing can be written to recorded events', async () => {
    const recorded = await recordEvents(there.rpc, there.deployment);
    const vidimus = await createVidimus({ recorded });
    expect(await codeOf(vidimus.writer(Wallet.createRandom()))).to.equal('SETTINGS_MALFORMED');
    await vidimus.close();
  });

  it('error: a fault of the second network is found at the start, and the first is closed', async () => {
    const wrong = { ...there.deployment, chainId: 7_003 };
    const given = { ...settings('follower'), networks: [{ rpc: there.node.url, deployment: wrong }] };
    expect(await codeOf(createVidimus(given))).to.equal('CHAIN_ID_MISMATCH');
  });
});
