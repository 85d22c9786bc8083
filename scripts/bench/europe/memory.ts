/**
 * How much memory a registry of a size takes, in a process of its own: `node --expose-gc memory.ts ISSUERS BITS`. Prints one
 * line of JSON.
 */
import { createLogDecoder } from '../../../src/chain/events/decode.ts';
import { applyEvent } from '../../../src/replica/apply.ts';
import { emptyStateOf } from '../../../src/replica/empty-state.ts';
import { createDraft } from '../../../src/replica/undo.ts';
import { DEPLOYMENT } from './deployment.ts';
import { EUROPE, europe } from './europe.ts';

const [issuers = EUROPE.issuers, bits = EUROPE.bits] = process.argv.slice(2).map(Number);
const collect = globalThis.gc ?? (() => undefined);
const state = emptyStateOf(DEPLOYMENT);
const decode = createLogDecoder(DEPLOYMENT);
const draft = createDraft();
collect();
const before = process.memoryUsage();
const started = performance.now();
let unread = 0;
const census = europe({ ...EUROPE, issuers, bits }, (log, time) => {
  const decoded = decode(log, time);
  if (decoded.kind === 'event') applyEvent(state, decoded.event, draft);
  else unread++;
});
const seconds = (performance.now() - started) / 1000;
collect();
collect();
const after = process.memoryUsage();
const held = after.heapUsed + after.external - before.heapUsed - before.external;
const line = {
  ...census,
  unread,
  seconds: Number(seconds.toFixed(1)),
  heldMegabytes: Math.round(held / 1e6),
  residentMegabytes: Math.round(after.rss / 1e6),
  records: state.records.size,
};
process.stdout.write(`${JSON.stringify(line)}\n`);
