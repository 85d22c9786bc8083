import { randomBytes } from '#crypto';
import { fromBase64url, toBase64url } from '../../../core/base64url.ts';
import { fail } from '../../../core/errors.ts';
import { type Address, type Hex, hexOfSize, type RecordId, toHex } from '../../../core/hex.ts';
import { canonicalize } from '../../../core/jcs.ts';
import { isObject, isString, type JsonObject } from '../../../core/json.ts';
import { type Seconds, systemClock } from '../../../core/seconds.ts';
import { parseJsonObject } from '../../../core/strict-json.ts';
import type { Deployment } from '../../deployment.ts';
import { type Offer, offerFrom } from './offer.ts';

/** An accreditor's invitation, as JSON; it may be public, since only its accreditor can carry it out. */
export interface Invitation {
  readonly format: 'vidimus-invitation/1';
  readonly chainId: number;
  readonly registry: Address;
  /** The record that will grant. */
  readonly parent: RecordId;
  /** The accreditor's DID: the subject of that record. */
  readonly accreditor: string;
  readonly offer: Offer;
  /** 32 random bytes, which the reply has to sign. */
  readonly challenge: Hex;
  /** The last second at which a reply is accepted (Unix seconds). */
  readonly expires: Seconds;
}

const MONTH = 30 * 86_400;
const LINK = 'vidimus-invitation:';

/**
 * Invites one issuer. Whether the accreditor may grant what it offers is for the contract to say, when the reply is accepted.
 * @param options `lifetime` in seconds, 30 days by default.
 * @throws VidimusError INVITATION_MALFORMED, RECORD_DRAFT_MALFORMED where nothing could be granted by this offer.
 */
export const createInvitation = (
  deployment: Deployment,
  given: { readonly parent: RecordId; readonly accreditor: string; readonly offer: Offer },
  options: { readonly now?: Seconds; readonly lifetime?: Seconds } = {},
): Invitation => {
  const { now = systemClock(), lifetime = MONTH } = options;
  const { parent, accreditor } = given;
  return {
    format: 'vidimus-invitation/1',
    chainId: deployment.chainId,
    registry: deployment.contracts.trustedIssuersRegistry,
    ...{ parent, accreditor, offer: offerFrom({ ...given.offer } as unknown as JsonObject) },
    challenge: toHex(randomBytes(32)),
    expires: now + lifetime,
  };
};

/** The invitation as one word, for a mail or a link. */
export const invitationLink = (invitation: Invitation): string =>
  `${LINK}${toBase64url(new TextEncoder().encode(canonicalize({ ...invitation } as unknown as JsonObject)))}`;

/** Whether a text is an invitation's link, whole or not. */
export const isInvitationLink = (text: string): boolean => text.trimStart().startsWith(LINK);

/**
 * Reads an invitation from its JSON or its link.
 * @throws VidimusError INVITATION_MALFORMED, RECORD_DRAFT_MALFORMED, or what `parseJson` throws.
 */
export const parseInvitation = (text: string): Invitation => {
  const json = jsonOf(text.trim());
  const { chainId, accreditor, offer, expires } = json;
  const registry = hexOfSize(json['registry'], 20);
  const parent = hexOfSize(json['parent'], 32);
  const challenge = hexOfSize(json['challenge'], 32);
  if (json['format'] !== 'vidimus-invitation/1') throw malformed('its format is not vidimus-invitation/1');
  if (registry === undefined || parent === undefined || challenge === undefined)
    throw malformed('registry, parent or challenge is missing');
  if (!isWhole(chainId) || !isWhole(expires) || !isString(accreditor))
    throw malformed('chainId, expires or accreditor is missing');
  if (offer === undefined || !isObject(offer)) throw malformed('it offers nothing');
  return {
    format: 'vidimus-invitation/1',
    ...{ chainId, registry, parent, accreditor, offer: offerFrom(offer), challenge, expires },
  };
};

const MAX_BYTES = 65_536;

const jsonOf = (text: string): JsonObject => {
  if (!isInvitationLink(text)) return parseJsonObject(text, { maxBytes: MAX_BYTES });
  const bytes = fromBase64url(text.slice(LINK.length));
  try {
    if (bytes !== undefined) return parseJsonObject(bytes, { maxBytes: MAX_BYTES });
  } catch {
    // What is no JSON any more was cut off or changed on its way.
  }
  throw malformed('its link was not copied whole');
};

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);

const malformed = (reason: string) => fail('INVITATION_MALFORMED', { reason });
