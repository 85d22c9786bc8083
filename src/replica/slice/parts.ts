import type { Deployment } from '../../chain/deployment.ts';
import type { BlockRef } from '../../core/block.ts';
import { fail, isVidimusError, type VidimusError } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, type RecordId } from '../../core/hex.ts';
import { Lru } from '../../core/lru.ts';
import type { Seconds } from '../../core/seconds.ts';
import { ebsiDidOf } from '../../did/methods/ebsi-id.ts';
import type { RecordRef } from '../../trust/record.ts';
import { type RegistryState, refKey } from '../state.ts';
import { stateOfSlice } from './merge.ts';
import type { Slice, SliceRequest } from './types.ts';

/** When a part of the state was last known to be the newest that the service has. */
export interface Sight {
  readonly block: BlockRef;
  readonly asOf: Seconds;
  /** The service did not answer: it is from before. */
  readonly kept?: boolean;
}

/** A slice as it was had, from the service or from before. */
export interface SeenSlice extends Sight {
  readonly slice: Slice;
}

/** Asks for a slice; throws a VidimusError of kind `environment` where there is neither an answer nor a kept one. */
export type SliceReader = (request: SliceRequest) => Promise<SeenSlice>;

/** A state that answers about one thing. */
export interface Part extends Sight {
  readonly state: RegistryState;
}

/** The registry's state in parts, each fetched when it is asked about, and kept for a few seconds. */
export interface Parts {
  subject(subject: string): Promise<Part>;
  record(ref: RecordRef): Promise<Part>;
  target(target: RecordRef): Promise<Part>;
  statuses(accreditation: RecordId): Promise<Part>;
  account(account: Address): Promise<Part>;
  document(did: Hex): Promise<Part>;
  /** Where one of the parts that were fetched shows it. */
  termText(term: Hex): string | undefined;
  /** The oldest of what was used since `begin`; else the newest that was seen at all. */
  sight(): Sight | undefined;
  /** Before a verification: what was used before counts no more. */
  begin(): void;
}

/** How long an answer, or a failure, serves further questions before the service is asked anew, in milliseconds. */
const FRESH_MS = 5_000;
const MOST_NAMES = 20_000;

interface Known extends Part {
  /** Milliseconds, monotonic. */
  readonly until: number;
}

export const createParts = ({ chainId, contracts }: Deployment, read: SliceReader): Parts => {
  const registry = { chainId, address: contracts.trustedIssuersRegistry };
  const known = new Lru<string, Known>(MOST_NAMES);
  const terms = new Lru<Hex, string>(MOST_NAMES);
  const failures = new Lru<string, { readonly error: VidimusError; readonly until: number }>(1_000);
  const running = new Map<string, Promise<Part>>();
  let used: Sight | undefined;
  let newest: Sight | undefined;

  const take = (name: string, { slice, block, asOf, kept = false }: SeenSlice): Part => {
    const state = stateOfSlice(slice, { registry, statusRegistry: contracts.statusRegistry });
    const part: Known = { state, block, asOf, kept, until: performance.now() + FRESH_MS };
    const names = namesIn(slice);
    if (!names.includes(name))
      throw fail('REPLICA_SLICE_MALFORMED', { reason: 'it is about something else' });
    for (const one of names) known.set(one, part);
    for (const { term, text } of slice.terms) terms.set(term, text);
    if (newest === undefined || newest.asOf <= asOf) newest = { block, asOf, kept };
    return part;
  };
  const fetched = async (name: string, request: SliceRequest): Promise<Part> => {
    try {
      return take(name, await read(request));
    } catch (error) {
      if (!isVidimusError(error) || error.kind !== 'environment') throw error;
      failures.set(name, { error, until: performance.now() + FRESH_MS });
      // What was said before still stands, at its age.
      const before = known.get(name);
      if (before === undefined) throw error;
      return before;
    }
  };
  const current = async (name: string, request: SliceRequest): Promise<Part> => {
    const before = known.get(name);
    const now = performance.now();
    if (before !== undefined && before.until > now) return before;
    const failure = failures.get(name);
    if (failure !== undefined && failure.until > now) {
      if (before !== undefined) return before;
      throw failure.error;
    }
    const asked = running.get(name) ?? fetched(name, request).finally(() => running.delete(name));
    running.set(name, asked);
    return asked;
  };
  const part = async (name: string, request: SliceRequest): Promise<Part> => {
    const found = await current(name, request);
    if (used === undefined || found.asOf < used.asOf) used = found;
    return found;
  };
  return {
    subject: (subject) => part(`subject ${subject}`, { about: 'subject', subject }),
    record: ({ id }) => part(`record ${id}`, { about: 'record', record: id }),
    target: (target) => part(`target ${refKey(target)}`, { about: 'target', target }),
    statuses: (accreditation) => part(`statuses ${accreditation}`, { about: 'statuses', accreditation }),
    account: (account) =>
      part(`account ${account}`, { about: 'did', did: `did:ethr:0x${chainId.toString(16)}:${account}` }),
    document: (did) =>
      part(`document ${did}`, { about: 'did', did: ebsiDidOf(fromHex(did) ?? new Uint8Array(16)) }),
    termText: (term) => terms.get(term),
    sight: () => used ?? newest,
    begin: () => {
      used = undefined;
    },
  };
};

/** Everything that a slice answers about. */
const namesIn = ({ covers, records }: Slice): readonly string[] => [
  ...covers.subjects.map((subject) => `subject ${subject}`),
  ...covers.records.map((id) => `record ${id}`),
  ...records.map(({ ref }) => `record ${ref.id}`),
  ...covers.targets.map((target) => `target ${refKey(target)}`),
  ...covers.statuses.map((id) => `statuses ${id}`),
  ...covers.accounts.map((account) => `account ${account}`),
  ...covers.documents.map((did) => `document ${did}`),
];

/** A clock that was set back must not make an old state young: what lies well ahead of it is as old as can be. */
export const ageOf = (asOf: Seconds, now: Seconds): number => {
  const seconds = now - asOf;
  return seconds < -CLOCK_SKEW ? Number.MAX_SAFE_INTEGER : Math.max(0, seconds);
};

const CLOCK_SKEW = 60;
