import { digestText, randomBytes } from '#crypto';
import { toBase64url } from '../core/base64url.ts';
import type { TextDigest } from '../core/crypto.ts';
import { fail } from '../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';

/** How claims are hidden. */
export interface Concealment {
  /** JSON Pointers (RFC 6901) to members and to elements of lists. What is hidden may hold more that is hidden. */
  readonly pointers: readonly string[];
  readonly algorithm: TextDigest;
  /** Digests of nothing, added to each object that hides a member, so that their number says less. */
  readonly decoys: number;
}

/**
 * Replaces claims by digests of salted disclosures (RFC 9901 §4.2).
 * @throws ISSUE_CLAIM_NOT_FOUND; ISSUE_DOCUMENT_INVALID for a document with a name that RFC 9901 reserves.
 */
export const conceal = (
  claims: JsonObject,
  how: Concealment,
): { readonly payload: JsonObject; readonly disclosures: readonly string[] } => {
  const frame = frameOf(how.pointers);
  const work: Work = { ...how, disclosures: [] };
  const payload = concealObject(claims, frame, '', work);
  return { payload, disclosures: work.disclosures };
};

interface Work extends Concealment {
  readonly disclosures: string[];
}

interface Frame {
  isHidden: boolean;
  readonly inside: Map<string, Frame>;
}

const frameOf = (pointers: readonly string[]): Frame => {
  const root: Frame = { isHidden: false, inside: new Map() };
  for (const pointer of pointers) {
    const [start, ...names] = pointer.split('/');
    if (start !== '' || names.length === 0) throw fail('ISSUE_CLAIM_NOT_FOUND', { claim: pointer });
    let at = root;
    for (const name of names.map(unescapeName)) {
      const next = at.inside.get(name) ?? { isHidden: false, inside: new Map() };
      at.inside.set(name, next);
      at = next;
    }
    at.isHidden = true;
  }
  return root;
};

/** RFC 6901 §4. */
export const unescapeName = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

/** RFC 6901 §3. */
export const pointerTo = (parent: string, name: string): string =>
  `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const NOTHING: Frame = { isHidden: false, inside: new Map() };

const RESERVED = ['_sd', '...', '_sd_alg'];

const concealValue = (value: Json, frame: Frame, pointer: string, work: Work): Json => {
  if (isObject(value)) return concealObject(value, frame, pointer, work);
  if (Array.isArray(value)) return concealList(value, frame, pointer, work);
  checkFound(frame, () => false, pointer);
  return value;
};

const concealObject = (object: JsonObject, frame: Frame, pointer: string, work: Work): JsonObject => {
  checkFound(frame, (name) => Object.hasOwn(object, name), pointer);
  const open: Record<string, Json> = {};
  const digests: string[] = [];
  for (const [name, value] of Object.entries(object)) {
    if (RESERVED.includes(name)) {
      throw fail('ISSUE_DOCUMENT_INVALID', {
        member: pointerTo(pointer, name),
        reason: 'is a reserved name',
      });
    }
    const inside = frame.inside.get(name) ?? NOTHING;
    const inner = concealValue(value, inside, pointerTo(pointer, name), work);
    if (inside.isHidden) digests.push(hide([name, inner], work));
    else open[name] = inner;
  }
  if (digests.length === 0) return open;
  for (let i = 0; i < work.decoys; i++) digests.push(digestText(work.algorithm, salt(32)));
  // In the order of the digests, which says nothing of the order of the claims.
  return { _sd: digests.sort(), ...open };
};

const concealList = (list: readonly Json[], frame: Frame, pointer: string, work: Work): Json => {
  checkFound(frame, (name) => /^(?:0|[1-9]\d*)$/.test(name) && Number(name) < list.length, pointer);
  return list.map((item, at) => {
    const inside = frame.inside.get(String(at)) ?? NOTHING;
    const inner = concealValue(item, inside, pointerTo(pointer, String(at)), work);
    return inside.isHidden ? { '...': hide([inner], work) } : inner;
  });
};

const checkFound = (frame: Frame, isThere: (name: string) => boolean, pointer: string): void => {
  for (const name of frame.inside.keys()) {
    if (!isThere(name)) throw fail('ISSUE_CLAIM_NOT_FOUND', { claim: pointerTo(pointer, name) });
  }
};

const utf8 = new TextEncoder();

/** 128 bits of salt (RFC 9901 §9.3) before what is hidden. @returns the digest. */
const hide = (items: readonly Json[], { algorithm, disclosures }: Work): string => {
  const text = toBase64url(utf8.encode(JSON.stringify([salt(16), ...items])));
  disclosures.push(text);
  return digestText(algorithm, text);
};

const salt = (bytes: number): string => toBase64url(randomBytes(bytes));
