import { sha256 } from '#crypto';
import { fail } from '../../../core/errors.ts';
import { type Address, fromHex, type Hex, NO_RECORD, toHex } from '../../../core/hex.ts';
import { canonicalize } from '../../../core/jcs.ts';
import type { JsonObject } from '../../../core/json.ts';
import { outcomeOf } from '../../../core/refusal.ts';
import { type Seconds, systemClock } from '../../../core/seconds.ts';
import { verificationMethodOf } from '../../../credential/issuer-key.ts';
import { readJws } from '../../../credential/jws.ts';
import type { DidDocument, DidResolver } from '../../../did/document.ts';
import { ebsiIdOf } from '../../../did/methods/ebsi-id.ts';
import { parseDidDocument } from '../../../did/parse-document.ts';
import { signAccreditation } from '../../../issue/accreditation-credential.ts';
import type { Signer } from '../../../issue/signer.ts';
import { checkJws } from '../../../proof/check-jws.ts';
import { buildEbsiDocument } from '../../did-ebsi/document.ts';
import { methodOf, type PlacedDidDocumentEvent } from '../../did-ebsi/fold.ts';
import { didOf } from '../acts-did.ts';
import { addressOf, INTERFACES } from '../contracts.ts';
import type { WriteOptions, WriteResult } from '../execute.ts';
import { type RecordDraft, recordFromDraft, termsOfDraft } from '../record-draft.ts';
import type { SignedRequest } from '../requests.ts';
import type { RegistryWriter } from '../writer.ts';
import type { Invitation } from './invitation.ts';
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

/**
 * Checks that the reply answers this invitation, is signed by a key of the DID that it names, and, where it registers that DID,
 * that its controller signed exactly this key. Nothing is written.
 * @returns the record that the offer and the reply make.
 * @throws VidimusError INVITATION_EXPIRED, REPLY_MISMATCH, REPLY_NOT_PROVEN, REQUEST_MALFORMED
 */
export const checkReply = async (
  writer: RegistryWriter,
  dids: Pick<DidResolver, 'resolve'>,
  invitation: Invitation,
  reply: Reply,
  now: Seconds = systemClock(),
): Promise<RecordDraft> => {
  const { deployment } = writer;
  if (now > invitation.expires) throw fail('INVITATION_EXPIRED');
  if (reply.challenge !== invitation.challenge) throw mismatch('it answers another invitation');
  const isHere =
    invitation.chainId === deployment.chainId &&
    invitation.registry === deployment.contracts.trustedIssuersRegistry;
  if (!isHere) throw mismatch('the invitation is for another network');
  const document =
    reply.registration === undefined
      ? await resolved(dids, reply.did, now)
      : await registered(writer, reply, reply.registration, now);
  await checkProof(reply, document);
  return { ...invitation.offer, subject: reply.did, controller: reply.controller };
};

/**
 * Accredits the issuer of a checked reply in one transaction: the registration of its DID (signed by it), the accreditation
 * (signed by the accreditor) with the signed accreditation credential, and the names of what it is for. Where the DID needs no
 * registration, the accreditation alone is sent.
 * @throws VidimusError as `checkReply` and `executePlan`.
 */
export const acceptReply = async (
  writer: RegistryWriter,
  dids: Pick<DidResolver, 'resolve'>,
  invitation: Invitation,
  reply: Reply,
  options: AcceptOptions = {},
): Promise<WriteResult> => {
  const { now = systemClock() } = options;
  const draft = await checkReply(writer, dids, invitation, reply, now);
  const { parent } = invitation;
  const evidence = await evidenceOf(writer, invitation, draft, options, now);
  const plan = await writer.plan.grant(parent, draft, {
    ...(reply.organisation && { organisation: reply.organisation }),
    ...(evidence && { evidence }),
  });
  const terms = termsOfDraft(draft);
  const naming = terms.length === 0 ? [] : [await writer.plan.nameTerms(terms)];
  const requests = [
    ...(reply.registration === undefined ? [] : [reply.registration]),
    await writer.sign(plan, { deadline: now + HOUR }),
  ];
  const result = await writer.submitBatch(requests, options, naming);
  return { ...result, id: writer.idOf(parent, draft) };
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
  const signed = await signAccreditation(
    {
      ref: { chainId, registry, id: writer.idOf(parent, draft) },
      record: recordFromDraft(draft),
      issuer: accreditor,
      parent: { chainId, registry, id: parent },
      // A record without any permission permits everything.
      terms: (draft.permissions ?? [{}]).map(({ types = [], schemas = [] }) => ({ types, schemas })),
      issuedAt: now,
      ...(ebsiIssuersUrl !== undefined && { ebsiIssuersUrl }),
      ...(schema && { schema }),
    },
    signer,
  );
  return signed.bytes;
};

const resolved = async (
  dids: Pick<DidResolver, 'resolve'>,
  did: string,
  now: Seconds,
): Promise<DidDocument> => {
  const resolution = await dids.resolve(did, { at: now });
  if (resolution.ok && !resolution.value.deactivated) return resolution.value.document;
  throw unproven(resolution.ok ? 'ISSUER_DID_DEACTIVATED' : resolution.finding.code);
};

/** The document that the signed registration will make, without anything having been sent. */
const registered = async (
  { deployment, executor }: RegistryWriter,
  { did, controller }: Reply,
  request: SignedRequest,
  now: Seconds,
): Promise<DidDocument> => {
  const contract = addressOf(deployment, 'didRegistry');
  const isFor = request.contract === contract && request.chainId === deployment.chainId;
  const parsed = isFor ? INTERFACES.didRegistry.parseTransaction({ data: request.call }) : null;
  if (parsed?.name !== 'register') throw mismatch('its registration registers nothing here');
  if (request.signer !== controller) throw mismatch('somebody else than the controller registers the DID');
  const [salt, grants] = parsed.args as unknown as [Hex, readonly Grant[]];
  if ((await didOf(executor.rpc, contract, controller, salt)) !== did)
    throw mismatch('its registration makes another DID');
  const events = eventsOf(did, controller, grants, now);
  const built = buildEbsiDocument(did, deployment.chainId, events, now);
  const document = parseDidDocument(built.document, did);
  if (!document.ok) throw unproven(document.finding.code);
  return document.value;
};

interface Grant {
  readonly key: Hex;
  readonly relationships: bigint;
  readonly notBefore: bigint;
  readonly notAfter: bigint;
}

const eventsOf = (
  did: string,
  controller: Address,
  grants: readonly Grant[],
  now: Seconds,
): readonly PlacedDidDocumentEvent[] => {
  const id = ebsiIdOf(did) ?? '0x';
  const place = { block: 0, blockHash: NO_RECORD, time: now, transaction: NO_RECORD, logIndex: 0 };
  const first = {
    event: 'DidRegistered',
    did: id,
    invoker: controller,
    signer: controller,
    ...place,
  } as const;
  return [
    first,
    ...grants.map(({ key, relationships, notBefore, notAfter }) => {
      const bytes = fromHex(key) ?? new Uint8Array();
      return {
        event: 'KeyGranted',
        ...{ did: id, method: methodIdOf(bytes), key: bytes, relationships: Number(relationships) },
        ...{ notBefore: Number(notBefore) || now, notAfter: Number(notAfter), signer: controller, ...place },
      } as const;
    }),
  ];
};

/** As the contract names it. */
const methodIdOf = (key: Uint8Array): Hex => (key.length === 20 ? methodOf(toHex(key)) : toHex(sha256(key)));

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
