import type { Relationship } from './document.ts';

/** In the order of DID Core §5.3, which is also the order of bits in the DidRegistry. */
export const RELATIONSHIPS: readonly Relationship[] = [
  'authentication',
  'assertionMethod',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
];
