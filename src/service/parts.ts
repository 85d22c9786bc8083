import type { Clock } from '../core/seconds.ts';
import type { Backend } from './backend.ts';
import type { Metrics } from './metrics.ts';
import type { ServiceOptions } from './options.ts';
import type { Turns } from './overload.ts';

/** What every route gets. */
export interface ServiceParts {
  readonly backend: Backend;
  readonly options: ServiceOptions;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly turns: Turns;
}
