import type { Messages } from '../../ui/messages.ts';

/** German; keys, order and placeholders are those of `../en/embed.ts`. */
export const de = {
  'embed.apart': 'Die umgebende Seite sieht die Datei nicht.',
  'embed.open': 'Auf einer eigenen Seite öffnen',
} as const satisfies Messages;
