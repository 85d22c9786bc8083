import { sha256 } from '#crypto';
import { toBase64url } from '../../core/base64url.ts';
import { fromHex, type Hex, toHex } from '../../core/hex.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import { parseJson } from '../../core/strict-json.ts';
import { ebsiDidOf } from '../../did/methods/ebsi-id.ts';
import { RELATIONSHIPS } from '../../did/relationships.ts';
import { countsAt, type DidHistory, foldDid, type PlacedDidDocumentEvent, standingAt } from './fold.ts';

const CONTEXTS = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'] as const;
/** Inline: EBSI's library has only the two contexts above, and would fetch any other. */
const ACCOUNT_CONTEXT = {
  EcdsaSecp256k1RecoveryMethod2020: 'https://w3id.org/security#EcdsaSecp256k1RecoveryMethod2020',
  blockchainAccountId: 'https://w3id.org/security#blockchainAccountId',
};

export interface EbsiDocument {
  readonly document: JsonObject;
  /** At the time asked for. */
  readonly deactivated: boolean;
}

/**
 * The DID document as it was at a time, in the shape of EBSI's DID registry: a key stands in it while it counts for
 * something, and a relationship while a key counts for it. Before the DID was registered there is an empty document.
 */
export const buildEbsiDocument = (
  did: string,
  chainId: number,
  events: readonly PlacedDidDocumentEvent[],
  time: Seconds,
): EbsiDocument => {
  const history = foldDid(events);
  const deactivated = history.deactivatedAt !== undefined && history.deactivatedAt <= time;
  const methods = deactivated ? [] : methodsAt(history, did, chainId, time);
  const { controllers, services } = standingAt(events, time);
  const hasAccount = methods.some(({ method }) => method['blockchainAccountId'] !== undefined);
  const relationships = RELATIONSHIPS.flatMap((relationship) => {
    const ids = methods.flatMap(({ id, counts }) => (counts.has(relationship) ? [id] : []));
    return ids.length === 0 ? [] : [[relationship, ids] as const];
  });
  const service = deactivated ? [] : [...services].flatMap(([name, text]) => serviceOf(did, name, text));
  return {
    deactivated,
    document: {
      '@context': hasAccount ? [...CONTEXTS, ACCOUNT_CONTEXT] : [...CONTEXTS],
      id: did,
      controller: controllers.map((id) => ebsiDidOf(fromHex(id) ?? new Uint8Array(16))),
      ...(methods.length > 0 && { verificationMethod: methods.map(({ method }) => method) }),
      ...Object.fromEntries(relationships),
      ...(service.length > 0 && { service }),
    },
  };
};

const methodsAt = ({ keys }: DidHistory, did: string, chainId: number, time: Seconds) =>
  [...keys].flatMap(([method, { key, intervals }]) => {
    const counts = new Set([...intervals].flatMap(([name, one]) => (countsAt(one, time) ? [name] : [])));
    const built = counts.size === 0 ? undefined : methodOf(did, chainId, method, key);
    return built === undefined ? [] : [{ id: built['id'] as string, method: built, counts }];
  });

/** @returns undefined where the bytes are no key: nobody can sign with it. */
const methodOf = (did: string, chainId: number, method: Hex, key: Uint8Array): JsonObject | undefined => {
  if (key.length === 20) {
    const account = toHex(key);
    return {
      id: `${did}#${account}`,
      type: 'EcdsaSecp256k1RecoveryMethod2020',
      controller: did,
      blockchainAccountId: `eip155:${chainId}:${account}`,
    };
  }
  const publicKeyJwk = objectIn(key);
  if (publicKeyJwk === undefined || toHex(sha256(key)) !== method) return undefined;
  const thumbprint = toBase64url(fromHex(method) ?? new Uint8Array());
  return { id: `${did}#${thumbprint}`, type: 'JsonWebKey2020', controller: did, publicKeyJwk };
};

const serviceOf = (did: string, name: string, text: string): readonly JsonObject[] => {
  const service = objectIn(text);
  const isName = /^[A-Za-z0-9._~-]{1,64}$/.test(name);
  return service === undefined || !isName ? [] : [{ ...service, id: `${did}#${name}` }];
};

/** What stands on-chain is anybody's text: what is no strict JSON object is left out. */
const objectIn = (text: string | Uint8Array): JsonObject | undefined => {
  try {
    const json = parseJson(text, { maxDepth: 8 });
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
};
