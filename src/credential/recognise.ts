import { type Finding, failed, unknown } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';

/**
 * Names for what people bring and we cannot check, or not as a credential. A name is a courtesy: it turns "not a credential"
 * into "not this one yet", and what to do; so nothing here needs to be exact, and nothing here ever accepts.
 */

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const document = (format: string): Finding => unknown('FORMAT_IS_DOCUMENT', { format });

/** A format that is not text, by its first bytes. */
export const binaryFormat = (bytes: Uint8Array): Finding | undefined => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return document('a JPEG image');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return document('a PDF document');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return document('a ZIP archive');
  // CBOR maps with two or three members, as ISO 18013-5 documents begin.
  const isMap = bytes[0] === 0xa2 || bytes[0] === 0xa3;
  return isMap && (bytes[1] ?? 0) >> 5 === 3 ? unknown('FORMAT_IS_MDOC') : undefined;
};

/** base64url of CBOR that begins with `issuerAuth`, `nameSpaces`, `docType` or `version`. */
const MDOC = /^(?:omppc3N1ZXJBdXRo|ompuYW1lU3BhY2Vz|o2dkb2NUeXBl|omdkb2NUeXBl|o2d2ZXJzaW9u)/;

/** A text format that is neither JSON nor a token of parts with points between them. */
export const textFormat = (text: string): Finding | undefined => {
  if (text.startsWith('%PDF-')) return document('a PDF document');
  if (/^<(?:\?xml|!--|!DOCTYPE)/i.test(text)) return document('an XML document');
  return MDOC.test(text) ? unknown('FORMAT_IS_MDOC') : undefined;
};

const notSupported = (format: string): Finding => unknown('FORMAT_NOT_SUPPORTED', { format });

const TOKENS: Readonly<Record<string, () => Finding>> = {
  'vp+jwt': () => unknown('FORMAT_IS_PRESENTATION'),
  'vp+sd-jwt': () => unknown('FORMAT_IS_PRESENTATION'),
  'kb+jwt': () => notSupported('a key-binding token'),
  'statuslist+jwt': () => notSupported('a token status list'),
  'openid4vci-proof+jwt': () => notSupported('a proof of possession'),
  'entity-statement+jwt': () => notSupported('an OpenID Federation statement'),
  jose: () => unknown('FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL'),
  'jose+json': () => unknown('FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL'),
};

/** A compact JWS by its `typ`, in lower case and without `application/`. */
export const tokenFormat = (type: string): Finding | undefined =>
  Object.hasOwn(TOKENS, type) ? TOKENS[type]?.() : undefined;

/** What a JSON object without an embedded proof of ours is. */
export const jsonFormat = (json: JsonObject): Finding =>
  otherJsonFormat(json) ??
  failed(
    json.credentialSubject !== undefined || json.vc !== undefined
      ? 'CREDENTIAL_NOT_SIGNED'
      : 'FORMAT_NOT_RECOGNISED',
  );

/** A format that is recognised but not read; undefined for what may be a credential with an embedded proof. */
export const otherJsonFormat = (json: JsonObject): Finding | undefined => {
  const types = textsIn(json.type);
  const proofs = [...asList(json.proof), ...asList(json.signature)].filter(isObject);
  const proofTypes = proofs.flatMap((proof) => textsIn(proof.type));
  const contexts = textsIn(json['@context']);
  if (isString(json.payload) && (json.signatures !== undefined || json.signature !== undefined)) {
    return unknown('FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL');
  }
  if (types.includes('VerifiablePresentation') || types.includes('EnvelopedVerifiablePresentation')) {
    return unknown('FORMAT_IS_PRESENTATION');
  }
  if (types.some((type) => /^Enveloped/.test(type))) {
    return notSupported('an enveloped credential of another kind than a token');
  }
  if (isOpenAttestation(json, proofTypes)) return unknown('FORMAT_IS_OPEN_ATTESTATION');
  if (isBlockcerts(contexts, proofTypes)) return unknown('FORMAT_IS_BLOCKCERTS');
  if (types.includes('Assertion')) return unknown('FORMAT_IS_OPEN_BADGE_2');
  return json.disclosures !== undefined || json._sd !== undefined
    ? notSupported('an SD-JWT credential in JSON form')
    : undefined;
};

const isOpenAttestation = (json: JsonObject, proofTypes: readonly string[]): boolean =>
  proofTypes.some((type) => /^(?:OpenAttestation|SHA3MerkleProof)/.test(type)) ||
  (isString(json.version) && json.version.includes('openattestation'));

const isBlockcerts = (contexts: readonly string[], proofTypes: readonly string[]): boolean =>
  proofTypes.some((type) => /^MerkleProof20(?:17|19)$/.test(type)) ||
  contexts.some((context) => context.includes('blockcerts'));

const textsIn = (value: Json | undefined): readonly string[] => asList(value).filter(isString);
