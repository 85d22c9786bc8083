import { expect } from 'chai';
import type { HDNodeWallet } from 'ethers';
import { type Outbox, openOutbox, type Write, type WriteStatus } from '../../../src/chain/wallet/outbox.ts';
import { rpcOverWallet } from '../../../src/chain/wallet/rpc.ts';
import { WalletSigner } from '../../../src/chain/wallet/signer.ts';
import { createWriter, type RegistryWriter } from '../../../src/chain/write/writer.ts';
import { VidimusError } from '../../../src/core/errors.ts';
import { type Address, type Hex, NO_RECORD, type RecordId } from '../../../src/core/hex.ts';
import { startNode } from '../../../src/network/node.ts';
import { FORWARDER_CODE, forwarded, TestWallet } from '../../fixtures/wallet.ts';
import { startTestNetwork, type TestNetwork } from '../network.ts';

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return error instanceof VidimusError ? error.code : String(error);
  }
  return 'no error';
};

const memoryStore = () => {
  const kept = new Map<string, Write>();
  return {
    kept,
    all: async () => [...kept.values()],
    put: async (write: Write) => {
      kept.set(write.id, structuredClone(write));
    },
  };
};

describe('writes on their way through a wallet', function () {
  this.timeout(60_000);
  let network: TestNetwork;
  let governance: RegistryWriter;
  let key: HDNodeWallet;
  let wallet: TestWallet;
  let writer: RegistryWriter;
  let store: ReturnType<typeof memoryStore>;
  let outbox: Outbox;
  let salt = 0;
  const boxes: Outbox[] = [];

  const open = async (): Promise<Outbox> => {
    const rpc = rpcOverWallet(wallet);
    const box = await openOutbox({ writer, rpc, store, pollMs: 20, droppedAfterMs: 150 });
    boxes.push(box);
    return box;
  };
  /** Resolves when the write has come to a status. */
  const until = (box: Outbox, id: string, status: WriteStatus): Promise<Write> =>
    new Promise((resolve) => {
      const check = (): void => {
        const write = box.writes().find((one) => one.id === id);
        if (write?.status === status) resolve(write);
      };
      box.subscribe(check);
      check();
    });
  const root = async (controller: string = writer.account): Promise<RecordId> => {
    const draft = {
      kind: 'root',
      subject: 'did:web:ministry.example',
      controller,
      validFrom: 1_700_000_000,
      depth: 2,
      salt: ++salt,
    } as const;
    await governance.send(governance.plan.admitRoot(draft));
    return governance.idOf(NO_RECORD, draft);
  };

  before(async () => {
    network = await startTestNetwork(() => startNode());
    governance = await network.writer(network.admin);
  });
  after(() => network?.stop());

  beforeEach(async () => {
    await network.control('evm_setAutomine', true);
    key = await network.account();
    wallet = new TestWallet(network.rpc, network.deployment.chainId, key);
    const rpc = rpcOverWallet(wallet);
    const account = key.address.toLowerCase() as Address;
    writer = await createWriter({
      rpc,
      deployment: network.deployment,
      signer: new WalletSigner(rpc, account),
    });
    store = memoryStore();
    outbox = await open();
  });
  afterEach(() => {
    for (const box of boxes.splice(0)) box.stop();
  });

  it('default: simulates, asks the wallet once, and says what changed', async () => {
    const id = await root();
    const { id: write } = await outbox.submit(await writer.plan.suspend(id), { act: 'suspend' });
    const done = await outbox.settled(write);
    expect(done).to.include({ status: 'done', account: writer.account });
    expect(done.mined?.events.map(({ event }) => event)).to.deep.equal(['RecordSuspended']);
    expect(done.mined?.block).to.be.greaterThan(done.askedAtBlock);
    expect(wallet.asked).to.deep.equal(['eth_sendTransaction']);
    expect(store.kept.get(write)?.mined?.transaction).to.equal(done.hashes[0]);
  });

  it('error: what the contract refuses never reaches the wallet', async () => {
    const id = await root();
    await writer.send(writer.plan.suspend(id));
    wallet.asked.length = 0;
    expect(await codeOf(outbox.submit(await writer.plan.suspend(id), {}))).to.equal('TRANSITION_NOT_ALLOWED');
    expect(wallet.asked).to.deep.equal([]);
    expect(outbox.writes()).to.deep.equal([]);
  });

  it('behaviour: a refusal in the wallet ends it, and the same can be asked again', async () => {
    const id = await root();
    wallet.manner = 'decline';
    expect(await codeOf(outbox.submit(await writer.plan.suspend(id), {}))).to.equal('WALLET_DECLINED');
    expect(outbox.writes().map(({ status }) => status)).to.deep.equal(['declined']);
    wallet.manner = 'sign';
    const { id: again } = await outbox.submit(await writer.plan.suspend(id), {});
    expect((await outbox.settled(again)).status).to.equal('done');
  });

  it('error: the wrong chain or account is noticed before the wallet is asked', async () => {
    const plan = await writer.plan.suspend(await root());
    wallet.chainId = 1;
    expect(await codeOf(outbox.submit(plan, {}))).to.equal('WALLET_CHAIN_MISMATCH');
    wallet.chainId = network.deployment.chainId;
    wallet.accounts = [(await network.account()).address];
    expect(await codeOf(outbox.submit(plan, {}))).to.equal('WALLET_ACCOUNT_CHANGED');
    expect(wallet.asked).to.deep.equal([]);
  });

  it('behaviour: the same write is never given to the wallet twice while its outcome is open', async () => {
    const plan = await writer.plan.suspend(await root());
    await network.control('evm_setAutomine', false);
    const both = await Promise.all([codeOf(outbox.submit(plan, {})), codeOf(outbox.submit(plan, {}))]);
    expect(both.sort()).to.deep.equal(['WRITE_OPEN', 'no error']);
    expect(await codeOf(outbox.submit(plan, {}))).to.equal('WRITE_OPEN');
    expect(wallet.asked).to.deep.equal(['eth_sendTransaction']);
  });

  it('behaviour: what another tab has given to the wallet is not given to it again', async () => {
    const plan = await writer.plan.suspend(await root());
    const other = await open();
    await network.control('evm_setAutomine', false);
    await other.submit(plan, {});
    expect(await codeOf(outbox.submit(plan, {}))).to.equal('WRITE_OPEN');
    expect(wallet.asked).to.deep.equal(['eth_sendTransaction']);
  });

  it('behaviour: a reload while it is pending takes it up again', async () => {
    const plan = await writer.plan.suspend(await root());
    await network.control('evm_setAutomine', false);
    const { id } = await outbox.submit(plan, {});
    outbox.stop();
    const reloaded = await open();
    expect(reloaded.writes().map(({ status }) => status)).to.deep.equal(['pending']);
    expect(await codeOf(reloaded.submit(plan, {}))).to.equal('WRITE_OPEN');
    await network.control('evm_mine');
    expect((await reloaded.settled(id)).status).to.equal('done');
  });

  it('behaviour: a page that was closed while the wallet asked finds what became of it', async () => {
    const plan = await writer.plan.suspend(await root());
    wallet.manner = 'leave';
    void outbox.submit(plan, {});
    await new Promise<void>((resolve) => {
      outbox.subscribe(resolve);
    });
    outbox.stop();
    const reloaded = await open();
    const [write] = reloaded.writes();
    expect(write?.status).to.equal('unknown');
    expect(await codeOf(reloaded.submit(plan, {}))).to.equal('WRITE_OPEN');
    // The person says yes later; nobody tells the page its hash.
    const { to, data } = write ?? {};
    await key.connect(network.provider).sendTransaction({ to: to ?? '', data: data ?? '0x' });
    const done = await reloaded.settled(write?.id ?? '');
    expect(done).to.deep.include({ status: 'done', hashes: [] });
    expect(done.mined?.events[0]?.event).to.equal('RecordSuspended');
  });

  it('behaviour: sped up in the wallet, it is found under its new hash', async () => {
    const plan = await writer.plan.suspend(await root());
    await network.control('evm_setAutomine', false);
    const { id, hashes } = await outbox.submit(plan, {});
    await outbox.look();
    const faster = await wallet.replace(hashes[0] ?? '0x', 'speed-up');
    await network.control('evm_mine');
    const done = await outbox.settled(id);
    expect(done.status).to.equal('done');
    expect(done.mined?.transaction).to.equal(faster);
    expect(done.hashes).not.to.include(faster);
  });

  it('behaviour: cancelled in the wallet, it is replaced, and the same can be asked again', async () => {
    const plan = await writer.plan.suspend(await root());
    await network.control('evm_setAutomine', false);
    const { id, hashes } = await outbox.submit(plan, {});
    await outbox.look();
    await wallet.replace(hashes[0] ?? '0x', 'cancel');
    await network.control('evm_mine');
    expect((await outbox.settled(id)).status).to.equal('replaced');
    await network.control('evm_setAutomine', true);
    const again = await outbox.submit(plan, {});
    expect((await outbox.settled(again.id)).status).to.equal('done');
  });

  it('behaviour: a dropped transaction is said to be, and may still come', async () => {
    const plan = await writer.plan.suspend(await root());
    wallet.manner = 'drop';
    const { id, hashes } = await outbox.submit(plan, {});
    expect((await until(outbox, id, 'unseen')).status).to.equal('unseen');
    expect(await codeOf(outbox.submit(plan, {}))).to.equal('WRITE_OPEN');
    await wallet.replace(hashes[0] ?? '0x', 'resend');
    expect((await outbox.settled(id)).status).to.equal('done');
  });

  it('behaviour: a dropped transaction is sent again with its own nonce, so that only one can be mined', async () => {
    const plan = await writer.plan.suspend(await root());
    await network.control('evm_setAutomine', false);
    const { id, hashes } = await outbox.submit(plan, {});
    await outbox.look();
    await network.control('anvil_dropTransaction', hashes[0]);
    await until(outbox, id, 'unseen');
    const again = await outbox.sendAgain(id);
    expect(again.hashes).to.have.length(2);
    const nonces = again.hashes.map((hash) => wallet.signed.get(hash)?.nonce);
    expect(nonces[0]).to.equal(nonces[1]);
    await network.control('evm_mine');
    expect((await outbox.settled(id)).mined?.transaction).to.be.oneOf(again.hashes);
  });

  it('behaviour: set aside, it stands in the way no more', async () => {
    const plan = await writer.plan.suspend(await root());
    wallet.manner = 'drop';
    const { id } = await outbox.submit(plan, {});
    await outbox.setAside(id);
    expect((await outbox.settled(id)).status).to.equal('set-aside');
    wallet.manner = 'sign';
    expect((await outbox.settled((await outbox.submit(plan, {})).id)).status).to.equal('done');
  });

  it('behaviour: of a multisig the hash is no transaction; the call is found when the last owner has sent it', async () => {
    const safe = `0x5afe${'0'.repeat(35)}1` as const;
    await network.control('anvil_setCode', safe, FORWARDER_CODE);
    const id = await root(safe);
    wallet.accounts = [safe];
    const rpc = rpcOverWallet(wallet);
    const signer = new WalletSigner(rpc, safe);
    writer = await createWriter({ rpc, deployment: network.deployment, signer });
    outbox = await open();
    wallet.manner = 'propose';
    const { id: write, to, data } = await outbox.submit(await writer.plan.suspend(id), {});
    await outbox.look();
    // Longer than an ordinary transaction would be waited for.
    await new Promise((resolve) => setTimeout(resolve, 250));
    await outbox.look();
    expect(outbox.writes()[0]).to.include({ status: 'pending', isContract: true });
    const owner = (await network.account()).connect(network.provider);
    // The forwarder does not mind when its call fails, so an estimate would be too low.
    const call = { to: safe, data: forwarded(to, data), gasLimit: 500_000 };
    const sent = await owner.sendTransaction(call);
    const done = await outbox.settled(write);
    expect(done.mined?.transaction).to.equal(sent.hash as Hex);
    expect(done.mined?.events[0]).to.include({ event: 'RecordSuspended', signer: safe });
  });

  it('behaviour: a block that is replaced takes back what it had', async () => {
    const plan = await writer.plan.suspend(await root());
    const { id } = await outbox.submit(plan, {});
    const done = await outbox.settled(id);
    await network.control('evm_setAutomine', false);
    // The new block of this height has nothing in it; the node forgets the transaction.
    await network.control('anvil_reorg', 1, []);
    const hash = done.mined?.transaction;
    await network.control('anvil_dropTransaction', hash).catch(() => undefined);
    expect((await until(outbox, id, 'pending')).mined).to.equal(undefined);
  });
});
