import { fail } from '../core/errors.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { parseDateTime, type Seconds, systemClock } from '../core/seconds.ts';
import { type Signer, signJws } from './signer.ts';

export const CONTEXT_1_1 = 'https://www.w3.org/2018/credentials/v1';
export const CONTEXT_2_0 = 'https://www.w3.org/ns/credentials/v2';

export interface SignOptions {
  /** `iat` of a VCDM 2.0 credential, which has no other date of issuance; default: the present. */
  readonly issuedAt?: Seconds;
}

/**
 * Signs a credential in the form of its data model: VCDM 1.1 as VC-JWT, all claims mirrored (VCDM 1.1 §6.3.1, as EBSI
 * has it); VCDM 2.0 as VC-JOSE-COSE (`typ: vc+jwt`). The document is not changed.
 * @returns the compact JWS.
 * @throws ISSUE_DOCUMENT_INVALID, ISSUE_KEY_NOT_THE_ISSUERS, ISSUE_SIGNER_FAILED, ISSUE_SIGNATURE_MALFORMED.
 */
export const signCredential = async (
  document: JsonObject,
  signer: Signer,
  options: SignOptions = {},
): Promise<string> => {
  const { model, issuer } = checkDocument(document, signer);
  return model === '1.1'
    ? signJws({ typ: 'JWT' }, claimsOf(document, issuer), signer)
    : signJws({ typ: 'vc+jwt', cty: 'vc' }, { ...document, iat: options.issuedAt ?? systemClock() }, signer);
};

/**
 * What every form of securing asks of a document.
 * @throws ISSUE_DOCUMENT_INVALID, ISSUE_KEY_NOT_THE_ISSUERS.
 */
export const checkDocument = (
  document: JsonObject,
  signer: Pick<Signer, 'kid'>,
): { readonly model: '1.1' | '2.0'; readonly issuer: string } => {
  const model = modelOf(document);
  const issuer = issuerOf(document);
  checkIssuersKey(issuer, signer);
  checkMembers(document, model);
  return { model, issuer };
};

/** @throws ISSUE_KEY_NOT_THE_ISSUERS. */
export const checkIssuersKey = (issuer: string, { kid }: Pick<Signer, 'kid'>): void => {
  if (kid.split('#')[0] !== issuer) throw fail('ISSUE_KEY_NOT_THE_ISSUERS', { kid, issuer });
};

const modelOf = (document: JsonObject): '1.1' | '2.0' => {
  const [context] = asList(document['@context']);
  if (context === CONTEXT_1_1) return '1.1';
  if (context === CONTEXT_2_0) return '2.0';
  throw invalid('@context', 'must begin with the context of VCDM 1.1 or 2.0');
};

const issuerOf = (document: JsonObject): string => {
  const issuer = document.issuer;
  const id = issuer !== undefined && isObject(issuer) ? issuer.id : issuer;
  if (!isString(id) || !id.startsWith('did:')) throw invalid('issuer', 'must be a DID');
  return id;
};

const DATES = ['issuanceDate', 'issued', 'validFrom', 'validUntil', 'expirationDate'];

const checkMembers = (document: JsonObject, model: '1.1' | '2.0'): void => {
  if (!asList(document.type).includes('VerifiableCredential')) {
    throw invalid('type', 'must contain VerifiableCredential');
  }
  const subjects = asList(document.credentialSubject);
  if (subjects.length === 0 || !subjects.every(isObject)) {
    throw invalid('credentialSubject', 'must be one object or a list of them');
  }
  if (document.proof !== undefined) throw invalid('proof', 'must not stand inside a JWT');
  if (model === '1.1' && document.issuanceDate === undefined) throw invalid('issuanceDate', 'is missing');
  const from = timeOf(document, ['validFrom', 'issuanceDate']);
  const until = timeOf(document, ['expirationDate', 'validUntil']);
  for (const name of DATES) timeOf(document, [name]);
  if (from !== undefined && until !== undefined && until <= from) {
    throw invalid('the end of validity', 'must lie after its start');
  }
};

/** The first of the members that is there, as Unix seconds. */
const timeOf = (document: JsonObject, names: readonly string[]): Seconds | undefined => {
  const name = names.find((candidate) => document[candidate] !== undefined);
  if (name === undefined) return undefined;
  const text = document[name];
  const time = isString(text) ? parseDateTime(text) : undefined;
  if (time === undefined) throw invalid(name, 'must be an RFC 3339 date-time with its time zone');
  return time;
};

const claimsOf = (document: JsonObject, issuer: string): JsonObject => {
  const subject = subjectOf(document.credentialSubject);
  const id = document.id;
  const issued = timeOf(document, ['issued', 'issuanceDate']);
  const from = timeOf(document, ['validFrom', 'issuanceDate']);
  const until = timeOf(document, ['expirationDate', 'validUntil']);
  return {
    iss: issuer,
    ...(subject === undefined ? {} : { sub: subject }),
    ...(isString(id) ? { jti: id } : {}),
    ...(issued === undefined ? {} : { iat: issued }),
    ...(from === undefined ? {} : { nbf: from }),
    ...(until === undefined ? {} : { exp: until }),
    vc: document,
  };
};

/** Several subjects have no common `sub`. */
const subjectOf = (subjects: Json | undefined): string | undefined => {
  const [subject, second] = asList(subjects);
  if (second !== undefined || subject === undefined || !isObject(subject)) return undefined;
  return isString(subject.id) ? subject.id : undefined;
};

const invalid = (member: string, reason: string) => fail('ISSUE_DOCUMENT_INVALID', { member, reason });
