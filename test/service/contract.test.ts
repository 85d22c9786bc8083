import { expect } from 'chai';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { TOKEN_TYPES } from '../../src/service/bodies.ts';
import { contractOf, type OpenApi } from '../fixtures/openapi.ts';
import { testService, tokenFor } from '../fixtures/service.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('service: every answer is what /openapi.json says', () => {
  let app: FastifyInstance;
  let ids: Awaited<ReturnType<typeof testService>>['ids'];
  let judge: ReturnType<typeof contractOf>;

  before(async () => {
    ({ app, ids } = await testService({ metrics: true }));
    const answer = await app.inject({ url: '/openapi.json' });
    const document = answer.json<OpenApi>();
    expect(document.openapi).to.equal('3.1.0');
    judge = contractOf(document);
  });
  after(() => app.close());

  const call = async (path: string, options: InjectOptions, status: number): Promise<void> => {
    const answer = await app.inject(options);
    expect(answer.statusCode, answer.body.slice(0, 300)).to.equal(status);
    judge(path, (options.method ?? 'GET').toLowerCase(), answer);
  };
  const post = (path: string, body: unknown, status: number, type = 'application/json') =>
    call(
      path,
      {
        method: 'POST',
        url: path,
        headers: { 'content-type': type },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      },
      status,
    );

  const postTo = (path: string, url: string, body: unknown, status: number) =>
    call(path, { method: 'POST', url, headers: JSON_TYPE, payload: JSON.stringify(body) }, status);

  for (const decision of ['accepted', 'rejected', 'undetermined'] as const) {
    it(`POST /verify, default: 200 with the verdict when ${decision}`, () =>
      post('/verify', { credential: tokenFor(decision) }, 200));
    for (const type of TOKEN_TYPES) {
      it(`POST /verify, argument: ${decision} as ${type}`, () =>
        post('/verify', tokenFor(decision), 200, type));
    }
  }
  const part = (path: string, url: string, status = 200) => call(path, { url }, status);
  it('GET /replica/subjects/{subject}, default: all about one', () =>
    part('/replica/subjects/{subject}', '/replica/subjects/did%3Akey%3AzFirst'));
  it('GET /replica/subjects/{subject}, default: that there is nothing is an answer', () =>
    part('/replica/subjects/{subject}', '/replica/subjects/did%3Akey%3AzNobody'));
  it('GET /replica/records/{id}, default', () =>
    part('/replica/records/{id}', `/replica/records/${ids.second}`));
  it('GET /replica/records/{id}, error: no state of final blocks is kept', () =>
    part('/replica/records/{id}', `/replica/records/${ids.second}?finality=final`, 503));
  it('GET /replica/records/{id}, error: no id is 400', () =>
    part('/replica/records/{id}', '/replica/records/1', 400));
  it('GET /replica/statuses/{id}, default: lists and handles', () =>
    part('/replica/statuses/{id}', `/replica/statuses/${ids.first}`));
  it('GET /replica/statuses/{id}, error: a cursor of nobody is 400', () =>
    part('/replica/statuses/{id}', `/replica/statuses/${ids.first}?after=h0-9-zz`, 400));
  it('GET /replica/targets/{chainId}/{registry}/{id}, default', () =>
    part(
      '/replica/targets/{chainId}/{registry}/{id}',
      `/replica/targets/31337/0x${'1'.repeat(40)}/${ids.body}`,
    ));
  it('GET /replica/dids/{did}, default: a DID without events', () =>
    part('/replica/dids/{did}', `/replica/dids/did%3Aethr%3A0x7a69%3A0x${'a'.repeat(40)}`));
  it('GET /replica, error: nothing is followed', () => part('/replica', '/replica', 503));
  it('GET /relay, error: no address is 400', () => part('/relay', '/relay', 400));
  it('GET /relay, error: no policy allows a host', () =>
    part('/relay', '/relay?url=https%3A%2F%2Fa.example%2Flist', 400));

  it('POST /verify, argument: now', () =>
    post('/verify', { credential: tokenFor('accepted'), now: '2026-06-30T12:00:00Z' }, 200));
  it('POST /verify, error: what is no credential is 422', () => post('/verify', { credential: 'x' }, 422));
  it('POST /verify, error: a body without a credential is 400', () => post('/verify', {}, 400));
  it('POST /verify, error: an unknown member is 400', () =>
    post('/verify', { credential: tokenFor('accepted'), check: 'none' }, 400));
  it('POST /verify, error: an unknown media type is 415', () =>
    post('/verify', '<a/>', 415, 'application/xml'));
  it('POST /verify, error: too large is 413', () =>
    post('/verify', 'a'.repeat(2_000_000), 413, 'text/plain'));
  it('POST /verify, error: a name twice is 400', () =>
    post('/verify', '{"credential":"a","credential":"b"}', 400));

  it('POST /credentials/verify, default: 200 when accepted', () =>
    post('/credentials/verify', { verifiableCredential: tokenFor('accepted') }, 200));
  it('POST /credentials/verify, argument: every option', () =>
    post(
      '/credentials/verify',
      {
        verifiableCredential: tokenFor('accepted'),
        options: { returnResults: true, returnProblemDetails: true, returnCredential: true },
      },
      200,
    ));
  it('POST /credentials/verify, default: 422 when rejected', () =>
    post('/credentials/verify', { verifiableCredential: tokenFor('rejected') }, 422));
  it('POST /credentials/verify, default: 422 when undetermined', () =>
    post('/credentials/verify', { verifiableCredential: tokenFor('undetermined') }, 422));
  it('POST /credentials/verify, error: 400 when it cannot be read', () =>
    post('/credentials/verify', { verifiableCredential: 'garbage.e30.e30' }, 400));
  it('POST /credentials/verify, error: 400 for an unknown option', () =>
    post(
      '/credentials/verify',
      { verifiableCredential: tokenFor('accepted'), options: { strict: true } },
      400,
    ));
  it('POST /credentials/verify, argument: checks, challenge, domain', () =>
    post(
      '/credentials/verify',
      {
        verifiableCredential: tokenFor('accepted'),
        options: { checks: ['proof'], challenge: 'c', domain: 'd' },
      },
      200,
    ));
  it('POST /credentials/verify, error: 400 for a check that is not known', () =>
    post(
      '/credentials/verify',
      { verifiableCredential: tokenFor('accepted'), options: { checks: ['everything'] } },
      400,
    ));
  const PROFILE = '/profiles/{profile}/credentials/verify';
  it('POST /profiles/{profile}/credentials/verify, default: 200 when accepted', () =>
    postTo(
      PROFILE,
      '/profiles/proofs-only/credentials/verify',
      {
        verifiableCredential: tokenFor('accepted'),
      },
      200,
    ));
  it('POST /profiles/{profile}/credentials/verify, error: 404 for a profile that is not there', () =>
    postTo(
      PROFILE,
      '/profiles/nobody/credentials/verify',
      {
        verifiableCredential: tokenFor('accepted'),
      },
      404,
    ));
  for (const [decision, status] of [
    ['accepted', 200],
    ['rejected', 422],
    ['undetermined', 422],
  ] as const) {
    it(`POST /presentations/verify, default: ${status} when ${decision}, with every option`, () =>
      post(
        '/presentations/verify',
        {
          verifiablePresentation: tokenFor(decision),
          options: {
            challenge: 'c',
            domain: 'd',
            returnResults: true,
            returnProblemDetails: true,
            returnPresentation: true,
            later: 1,
          },
        },
        status,
      ));
    it(`POST /verify/presentation, default: 200 with the verdict when ${decision}`, () =>
      post(
        '/verify/presentation',
        { presentation: tokenFor(decision), challenge: 'c', profile: 'default' },
        200,
      ));
  }
  it('POST /presentations/verify, error: 400 when it cannot be read', () =>
    post('/presentations/verify', { verifiablePresentation: 'garbage.e30.e30' }, 400));
  it('POST /profiles/{profile}/presentations/verify, default: 200', () =>
    postTo(
      '/profiles/{profile}/presentations/verify',
      '/profiles/proofs-only/presentations/verify',
      {
        verifiablePresentation: tokenFor('accepted'),
      },
      200,
    ));
  it('POST /verify/presentation, error: what is no presentation is 422', () =>
    post('/verify/presentation', { presentation: 'x' }, 422));
  it('POST /verify, error: a profile that is not there is 404', () =>
    post('/verify', { credential: tokenFor('accepted'), profile: 'nobody' }, 404));
  it('POST /challenges, default: 200 without a body', () =>
    call('/challenges', { method: 'POST', url: '/challenges' }, 200));
  it('POST /challenges, argument: an empty body of JSON, or an empty object', async () => {
    for (const payload of ['', '{}'])
      await call('/challenges', { method: 'POST', url: '/challenges', headers: JSON_TYPE, payload }, 200);
  });

  it('GET /issuers', () => call('/issuers', { url: '/issuers' }, 200));
  it('GET /issuers, argument: query, country, page', () =>
    call('/issuers', { url: '/issuers?query=university&country=FI&limit=1' }, 200));
  it('GET /issuers, error: an unknown parameter', () => call('/issuers', { url: '/issuers?name=x' }, 400));
  it('GET /issuers, error: a cursor of nobody', () => call('/issuers', { url: '/issuers?after=--' }, 400));
  it('GET /issuers, argument: every wish', () =>
    call(
      '/issuers',
      {
        url: '/issuers?type=university&kind=attest&standing=active&term=MicroCredential&field=06&level=6&accreditor=did:key:zBody&leads=false&order=name',
      },
      200,
    ));
  it('GET /issuers, error: a level that the EQF does not have', () =>
    call('/issuers', { url: '/issuers?level=9' }, 400));
  it('GET /issuers/facets', () => call('/issuers/facets', { url: '/issuers/facets?country=FI' }, 200));
  it('GET /issuers/facets, error: an unknown type', () =>
    call('/issuers/facets', { url: '/issuers/facets?type=school' }, 400));
  it('GET /issuers/export', () => call('/issuers/export', { url: '/issuers/export' }, 200));
  it('GET /issuers/export, argument: format', () =>
    call('/issuers/export', { url: '/issuers/export?format=csv&country=FI' }, 200));
  it('GET /issuers/export, error: an unknown format', () =>
    call('/issuers/export', { url: '/issuers/export?format=xlsx' }, 400));
  it('GET /issuers/{did}/dossier', () =>
    call('/issuers/{did}/dossier', { url: '/issuers/did:key:zFirst/dossier' }, 200));
  it('GET /issuers/{did}/dossier, argument: format', () =>
    call('/issuers/{did}/dossier', { url: '/issuers/did:key:zFirst/dossier?format=csv' }, 200));
  it('GET /issuers/{did}/dossier, error: unknown', () =>
    call('/issuers/{did}/dossier', { url: '/issuers/did:key:zNobody/dossier' }, 404));
  it('GET /map', () => call('/map', { url: '/map' }, 200));
  it('GET /map, argument: format', () => call('/map', { url: '/map?format=csv' }, 200));
  it('GET /map/group', () =>
    call('/map/group', { url: '/map/group?accreditor=did:key:zBody&country=FI' }, 200));
  it('GET /map/group, error: a country that is none', () =>
    call('/map/group', { url: '/map/group?country=Finland' }, 400));
  it('GET /organisations', () => call('/organisations', { url: '/organisations?query=elan' }, 200));
  it('GET /issuers/{did}', () => call('/issuers/{did}', { url: '/issuers/did:key:zFirst' }, 200));
  it('GET /issuers/{did}, argument: encoded', () =>
    call('/issuers/{did}', { url: `/issuers/${encodeURIComponent('did:key:zFirst')}` }, 200));
  it('GET /issuers/{did}, error: unknown', () =>
    call('/issuers/{did}', { url: '/issuers/did:key:zNobody' }, 404));
  it('GET /issuers/{did}, error: malformed', () => call('/issuers/{did}', { url: '/issuers/nobody' }, 400));
  it('GET /issuers/{did}/paths', () =>
    call('/issuers/{did}/paths', { url: '/issuers/did:key:zFirst/paths' }, 200));
  it('GET /accreditations', () =>
    call('/accreditations', { url: '/accreditations?kind=attest&limit=1' }, 200));
  it('GET /accreditations/{id}', () =>
    call('/accreditations/{id}', { url: `/accreditations/${ids.second}` }, 200));
  it('GET /accreditations/{id}, error: unknown', () =>
    call('/accreditations/{id}', { url: `/accreditations/0x${'00'.repeat(32)}` }, 404));
  it('GET /accreditations/{id}/history', () =>
    call('/accreditations/{id}/history', { url: `/accreditations/${ids.second}/history?limit=1` }, 200));
  it('GET /lists', () => call('/lists', { url: `/lists?accreditation=${ids.first}` }, 200));
  it('GET /livez', () => call('/livez', { url: '/livez' }, 200));
  it('GET /readyz', () => call('/readyz', { url: '/readyz' }, 200));
  it('GET /metrics', () => call('/metrics', { url: '/metrics' }, 200));
  it('GET /errors/{code}', () => call('/errors/{code}', { url: '/errors/RATE_LIMITED' }, 200));
  it('GET /errors/{code}, error: unknown', () => call('/errors/{code}', { url: '/errors/NOTHING' }, 404));

  it('behaviour: 503 with the probes when the chain is away', async () => {
    const down = await testService(
      {},
      {
        health: async () => ({
          ready: false,
          probes: [{ name: 'rpc', ok: false, values: { error: 'RPC_UNREACHABLE' } }],
          nodes: [
            {
              ...{ host: 'a.example', state: 'differs', requests: 1, failures: 0, differences: 1 },
              ...{ lagBlocks: 2, error: 'LOGS_NOT_PROVEN' },
            },
          ],
        }),
      },
    );
    const answer = await down.app.inject({ url: '/readyz' });
    expect(answer.statusCode).to.equal(503);
    expect(answer.json().nodes).to.deep.equal([
      { host: 'a.example', state: 'differs', lagBlocks: 2, error: 'LOGS_NOT_PROVEN' },
    ]);
    judge('/readyz', 'get', answer);
    await down.app.close();
  });

  it('behaviour: an answer outside the description would be noticed', () => {
    const answer = { statusCode: 200, headers: JSON_TYPE, body: '{"status":"fine"}' };
    expect(() => judge('/livez', 'get', answer)).to.throw();
  });
});
