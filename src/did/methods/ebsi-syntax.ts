import { type Finding, failed } from '../../core/finding.ts';
import { fromBase58btc } from '../../core/multibase.ts';

/**
 * The syntax of did:ebsi for legal entities: multibase base58btc of 0x01 and 16 random bytes (EBSI DID method, version 1).
 * @returns the finding `DID_MALFORMED`, or undefined where the DID is well-formed.
 */
export const ebsiSyntaxFault = (did: string): Finding | undefined => {
  const fault = (reason: string): Finding => failed('DID_MALFORMED', { method: 'did:ebsi', reason });
  if (!did.startsWith('did:ebsi:')) return fault('it starts otherwise');
  const bytes = fromBase58btc(did.slice('did:ebsi:'.length));
  if (bytes === undefined) return fault('it is not base58btc');
  if (bytes[0] !== 1) return fault('its version is unknown');
  return bytes.length === 17 ? undefined : fault('it has the wrong length');
};
