import { sha256 } from '#crypto';
import { type Finding, no, type Outcome, unknown } from '../core/finding.ts';
import { type Hex, toHex } from '../core/hex.ts';
import type { ListForm } from './bitstring.ts';
import type { StatusContext } from './context.ts';
import type { StatusList } from './list.ts';
import { readStatusList } from './list-credential.ts';
import { reasonOf } from './result.ts';
import { readTokenList, TOKEN_LIST_TYPE } from './token-list.ts';

/** What a list has to be, beyond being signed. */
export interface Wanted {
  readonly form?: ListForm;
  /** Looks at SHA-256 of the bytes before anything is read from them. */
  readonly judgeDigest?: (digest: Hex) => Finding | undefined;
}

// EBSI's registries answer with text/plain, and some servers with whatever they like.
const ACCEPT_CREDENTIAL =
  'application/vc, application/vc+jwt, application/vc+sd-jwt, application/json;q=0.9, */*;q=0.8';
const ACCEPT_TOKEN = `application/${TOKEN_LIST_TYPE}`;

/**
 * How to fetch a status-list credential, have its proof checked, and read it. Every fault is a finding. It holds no more of a
 * verification than it needs: a cache keeps it to load the list again.
 */
export const listLoader = (url: string, wanted: Wanted, context: StatusContext): ListLoader => {
  const { checkCredential } = context;
  const ports = { ...fetchPorts(context), checkCredential };
  return () => loadList(url, wanted, ports);
};

/** The same for a Status List Token; where it names no issuer, the credential's must have signed it. */
export const tokenListLoader = (
  url: string,
  checkToken: NonNullable<StatusContext['checkToken']>,
  context: StatusContext,
): ListLoader => {
  const ports = fetchPorts(context);
  const { issuer } = context;
  return () => loadTokenList(url, issuer, checkToken, ports);
};

type ListLoader = () => Promise<Outcome<StatusList>>;
type FetchPorts = Pick<StatusContext, 'fetchList' | 'limits'>;

const fetchPorts = ({ fetchList, limits }: StatusContext): FetchPorts => ({
  limits,
  ...(fetchList && { fetchList }),
});

const loadList = async (
  url: string,
  wanted: Wanted,
  context: FetchPorts & Pick<StatusContext, 'checkCredential'>,
): Promise<Outcome<StatusList>> => {
  const bytes = await fetchBytes(url, ACCEPT_CREDENTIAL, context);
  if (!bytes.ok) return bytes;
  const fault = wanted.judgeDigest?.(toHex(sha256(bytes.value)));
  if (fault !== undefined) return no(fault);
  const { statusListUnpackedBytes: limit } = context.limits;
  const proven = await prove(() => context.checkCredential(bytes.value));
  return proven.ok ? readStatusList(proven.value, wanted.form, limit) : proven;
};

const loadTokenList = async (
  url: string,
  issuer: string,
  checkToken: NonNullable<StatusContext['checkToken']>,
  context: FetchPorts,
): Promise<Outcome<StatusList>> => {
  const bytes = await fetchBytes(url, ACCEPT_TOKEN, context);
  if (!bytes.ok) return bytes;
  const proven = await prove(() => checkToken(bytes.value, issuer));
  return proven.ok ? readTokenList(proven.value, context.limits.statusListUnpackedBytes) : proven;
};

const prove = async <T>(check: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    const checked = await check();
    return checked.ok ? checked : no(unknown('STATUS_LIST_NOT_PROVEN', { reason: checked.finding.code }));
  } catch (error) {
    return no(unknown('STATUS_LIST_NOT_PROVEN', { reason: reasonOf(error) }));
  }
};

/** Fetches within the bounds of a status list. */
export const fetchBytes = async (
  url: string,
  accept: string,
  context: FetchPorts,
): Promise<Outcome<Uint8Array>> => {
  if (context.fetchList === undefined) return no(unknown('STATUS_LIST_NOT_FETCHED'));
  try {
    const { bytes } = await context.fetchList(url, accept);
    const limit = context.limits.statusListBytes;
    return bytes.length > limit
      ? no(unknown('STATUS_LIST_TOO_LARGE', { limit }))
      : { ok: true, value: bytes };
  } catch (error) {
    return no(unknown('STATUS_LIST_UNREACHABLE', { host: hostOf(url), reason: reasonOf(error) }));
  }
};

/** A path or a query could name a person. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? 'an address that is none';
