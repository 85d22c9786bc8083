import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { createVidimus, type Vidimus } from '../../../src/compose.ts';
import { sample } from '../../../src/sample.ts';
import { buildApp } from '../../../src/service/app.ts';
import { backendOf } from '../../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../../src/service/options.ts';
import type { Verdict } from '../../../src/verify/verdict.ts';

/** What may differ: who was asked, and how old the state is. */
const decided = ({ contacted: _asked, dates: { stateAsOf: _age, ...dates }, ...verdict }: Verdict) => ({
  ...verdict,
  dates,
});

describe('the registry through slices of a service', () => {
  const { deployment } = sample.settings.recorded as unknown as {
    deployment: NonNullable<Vidimus['deployment']>;
  };
  const { policy } = sample.settings;
  let own: Vidimus;
  let app: FastifyInstance;
  let url: string;
  let remote: Vidimus;

  before(async () => {
    own = await createVidimus(sample.settings);
    app = await buildApp(backendOf(own, { headAge: 0, lagBlocks: 0 }), {
      ...SERVICE_DEFAULTS,
      rateLimit: 0,
      logLevel: 'silent',
    });
    url = await app.listen({ port: 0, host: '127.0.0.1' });
    remote = await createVidimus({ service: { url }, deployment, ...(policy && { policy }) });
  });
  after(async () => {
    await remote?.close();
    await app?.close();
    await own?.close();
  });

  it('behaviour: a policy that decides by final blocks alone reads those', async () => {
    const final = await createVidimus({
      service: { url },
      deployment,
      ...(policy && { policy }),
      rules: { finality: 'final' },
    });
    const verdict = await final.verify(sample.credential);
    expect(verdict.decision, verdict.summary).to.equal('accepted');
    await final.close();
  });

  for (const name of ['credential', 'revoked', 'outOfScope'] as const)
    it(`default: the verdict on ${name} is the one of an own copy`, async () => {
      const now = Math.floor(Date.now() / 1000);
      const here = await own.verify(sample[name], { now });
      const there = await remote.verify(sample[name], { now });
      expect(decided(there)).to.deep.equal(decided(here));
      expect(there.contacted).to.deep.equal([new URL(url).host]);
      expect(there.dates.stateAsOf).to.be.a('string');
    });
});
