import { randomBytes } from '#crypto';
import { fromBase64url, toBase64url } from '../../../core/base64url.ts';
import { fail } from '../../../core/errors.ts';
import { type Address, type Hex, hexOfSize, type RecordId, toHex } from '../../../core/hex.ts';
import { canonicalize } from '../../../core/jcs.ts';
import { isObject, isString, type JsonObject } from '../../../core/json.ts';
import { type Seconds, systemClock } from '../../../core/seconds.ts';
import { parseJsonObject } from '../../../core/strict-json.ts';
import type { Deployment } from '../../deployment.ts';
import { type RecordDraft, recordFromDraft } from '../record-draft.ts';

/** What an accreditor offers: a record without its subject, which the reply will name. */
export type Offer = Omit<RecordDraft, 'subject' | 'controller' | 'target'>;

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

const DAYS = 30 * 86_400;
const PLACEHOLDER = 'did:example:invited';
const LINK = 'vidimus-invitation:';

/** @throws VidimusError RECORD_DRAFT_MALFORMED where nothing could be granted by this offer. */
export const createInvitation = (
  deployment: Deployment,
  given: { readonly parent: RecordId; readonly accreditor: string; readonly offer: Offer },
  options: { readonly now?: Seconds; readonly lifetime?: Seconds } = {},
): Invitation => {
  const { now = systemClock(), lifetime = DAYS } = options;
  const { parent, accreditor, offer } = given;
  // A mistake in the offer must show before anybody answers it.
  recordFromDraft({ ...offer, subject: PLACEHOLDER });
  return {
    format: 'vidimus-invitation/1',
    chainId: deployment.chainId,
    registry: deployment.contracts.trustedIssuersRegistry,
    ...{ parent, accreditor, offer },
    challenge: toHex(randomBytes(32)),
    expires: now + lifetime,
  };
};

/** The invitation as one word, for a mail or a link. */
export const invitationLink = (invitation: Invitation): string =>
  `${LINK}${toBase64url(new TextEncoder().encode(canonicalize({ ...invitation } as unknown as JsonObject)))}`;

/**
 * Reads an invitation from its JSON or its link.
 * @throws VidimusError INVITATION_MALFORMED, or what `parseJson` throws.
 */
export const parseInvitation = (text: string): Invitation => {
  const trimmed = text.trim();
  const bytes = trimmed.startsWith(LINK) ? fromBase64url(trimmed.slice(LINK.length)) : undefined;
  if (trimmed.startsWith(LINK) && bytes === undefined) throw malformed('its link was not copied whole');
  const json = parseJsonObject(bytes ?? trimmed, { maxBytes: 65_536 });
  const { chainId, accreditor, offer, expires } = json;
  const registry = hexOfSize(json['registry'], 20);
  const parent = hexOfSize(json['parent'], 32);
  const challenge = hexOfSize(json['challenge'], 32);
  if (json['format'] !== 'vidimus-invitation/1') throw malformed('its format is not vidimus-invitation/1');
  if (registry === undefined || parent === undefined || challenge === undefined)
    throw malformed('registry, parent or challenge is missing');
  if (typeof chainId !== 'number' || typeof expires !== 'number' || !isString(accreditor))
    throw malformed('chainId, expires or accreditor is missing');
  if (offer === undefined || !isObject(offer)) throw malformed('it offers nothing');
  // What an offer may hold is checked where the record is made of it.
  const draft = offer as unknown as Offer;
  recordFromDraft({ ...draft, subject: PLACEHOLDER });
  return {
    format: 'vidimus-invitation/1',
    ...{ chainId, registry, parent, accreditor, offer: draft, challenge, expires },
  };
};

const malformed = (reason: string) => fail('INVITATION_MALFORMED', { reason });
