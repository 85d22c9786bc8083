import { sha256 } from '#crypto';
import { isVidimusError } from '../../core/errors.ts';
import { type Finding, failed, no, type Outcome, ok, pass, unknown } from '../../core/finding.ts';
import { toHex } from '../../core/hex.ts';
import { isObject, isString, type JsonObject } from '../../core/json.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import type { StatusEntry } from '../../credential/model.ts';
import type { StatusContext } from '../context.ts';
import { fetchBytes } from '../fetch-list.ts';
import { type EntryResult, unreliable } from '../result.ts';

export type EbsiEntry = Extract<StatusEntry, { type: 'EbsiAccreditationEntry' }>;

/** The roles of an attribute that is in force, in EBSI's case (Trusted Issuers Registry v5). */
const IN_FORCE = ['RootTAO', 'TAO', 'TI'];
const REVOKED = 'Revoked';

/**
 * An accreditation in an EBSI-shaped registry: ended where its attribute's `issuerType` is `Revoked`, in force where the
 * attribute holds this very credential. Only the registry that the settings name is asked; its answer is not signed, so its
 * host is trusted with it.
 */
export const checkEbsiEntry = async (entry: EbsiEntry, context: StatusContext): Promise<EntryResult> => {
  const place = placeOf(entry.id, context.ebsi?.trustedIssuersRegistry);
  if (place === undefined) return unreliable(unknown('STATUS_EBSI_ENTRY_NOT_READ'));
  if (context.subjects?.includes(place.did) !== true) {
    return unreliable(unknown('STATUS_EBSI_NOT_THE_SUBJECTS'));
  }
  const bytes = await fetchBytes(entry.id, 'application/json', context);
  if (!bytes.ok) return unreliable(bytes.finding);
  const attribute = readAttribute(bytes.value, place.did);
  if (!attribute.ok) return unreliable(attribute.finding);
  return judge(attribute.value, entry, context);
};

/** `{base}/{did}/attributes/{id}`, exactly: another path, a query or dots would ask for something else. */
const placeOf = (id: string, registry: string | undefined): { readonly did: string } | undefined => {
  const base = registry?.replace(/\/$/, '');
  if (base === undefined || !id.startsWith(`${base}/`)) return undefined;
  const match = /^(did:ebsi:z[1-9A-HJ-NP-Za-km-z]{1,64})\/attributes\/(?:0x)?[0-9a-fA-F]{1,64}$/.exec(
    id.slice(base.length + 1),
  );
  const did = match?.[1];
  return did === undefined ? undefined : { did };
};

const readAttribute = (bytes: Uint8Array, did: string): Outcome<JsonObject> => {
  try {
    const answer = parseJsonObject(bytes, { maxBytes: bytes.length });
    if (answer.did !== did) return malformed('it is about another organisation');
    return isObject(answer.attribute) ? ok(answer.attribute) : malformed('it has no attribute');
  } catch (error) {
    if (isVidimusError(error)) return malformed('it is no JSON object');
    throw error;
  }
};

const judge = (
  { issuerType, hash, body }: JsonObject,
  entry: EbsiEntry,
  context: StatusContext,
): EntryResult => {
  const evidence = { attribute: entry.id, ...(isString(issuerType) ? { issuerType } : {}) };
  if (issuerType === REVOKED) {
    return { state: 'revoked', findings: [failed('CREDENTIAL_REVOKED', evidence)] };
  }
  if (!isString(issuerType) || !IN_FORCE.includes(issuerType)) {
    return unreliable(malformed('its issuerType is not one of EBSI').finding);
  }
  if (!isString(hash) || !isString(body)) return unreliable(malformed('it has no hash or body').finding);
  // Invited and not accepted yet, or changed in role and not followed by a new accreditation: no body.
  if (body === '') return unreliable(unknown('STATUS_EBSI_OTHER_ACCREDITATION', evidence));
  const digest = toHex(sha256(new TextEncoder().encode(body)));
  if (digest !== `0x${hash.toLowerCase().replace(/^0x/, '')}`) {
    return unreliable(malformed('its hash is not that of its body').finding);
  }
  return digest === context.digest
    ? { state: 'good', findings: [pass('STATUS_GOOD', { purpose: 'revocation' }, evidence)] }
    : unreliable(unknown('STATUS_EBSI_OTHER_ACCREDITATION', evidence));
};

const malformed = (reason: string): { readonly ok: false; readonly finding: Finding } =>
  no(unknown('STATUS_EBSI_MALFORMED', { reason }));
