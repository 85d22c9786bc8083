// Takes the pictures of README.md from a running demo.   npm start, then npm run screenshots [-- --url http://127.0.0.1:8080]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { root } from './lib/root.ts';

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://127.0.0.1:8080' } } });
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1120, height: 844 };

const sample = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { name: /^(Accepted|Do not rely|Could not be)/ }).waitFor();
};
const isDrawn = async (page: Page) => page.waitForTimeout(1_000);

const pictures = [
  { name: 'verify-accepted', path: '/', viewport: PHONE, prepare: sample('Good') },
  { name: 'verify-out-of-scope', path: '/', viewport: PHONE, prepare: sample('Out of scope') },
  { name: 'explore-map', path: '/explore/map', viewport: DESKTOP, prepare: isDrawn },
] as const;

const browser = await chromium.launch({
  executablePath: process.env['VIDIMUS_BROWSER'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { name, path, viewport, prepare } of pictures) {
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(new URL(path, values.url).href, { waitUntil: 'networkidle' });
  await prepare(page);
  const file = join(root, `docs/images/${name}.png`);
  await page.screenshot({ path: file });
  process.stderr.write(`${file}\n`);
  await context.close();
}
await browser.close();
