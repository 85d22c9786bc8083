import { sha256 } from '#crypto';
import { hasSignatureForm } from '../../core/curves.ts';
import { toHex } from '../../core/hex.ts';
import type { PublicJwk } from '../../core/jwk.ts';
import { keccak256 } from '../../core/keccak.ts';
import { Lru } from '../../core/lru.ts';
import { keyFromPoint } from '../../core/points.ts';
import type { JwsProof } from '../../credential/model.ts';

/**
 * An account is the hash of a public key, so the key behind it never changes: recovering it from a signature is slow
 * (milliseconds) and done once.
 */
const known = new Lru<string, PublicJwk>(4096);

/**
 * The public key of an account (CAIP-10, lower case), as the signature shows it (`EcdsaSecp256k1RecoveryMethod2020`). A JWS
 * of type ES256K does not say which of two keys it is, so both are tried.
 * @returns undefined where the signature is not the account's.
 */
export const keyOfAccount = async (account: string, proof: JwsProof): Promise<PublicJwk | undefined> => {
  const address = account.slice(account.lastIndexOf(':') + 1);
  const before = known.get(address);
  if (before !== undefined) return before;
  if (!hasSignatureForm('secp256k1', proof.signature)) return undefined;
  const digest = sha256(proof.signingInput);
  const { recoverPoint } = await import('../../core/noble-curves.ts');
  for (const bit of [0, 1]) {
    const point = recoverPoint(proof.signature, digest, bit);
    if (point === undefined || addressOf(point) !== address) continue;
    const key = keyFromPoint('secp256k1', point);
    known.set(address, key);
    return key;
  }
  return undefined;
};

const addressOf = (point: Uint8Array): string => toHex(keccak256(point.subarray(1)).subarray(12));
