import { render, type TemplateResult } from 'lit';

/** A page's state and the way to change it. Views are functions of the state. */
export interface Store<State> {
  readonly state: State;
  /** Merges a change and draws the page before the next frame. */
  set(change: Partial<State>): void;
  /** Resolves when what was set is drawn, for moving the focus. */
  drawn(): Promise<void>;
}

/** Draws `view(state)` into `root`, at first and after each change; changes of one task are drawn together. */
export const mount = <State extends object>(
  root: HTMLElement,
  initial: State,
  view: (state: State, store: Store<State>) => TemplateResult,
): Store<State> => {
  let state = initial;
  let pending: Promise<void> | undefined;
  const draw = (): void => {
    pending = undefined;
    render(view(state, store), root);
  };
  const store: Store<State> = {
    get state() {
      return state;
    },
    set: (change) => {
      state = { ...state, ...change };
      pending ??= Promise.resolve().then(draw);
    },
    drawn: () => pending ?? Promise.resolve(),
  };
  draw();
  return store;
};
