import type { Messages } from '../../ui/messages.ts';

/** Polish; keys, order and placeholders are those of `../en/embed.ts`. */
export const pl = {
  'embed.apart': 'Strona otaczająca tę nie widzi pliku.',
  'embed.open': 'Otwórz na osobnej stronie',
} as const satisfies Messages;
