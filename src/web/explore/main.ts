import './explore.css';
import './map.css';
import type { Fault } from '../ui/fault.ts';
import { createFormats } from '../ui/format.ts';
import { loadI18n } from '../ui/i18n.ts';
import { createSentences } from '../ui/sentences.ts';
import { shell } from '../ui/shell.ts';
import { mount } from '../ui/store.ts';
import { arrive } from './arrive.ts';
import type { Context } from './context.ts';
import { loadView, type State, type View } from './load.ts';
import { type Move, watchNavigation } from './navigate.ts';
import { readRoute } from './route.ts';
import { pageView, titleOf } from './view/page.ts';

const i18n = await loadI18n(['ui', 'verify', 'explore', 'codes']);
const formats = createFormats(i18n.language);
const context: Context = { i18n, formats, sentences: createSentences(i18n, formats) };
let hasDemonstrated = false;
const root = document.getElementById('app');
if (root !== null) {
  const initial: State = { isLoading: true };
  const store = mount(root, initial, (state) =>
    shell({
      i18n,
      page: 'explore',
      demonstration: isDemonstration(state.view),
      main: pageView(context, state, () => void show({ kind: 'same' })),
    }),
  );
  let running = new AbortController();

  const show = async (move: Move): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const former = store.state.view;
    store.set({ isLoading: true });
    try {
      const view = await loadView(readRoute(location.pathname, location.search), signal);
      if (signal.aborted) return;
      store.set({ view, fault: undefined, isLoading: false });
    } catch (error) {
      if (signal.aborted) return;
      store.set({ fault: faultOf(error), isLoading: false });
    }
    await store.drawn();
    document.title = `${titleOf(context, store.state)} · Vidimus`;
    arrive(move, former, store.state.view);
  };
  watchNavigation(show);
  await show({ kind: 'same' });
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function faultOf(error: unknown): Fault {
  const { code, message, remedy } = error as Partial<Fault>;
  if (code === undefined || message === undefined)
    return {
      code: 'INTERNAL',
      message: i18n.t('ui.error.unexpected'),
      remedy: i18n.t('ui.error.unexpected.remedy'),
    };
  const said = context.sentences;
  return {
    code,
    message: said.message({ code, message }).text,
    ...(remedy !== undefined && { remedy: said.remedy({ code, message, remedy })?.text ?? remedy }),
  };
}

/** Said once, it holds for the registry: an empty list does not make it real. */
function isDemonstration(view: View | undefined): boolean {
  hasDemonstrated ||= showsDemonstration(view);
  return hasDemonstrated;
}

function showsDemonstration(view: View | undefined): boolean {
  if (view?.page === 'directory')
    return view.found.items.some(({ organisation }) => organisation?.demonstration === true);
  if (view?.page === 'organisation') return view.dossier.issuer.organisation?.demonstration === true;
  return (
    view?.page === 'map' && view.map.bodies.some(({ organisation }) => organisation?.demonstration === true)
  );
}
