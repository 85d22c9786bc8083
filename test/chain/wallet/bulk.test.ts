import { expect } from 'chai';
import { grantKindInOne, writerThrough } from '../../../src/chain/wallet/bulk.ts';
import { type Outbox, openOutbox } from '../../../src/chain/wallet/outbox.ts';
import { rpcOverWallet } from '../../../src/chain/wallet/rpc.ts';
import { WalletSigner } from '../../../src/chain/wallet/signer.ts';
import { readAsk } from '../../../src/chain/write/ask.ts';
import { endFromRow, endKind } from '../../../src/chain/write/bulk/end.ts';
import { runBulk } from '../../../src/chain/write/bulk/engine.ts';
import type { RecordDraft } from '../../../src/chain/write/record-draft.ts';
import { createWriter, type RegistryWriter } from '../../../src/chain/write/writer.ts';
import { isVidimusError } from '../../../src/core/errors.ts';
import { type Address, NO_RECORD, type RecordId } from '../../../src/core/hex.ts';
import { startNode } from '../../../src/network/node.ts';
import { TestWallet } from '../../fixtures/wallet.ts';
import { startTestNetwork, type TestNetwork } from '../network.ts';

const START = 1_700_000_000;

describe('many writes through a wallet', function () {
  this.timeout(60_000);
  let network: TestNetwork;
  let wallet: TestWallet;
  let writer: RegistryWriter;
  let outbox: Outbox;
  let root: RecordId;

  before(async () => {
    network = await startTestNetwork(() => startNode());
    const key = await network.account();
    wallet = new TestWallet(network.rpc, network.deployment.chainId, key);
    const rpc = rpcOverWallet(wallet);
    const signer = new WalletSigner(rpc, key.address.toLowerCase() as Address);
    writer = await createWriter({ rpc, deployment: network.deployment, signer });
    const store = { all: async () => [], put: async () => undefined };
    outbox = await openOutbox({ writer, rpc, store, pollMs: 20, droppedAfterMs: 100 });
    const governance = await network.writer(network.admin);
    const draft: RecordDraft = {
      ...{ kind: 'root', subject: 'did:web:agency.example', controller: writer.account },
      ...{ validFrom: START, depth: 1 },
    };
    await governance.send(governance.plan.admitRoot(draft));
    root = governance.idOf(NO_RECORD, draft);
  });
  after(async () => {
    outbox?.stop();
    await network?.stop();
  });
  beforeEach(() => {
    wallet.asked.length = 0;
    wallet.manner = 'sign';
  });

  const rows = (...names: readonly string[]) =>
    names.map((name, at) => ({
      line: at + 2,
      value: {
        draft: {
          ...{ subject: `did:web:${name}.example`, validFrom: START },
          kind: 'attest',
          permissions: [{ types: ['Badge', name] }],
        } satisfies RecordDraft as RecordDraft,
      },
    }));
  const through = (job: string) => writerThrough(outbox, writer, job, { act: 'bulk' });
  const codeOf = (action: Promise<unknown>): Promise<string> =>
    action.then(
      () => 'no error',
      (error: unknown) => (isVidimusError(error) ? error.code : String(error)),
    );

  it('default: one question for all rows, with the texts of their terms; none of those that are known', async () => {
    const kind = grantKindInOne(writer, root, (text) => text === 'Badge');
    const report = await runBulk(through('a'), rows('one', 'two', 'three'), kind, { concurrency: 1 });
    expect(report).to.include({ done: 3, failed: 0, transactions: 1 });
    expect(wallet.asked).to.deep.equal(['eth_sendTransaction']);
    const [write] = outbox.writes();
    expect(write?.job).to.equal('a');
    const events = write?.mined?.events ?? [];
    expect(events.filter(({ event }) => event === 'RecordGranted')).to.have.length(3);
    const named = events.flatMap((event) => (event.event === 'TermNamed' ? [event.text] : []));
    expect(named.sort()).to.deep.equal(['one', 'three', 'two']);
  });

  it('behaviour: run again, what is recorded asks nothing', async () => {
    const kind = grantKindInOne(writer, root, () => true);
    const report = await runBulk(through('b'), rows('one', 'two', 'four'), kind, { concurrency: 1 });
    expect(report).to.include({ done: 1, already: 2, transactions: 1 });
  });

  it('error: declined, or set aside, the job ends and can be run again', async () => {
    const kind = grantKindInOne(writer, root, () => true);
    wallet.manner = 'decline';
    expect(await codeOf(runBulk(through('c'), rows('five'), kind))).to.equal('WALLET_DECLINED');
    wallet.manner = 'drop';
    const ended = codeOf(runBulk(through('c'), rows('five'), kind));
    const dropped = await new Promise<string>((resolve) => {
      const forget = outbox.subscribe(() => {
        const write = outbox.writes().find(({ status }) => status === 'unseen');
        if (write === undefined) return;
        forget();
        resolve(write.id);
      });
    });
    await outbox.setAside(dropped);
    expect(await ended).to.equal('WALLET_LEFT');
    wallet.manner = 'sign';
    expect(await runBulk(through('c'), rows('five'), kind)).to.include({ done: 1 });
  });

  it('default: ends many with one question; a row that nobody granted is singled out', async () => {
    const ids = rows('one', 'two').map(({ value }) => writer.idOf(root, value.draft));
    const values = [...ids, `0x${'12'.repeat(32)}` as const].map((accreditation, at) => ({
      line: at + 2,
      value: endFromRow({ accreditation, reason: 'closed' }),
    }));
    const report = await runBulk(through('d'), values, endKind(writer), { concurrency: 1 });
    expect(report).to.include({ done: 2, failed: 1 });
    expect(report.failures.map(({ line, error }) => [line, error.code])).to.deep.equal([
      [4, 'RECORD_NOT_FOUND'],
    ]);
    const states = await writer.bodies.statesOf(ids);
    expect(states.map((state) => `${state?.status} ${state?.reason}`)).to.deep.equal([
      'ended closed',
      'ended closed',
    ]);
  });

  it('error: an end without an id, or with a reason that does not exist', () => {
    for (const row of [{ accreditation: '0x12' }, { accreditation: `0x${'1'.repeat(64)}`, reason: 'whim' }])
      expect(() => endFromRow(row))
        .to.throw()
        .with.property('code', 'RECORD_DRAFT_MALFORMED');
  });

  it('behaviour: what a request asks for can be read by whoever sends it', async () => {
    const id = writer.idOf(root, rows('four')[0]?.value.draft ?? ({} as never));
    const to = `0x${'77'.repeat(20)}` as const;
    const { plan } = writer;
    const [first] = rows('six');
    if (first === undefined) throw new Error('no row');
    const organisation = { legalName: { en: 'Six' }, country: 'DE', type: 'company' } as const;
    for (const [made, ask] of [
      [plan.suspend(id, { reason: 'fraud' }), { act: 'suspend', id, reason: 'fraud' }],
      [plan.end(id, { reason: 'closed' }), { act: 'end', id, reason: 'closed' }],
      [plan.voidSince(id, START + 5), { act: 'void', id, since: START + 5, reason: 'unspecified' }],
      [plan.changeController(id, to), { act: 'controller', id, controller: to }],
      [plan.updateOrganisation(id, organisation), { act: 'organisation', id, organisation }],
      [plan.attachEvidence(id, 'a.b.c'), { act: 'evidence', id }],
      [plan.revokeHandles(id, [id]), { act: 'revoke-handles', id, count: 1 }],
      [
        plan.setBits({ accreditation: id, purpose: 'revocation', number: 3 }, [1, 2]),
        { act: 'revoke-bits', id, list: 3, count: 2 },
      ],
      [plan.anchorIssuance(id, id), { act: 'other', method: 'anchorIssuance' }],
      [
        plan.grant(root, first.value.draft, { organisation }),
        {
          ...{ act: 'grant', kind: 'attest', basis: 'licence', subject: 'did:web:six.example', organisation },
          ...{ controller: undefined, validFrom: START, validUntil: 0 },
        },
      ],
    ] as const)
      expect(readAsk(network.deployment, await writer.sign(made))).to.deep.equal(ask);
  });
});
