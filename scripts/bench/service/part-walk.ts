/** Four-hop trust walks from the replica, beside raw keep-alive eth_call to anvil, one at a time. */
import { Agent, request } from 'node:http';
import { createLogDecoder } from '../../../src/chain/events/decode.ts';
import { LIMITS } from '../../../src/core/limits.ts';
import { startNode } from '../../../src/network/node.ts';
import { applyEvent } from '../../../src/replica/apply.ts';
import { emptyStateOf } from '../../../src/replica/empty-state.ts';
import { createTrustLookup } from '../../../src/replica/lookup.ts';
import { createDraft } from '../../../src/replica/undo.ts';
import type { AccreditationRecord } from '../../../src/trust/record.ts';
import { type WalkContext, walk } from '../../../src/trust/walk.ts';
import { TrustCache } from '../../../src/verify/trust-cache.ts';
import { DEPLOYMENT } from '../europe/deployment.ts';
import { accountOf, blockAt, GENESIS_TIME, type GrantedRecord, Ledger } from '../europe/ledger.ts';
import { mustHold } from '../verify/contest.ts';
import { median, progress, rounded, tell } from './figures.ts';

const ISSUERS = 1_000;
const ROUNDS = 9;
const ROUND_MS = 200;

const state = emptyStateOf(DEPLOYMENT);
const decode = createLogDecoder(DEPLOYMENT);
const draft = createDraft();
const ledger: Ledger = new Ledger((log) => {
  const decoded = decode(log, ledger.block.time);
  if (decoded.kind === 'event') applyEvent(state, decoded.event, draft);
});
const grant = (
  parent: GrantedRecord | undefined,
  subject: string,
  kind: AccreditationRecord['kind'],
  depth: number,
) =>
  ledger.grant(parent?.id, {
    ...{ kind, depth, subject, basis: 'licence', controller: accountOf(1), validFrom: GENESIS_TIME },
    ...{ validUntil: 0, salt: 0n },
    permissions: [{ types: [], schemas: [], jurisdictions: [], fields: [], levels: 0, credits: 0 }],
  });
const root = grant(undefined, 'did:web:root.example', 'root', 8);
const above = grant(root, 'did:web:above.example', 'accredit', 2);
const agency = grant(above, 'did:web:agency.example', 'accredit', 1);
const names = Array.from({ length: ISSUERS }, (_, i) => `did:web:university-${i}.example`);
for (const name of names) grant(agency, name, 'attest', 0);

const { chainId, contracts } = DEPLOYMENT;
const head = { ...blockAt(ledger.block.number), chainId };
const trust = createTrustLookup({ state, block: () => head });
const context: WalkContext = {
  source: trust,
  roots: new Set([root.id]),
  registries: [{ chainId, address: contracts.trustedIssuersRegistry }],
  limits: LIMITS,
};
const cache = new TrustCache();
const times = { issued: GENESIS_TIME + 1_000, now: GENESIS_TIME + 2_000 };
const questions = names.map((issuer) => ({ issuer, named: undefined, times }));
for (const question of questions)
  cache.keepWalk(question, trust.revision?.() ?? '', await walk(question.issuer, context));

/** As a verdict asks: is the state still the one that this way up was read from? */
const kept = (i: number): void => {
  const question = questions[i % ISSUERS];
  const found = question && cache.walkOf(question, trust.revision?.() ?? '');
  mustHold(found?.paths[0]?.hops.length === 4, 'the walk');
};

const rate = async (act: (i: number) => void | Promise<void>, batch: number): Promise<number> => {
  const started = performance.now();
  let calls = 0;
  do {
    for (let i = 0; i < batch; i++, calls++) {
      const pending = act(calls);
      if (pending !== undefined) await pending;
    }
  } while (performance.now() - started < ROUND_MS);
  return (calls * 1_000) / (performance.now() - started);
};

progress('walks and eth_call take turns (10 s)');
const node = await startNode();
const { hostname, port } = new URL(node.url);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const call = { to: contracts.trustedIssuersRegistry, data: `0x${'00'.repeat(36)}` };
const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params: [call, 'latest'] });
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
const ethCall = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = request({ hostname, port, agent, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.once('end', resolve);
    });
    asked.once('error', reject);
    asked.end(body);
  });
const anew = async (i: number): Promise<void> => {
  const { paths } = await walk(names[i % ISSUERS] ?? '', context);
  mustHold(paths[0]?.hops.length === 4, 'the walk');
};
for (let i = 0; i < 3; i++) {
  await rate(kept, 100);
  await rate(anew, 10);
  await rate(ethCall, 10);
}
const rounds: (readonly [number, number, number])[] = [];
for (let i = 0; i < ROUNDS; i++)
  rounds.push([await rate(kept, 100), await rate(anew, 10), await rate(ethCall, 10)]);
agent.destroy();
await node.stop();
tell({
  replicaWalksPerSecond: Math.round(median(rounds.map(([one]) => one))),
  replicaWalksAnewPerSecond: Math.round(median(rounds.map(([, two]) => two))),
  ethCallsPerSecond: Math.round(median(rounds.map(([, , three]) => three))),
  replicaWalkVsEthCall: rounded(median(rounds.map(([one, , three]) => one / three))),
  replicaWalkAnewVsEthCall: rounded(median(rounds.map(([, two, three]) => two / three))),
});
