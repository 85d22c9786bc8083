import { sha256 } from '#crypto';
import { no, type Outcome, ok, unknown } from '../core/finding.ts';
import { type Hex, toHex } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import { decodeCredential } from '../credential/decode.ts';
import type { Credential, Proof } from '../credential/model.ts';
import { decodeSelfAsserted } from '../credential/self-asserted.ts';
import { decodeSignedToken, type SignedToken } from '../credential/signed-token.ts';
import { causeOf } from '../trust/attempt.ts';
import { proveSigned, type SignerContext } from './signer.ts';

/** Decodes what strangers wrote. Never throws: what is thrown on our side is `unknown`. */
export const decodeSafely = (input: string | Uint8Array, maxBytes: number): Outcome<Credential> =>
  safely(() => decodeCredential(input, { maxBytes }));

/** What the holder says in its own name, under the proof of the presentation. */
export const decodeOwnWords = (input: string | Uint8Array, proof: Proof): Outcome<Credential> =>
  safely(() => decodeSelfAsserted(parseJsonObject(input), proof));

export const safely = <T>(decode: () => Outcome<T>): Outcome<T> => {
  try {
    return decode();
  } catch (error) {
    const cause = causeOf(error);
    return no(unknown('CHECK_FAULT', { cause }, { cause }));
  }
};

/**
 * Checks one credential that another one's checks lead to (a status list, an accreditation): format, issuer and proof.
 * It leads to no further ones, so the depth is one; their number is bounded.
 */
export class NestedChecker {
  readonly #context: SignerContext;
  readonly #seen = new Map<Hex, Promise<Outcome<Credential>>>();

  constructor(context: SignerContext) {
    // Whatever a policy lets pass in the credential itself: what speaks about it must be its own issuer's.
    this.#context = { ...context, binding: 'signer' };
  }

  /** Decodes, resolves and proves. The same bytes are checked once. */
  check(bytes: Uint8Array): Promise<Outcome<Credential>> {
    const key = toHex(sha256(bytes));
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    if (this.#seen.size >= this.#context.limits.nestedCredentials) {
      return Promise.resolve(no(unknown('CHECK_FAULT', { cause: 'NESTED_CREDENTIALS' })));
    }
    const checked = this.#check(bytes);
    this.#seen.set(key, checked);
    return checked;
  }

  async #check(bytes: Uint8Array): Promise<Outcome<Credential>> {
    // A list may be longer than any credential that a person holds.
    const decoded = decodeSafely(bytes, this.#context.limits.statusListBytes);
    if (!decoded.ok) return decoded;
    const credential = decoded.value;
    return this.#prove(credential, credential.issuedAt ?? credential.validFrom);
  }

  /**
   * The same for a signed token that is no credential, such as a Status List Token.
   * @param assumedIssuer whose keys must have signed it where it names nobody.
   */
  async checkToken(bytes: Uint8Array, assumedIssuer: string): Promise<Outcome<SignedToken>> {
    const { statusListBytes: maxBytes } = this.#context.limits;
    const decoded = safely(() => decodeSignedToken(bytes, assumedIssuer, { maxBytes }));
    return decoded.ok ? this.#prove(decoded.value, decoded.value.issuedAt) : decoded;
  }

  /** @param issuedAt absent where data model 2.0 lets the date away: then the keys of now must do. */
  async #prove<T extends Credential | SignedToken>(
    signed: T,
    issuedAt: Seconds | undefined,
  ): Promise<Outcome<T>> {
    const at = issuedAt ?? this.#context.now;
    const { resolution, proof } = await proveSigned(
      signed,
      { at, relationship: 'assertionMethod' },
      this.#context,
    );
    if (resolution?.ok === false) return resolution;
    return proof.status === 'pass' ? ok(signed) : no(proof);
  }
}
