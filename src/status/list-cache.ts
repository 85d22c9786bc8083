import type { Outcome } from '../core/finding.ts';
import type { StatusList } from './list.ts';

/** Lists by URL: bounded, joined, and never older than one that was seen before. */
export interface ListCache {
  /**
   * @param wanted says whether a kept copy will do.
   * @param load fetches and checks the list; concurrent calls for one URL share one load.
   */
  get(
    url: string,
    wanted: (list: StatusList) => boolean,
    load: () => Promise<Outcome<StatusList>>,
  ): Promise<Outcome<StatusList>>;
}
