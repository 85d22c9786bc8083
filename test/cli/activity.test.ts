import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { Activity } from '../../src/cli/activity.ts';

const streamOf = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY });
const said = (stream: PassThrough): string => String(stream.read() ?? '');
/** Until the stream has something, at most as long as a test may take. */
const firstOf = (stream: PassThrough): Promise<unknown> =>
  new Promise((resolve) => stream.once('readable', resolve));

describe('cli: waiting', () => {
  it('default: says after a second what is waited for, and takes it away again', async () => {
    const stream = streamOf(true);
    let now = 0;
    const activity = new Activity(stream, false, () => now);
    activity.start('Reading the registry');
    now = 2100;
    // The line is drawn by a timer that does not hold the process; this one does.
    const held = setInterval(() => undefined, 100);
    await firstOf(stream);
    clearInterval(held);
    expect(said(stream)).to.equal('\r\u001b[2KReading the registry … 2 s');
    activity.stop();
    expect(said(stream)).to.equal('\r\u001b[2K');
  });

  for (const [what, isTTY, quiet] of [
    ['in a pipe', false, false],
    ['with --quiet', true, true],
  ] as const) {
    it(`behaviour: ${what} it says nothing, while another speaks`, async () => {
      const [silent, speaking] = [streamOf(isTTY), streamOf(true)];
      let now = 0;
      const activities = [new Activity(silent, quiet, () => now), new Activity(speaking, false, () => now)];
      for (const activity of activities) activity.start('Working');
      now = 5000;
      const held = setInterval(() => undefined, 100);
      await firstOf(speaking);
      clearInterval(held);
      for (const activity of activities) activity.stop();
      expect(said(silent)).to.equal('');
    });
  }
});
