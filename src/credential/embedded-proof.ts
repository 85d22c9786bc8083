import { fromBase64url } from '../core/base64url.ts';
import { failed, unknown } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { fromBase58btc } from '../core/multibase.ts';
import { refuse } from '../core/refusal.ts';
import { parseDateTime, type Seconds } from '../core/seconds.ts';
import { isDetachedJws } from './detached-jws.ts';
import { isUri } from './document-rules.ts';
import type { Cryptosuite, DataIntegrityProof, EmbeddedProofs } from './model.ts';
import { checkPlainJsonLd } from './plain-json-ld.ts';

/** Each proof costs a signature check, so there is a limit; sets and chains in use have two or three. */
const MAX_PROOFS = 16;

/**
 * Reads `proof` (Verifiable Credential Data Integrity 1.0 §2.1): one or a list. Their form is checked, nothing else.
 * @throws Refusal `PROOF_MALFORMED`, `DATE_INVALID`; `PROOF_SUITE_NOT_SUPPORTED` (unknown).
 */
export const embeddedProofsOf = (document: JsonObject): EmbeddedProofs => {
  const { proof, ...unsecured } = document;
  const list = asList(proof);
  if (list.length === 0) return malformed('there is none in the list');
  if (list.length > MAX_PROOFS) return malformed(`there are more than ${MAX_PROOFS} of them`);
  const proofs = list.map(readProof);
  if (proofs.some(({ cryptosuite }) => !OVER_JSON.includes(cryptosuite))) checkPlainJsonLd(document);
  return { type: 'data-integrity', proofs, unsecured };
};

/** Suites that sign the JSON itself; the others sign what it means as RDF. */
const OVER_JSON: readonly Cryptosuite[] = ['eddsa-jcs-2022', 'ecdsa-jcs-2019'];

const malformed = (reason: string): never => refuse(failed('PROOF_MALFORMED', { reason }));

const readProof = (source: Json): DataIntegrityProof => {
  if (!isObject(source)) return malformed('it is no object');
  const cryptosuite = suiteOf(source);
  const { verificationMethod, proofPurpose: purpose, proofValue } = source;
  if (!isString(verificationMethod) || !isUri(verificationMethod)) {
    return malformed('its verificationMethod is no URL');
  }
  if (!isString(purpose) || purpose === '') return malformed('it has no proofPurpose');
  const id = textOf(source, 'id');
  if (id !== undefined && !isUri(id)) return malformed('its id is no URL');
  textOf(source, 'nonce');
  const created = timeOf(source, 'created');
  const expires = timeOf(source, 'expires');
  const challenge = textOf(source, 'challenge');
  return {
    cryptosuite,
    verificationMethod,
    purpose,
    domain: textsOf(source, 'domain'),
    previousProof: textsOf(source, 'previousProof'),
    proofValue: proofValueOf(proofValue, cryptosuite),
    source,
    ...(id !== undefined && { id }),
    ...(created !== undefined && { created }),
    ...(expires !== undefined && { expires }),
    ...(challenge !== undefined && { challenge }),
  };
};

const SUITES: readonly string[] = [
  'eddsa-jcs-2022',
  'eddsa-rdfc-2022',
  'ecdsa-jcs-2019',
  'ecdsa-rdfc-2019',
  'ecdsa-sd-2023',
] satisfies Cryptosuite[];

const isSuite = (name: string): name is Cryptosuite => SUITES.includes(name);

/** Suites of before `DataIntegrityProof` are proof types of their own; of them one is checked. */
const suiteOf = ({ type, cryptosuite, jws }: JsonObject): Cryptosuite => {
  if (!isString(type) || type === '') return malformed('it has no type');
  if (type === 'Ed25519Signature2020') return type;
  if (type !== 'DataIntegrityProof') {
    if (jws !== undefined && !isDetachedJws(jws)) return malformed('its jws is not a signature');
    return notSupported(type);
  }
  if (!isString(cryptosuite) || cryptosuite === '') return malformed('it has no cryptosuite');
  return isSuite(cryptosuite) ? cryptosuite : notSupported(cryptosuite);
};

const notSupported = (name: string): never => {
  const suite = /^[A-Za-z0-9._+-]{1,60}$/.test(name) ? name : 'of an unusual name';
  return refuse(unknown('PROOF_SUITE_NOT_SUPPORTED', { suite }));
};

/** base58btc for all suites but the selective one, whose values are long: base64url. */
const proofValueOf = (value: Json | undefined, suite: Cryptosuite): Uint8Array => {
  if (!isString(value)) return malformed('it has no proofValue');
  const bytes =
    suite !== 'ecdsa-sd-2023'
      ? fromBase58btc(value)
      : value.startsWith('u')
        ? fromBase64url(value.slice(1))
        : undefined;
  return bytes ?? malformed('its proofValue is not in the multibase form of its suite');
};

/** Times without an offset are UTC's (Data Integrity §2.1). */
const timeOf = (proof: JsonObject, member: 'created' | 'expires'): Seconds | undefined => {
  const value = proof[member];
  if (value === undefined) return undefined;
  const time = isString(value) ? (parseDateTime(value) ?? parseDateTime(`${value}Z`)) : undefined;
  return time ?? refuse(failed('DATE_INVALID', { member: `proof.${member}` }));
};

const textOf = (proof: JsonObject, member: string): string | undefined => {
  const value = proof[member];
  if (value === undefined || isString(value)) return value;
  return malformed(`its ${member} is no text`);
};

/** A text or a set of them. */
const textsOf = (proof: JsonObject, member: 'domain' | 'previousProof'): readonly string[] => {
  const list = asList(proof[member]);
  const texts = list.filter(isString);
  return texts.length === list.length && texts.length <= MAX_PROOFS
    ? texts
    : malformed(`its ${member} is no text and no short list of them`);
};
