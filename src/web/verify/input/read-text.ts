import { fromBase64url } from '../../../browser-text.ts';
import { type Input, InputFault, type InputWay } from './types.ts';

/** Of a credential as text: the SDK's own bound. */
const MOST_BYTES = 1_048_576;

const TOKEN = /^eyJ[\w-]*(?:\.[\w-]*){1,4}(?:~[\w.~-]*)?$/;

/** Schemes of wallets: an offer to fetch (OpenID4VCI), a request to show (OpenID4VP, SIOP). */
const OFFERS = /^(?:openid-credential-offer|haip-vci|openid-initiate-issuance):/i;
const REQUESTS = /^(?:openid4vp|openid|siopv2|haip-vp|haip|eudi-openid4vp|mdoc-openid4vp|openid-vc):/i;
/** One part of several: uniform resources, and health cards in parts. */
const PARTS = /^(?:ur:[a-z0-9-]+\/\d+-\d+\/|shc:\/\d+\/\d+\/)/i;
const PACKED = /^(?:VP1-|HC1:|mdoc:|shc:\/|ur:[a-z0-9-]+\/|B45|6BF)/i;

/**
 * Reads text: a token (also with the line breaks of a mail), JSON, a link to this page with the credential in its fragment.
 * What is none of these is given on as it is, for the SDK to say what it is.
 * @throws InputFault
 */
export const readText = (given: string, from: InputWay): Input => {
  const text = given.replace(/^\ufeff/, '').trim();
  if (text === '') throw new InputFault('EMPTY');
  if (text.length > MOST_BYTES) throw new InputFault('TOO_LARGE');
  if (text.startsWith('eyJ')) return inputOf(oneToken(text), from);
  if (text.startsWith('{')) return inputOf(text, from);
  if (PARTS.test(text)) throw new InputFault('MULTI_PART');
  if (PACKED.test(text)) throw new InputFault('PACKED');
  return readAddress(text) ?? inputOf(text, from);
};

/**
 * The credential in an address's fragment (`#` and a token, or JSON in base64url): it never leaves the browser. Undefined
 * where the fragment holds something else, such as the name of a section.
 * @throws InputFault
 */
export const readLink = (hash: string): Input | undefined => {
  const text = decoded(hash.replace(/^#/, '')).trim();
  if (text.length > MOST_BYTES) throw new InputFault('TOO_LARGE');
  if (text.startsWith('{')) return inputOf(text, 'link');
  if (TOKEN.test(text)) return inputOf(text, 'link');
  if (!/^ey[A-Za-z0-9_-]{20,}={0,2}$/.test(text)) return undefined;
  const json = jsonIn(text);
  return json === undefined ? undefined : inputOf(json, 'link');
};

const inputOf = (text: string, from: InputWay): Input => ({
  kind: 'credential',
  bytes: new TextEncoder().encode(text),
  from,
});

/** A mail program breaks a long token into lines; two tokens are two credentials. */
const oneToken = (text: string): string => {
  const words = text.split(/\s+/);
  if (words.length > 1 && words.every((word) => TOKEN.test(word))) throw new InputFault('SEVERAL');
  const joined = words.join('');
  return TOKEN.test(joined) ? joined : text;
};

const readAddress = (text: string): Input | undefined => {
  if (/\s/.test(text)) return undefined;
  const url = URL.parse(text);
  if (url === null) return undefined;
  const { searchParams: query } = url;
  const offered = query.get('credential_offer_uri') ?? issuerIn(query.get('credential_offer') ?? '');
  if (OFFERS.test(text) || query.has('credential_offer') || query.has('credential_offer_uri'))
    throw new InputFault('OFFER', hostOf(offered));
  const asks = query.has('request_uri') || (query.has('client_id') && query.has('response_type'));
  if (REQUESTS.test(text) || asks) throw new InputFault('REQUEST', hostOf(query.get('request_uri')));
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const inside = readLink(url.hash);
  if (inside !== undefined) return inside;
  throw new InputFault('ADDRESS', url.host);
};

/** Of an offer by value: for showing alone, so a look is enough. */
const issuerIn = (offer: string): string | null =>
  /"credential_issuer"\s*:\s*"(https?:[^"\s]{1,500})"/.exec(offer)?.[1] ?? null;

const hostOf = (url: string | null): string | undefined => URL.parse(url ?? '')?.host || undefined;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const jsonIn = (text: string): string | undefined => {
  const bytes = fromBase64url(text.replace(/=+$/, ''));
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return json.startsWith('{') ? json : undefined;
  } catch {
    return undefined;
  }
};
