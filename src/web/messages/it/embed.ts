import type { Messages } from '../../ui/messages.ts';

/** Italian; keys, order and placeholders are those of `../en/embed.ts`. */
export const it = {
  'embed.apart': 'La pagina che circonda questa non vede il file.',
  'embed.open': 'Aprire in una pagina propria',
} as const satisfies Messages;
