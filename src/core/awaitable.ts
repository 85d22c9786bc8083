/** A value, or one that is on its way: what answers from memory need not make anybody wait. */
export type Awaitable<T> = T | Promise<T>;

/** Goes on with a value that may still be on its way, without waiting where it is there. */
export const whenSettled = <T, U>(value: Awaitable<T>, then: (value: T) => Awaitable<U>): Awaitable<U> =>
  value instanceof Promise ? value.then(then) : then(value);

/** An answer at once; what is thrown comes as a rejection, so that nobody has to expect both. */
export const atOnce = <T>(answer: () => Awaitable<T>): Awaitable<T> => {
  try {
    return answer();
  } catch (error) {
    return Promise.reject(error);
  }
};

/** As {@link whenSettled}, where what is thrown, at once or later, is an answer too. */
export const settledOr = <T>(answer: () => Awaitable<T>, otherwise: (error: unknown) => T): Awaitable<T> => {
  try {
    const value = answer();
    return value instanceof Promise ? value.catch(otherwise) : value;
  } catch (error) {
    return otherwise(error);
  }
};
