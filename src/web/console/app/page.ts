import { NO_RECORD, type RecordId } from '../../../browser-wallet.ts';
import { getJson, ServiceFault } from '../../api/get.ts';
import { offersOf, type Place, standingOf } from '../model/acts.ts';
import type { AccountInfo, Accreditation, AccreditationPage, RegistryInfo } from '../model/facts.ts';
import { codedOf } from '../model/fault.ts';
import { type Console, LOADING, type RecordPage } from '../state.ts';
import type { Session } from '../wallet/session.ts';

const SHOWN = 50;

export const loadPage = async (app: Console, session: Session, id: RecordId): Promise<void> => {
  const { page } = app.store.state;
  if (page?.is !== 'ready' || page.value.record.id !== id) app.store.set({ page: LOADING });
  try {
    const value = await readPage(session, id, accountOf(app));
    if (isStill(app, session, id)) app.store.set({ page: { is: 'ready', value } });
  } catch (error) {
    if (isStill(app, session, id)) app.store.set({ page: { is: 'failed', fault: codedOf(error) } });
  }
};

const isStill = (app: Console, session: Session, id: RecordId): boolean => {
  const { route, session: present } = app.store.state;
  return present === session && 'id' in route && route.id === id;
};

/** What the service says of the account, as far as it is there. */
export const accountOf = (app: Console): AccountInfo | undefined => {
  const { account } = app.store.state;
  return account?.is === 'ready' ? account.value : undefined;
};

/** Names come from the service, states from the wallet's own node: those decide what is offered. */
export const readPage = async (
  session: Session,
  id: RecordId,
  more: AccountInfo | undefined,
): Promise<RecordPage> => {
  const { writer, account } = session;
  await caughtUp();
  const views: Accreditation[] = [];
  for (let next: RecordId | undefined = id; next !== undefined && views.length < MOST_HOPS; ) {
    const view: Accreditation = await readView(session, next);
    views.push(view);
    next = view.parent === NO_RECORD ? undefined : view.parent;
  }
  const [states, below] = await Promise.all([
    writer.bodies.statesOf(views.map((view) => view.id)),
    getJson<AccreditationPage>(`/accreditations?parent=${id}&limit=${SHOWN}`),
  ]);
  const line = views.map((view, at) => ({ view: withState(view, states[at]), state: states[at] }));
  const places: readonly Place[] = line.map(({ view, state }) => ({ id: view.id, kind: view.kind, state }));
  const [own] = line;
  if (own === undefined) throw new TypeError('A record has at least itself.');
  return {
    record: own.view,
    line,
    standing: standingOf(places, account),
    offers: offersOf(places, account, {
      isRescued: more?.rescues.some(({ root }) => root === id) === true,
      isDelegate: more?.delegations.some(({ accreditation }) => accreditation.id === id) === true,
    }),
    below: below.items,
    belowTotal: below.total,
    ...(below.next !== undefined && { belowNext: below.next }),
    find: '',
  };
};

const MOST_HOPS = 16;
const KNOWN_SOON_MS = 10_000;

/** A record of this minute is on the chain before it is in the service's copy. */
const readView = async ({ writer }: Session, id: RecordId): Promise<Accreditation> => {
  for (const end = Date.now() + KNOWN_SOON_MS; ; ) {
    try {
      return await getJson<Accreditation>(`/accreditations/${id}`);
    } catch (error) {
      const isUnknown = error instanceof ServiceFault && error.code === 'RESOURCE_UNKNOWN';
      if (!isUnknown || Date.now() > end || (await writer.bodies.statesOf([id]))[0] === undefined)
        throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
};

/** The chain is newer than the service's copy. */
const withState = (view: Accreditation, state: RecordPage['line'][number]['state']): Accreditation => {
  if (state === undefined) return view;
  const { controller: _before, ...rest } = view;
  return {
    ...rest,
    ...(/^0x0+$/.test(state.controller) ? {} : { controller: state.controller }),
    status: state.status,
    reason: state.reason,
    since: new Date(state.since * 1000).toISOString(),
  };
};

export const findBelow = (app: Console, find: string): void => {
  const { page } = app.store.state;
  if (page?.is === 'ready') app.store.set({ page: { is: 'ready', value: { ...page.value, find } } });
};

export const moreBelow = async (app: Console): Promise<void> => {
  const { page } = app.store.state;
  if (page?.is !== 'ready' || page.value.belowNext === undefined) return;
  const { value } = page;
  const url = `/accreditations?parent=${value.record.id}&limit=${SHOWN}&after=${value.belowNext}`;
  const next = await getJson<AccreditationPage>(url);
  if (app.store.state.page !== page) return;
  const { belowNext: _before, ...rest } = value;
  app.store.set({
    page: {
      is: 'ready',
      value: {
        ...rest,
        below: [...value.below, ...next.items],
        ...(next.next !== undefined && { belowNext: next.next }),
      },
    },
  });
};

const PAUSE_MS = 300;
const PATIENCE_MS = 20_000;

/** The newest block with a write of ours: lists of before it would show what no longer is. */
let newest = 0;

/** @returns whether the service has read it */
export const wrote = (block: number): Promise<boolean> => {
  newest = Math.max(newest, block);
  return caughtUp();
};

const caughtUp = async (): Promise<boolean> => {
  const block = newest;
  if (block === 0) return true;
  const isRead = await serviceReaches(block);
  if (isRead && newest === block) newest = 0;
  return isRead;
};

/** Waits until the service has read a block of ours, so that its lists show what was written. */
const serviceReaches = async (block: number): Promise<boolean> => {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    try {
      const { block: head } = await getJson<RegistryInfo>('/registry');
      if (head.number >= block) return true;
    } catch {
      // It may come back.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
};
