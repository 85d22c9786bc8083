import { type Finding, failed } from '../../core/finding.ts';
import { fromBase58btc } from '../../core/multibase.ts';
import { ebsiIdOf } from './ebsi-id.ts';

/**
 * The syntax of did:ebsi: multibase base58btc of 0x01 and 16 random bytes for legal entities (EBSI DID method, version 1), of
 * 0x02 and the 32 bytes of a thumbprint for natural persons (version 2, no longer issued).
 * @returns the finding `DID_MALFORMED`, or undefined where the DID is well-formed.
 */
export const ebsiSyntaxFault = (did: string): Finding | undefined =>
  // What reads as a legal entity's has its version and its length.
  ebsiIdOf(did) === undefined ? faultOf(did) : undefined;

const faultOf = (did: string): Finding | undefined => {
  const fault = (reason: string): Finding => failed('DID_MALFORMED', { method: 'did:ebsi', reason });
  if (!did.startsWith('did:ebsi:')) return fault('it starts otherwise');
  const bytes = fromBase58btc(did.slice('did:ebsi:'.length));
  if (bytes === undefined) return fault('it is not base58btc');
  const length = LENGTHS.get(bytes[0]);
  if (length === undefined) return fault('its version is unknown');
  return bytes.length === length ? undefined : fault('it has the wrong length');
};

const NATURAL_PERSON = 2;
const LENGTHS: ReadonlyMap<number | undefined, number> = new Map([
  [1, 17],
  [NATURAL_PERSON, 33],
]);

/** @param did A well-formed did:ebsi. */
export const isNaturalPerson = (did: string): boolean =>
  fromBase58btc(did.slice('did:ebsi:'.length))?.[0] === NATURAL_PERSON;
