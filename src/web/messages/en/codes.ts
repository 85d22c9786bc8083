import type { Messages } from '../../ui/messages.ts';

/** Sentences of codes in English stand in the catalogue (src/core/codes); the other languages have them here. */
export const en = {} as const satisfies Messages;
