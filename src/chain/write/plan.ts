import type { TypedDataField } from 'ethers';
import type { Code } from '../../core/codes/index.ts';
import type { Hex, RecordId } from '../../core/hex.ts';

export type ContractName =
  | 'trustedIssuersRegistry'
  | 'statusRegistry'
  | 'didRegistry'
  | 'trustedSchemasRegistry'
  | 'requestBatch'
  | 'accessManager';

/** One call of a contract's function. */
export interface ContractCall {
  readonly contract: ContractName;
  readonly method: string;
  readonly args: readonly unknown[];
  /** The call data, where it is at hand already. */
  readonly data?: Hex;
}

/** One write, thought through but not sent: it can be simulated, sent, or signed for somebody else to send. */
export interface Plan extends ContractCall {
  /** The record that a grant will have. */
  readonly id?: RecordId;
  /** A gas limit that is ample: it is tried first, which spares the node a search for the least that would do. */
  readonly gasLimit?: number;
  /** Refusals that mean "this is done already". */
  readonly settledBy?: readonly Code[];
  /** The same as an EIP-712 request; absent where only the account itself may act. */
  readonly request?: {
    /** The call whose `…Signed` twin takes the authorization. */
    readonly call: ContractCall;
    readonly primaryType: string;
    /** Without nonce and deadline, which every request has. */
    readonly types: Readonly<Record<string, readonly TypedDataField[]>>;
    readonly message: Readonly<Record<string, unknown>>;
  };
}
