import type { BlockRef } from '../core/block.ts';
import { type Finding, pass } from '../core/finding.ts';
import type { Credential } from '../credential/model.ts';
import type { DidResolution } from '../did/document.ts';
import type { Authority } from './authority.ts';
import type { ContentFindings } from './content.ts';
import type { PlainCode } from './notes.ts';
import type { Check, EbsiPath } from './verdict.ts';

export interface AuthorityFindings {
  readonly authority?: Authority;
  readonly ebsi?: readonly EbsiPath[];
  readonly checks: readonly Check[];
  readonly blocks: readonly BlockRef[];
}

export const NO_AUTHORITY: AuthorityFindings = { checks: [], blocks: [] };

/** What nobody signed is not held against anything. */
export const unread = ({ schemas }: Credential): ContentFindings => ({
  checks: [],
  notes: schemas.length > 0 ? ['CONTENT_NOT_VALIDATED'] : [],
});

export interface StatusFindings {
  readonly checks: readonly Check[];
  readonly blocks: readonly BlockRef[];
  readonly notes: readonly PlainCode[];
}

/** Where the proof did not pass, the credential's own addresses are not fetched: it stays open. */
export const NO_STATUS: StatusFindings = { checks: [], blocks: [], notes: [] };

/** Says at which block the registry was read. */
export const at = (check: Check, blocks: readonly BlockRef[]): Check =>
  check.evidence === undefined || blocks.length === 0
    ? check
    : { ...check, evidence: { ...check.evidence, blocks: blocks.map((block) => ({ ...block })) } };

export const resolved = ({ version, updatedAt, evidence }: DidResolution): Finding =>
  pass('ISSUER_DID_RESOLVED', {
    ...evidence,
    version,
    ...(updatedAt !== undefined && { updatedAt }),
  });

export const signedNotes = (authority: Authority | undefined): readonly PlainCode[] =>
  authority?.decidedBy?.hops.some((hop) => hop.accreditationCredential === 'chain-only') === true
    ? INCOMPLETE
    : [];

const INCOMPLETE: readonly PlainCode[] = ['ACCREDITATION_CREDENTIALS_INCOMPLETE'];
