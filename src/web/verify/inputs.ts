import type { Inputs } from './actions.ts';
import { readLink } from './input/read-text.ts';

/** Reading pictures needs much code that most readers never do: it is loaded with the first file or the first look. */
export const inputs = {
  readInput: async (given) => (await import('./input/read-input.ts')).readInput(given),
  readInputs: async (given) => (await import('./input/read-input.ts')).readInputs(given),
  scanQr: async (video, signal) => (await import('./input/scan-qr.ts')).scanQr(video, signal),
  readLink,
} satisfies Inputs & { readLink: typeof readLink };
