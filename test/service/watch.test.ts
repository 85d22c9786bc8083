import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { pino } from 'pino';
import type { EndpointHealth } from '../../src/chain/rpc/endpoint-health.ts';
import type { Health } from '../../src/service/backend.ts';
import { watchHealth } from '../../src/service/watch.ts';

const node = (host: string, state: EndpointHealth['state']): EndpointHealth => ({
  ...{ host, state, requests: 9, failures: 0, differences: state === 'differs' ? 3 : 0 },
  ...(state !== 'ok' && { error: 'RPC_DISAGREEMENT' }),
});

describe('watching the health of the service', function () {
  this.timeout(20_000);

  it('behaviour: a node that contradicts the others is named once by its host, and again when it is well', async () => {
    const stream = new PassThrough({ encoding: 'utf8' });
    let liar: EndpointHealth['state'] = 'ok';
    const health = async (): Promise<Health> => ({
      ...{ ready: true, probes: [] },
      nodes: [node('a.example', 'ok'), node('b.example', liar)],
    });
    const stop = watchHealth({ health }, pino({ base: null }, stream));
    const next = async () => JSON.parse(String((await once(stream, 'data'))[0]));
    try {
      liar = 'differs';
      expect(await next()).to.include({
        ...{ level: 50, node: 'b.example', state: 'differs', differences: 3, error: 'RPC_DISAGREEMENT' },
      });
      liar = 'ok';
      // Nothing was said in between.
      expect(await next()).to.include({ level: 30, node: 'b.example', state: 'ok' });
    } finally {
      stop();
    }
  });
});
