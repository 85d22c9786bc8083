/** Starts from a store, as a verifier does, and says how long that took and what it holds. */
import { emptyStateOf } from '../../../src/replica/empty-state.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import { createTip } from '../../../src/replica/tip.ts';
import { DEPLOYMENT } from '../europe/deployment.ts';

const started = performance.now();
const store = await storeNamed(process.argv[2] ?? '', DEPLOYMENT);
await store.open();
const state = emptyStateOf(DEPLOYMENT);
const tip = createTip(state);
for (;;) {
  const base = tip.base();
  const {
    more,
    confirmedMs: _,
    ...step
  } = await store.read({
    tip: tip.places().slice(0, tip.size()),
    ...(base && { base }),
  });
  tip.apply(step);
  if (!more) break;
}
const seconds = Number(((performance.now() - started) / 1_000).toFixed(2));
await store.close();
globalThis.gc?.();
globalThis.gc?.();
const { rss, heapUsed } = process.memoryUsage();
process.stdout.write(
  `${JSON.stringify({ seconds, residentMegabytes: Math.round(rss / 1e6), heapMegabytes: Math.round(heapUsed / 1e6), records: state.records.size })}\n`,
);
