import { type Finding, unknown } from '../core/finding.ts';
import { NO_RECORD, type RecordId } from '../core/hex.ts';
import { attempt } from './attempt.ts';
import type { Times } from './judge.ts';
import { showTime, whoIs } from './names.ts';
import type { RecordView } from './source.ts';
import type { WalkContext, WalkedPath } from './walk.ts';

/**
 * A void for key compromise speaks of keys, not of one tree: it puts the same subject's records under other roots in
 * doubt too (design §3.1). Doubt only, since whoever reports it there may err. Reports under roots that are not trusted do
 * not count.
 */
export class CompromiseSearch {
  readonly #context: WalkContext;
  readonly #found = new Map<string, Promise<readonly RecordView[] | Finding>>();

  constructor(context: WalkContext) {
    this.#context = context;
  }

  /** The doubts about each hop of a path, by position. Never throws. */
  async doubts(path: WalkedPath, times: Times): Promise<readonly (Finding | undefined)[]> {
    const onPath = new Set(path.hops.map(({ view }) => view.ref.id));
    return Promise.all(
      path.hops.map(async ({ view }, position) => {
        const reports = await this.#reportsOn(view.record.subject);
        if ('code' in reports) return reports;
        const below = path.hops[position - 1]?.view;
        const report = reports.find(
          (record) => !onPath.has(record.ref.id) && isTouched(record.state.since, below, times),
        );
        return report && doubt(report);
      }),
    );
  }

  #reportsOn(subject: string): Promise<readonly RecordView[] | Finding> {
    const known = this.#found.get(subject);
    if (known !== undefined) return known;
    const search = this.#search(subject);
    this.#found.set(subject, search);
    return search;
  }

  async #search(subject: string): Promise<readonly RecordView[] | Finding> {
    const { source, registries, limits } = this.#context;
    const records = await attempt(() => source.recordsOf(subject));
    if (!records.ok) return records.finding;
    const reports = records.value
      .filter(({ record, state }) => {
        return record.subject === subject && state.status === 'void' && state.reason === 'key-compromise';
      })
      .filter(({ ref }) =>
        registries.some(({ chainId, address }) => chainId === ref.chainId && address === ref.registry),
      )
      .slice(0, limits.paths);
    const found: RecordView[] = [];
    for (const report of reports) {
      const root = await this.#rootOf(report);
      if (typeof root !== 'string') return root;
      if (this.#context.roots.has(root)) found.push(report);
    }
    return found;
  }

  async #rootOf(start: RecordView): Promise<RecordId | Finding> {
    let view = start;
    for (let hop = 0; view.parent !== NO_RECORD && hop < this.#context.limits.pathHops; hop++) {
      const { parent, ref } = view;
      const above = await attempt(() => this.#context.source.record({ ...ref, id: parent }));
      if (!above.ok) return above.finding;
      if (above.value === undefined) return unknown('RECORD_PARENT_UNKNOWN', { id: ref.id });
      view = above.value;
    }
    return view.ref.id;
  }
}

/** Of an accreditor, what it granted before the keys were lost is recorded by the chain itself; of the issuer, only an anchor says. */
const isTouched = (since: number, below: RecordView | undefined, times: Times): boolean =>
  below === undefined
    ? times.provenAt === undefined || times.provenAt >= since
    : below.state.grantedAt >= since;

const doubt = (report: RecordView): Finding =>
  unknown(
    'KEY_COMPROMISE_ELSEWHERE',
    { who: whoIs(report), since: showTime(report.state.since) },
    { record: report.ref.id },
  );
