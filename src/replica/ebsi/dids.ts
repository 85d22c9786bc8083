import { sha256 } from '#crypto';
import { buildEbsiDocument } from '../../chain/did-ebsi/document.ts';
import { countsAt, foldDid, methodOf, standingAt } from '../../chain/did-ebsi/fold.ts';
import type { DidId } from '../../chain/events/types.ts';
import { toBase64url } from '../../core/base64url.ts';
import { type Address, fromHex, type Hex, toHex } from '../../core/hex.ts';
import { canonicalize } from '../../core/jcs.ts';
import { isObject, isString, type JsonObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Relationship } from '../../did/document.ts';
import { ebsiDidOf, ebsiIdOf } from '../../did/methods/ebsi-id.ts';
import type { RegistryState } from '../state.ts';
import type { EbsiProxy } from './reads.ts';

export const didTextOf = (id: DidId): string => ebsiDidOf(fromHex(id) ?? new Uint8Array(16));

/** @returns undefined where the DID is not registered here. */
export const documentAt = (state: RegistryState, did: string, at: Seconds): JsonObject | undefined => {
  const events = eventsOf(state, did);
  if (events === undefined) return undefined;
  return buildEbsiDocument(did, state.registry.chainId, events, at).document;
};

/** DIDs that another one controls now. */
export const controlledBy = (state: RegistryState, controller: DidId, now: Seconds): readonly DidId[] =>
  state.didOrder.filter((id) =>
    standingAt(state.didDocuments.get(id) ?? [], now).controllers.includes(controller),
  );

/** DIDs for which a key counts for a relationship now; the key by its DID URL, or by its fragment alone. */
export const holdersOf = (
  state: RegistryState,
  method: string,
  relationship: Relationship,
  now: Seconds,
): readonly DidId[] => {
  const [did, fragment = ''] = method.includes('#') ? method.split('#') : [undefined, method];
  const only = did === undefined || did === '' ? undefined : ebsiIdOf(did);
  return state.didOrder.filter((id) => {
    if (did !== undefined && did !== '' && id !== only) return false;
    const { keys, deactivatedAt } = foldDid(state.didDocuments.get(id) ?? []);
    if (deactivatedAt !== undefined && deactivatedAt <= now) return false;
    return [...keys].some(
      ([name, { key, intervals }]) =>
        fragmentOf(name, key) === fragment && countsAt(intervals.get(relationship), now),
    );
  });
};

const fragmentOf = (method: Hex, key: Uint8Array): string =>
  key.length === 20 ? toHex(key) : toBase64url(fromHex(method) ?? new Uint8Array());

/** As the contract's `mayAct`. */
export const mayAct = (state: RegistryState, did: string, account: Address, now: Seconds): boolean => {
  const events = eventsOf(state, did);
  if (events === undefined || isDeactivated(events, now)) return false;
  return standingAt(events, now).controllers.some((id) => {
    const those = state.didDocuments.get(id) ?? [];
    const interval = foldDid(those).keys.get(methodOf(account))?.intervals.get('capabilityInvocation');
    return !isDeactivated(those, now) && countsAt(interval, now);
  });
};

const isDeactivated = (events: Parameters<typeof foldDid>[0], now: Seconds): boolean => {
  const { deactivatedAt } = foldDid(events);
  return deactivatedAt !== undefined && deactivatedAt <= now;
};

/** The type of service that names where an issuer's status lists are relayed from. */
export const PROXY_SERVICE = 'StatusListProxy';

/** Proxies as services of the DID document: `{type, serviceEndpoint, headers?, testSuffix?}`, by their id. */
export const proxiesOf = (state: RegistryState, did: string, now: Seconds): ReadonlyMap<Hex, EbsiProxy> => {
  const services = documentAt(state, did, now)?.['service'];
  const proxies = Array.isArray(services) ? services.flatMap(proxyIn) : [];
  return new Map(proxies.map((proxy) => [idOfProxy(proxy), proxy]));
};

const proxyIn = (service: unknown): readonly EbsiProxy[] => {
  if (!isObject(service) || service.type !== PROXY_SERVICE) return [];
  const { serviceEndpoint: prefix, headers = {}, testSuffix = '' } = service;
  const isGood = isString(prefix) && /^https?:\/\/[^?#]+$/.test(prefix) && isObject(headers);
  return isGood && isString(testSuffix) ? [{ prefix, headers, testSuffix }] : [];
};

/** EBSI's rule: SHA-256 of the proxy's data. */
const idOfProxy = ({ prefix, headers, testSuffix }: EbsiProxy): Hex =>
  toHex(sha256(new TextEncoder().encode(canonicalize({ prefix, headers, testSuffix }))));

const eventsOf = (state: RegistryState, did: string) => {
  const id = ebsiIdOf(did);
  return id === undefined ? undefined : state.didDocuments.get(id);
};
