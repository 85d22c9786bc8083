import type { Deployment } from '../../chain/deployment.ts';
import { didEbsi } from '../../chain/did-ebsi/method.ts';
import { didEthr } from '../../chain/did-ethr/method.ts';
import { fail } from '../../core/errors.ts';
import type { Clock } from '../../core/seconds.ts';
import type { DidMethod } from '../../did/method.ts';
import type { StatusSource } from '../../status/source.ts';
import type { TrustSource } from '../../trust/source.ts';
import type { StateRules } from '../follow.ts';
import { createStatusLookup, createTrustLookup, type Snapshot } from '../lookup.ts';
import { ageOf, type Part, type Parts } from './parts.ts';

export interface RemoteView {
  readonly trust: TrustSource;
  readonly status: StatusSource;
  readonly ethr: DidMethod;
  readonly ebsi: DidMethod;
}

/**
 * The ordinary lookups over parts of the state: each question fetches the part that answers it. A part that is older than the
 * rules allow answers nothing (REPLICA_STALE).
 */
export const remoteView = (
  parts: Parts,
  deployment: Deployment,
  { maxStateAge }: Pick<StateRules, 'maxStateAge'>,
  clock: Clock,
): RemoteView => {
  const { contracts } = deployment;
  const within = ({ state, block, asOf }: Part): Snapshot => ({
    state,
    block: () => {
      const seconds = ageOf(asOf, clock());
      if (seconds > maxStateAge) throw fail('REPLICA_STALE', { seconds });
      return block;
    },
    sight: () => ({ block, ageSeconds: ageOf(asOf, clock()) }),
  });
  const trustOf = (part: Part): TrustSource => createTrustLookup(within(part));
  const statusOf = async (
    where: { readonly chainId: number; readonly statusRegistry: string },
    id: `0x${string}`,
  ) => {
    if (where.chainId !== deployment.chainId || where.statusRegistry !== contracts.statusRegistry)
      throw fail('STATUS_REGISTRY_NOT_CONFIGURED', {
        registry: `eip155:${where.chainId}:${where.statusRegistry}`,
      });
    return createStatusLookup(within(await parts.statuses(id)));
  };
  return {
    trust: {
      recordsOf: async (subject) => trustOf(await parts.subject(subject)).recordsOf(subject),
      record: async (ref) => {
        if (ref.chainId !== deployment.chainId || ref.registry !== contracts.trustedIssuersRegistry)
          throw fail('REGISTRY_NOT_FOLLOWED', { registry: ref.registry, chainId: ref.chainId });
        return trustOf(await parts.record(ref)).record(ref);
      },
      recognitionsOf: async (target) => trustOf(await parts.target(target)).recognitionsOf(target),
      termText: async (term) => parts.termText(term),
      heads: async () => {
        const sight = parts.sight();
        if (sight === undefined) throw fail('REPLICA_NOT_READY', { reason: 'nothing was read yet' });
        const ageSeconds = ageOf(sight.asOf, clock());
        return [{ registry: contracts.trustedIssuersRegistry, block: sight.block, ageSeconds }];
      },
    },
    status: {
      bit: async (list, index) => (await statusOf(list, list.accreditation)).bit(list, index),
      anchor: async (list) => (await statusOf(list, list.accreditation)).anchor(list),
      handle: async (where, handle) => (await statusOf(where, where.accreditation)).handle(where, handle),
      issuanceAnchor: async (where, root) =>
        (await statusOf(where, where.accreditation)).issuanceAnchor(where, root),
    },
    ethr: didEthr([
      {
        deployment,
        events: async (identity) => {
          const part = await parts.account(identity);
          return { events: part.state.dids.get(identity) ?? [], block: within(part).block() };
        },
      },
    ]),
    ebsi: didEbsi([
      {
        deployment,
        events: async (did) => {
          const part = await parts.document(did);
          return { events: part.state.didDocuments.get(did) ?? [], block: within(part).block() };
        },
      },
    ]),
  };
};
