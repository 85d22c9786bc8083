import { generateKey, randomBytes } from '#crypto';
import { fail } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { fromBase58btc } from '../core/multibase.ts';
import { outcomeOf } from '../core/refusal.ts';
import { toMultikey } from '../did/multikey.ts';
import { canonize } from '../proof/json-ld/canonize.ts';
import type { ContextSource } from '../proof/json-ld/contexts.ts';
import { hashText, rdfcOptions } from '../proof/suites/hash-data.ts';
import { writeSdValue } from '../proof/suites/sd/proof-value.ts';
import { statementsOf } from '../proof/suites/sd/statements.ts';
import { readable } from './readable.ts';
import { type Signer, signBytes } from './signer.ts';

const utf8 = new TextEncoder();

/**
 * The value of a base proof of ecdsa-sd-2023 (vc-di-ecdsa §3.5.2): the issuer signs what is mandatory and a key made for this
 * credential alone; that key signs each other statement, and is thrown away.
 * @throws ISSUE_DOCUMENT_INVALID, ISSUE_CLAIM_NOT_FOUND, ISSUE_SIGNER_FAILED, ISSUE_SIGNATURE_MALFORMED.
 */
export const sdBaseValue = async (
  document: JsonObject,
  stated: JsonObject,
  {
    signer,
    mandatory,
    contexts,
  }: { readonly signer: Signer; readonly mandatory: readonly string[]; readonly contexts: ContextSource },
): Promise<Uint8Array> => {
  const hmacKey = randomBytes(32);
  const { statements, options, chosen } = readable(
    outcomeOf(() => {
      const read = statementsOf(document, hmacKey, contexts);
      return {
        statements: read.lines,
        chosen: read.chosenBy(mandatory),
        options: canonize(rdfcOptions(document, stated), contexts),
      };
    }),
  );
  if (chosen === undefined) throw fail('ISSUE_CLAIM_NOT_FOUND', { claim: mandatory.join(', ') });
  const places = new Set(chosen);
  const own = await generateKey('P-256');
  const publicKey = fromBase58btc(toMultikey(own)) ?? new Uint8Array();
  const mandatoryText = statements.filter((_, place) => places.has(place)).join('');
  const signatures = await Promise.all(
    statements
      .filter((_, place) => !places.has(place))
      .map((line) => signBytes(utf8.encode(line), { key: own })),
  );
  const data = Uint8Array.of(
    ...hashText(options, 'sha256'),
    ...publicKey,
    ...hashText(mandatoryText, 'sha256'),
  );
  const baseSignature = await signBytes(data, signer);
  return writeSdValue({
    kind: 'base',
    baseSignature,
    publicKey,
    hmacKey,
    signatures,
    mandatoryPointers: mandatory,
  });
};
