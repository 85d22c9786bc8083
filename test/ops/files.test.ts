import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { SETTINGS } from '../../src/cli/settings/catalogue.ts';
import { createMetrics } from '../../src/service/metrics.ts';
import { sampleCheck } from '../fixtures/verdict.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every metric that a service with everything behind it shows. */
const metricNames = async (): Promise<ReadonlySet<string>> => {
  const metrics = createMetrics(
    {
      health: async () => ({
        ...{ ready: true, probes: [], head: 7, finalized: 5, lagBlocks: 1, reorgs: 2 },
        ...{ ageSeconds: 3, leads: true, stopped: false },
        nodes: [{ host: 'node.example', state: 'ok', requests: 4, failures: 1, differences: 0 }],
      }),
    },
    '1.2.3',
  );
  metrics.verified({ decision: 'accepted', checks: [sampleCheck({})] }, 0.001);
  metrics.answered('/verify', 'POST', 200, 0.002);
  metrics.underWay(1);
  metrics.shed();
  metrics.observeBatches(() => ({ running: 1, waiting: 2 }));
  const text = await metrics.text();
  return new Set(
    text.split('\n').flatMap((line) => (line.startsWith('#') ? [] : (/^\w+/.exec(line)?.[0] ?? []))),
  );
};

/** Of `vidimus serve`, as the generated documentation lists them. */
const serveOptions = (): ReadonlySet<string> => {
  const [, section = ''] = read('docs/cli.md').split(/^### vidimus serve$/m);
  const [own = ''] = section.split(/^###? /m);
  return new Set(own.match(/--[a-z][a-z-]+/g) ?? []);
};

describe('ops', () => {
  it('default: dashboard and alerts name metrics that there are, and every metric stands in the dashboard', async () => {
    const names = await metricNames();
    const dashboard = read('ops/grafana-dashboard.json');
    const used = new Set(`${dashboard}${read('ops/prometheus-alerts.yaml')}`.match(/vidimus_\w+/g) ?? []);
    expect([...used].filter((name) => !names.has(name))).to.deep.equal([]);
    const shown = [...names].filter((name) => !/_(?:sum|count|bucket)$/.test(name));
    expect(shown.filter((name) => !dashboard.includes(name))).to.deep.equal([]);
  });

  it('default: counters tell what was counted since, once', async () => {
    const metrics = createMetrics({ health: async () => ({ ready: true, probes: [] }) }, '1');
    const count = async (): Promise<string | undefined> =>
      /^vidimus_verifications_total\{decision="rejected"\} (\d+)$/m.exec(await metrics.text())?.[1];
    metrics.verified({ decision: 'rejected', checks: [] }, 0.001);
    metrics.verified({ decision: 'rejected', checks: [] }, 0.001);
    expect(await count()).to.equal('2');
    expect(await count()).to.equal('2');
    metrics.verified({ decision: 'rejected', checks: [] }, 0.001);
    expect(await count()).to.equal('3');
  });

  it('default: the dashboard is one that Grafana can read, and no two panels stand on each other', () => {
    const { panels, uid } = JSON.parse(read('ops/grafana-dashboard.json')) as {
      readonly uid: string;
      readonly panels: readonly {
        readonly id: number;
        readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
        readonly targets: readonly unknown[];
      }[];
    };
    expect(uid).to.equal('vidimus');
    expect(new Set(panels.map(({ id }) => id)).size).to.equal(panels.length);
    expect(new Set(panels.map(({ gridPos: { x, y } }) => `${x} ${y}`)).size).to.equal(panels.length);
    for (const { gridPos, targets } of panels) {
      expect(gridPos.x + gridPos.w).to.be.at.most(24);
      expect(targets.length).to.be.greaterThan(0);
    }
  });

  for (const file of ['ops/compose.yaml', 'ops/vidimus.service', 'ops/Containerfile', 'docs/operations.md']) {
    it(`argument: ${file} names settings and options that there are`, () => {
      const text = read(file);
      const known = new Set<string>(SETTINGS.map(({ env }) => env));
      const variables = new Set(text.match(/VIDIMUS_[A-Z_]+/g) ?? []);
      expect([...variables].filter((name) => !known.has(name))).to.deep.equal([]);
      const options = serveOptions();
      expect(options.size).to.be.greaterThan(10);
      const given = text
        .split('\n')
        .filter((line) => line.includes(' serve '))
        .flatMap((line) => line.slice(line.indexOf(' serve ')).match(/--[a-z][a-z-]+/g) ?? []);
      expect(given.filter((option) => !options.has(option))).to.deep.equal([]);
    });
  }
});
