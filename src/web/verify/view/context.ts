import type { Formats } from '../../ui/format.ts';
import type { I18n } from '../../ui/i18n.ts';
import type { Sentences } from '../../ui/sentences.ts';
import type { Actions } from '../state.ts';

/** What every view of the page speaks with. */
export interface ViewContext {
  readonly i18n: I18n;
  readonly formats: Formats;
  readonly sentences: Sentences;
  readonly actions: Actions;
  /** Before the ids of elements: several credentials may stand on one page. */
  readonly prefix: string;
  /** In other people's pages: without ways to the other pages. */
  readonly isEmbedded: boolean;
}
