import type { JsonObject } from '../../core/json.ts';
import type { PublicJwk } from '../../core/jwk.ts';
import type { DidDocument, DidResolution, Relationship } from '../document.ts';

const SIGNING: readonly Relationship[] = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
];

const USES: Readonly<Record<'sign' | 'encrypt' | 'both', readonly Relationship[]>> = {
  sign: SIGNING,
  encrypt: ['keyAgreement'],
  both: [...SIGNING, 'keyAgreement'],
};

const CONTEXTS: Readonly<Record<string, string>> = {
  JsonWebKey2020: 'https://w3id.org/security/suites/jws-2020/v1',
  Multikey: 'https://w3id.org/security/multikey/v1',
};

export interface SingleKey {
  readonly did: string;
  /** Of the one method's id. */
  readonly fragment: string;
  /** Absent for a kind that signatures are not checked with. */
  readonly key: PublicJwk | undefined;
  /** How the method says it: its type, and the property with the key. */
  readonly material: { readonly type: 'JsonWebKey2020' | 'Multikey' } & JsonObject;
  readonly use: keyof typeof USES;
}

/** The document of a DID that is its own key: one method, for everything that it can do. */
export const singleKeyDocument = ({ did, fragment, key, material, use }: SingleKey): DidResolution => {
  const id = `${did}#${fragment}`;
  const related = Object.fromEntries(USES[use].map((name) => [name, [id]]));
  const { type, ...property } = material;
  const source: JsonObject = {
    '@context': ['https://www.w3.org/ns/did/v1', CONTEXTS[type] ?? ''],
    id: did,
    verificationMethod: [{ id, type, controller: did, ...property }],
    ...related,
  };
  const document: DidDocument = {
    id: did,
    controllers: [],
    methods: new Map([
      [
        id,
        { id, type, controller: did, key: key === undefined ? { kind: 'other' } : { kind: 'jwk', jwk: key } },
      ],
    ]),
    relationships: {
      authentication: [],
      assertionMethod: [],
      keyAgreement: [],
      capabilityInvocation: [],
      capabilityDelegation: [],
      ...related,
    },
    source,
  };
  return { document, deactivated: false, version: 'immutable' };
};
