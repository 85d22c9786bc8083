import { abiCall, array, bytes, tuple } from '../../core/abi.ts';
import { fail } from '../../core/errors.ts';
import { fromHex, type Hex } from '../../core/hex.ts';
import { encodeCall, INTERFACES } from './contracts.ts';
import type { Plan } from './plan.ts';

/** Above what is measured: a grant with its parent and record, and each byte of it in calldata and event. */
const BASE_GAS = 100_000;
const GRANT_GAS = 80_000;
const BYTE_GAS = 50;
const MULTICALL = INTERFACES.trustedIssuersRegistry.getFunction('multicall')?.selector as Hex;

/** Several calls of the TrustedIssuersRegistry in one transaction, all or nothing. @throws VidimusError INTERNAL */
export const planMulticall = (plans: readonly Plan[]): Plan => {
  if (plans.some(({ contract }) => contract !== 'trustedIssuersRegistry'))
    throw fail('INTERNAL', { reason: 'a multicall is of one contract' });
  const calls = plans.map(encodeCall);
  return {
    contract: 'trustedIssuersRegistry',
    method: 'multicall',
    args: [calls],
    gasLimit: calls.reduce((sum, call) => sum + GRANT_GAS + (BYTE_GAS * call.length) / 2, BASE_GAS),
    data: abiCall(MULTICALL, tuple(array(bytes)), [calls.map((call) => fromHex(call) ?? new Uint8Array())]),
  };
};
