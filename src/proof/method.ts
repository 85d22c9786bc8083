import { type Finding, failed, unknown } from '../core/finding.ts';
import type { DidDocument, Relationship, VerificationMethod } from '../did/document.ts';

// DID Core §3.2: fragment = *( pchar / "/" / "?" ).
const FRAGMENT = /^#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})+$/;

/**
 * A signer's method by its name: the signer's own, listed for this use. Nothing may stand between the DID and the fragment:
 * a path or query names another document. Keys that the caller gave for this signer, and those of
 * an issuer's key set, may go by any name.
 * @returns the method, or the finding that says why it does not count.
 */
export const methodOf = (
  name: string,
  signer: string,
  document: DidDocument,
  relationship: Relationship,
): VerificationMethod | Finding => {
  const isFree = document.isGiven === true || document.isKeySet === true;
  const fault = isFree ? undefined : nameFault(name, signer);
  if (fault !== undefined) return fault;
  const method = document.methods.get(name);
  if (method === undefined) return failed('METHOD_NOT_FOUND');
  if (method.controller !== signer) return failed('METHOD_CONTROLLER_MISMATCH');
  if (!document.relationships[relationship].includes(method.id)) return failed('METHOD_NOT_FOR_ASSERTION');
  if (method.hasEnded === true) return failed('METHOD_ENDED');
  return method.key.kind === 'other' ? unknown('KEY_KIND_NOT_SUPPORTED', { type: method.type }) : method;
};

const nameFault = (name: string, signer: string): Finding | undefined => {
  const hash = name.indexOf('#');
  if (hash < 0 || !FRAGMENT.test(name.slice(hash))) return failed('KID_MALFORMED');
  return name.slice(0, hash) === signer ? undefined : failed('KID_ISSUER_MISMATCH');
};

/**
 * A method that stands for itself, whoever the issuer is: found in its own controller's document. A name without a fragment
 * stands for the only method there is (a did:key, a key published by itself).
 */
export const unboundMethodOf = (
  name: string,
  controller: string,
  document: DidDocument,
  relationship: Relationship,
): VerificationMethod | Finding => {
  const [only, second] = document.methods.values();
  const isWhole = name === controller && document.id === name && only !== undefined && second === undefined;
  return methodOf(isWhole ? only.id : name, controller, document, relationship);
};
