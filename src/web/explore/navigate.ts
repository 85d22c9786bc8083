/** Where the reader was on a page before leaving it, so that going back leads there again. */
const remember = (): void => {
  history.replaceState({ ...history.state, scroll: scrollY }, '');
};

/** Goes to an address of the explorer without loading the page anew. `replace` keeps it out of the history. */
export const go = (href: string, replace = false): void => {
  // A language in the address stays in it: the choice may be nowhere else.
  const url = new URL(href, location.href);
  const language = new URLSearchParams(location.search).get('lang');
  if (language !== null) url.searchParams.set('lang', language);
  if (replace) history.replaceState(history.state, '', url);
  else {
    remember();
    history.pushState({}, '', url);
  }
  dispatchEvent(new CustomEvent(MOVED, { detail: { kind: replace ? 'same' : 'new' } satisfies Move }));
};

/** How somebody came to a view: by a link, on the same spot (while typing), or back and forth to where they had been. */
export type Move =
  | { readonly kind: 'new' | 'same' }
  | { readonly kind: 'back' /** Pixels from the top. */; readonly scroll: number };

const MOVED = 'vidimus-moved';

/** Calls `show` for each view that the reader comes to. */
export const watchNavigation = (show: (move: Move) => Promise<void>): void => {
  history.scrollRestoration = 'manual';
  let path = location.pathname + location.search;
  addEventListener(MOVED, (event) => {
    path = location.pathname + location.search;
    void show((event as CustomEvent<Move>).detail);
  });
  addEventListener('popstate', () => {
    const now = location.pathname + location.search;
    // A step between two places of one page is the browser's own.
    if (now === path) return;
    path = now;
    const { scroll = 0 } = (history.state ?? {}) as { readonly scroll?: number };
    void show({ kind: 'back', scroll });
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !url.pathname.startsWith('/explore/')) return;
    if (url.hash !== '' && url.pathname === location.pathname && url.search === location.search) return;
    event.preventDefault();
    go(link.href);
  });
};
