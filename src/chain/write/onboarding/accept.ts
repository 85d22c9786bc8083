import { fail } from '../../../core/errors.ts';
import { hexOfSize } from '../../../core/hex.ts';
import { canonicalize } from '../../../core/jcs.ts';
import type { JsonObject } from '../../../core/json.ts';
import { outcomeOf } from '../../../core/refusal.ts';
import { type Seconds, systemClock } from '../../../core/seconds.ts';
import { verificationMethodOf } from '../../../credential/issuer-key.ts';
import { readJws } from '../../../credential/jws.ts';
import type { DidDocument, DidResolver } from '../../../did/document.ts';
import { type PermissionTerms, signAccreditation } from '../../../issue/accreditation-credential.ts';
import type { Signer } from '../../../issue/signer.ts';
import { checkJws } from '../../../proof/check-jws.ts';
import { hashTerm } from '../../../trust/encoding.ts';
import type { AccreditationRecord } from '../../../trust/record.ts';
import type { WriteOptions, WriteResult } from '../execute.ts';
import { type RecordDraft, recordFromDraft, termsOfDraft } from '../record-draft.ts';
import type { RegistryWriter } from '../writer.ts';
import type { Invitation } from './invitation.ts';
import { checkPlace } from './place.ts';
import { isRegistered, registered } from './registration.ts';
import { REPLY_TYPE, type Reply } from './reply.ts';

/** How an accreditor carries out an accepted reply. */
export interface AcceptOptions extends WriteOptions {
  /** Signs the accreditation credential as the accreditor's DID; without one the record stands on chain facts alone. */
  readonly signer?: Signer;
  /** `…/trusted-issuers-registry/v5/issuers` of a service: then the credential bears EBSI's members too. */
  readonly ebsiIssuersUrl?: string;
  /** The credential's own schema; EBSI demands one. */
  readonly schema?: { readonly id: string; readonly type: string };
  readonly now?: Seconds;
}

/** A reply that holds: what would be granted by it. */
export interface CheckedReply {
  readonly draft: RecordDraft;
  /** The signed registration of its DID has yet to be sent. */
  readonly registers: boolean;
}

/**
 * Checks that the reply answers this invitation, is signed by a key of the DID that it names, and, where it registers that DID,
 * that its controller asks for exactly this DID and key. Nothing is written.
 * @throws VidimusError INVITATION_EXPIRED, INVITATION_ELSEWHERE, REPLY_MISMATCH, REPLY_NOT_PROVEN, REQUEST_MALFORMED,
 * RECORD_NOT_FOUND
 */
export const checkReply = async (
  writer: RegistryWriter,
  dids: Pick<DidResolver, 'resolve'>,
  invitation: Invitation,
  reply: Reply,
  now: Seconds = systemClock(),
): Promise<CheckedReply> => {
  checkPlace(writer.deployment, invitation);
  if (now > invitation.expires) throw fail('INVITATION_EXPIRED');
  if (reply.challenge !== invitation.challenge) throw mismatch('it answers another invitation');
  const { record } = await writer.bodies.bodyOf(invitation.parent);
  if (record.subject !== invitation.accreditor)
    throw mismatch('the invitation names another accreditor than the record that would grant');
  const registers = reply.registration !== undefined && !(await isRegistered(writer, reply.did));
  const document = registers ? await registered(writer, reply, now) : await resolved(dids, reply.did);
  await checkProof(reply, document);
  const draft = { ...invitation.offer, subject: reply.did, controller: reply.controller };
  return { draft, registers };
};

/**
 * Accredits the issuer of a checked reply in one transaction: the registration of its DID (signed by it), the accreditation
 * (signed by the accreditor) with the signed accreditation credential, and the names of what it is for. What neither registers
 * nor names anything is the accreditation alone. A reply that was carried out already changes nothing.
 * @throws VidimusError as `checkReply` and `executePlan`; ISSUE_TERMS_MISMATCH where a hash stands for a type or schema that a
 * signed credential has to name.
 */
export const acceptReply = async (
  writer: RegistryWriter,
  dids: Pick<DidResolver, 'resolve'>,
  invitation: Invitation,
  reply: Reply,
  options: AcceptOptions = {},
): Promise<WriteResult> => {
  const { now = systemClock() } = options;
  const { draft, registers } = await checkReply(writer, dids, invitation, reply, now);
  const { parent } = invitation;
  const id = writer.idOf(parent, draft);
  const [known] = await writer.bodies.statesOf([id]);
  if (known !== undefined) return { status: 'already', gas: 0, id };
  const evidence = await evidenceOf(writer, invitation, draft, options, now);
  const plan = await writer.plan.grant(parent, draft, {
    ...(reply.organisation && { organisation: reply.organisation }),
    ...(evidence && { evidence }),
  });
  const terms = termsOfDraft(draft);
  if (!registers && terms.length === 0) return writer.send(plan, options);
  const naming = terms.length === 0 ? [] : [await writer.plan.nameTerms(terms)];
  const requests = [
    ...(registers && reply.registration ? [reply.registration] : []),
    await writer.sign(plan, { deadline: now + HOUR }),
  ];
  const result = await writer.submitBatch(requests, options, naming);
  return { ...result, id };
};

const HOUR = 3_600;

const evidenceOf = async (
  writer: RegistryWriter,
  { parent, accreditor }: Invitation,
  draft: RecordDraft,
  { signer, ebsiIssuersUrl, schema }: AcceptOptions,
  now: Seconds,
): Promise<Uint8Array | undefined> => {
  if (signer === undefined) return undefined;
  const { chainId, contracts } = writer.deployment;
  const registry = contracts.trustedIssuersRegistry;
  const record = recordFromDraft(draft);
  const signed = await signAccreditation(
    {
      ref: { chainId, registry, id: writer.idOf(parent, draft) },
      record,
      issuer: accreditor,
      parent: { chainId, registry, id: parent },
      terms: namesIn(record, draft),
      issuedAt: now,
      ...(ebsiIssuersUrl !== undefined && { ebsiIssuersUrl }),
      ...(schema && { schema }),
    },
    signer,
  );
  return signed.bytes;
};

/** The names behind each permission's hashes; a record sorts its permissions, a draft does not. */
const namesIn = ({ permissions }: AccreditationRecord, draft: RecordDraft): readonly PermissionTerms[] => {
  const names = new Map(termsOfDraft(draft).map((text) => [hashTerm(text), text]));
  const nameOf = (term: string): string => names.get(hexOfSize(term, 32) ?? '0x') ?? term;
  return permissions.map(({ types, schemas }) => ({
    types: types.map(nameOf),
    schemas: schemas.map(nameOf),
  }));
};

/** As it is now, by the chain's clock where it stands on one: ours may be behind. */
const resolved = async (dids: Pick<DidResolver, 'resolve'>, did: string): Promise<DidDocument> => {
  const resolution = await dids.resolve(did, {});
  if (resolution.ok && !resolution.value.deactivated) return resolution.value.document;
  throw unproven(resolution.ok ? 'ISSUER_DID_DEACTIVATED' : resolution.finding.code);
};

/** The token must say exactly what the reply says, and be made by an assertion key of its DID. */
const checkProof = async (reply: Reply, document: DidDocument): Promise<void> => {
  const { proof, did } = reply;
  const bytes = new TextEncoder().encode(proof);
  const read = outcomeOf(() => readJws(proof, bytes, { maxBytes: 262_144 }));
  if (!read.ok) throw unproven(read.finding.code);
  const { header, payload, algorithm, signingInput, signature } = read.value;
  if (header['typ'] !== REPLY_TYPE) throw unproven('TOKEN_TYPE_INVALID');
  const { proof: _proof, ...told } = reply;
  if (canonicalize(payload) !== canonicalize({ ...told } as unknown as JsonObject))
    throw mismatch('its signature is over something else than it says');
  const method = outcomeOf(() => verificationMethodOf(header['kid'], did));
  if (!method.ok) throw unproven(method.finding.code);
  const finding = await checkJws(
    did,
    { type: 'jws', algorithm, verificationMethod: method.value, signingInput, signature },
    document,
    'assertionMethod',
  );
  if (finding.status !== 'pass') throw unproven(finding.code);
};

const mismatch = (reason: string) => fail('REPLY_MISMATCH', { reason });
const unproven = (cause: string) => fail('REPLY_NOT_PROVEN', { cause });
