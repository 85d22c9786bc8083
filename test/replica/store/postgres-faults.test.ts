import { expect } from 'chai';
import { isVidimusError, type VidimusError } from '../../../src/core/errors.ts';
import { startNode } from '../../../src/network/node.ts';
import { stateDigest } from '../../../src/replica/digest.ts';
import { type Follower, type FollowerHealth, startFollower } from '../../../src/replica/follow.ts';
import { createTrustLookup } from '../../../src/replica/lookup.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import { startTestNetwork, type TestNetwork } from '../../chain/network.ts';
import { type PostgresServer, startPostgres } from '../../fixtures/postgres.ts';
import { smallDisk } from '../../fixtures/small-disk.ts';
import { createHistory, type RandomHistory } from '../random-history.ts';

describe('a follower whose PostgreSQL fails', function () {
  this.timeout(60_000);
  let network: TestNetwork;
  let server: PostgresServer;
  let history: RandomHistory;
  let follower: Follower | undefined;

  before(async function () {
    const started = await startPostgres();
    if ('missing' in started) {
      process.stderr.write(`\n  SKIPPED: faults of PostgreSQL, since ${started.missing}.\n`);
      this.skip();
    }
    server = started;
    network = await startTestNetwork(() => startNode());
    history = await createHistory(network, 41);
    await history.act(10);
  });
  afterEach(async () => {
    await follower?.stop();
    follower = undefined;
  });
  after(async () => {
    await network?.stop();
    await server?.stop();
  });

  const follow = async (address: string): Promise<Follower> => {
    const { rpc, deployment } = network;
    follower = await startFollower({
      ...{ rpc, deployment, finality: 5, pollMs: 20 },
      store: await storeNamed(address, deployment),
    });
    await follower.reach();
    return follower;
  };
  const until = async (of: Follower, done: (health: FollowerHealth) => boolean): Promise<FollowerHealth> => {
    for (const limit = Date.now() + 20_000; Date.now() < limit; ) {
      const health = of.health();
      if (done(health)) return health;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`it stays ${JSON.stringify(of.health())}`);
  };
  const codeOf = async (of: Follower, maxStateAge: number): Promise<string> => {
    try {
      await createTrustLookup(of.within({ maxStateAge, finality: 'head' })).recordsOf('did:web:s0.example');
      return 'no error';
    } catch (error) {
      return isVidimusError(error) ? error.code : String(error);
    }
  };
  /** It says what is wrong, and goes on answering from memory as long as the policy allows. */
  const expectFailing = async (of: Follower): Promise<VidimusError | undefined> => {
    const { head } = of.health();
    await history.act(3);
    const { error } = await until(of, ({ state }) => state === 'failing');
    expect(error?.code).to.equal('STORE_UNREACHABLE');
    expect(error?.message).not.to.match(/vidimus@|password/);
    expect(of.block()).to.deep.equal(head);
    expect(await codeOf(of, 300)).to.equal('no error');
    await until(of, ({ ageSeconds = 0 }) => ageSeconds > 0.3);
    expect(await codeOf(of, 0.3)).to.equal('REPLICA_STALE');
    return error;
  };
  /** It goes on by itself, and what it has then is what a fresh index has. */
  const expectRecovered = async (of: Follower): Promise<void> => {
    await history.act(2);
    await until(of, ({ state }) => state === 'following');
    await of.reach();
    const { rpc, deployment } = network;
    const fresh = await startFollower({ rpc, deployment });
    await fresh.ready();
    await fresh.stop();
    expect(stateDigest(of.state)).to.equal(stateDigest(fresh.state));
    expect(of.health()).to.include({ state: 'following', leads: true });
    expect(await codeOf(of, 60)).to.equal('no error');
  };

  it('behaviour: killed and started again', async () => {
    const running = await follow(await server.database());
    await server.kill();
    await expectFailing(running);
    await server.start();
    await expectRecovered(running);
  });

  it('behaviour: every connection of it cut, in the middle of its work', async () => {
    const running = await follow(await server.database());
    for (let round = 0; round < 5; round++) {
      const acting = history.act(3);
      await server.run(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
      );
      await acting;
    }
    await expectRecovered(running);
  });

  it('behaviour: slow: what waits for it waits, and answers do not', async () => {
    const address = await server.database();
    const running = await follow(address);
    const database = new URL(address).pathname.slice(1);
    const before = running.block();
    const locked = server.run(
      'begin; lock table vidimus_copy in access exclusive mode; select pg_sleep(1.5); commit',
      database,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await history.act(3);
    const started = performance.now();
    expect(await codeOf(running, 60)).to.equal('no error');
    expect(performance.now() - started).to.be.lessThan(200);
    expect(running.block()).to.deep.equal(before);
    await locked;
    await expectRecovered(running);
  });

  it('behaviour: read-only', async () => {
    const address = await server.database();
    const running = await follow(address);
    const database = new URL(address).pathname.slice(1);
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`;
    await server.run(`alter database ${database} set default_transaction_read_only = on`);
    await server.run(cut);
    const error = await expectFailing(running);
    expect(error?.details).to.deep.include({ reason: 'it cannot be written' });
    // A further verifier can begin meanwhile: it answers from what is there.
    const { rpc, deployment } = network;
    const further = await startFollower({ rpc, deployment, store: await storeNamed(address, deployment) });
    try {
      await further.ready();
      expect(await codeOf(further, 300)).to.equal('no error');
    } finally {
      await further.stop();
    }
    await server.run(`alter database ${database} set default_transaction_read_only = off`);
    await server.run(cut);
    await expectRecovered(running);
  });

  it('behaviour: full, and then not any more', async function () {
    const disk = smallDisk(96);
    if (disk === undefined) {
      process.stderr.write('\n  SKIPPED: a full disk, since this user may not mount a small one.\n');
      return this.skip();
    }
    try {
      const small = await startPostgres(disk.path);
      if ('missing' in small) throw new Error(small.missing);
      try {
        const running = await follow(await small.database());
        disk.fill();
        // Bytes that are free within its files are used up first.
        for (let acts = 0; acts < 40 && running.health().state !== 'failing'; acts++) {
          await history.act(10);
          await running.reach(undefined, 2_000).catch(() => undefined);
        }
        await until(running, ({ state }) => state === 'failing');
        expect(running.health().error?.code).to.equal('STORE_UNREACHABLE');
        expect(await codeOf(running, 300)).to.equal('no error');
        disk.free();
        await expectRecovered(running);
      } finally {
        await follower?.stop();
        follower = undefined;
        await small.stop();
      }
    } finally {
      disk.remove();
    }
  });
});
