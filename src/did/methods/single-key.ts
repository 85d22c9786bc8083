import type { JsonObject } from '../../core/json.ts';
import { type PublicJwk, requiredMembers } from '../../core/jwk.ts';
import type { DidDocument, DidResolution, Relationship } from '../document.ts';

const SIGNING: readonly Relationship[] = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
];

/** The document of a DID that is its own key: one method, `JsonWebKey2020`, for everything that signs. */
export const singleKeyDocument = (
  did: string,
  fragment: string,
  key: PublicJwk | undefined,
  /** The JWK as the DID holds it, where it holds one. */
  jwk: JsonObject = key === undefined ? {} : requiredMembers(key),
  use: 'sign' | 'encrypt' = 'sign',
): DidResolution => {
  const id = `${did}#${fragment}`;
  const names = use === 'sign' ? SIGNING : (['keyAgreement'] as const);
  const related = Object.fromEntries(names.map((name) => [name, [id]]));
  const source: JsonObject = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: did,
    verificationMethod: [{ id, type: 'JsonWebKey2020', controller: did, publicKeyJwk: jwk }],
    ...related,
  };
  const document: DidDocument = {
    id: did,
    controllers: [],
    methods: new Map([
      [
        id,
        {
          id,
          type: 'JsonWebKey2020',
          controller: did,
          key: key === undefined ? { kind: 'other' } : { kind: 'jwk', jwk: key },
        },
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
