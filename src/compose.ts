import type { Signer } from 'ethers';
import { assemble, type Reader } from './assemble.ts';
import { didEthrByLibrary } from './chain/did-ethr/library.ts';
import { createWriter, type RegistryWriter } from './chain/write/writer.ts';
import type { Settings } from './config.ts';
import { fail } from './core/errors.ts';
import { storeNamed } from './replica/store/open.ts';

/** The whole SDK: everything that {@link Reader} does, and writing. */
export interface Vidimus extends Reader {
  /**
   * Writes to the first network for one account.
   * @throws VidimusError SIGNER_UNUSABLE, SETTINGS_MALFORMED where only recorded events are read
   */
  writer(signer: Signer): Promise<RegistryWriter>;
}

/**
 * Opens Vidimus. Whatever would fail at the first request fails here.
 * @throws VidimusError SETTINGS_MALFORMED, CHAIN_ID_MISMATCH, GENESIS_MISMATCH, CONTRACT_MISSING, RPC_UNREACHABLE,
 * REPLICA_NOT_READY, RECORDED_EVENTS_MALFORMED, STORE_NAME_MALFORMED, STORE_UNREACHABLE, STORE_OTHER_REGISTRY, STORE_NEWER,
 * STORE_CORRUPT
 */
export const createVidimus = async (settings: Settings): Promise<Vidimus> => {
  const { networks, ...reader } = await assemble(settings, { ethr: didEthrByLibrary, store: storeNamed });
  const network = networks.find(({ rpc }) => rpc !== undefined);
  return {
    ...reader,
    writer: async (signer) => {
      if (network?.rpc === undefined)
        throw fail('SETTINGS_MALFORMED', { setting: 'rpc', reason: 'a node is needed to write' });
      return createWriter({ rpc: network.rpc, deployment: network.deployment, signer });
    },
  };
};
