import { fromBase64url } from '../../browser-text.ts';

/** Longer tokens are rare, and looking through them is not worth the head start. */
const MOST_BYTES = 65_536;

/**
 * The DID of whom a token names as its issuer, for a head start alone: what it says is judged later, by the SDK. Undefined
 * where a look does not tell. Never throws.
 */
export const issuerIn = (bytes: Uint8Array): string | undefined => {
  if (bytes.length > MOST_BYTES) return undefined;
  const text = new TextDecoder().decode(bytes).trim();
  const [, part = ''] = text.startsWith('eyJ') ? text.split('.', 2) : [];
  const claims = fromBase64url(part);
  if (claims === undefined) return undefined;
  const json = new TextDecoder().decode(claims);
  return (STATED.exec(json) ?? CLAIMED.exec(json))?.[1];
};

const DID = String.raw`"(did:[a-z0-9]{1,20}:[\w.:%-]{1,1000})"`;
const STATED = new RegExp(String.raw`"issuer"\s*:\s*(?:\{\s*"id"\s*:\s*)?${DID}`);
const CLAIMED = new RegExp(String.raw`"iss"\s*:\s*${DID}`);
