import { fail, isVidimusError } from '../core/errors.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import type { PublicJwk } from '../core/jwk.ts';
import { Refusal } from '../core/refusal.ts';
import type { Seconds } from '../core/seconds.ts';
import { documentAt } from './at-time.ts';
import type { DidDocument, Relationship, VerificationMethod } from './document.ts';
import { readMaterial } from './key-material.ts';
import { thumbprintOf, thumbprintUriOf } from './thumbprint.ts';

/** Keys that the caller vouches for, in place of resolving the signer. */
export interface GivenKeys {
  /** Those whom the keys name as their owners. */
  readonly controllers: readonly string[];
  /**
   * The document under which a proof by `signer` with `method` can be checked with the given keys, in which the method bears
   * the name that the proof gives it.
   * @param method As the proof names it: a URL, a thumbprint, any text; the signer itself where it names none.
   * @param at When it was signed: keys that had ended by then check nothing.
   * @returns undefined where no given key is meant.
   */
  documentFor(signer: string, method: string, at?: Seconds): DidDocument | undefined;
}

interface GivenKey {
  readonly key: PublicJwk;
  readonly type: string;
  readonly until?: Seconds;
  /** Whose key it is; absent where the caller vouches for whoever signs with it. */
  readonly controller?: string;
  /** What a proof may call it: its id, its `kid`. Empty where it says nothing. */
  readonly names: readonly string[];
  readonly thumbprint: string;
}

const MAX_KEYS = 256;

/**
 * Reads the keys of `--key` and `options.keys`: verification methods (Controlled Identifiers 1.0 §2.2), bare JWKs, or JWK Sets
 * (RFC 7517 §5). A key that says whose it is speaks for nobody else; one that says what it is called goes by that and by its
 * thumbprint (RFC 7638) alone.
 * @throws VidimusError `GIVEN_KEY_INVALID`: unreadable, private, of a kind that signatures are not checked with, or a name
 * twice.
 */
export const givenKeys = (json: readonly JsonObject[]): GivenKeys => {
  const entries = json.flatMap((entry) => (Array.isArray(entry['keys']) ? entry['keys'] : [entry]));
  if (entries.length > MAX_KEYS) throw invalid(MAX_KEYS, 'there are too many');
  const keys = entries.map((entry, i) => readKey(entry, i + 1));
  refuseTwoOfAName(keys);
  return {
    controllers: [...new Set(keys.flatMap(({ controller }) => controller ?? []))],
    documentFor: (signer, method, at) => {
      // A name below somebody else's is the signer's only where the key itself says so.
      const isForeign = (ownerIn(method) ?? signer) !== signer;
      const own = keys.filter(({ controller }) =>
        controller === undefined ? !isForeign : controller === signer,
      );
      const meant = method === signer ? own : namedAs(own, signer, method);
      if (meant.length === 0) return undefined;
      const document = documentOf(signer, method, meant);
      return at === undefined ? document : documentAt(document, at);
    },
  };
};

const invalid = (position: number, reason: string) => fail('GIVEN_KEY_INVALID', { position, reason });

const readKey = (entry: unknown, position: number): GivenKey => {
  if (!isObject(entry)) throw invalid(position, 'it is not an object');
  // A bare JWK is a verification method without a name around it.
  const isJwk = isString(entry['kty']);
  const method: JsonObject = isJwk ? { type: 'JsonWebKey', publicKeyJwk: entry } : entry;
  const { key, until } = materialOf(method, position);
  if (key.kind !== 'jwk') throw invalid(position, 'signatures are not checked with a key of its kind or use');
  const { id, type, controller, publicKeyJwk } = method;
  const kid = isObject(publicKeyJwk) ? publicKeyJwk['kid'] : undefined;
  const owner = isString(controller) ? controller : (ownerIn(id) ?? ownerIn(kid));
  return {
    key: key.jwk,
    type: isString(type) ? type : 'JsonWebKey',
    ...(until === undefined ? {} : { until }),
    ...(owner === undefined ? {} : { controller: owner }),
    names: [id, kid].filter(isString),
    thumbprint: thumbprintOf(key.jwk),
  };
};

const materialOf = (method: JsonObject, position: number) => {
  try {
    const material = readMaterial(method);
    if (material !== undefined) return material;
  } catch (error) {
    if (error instanceof Refusal) throw invalid(position, 'it is a private key');
    if (!isVidimusError(error)) throw error;
  }
  throw invalid(position, 'it is malformed');
};

/** An absolute id says whose it is even where `controller` does not. */
const ownerIn = (id: unknown): string | undefined =>
  isString(id) && id.indexOf('#') > 0 ? id.slice(0, id.indexOf('#')) : undefined;

const refuseTwoOfAName = (keys: readonly GivenKey[]): void => {
  const seen = new Map<string, string>();
  for (const [i, { names, thumbprint, controller = '' }] of keys.entries()) {
    for (const name of new Set(names)) {
      const place = `${controller}\n${name}`;
      const other = seen.get(place);
      if (other !== undefined) throw invalid(i + 1, 'another key has the same name');
      seen.set(place, thumbprint);
    }
  }
};

const namedAs = (keys: readonly GivenKey[], signer: string, method: string): readonly GivenKey[] => {
  // A relative name stands for one below the signer, however either side writes it.
  const short = method.startsWith(`${signer}#`) ? method.slice(signer.length + 1) : method.replace(/^#/, '');
  const forms = new Set([method, short, `#${short}`, `${signer}#${short}`]);
  const named = keys.filter(
    ({ names, thumbprint }) =>
      names.some((name) => forms.has(name)) || short === thumbprint || method === thumbprintUriOf(thumbprint),
  );
  if (named.length > 0) return named;
  // A key without a name is meant whatever the proof calls it, so long as there is only one.
  const nameless = keys.filter(({ names }) => names.length === 0);
  return nameless.length === 1 ? nameless : [];
};

const documentOf = (signer: string, method: string, keys: readonly GivenKey[]): DidDocument => {
  const methods = new Map<string, VerificationMethod>();
  const isUnnamed = method === signer;
  for (const { key, type, until, thumbprint } of isUnnamed ? keys : keys.slice(0, 1)) {
    const id = isUnnamed ? `${signer}#${thumbprint}` : method;
    methods.set(id, {
      id,
      type,
      controller: signer,
      key: { kind: 'jwk', jwk: key },
      ...(until === undefined ? {} : { until }),
    });
  }
  const ids = [...methods.keys()];
  const names: readonly Relationship[] = [
    'authentication',
    'assertionMethod',
    'capabilityInvocation',
    'capabilityDelegation',
  ];
  const related = Object.fromEntries(names.map((name) => [name, ids]));
  return {
    id: signer,
    controllers: [],
    methods,
    relationships: { ...NONE, ...related },
    source: { id: signer },
    isGiven: true,
  };
};

const NONE: Readonly<Record<Relationship, readonly string[]>> = {
  authentication: [],
  assertionMethod: [],
  keyAgreement: [],
  capabilityInvocation: [],
  capabilityDelegation: [],
};
