import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Verdict } from '../verify/verdict.ts';
import type { Backend } from './backend.ts';

/** What is counted; never a DID, a URL or anything else of a credential as a label. */
export interface Metrics {
  readonly contentType: string;
  verified(verdict: Pick<Verdict, 'decision' | 'checks'>, seconds: number): void;
  /** How many verifications are under way. */
  underWay(count: number): void;
  answered(route: string, method: string, status: number, seconds: number): void;
  text(): Promise<string>;
}

export const createMetrics = (backend: Pick<Backend, 'health'>, version: string): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const verifications = new Counter({
    name: 'vidimus_verifications_total',
    help: 'Verifications by decision',
    labelNames: ['decision'],
    registers,
  });
  const checks = new Counter({
    name: 'vidimus_check_results_total',
    help: 'Results of checks',
    labelNames: ['check', 'status'],
    registers,
  });
  const verifySeconds = new Histogram({
    name: 'vidimus_verify_seconds',
    help: 'Time of one verification',
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'vidimus_http_request_seconds',
    help: 'Time of one request by route pattern',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.01, 0.1, 1, 10],
    registers,
  });
  new Gauge({
    name: 'vidimus_build_info',
    help: 'Always 1; the version stands in the label',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  const ready = gauge('vidimus_ready', '1 where /readyz answers 200', registers);
  const head = gauge('vidimus_head_block', 'Newest block that is known', registers);
  const finalized = gauge('vidimus_finalized_block', 'Newest finalized block that is known', registers);
  const lag = gauge('vidimus_replica_lag_blocks', 'Blocks between the node and the own copy', registers);
  const inFlight = gauge('vidimus_verifications_in_flight', 'Verifications under way', registers);
  const reorgs = gauge('vidimus_reorgs_total', 'Reorganisations that were followed', registers);
  const age = gauge(
    'vidimus_copy_age_seconds',
    'Seconds since the own copy was known to be at the head of its node',
    registers,
  );
  const leads = gauge('vidimus_store_leads', '1 where this process writes the store of the copy', registers);
  const stopped = gauge(
    'vidimus_copy_stopped',
    '1 where the own copy gave up, such as after a reorg of final blocks: alarm',
    registers,
  );
  return {
    contentType: registry.contentType,
    verified: (verdict, seconds) => {
      verifications.inc({ decision: verdict.decision });
      verifySeconds.observe(seconds);
      for (const { check, status } of verdict.checks) checks.inc({ check, status });
    },
    underWay: (count) => inFlight.set(count),
    answered: (route, method, status, seconds) => {
      requestSeconds.observe({ route, method, status: String(status) }, seconds);
    },
    text: async () => {
      const health = await backend.health();
      ready.set(health.ready ? 1 : 0);
      if (health.head !== undefined) head.set(health.head);
      if (health.finalized !== undefined) finalized.set(health.finalized);
      if (health.lagBlocks !== undefined) lag.set(health.lagBlocks);
      if (health.reorgs !== undefined) reorgs.set(health.reorgs);
      if (health.ageSeconds !== undefined) age.set(health.ageSeconds);
      leads.set(health.leads === true ? 1 : 0);
      stopped.set(health.stopped === true ? 1 : 0);
      return await registry.metrics();
    },
  };
};

const gauge = (name: string, help: string, registers: Registry[]): Gauge =>
  new Gauge({ name, help, registers });
