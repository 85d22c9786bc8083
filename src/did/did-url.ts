/** DID Core §3.1 and §3.2, strictly. Longer ones than 4,096 characters are none. */

export interface Did {
  readonly method: string;
  /** The method-specific identifier, colons included. */
  readonly id: string;
}

export interface DidUrl {
  readonly did: string;
  readonly path: string;
  readonly query?: string;
  readonly fragment?: string;
}

const MAX_LENGTH = 4096;

// The last part of the identifier must not be empty; the others may.
const DID =
  /^did:([a-z0-9]+):((?:(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})*:)*(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+)$/;
const PCHARS = /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*$/;

/** @returns undefined where `text` is not a bare DID. */
export const parseDid = (text: string): Did | undefined => {
  const [, method, id] = text.length <= MAX_LENGTH ? (DID.exec(text) ?? []) : [];
  return method === undefined || id === undefined ? undefined : { method, id };
};

/** Splits a DID URL into its DID, path, query and fragment; nothing is decoded or normalised. */
export const parseDidUrl = (text: string): DidUrl | undefined => {
  if (text.length > MAX_LENGTH) return undefined;
  const [, did = '', path = '', query, fragment] =
    /^([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  if (parseDid(did) === undefined || !PCHARS.test(path)) return undefined;
  if (!isQueryOrFragment(query) || !isQueryOrFragment(fragment) || fragment === '') return undefined;
  return {
    did,
    path,
    ...(query === undefined ? {} : { query }),
    ...(fragment === undefined ? {} : { fragment }),
  };
};

const isQueryOrFragment = (text: string | undefined): boolean =>
  text === undefined || PCHARS.test(text.replaceAll('?', ''));
