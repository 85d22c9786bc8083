import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { fromHex, type Hex } from '../../src/core/hex.ts';
import { decodeRecord } from '../../src/trust/encoding.ts';
import { contractOf, type OpenApi } from '../fixtures/openapi.ts';
import { testDeployment, testService } from '../fixtures/service.ts';

const deployment = testDeployment;

describe('service: what a wallet needs', () => {
  let app: FastifyInstance;
  let ids: Awaited<ReturnType<typeof testService>>['ids'];
  let ask: (path: string, url: string, status: number) => Promise<Record<string, unknown>>;

  before(async () => {
    ({ app, ids } = await testService({}, { deployment }));
    const judge = contractOf((await app.inject({ url: '/openapi.json' })).json<OpenApi>());
    ask = async (path, url, status) => {
      const answer = await app.inject({ url });
      expect(answer.statusCode, answer.body).to.equal(status);
      judge(path, 'get', answer);
      return answer.json();
    };
  });
  after(() => app.close());

  it('GET /registry, default: the contracts, and whether grants are open', async () => {
    const answer = await ask('/registry', '/registry', 200);
    const { name, chainId, contracts } = deployment;
    expect(answer).to.deep.include({ name, chainId, contracts, grantsClosed: false, demonstration: false });
    expect(answer['block']).to.include({ number: 42 });
  });

  it('GET /registry, error: a service without a registry says so', async () => {
    const { app: bare } = await testService();
    const answer = await bare.inject({ url: '/registry' });
    expect(answer.json()).to.include({ code: 'REGISTRY_NOT_CONFIGURED' });
    await bare.close();
  });

  it('GET /accounts/{account}, default: the records that it controls', async () => {
    const answer = await ask('/accounts/{account}', `/accounts/0x${'c'.repeat(40)}`, 200);
    const { controls, total } = answer as { controls: { id: string }[]; total: number };
    expect(controls.map(({ id }) => id)).to.deep.equal([ids.root, ids.body, ids.first, ids.second]);
    expect(total).to.equal(4);
  });

  it('GET /accounts/{account}, behaviour: an account that nobody named has nothing', async () => {
    const answer = await ask('/accounts/{account}', `/accounts/0x${'d'.repeat(40)}`, 200);
    expect(answer).to.deep.include({ controls: [], total: 0, custodianOf: [], delegations: [], rescues: [] });
  });

  it('GET /accounts/{account}, error: no account', () => ask('/accounts/{account}', '/accounts/0x12', 400));

  it('GET /accreditations/{id}/line, default: the bodies from the record up to its root', async () => {
    const url = `/accreditations/${ids.first}/line`;
    const answer = await ask('/accreditations/{id}/line', url, 200);
    const { records } = answer as { records: { id: string; parent: string; body: Hex }[] };
    expect(records.map(({ id }) => id)).to.deep.equal([ids.first, ids.body, ids.root]);
    expect(decodeRecord(fromHex(records[0]?.body ?? '0x') ?? new Uint8Array())?.subject).to.equal(
      'did:key:zFirst',
    );
  });

  it('GET /accreditations/{id}/line, error: unknown', () =>
    ask('/accreditations/{id}/line', `/accreditations/0x${'00'.repeat(32)}/line`, 404));
});
