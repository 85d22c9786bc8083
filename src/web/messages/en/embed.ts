import type { Messages } from '../../ui/messages.ts';

/** The verify page inside other people's pages. */
export const en = {
  'embed.apart': 'The page around this one does not see the file.',
  'embed.open': 'Open on a page of its own',
} as const satisfies Messages;
