import { parseEthrDid } from '../../chain/did-ethr/identity.ts';
import type { DidId } from '../../chain/events/types.ts';
import { fail } from '../../core/errors.ts';
import { type Address, type Hex, NO_RECORD, type RecordId } from '../../core/hex.ts';
import { LIMITS } from '../../core/limits.ts';
import { ebsiIdOf } from '../../did/methods/ebsi-id.ts';
import type { RecordRef } from '../../trust/record.ts';
import { isAccreditor } from '../../trust/rules.ts';
import type { RecordView } from '../../trust/source.ts';
import type { Snapshot } from '../lookup.ts';
import { type RegistryState, refKey } from '../state.ts';
import { pageOfStatuses, type StatusPage, statusesOf } from './statuses.ts';
import { SLICE_LIMITS, type Slice, type SliceRequest } from './types.ts';

/** Where the copy's DIDs are looked up: a did:ethr names its network by name or number. */
export interface SliceNetwork {
  readonly name: string;
  readonly chainId: number;
}

/**
 * Cuts out of the state what a verifier needs about one thing: for a subject or a record every way up to the roots, with
 * recognitions, the terms and DIDs on it, and what lies under the subject's own records.
 * @throws VidimusError REPLICA_NOT_READY, REPLICA_SLICE_TOO_LARGE, CURSOR_MALFORMED
 */
export const collectSlice = (
  { state, block }: Snapshot,
  request: SliceRequest,
  network: SliceNetwork,
): Slice => {
  const at = block();
  const cut = new Cut(state, network);
  let page: StatusPage | undefined;
  switch (request.about) {
    case 'subject':
      cut.subject(request.subject);
      break;
    case 'record':
      cut.record(request.record);
      break;
    case 'target':
      cut.target(request.target);
      break;
    case 'statuses':
      page = pageOfStatuses(state, request.accreditation, request.after);
      break;
    case 'did':
      cut.did(request.did);
      break;
  }
  return { block: at, ...cut.slice(page) };
};

/** Collects, each thing once. */
class Cut {
  readonly #state: RegistryState;
  readonly #network: SliceNetwork;
  readonly #records = new Map<RecordId, RecordView>();
  readonly #climbed = new Set<RecordId>();
  readonly #asked = new Set<RecordId>();
  readonly #subjects = new Set<string>();
  readonly #targets = new Map<string, RecordRef>();
  readonly #accounts = new Set<Address>();
  readonly #documents = new Set<DidId>();
  /** Records whose statuses come along, if there is room. */
  readonly #own: RecordId[] = [];

  constructor(state: RegistryState, network: SliceNetwork) {
    this.#state = state;
    this.#network = network;
  }

  subject(subject: string): void {
    this.#cover(subject);
    for (const id of this.#state.bySubject.get(subject) ?? []) {
      this.#own.push(id);
      this.#climb(id);
    }
    this.#wayUp();
  }

  record(id: RecordId): void {
    this.#asked.add(id);
    this.#own.push(id);
    this.#climb(id);
    this.#wayUp();
  }

  target(target: RecordRef): void {
    this.#recognitions(target);
    this.#wayUp();
  }

  did(did: string): void {
    const document = ebsiIdOf(did);
    if (document !== undefined) this.#documents.add(document);
    const account = parseEthrDid(did, [this.#network]);
    if (account !== undefined && account.chainId === this.#network.chainId)
      this.#accounts.add(account.address);
  }

  /** A record with everything above it, and whoever recognises a record on the way. */
  #climb(start: RecordId): void {
    for (let id = start; id !== NO_RECORD && !this.#climbed.has(id); ) {
      this.#climbed.add(id);
      const view = this.#state.records.get(id);
      if (view === undefined) return;
      this.#add(view);
      if (isAccreditor(view.record.kind)) this.#recognitions(view.ref);
      id = view.parent;
    }
  }

  #recognitions(target: RecordRef): void {
    const key = refKey(target);
    if (this.#targets.has(key)) return;
    this.#targets.set(key, target);
    for (const id of this.#state.byTarget.get(key) ?? []) this.#climb(id);
  }

  /** What the verifier asks of those on the way: whether their keys were lost elsewhere, and their DIDs. */
  #wayUp(): void {
    const onTheWay = new Set([...this.#records.values()].map(({ record }) => record.subject));
    for (const subject of onTheWay) this.#cover(subject);
  }

  /** All records of a subject; those that report lost keys with what is above them, since only trusted roots count. */
  #cover(subject: string): void {
    if (this.#subjects.has(subject)) return;
    this.#subjects.add(subject);
    this.did(subject);
    for (const id of this.#state.bySubject.get(subject) ?? []) {
      const view = this.#state.records.get(id);
      if (view === undefined) continue;
      this.#add(view);
      const { status, reason } = view.state;
      if (status === 'void' && reason === 'key-compromise') this.#parents(view);
    }
  }

  #parents(view: RecordView): void {
    let above = this.#state.records.get(view.parent);
    for (let hop = 0; above !== undefined && hop < LIMITS.pathHops; hop++) {
      this.#add(above);
      above = this.#state.records.get(above.parent);
    }
  }

  #add(view: RecordView): void {
    this.#records.set(view.ref.id, view);
    if (this.#records.size > SLICE_LIMITS.records) throw tooLarge(SLICE_LIMITS.records, 'records');
  }

  slice(page: StatusPage | undefined): Omit<Slice, 'block'> {
    const statuses = page ?? statusesOf(this.#state, this.#own);
    const accounts = [...this.#accounts].map((account) => ({
      account,
      events: this.#state.dids.get(account) ?? [],
    }));
    const documents = [...this.#documents].map((did) => ({
      did,
      events: this.#state.didDocuments.get(did) ?? [],
    }));
    const events = [...accounts, ...documents].reduce((sum, one) => sum + one.events.length, 0);
    if (events > SLICE_LIMITS.didEvents) throw tooLarge(SLICE_LIMITS.didEvents, 'events of DIDs');
    return {
      covers: {
        subjects: [...this.#subjects],
        records: [...this.#asked],
        targets: [...this.#targets.values()],
        statuses: statuses.whole,
        accounts: [...this.#accounts],
        documents: [...this.#documents],
      },
      records: [...this.#records.values()],
      terms: this.#terms(),
      lists: statuses.lists,
      handles: statuses.handles,
      anchors: statuses.anchors,
      accounts,
      documents,
      ...(statuses.next !== undefined && { next: statuses.next }),
    };
  }

  #terms() {
    const hashes = new Set<Hex>();
    for (const { record } of this.#records.values())
      for (const { types, schemas } of record.permissions)
        for (const term of [...types, ...schemas]) hashes.add(term);
    return [...hashes].flatMap((term) => {
      const text = this.#state.terms.get(term);
      return text === undefined ? [] : [{ term, text }];
    });
  }
}

const tooLarge = (limit: number, what: string) => fail('REPLICA_SLICE_TOO_LARGE', { limit, what });
