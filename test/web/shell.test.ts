import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { builtPages } from '../../src/service/web.ts';
import { axeViolations, DESKTOP, PHONE, startBrowser, type TestBrowser } from '../fixtures/browser.ts';
import { testDeployment, testService } from '../fixtures/service.ts';

describe('pages: what they share', () => {
  let browser: TestBrowser;
  let app: FastifyInstance;
  let url: string;

  before(async function () {
    browser = await startBrowser(this);
    const pages = builtPages();
    if (pages === undefined) throw new Error('The pages are not built: npm run build:web');
    ({ app } = await testService({ pages }, { deployment: testDeployment }));
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    await app?.close();
    await browser?.close();
  });

  for (const path of ['/', '/explore/', '/explore/some/view', '/console/', '/embed/'])
    it(`default: ${path} keeps to its content security policy and to WCAG 2.2 AA`, async () => {
      for (const size of [PHONE, DESKTOP]) {
        const watched = await browser.open(`${url}${path}`, size);
        await watched.page.locator('h1').first().waitFor();
        expect(await axeViolations(watched.page)).to.deep.equal([]);
        watched.verify();
        await watched.close();
      }
    });

  it('behaviour: an unknown path is a problem of the API, not a page', async () => {
    const answer = await app.inject({ url: '/nothing-here' });
    expect(answer.statusCode).to.equal(404);
    expect(answer.json()).to.include({ code: 'ROUTE_UNKNOWN' });
  });

  it('behaviour: only the page for iframes may stand in an iframe', async () => {
    const policyOf = async (path: string) =>
      String((await app.inject({ url: path })).headers['content-security-policy']);
    expect(await policyOf('/')).to.include("frame-ancestors 'none'");
    expect(await policyOf('/embed/')).to.include('frame-ancestors *');
  });
});
