import type { Address, RecordId } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';
import type { RegistryState } from './state.ts';

/** As whom one account of the chain may act, as the registry's events say. */
export interface AccountView {
  readonly account: Address;
  /** Records that it controls now, oldest first. */
  readonly controls: readonly RecordId[];
  /** Ended roots that governance put into its hands. */
  readonly custodianOf: readonly RecordId[];
  /** Proposals to replace it as the controller of a root, which it may refuse until they are executed. */
  readonly rescues: readonly {
    readonly root: RecordId;
    readonly controller: Address;
    readonly executableAt: Seconds;
  }[];
  /** Accreditations for which it may set bits and revoke handles. */
  readonly delegations: readonly { readonly accreditation: RecordId; readonly expiry: Seconds }[];
}

/** Looks through the whole state: for the console, which asks once for each wallet. */
export const accountView = (state: RegistryState, account: Address): AccountView => {
  const ending = `/${account}`;
  return {
    account,
    controls: state.order.filter((id) => state.records.get(id)?.state.controller === account),
    custodianOf: [...state.custodians].flatMap(([root, custodian]) => (custodian === account ? [root] : [])),
    rescues: [...state.rescues].flatMap(([root, rescue]) =>
      state.records.get(root)?.state.controller === account ? [{ root, ...rescue }] : [],
    ),
    delegations: [...state.delegates].flatMap(([key, { expiry, epoch }]) => {
      if (!key.endsWith(ending)) return [];
      const accreditation = key.slice(0, -ending.length) as RecordId;
      // Named by a controller of before: the right went with it.
      const isPresent = state.records.get(accreditation)?.state.epoch === epoch;
      return isPresent && expiry > 0 ? [{ accreditation, expiry }] : [];
    }),
  };
};
