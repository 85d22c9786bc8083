import { expect } from 'chai';
import { isVidimusError } from '../../../src/core/errors.ts';
import { type Hex, type RecordId, toHex } from '../../../src/core/hex.ts';
import { pageOfStatuses, type StatusPage } from '../../../src/replica/slice/statuses.ts';
import { SLICE_LIMITS } from '../../../src/replica/slice/types.ts';
import { emptyState, listKey, pairKey, type RegistryState } from '../../../src/replica/state.ts';

const hash = (number: number): Hex =>
  toHex(Uint8Array.from({ length: 32 }, (_, at) => (Math.imul(number + at + 1, 0x9e37_79b1) >>> 24) & 0xff));
const ACCREDITATION: RecordId = hash(1);
const HANDLES = 7_000;
const ANCHORS = 2_000;
const WORDS = 6_000;

const filled = (): RegistryState => {
  const address: Hex = `0x${'1'.repeat(40)}`;
  const state = emptyState({ chainId: 1, address }, address);
  const list = (number: number, words: number): void => {
    const name = { accreditation: ACCREDITATION, purpose: 'revocation', number } as const;
    const changes = Array.from(
      { length: words },
      (_, index) => [index * 3, [{ word: BigInt(index + 1), time: index, reason: 'unspecified' }]] as const,
    );
    const versions = [{ version: 1, digest: hash(2), ttl: 60, publishedAt: 5 }];
    state.lists.set(listKey(name), {
      ...name,
      versions,
      words: new Map(changes.map(([at, all]) => [at, [...all]])),
    });
    state.listsOf.set(ACCREDITATION, [...(state.listsOf.get(ACCREDITATION) ?? []), listKey(name)]);
  };
  const handles = Array.from({ length: HANDLES }, (_, at) => hash(10_000 + at));
  const anchors = Array.from({ length: ANCHORS }, (_, at) => hash(30_000 + at));
  state.handlesOf.set(ACCREDITATION, handles);
  state.anchorsOf.set(ACCREDITATION, anchors);
  for (const handle of handles)
    state.handles.set(pairKey(ACCREDITATION, handle), { time: 1, reason: 'issued-in-error' });
  for (const root of anchors) state.issuance.set(pairKey(ACCREDITATION, root), { time: 2 });
  list(0, WORDS);
  list(1, 0);
  list(2, 10);
  return state;
};

const allPages = (state: RegistryState): readonly StatusPage[] => {
  const pages: StatusPage[] = [];
  for (let after: string | undefined; ; after = pages.at(-1)?.next) {
    pages.push(pageOfStatuses(state, ACCREDITATION, after));
    if (pages.at(-1)?.next === undefined) return pages;
  }
};

describe('pages of what lies under an accreditation', () => {
  it('default: together they are everything, once, and only the last calls it whole', () => {
    const state = filled();
    const pages = allPages(state);
    expect(pages.length).to.be.greaterThan(2);
    expect(pages.flatMap(({ handles }) => handles.map(({ value }) => value))).to.deep.equal(
      state.handlesOf.get(ACCREDITATION),
    );
    expect(pages.flatMap(({ anchors }) => anchors.map(({ value }) => value))).to.deep.equal(
      state.anchorsOf.get(ACCREDITATION),
    );
    const lists = pages.flatMap(({ lists }) => lists);
    expect(
      lists.filter(({ number }) => number === 0).flatMap(({ words }) => [...words.keys()]),
    ).to.have.length(WORDS);
    expect(lists.filter(({ number, versions }) => number === 0 && versions.length > 0)).to.have.length(1);
    expect(lists.map(({ number }) => number)).to.include.members([1, 2]);
    expect(pages.map(({ whole }) => whole.length)).to.deep.equal([...pages.slice(1).map(() => 0), 1]);
  });

  it('behaviour: each page is bounded', () => {
    for (const { handles, anchors, lists } of allPages(filled())) {
      const words = lists.reduce((sum, list) => sum + list.words.size + list.versions.length, 0);
      expect(handles.length + anchors.length + words).to.be.at.most(SLICE_LIMITS.marks + lists.length);
    }
  });

  it('behaviour: what comes between two pages at the end is not missed', () => {
    const state = filled();
    const first = pageOfStatuses(state, ACCREDITATION);
    state.handlesOf.get(ACCREDITATION)?.push(hash(99));
    state.handles.set(pairKey(ACCREDITATION, hash(99)), { time: 3, reason: 'unspecified' });
    const second = pageOfStatuses(state, ACCREDITATION, first.next);
    expect(second.handles.map(({ value }) => value)).to.include(hash(99));
  });

  it('error: lists in another order make a cursor worthless', () => {
    const state = filled();
    const cursors = allPages(state).flatMap(({ next }) => (next?.startsWith('l') ? [next] : []));
    expect(cursors.length).to.be.greaterThan(0);
    state.listsOf.get(ACCREDITATION)?.reverse();
    for (const cursor of cursors)
      expect(() => pageOfStatuses(state, ACCREDITATION, cursor), cursor).to.throw();
  });

  it('error: a reorganisation that puts something else before the cursor makes it worthless', () => {
    const state = filled();
    const { next } = pageOfStatuses(state, ACCREDITATION);
    const handles = state.handlesOf.get(ACCREDITATION) ?? [];
    const moved = handles.splice(HANDLES - 1, 1);
    handles.unshift(...moved);
    for (const cursor of [
      next,
      'h0-0-1',
      'h0-5-0',
      'x0-0-0',
      'h0-zzzzzzzz-0',
      'l9-0-0',
      'l0-zzzzzzzz-0',
      'h',
      '',
    ]) {
      let code: string | undefined;
      try {
        pageOfStatuses(state, ACCREDITATION, cursor);
      } catch (error) {
        code = isVidimusError(error) ? error.code : undefined;
      }
      expect(code, cursor).to.equal('CURSOR_MALFORMED');
    }
  });
});
