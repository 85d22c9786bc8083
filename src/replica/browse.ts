import type { ChainEvent, Purpose } from '../chain/events/types.ts';
import type { BlockRef } from '../core/block.ts';
import { fail } from '../core/errors.ts';
import type { Address, Hex, RecordId } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';
import type { StatusSource } from '../status/source.ts';
import { hashTerm } from '../trust/encoding.ts';
import type { Kind, Status } from '../trust/record.ts';
import type { RecordView, TrustSource } from '../trust/source.ts';
import type { PolicyRules } from '../verify/policy.ts';
import { type AccountView, accountView } from './account.ts';
import { createIssuerReads, type IssuerReads } from './directory/issuers.ts';
import { createEbsiReads } from './ebsi/create.ts';
import type { EbsiReads } from './ebsi/reads.ts';
import { createStatusLookup, createTrustLookup, type Snapshot } from './lookup.ts';
import { type Page, type PageRequest, pageOf } from './page.ts';
import { pathsToRoots, type RecordPath } from './paths.ts';
import { collectSlice, type SliceNetwork } from './slice/collect.ts';
import type { AgedSlice, SliceRequest } from './slice/types.ts';
import type { ListEntry, RegistryState } from './state.ts';

export interface RecordFilter extends PageRequest {
  readonly subject?: string;
  /** NO_RECORD for roots. */
  readonly parent?: RecordId;
  readonly kind?: Kind;
  readonly status?: Status;
  /** A credential type's name or a schema id that a permission names. */
  readonly term?: string;
  /** ISO 3166-1 alpha-2 of the organisation. */
  readonly country?: string;
}

export interface ListFilter extends PageRequest {
  readonly accreditation?: RecordId;
}

export interface ListView {
  readonly accreditation: RecordId;
  readonly purpose: Purpose;
  readonly number: number;
  readonly kind: 'anchored' | 'bits';
  readonly version?: number;
  readonly digest?: Hex;
  /** Seconds. */
  readonly ttl?: number;
  readonly publishedAt?: Seconds;
  /** Words of 256 bits that were ever written. */
  readonly words?: number;
}

/** Everything the registry shows: for the SDK, the CLI, the service and pages. Lists are in the order of the chain. */
export interface RegistryReads extends IssuerReads {
  readonly trust: TrustSource;
  readonly status: StatusSource;
  head(): Promise<BlockRef>;
  record(id: RecordId): Promise<RecordView | undefined>;
  records(filter?: RecordFilter): Promise<Page<RecordView>>;
  /** Every way up to a root, issuer's record first. */
  pathsOf(did: string): Promise<readonly RecordPath[]>;
  /** Every event of a record, oldest first. */
  history(id: RecordId): Promise<readonly ChainEvent[]>;
  lists(filter?: ListFilter): Promise<Page<ListView>>;
  /** The readable text of a hashed term. */
  termText(term: Hex): Promise<string | undefined>;
  /** The same state in the shapes of EBSI's registries. */
  readonly ebsi: EbsiReads;
  /** As whom an account may act. */
  account(account: Address): Promise<AccountView>;
  /**
   * All that a verifier needs about one thing, for a copy of the state in parts.
   * @param finality Of the newest block, or of the newest final one where such a state is kept.
   * @throws VidimusError REPLICA_NOT_READY, REPLICA_SLICE_TOO_LARGE, CURSOR_MALFORMED, SERVICE_HEAD_ONLY
   */
  slice(request: SliceRequest, finality?: PolicyRules['finality']): Promise<AgedSlice>;
  /** Where the registry's governance stands. */
  governance(): Promise<{
    readonly grantsClosed: boolean;
    readonly custodians: readonly { readonly root: RecordId; readonly custodian: Address }[];
    readonly successors: readonly { readonly contract: string; readonly successor: string }[];
  }>;
}

/** Browsing over a state in memory. */
/**
 * @param network its name in did:ethr; by its chain id alone where absent.
 * @param final the state of final blocks alone, where one is kept
 */
export const createBrowse = (
  snapshot: Snapshot,
  network: SliceNetwork = { name: '', chainId: snapshot.state.registry.chainId },
  final?: Snapshot,
): RegistryReads => {
  const { state, block } = snapshot;
  const trust = createTrustLookup(snapshot);
  return {
    trust,
    status: createStatusLookup(snapshot),
    ebsi: createEbsiReads(snapshot),
    head: async () => block(),
    record: async (id) => {
      block();
      return state.records.get(id);
    },
    records: async (filter = {}) => {
      const matches = recordMatcher(filter);
      const views = candidates(state, filter).flatMap((id) => state.records.get(id) ?? []);
      return pageOf(views, matches, (view) => view, filter, block());
    },
    ...createIssuerReads(snapshot),
    pathsOf: (did) => pathsToRoots(trust, did),
    history: async (id) => {
      block();
      return [...(state.history.get(id) ?? [])];
    },
    lists: async (filter = {}) => {
      const keys = filter.accreditation ? (state.listsOf.get(filter.accreditation) ?? []) : state.listOrder;
      const views = keys.flatMap((key) => listViews(state.lists.get(key)));
      return pageOf(
        views,
        () => true,
        (view) => view,
        filter,
        block(),
      );
    },
    termText: async (term) => state.terms.get(term),
    account: async (account) => {
      block();
      return accountView(state, account);
    },
    slice: async (request, finality = 'head') => {
      const from = finality === 'final' ? final : snapshot;
      if (from === undefined) throw fail('SERVICE_HEAD_ONLY');
      return { ...collectSlice(from, request, network), ageSeconds: from.sight?.().ageSeconds ?? 0 };
    },
    governance: async () => ({
      grantsClosed: state.flags.get('grantsClosed') === 'true',
      custodians: [...state.custodians].map(([root, custodian]) => ({ root, custodian })),
      successors: [...state.flags].flatMap(([name, successor]) =>
        name.startsWith('successor:') ? [{ contract: name.slice('successor:'.length), successor }] : [],
      ),
    }),
  };
};

/** The shortest list that holds every match. */
const candidates = (state: RegistryState, filter: RecordFilter): readonly RecordId[] => {
  if (filter.subject !== undefined) return state.bySubject.get(filter.subject) ?? [];
  if (filter.parent !== undefined) return state.byParent.get(filter.parent) ?? [];
  return state.order;
};

const recordMatcher = ({ parent, kind, status, term, country }: RecordFilter) => {
  const hash = term === undefined ? undefined : hashTerm(term);
  return ({ parent: above, record, state, organisation }: RecordView): boolean =>
    (parent === undefined || above === parent) &&
    (kind === undefined || record.kind === kind) &&
    (status === undefined || state.status === status) &&
    (country === undefined || organisation?.country === country) &&
    (hash === undefined ||
      record.permissions.some(({ types, schemas }) => types.includes(hash) || schemas.includes(hash)));
};

const listViews = (list: ListEntry | undefined): readonly ListView[] => {
  if (list === undefined) return [];
  const { accreditation, purpose, number, versions, words } = list;
  const name = { accreditation, purpose, number };
  const head = versions.at(-1);
  return [
    ...(head ? [{ ...name, kind: 'anchored' as const, ...head }] : []),
    ...(words.size > 0 ? [{ ...name, kind: 'bits' as const, words: words.size }] : []),
  ];
};
