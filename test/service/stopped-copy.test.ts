import { Writable } from 'node:stream';
import { expect } from 'chai';
import { pino } from 'pino';
import { createVidimus, type Vidimus } from '../../src/compose.ts';
import { startNode } from '../../src/network/node.ts';
import { buildApp } from '../../src/service/app.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { createMetrics } from '../../src/service/metrics.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { watchHealth } from '../../src/service/watch.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';

describe('service: a copy that gave up', function () {
  this.timeout(30_000);
  let network: TestNetwork;
  let vidimus: Vidimus;
  before(async () => {
    network = await startTestNetwork(() => startNode());
    const { deployment, node } = network;
    vidimus = await createVidimus({ rpc: node.url, deployment, mode: 'follower', finality: 1, pollMs: 20 });
  });
  after(async () => {
    await vidimus?.close();
    await network?.stop();
  });

  it('error: after a reorg of final blocks it is not ready, alarms, and decides nothing', async () => {
    const backend = backendOf(vidimus, { headAge: 0, lagBlocks: 20 });
    const lines: { level: number; msg: string; failed?: { error?: string }[] }[] = [];
    const logger = pino(
      new Writable({
        write: (chunk, _encoding, done) => {
          lines.push(JSON.parse(String(chunk)) as (typeof lines)[number]);
          done();
        },
      }),
    );
    const unwatch = watchHealth(backend, logger, 20);
    const metrics = createMetrics(backend, '0');
    const options = { ...SERVICE_DEFAULTS, logLevel: 'silent', waitMs: 60_000 } as const;
    const app = await buildApp(backend, options, { metrics });
    try {
      expect((await app.inject('/readyz')).statusCode).to.equal(200);
      expect(await metrics.text()).to.match(/^vidimus_copy_stopped 0$/m);
      await network.control('anvil_mine', '0x8');
      while ((await vidimus.health())[0]?.head?.number !== (await network.provider.getBlockNumber()))
        await new Promise((resolve) => setTimeout(resolve, 10));
      await network.control('anvil_reorg', 6, []);
      while (!lines.some(({ level }) => level === 50))
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(lines.at(-1)?.failed?.[0]?.error).to.equal('REPLICA_REORG_TOO_DEEP');
      const ready = await app.inject('/readyz');
      expect(ready.statusCode).to.equal(503);
      expect(ready.body).to.contain('REPLICA_REORG_TOO_DEEP');
      expect(await metrics.text()).to.match(/^vidimus_copy_stopped 1$/m);
      expect(await metrics.text()).to.match(/^vidimus_ready 0$/m);
    } finally {
      unwatch();
      await app.close();
    }
  });
});
