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
  dispatchEvent(new CustomEvent(MOVED, { detail: replace ? 'same' : 'new' }));
};

const MOVED = 'vidimus-moved';

/** Calls `show` for each view that the reader comes to: by a link, by a form, or back and forth. */
export const watchNavigation = (show: (kind: 'new' | 'same') => Promise<void>): void => {
  history.scrollRestoration = 'manual';
  addEventListener(MOVED, (event) => {
    const kind = (event as CustomEvent<'new' | 'same'>).detail;
    void show(kind).then(() => {
      if (kind === 'new') scrollTo({ top: 0, behavior: 'instant' });
    });
  });
  let path = location.pathname + location.search;
  addEventListener('popstate', () => {
    const now = location.pathname + location.search;
    // A step between two places of one page is the browser's own.
    if (now === path) return;
    path = now;
    const { scroll = 0 } = (history.state ?? {}) as { readonly scroll?: number };
    void show('new').then(() => scrollTo({ top: scroll, behavior: 'instant' }));
  });
  addEventListener(MOVED, () => {
    path = location.pathname + location.search;
  });
  addEventListener('click', (event) => {
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
