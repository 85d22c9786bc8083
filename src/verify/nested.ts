import { sha256 } from '#crypto';
import type { Code } from '../core/codes/index.ts';
import { type Finding, failed, no, type Outcome, ok, unknown } from '../core/finding.ts';
import { type Hex, toHex } from '../core/hex.ts';
import type { Limits } from '../core/limits.ts';
import type { Seconds } from '../core/seconds.ts';
import { decodeCredential } from '../credential/decode.ts';
import type { Credential } from '../credential/model.ts';
import type { DidResolution, DidResolver } from '../did/document.ts';
import { checkProof } from '../proof/check.ts';
import { causeOf } from '../trust/attempt.ts';

/** What a credential's checks need from outside. */
export interface ProofContext {
  readonly dids: DidResolver;
  readonly limits: Limits;
}

/** Decodes what strangers wrote. Never throws: what is thrown on our side is `unknown`. */
export const decodeSafely = (input: string | Uint8Array, maxBytes: number): Outcome<Credential> => {
  try {
    return decodeCredential(input, { maxBytes });
  } catch (error) {
    const cause = causeOf(error);
    return no(unknown('CHECK_FAULT', { cause }, { cause }));
  }
};

/** The issuer's DID document as it was at a time. Never throws. */
export const resolveIssuer = async (
  issuer: string,
  at: Seconds,
  dids: DidResolver,
): Promise<Outcome<DidResolution>> => {
  try {
    const resolution = await dids.resolve(issuer, { at });
    if (!resolution.ok) return resolution;
    // A resolver that answers for another DID would hand its keys to this one.
    if (resolution.value.document.id !== issuer) return no(unknown('CHECK_FAULT', { cause: 'DID_MISMATCH' }));
    return resolution.value.deactivated ? no(failed('ISSUER_DID_DEACTIVATED')) : resolution;
  } catch (error) {
    const cause = causeOf(error);
    return no(unknown('CHECK_FAULT', { cause }, { cause }));
  }
};

/** The signature, under a key that the issuer's document lists for assertions. Never throws. */
export const proveSafely = async (
  credential: Credential,
  { document, version }: DidResolution,
): Promise<Finding> => {
  try {
    const finding = await checkProof(credential, document);
    // Where a method keeps no history, that a key is gone today says nothing of the day of issuance.
    return version === 'present' && GONE.includes(finding.code)
      ? unknown('KEY_AT_ISSUANCE_NOT_KNOWN')
      : finding;
  } catch (error) {
    const cause = causeOf(error);
    return unknown('CHECK_FAULT', { cause }, { cause });
  }
};

const GONE: readonly Code[] = ['METHOD_NOT_FOUND', 'METHOD_NOT_FOR_ASSERTION'];

/**
 * Checks one credential that another one's checks lead to (a status list, an accreditation): format, issuer and proof.
 * It leads to no further ones, so the depth is one; their number is bounded.
 */
export class NestedChecker {
  readonly #context: ProofContext;
  readonly #seen = new Map<Hex, Promise<Outcome<Credential>>>();

  constructor(context: ProofContext) {
    this.#context = context;
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
    const issuedAt = credential.issuedAt ?? credential.validFrom;
    if (issuedAt === undefined) return no(unknown('ISSUANCE_DATE_NOT_STATED'));
    const resolution = await resolveIssuer(credential.issuer, issuedAt, this.#context.dids);
    if (!resolution.ok) return resolution;
    const proof = await proveSafely(credential, resolution.value);
    return proof.status === 'pass' ? ok(credential) : no(proof);
  }
}
