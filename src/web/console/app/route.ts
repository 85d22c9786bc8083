import { parseRoute } from '../model/route.ts';
import type { Console } from '../state.ts';
import { openBulk } from './bulk.ts';
import { loadPage } from './page.ts';
import { openTask } from './task.ts';

/** Follows the address: loads what it names, and moves the focus to its heading. */
export const showRoute = async (app: Console): Promise<void> => {
  const route = parseRoute(location.hash);
  const before = app.store.state.route;
  app.store.set({ route });
  const isNew = JSON.stringify(before) !== JSON.stringify(route);
  const { session } = app.store.state;
  if (session !== undefined) {
    if (route.view === 'record') await loadPage(app, session, route.id);
    if (route.view === 'act') await openTask(app, session, route.act, route.id);
    if (route.view === 'bulk') openBulk(app, route.kind, route.id);
  }
  if (!isNew) return;
  await app.store.drawn();
  document.querySelector<HTMLElement>('main h1')?.focus();
};
