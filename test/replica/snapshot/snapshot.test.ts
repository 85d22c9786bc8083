import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import { isVidimusError } from '../../../src/core/errors.ts';
import type { PrivateJwk } from '../../../src/core/jwk.ts';
import { startNode } from '../../../src/network/node.ts';
import { stateDigest } from '../../../src/replica/digest.ts';
import { startFollower } from '../../../src/replica/follow.ts';
import { importSnapshot } from '../../../src/replica/snapshot/import.ts';
import { readSnapshot } from '../../../src/replica/snapshot/read.ts';
import { checkSnapshotSignature, signSnapshot } from '../../../src/replica/snapshot/sign.ts';
import { verifySnapshot } from '../../../src/replica/snapshot/verify.ts';
import { writeSnapshot } from '../../../src/replica/snapshot/write.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import type { EventBlock, ReplicaStore } from '../../../src/replica/store/port.ts';
import { startTestNetwork, type TestNetwork } from '../../chain/network.ts';
import { createHistory } from '../random-history.ts';

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return isVidimusError(error) ? error.code : String(error);
  }
  return 'no error';
};

describe('snapshot of a copy', function () {
  this.timeout(60_000);
  let folder: string;
  let network: TestNetwork;
  let whole: string;
  const open: ReplicaStore[] = [];

  const inFolder = (name: string) => join(folder, name);
  const store = async (name: string): Promise<ReplicaStore> => {
    const made = await storeNamed(`sqlite:${inFolder(name)}`, network.deployment);
    open.push(made);
    await made.open();
    return made;
  };
  const follow = async (name: string | undefined, finality = 4) =>
    startFollower({
      rpc: network.rpc,
      deployment: network.deployment,
      finality,
      pollMs: 20,
      ...(name !== undefined && { store: await storeNamed(`sqlite:${inFolder(name)}`, network.deployment) }),
    });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-snapshot-'));
    network = await startTestNetwork(() => startNode());
    const history = await createHistory(network, 21);
    await history.act(90);
    const follower = await follow('source.sqlite');
    await follower.reach();
    await follower.stop();
    whole = inFolder('whole.snapshot');
    await writeSnapshot(await store('source.sqlite'), network.deployment, whole);
  });
  after(async () => {
    await Promise.all(open.map((each) => each.close()));
    await network?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('behaviour: from genesis, from a store and from a snapshot the state has one digest', async () => {
    const { manifest, state } = await readSnapshot(whole, network.deployment);
    expect(stateDigest(state)).to.equal(manifest.digest);
    await importSnapshot(whole, network.deployment, await store('imported.sqlite'));
    await open.pop()?.close();
    const followers = [
      await follow(undefined),
      await follow('source.sqlite'),
      await follow('imported.sqlite'),
    ];
    try {
      const digests: string[] = [];
      for (const follower of followers) {
        await follower.reach();
        digests.push(stateDigest(follower.state));
      }
      expect(new Set(digests).size).to.equal(1);
      expect(digests[0]).not.to.equal(manifest.digest);
    } finally {
      await Promise.all(followers.map((follower) => follower.stop()));
    }
  });

  it('behaviour: the digest changes with every part of the state', async () => {
    const { state } = await readSnapshot(whole, network.deployment);
    const seen = new Set([stateDigest(state)]);
    const [id = '0x'] = state.order;
    const view = state.records.get(id);
    if (view === undefined) throw new Error('no record');
    const changes = [
      () => state.records.set(id, { ...view, parent: `0x${'11'.repeat(32)}` }),
      () => state.order.reverse(),
      () => state.terms.set('0x12', 'x'),
      () => state.flags.set('grantsClosed', 'true'),
      () => state.handles.set('0x1/0x2', { time: 1, reason: 'fraud' }),
      () => state.custodians.set(id, '0x01'),
      () => state.history.get(id)?.pop(),
      () =>
        [...state.lists.values()][0]?.versions.push({ version: 9, digest: '0x09', ttl: 0, publishedAt: 1 }),
      () => state.subjects.pop(),
    ];
    for (const change of changes) {
      change();
      seen.add(stateDigest(state));
    }
    expect(seen.size).to.equal(changes.length + 1);
    state.touched.add('something');
    seen.add(stateDigest(state));
    expect(seen.size).to.equal(changes.length + 1);
  });

  it('behaviour: a signature holds for the manifest that was signed, by a key that is trusted', async () => {
    const { manifest } = await readSnapshot(whole, network.deployment);
    for (const curve of ['Ed25519', 'P-256'] as const) {
      const key: PrivateJwk = await generateKey(curve);
      const other: PrivateJwk = await generateKey(curve);
      const jws = await signSnapshot(manifest, { key });
      const check = (signed: string, keys: readonly PrivateJwk[], of = manifest) =>
        codeOf(checkSnapshotSignature(of, signed, keys));
      expect(await check(`${jws}\n`, [other, key])).to.equal('no error');
      expect(await check(jws, [other])).to.equal('SNAPSHOT_NOT_SIGNED');
      expect(await check(jws, [])).to.equal('SNAPSHOT_NOT_SIGNED');
      expect(await check(jws, [key], { ...manifest, events: manifest.events + 1 })).to.equal(
        'SNAPSHOT_NOT_SIGNED',
      );
      const [head, payload, signature = ''] = jws.split('.');
      const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
      for (const wrong of [
        '',
        jws.slice(0, -1),
        `${jws}.x`,
        `${head}..${signature}`,
        `${head}.${payload}.${flipped}`,
      ])
        expect(await check(wrong, [key]), wrong).to.equal('SNAPSHOT_NOT_SIGNED');
    }
  });

  it('behaviour: a node proves samples of it at its own head, whatever happened since', async () => {
    const { rpc, deployment } = network;
    await (await createHistory(network, 22)).act(20);
    const proven = await verifySnapshot(await readSnapshot(whole, deployment), rpc, deployment, {
      finality: 4,
      samples: 1_000,
    });
    expect(proven.records).to.be.greaterThan(3);
    expect(proven.statuses).to.be.greaterThan(3);
  });

  it('error: what was changed in a state is found by proofs, though its digest is its own', async () => {
    const { rpc, deployment } = network;
    const options = { finality: 4, samples: 1_000 };
    const forgeries = [
      (events: EventBlock['events']) =>
        events.map((event) =>
          'state' in event ? { ...event, state: { ...event.state, grantedAt: 7 } } : event,
        ),
      (events: EventBlock['events']) =>
        events.map((event) => (event.event === 'BitsChanged' ? { ...event, word: event.word ^ 1n } : event)),
      (events: EventBlock['events']) =>
        events.map((event) =>
          event.event === 'ListPublished' ? { ...event, version: event.version + 1 } : event,
        ),
    ];
    for (const [i, forge] of forgeries.entries()) {
      const forged = await store(`forged${i}.sqlite`);
      await forged.lead();
      const { blocks, base } = await (await store('source.sqlite')).read({ tip: [] });
      if (base === undefined) throw new Error('no final block');
      const kept = blocks.filter(({ header }) => header.number <= base.number);
      await forged.commit({
        after: undefined,
        blocks: kept.map((block) => ({ ...block, events: forge(block.events) })),
        base,
      });
      const file = inFolder(`forged${i}.snapshot`);
      await writeSnapshot(forged, deployment, file);
      const snapshot = await readSnapshot(file, deployment);
      expect(await codeOf(verifySnapshot(snapshot, rpc, deployment, options)), `forgery ${i}`).to.equal(
        'SNAPSHOT_NOT_ON_CHAIN',
      );
    }
  });

  it('error: a file that was changed, cut or is of another registry is refused, and nothing is written', async () => {
    const { deployment } = network;
    const bytes = readFileSync(whole);
    const end = bytes.indexOf(0x0a);
    const manifest = JSON.parse(bytes.subarray(0, end).toString()) as Record<string, unknown>;
    const withManifest = (change: object) =>
      Buffer.concat([Buffer.from(JSON.stringify({ ...manifest, ...change })), bytes.subarray(end)]);
    const middle = end + 1 + Math.floor((bytes.length - end) / 2);
    const flipped = Buffer.from(bytes);
    flipped[middle] = (flipped[middle] ?? 0) ^ 1;
    const cases: readonly [string, Buffer, string][] = [
      ['empty', Buffer.alloc(0), 'SNAPSHOT_MALFORMED'],
      ['no JSON', Buffer.from('hello\n'), 'SNAPSHOT_MALFORMED'],
      ['other format', withManifest({ format: 'x/1' }), 'SNAPSHOT_MALFORMED'],
      ['other registry', withManifest({ registry: '{}' }), 'SNAPSHOT_MALFORMED'],
      ['other digest', withManifest({ digest: `0x${'00'.repeat(32)}` }), 'SNAPSHOT_DIGEST_MISMATCH'],
      ['other body', withManifest({ body: `0x${'00'.repeat(32)}` }), 'SNAPSHOT_DIGEST_MISMATCH'],
      ['other count', withManifest({ events: 1 }), 'SNAPSHOT_DIGEST_MISMATCH'],
      [
        'earlier block',
        withManifest({ block: { ...(manifest['block'] as object), number: 3 } }),
        'SNAPSHOT_MALFORMED',
      ],
      ['cut', bytes.subarray(0, middle), 'SNAPSHOT_MALFORMED'],
      ['flipped', flipped, 'SNAPSHOT_MALFORMED'],
    ];
    for (const [name, content, code] of cases) {
      const file = inFolder('wrong.snapshot');
      writeFileSync(file, content);
      const target = await store(`target-${name.replace(' ', '-')}.sqlite`);
      expect(await codeOf(importSnapshot(file, deployment, target)), name).to.equal(code);
      expect((await target.read({ tip: [] })).blocks, name).to.deep.equal([]);
    }
  });

  it('error: a store that is not empty, or that another process writes, is not filled', async () => {
    const { deployment } = network;
    const full = await store('source.sqlite');
    expect(await codeOf(importSnapshot(whole, deployment, full))).to.equal('STORE_NOT_EMPTY');
    const led = await store('led.sqlite');
    await led.lead();
    expect(await codeOf(importSnapshot(whole, deployment, await store('led.sqlite')))).to.equal(
      'STORE_LED_ELSEWHERE',
    );
  });

  it('error: no file is written over another one, or for a store without a final block', async () => {
    const { deployment } = network;
    expect(await codeOf(writeSnapshot(await store('source.sqlite'), deployment, whole))).to.match(/EEXIST/);
    const file = inFolder('nothing.snapshot');
    expect(await codeOf(writeSnapshot(await store('empty.sqlite'), deployment, file))).to.equal(
      'REPLICA_NOT_READY',
    );
    expect(() => readFileSync(file)).to.throw(/ENOENT/);
  });
});
