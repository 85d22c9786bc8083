import type { StateSource } from '../worker/protocol.ts';
import type { State } from './state.ts';
import { nodeAddress } from './view/settings.ts';

/** For as long as the tab is open: an address of a node may hold somebody's key, so it outlives nothing. */
const RPC = 'vidimus.verify.rpc';
const PROFILE = 'vidimus.verify.profile';

export const keepSettings = (source: StateSource, profile: string | undefined): void => {
  try {
    sessionStorage.setItem(RPC, source.kind === 'node' ? source.rpc : '');
    sessionStorage.setItem(PROFILE, profile ?? '');
  } catch {
    // Storage may be off: then they count until the page is left.
  }
};

export const keptSettings = (): Pick<State, 'source' | 'profile'> => {
  try {
    const rpc = nodeAddress(sessionStorage.getItem(RPC) ?? '');
    const profile = sessionStorage.getItem(PROFILE);
    return {
      source: rpc === undefined ? { kind: 'service' } : { kind: 'node', rpc },
      profile: profile === null || profile === '' ? undefined : profile,
    };
  } catch {
    return { source: { kind: 'service' } };
  }
};
