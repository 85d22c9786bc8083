import type { Usage } from './service.ts';

/** A first part of the run in which caches fill and the heap finds its size; the slope is of what comes after. */
const WARM_UP = 0.25;
const MEGABYTE = 1_048_576;
/** Latencies by their logarithm: a thirtieth of a percent of a million values would not fit into memory for long. */
const STEP = 1.05;

/** Gathers latencies, memory and handles with bounded memory of its own. */
export const createFigures = () => {
  const buckets: number[] = [];
  let count = 0;
  let highest = 0;
  const usages: Usage[] = [];

  const percentile = (share: number): number => {
    let left = count * share;
    for (const [bucket, held = 0] of buckets.entries()) {
      left -= held;
      if (left <= 0) return round(STEP ** bucket / 10);
    }
    return round(highest);
  };
  /** The lowest of each minute: what is left after collections of garbage. */
  const troughs = (): readonly { readonly hours: number; readonly megabytes: number }[] => {
    const start = usages[0]?.at ?? 0;
    const late = usages.slice(Math.floor(usages.length * WARM_UP));
    const byMinute = Map.groupBy(late, ({ at }) => Math.floor((at - start) / 60_000));
    return [...byMinute].map(([minute, held]) => ({
      hours: minute / 60,
      megabytes: Math.min(...held.map(({ resident }) => resident)) / MEGABYTE,
    }));
  };

  return {
    latency: (milliseconds: number): void => {
      count++;
      highest = Math.max(highest, milliseconds);
      const bucket = Math.max(0, Math.ceil(Math.log(Math.max(milliseconds, 0.01) * 10) / Math.log(STEP)));
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    },
    usage: (usage: Usage): void => {
      usages.push(usage);
    },
    line: (): string => {
      const last = usages.at(-1);
      return `${Math.round((last?.resident ?? 0) / MEGABYTE)} MB  ${last?.handles ?? 0} handles  p50 ${percentile(0.5)} p99 ${percentile(0.99)} ms`;
    },
    result: () => {
      const [first] = usages;
      const last = usages.at(-1);
      const late = usages.slice(Math.floor(usages.length * WARM_UP));
      const seconds = ((last?.at ?? 0) - (first?.at ?? 0)) / 1_000;
      return {
        latencyMs: {
          ...{ p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), p999: percentile(0.999) },
          highest: round(highest),
        },
        memory: {
          firstMb: round((first?.resident ?? 0) / MEGABYTE),
          lastMb: round((last?.resident ?? 0) / MEGABYTE),
          highestMb: round(Math.max(...usages.map(({ resident }) => resident)) / MEGABYTE),
          /** Of the lowest of each minute, after the warm-up. */
          slopeMbPerHour: slopeOf(troughs()),
        },
        handles: {
          first: late[0]?.handles ?? 0,
          last: last?.handles ?? 0,
          highest: Math.max(...usages.map(({ handles }) => handles)),
        },
        cores: round(((last?.cpuSeconds ?? 0) - (first?.cpuSeconds ?? 0)) / seconds),
      };
    },
  };
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** Least squares; null where there are too few minutes to tell. */
const slopeOf = (
  points: readonly { readonly hours: number; readonly megabytes: number }[],
): number | null => {
  if (points.length < 5) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(({ hours }) => hours));
  const y = mean(points.map(({ megabytes }) => megabytes));
  const over = points.reduce((sum, { hours, megabytes }) => sum + (hours - x) * (megabytes - y), 0);
  const under = points.reduce((sum, { hours }) => sum + (hours - x) ** 2, 0);
  return round(over / under);
};
