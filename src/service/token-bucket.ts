/** Allows a steady rate with a burst, for each key, in bounded memory. */
export interface TokenBuckets {
  /** @returns 0 where the request may go on, else the seconds to wait. */
  take(key: string): number;
  readonly size: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * @param rate Tokens a second.
 * @param burst The most that one key can save up.
 * @param keys How many keys are remembered; the one that was idle longest is forgotten, which can only help it.
 * @param now Milliseconds.
 */
export const tokenBuckets = (
  rate: number,
  burst: number,
  keys: number,
  now: () => number = Date.now,
): TokenBuckets => {
  const buckets = new Map<string, Bucket>();
  return {
    get size() {
      return buckets.size;
    },
    take: (key) => {
      const time = now();
      const known = buckets.get(key);
      const saved = known === undefined ? burst : known.tokens + ((time - known.at) / 1000) * rate;
      const tokens = Math.min(burst, saved);
      // Re-inserted, so that the first entry is always the idlest.
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: time });
      if (buckets.size > keys) {
        const [idlest] = buckets.keys();
        if (idlest !== undefined) buckets.delete(idlest);
      }
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate));
    },
  };
};

/** One customer holds a whole /64 of IPv6: its addresses share a bucket. */
export const addressKey = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const gap = plain.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
