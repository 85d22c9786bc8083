import { sha256 } from '#crypto';
import { fromHex, type Hex, toHex } from '../core/hex.ts';
import { canonicalize } from '../core/jcs.ts';
import { asList, isObject, type Json, type JsonObject } from '../core/json.ts';
import type { IssuanceAnchorEvidence } from './model.ts';

/** Two to the 32nd credentials under one root. */
export const MAX_PATH = 32;

/** Claims of the JWT around a credential (RFC 7519 §4.1): they come with signing, which may follow anchoring. */
const JWT_CLAIMS = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * The leaf of a credential: SHA-256(0x00 ‖ blinding ‖ SHA-256(JCS(document))), the document without its proof, without
 * the claims of its JWT, and without the IssuanceAnchor evidence that is about to be made from it.
 * @param blinding 32 random bytes, so that the anchored root says nothing about anybody.
 * @returns undefined where the blinding is not 32 bytes.
 */
export const issuanceLeaf = (document: JsonObject, blinding: Hex): Hex | undefined => {
  const blind = fromHex(blinding);
  if (blind?.length !== 32) return undefined;
  const content = sha256(new TextEncoder().encode(canonicalize(anchoredPart(document))));
  return toHex(sha256(join(LEAF, blind, content)));
};

/** One step up the tree: SHA-256(0x01 ‖ smaller ‖ larger). Sorted, so that a path needs no directions. */
export const issuanceNode = (a: Hex, b: Hex): Hex => {
  const [smaller, larger] = a < b ? [a, b] : [b, a];
  return toHex(sha256(join(NODE, bytes32(smaller), bytes32(larger))));
};

/** Whether the path leads from this document to the evidence's root. That the root was anchored, the chain says. */
export const verifyIssuancePath = (document: JsonObject, evidence: IssuanceAnchorEvidence): boolean => {
  if (evidence.path.length > MAX_PATH || !evidence.path.every(isBytes32)) return false;
  const leaf = issuanceLeaf(document, evidence.blinding);
  if (leaf === undefined) return false;
  return evidence.path.reduce(issuanceNode, leaf) === evidence.root.toLowerCase();
};

const anchoredPart = (document: JsonObject): JsonObject => {
  const members = Object.entries(document).flatMap(([name, value]): [string, Json][] => {
    if (name === 'proof' || JWT_CLAIMS.has(name)) return [];
    if (name !== 'evidence') return [[name, value]];
    const rest = withoutAnchors(value);
    return rest === undefined ? [] : [[name, rest]];
  });
  return Object.fromEntries(members);
};

/** What is left of `evidence`, in the form it had; undefined where nothing is. */
const withoutAnchors = (evidence: Json): Json | undefined => {
  const rest = asList(evidence).filter((entry) => !isAnchor(entry));
  if (rest.length === 0) return undefined;
  // One entry is one value, with or without a list around it: adding the anchor may have made the list.
  return rest.length === 1 ? rest[0] : rest;
};

const isAnchor = (entry: Json): boolean => isObject(entry) && asList(entry.type).includes('IssuanceAnchor');

const isBytes32 = (hex: Hex): boolean => fromHex(hex)?.length === 32;

const bytes32 = (hex: Hex): Uint8Array => fromHex(hex) ?? new Uint8Array(32);

const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
