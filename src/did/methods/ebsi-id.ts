import { type Hex, toHex } from '../../core/hex.ts';
import { Lru } from '../../core/lru.ts';
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
  const known = ids.get(did);
  if (known !== undefined) return known;
  const id = readId(did);
  if (id !== undefined) ids.set(did, id);
  return id;
};

/** The same few issuers recur: of those that are well-formed, and short therefore. */
const ids = new Lru<string, Hex>(4_096);

const readId = (did: string): Hex | undefined => {
  if (!did.startsWith(PREFIX) || did.length > 64) return undefined;
  const bytes = fromBase58btc(did.slice(PREFIX.length));
  return bytes?.length === 17 && bytes[0] === 1 ? toHex(bytes.subarray(1)) : undefined;
};
