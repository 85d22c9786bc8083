/**
 * How long a reader with a slow phone waits.   npm run bench:page [-- --json] [--rounds 5] [--cpu 6]
 * Real Chromium, all of whose processes run one turn in six, behind Lighthouse's slow 4G; the real service over the recorded
 * sample. Nothing is in any cache at the start of a round, and there is no service worker.
 */
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { createVidimus } from '../../src/compose.ts';
import { sample } from '../../src/sample.ts';
import { buildApp } from '../../src/service/app.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { builtPages } from '../../src/service/web.ts';
import { slowDown } from './page/slow-machine.ts';
import { SLOW_4G, startSlowNetwork } from './page/slow-network.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    cpu: { type: 'string', default: '6' },
  },
});

const pages = builtPages();
if (pages === undefined) throw new Error('The pages are not built: npm run build:web');
const own = await createVidimus(sample.settings);
const app = await buildApp(backendOf(own, { headAge: 0, lagBlocks: 0 }), {
  ...SERVICE_DEFAULTS,
  rateLimit: 0,
  logLevel: 'silent',
  pages,
});
const service = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
const network = await startSlowNetwork(Number(service.port), SLOW_4G);
const server = await chromium.launchServer({
  executablePath: process.env['VIDIMUS_BROWSER'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const browser = await chromium.connect(server.wsEndpoint());

const CHOOSING_MS = 3_000;

/** Milliseconds from a dropped file to its headline, by the page's own clock. */
const dropped = (page: Page, token: string): Promise<number> =>
  page.evaluate<number>(`(async () => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['${token}'], 'credential.jwt'));
    const from = performance.now();
    dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    while (document.querySelector('.verdict h1') === null) await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - from;
  })()`);

const again = async (page: Page): Promise<number> => {
  await page.getByRole('button', { name: 'Check another' }).click();
  return dropped(page, sample.revoked);
};

const opened = async () => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${network.port}/`);
  await page.locator('[data-sample]').first().waitFor();
  const usable = await page.evaluate<number>('performance.now()');
  return { context, page, usable };
};

const pid = server.process().pid ?? 0;
const rounds = {
  usable: [] as number[],
  unprepared: [] as number[],
  firstVerify: [] as number[],
  next: [] as number[],
};
for (let round = 0; round < Number(values.rounds); round++) {
  const stop = slowDown(pid, Number(values.cpu));
  try {
    const untouched = await opened();
    rounds.usable.push(untouched.usable);
    rounds.unprepared.push(await dropped(untouched.page, sample.credential));
    rounds.next.push(await again(untouched.page));
    await untouched.context.close();
    const touched = await opened();
    // A reader touches the page before a file can be chosen; the SDK is loaded meanwhile.
    await touched.page.evaluate(`dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))`);
    // What choosing a file takes at least.
    await touched.page.waitForTimeout(CHOOSING_MS);
    rounds.firstVerify.push(await dropped(touched.page, sample.credential));
    await touched.context.close();
  } finally {
    stop();
  }
}

const median = (list: readonly number[]): number =>
  Math.round([...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
const result = {
  profile: { cpu: Number(values.cpu), ...SLOW_4G, rounds: Number(values.rounds) },
  /** The page can be used. */
  usableMs: median(rounds.usable),
  /** The first credential, after the reader touched the page. */
  firstVerifyMs: median(rounds.firstVerify),
  /** The same where nobody touched the page before: the SDK is loaded meanwhile. */
  firstVerifyUnpreparedMs: median(rounds.unprepared),
  /** The next credential of the same issuer. */
  nextVerifyMs: median(rounds.next),
};
await browser.close();
await server.close();
await network.close();
await app.close();
await own.close();
process.stdout.write(
  values.json
    ? `${JSON.stringify(result, null, 2)}\n`
    : `Slow phone: CPU ÷ ${values.cpu}, ${SLOW_4G.roundTripMs} ms, ${SLOW_4G.bitsPerSecond / 1e6} Mbit/s; medians of ${values.rounds} rounds
page usable                                   ${result.usableMs} ms
first credential                              ${result.firstVerifyMs} ms
first credential, the page never touched      ${result.firstVerifyUnpreparedMs} ms
next credential                               ${result.nextVerifyMs} ms
`,
);
