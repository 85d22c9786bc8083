/** A value, or one that is on its way: what answers from memory need not make anybody wait. */
export type Awaitable<T> = T | Promise<T>;

/** Goes on with a value that may still be on its way, without waiting where it is there. */
export const whenSettled = <T, U>(value: Awaitable<T>, then: (value: T) => Awaitable<U>): Awaitable<U> =>
  value instanceof Promise ? value.then(then) : then(value);
