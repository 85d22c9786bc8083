import type { Store } from '../ui/store.ts';
import type { VerifyClient } from '../worker/client.ts';
import type { StateSource, VerifyAnswer, VerifyRequest } from '../worker/protocol.ts';
import type { Input } from './input/types.ts';
import { keepSettings } from './kept-settings.ts';
import type { Actions, State, Subject, Trouble } from './state.ts';

/** What the page reads credentials with; all of it stays on the device. */
export interface Inputs {
  readInput(given: Blob | string): Promise<Input>;
  readInputs(given: readonly File[]): Promise<Input>;
  /** A credential in the fragment of an address, if there is one. @throws InputFault */
  readLink(hash: string): Promise<Input | undefined>;
  scanQr(video: HTMLVideoElement, signal: AbortSignal): Promise<string>;
}

export interface ActionContext {
  readonly store: Store<State>;
  readonly client: VerifyClient;
  readonly inputs: Inputs;
  /** What a failure is called in the page's language. */
  troubleOf(error: unknown): Trouble;
  /** Loads what draws an answer, while the answer is worked out. */
  loadResult(): Promise<unknown>;
  loadDialogs(): Promise<unknown>;
  /** What a screen reader is told of an answer. */
  announce(answer: VerifyAnswer): string;
  /** The page within another one, if any, hears of each step. */
  onStep(state: State): void;
}

/** What readers can do. One verification at a time: a new one ends the one before. */
export const createActions = (context: ActionContext): Actions => {
  const { store, client, inputs, onStep } = context;
  let running: AbortController | undefined;

  const show = async (change: Partial<State>): Promise<void> => {
    store.set(change);
    await store.drawn();
    // Whoever listens or uses the keyboard goes on at the headline; `preventScroll` would leave a phone at the buttons.
    const headline = document.getElementById('headline');
    headline?.focus();
    window.scrollTo({ top: 0 });
    onStep(store.state);
  };
  const isCurrent = (own: AbortController): boolean => running === own && !own.signal.aborted;
  const begin = (): AbortController => {
    running?.abort();
    running = new AbortController();
    return running;
  };
  const stumble = (own: AbortController, error: unknown): Promise<void> | undefined => {
    if (!isCurrent(own)) return undefined;
    const trouble = context.troubleOf(error);
    return show({ phase: 'trouble', trouble, live: trouble.message, dialog: undefined });
  };

  const verify = async (subject: Subject, own: AbortController): Promise<void> => {
    const { at, source, profile } = store.state;
    await show({
      phase: 'checking',
      subject,
      answer: undefined,
      trouble: undefined,
      dialog: undefined,
      live: '',
    });
    const request: VerifyRequest = {
      ...(subject.bytes && { bytes: subject.bytes }),
      ...(subject.sample && { sample: subject.sample }),
      source: subject.sample === undefined ? source : { kind: 'sample' },
      ...(at !== undefined && { at }),
      ...(profile !== undefined && { profile }),
    };
    try {
      const [answer] = await Promise.all([client.verify(request, own.signal), context.loadResult()]);
      if (isCurrent(own)) await show({ phase: 'result', answer, live: context.announce(answer) });
    } catch (error) {
      await stumble(own, error);
    }
  };
  const verifyInput = async (read: () => Promise<Input>): Promise<void> => {
    const own = begin();
    leaveTrace();
    await show({ phase: 'reading', subject: undefined, at: undefined, dialog: undefined, live: '' });
    try {
      const { bytes, name, from } = await read();
      if (isCurrent(own)) await verify({ bytes, from, ...(name !== undefined && { name }) }, own);
    } catch (error) {
      await stumble(own, error);
    }
  };
  const again = (): void => {
    const { subject } = store.state;
    if (subject === undefined) return reset();
    void verify(subject, begin());
  };
  const reset = (): void => {
    running?.abort();
    running = undefined;
    void show({
      phase: 'start',
      subject: undefined,
      answer: undefined,
      trouble: undefined,
      at: undefined,
      live: '',
    });
  };

  return {
    take: (files) => void verifyInput(() => inputs.readInputs(files)),
    takeInput: (input) => void verifyInput(async () => input),
    takeText: (text) => void verifyInput(() => inputs.readInput(text)),
    trySample: (sample) => {
      leaveTrace();
      store.set({ at: undefined });
      void verify({ sample }, begin());
    },
    asOf: (day) => {
      store.set({ at: day === undefined ? undefined : endOf(day) });
      again();
    },
    again,
    cancel: reset,
    reset,
    open: (dialog) => void context.loadDialogs().then(() => store.set({ dialog })),
    closeDialog: () => store.set({ dialog: undefined, isForgotten: false }),
    forget: () => {
      client.forget().then(
        () => store.set({ isForgotten: true }),
        (error: unknown) => stumble(begin(), error),
      );
    },
    useSettings: (source: StateSource, profile) => {
      keepSettings(source, profile);
      store.set({ source, profile, dialog: undefined });
      if (store.state.phase === 'result' || store.state.phase === 'trouble') again();
    },
    scan: (video, signal) => {
      inputs
        .scanQr(video, signal)
        .then((text) => verifyInput(() => inputs.readInput(text)))
        .catch((error: unknown) => (signal.aborted ? undefined : stumble(begin(), error)));
    },
    print: () => window.print(),
  };
};

/** The last second of a day in UTC, and never later than now: a verdict as of tomorrow would be a guess. */
const endOf = (day: string): number =>
  Math.min(Date.parse(`${day}T23:59:59Z`) / 1000, Math.floor(Date.now() / 1000));

/** So that the back button of a phone leads to the start and not away from the page. */
const leaveTrace = (): void => {
  const { state } = history;
  if (window.parent === window && state !== 'vidimus') history.pushState('vidimus', '');
};
