import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../../scripts/lib/root.ts';
import { CHAPTERS } from '../../src/network/chapters.ts';

const MAIN = join(root, 'src/cli/main.ts');

/** Whether anything still listens there. */
const answers = async (url: string): Promise<boolean> =>
  fetch(url, { method: 'POST', body: '{}', signal: AbortSignal.timeout(2_000) }).then(
    () => true,
    () => false,
  );

describe('npm start: the demo as a process of its own', function () {
  this.timeout(120_000);
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-start-'));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (...args: string[]) => {
    const process_ = spawn(process.execPath, [MAIN, 'demo', ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = process_;
    const said = { text: '' };
    process_.stdout.on('data', (data) => {
      said.text += data;
    });
    const complaint = { text: '' };
    process_.stderr.on('data', (data) => {
      complaint.text += data;
    });
    const ended = new Promise<number | null>((resolve) => process_.once('close', (code) => resolve(code)));
    return { said, complaint, ended, process: process_ };
  };

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`behaviour: tells, serves the samples, and ends at ${signal} with nothing left running`, async () => {
      const demo = start('--port', '0');
      while (!demo.said.text.includes('anyone can sign') && demo.process.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const service = /service +(http:\S+)/.exec(demo.said.text)?.[1] ?? '';
      const node = /node +(http:[^,]+),/.exec(demo.said.text)?.[1] ?? '';
      const samples = join(folder, 'deployments/demo');
      expect(readdirSync(samples)).to.include.members(['good.jwt', 'policy.json', 'vidimus.json']);
      const ask = async (name: string): Promise<unknown> => {
        const response = await fetch(`${service}/verify`, {
          method: 'POST',
          headers: { 'content-type': 'application/vc+jwt' },
          body: readFileSync(join(samples, `${name}.jwt`)),
        });
        expect(response.status).to.equal(200);
        const verdict: { readonly decision?: unknown } = JSON.parse(await response.text());
        return verdict.decision;
      };
      expect(await ask('good')).to.equal('accepted');
      expect(await ask('good-by-list')).to.equal('accepted');
      expect(await ask('revoked-by-list')).to.equal('rejected');
      expect(demo.said.text, 'colours where nobody sees them').to.not.match(/\u001b\[/);
      expect(demo.said.text.split('\n').filter((line) => line.length > 80)).to.deep.equal([]);

      expect(await answers(node)).to.equal(true);
      demo.process.kill(signal);
      expect(await demo.ended).to.equal(0);
      expect(await answers(node)).to.equal(false);
      expect(await answers(service)).to.equal(false);
    });
  }

  it('error: a node that dies is told, and nothing is left running', async () => {
    const demo = start('--port', '0');
    while (!demo.said.text.includes('anyone can sign') && demo.process.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const service = /service +(http:\S+)/.exec(demo.said.text)?.[1] ?? '';
    const node = /node +(http:[^,]+),/.exec(demo.said.text)?.[1] ?? '';
    process.kill(Number(/, process (\d+)/.exec(demo.said.text)?.[1]), 'SIGKILL');
    expect(await demo.ended).to.equal(4);
    expect(demo.complaint.text).to.include('NODE_STOPPED');
    expect(await answers(service)).to.equal(false);
    expect(await answers(node)).to.equal(false);
  });

  it('argument --json: one JSON value with every step, and it ends by itself', async () => {
    const demo = start('--json');
    expect(await demo.ended).to.equal(0);
    const outcome = JSON.parse(demo.said.text);
    expect(outcome).to.include({ demonstration: true });
    expect(outcome.steps).to.have.length(CHAPTERS.flatMap(({ expected = [] }) => expected).length);
  });
});
