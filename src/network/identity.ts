import { computeAddress } from 'ethers';
import type { Address, Hex } from '../core/hex.ts';
import { didKeyMethodId, didKeyOf } from '../did/create.ts';
import type { Signer } from '../issue/signer.ts';
import type { ActorName } from './actors.ts';
import { DEMO_SEED, demoAccountJwk, demoAccountKey, demoSigningKey } from './keys.ts';

/** What an organisation of the demonstration acts with: an account on the chain, and a key that signs credentials. */
export interface Identity {
  readonly name: string;
  readonly did: string;
  readonly account: Address;
  readonly accountKey: Hex;
  readonly signer: Signer;
}

/** Signs as did:ethr, the others as did:key: both ways of naming an issuer are shown. */
const ETHR: readonly string[] = ['werkstatt' satisfies ActorName];

/** Derives all from the seed: the same seed gives the same identity on every machine. */
export const identityOf = (name: string, chainId: number, seed: string = DEMO_SEED): Identity => {
  const accountKey = demoAccountKey(name, seed);
  const account = computeAddress(accountKey).toLowerCase() as Address;
  if (ETHR.includes(name)) {
    const did = `did:ethr:0x${chainId.toString(16)}:${account}`;
    return {
      name,
      did,
      account,
      accountKey,
      signer: { kid: `${did}#controller`, key: demoAccountJwk(name, seed) },
    };
  }
  const key = demoSigningKey(name, seed);
  const did = didKeyOf(key);
  return { name, did, account, accountKey, signer: { kid: didKeyMethodId(did), key } };
};
