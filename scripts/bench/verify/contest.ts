import type { rate as Rate } from './rate.ts';

/** One unit of work on one of many distinct credentials; throws where the answer is not the right one. */
export type Act = (credential: number) => void | Promise<void>;

/** One kind of credential, and everybody who checks it. Resolvers, contexts and keys are in memory for all of them. */
export interface Contest {
  readonly ours: Act;
  /** The least that anybody must do: bare `node:crypto.verify` at its best for the algorithm, all else prepared. */
  readonly limit: Act;
  /** Others' libraries on the same credentials, used as their users use them. */
  readonly peers: Readonly<Record<string, Act>>;
  readonly targets?: Targets;
  /** Calls between two looks at the clock; default 20. */
  readonly batch?: number;
}

export interface Targets {
  /** Of the limit, at least. */
  readonly ratio?: number;
  /** A second, at least. */
  readonly ops?: number;
  /** Times a peer's rate, at least. */
  readonly peers?: Readonly<Record<string, number>>;
}

/** A contest by its name; what it needs is made when its turn comes. */
export interface Entry {
  readonly name: string;
  readonly prepare: () => Promise<Contest>;
}

export interface Result {
  readonly name: string;
  /** Credentials a second. */
  readonly ops: number;
  readonly limit: number;
  /** `ops` of `limit`. */
  readonly ratio: number;
  /** `ops` over the peer's rate. */
  readonly peers: Readonly<Record<string, number>>;
}

export interface Pace {
  readonly rounds: number;
  /** Of one round of one contestant. */
  readonly milliseconds: number;
  /**
   * `cpu`: what the process spends, in all its threads, so that other programs on the machine do not count. `wall`: what a
   * clock shows, for a quiet machine.
   */
  readonly clock: 'cpu' | 'wall';
  /** How many distinct ones there are. */
  readonly credentials: number;
}

/** So many distinct credentials of each kind are gone through, again and again; nobody remembers an answer. */
export const CREDENTIALS = 1_000;

/** Of each, and does not count: until then the compiler still works on the code, in threads of its own. */
const WARM_UP_MS = 3_000;

/**
 * Everybody takes turns in every round, so that a busy machine slows all alike, and the median round counts.
 */
export const compete = async (
  name: string,
  contest: Contest,
  given: Omit<Pace, 'credentials'>,
): Promise<Result> => {
  const pace = { ...given, credentials: CREDENTIALS };
  const contestants = { ours: contest.ours, limit: contest.limit, ...prefixed(contest.peers) };
  const loops = await loopsFor(Object.keys(contestants), name);
  const figures = new Map(Object.keys(contestants).map((one): [string, number[]] => [one, []]));
  for (const [one, act] of Object.entries(contestants)) {
    await loops.get(one)?.(act, { ...pace, milliseconds: WARM_UP_MS }, contest.batch ?? 20);
  }
  for (let round = 0; round < pace.rounds; round++) {
    for (const [one, act] of Object.entries(contestants)) {
      const figure = (await loops.get(one)?.(act, pace, contest.batch ?? 20)) ?? Number.NaN;
      figures.get(one)?.push(figure);
    }
  }
  const of = (one: string): number => median(figures.get(one) ?? []);
  const ops = of('ours');
  return {
    name,
    ops: Math.round(ops),
    limit: Math.round(of('limit')),
    ratio: rounded(ops / of('limit'), 3),
    peers: Object.fromEntries(
      Object.keys(contest.peers).map((peer) => [peer, rounded(ops / of(`peer ${peer}`), 1)]),
    ),
  };
};

/** A loop of its own for each, else the compiler would shape one for whoever came last, and begin anew every round. */
const loopsFor = async (names: readonly string[], contest: string) => {
  const loops = new Map<string, typeof Rate>();
  for (const one of names) {
    const copy: { readonly rate: typeof Rate } = await import(
      `./rate.ts?${encodeURIComponent(`${contest} ${one}`)}`
    );
    loops.set(one, copy.rate);
  }
  return loops;
};

const prefixed = (peers: Contest['peers']): Contest['peers'] =>
  Object.fromEntries(Object.entries(peers).map(([name, act]) => [`peer ${name}`, act]));

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** What is measured must also be right. */
export const mustHold = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`${what}: the answer is not the right one`);
};

/** The item at a place that is known to be there. */
export const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index];
  if (item === undefined) throw new Error('there are fewer credentials than asked for');
  return item;
};
