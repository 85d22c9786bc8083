import { failed, type Outcome, unknown } from '../../core/finding.ts';
import { fromBase58btc } from '../../core/multibase.ts';
import { outcomeOf, refuse } from '../../core/refusal.ts';
import type { DidResolution } from '../document.ts';
import { readMultikey } from '../multikey.ts';
import { singleKeyDocument } from './single-key.ts';

/**
 * did:key (W3C CCG), with multicodec keys and with EBSI's `jwk_jcs-pub`. The form is told by the decoded code, never by the
 * first letters.
 * @returns `DID_MALFORMED` (fail), `KEY_MALFORMED` (fail), `DID_KEY_NOT_SUPPORTED` (unknown).
 */
export const didKey = (did: string): Outcome<DidResolution> =>
  outcomeOf(() => {
    const text = did.slice('did:key:'.length);
    const bytes = did.startsWith('did:key:') ? fromBase58btc(text) : undefined;
    if (bytes === undefined) return refuse(malformed('it is not base58btc'));
    const read = readMultikey(bytes);
    if (read === undefined) return refuse(malformed('its key is not in canonical form'));
    if ('code' in read) {
      return refuse(unknown('DID_KEY_NOT_SUPPORTED', { codec: `0x${read.code.toString(16)}` }));
    }
    return singleKeyDocument(did, text, read.key);
  });

const malformed = (reason: string) => failed('DID_MALFORMED', { method: 'did:key', reason });
