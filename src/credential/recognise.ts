import { type Finding, failed, unknown } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';

/**
 * Names for what people bring and we cannot check yet. A name is a courtesy: it turns "not a credential" into "not this
 * one yet", so nothing here needs to be exact, and nothing here ever accepts.
 */

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** A format that is not text, by its first bytes. */
export const binaryFormat = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'a JPEG image';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'a PDF document';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'a ZIP archive';
  // CBOR maps with two or three members, as ISO 18013-5 documents begin.
  if ((bytes[0] === 0xa2 || bytes[0] === 0xa3) && (bytes[1] ?? 0) >> 5 === 3) return 'an mdoc (ISO 18013-5)';
  return undefined;
};

/** base64url of CBOR that begins with `issuerAuth`, `nameSpaces`, `docType` or `version`. */
const MDOC = /^(?:omppc3N1ZXJBdXRo|ompuYW1lU3BhY2Vz|o2dkb2NUeXBl|omdkb2NUeXBl|o2d2ZXJzaW9u)/;

/** A text format that is neither JSON nor a token of parts with points between them. */
export const textFormat = (text: string): string | undefined => {
  if (text.startsWith('%PDF-')) return 'a PDF document';
  if (/^<(?:\?xml|!--|!DOCTYPE)/i.test(text)) return 'an XML document';
  if (MDOC.test(text)) return 'an mdoc (ISO 18013-5)';
  return undefined;
};

const TOKENS: Readonly<Record<string, string>> = {
  'vp+jwt': 'a presentation',
  'vp+sd-jwt': 'a presentation',
  'kb+jwt': 'a key-binding token',
  'statuslist+jwt': 'a token status list',
  'openid4vci-proof+jwt': 'a proof of possession',
  'entity-statement+jwt': 'an OpenID Federation statement',
  jose: 'a sealed document (JAdES)',
  'jose+json': 'a sealed document (JAdES)',
};

/** A compact JWS by its `typ`, in lower case and without `application/`. */
export const tokenFormat = (type: string): string | undefined =>
  Object.hasOwn(TOKENS, type) ? TOKENS[type] : undefined;

/** What a JSON object without an embedded proof of ours is: always a finding. */
export const jsonFormat = (json: JsonObject): Finding => {
  const format = otherJsonFormat(json);
  if (format !== undefined) return unknown('FORMAT_NOT_SUPPORTED', { format });
  const looksLikeOne = json.credentialSubject !== undefined || json.vc !== undefined;
  return failed(looksLikeOne ? 'CREDENTIAL_NOT_SIGNED' : 'FORMAT_NOT_RECOGNISED');
};

/** A format that is recognised but not read; undefined for what may be a credential with an embedded proof. */
export const otherJsonFormat = (json: JsonObject): string | undefined => {
  const types = textsIn(json.type);
  const proofs = [...asList(json.proof), ...asList(json.signature)].filter(isObject);
  const proofTypes = proofs.flatMap((proof) => textsIn(proof.type));
  const contexts = textsIn(json['@context']);
  if (isString(json.payload) && (json.signatures !== undefined || json.signature !== undefined)) {
    return 'a European Digital Credential with its e-seal (JAdES), or another JWS in JSON form';
  }
  if (types.includes('VerifiablePresentation')) return 'a presentation';
  if (types.some((type) => /^Enveloped/.test(type)))
    return 'an enveloped credential of another kind than a JWT';
  if (isOpenAttestation(json, proofTypes)) return 'an OpenAttestation document';
  if (isBlockcerts(contexts, proofTypes)) return 'a Blockcerts certificate';
  if (types.includes('Assertion')) return 'an Open Badge of version 2';
  if (json.disclosures !== undefined || json._sd !== undefined) return 'an SD-JWT credential in JSON form';
  return undefined;
};

const isOpenAttestation = (json: JsonObject, proofTypes: readonly string[]): boolean =>
  proofTypes.some((type) => /^(?:OpenAttestation|SHA3MerkleProof)/.test(type)) ||
  (isString(json.version) && json.version.includes('openattestation'));

const isBlockcerts = (contexts: readonly string[], proofTypes: readonly string[]): boolean =>
  proofTypes.some((type) => /^MerkleProof20(?:17|19)$/.test(type)) ||
  contexts.some((context) => context.includes('blockcerts'));

const textsIn = (value: Json | undefined): readonly string[] => asList(value).filter(isString);
