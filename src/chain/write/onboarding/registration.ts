import { sha256 } from '#crypto';
import { abiCall, abiDecode, fixed, tuple } from '../../../core/abi.ts';
import { fail } from '../../../core/errors.ts';
import { type Address, fromHex, type Hex, NO_RECORD, toHex } from '../../../core/hex.ts';
import { keccakText } from '../../../core/keccak.ts';
import type { Seconds } from '../../../core/seconds.ts';
import type { DidDocument } from '../../../did/document.ts';
import { ebsiIdOf } from '../../../did/methods/ebsi-id.ts';
import { parseDidDocument } from '../../../did/parse-document.ts';
import { buildEbsiDocument } from '../../did-ebsi/document.ts';
import { methodOf, type PlacedDidDocumentEvent } from '../../did-ebsi/fold.ts';
import { ethCall } from '../../rpc/eth.ts';
import { didOf } from '../acts-did.ts';
import { addressOf, INTERFACES } from '../contracts.ts';
import { readRequest } from '../requests.ts';
import type { RegistryWriter } from '../writer.ts';
import type { Reply } from './reply.ts';

const HEAD_OF = keccakText('headOf(bytes16)').slice(0, 10) as Hex;

/** Whether a did:ebsi stands in this deployment's DidRegistry already: somebody may have sent its registration alone. */
export const isRegistered = async (
  { deployment, executor }: RegistryWriter,
  did: string,
): Promise<boolean> => {
  const id = ebsiIdOf(did);
  if (id === undefined) return false;
  const data = abiCall(HEAD_OF, tuple(fixed(16)), [id]);
  const { rpc } = executor;
  const answer = await ethCall(rpc, { to: addressOf(deployment, 'didRegistry'), data });
  const head = abiDecode(tuple(fixed(32)), answer)?.[0];
  if (head === undefined) throw fail('RPC_MALFORMED', { node: rpc.name, reason: 'a head cannot be read' });
  return head !== NO_RECORD;
};

/**
 * The document that a signed registration will make, without anything having been sent.
 * @throws VidimusError REQUEST_MALFORMED, REPLY_MISMATCH, REPLY_NOT_PROVEN
 */
export const registered = async (
  { deployment, executor }: RegistryWriter,
  { did, controller, registration }: Reply,
  now: Seconds,
): Promise<DidDocument> => {
  const { request } = readRequest(deployment, { ...registration });
  const contract = addressOf(deployment, 'didRegistry');
  const parsed =
    request.contract === contract ? INTERFACES.didRegistry.parseTransaction({ data: request.call }) : null;
  if (parsed?.name !== 'register') throw mismatch('its registration registers nothing');
  if (request.signer !== controller) throw mismatch('somebody else than the controller registers the DID');
  const [salt, grants] = parsed.args as unknown as [Hex, readonly Grant[]];
  if ((await didOf(executor.rpc, contract, controller, salt)) !== did)
    throw mismatch('its registration makes another DID');
  const events = eventsOf(did, controller, grants, now);
  const built = buildEbsiDocument(did, deployment.chainId, events, now);
  const document = parseDidDocument(built.document, did);
  if (!document.ok) throw fail('REPLY_NOT_PROVEN', { cause: document.finding.code });
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
  const place = { block: 0, blockHash: NO_RECORD, time: now, transaction: NO_RECORD, logIndex: 0 };
  const common = { did: ebsiIdOf(did) ?? '0x', signer: controller, ...place } as const;
  return [
    { event: 'DidRegistered', invoker: controller, ...common },
    ...grants.map(({ key, relationships, notBefore, notAfter }) => {
      const bytes = fromHex(key) ?? new Uint8Array();
      return {
        event: 'KeyGranted',
        ...{ method: methodIdOf(bytes), key: bytes, relationships: Number(relationships) },
        ...{ notBefore: Number(notBefore) || now, notAfter: Number(notAfter) },
        ...common,
      } as const;
    }),
  ];
};

/** As the contract names it. */
const methodIdOf = (key: Uint8Array): Hex => (key.length === 20 ? methodOf(toHex(key)) : toHex(sha256(key)));

const mismatch = (reason: string) => fail('REPLY_MISMATCH', { reason });
