import { sha256 } from '#crypto';
import { type Hex, toHex } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import { formatSeconds, type Seconds } from '../core/seconds.ts';
import { encodeList, type ListForm } from '../status/bitstring.ts';
import { CONTEXT_1_1, CONTEXT_2_0, signCredential } from './sign-credential.ts';
import type { Signer } from './signer.ts';
import type { ListPurpose } from './status-entry.ts';

/** What a list credential says beside its bits. */
export interface ListDescription {
  /** `BitstringStatusList` is written in VCDM 2.0, `StatusList2021` in VCDM 1.1 as EBSI has it. */
  readonly form: ListForm;
  /** Where it will be published: also its id. */
  readonly url: string;
  readonly issuer: string;
  /** One, or several that the same bits are for. */
  readonly purpose: ListPurpose | readonly ListPurpose[];
  readonly issuedAt: Seconds;
  readonly validUntil?: Seconds;
  /** How long a copy may be kept, in seconds. Written only where the form has it (BitstringStatusList, in milliseconds). */
  readonly ttl?: Seconds;
  /** EBSI's list type demands a schema; other verifiers do not miss it. */
  readonly schema?: { readonly id: string; readonly type: string };
}

/** A signed list: what to publish, and what to anchor. */
export interface SignedList {
  readonly token: string;
  /** The token in ASCII: publish exactly these bytes. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, for `publishList`. */
  readonly digest: Hex;
}

/** Writes the unsigned status-list credential (Bitstring Status List v1.0 §2.2; StatusList2021 §4.2). */
export const statusListDocument = async (
  bits: Uint8Array,
  description: ListDescription,
): Promise<JsonObject> => {
  const { form, url, issuer, purpose, issuedAt, validUntil, ttl, schema } = description;
  const encodedList = await encodeList(bits, form);
  const from = formatSeconds(issuedAt);
  const subject = { id: `${url}#list`, type: form, statusPurpose: purpose, encodedList };
  if (form === 'BitstringStatusList') {
    return {
      '@context': [CONTEXT_2_0],
      id: url,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer,
      validFrom: from,
      ...(validUntil === undefined ? {} : { validUntil: formatSeconds(validUntil) }),
      credentialSubject: { ...subject, ...(ttl === undefined ? {} : { ttl: ttl * 1000 }) },
      ...(schema === undefined ? {} : { credentialSchema: { ...schema } }),
    };
  }
  return {
    '@context': [CONTEXT_1_1],
    id: url,
    type: ['VerifiableCredential', 'VerifiableAttestation', 'StatusList2021Credential'],
    issuer,
    issuanceDate: from,
    issued: from,
    validFrom: from,
    ...(validUntil === undefined ? {} : { expirationDate: formatSeconds(validUntil) }),
    credentialSubject: subject,
    ...(schema === undefined ? {} : { credentialSchema: { ...schema } }),
  };
};

/**
 * Signs a status list for publishing and anchoring.
 * @throws as `signCredential`.
 */
export const signStatusList = async (
  bits: Uint8Array,
  description: ListDescription,
  signer: Signer,
): Promise<SignedList> => {
  const document = await statusListDocument(bits, description);
  const token = await signCredential(document, signer, { issuedAt: description.issuedAt });
  const bytes = new TextEncoder().encode(token);
  return { token, bytes, digest: toHex(sha256(bytes)) };
};
