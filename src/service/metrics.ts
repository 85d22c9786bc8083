import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Verdict } from '../verify/verdict.ts';
import type { Backend, Health } from './backend.ts';

/** What is counted; never a DID, a URL or anything else of a credential as a label. */
export interface Metrics {
  readonly contentType: string;
  verified(verdict: Pick<Verdict, 'decision' | 'checks'>, seconds: number): void;
  /** How many verifications are under way. */
  underWay(count: number): void;
  /** A request was not taken, since it had waited too long. */
  shed(): void;
  /** Where the batches are asked how many run, and how many of their lines wait. */
  observeBatches(ask: () => { readonly running: number; readonly waiting: number }): void;
  answered(route: string, method: string, status: number, seconds: number): void;
  text(): Promise<string>;
}

/** Verdicts take a tenth of a millisecond where all is at hand, and seconds where another host is asked. */
const VERIFY_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30];
const REQUEST_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 10];

export const createMetrics = (backend: Pick<Backend, 'health'>, version: string): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const verifications = tally(
    'vidimus_verifications_total',
    'Verifications by decision',
    ['decision'],
    registers,
  );
  const checks = tally('vidimus_check_results_total', 'Results of checks', ['check', 'status'], registers);
  const verifySeconds = new Histogram({
    name: 'vidimus_verify_seconds',
    help: 'Time of one verification',
    buckets: VERIFY_BUCKETS,
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'vidimus_http_request_seconds',
    help: 'Time of one request by route pattern',
    labelNames: ['route', 'method', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  new Gauge({
    name: 'vidimus_build_info',
    help: 'Always 1; the version stands in the label',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  const shed = new Counter({
    name: 'vidimus_requests_shed_total',
    help: 'Requests that were told to come back, since they had waited too long for the processor',
    registers,
  });
  const inFlight = gauge('vidimus_verifications_in_flight', 'Verifications under way', registers);
  const running = gauge('vidimus_batches_running', 'Batches under way', registers);
  const waiting = gauge(
    'vidimus_batch_lines_waiting',
    'Lines of batches that were read and not answered',
    registers,
  );
  const observeHealth = healthGauges(registers);
  const observeProcess = processGauges(registers);
  let askBatches: (() => { readonly running: number; readonly waiting: number }) | undefined;
  return {
    contentType: registry.contentType,
    verified: (verdict, seconds) => {
      verifications.count(verdict.decision);
      verifySeconds.observe(seconds);
      for (const { check, status } of verdict.checks) checks.count(check, status);
    },
    underWay: (count) => inFlight.set(count),
    shed: () => shed.inc(),
    observeBatches: (ask) => {
      askBatches = ask;
    },
    answered: (route, method, status, seconds) => {
      requestSeconds.observe({ route, method, status: String(status) }, seconds);
    },
    text: async () => {
      observeHealth(await backend.health());
      observeProcess();
      const batches = askBatches?.();
      running.set(batches?.running ?? 0);
      waiting.set(batches?.waiting ?? 0);
      verifications.tell();
      checks.tell();
      return await registry.metrics();
    },
  };
};

/** How the copy of the registry and the nodes behind it stand. */
const healthGauges = (registers: Registry[]) => {
  const ready = gauge('vidimus_ready', '1 where /readyz answers 200', registers);
  const head = gauge('vidimus_head_block', 'Newest block that is known', registers);
  const finalized = gauge('vidimus_finalized_block', 'Newest finalized block that is known', registers);
  const lag = gauge('vidimus_replica_lag_blocks', 'Blocks between the node and the own copy', registers);
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
  const byNode = (name: string, help: string) => new Gauge({ name, help, labelNames: ['node'], registers });
  const up = byNode('vidimus_node_up', '1 where the node answers as the others do');
  const requests = byNode('vidimus_node_requests_total', 'Requests to the node');
  const failures = byNode('vidimus_node_failures_total', 'Requests to the node that failed');
  const differences = byNode(
    'vidimus_node_differences_total',
    'Answers of the node that differed from what most nodes say',
  );
  return (health: Health): void => {
    ready.set(health.ready ? 1 : 0);
    if (health.head !== undefined) head.set(health.head);
    if (health.finalized !== undefined) finalized.set(health.finalized);
    if (health.lagBlocks !== undefined) lag.set(health.lagBlocks);
    if (health.reorgs !== undefined) reorgs.set(health.reorgs);
    if (health.ageSeconds !== undefined) age.set(health.ageSeconds);
    leads.set(health.leads === true ? 1 : 0);
    stopped.set(health.stopped === true ? 1 : 0);
    for (const { host: node, state, ...node_ } of health.nodes ?? []) {
      up.set({ node }, state === 'ok' ? 1 : 0);
      requests.set({ node }, node_.requests);
      failures.set({ node }, node_.failures);
      differences.set({ node }, node_.differences);
    }
  };
};

/** What the process itself takes. */
const processGauges = (registers: Registry[]) => {
  const resident = gauge('vidimus_resident_bytes', 'Memory that the process holds', registers);
  const heap = gauge('vidimus_heap_used_bytes', 'Memory that its objects take', registers);
  const cpu = gauge(
    'vidimus_cpu_seconds_total',
    'Processor time of the process, in all its threads',
    registers,
  );
  const delay = gauge(
    'vidimus_event_loop_delay_seconds',
    'The longest that the event loop was held up since the last look (99th percentile)',
    registers,
  );
  return (): void => {
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    resident.set(rss);
    heap.set(heapUsed);
    cpu.set((user + system) / 1e6);
    const held = heldUp();
    const seconds = held.percentile(99) / 1e9;
    delay.set(Number.isFinite(seconds) ? seconds : 0);
    held.reset();
  };
};

let watched: ReturnType<typeof monitorEventLoopDelay> | undefined;

/** One for the process, from the first look on: it wakes up a hundred times a second. */
const heldUp = (): ReturnType<typeof monitorEventLoopDelay> => {
  if (watched === undefined) {
    watched = monitorEventLoopDelay({ resolution: 10 });
    watched.enable();
  }
  return watched;
};

/** A counter that is told when somebody looks: looking up its labels takes longer than a check does. */
const tally = <Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[],
  registers: Registry[],
) => {
  const counter = new Counter({ name, help, labelNames: [...labelNames], registers });
  const untold = new Map<string, { readonly values: readonly string[]; count: number }>();
  return {
    count: (...values: readonly string[]): void => {
      const key = values.length === 1 ? (values[0] ?? '') : values.join(' ');
      const known = untold.get(key);
      if (known === undefined) untold.set(key, { values, count: 1 });
      else known.count++;
    },
    tell: (): void => {
      for (const { values, count } of untold.values()) counter.labels(...values).inc(count);
      untold.clear();
    },
  };
};

const gauge = (name: string, help: string, registers: Registry[]): Gauge =>
  new Gauge({ name, help, registers });
