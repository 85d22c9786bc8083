import { createFormats } from '../ui/format.ts';
import { loadI18n } from '../ui/i18n.ts';
import { createSentences } from '../ui/sentences.ts';
import { mount } from '../ui/store.ts';
import { start } from './app/connect.ts';
import { emptyRelay } from './app/relay.ts';
import { showRoute } from './app/route.ts';
import { parseRoute } from './model/route.ts';
import { type Console, LOADING, type State } from './state.ts';
import { consoleView } from './view/frame.ts';
import { openStore } from './wallet/store.ts';

const i18n = await loadI18n(['ui', 'console', 'codes']);
const formats = createFormats(i18n.language);
const kept = await openStore();
document.title = `${i18n.t('console.title')} · Vidimus`;

const initial: State = {
  registry: LOADING,
  wallets: undefined,
  step: 'idle',
  needsNode: false,
  node: '',
  route: parseRoute(location.hash),
  relay: emptyRelay(),
  jobs: [],
  writes: [],
};

const root = document.getElementById('app');
if (root !== null) {
  const parts = { i18n, formats, say: createSentences(i18n, formats), kept };
  const store = mount(root, initial, (state, own) => consoleView({ ...parts, store: own }, state));
  const app: Console = { ...parts, store };
  addEventListener('hashchange', () => void showRoute(app));
  start(app);
}
