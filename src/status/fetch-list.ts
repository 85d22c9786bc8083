import { sha256 } from '#crypto';
import { type Finding, no, type Outcome, unknown } from '../core/finding.ts';
import { type Hex, toHex } from '../core/hex.ts';
import type { ListForm } from './bitstring.ts';
import type { StatusContext } from './context.ts';
import type { StatusList } from './list.ts';
import { readStatusList } from './list-credential.ts';
import { reasonOf } from './result.ts';

/** What a list has to be, beyond being signed. */
export interface Wanted {
  readonly form?: ListForm;
  /** Looks at SHA-256 of the bytes before anything is read from them. */
  readonly judgeDigest?: (digest: Hex) => Finding | undefined;
}

/** Fetches a status-list credential, has its proof checked, and reads it. Every fault is a finding. */
export const fetchList = async (
  url: string,
  wanted: Wanted,
  context: StatusContext,
): Promise<Outcome<StatusList>> => {
  const bytes = await fetchBytes(url, context);
  if (!bytes.ok) return bytes;
  const fault = wanted.judgeDigest?.(toHex(sha256(bytes.value)));
  if (fault !== undefined) return no(fault);
  try {
    const credential = await context.checkCredential(bytes.value);
    if (!credential.ok) {
      return no(unknown('STATUS_LIST_NOT_PROVEN', { reason: credential.finding.code }));
    }
    return readStatusList(credential.value, wanted.form, context.limits.statusListUnpackedBytes);
  } catch (error) {
    return no(unknown('STATUS_LIST_NOT_PROVEN', { reason: reasonOf(error) }));
  }
};

const fetchBytes = async (url: string, context: StatusContext): Promise<Outcome<Uint8Array>> => {
  if (context.fetchList === undefined) return no(unknown('STATUS_LIST_NOT_FETCHED'));
  try {
    const { bytes } = await context.fetchList(url);
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
