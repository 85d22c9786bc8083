import type { TextDigest } from '../core/crypto.ts';
import { fail } from '../core/errors.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import { type PublicJwk, requiredMembers } from '../core/jwk.ts';
import { type Seconds, systemClock } from '../core/seconds.ts';
import { conceal, pointerTo } from './conceal.ts';
import { checkDocument, checkIssuersKey } from './sign-credential.ts';
import { type Signer, signJws } from './signer.ts';

export interface SdJwtOptions {
  /**
   * What the holder may hide: JSON Pointers (RFC 6901) into the document, as `/givenName` or `/fieldOfStudy/0`. Default:
   * nothing.
   */
  readonly hide?: readonly string[];
  /** Digests of nothing in each object that hides a member; default none. */
  readonly decoys?: number;
  /** The key that the holder will have to prove to have. */
  readonly holderKey?: PublicJwk;
  /** Default sha-256. */
  readonly digests?: TextDigest;
  /** `iat`; default: what the claims say, else the present. */
  readonly issuedAt?: Seconds;
}

/**
 * Signs a credential whose holder chooses what to show (RFC 9901): claims with a `vct` as an SD-JWT VC (`dc+sd-jwt`), a
 * document of data model 2.0 as VC-JOSE-COSE has it (`vc+sd-jwt`). The document is not changed.
 * @returns the compact form with all disclosures, for the holder.
 * @throws ISSUE_DOCUMENT_INVALID, ISSUE_CLAIM_NOT_FOUND, ISSUE_CLAIM_MUST_BE_OPEN, ISSUE_KEY_NOT_THE_ISSUERS,
 * ISSUE_SIGNER_FAILED, ISSUE_SIGNATURE_MALFORMED.
 */
export const signSdJwt = async (
  document: JsonObject,
  signer: Signer,
  options: SdJwtOptions = {},
): Promise<string> => {
  const { hide = [], decoys = 0, holderKey, digests: algorithm = 'sha-256' } = options;
  const profile = document['vct'] === undefined ? vcJose(document, signer) : sdJwtVc(document, signer);
  const closed = hide.find((pointer) => profile.open.includes(pointer.split('/')[1] ?? ''));
  if (closed !== undefined) throw fail('ISSUE_CLAIM_MUST_BE_OPEN', { claim: closed });
  const { payload, disclosures } = conceal(document, { pointers: hide, algorithm, decoys });
  const claims = {
    ...payload,
    iat: options.issuedAt ?? document['iat'] ?? systemClock(),
    ...(disclosures.length === 0 ? {} : { _sd_alg: algorithm }),
    ...(holderKey === undefined ? {} : { cnf: { jwk: requiredMembers(holderKey) } }),
  };
  const token = await signJws(profile.header, claims, signer);
  return [token, ...disclosures, ''].join('~');
};

/** Members that stay in the open, and all that is in them: a verifier needs them to check the credential. */
const OPEN_CLAIMS: readonly string[] = [
  ...['iss', 'iat', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', 'aud', 'credentialStatus'],
  ...['credentialSchema', 'termsOfUse'],
];
const OPEN_MEMBERS: readonly string[] = [
  ...['@context', 'type', 'issuer', 'validFrom', 'validUntil', 'credentialStatus', 'credentialSchema'],
  ...['relatedResource', 'termsOfUse', 'iss', 'iat', 'nbf', 'exp', 'cnf', 'status'],
];

/**
 * All that a holder can reasonably be left to hide, as `hide` takes it: of claims with a `vct` each one that need not stay
 * open, of a document each member of its subject but the `id`.
 */
export const hideable = (document: JsonObject): readonly string[] => {
  if (document['vct'] !== undefined) {
    return Object.keys(document)
      .filter((name) => !OPEN_CLAIMS.includes(name) && name !== 'jti')
      .map((name) => pointerTo('', name));
  }
  const subject = document['credentialSubject'];
  return Object.keys(isObject(subject) ? subject : {})
    .filter((name) => name !== 'id')
    .map((name) => pointerTo('/credentialSubject', name));
};

interface Profile {
  readonly header: JsonObject;
  readonly open: readonly string[];
}

const sdJwtVc = (claims: JsonObject, signer: Signer): Profile => {
  const { iss, vct } = claims;
  if (!isString(vct) || vct === '') {
    throw fail('ISSUE_DOCUMENT_INVALID', { member: 'vct', reason: 'must be a text' });
  }
  if (!isString(iss)) throw fail('ISSUE_DOCUMENT_INVALID', { member: 'iss', reason: 'must be a DID' });
  checkIssuersKey(iss, signer);
  for (const name of ['nbf', 'exp', 'iat']) {
    const time = claims[name];
    if (time !== undefined && !(Number.isSafeInteger(time) && Number(time) >= 0)) {
      throw fail('ISSUE_DOCUMENT_INVALID', { member: name, reason: 'must be whole Unix seconds' });
    }
  }
  return { header: { typ: 'dc+sd-jwt' }, open: OPEN_CLAIMS };
};

const vcJose = (document: JsonObject, signer: Signer): Profile => {
  const { model } = checkDocument(document, signer);
  if (model !== '2.0') {
    throw fail('ISSUE_DOCUMENT_INVALID', {
      member: '@context',
      reason: 'must be that of VCDM 2.0 for an SD-JWT',
    });
  }
  return { header: { typ: 'vc+sd-jwt', cty: 'vc' }, open: OPEN_MEMBERS };
};
