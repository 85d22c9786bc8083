import { randomBytes } from '#crypto';
import { fail } from '../../../core/errors.ts';
import { type Address, type Hex, hexOfSize, toHex } from '../../../core/hex.ts';
import { isObject, isString, type JsonObject } from '../../../core/json.ts';
import { requiredMembers } from '../../../core/jwk.ts';
import { type Seconds, systemClock } from '../../../core/seconds.ts';
import { parseJsonObject } from '../../../core/strict-json.ts';
import { thumbprintOf } from '../../../did/thumbprint.ts';
import { type Signer, type SigningKey, signCompact } from '../../../issue/signer.ts';
import type { Organisation } from '../../../trust/organisation.ts';
import { organisationFrom } from '../../../trust/parse-organisation.ts';
import type { SignedRequest } from '../requests.ts';
import type { RegistryWriter } from '../writer.ts';
import type { Invitation } from './invitation.ts';
import { checkPlace } from './place.ts';

/** `typ` of the token that signs a reply. */
export const REPLY_TYPE = 'vidimus-reply+jwt';

/** An issuer's answer: who it is, signed by the key that will sign its credentials. */
export interface Reply {
  readonly format: 'vidimus-reply/1';
  readonly challenge: Hex;
  readonly did: string;
  /** The account that will act for the issuer on this chain. */
  readonly controller: Address;
  readonly organisation?: Organisation;
  /** Registers the DID where it is a new did:ebsi: signed by the controller, sent with the accreditation. */
  readonly registration?: SignedRequest;
  /** Compact JWS over all members above. */
  readonly proof: string;
}

/** How an issuer names itself: a new did:ebsi with this key, or a DID that it has. */
export type Identity =
  | { readonly key: Extract<SigningKey, { key: unknown }>['key'] }
  | { readonly did: string; readonly signer: Signer };

/**
 * Answers an invitation. With a key, a DID is made of the writing account and a salt, and its registration is signed, not sent.
 * @throws VidimusError INVITATION_EXPIRED, INVITATION_ELSEWHERE, ISSUE_SIGNER_FAILED, SIGNER_UNUSABLE, CONTRACT_MISSING
 */
export const createReply = async (
  writer: RegistryWriter,
  invitation: Invitation,
  identity: Identity,
  options: { readonly organisation?: Organisation; readonly now?: Seconds } = {},
): Promise<Reply> => {
  const { organisation, now = systemClock() } = options;
  checkPlace(writer.deployment, invitation);
  if (now > invitation.expires) throw fail('INVITATION_EXPIRED');
  const named: Named = 'did' in identity ? identity : await newDid(writer, identity.key, invitation.expires);
  const reply = {
    format: 'vidimus-reply/1',
    challenge: invitation.challenge,
    did: named.did,
    controller: writer.account,
    ...(organisation && { organisation }),
    ...(named.registration && { registration: named.registration }),
  } as const;
  const proof = await signCompact({ typ: REPLY_TYPE }, { ...reply } as unknown as JsonObject, named.signer, {
    kid: named.signer.kid,
  });
  return { ...reply, proof };
};

interface Named {
  readonly did: string;
  readonly signer: Signer;
  readonly registration?: SignedRequest;
}

const newDid = async (
  writer: RegistryWriter,
  key: Extract<SigningKey, { key: unknown }>['key'],
  deadline: Seconds,
): Promise<Named> => {
  const salt = toHex(randomBytes(32));
  const did = await writer.didOf(salt);
  const publicJwk: JsonObject = { ...requiredMembers(key) };
  const plan = writer.plan.registerDid(salt, [
    { key: publicJwk, relationships: ['authentication', 'assertionMethod'] },
  ]);
  const registration = await writer.sign(plan, { deadline });
  const signer: Signer = { kid: `${did}#${thumbprintOf(key)}`, key };
  return { did, signer, registration };
};

/** Reads a reply's outer form; what it claims is for `checkReply`. @throws VidimusError REPLY_MALFORMED */
export const parseReply = (text: string): Reply => {
  const json = parseJsonObject(text, { maxBytes: 262_144 });
  const { did, proof, organisation, registration } = json;
  const challenge = hexOfSize(json['challenge'], 32);
  const controller = hexOfSize(json['controller'], 20);
  if (json['format'] !== 'vidimus-reply/1') throw malformed('its format is not vidimus-reply/1');
  if (challenge === undefined || controller === undefined || !isString(did) || !isString(proof))
    throw malformed('challenge, did, controller or proof is missing');
  const told =
    organisation === undefined ? undefined : isObject(organisation) && organisationFrom(organisation);
  if (told === false || (organisation !== undefined && told === undefined))
    throw malformed('its organisation cannot be read');
  if (registration !== undefined && !isObject(registration))
    throw malformed('its registration is no signed request');
  return {
    format: 'vidimus-reply/1',
    ...{ challenge, did, controller, proof },
    ...(told && { organisation: told }),
    ...(registration && { registration: registration as unknown as SignedRequest }),
  };
};

const malformed = (reason: string) => fail('REPLY_MALFORMED', { reason });
