import type { TemplateResult } from 'lit';
import { createFormats } from '../ui/format.ts';
import { type I18n, LANGUAGE_CHANGE, type MessageKey } from '../ui/i18n.ts';
import { createSentences } from '../ui/sentences.ts';
import { mount, type Store } from '../ui/store.ts';
import { plain } from '../ui/untrusted.ts';
import type { VerifyClient } from '../worker/client.ts';
import type { VerifyAnswer } from '../worker/protocol.ts';
import { createActions, type Inputs } from './actions.ts';
import { InputFault } from './input/types.ts';
import { keptSettings } from './kept-settings.ts';
import { namesIn } from './model/names.ts';
import { readShared } from './model/share.ts';
import type { Actions, State, Trouble } from './state.ts';
import type { ViewContext } from './view/context.ts';
import { loadDialogs, loadResult, pageView } from './view/page.ts';

export interface PageParts {
  readonly root: HTMLElement;
  /** The first language. */
  readonly i18n: I18n;
  /** The page in another one: an answer that is shown stays. */
  loadTexts(language: string): Promise<I18n>;
  readonly client: VerifyClient;
  readonly inputs: Inputs;
  readonly isEmbedded: boolean;
  /** What stands around the page. */
  frame(content: TemplateResult, state: State, i18n: I18n): TemplateResult;
  onStep?(state: State): void;
}

/** Draws the page, takes what is dropped or pasted anywhere on it, and opens what the address brings. */
export const startPage = (parts: PageParts): { readonly store: Store<State>; readonly actions: Actions } => {
  const { root, client, inputs, isEmbedded, onStep = () => undefined } = parts;
  let names: ReadonlyMap<string, string> = new Map();
  // The view needs the actions, which need the store, which draws the view: the first drawing has none to call yet.
  const late: { actions?: Actions } = {};
  const speak = (i18n: I18n): ViewContext => {
    const formats = createFormats(i18n.language);
    document.title = `${i18n.t('verify.title')} · Vidimus`;
    return {
      i18n,
      formats,
      sentences: createSentences(i18n, formats, { nameOf: (name) => names.get(name) }),
      isEmbedded,
      prefix: '',
      get actions() {
        if (late.actions === undefined) throw new TypeError('Not started.');
        return late.actions;
      },
    };
  };
  let view = speak(parts.i18n);
  const troubleOf = (error: unknown): Trouble => troubleFrom(error, view.i18n, view.sentences);
  const initial: State = {
    phase: 'start',
    ...keptSettings(),
    shared: readShared(location.hash),
    isDragging: false,
    isOffline: !navigator.onLine,
    isForgotten: false,
    live: '',
  };
  let announcement: Awaited<ReturnType<typeof loadResult>>['announcement'] | undefined;
  let isReady = false;
  const store = mount(root, initial, (state) =>
    parts.frame(isReady ? pageView(state, view) : EMPTY, state, view.i18n),
  );
  const announce = (answer: VerifyAnswer): string => {
    names = namesIn(answer, view.i18n.language);
    return announcement?.(answer, view) ?? '';
  };
  const actions = createActions({
    store,
    client,
    inputs,
    troubleOf,
    loadResult: async () => {
      announcement = (await loadResult()).announcement;
    },
    loadDialogs,
    announce,
    onStep,
  });
  late.actions = actions;
  isReady = true;
  store.set({});

  const openAddress = async (): Promise<void> => {
    const { hash } = location;
    try {
      const input = await inputs.readLink(hash);
      if (input === undefined) return store.set({ shared: readShared(hash) });
      // Neither the history nor a shared address shall keep the credential.
      history.replaceState(history.state, '', `${location.pathname}${location.search}`);
      actions.takeInput(input);
    } catch (error) {
      const trouble = troubleOf(error);
      store.set({ phase: 'trouble', trouble, live: trouble.message });
    }
  };
  window.addEventListener(LANGUAGE_CHANGE, (event) => {
    const { phase, answer } = store.state;
    if (phase !== 'result' || answer === undefined || !(event instanceof CustomEvent)) return;
    event.preventDefault();
    parts.loadTexts(String(event.detail)).then(
      (i18n) => {
        view = speak(i18n);
        store.set({ live: announce(answer) });
      },
      () => location.reload(),
    );
  });
  void openAddress();
  listen(store, actions, () => void openAddress());
  client.facts().then(
    (facts) => store.set({ facts }),
    // Without a network the page still works; what is asked of the service then says so itself.
    () => undefined,
  );
  // So that the first answer, and one without a network, need no more files.
  (globalThis.requestIdleCallback ?? setTimeout)(() => {
    Promise.all([import('./input/read-input.ts'), loadResult(), loadDialogs()]).catch(() => undefined);
  });
  return { store, actions };
};

const EMPTY = '' as unknown as TemplateResult;

const listen = (store: Store<State>, actions: Actions, openAddress: () => void): void => {
  const carries = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') === true;
  window.addEventListener('dragover', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    if (!store.state.isDragging) store.set({ isDragging: true });
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) store.set({ isDragging: false });
  });
  window.addEventListener('drop', (event) => {
    if (!carries(event) || event.dataTransfer === null) return;
    event.preventDefault();
    store.set({ isDragging: false });
    takeTransfer(event.dataTransfer, actions);
  });
  window.addEventListener('paste', (event) => {
    const isField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (isField || event.clipboardData === null) return;
    event.preventDefault();
    takeTransfer(event.clipboardData, actions);
  });
  window.addEventListener('hashchange', openAddress);
  window.addEventListener('popstate', () => {
    if (history.state !== 'vidimus' && store.state.phase !== 'start') actions.reset();
  });
  window.addEventListener('online', () => store.set({ isOffline: false }));
  window.addEventListener('offline', () => store.set({ isOffline: true }));
};

/** Read at once: after the event there is nothing in it. */
const takeTransfer = (data: DataTransfer, actions: Actions): void => {
  if (data.files.length > 0) actions.take([...data.files]);
  else actions.takeText(data.getData('text/plain'));
};

/** Every failure as a sentence in the page's language, and what to do. */
const troubleFrom = (error: unknown, i18n: I18n, sentences: ReturnType<typeof createSentences>): Trouble => {
  const { t, has } = i18n;
  if (error instanceof InputFault) {
    const key = `verify.input.${error.code}`;
    return {
      kind: 'input',
      code: error.code,
      message: has(key) ? t(key, { host: plain(error.host ?? '', 120) }) : t('ui.error.unexpected'),
    };
  }
  const { code, message, remedy, parameters } = (error ?? {}) as Partial<Record<string, unknown>>;
  if (typeof code !== 'string' || typeof message !== 'string')
    return {
      kind: 'check',
      code: 'INTERNAL',
      message: t('ui.error.unexpected'),
      remedy: t('ui.error.unexpected.remedy'),
    };
  const own = `verify.fault.${code}`;
  const coded = {
    code,
    message,
    ...(typeof remedy === 'string' && { remedy }),
    ...(typeof parameters === 'object' && { parameters: parameters as Record<string, string | number> }),
  };
  const ownRemedy = `${own}.remedy`;
  const next = has(ownRemedy) ? t(ownRemedy as MessageKey) : sentences.remedy(coded)?.text;
  return {
    kind: 'check',
    code,
    message: plain(has(own) ? t(own) : sentences.message(coded).text, 900),
    ...(next !== undefined && { remedy: plain(next, 900) }),
  };
};
