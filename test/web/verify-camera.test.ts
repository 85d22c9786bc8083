import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import encodeQR from 'qr';
import { axeViolations, PHONE, startBrowser, type TestBrowser } from '../fixtures/browser.ts';
import { startWebStand, type WebStand } from '../fixtures/web-stand.ts';

const WIDTH = 960;
const HEIGHT = 720;

/** A film of one picture in YUV4MPEG2, which Chromium takes for what a camera sees. */
const filmOf = (text: string): Buffer => {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const scale = Math.floor(HEIGHT / modules.length);
  const left = Math.floor((WIDTH - modules.length * scale) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
  modules.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let line = 0; line < scale; line++) {
        const start = (y * scale + line) * WIDTH + left + x * scale;
        luma.fill(16, start, start + scale);
      }
    });
  });
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F5:1 Ip C420\n`), frame, frame]);
};

describe('verify page: the camera', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let stand: WebStand;
  let folder: string;

  before(async function () {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-camera-'));
    stand = await startWebStand();
    const film = join(folder, 'film.y4m');
    writeFileSync(film, filmOf(stand.token('good')));
    browser = await startBrowser(this, [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
  });
  after(async () => {
    await browser?.close();
    await stand?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('argument: a QR code in front of the camera is verified, and the camera is off again', async () => {
    const watched = await browser.open(stand.url, PHONE);
    const { page } = watched;
    await page.getByRole('button', { name: 'Scan a QR code' }).click();
    const stream = await page.locator('video').evaluateHandle(async (video: HTMLVideoElement) => {
      while (video.srcObject === null) await new Promise((resolve) => requestAnimationFrame(resolve));
      return video.srcObject as MediaStream;
    });
    await page.locator('.verdict h1').waitFor();
    expect(await page.locator('.verdict h1').innerText()).to.equal('Accepted');
    expect(await stream.evaluate((one) => one.getTracks().map(({ readyState }) => readyState))).to.deep.equal(
      ['ended'],
    );
    watched.verify();
    await watched.close();
  });

  it('behaviour: closing the dialog turns the camera off', async () => {
    const watched = await browser.open(stand.url, PHONE);
    const { page } = watched;
    await page.getByRole('button', { name: 'Scan a QR code' }).click();
    const stream = await page.locator('video').evaluateHandle(async (video: HTMLVideoElement) => {
      while (video.srcObject === null) await new Promise((resolve) => requestAnimationFrame(resolve));
      return video.srcObject as MediaStream;
    });
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (one) => one.getTracks().every(({ readyState }) => readyState === 'ended'),
      stream,
    );
    expect(await axeViolations(page)).to.deep.equal([]);
    watched.verify();
    await watched.close();
  });
});
