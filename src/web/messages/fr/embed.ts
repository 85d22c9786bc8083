import type { Messages } from '../../ui/messages.ts';

/** French; keys, order and placeholders are those of `../en/embed.ts`. */
export const fr = {
  'embed.apart': 'La page qui entoure celle-ci ne voit pas le fichier.',
  'embed.open': 'Ouvrir dans une page à part',
} as const satisfies Messages;
