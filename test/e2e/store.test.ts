import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startNode } from '../../src/network/node.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import { orSkip, postgresHome, sqliteHome } from '../replica/store/homes.ts';
import { killRuns } from '../replica/store/kill-runs.ts';
import { startVerifier, type VerifierProcess } from '../replica/store/processes.ts';

/** A few; `npm run test:kill -- --runs 500` is for the night. */
const RUNS = 3;

for (const home of [sqliteHome(), postgresHome()]) {
  describe(`the service killed on a store in ${home.name}`, function () {
    this.timeout(180_000);
    before(async function () {
      await orSkip(home, this);
    });
    after(() => home.end());

    it(`behaviour: after each of ${RUNS} kills nothing is lost and nothing is torn`, async () => {
      const report = await killRuns(home, { runs: RUNS, seed: Date.now() % 1_000_000 });
      expect(report.faults).to.deep.equal([]);
      expect(report.killedServing).to.be.greaterThan(0);
      expect(report.answers).to.be.greaterThan(0);
    });
  });
}

describe('two verifiers on one PostgreSQL', function () {
  this.timeout(120_000);
  const home = postgresHome();
  let folder: string;
  let network: TestNetwork;
  const running: VerifierProcess[] = [];

  before(async function () {
    await orSkip(home, this);
    folder = mkdtempSync(join(tmpdir(), 'vidimus-two-'));
    network = await startTestNetwork(() => startNode());
    writeFileSync(join(folder, 'addresses.json'), JSON.stringify(network.deployment));
  });
  afterEach(() => Promise.all(running.splice(0).map((verifier) => verifier.kill())));
  after(async () => {
    await network?.stop();
    await home.end();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  const verifier = async (store: string): Promise<VerifierProcess> => {
    const addresses = join(folder, 'addresses.json');
    const started = startVerifier({ rpc: network.node.url, addresses, store, finality: 10 });
    running.push(started);
    await started.ready();
    return started;
  };
  const two = async () => {
    const store = await home.address();
    const leader = await verifier(store);
    const reader = await verifier(store);
    expect([(await leader.health())?.leads, (await reader.health())?.leads]).to.deep.equal([true, false]);
    return { leader, reader };
  };
  /** Milliseconds until it leads and is at the chain's head; it answers all the while. */
  const takesOver = async (reader: VerifierProcess): Promise<number> => {
    const { head: before = 0 } = (await reader.health()) ?? {};
    await network.control('anvil_mine', '0x3');
    const started = performance.now();
    for (;;) {
      const health = await reader.health();
      expect(health?.ready, 'it answers all the while').to.equal(true);
      if (health?.leads === true && health.head >= before + 3) return performance.now() - started;
      expect(performance.now() - started).to.be.lessThan(30_000);
    }
  };

  it('behaviour: the reader follows, and answers with the age of what it knows', async () => {
    const { reader } = await two();
    const { head: before = 0 } = (await reader.health()) ?? {};
    await network.control('anvil_mine', '0x3');
    let health = await reader.health();
    for (const limit = Date.now() + 20_000; (health?.head ?? 0) < before + 3 && Date.now() < limit; )
      health = await reader.health();
    expect(health?.head).to.equal(before + 3);
    expect(health).to.include({ leads: false, ready: true });
    expect(health?.ageSeconds).to.be.within(0, 10);
  });

  it('behaviour: a leader that is killed is followed by another within five seconds', async () => {
    const { leader, reader } = await two();
    await leader.kill();
    expect(await takesOver(reader)).to.be.lessThan(5_000);
  });

  it('behaviour: one that hangs is followed within eight; when it wakes up, it does not write any more', async () => {
    const { leader, reader } = await two();
    leader.signal('SIGSTOP');
    expect(await takesOver(reader)).to.be.lessThan(8_000);
    leader.signal('SIGCONT');
    let woken = await leader.health();
    for (const limit = Date.now() + 20_000; woken?.leads !== false && Date.now() < limit; )
      woken = await leader.health();
    expect(woken?.leads).to.equal(false);
    expect((await reader.health())?.leads).to.equal(true);
  });
});
