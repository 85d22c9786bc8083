import type { Inputs } from './actions.ts';
import type { Input } from './input/types.ts';
import { SHARE_PREFIX } from './model/share.ts';

/** Reading files, pictures and links needs code that the first look at the page does not: it is loaded when it is needed. */
export const inputs: Inputs = {
  readInput: async (given) => (await import('./input/read-input.ts')).readInput(given),
  readInputs: async (given) => (await import('./input/read-input.ts')).readInputs(given),
  readLink: async (hash): Promise<Input | undefined> =>
    hash.length < 2 || hash.startsWith(SHARE_PREFIX)
      ? undefined
      : (await import('./input/read-text.ts')).readLink(hash),
  scanQr: async (video, signal) => (await import('./input/scan-qr.ts')).scanQr(video, signal),
};
