import { fail } from '../../core/errors.ts';
import { failed, type Outcome, unknown } from '../../core/finding.ts';
import { requiredMembers } from '../../core/jwk.ts';
import { fromBase58btc } from '../../core/multibase.ts';
import { outcomeOf, refuse } from '../../core/refusal.ts';
import type { DidResolution } from '../document.ts';
import { readMultikey } from '../multikey.ts';
import { singleKeyDocument } from './single-key.ts';

/**
 * did:key (W3C CCG), with multicodec keys and with EBSI's `jwk_jcs-pub`. The form is told by the decoded code, never by the
 * first letters.
 * @returns `DID_MALFORMED` (fail), `KEY_MALFORMED`, `KEY_LENGTH_INVALID` (fail), `DID_KEY_NOT_SUPPORTED` (unknown).
 */
export const didKey = (did: string): Outcome<DidResolution> =>
  outcomeOf(() => {
    const text = did.slice('did:key:'.length);
    const bytes = did.startsWith('did:key:') ? fromBase58btc(text) : undefined;
    if (bytes === undefined) return refuse(malformed('it is not base58btc'));
    const read = readMultikey(bytes);
    if (read === undefined) return refuse(malformed('its key is not in canonical form'));
    if ('key' in read) {
      const material = { type: 'JsonWebKey2020', publicKeyJwk: requiredMembers(read.key) } as const;
      return singleKeyDocument({ did, fragment: text, key: read.key, material, use: 'sign' });
    }
    const use = otherUse(read);
    const material = { type: 'Multikey', publicKeyMultibase: text } as const;
    return singleKeyDocument({ did, fragment: text, key: undefined, material, use });
  });

/** Multicodec codes of keys that resolve, but that signatures are not checked with: the bytes of a key, what it is for. */
const OTHERS: ReadonlyMap<number, readonly [size: number, use: 'sign' | 'encrypt']> = new Map([
  [0xea, [48, 'sign']], // BLS12-381 G1
  [0xeb, [96, 'sign']], // BLS12-381 G2
  [0xec, [32, 'encrypt']], // X25519
  [0xee, [144, 'sign']], // BLS12-381 G1 and G2
  [0x1202, [67, 'sign']], // P-521
  [0x1203, [57, 'sign']], // Ed448
  [0x1204, [56, 'encrypt']], // X448
]);

const otherUse = ({
  code,
  body,
}: {
  readonly code: number;
  readonly body: Uint8Array;
}): 'sign' | 'encrypt' => {
  const codec = `0x${code.toString(16)}`;
  const [size, use] = OTHERS.get(code) ?? refuse(unknown('DID_KEY_NOT_SUPPORTED', { codec }));
  if (body.length !== size) throw fail('KEY_LENGTH_INVALID', { curve: codec });
  return use;
};

const malformed = (reason: string) => failed('DID_MALFORMED', { method: 'did:key', reason });
