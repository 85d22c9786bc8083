import { fail, isVidimusError, VidimusError } from '../../core/errors.ts';

type Members = { readonly [member: string]: unknown };

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** How deep wallets wrap the node's own error (`data`, `data.originalError`, `error`, `cause`). */
const WRAPPINGS = 5;

/**
 * What a wallet threw, as one of our codes: EIP-1193 (4xxx), EIP-1474 (-32xxx) and whatever the node behind it said. Codes and data
 * decide, never texts.
 */
export const walletFault = (error: unknown, method: string): VidimusError => {
  if (isVidimusError(error)) return error;
  const number = isMembers(error) && typeof error['code'] === 'number' ? error['code'] : 0;
  switch (number) {
    case 4001:
      return fail('WALLET_DECLINED');
    case 4100:
      return fail('WALLET_LOCKED');
    case 4200:
    case -32601:
      return fail('WALLET_UNSUPPORTED', { method });
    case 4900:
    case 4901:
      return fail('WALLET_DISCONNECTED');
    case -32002:
      return fail('WALLET_BUSY');
    default:
      return nodeFault(error, number, method);
  }
};

const nodeFault = (error: unknown, number: number, method: string): VidimusError => {
  const data = revertDataIn(error, WRAPPINGS);
  const text = isMembers(error) ? error['message'] : undefined;
  const base = fail('RPC_ERROR', { node: WALLET, method, number });
  return new VidimusError('RPC_ERROR', base.message, {
    cause: error,
    details: {
      ...base.details,
      ...(typeof text === 'string' && { reason: text.slice(0, 300) }),
      ...(data !== undefined && { data }),
    },
  });
};

/** How the node behind a wallet is called in messages: which one it is, only the wallet knows. */
export const WALLET = 'of your wallet';

const revertDataIn = (value: unknown, depth: number): string | undefined => {
  if (depth === 0 || !isMembers(value)) return undefined;
  const { data } = value;
  if (typeof data === 'string' && /^0x(?:[0-9a-fA-F]{2})+$/.test(data)) return data;
  for (const member of ['data', 'originalError', 'error', 'cause', 'info']) {
    const found = revertDataIn(value[member], depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
};
