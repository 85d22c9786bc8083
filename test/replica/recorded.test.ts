import { expect } from 'chai';
import { VidimusError } from '../../src/core/errors.ts';
import { startNode } from '../../src/network/node.ts';
import { loadRecorded, type RecordedEvents, recordEvents } from '../../src/replica/recorded.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import { createHistory } from './random-history.ts';

describe('recorded events', function () {
  this.timeout(30_000);
  let network: TestNetwork;
  let recorded: RecordedEvents;
  before(async () => {
    network = await startTestNetwork(() => startNode());
    await (await createHistory(network, 11)).act(20);
    recorded = JSON.parse(JSON.stringify(await recordEvents(network.rpc, network.deployment)));
  });
  after(() => network?.stop());

  it('default: a snapshot at the block of the recording', () => {
    const { snapshot, deployment } = loadRecorded(recorded);
    expect(snapshot.block()).to.deep.equal(recorded.block);
    expect(deployment).to.deep.equal(network.deployment);
    expect(snapshot.state.records.size).to.be.greaterThan(1);
  });

  it('behaviour: a grant whose bytes were changed is left out', () => {
    const forged = recorded.logs.map((log) =>
      log.topics.length === 4
        ? { ...log, data: log.data.replace(/s\d/, 'x').replace('6469643a', '6469643b') }
        : log,
    );
    const { snapshot } = loadRecorded({ ...recorded, logs: forged as RecordedEvents['logs'] });
    expect(snapshot.state.records.size).to.equal(0);
  });

  const wrong: [string, (given: RecordedEvents) => object][] = [
    ['another format', (given) => ({ ...given, format: 'x' })],
    ['no deployment', (given) => ({ ...given, deployment: 1 })],
    ['no block', (given) => ({ ...given, block: {} })],
    ['no logs', (given) => ({ ...given, logs: 'x' })],
    ['a log without topics', (given) => ({ ...given, logs: [{ ...given.logs[0], topics: 1 }] })],
    ['a log with a bad number', (given) => ({ ...given, logs: [{ ...given.logs[0], block: -1 }] })],
  ];
  for (const [name, change] of wrong)
    it(`error: ${name}`, () => {
      expect(() => loadRecorded(change(recorded) as RecordedEvents))
        .to.throw(VidimusError)
        .with.property('code', 'RECORDED_EVENTS_MALFORMED');
    });
});
