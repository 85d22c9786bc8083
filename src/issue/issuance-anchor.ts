import { randomBytes } from '#crypto';
import { fail } from '../core/errors.ts';
import { type Hex, toHex } from '../core/hex.ts';
import { asList, type JsonObject } from '../core/json.ts';
import { formatAccreditationRef } from '../credential/accreditation-ref.ts';
import { issuanceLeaf, issuanceNode } from '../credential/issuance-path.ts';
import type { OnChainStatus } from './status-entry.ts';
import { registryUri } from './uris.ts';

/** One transaction anchors as many; a path then has 16 hashes, which a credential carries with ease. */
export const MAX_BATCH = 65_536;

export interface IssuanceBatch {
  /** Anchor it (`anchorIssuance`) before the credentials are handed out. */
  readonly root: Hex;
  /** The documents in their order, each with its `evidence` of type IssuanceAnchor: sign these. */
  readonly documents: readonly JsonObject[];
}

/**
 * Makes a Merkle tree over blinded digests of credentials that are about to be signed, and gives each its path. The
 * documents are not changed.
 * @throws ISSUE_BATCH_SIZE.
 */
export const anchorBatch = (documents: readonly JsonObject[], where: OnChainStatus): IssuanceBatch => {
  if (documents.length === 0 || documents.length > MAX_BATCH) {
    throw fail('ISSUE_BATCH_SIZE', { count: documents.length, maximum: MAX_BATCH });
  }
  const blindings = documents.map(() => toHex(randomBytes(32)));
  const leaves = documents.map((document, i) => leafOf(document, blindings[i]));
  const levels = levelsOf(leaves);
  const [root] = levels.at(-1) ?? [];
  if (root === undefined) throw fail('ISSUE_BATCH_SIZE', { count: 0, maximum: MAX_BATCH });
  return {
    root,
    documents: documents.map((document, i) => {
      const evidence = {
        type: 'IssuanceAnchor',
        accreditation: formatAccreditationRef(where.accreditation),
        statusRegistry: registryUri(where.accreditation.chainId, where.statusRegistry),
        root,
        path: pathOf(levels, i),
        blinding: blindings[i] ?? '',
      };
      return { ...document, evidence: [...asList(document.evidence), evidence] };
    }),
  };
};

const leafOf = (document: JsonObject, blinding: Hex | undefined): Hex => {
  const leaf = blinding === undefined ? undefined : issuanceLeaf(document, blinding);
  if (leaf === undefined) throw fail('INTERNAL', { reason: 'a blinding is not 32 bytes' });
  return leaf;
};

/** Leaves first, root last. A node without a neighbour moves up as it is. */
const levelsOf = (leaves: readonly Hex[]): readonly (readonly Hex[])[] => {
  const levels: (readonly Hex[])[] = [leaves];
  let level = leaves;
  while (level.length > 1) {
    const above: Hex[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = level.slice(i, i + 2);
      if (left !== undefined) above.push(right === undefined ? left : issuanceNode(left, right));
    }
    levels.push(above);
    level = above;
  }
  return levels;
};

const pathOf = (levels: readonly (readonly Hex[])[], index: number): readonly Hex[] => {
  const path: Hex[] = [];
  let at = index;
  for (const level of levels) {
    const neighbour = level[at ^ 1];
    if (neighbour !== undefined) path.push(neighbour);
    at >>= 1;
  }
  return path;
};
