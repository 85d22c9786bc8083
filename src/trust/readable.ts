import type { Hex } from '../core/hex.ts';
import type { Permission } from './record.ts';

/** Gives the text behind a hashed term, where it was published. */
export type TermReader = (term: Hex) => Promise<string | undefined>;

/** A hashed term, with its text where it was published. */
export interface ReadableTerm {
  readonly hash: Hex;
  readonly text?: string;
}

/** One permission in terms that people read; an empty list, or no `credits`, means *any*. */
export interface ReadablePermission {
  readonly types: readonly ReadableTerm[];
  readonly schemas: readonly ReadableTerm[];
  /** ISO 3166-1 alpha-2 or ISO 3166-2. */
  readonly jurisdictions: readonly string[];
  /** ISCED-F 2013 codes of two to four digits. */
  readonly fields: readonly string[];
  /** EQF, 1 to 8. */
  readonly levels: readonly number[];
  /** The most ECTS points of one credential. */
  readonly credits?: number;
}

/** Puts published texts beside the hashes of a permission. Rejects where `termText` does. */
export const readablePermission = async (permission: Permission, termText: TermReader) => ({
  types: await Promise.all(permission.types.map((hash) => readableTerm(hash, termText))),
  schemas: await Promise.all(permission.schemas.map((hash) => readableTerm(hash, termText))),
  jurisdictions: [...permission.jurisdictions],
  fields: [...permission.fields],
  levels: [1, 2, 3, 4, 5, 6, 7, 8].filter((level) => (permission.levels & (1 << (level - 1))) !== 0),
  ...(permission.credits === 0 ? {} : { credits: permission.credits / 10 }),
});

const readableTerm = async (hash: Hex, termText: TermReader): Promise<ReadableTerm> => {
  const text = await termText(hash);
  return text === undefined ? { hash } : { hash, text };
};
