import type { View } from './load.ts';
import type { Move } from './navigate.ts';

/**
 * Where the eye and the focus are once a view is drawn. Elsewhere: at its top. In the same list or map, narrowed or looked at
 * from nearer: where they were. On a further page of a list: at its first line.
 */
export const arrive = (move: Move, former: View | undefined, view: View | undefined): void => {
  // A page that was just loaded leaves the focus to the browser: the first key leads to the way past the header.
  if (former === undefined) return;
  if (move.kind === 'back') scrollTo({ top: move.scroll, behavior: 'instant' });
  if (move.kind !== 'new') return keepFocus();
  if (view === undefined || view.page === 'organisation' || view.page !== former?.page) {
    focusOn('h1');
    scrollTo({ top: 0, behavior: 'instant' });
    return;
  }
  if (isFurtherPage(former, view)) {
    focusOn('#found');
    document.getElementById('found')?.scrollIntoView({ block: 'start' });
    return;
  }
  keepFocus();
};

const isFurtherPage = (former: View, view: View): boolean =>
  former.page === 'directory' &&
  view.page === 'directory' &&
  former.route.wish.after !== view.route.wish.after;

/** What had the focus may be gone, as a filter that was taken off. */
const keepFocus = (): void => {
  if (document.activeElement !== document.body) return;
  if (document.getElementById('found') !== null) focusOn('#found');
  else focusOn('#place');
};

const focusOn = (selector: string): void =>
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
