import type { Messages } from '../../ui/messages.ts';

/** Spanish; keys, order and placeholders are those of `../en/embed.ts`. */
export const es = {
  'embed.apart': 'La página que rodea a esta no ve el archivo.',
  'embed.open': 'Abrir en una página propia',
} as const satisfies Messages;
