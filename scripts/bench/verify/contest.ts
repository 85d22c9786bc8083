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
}

/** So many distinct credentials of each kind are gone through, again and again; nobody remembers an answer. */
export const CREDENTIALS = 1_000;

/**
 * Everybody takes turns in every round, so that a busy machine slows all alike, and the median round counts. Two rounds
 * go before, in which the compiler gets to know the code.
 */
export const compete = async (name: string, contest: Contest, pace: Pace): Promise<Result> => {
  const contestants = { ours: contest.ours, limit: contest.limit, ...prefixed(contest.peers) };
  const figures = new Map(Object.keys(contestants).map((one): [string, number[]] => [one, []]));
  for (let round = -2; round < pace.rounds; round++) {
    for (const [one, act] of Object.entries(contestants)) {
      const figure = await rate(act, pace.milliseconds, contest.batch ?? 20);
      if (round >= 0) figures.get(one)?.push(figure);
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

const prefixed = (peers: Contest['peers']): Contest['peers'] =>
  Object.fromEntries(Object.entries(peers).map(([name, act]) => [`peer ${name}`, act]));

/** Calls a second in one round. Only who gives a promise is waited for. */
const rate = async (act: Act, milliseconds: number, batch: number): Promise<number> => {
  const start = performance.now();
  let calls = 0;
  let spent = 0;
  do {
    for (let i = 0; i < batch; i++, calls++) {
      const pending = act(calls % CREDENTIALS);
      if (pending !== undefined) await pending;
    }
    spent = performance.now() - start;
  } while (spent < milliseconds);
  return (calls * 1000) / spent;
};

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
