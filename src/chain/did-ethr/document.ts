import { fromHex, type Hex, NO_ADDRESS, toHex } from '../../core/hex.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { encodeBase58 } from '../../core/multibase.ts';
import { outcomeOf } from '../../core/refusal.ts';
import type { Seconds } from '../../core/seconds.ts';
import { parseJson } from '../../core/strict-json.ts';
import type { DidEvent, EventPlace } from '../events/types.ts';
import { checksummed, type EthrIdentity } from './identity.ts';

export type PlacedDidEvent = EventPlace & DidEvent;

/** Names from before the suites of today, which documents still use. */
const PURPOSES: ReadonlyMap<string, string> = new Map([
  ['sigAuth', 'SignatureAuthentication2018'],
  ['veriKey', 'VerificationKey2018'],
  ['enc', 'KeyAgreementKey2019'],
]);
const KEY_TYPES: ReadonlyMap<string, string> = new Map([
  ['Secp256k1VerificationKey2018', 'EcdsaSecp256k1VerificationKey2019'],
  ['Ed25519SignatureAuthentication2018', 'Ed25519VerificationKey2018'],
  ['Secp256k1SignatureAuthentication2018', 'EcdsaSecp256k1VerificationKey2019'],
  ['RSAVerificationKey2018', 'RSAVerificationKey2018'],
  ['Ed25519VerificationKey2018', 'Ed25519VerificationKey2018'],
  ['X25519KeyAgreementKey2019', 'X25519KeyAgreementKey2019'],
]);

interface Building {
  readonly did: string;
  readonly chainId: number;
  owner: string;
  deactivated: boolean;
  /** Numbers go on counting for keys that are gone, so that an id never comes to mean another key. */
  delegates: number;
  services: number;
  readonly keys: Map<string, JsonObject>;
  readonly signing: Map<string, string>;
  readonly authentication: Map<string, string>;
  readonly agreement: Map<string, string>;
  readonly endpoints: Map<string, JsonObject>;
}

/**
 * The DID document of a did:ethr at `now`, from the identity's events up to then in chain order: the same as ethr-did-resolver
 * builds, which a test holds it to.
 */
export const buildEthrDocument = (
  did: string,
  identity: EthrIdentity & { readonly chainId: number },
  events: readonly PlacedDidEvent[],
  now: Seconds,
): { readonly document: JsonObject; readonly deactivated: boolean } => {
  const { address, publicKey, chainId } = identity;
  const building: Building = {
    ...{ did, chainId, owner: address, deactivated: false, delegates: 0, services: 0 },
    keys: new Map(),
    signing: new Map(),
    authentication: new Map(),
    agreement: new Map(),
    endpoints: new Map(),
  };
  for (const event of events) {
    take(building, event, BigInt(now));
    if (building.deactivated)
      return {
        document: { id: did, verificationMethod: [], authentication: [], assertionMethod: [] },
        deactivated: true,
      };
  }

  const own = [`${did}#controller`];
  const methods: JsonObject[] = [
    {
      id: `${did}#controller`,
      type: 'EcdsaSecp256k1RecoveryMethod2020',
      controller: did,
      blockchainAccountId: accountId(building, building.owner as Hex),
    },
  ];
  if (publicKey && building.owner === address) {
    const id = `${did}#controllerKey`;
    methods.push({
      id,
      type: 'EcdsaSecp256k1VerificationKey2019',
      controller: did,
      publicKeyHex: publicKey.slice(2),
    });
    own.push(id);
  }
  const { keys, authentication, signing, agreement, endpoints } = building;
  const document: JsonObject = {
    id: did,
    verificationMethod: [...methods, ...keys.values()],
    authentication: [...own, ...authentication.values()],
    assertionMethod: [...own, ...signing.values()],
    ...(endpoints.size > 0 && { service: [...endpoints.values()] }),
    ...(agreement.size > 0 && { keyAgreement: [...agreement.values()] }),
  };
  return { document, deactivated: false };
};

const take = (building: Building, event: PlacedDidEvent, now: bigint): void => {
  if (event.event === 'DIDOwnerChanged') {
    building.owner = event.owner;
    building.deactivated = event.owner === NO_ADDRESS;
    return;
  }
  const isValid = event.validTo !== 0n && event.validTo >= now;
  if (event.event === 'DIDDelegateChanged') takeDelegate(building, event, isValid);
  else takeAttribute(building, event, isValid);
};

type Delegate = Extract<PlacedDidEvent, { event: 'DIDDelegateChanged' }>;
type Attribute = Extract<PlacedDidEvent, { event: 'DIDAttributeChanged' }>;

const takeDelegate = (building: Building, event: Delegate, isValid: boolean): void => {
  const type = textOf(event.delegateType);
  if (type === undefined) return;
  const key = `delegate-${type}-${event.delegate}`;
  building.delegates++;
  if (!isValid) return forget(building, key);
  if (type !== 'sigAuth' && type !== 'veriKey') return;
  const id = `${building.did}#delegate-${building.delegates}`;
  building.keys.set(key, {
    id,
    type: 'EcdsaSecp256k1RecoveryMethod2020',
    controller: building.did,
    blockchainAccountId: accountId(building, event.delegate),
  });
  building.signing.set(key, id);
  if (type === 'sigAuth') building.authentication.set(key, id);
};

const takeAttribute = (building: Building, event: Attribute, isValid: boolean): void => {
  const name = textOf(event.name);
  if (name === undefined) return;
  const key = `attribute-${name}-${toHex(event.value)}`;
  if (!isValid) {
    if (name.startsWith('did/pub/')) building.delegates++;
    else if (name.startsWith('did/svc/')) building.services++;
    return forget(building, key);
  }
  const [, section, algorithm = '', , purpose = '', , encoding] =
    /^did\/(pub|svc)\/(\w+)(\/(\w+))?(\/(\w+))?$/.exec(name) ?? [];
  if (section === 'svc') return takeService(building, key, algorithm, event.value);
  if (section !== 'pub') return;

  building.delegates++;
  const material = keyMaterial(encoding, event.value);
  if (material === undefined) return;
  const id = `${building.did}#delegate-${building.delegates}`;
  const typeName = `${algorithm}${PURPOSES.get(purpose) ?? purpose}`;
  building.keys.set(key, {
    id,
    type: KEY_TYPES.get(typeName) ?? algorithm,
    controller: building.did,
    ...material,
  });
  if (purpose === 'enc') building.agreement.set(key, id);
  else building.signing.set(key, id);
  if (purpose === 'sigAuth') building.authentication.set(key, id);
};

const takeService = (building: Building, key: string, type: string, value: Uint8Array): void => {
  building.services++;
  const text = utf8Of(value);
  if (text === undefined) return;
  const id = `${building.did}#service-${building.services}`;
  building.endpoints.set(key, { id, type, serviceEndpoint: jsonOr(text) });
};

const forget = (building: Building, key: string): void => {
  for (const map of [
    building.keys,
    building.signing,
    building.authentication,
    building.agreement,
    building.endpoints,
  ])
    map.delete(key);
};

const keyMaterial = (encoding: string | undefined, value: Uint8Array): JsonObject | undefined => {
  const hex = toHex(value).slice(2);
  switch (encoding) {
    case undefined:
    case 'hex':
      return { publicKeyHex: hex };
    case 'base64':
      return { publicKeyBase64: btoa(String.fromCharCode(...value)) };
    case 'base58':
      return { publicKeyBase58: encodeBase58(value) };
    case 'pem': {
      const publicKeyPem = utf8Of(value);
      return publicKeyPem === undefined ? undefined : { publicKeyPem };
    }
    default:
      return { value: hex };
  }
};

const accountId = ({ chainId }: Building, account: Hex): string =>
  `eip155:${chainId}:${checksummed(account)}`;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const utf8Of = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
};

/** A text in 32 bytes, zero bytes after it. */
const textOf = (word: Hex): string | undefined =>
  utf8Of(fromHex(word) ?? new Uint8Array())?.replace(/\0+$/, '');

/** Whoever holds the DID wrote this: JSON where the strict reader takes it, else the text as it stands. */
const jsonOr = (text: string): Json => {
  const read = outcomeOf(() => parseJson(text));
  return read.ok ? read.value : text;
};
