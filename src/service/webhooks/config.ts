import { fromBase64url } from '../../core/base64url.ts';
import { fail } from '../../core/errors.ts';
import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';

/** Who is told of changes, and of which. */
export interface Webhook {
  readonly name: string;
  readonly url: string;
  /** Key of HMAC-SHA256, 24 to 64 bytes. Never shown. */
  readonly secret: Uint8Array;
  readonly subject: readonly string[];
  readonly accreditation: readonly string[];
  readonly list: readonly string[];
  readonly finality: 'head' | 'final';
}

const MOST_HOOKS = 100;
const MOST_FILTERS = 10_000;
const MEMBERS = ['name', 'url', 'secret', 'subject', 'accreditation', 'list', 'finality'];

/**
 * Reads `{"webhooks": [{"name", "url", "secret": "whsec_BASE64", "subject"?, "accreditation"?, "list"?, "finality"?}]}`.
 * @throws VidimusError WEBHOOKS_MALFORMED, which never quotes a secret
 */
export const readWebhooks = (value: JsonObject): readonly Webhook[] => {
  const list: Json | undefined = value['webhooks'];
  if (!Array.isArray(list) || list.length > MOST_HOOKS) throw malformed('it has no list webhooks');
  const hooks = list.map(readWebhook);
  if (new Set(hooks.map(({ name }) => name)).size < hooks.length) throw malformed('a name stands twice');
  return hooks;
};

const malformed = (reason: string) => fail('WEBHOOKS_MALFORMED', { reason });

const readWebhook = (value: Json, i: number): Webhook => {
  if (!isObject(value)) throw malformed(`entry ${i} is no object`);
  const { name, url, secret, finality = 'head' } = value;
  if (!isString(name) || !/^[\w.-]{1,64}$/.test(name))
    throw malformed(`entry ${i} has no name of letters and digits`);
  const unknown = Object.keys(value).find((member) => !MEMBERS.includes(member));
  if (unknown !== undefined) throw malformed(`${name} has a member that is not known`);
  const address = isString(url) ? URL.parse(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '')
    throw malformed(`${name} has no web address without user and password`);
  if (finality !== 'head' && finality !== 'final') throw malformed(`${name}: finality is head or final`);
  return {
    name,
    url: address.href,
    secret: secretOf(name, secret),
    finality,
    subject: textsOf(name, value['subject']),
    accreditation: textsOf(name, value['accreditation']),
    list: textsOf(name, value['list']),
  };
};

/** As Standard Webhooks writes keys: base64, its padding as it must be. */
const secretOf = (name: string, value: Json | undefined): Uint8Array => {
  const text = isString(value)
    ? /^whsec_((?:[A-Za-z0-9+/]{4})+|[A-Za-z0-9+/]+={1,2})$/.exec(value)?.[1]
    : undefined;
  const bytes =
    text === undefined || text.length % 4 !== 0
      ? undefined
      : fromBase64url(text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  if (bytes === undefined || bytes.length < 24 || bytes.length > 64)
    throw malformed(`${name} has no secret: whsec_ and the base64 of 24 to 64 bytes`);
  return bytes;
};

const textsOf = (name: string, value: Json | undefined): readonly string[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST_FILTERS || !value.every(isString))
    throw malformed(`${name}: a filter is no list of texts`);
  return value;
};
