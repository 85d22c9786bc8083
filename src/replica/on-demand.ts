import type { Deployment } from '../chain/deployment.ts';
import type { Rpc } from '../chain/rpc/transport.ts';
import type { Awaitable } from '../core/awaitable.ts';
import { fail } from '../core/errors.ts';
import type { RegistryReads } from './browse.ts';
import { createBrowse } from './browse.ts';
import { emptyState } from './state.ts';
import { createSync, type SyncOptions } from './sync.ts';
import { createTip } from './tip.ts';

/** Steps that one question may take: a chain that grows faster than we read is not caught up by waiting. */
const MAX_STEPS = 10_000;

/**
 * Browsing in mode `rpc`: the copy is brought to the node's head before each answer, and not in between. Questions that come at
 * once share one look at the node.
 */
export const browseOnDemand = (
  rpc: Rpc,
  deployment: Deployment,
  options: SyncOptions = {},
): RegistryReads => {
  const { chainId, contracts } = deployment;
  const state = emptyState({ chainId, address: contracts.trustedIssuersRegistry }, contracts.statusRegistry);
  const tip = createTip(state);
  const sync = createSync(rpc, deployment, tip, options);
  let running: Promise<void> | undefined;

  const catchUp = async (): Promise<void> => {
    for (let steps = 0; steps < MAX_STEPS; steps++) if ((await sync.step()).caughtUp) return;
    throw fail('REPLICA_NOT_READY', { reason: 'the chain grows faster than it can be read' });
  };
  const refresh = (): Promise<void> => {
    running ??= catchUp().finally(() => {
      running = undefined;
    });
    return running;
  };

  const browse = createBrowse({
    state,
    block: () => {
      const head = tip.head();
      if (head === undefined) throw fail('REPLICA_NOT_READY', { reason: 'nothing was read yet' });
      return { chainId, number: head.number, hash: head.hash, time: head.time };
    },
  });

  const fresh =
    <A extends readonly unknown[], R>(method: (...args: A) => Awaitable<R>) =>
    async (...args: A): Promise<R> => {
      await refresh();
      return method(...args);
    };

  return {
    trust: {
      recordsOf: fresh(browse.trust.recordsOf),
      record: fresh(browse.trust.record),
      recognitionsOf: fresh(browse.trust.recognitionsOf),
      termText: fresh(browse.trust.termText),
      heads: fresh(browse.trust.heads),
    },
    status: {
      bit: fresh(browse.status.bit),
      anchor: fresh(browse.status.anchor),
      handle: fresh(browse.status.handle),
      issuanceAnchor: fresh(browse.status.issuanceAnchor),
    },
    ebsi: {
      head: fresh(browse.ebsi.head),
      dids: fresh(browse.ebsi.dids),
      document: fresh(browse.ebsi.document),
      mayAct: fresh(browse.ebsi.mayAct),
      issuers: fresh(browse.ebsi.issuers),
      issuer: fresh(browse.ebsi.issuer),
      attributes: fresh(browse.ebsi.attributes),
      attribute: fresh(browse.ebsi.attribute),
      revisions: fresh(browse.ebsi.revisions),
      proxies: fresh(browse.ebsi.proxies),
      proxy: fresh(browse.ebsi.proxy),
      schemas: fresh(browse.ebsi.schemas),
      schema: fresh(browse.ebsi.schema),
      schemaRevisions: fresh(browse.ebsi.schemaRevisions),
      metadata: fresh(browse.ebsi.metadata),
      governors: fresh(browse.ebsi.governors),
    },
    head: fresh(browse.head),
    record: fresh(browse.record),
    records: fresh(browse.records),
    issuers: fresh(browse.issuers),
    issuer: fresh(browse.issuer),
    facets: fresh(browse.facets),
    everyIssuer: fresh(browse.everyIssuer),
    map: fresh(browse.map),
    mapGroup: fresh(browse.mapGroup),
    pathsOf: fresh(browse.pathsOf),
    history: fresh(browse.history),
    lists: fresh(browse.lists),
    termText: fresh(browse.termText),
    account: fresh(browse.account),
    slice: fresh(browse.slice),
    governance: fresh(browse.governance),
  };
};
