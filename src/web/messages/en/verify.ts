import type { Messages } from '../../ui/messages.ts';

export const en = {} as const satisfies Messages;
