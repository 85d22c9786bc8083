import { fail } from '../core/errors.ts';
import { isObject, isString, type Json, type JsonObject } from '../core/json.ts';

export const COPY_FORMAT = 'vidimus-ebsi-copy';
export const COPY_VERSION = 1;

/** One revision of one accreditation, as the registry states it. */
export interface CopiedRevision {
  readonly id: string;
  readonly hash: string;
  readonly body: string;
  readonly issuerType: string;
  readonly tao: string;
  readonly rootTao: string;
}

export interface CopiedAttribute {
  readonly id: string;
  /** The state now: a role can end without a revision of its own, where an accreditor above ends. */
  readonly latest: Omit<CopiedRevision, 'id'>;
  /** Oldest first, as the registry lists them. */
  readonly revisions: readonly CopiedRevision[];
}

export interface CopiedIssuer {
  readonly did: string;
  readonly attributes: readonly CopiedAttribute[];
  readonly proxies: readonly { readonly id: string; readonly data: JsonObject }[];
}

export interface CopiedSchema {
  readonly id: string;
  readonly revisions: readonly {
    readonly id: string;
    /** As it was sent: its digest is the id of the revision. */
    readonly text: string;
    readonly metadata: readonly { readonly id: string; readonly text: string }[];
  }[];
}

/** Something that the copy lacks, and why. */
export interface CopyFault {
  readonly place: string;
  readonly code: string;
  readonly message: string;
}

/** An EBSI-shaped registry with its history, in a stable order. Complete where `faults` is empty. */
export interface RegistryCopy {
  readonly format: typeof COPY_FORMAT;
  readonly version: typeof COPY_VERSION;
  /** The address that was copied. */
  readonly from: string;
  /** RFC 3339 */
  readonly taken: string;
  readonly dids: readonly { readonly did: string; readonly document: JsonObject }[];
  readonly issuers: readonly CopiedIssuer[];
  readonly schemas: readonly CopiedSchema[];
  readonly faults: readonly CopyFault[];
}

/**
 * Reads a copy from a file.
 * @throws VidimusError `MIRROR_FILE_MALFORMED`
 */
export const parseCopy = (json: JsonObject): RegistryCopy => {
  const malformed = (reason: string) => fail('MIRROR_FILE_MALFORMED', { reason });
  if (json['format'] !== COPY_FORMAT) throw malformed('it has another format');
  if (json['version'] !== COPY_VERSION) throw malformed('it has another version');
  if (!isString(json['from']) || !isString(json['taken'])) throw malformed('it does not say whence and when');
  const strange = Object.entries(LISTS).find(([member, shape]) => !fits(json[member], [shape]));
  if (strange !== undefined) throw malformed(`an entry of ${strange[0]} has another form`);
  return json as unknown as RegistryCopy;
};

type Shape = 'text' | 'object' | readonly [Shape] | { readonly [member: string]: Shape };

const REVISION = { hash: 'text', body: 'text', issuerType: 'text', tao: 'text', rootTao: 'text' } as const;

const LISTS: Readonly<Record<'dids' | 'issuers' | 'schemas' | 'faults', Shape>> = {
  dids: { did: 'text', document: 'object' },
  issuers: {
    did: 'text',
    attributes: [{ id: 'text', latest: REVISION, revisions: [{ id: 'text', ...REVISION }] }],
    proxies: [{ id: 'text', data: 'object' }],
  },
  schemas: {
    id: 'text',
    revisions: [{ id: 'text', text: 'text', metadata: [{ id: 'text', text: 'text' }] }],
  },
  faults: { place: 'text', code: 'text', message: 'text' },
};

const fits = (value: Json | undefined, shape: Shape): boolean => {
  if (shape === 'text') return isString(value as Json);
  if (isList(shape)) return Array.isArray(value) && value.every((entry) => fits(entry, shape[0]));
  if (value === undefined || !isObject(value)) return false;
  return shape === 'object' || Object.entries(shape).every(([name, inner]) => fits(value[name], inner));
};

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
