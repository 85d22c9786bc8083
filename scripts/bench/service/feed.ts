import { createLogDecoder } from '../../../src/chain/events/decode.ts';
import type { ChainEvent } from '../../../src/chain/events/types.ts';
import type { RawLog } from '../../../src/chain/rpc/eth.ts';
import type { RegistryState } from '../../../src/replica/state.ts';
import type { EventBlock, Place, ReplicaStore } from '../../../src/replica/store/port.ts';
import { createTip, type Tip } from '../../../src/replica/tip.ts';
import { DEPLOYMENT } from '../europe/deployment.ts';
import { blockAt } from '../europe/ledger.ts';

export interface TimedLog {
  readonly log: RawLog;
  readonly time: number;
}

/** Logs of one commit, as a node would give them for a range. */
const RANGE = 1_000;

const placeOf = (number: number): Place => blockAt(number);

/** Decodes recorded logs, commits them to the store, and applies them: what following a node does, without the node. */
export class Feed {
  readonly #store: ReplicaStore;
  readonly #decode = createLogDecoder(DEPLOYMENT);
  readonly tip: Tip;
  #waiting: TimedLog[] = [];
  #from: number = DEPLOYMENT.deployedAtBlock;
  events = 0;

  constructor(store: ReplicaStore, state: RegistryState) {
    this.#store = store;
    this.tip = createTip(state);
  }

  /** Takes logs as final, in ranges that end with a block. */
  async take(logs: readonly TimedLog[], isLast = false): Promise<void> {
    for (const one of logs) {
      const last = this.#waiting.at(-1);
      const isNew = last !== undefined && last.log.blockNumber !== one.log.blockNumber;
      if (isNew && this.#waiting.length >= RANGE) await this.#commit();
      this.#waiting.push(one);
    }
    if (isLast && this.#waiting.length > 0) await this.#commit();
  }

  /** Blocks that may still go away, one commit each. */
  async push(logs: readonly TimedLog[]): Promise<void> {
    const byBlock = Map.groupBy(logs, ({ log }) => log.blockNumber);
    for (const [number, those] of byBlock) {
      const header = placeOf(number);
      await this.#step({ blocks: [{ header, from: number, events: this.#events(those) }] });
    }
  }

  async rollBackTo(number: number): Promise<void> {
    await this.#step({ rollBackTo: number, blocks: [] });
  }

  async #commit(): Promise<void> {
    const number = this.#waiting.at(-1)?.log.blockNumber ?? this.#from;
    const header = placeOf(number);
    const block: EventBlock = { header, from: this.#from, events: this.#events(this.#waiting) };
    await this.#step({ blocks: [block], base: header });
    this.#from = number + 1;
    this.#waiting = [];
  }

  async #step(step: Parameters<Tip['apply']>[0]): Promise<void> {
    await this.#store.commit({ after: this.tip.head()?.hash, ...step });
    this.tip.apply(step);
  }

  #events(logs: readonly TimedLog[]): readonly ChainEvent[] {
    const events: ChainEvent[] = [];
    for (const { log, time } of logs) {
      const decoded = this.#decode(log, time);
      if (decoded.kind !== 'event') throw new Error('a log of ours cannot be read');
      events.push(decoded.event);
    }
    this.events += events.length;
    return events;
  }
}
