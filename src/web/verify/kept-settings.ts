import type { StateSource } from '../worker/protocol.ts';
import type { State } from './state.ts';
import { nodeAddress } from './view/settings.ts';

/** For as long as the tab is open: an address of a node may hold somebody's key, so it outlives nothing. */
const KEY = 'vidimus.verify';

export const keepSettings = (source: StateSource, profile: string | undefined): void => {
  try {
    sessionStorage.setItem(
      KEY,
      JSON.stringify({ rpc: source.kind === 'node' ? source.rpc : undefined, profile }),
    );
  } catch {
    // Storage may be off: then they count until the page is left.
  }
};

export const keptSettings = (): Pick<State, 'source' | 'profile'> => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const { rpc, profile } = kept as { readonly rpc?: unknown; readonly profile?: unknown };
    const address = typeof rpc === 'string' ? nodeAddress(rpc) : undefined;
    return {
      source: address === undefined ? { kind: 'service' } : { kind: 'node', rpc: address },
      profile: typeof profile === 'string' ? profile : undefined,
    };
  } catch {
    return { source: { kind: 'service' } };
  }
};
