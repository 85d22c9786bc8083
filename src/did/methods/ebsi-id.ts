import { type Hex, toHex } from '../../core/hex.ts';
import { fromBase58btc, toBase58btc } from '../../core/multibase.ts';

const PREFIX = 'did:ebsi:';

/** The did:ebsi of a legal entity: multibase base58btc of version 1 and the sixteen bytes of its id. */
export const ebsiDidOf = (id: Uint8Array): string => {
  const bytes = new Uint8Array(17);
  bytes[0] = 1;
  bytes.set(id, 1);
  return `${PREFIX}${toBase58btc(bytes)}`;
};

/** The sixteen bytes of a legal entity's did:ebsi. @returns undefined where it is none. */
export const ebsiIdOf = (did: string): Hex | undefined => {
  if (!did.startsWith(PREFIX) || did.length > 64) return undefined;
  const bytes = fromBase58btc(did.slice(PREFIX.length));
  return bytes?.length === 17 && bytes[0] === 1 ? toHex(bytes.subarray(1)) : undefined;
};
