import { type Finding, failed, type Outcome, unknown } from '../core/finding.ts';
import { NO_RECORD, type RecordId } from '../core/hex.ts';
import type { Limits } from '../core/limits.ts';
import { attempt } from './attempt.ts';
import { checkIntegrity } from './integrity.ts';
import { whoIs } from './names.ts';
import type { RecordRef, RegistryRef } from './record.ts';
import { isAccreditor, isIssuer } from './rules.ts';
import type { RecordView, TrustSource } from './source.ts';

/** One record on a path, with what the walk itself found out about it. */
export interface WalkedHop {
  readonly view: RecordView;
  readonly integrity: Finding;
  /** From its parent up to the root of its own registry, also where the path leaves that tree by a recognition. */
  readonly ancestors: readonly RecordView[];
  /** Whether `ancestors` reaches that root. */
  readonly isWhole: boolean;
}

/** A way from a record of the issuer upward. */
export interface WalkedPath {
  /** Issuer first; recognitions stand in it as hops. */
  readonly hops: readonly WalkedHop[];
  /** The trusted root that it ends in. */
  readonly root?: RecordId;
  /** Why it ends in none: `fail` where the chain was read and ends elsewhere, `unknown` where it could not be read on. */
  readonly end?: Finding;
}

export interface Walk {
  /** Paths to trusted roots first. */
  readonly paths: readonly WalkedPath[];
  /** What may hide a path: faults of the source, and limits that were reached. */
  readonly faults: readonly Finding[];
}

export interface WalkContext {
  readonly source: TrustSource;
  /** A path that leaves these registries ends there. */
  readonly registries: readonly RegistryRef[];
  readonly roots: ReadonlySet<RecordId>;
  readonly limits: Pick<Limits, 'pathHops' | 'paths'>;
  /** The record that the credential names: looked at first. */
  readonly named?: RecordId;
}

/**
 * Finds all paths from an issuer up to trusted roots: its Attest and Mandate records, their parents by id, and where a
 * Recognise record names a record on the way, on through that one. Never because two DIDs are equal.
 * Bounded in hops, paths and reads; a loop of recognitions is cut. Never throws for a fault of the source.
 */
export const walk = async (issuer: string, context: WalkContext): Promise<Walk> => {
  const walker = new Walker(context);
  const records = await attempt(() => context.source.recordsOf(issuer));
  if (!records.ok) return { paths: [], faults: [records.finding] };
  const starts = records.value
    .filter(({ record }) => record.subject === issuer && isIssuer(record.kind))
    .filter((view) => walker.isFollowed(view.ref))
    .sort(byLikelihood(context.named));
  for (const start of starts) {
    if (!(await walker.extend([], start, new Set()))) break;
  }
  return walker.result();
};

/** The named record first, then active ones, then the oldest: who floods a DID with new records hides nothing. */
const byLikelihood =
  (named: RecordId | undefined) =>
  (a: RecordView, b: RecordView): number =>
    rank(a, named) - rank(b, named) ||
    a.state.grantedAt - b.state.grantedAt ||
    (a.ref.id < b.ref.id ? -1 : 1);

const rank = (view: RecordView, named: RecordId | undefined): number =>
  view.ref.id === named ? 0 : view.state.status === 'active' ? 1 : 2;

interface Chain {
  readonly views: readonly RecordView[];
  /** Why the chain stops before a root. */
  readonly fault?: Finding;
}

class Walker {
  readonly #context: WalkContext;
  readonly #trusted: WalkedPath[] = [];
  readonly #others: WalkedPath[] = [];
  readonly #faults = new Map<string, Finding>();
  readonly #records = new Map<RecordId, Promise<Outcome<RecordView | undefined>>>();
  readonly #recognitions = new Map<RecordId, Promise<Outcome<readonly RecordView[]>>>();
  #steps = 0;

  constructor(context: WalkContext) {
    this.#context = context;
  }

  isFollowed({ chainId, registry }: RecordRef): boolean {
    return this.#context.registries.some((known) => known.chainId === chainId && known.address === registry);
  }

  /**
   * Follows the chain above `start`, and every recognition of a record on it.
   * @returns false where a limit is reached.
   */
  async extend(
    prefix: readonly WalkedHop[],
    start: RecordView,
    visited: ReadonlySet<RecordId>,
  ): Promise<boolean> {
    if (this.#isFull()) return false;
    this.#steps++;
    const chain = await this.#climb(start, this.#context.limits.pathHops - prefix.length);
    const ids = new Set(visited);
    for (const { ref } of chain.views) {
      // Two authorities that recognise each other's trees: the way back leads nowhere new.
      if (ids.has(ref.id)) return true;
      ids.add(ref.id);
    }
    const hops = toHops(chain);
    this.#emit([...prefix, ...hops], chain);
    for (const [position, hop] of hops.entries()) {
      if (!isAccreditor(hop.view.record.kind)) continue;
      for (const recognition of await this.#recognitionsOf(hop.view)) {
        const below = hops.slice(0, position + 1);
        const onPath = new Set([...visited, ...below.map(({ view }) => view.ref.id)]);
        if (!(await this.extend([...prefix, ...below], recognition, onPath))) return false;
      }
    }
    return true;
  }

  result(): Walk {
    const { paths: limit } = this.#context.limits;
    const paths = [...this.#trusted, ...this.#others].slice(0, limit);
    return { paths, faults: [...this.#faults.values()] };
  }

  #isFull(): boolean {
    const { paths, pathHops } = this.#context.limits;
    // Paths that end elsewhere do not count: who adds many of them hides nothing until the steps are used up.
    const isFull = this.#trusted.length >= paths || this.#steps >= paths * pathHops;
    if (isFull) this.#fault(unknown('TOO_MANY_PATHS', { limit: paths }));
    return isFull;
  }

  #fault(finding: Finding): void {
    this.#faults.set(finding.code, finding);
  }

  #emit(hops: readonly WalkedHop[], chain: Chain): void {
    const top = hops.at(-1)?.view;
    if (top === undefined) return;
    if (chain.fault === undefined && this.#context.roots.has(top.ref.id)) {
      this.#trusted.push({ hops, root: top.ref.id });
    } else if (this.#others.length < this.#context.limits.paths) {
      const end = chain.fault ?? failed('ROOT_NOT_TRUSTED', { who: whoIs(top) }, { record: top.ref.id });
      this.#others.push({ hops, end });
    } else if (chain.fault) this.#fault(chain.fault);
  }

  /** From a record up to the root of its own registry. */
  async #climb(start: RecordView, mostHops: number): Promise<Chain> {
    const views = [start];
    let view = start;
    while (view.parent !== NO_RECORD) {
      if (views.length >= mostHops) {
        const fault = unknown('PATH_TOO_LONG', { limit: this.#context.limits.pathHops });
        return { views, fault };
      }
      const parent = await this.#record({ ...view.ref, id: view.parent });
      if (!parent.ok) return { views, fault: parent.finding };
      // Ids are hashes, so a chain cannot come back to itself unless the reader answers with another record.
      if (parent.value?.ref.id !== view.parent || !this.isFollowed(parent.value.ref)) {
        return {
          views,
          fault: unknown('RECORD_PARENT_UNKNOWN', { id: view.ref.id }, { record: view.ref.id }),
        };
      }
      view = parent.value;
      views.push(view);
    }
    return { views };
  }

  #record(ref: RecordRef): Promise<Outcome<RecordView | undefined>> {
    const known = this.#records.get(ref.id);
    if (known !== undefined) return known;
    this.#steps++;
    const asked = attempt(() => this.#context.source.record(ref));
    this.#records.set(ref.id, asked);
    return asked;
  }

  /** Recognise records whose target is exactly this record. */
  async #recognitionsOf(view: RecordView): Promise<readonly RecordView[]> {
    const { ref } = view;
    let asked = this.#recognitions.get(ref.id);
    if (asked === undefined) {
      this.#steps++;
      asked = attempt(() => this.#context.source.recognitionsOf(ref));
      this.#recognitions.set(ref.id, asked);
    }
    const found = await asked;
    if (!found.ok) {
      this.#fault(found.finding);
      return [];
    }
    return found.value
      .filter(({ record }) => record.kind === 'recognise' && isSameRecord(record.target, ref))
      .filter((recognition) => this.isFollowed(recognition.ref))
      .sort(byLikelihood(undefined));
  }
}

const isSameRecord = (target: RecordRef | undefined, ref: RecordRef): boolean =>
  target?.chainId === ref.chainId && target.registry === ref.registry && target.id === ref.id;

const toHops = ({ views, fault }: Chain): readonly WalkedHop[] =>
  views.map((view, position) => ({
    view,
    integrity: checkIntegrity(view, views[position + 1]),
    ancestors: views.slice(position + 1),
    isWhole: fault === undefined,
  }));
