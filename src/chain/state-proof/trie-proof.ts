import { fail } from '../../core/errors.ts';
import { keccak256 } from '../../core/keccak.ts';
import { fromHexPrefix, toNibbles } from './nibbles.ts';
import { decodeRlp, encodeRlp, type Rlp } from './rlp.ts';

/** A path has 64 half bytes, so no honest proof has more nodes. */
const MAX_NODES = 65;

/**
 * Follows a Merkle-Patricia proof from a root to the value under a hashed key (Yellow Paper, appendix D).
 * @param key The hashed key, 32 bytes.
 * @param nodes From the root down, as `eth_getProof` lists them.
 * @returns undefined where the proof shows that there is no such key.
 * @throws VidimusError STATE_NOT_PROVEN for everything that is not exactly the one proof: other hashes, forms, or nodes too many.
 */
export const followProof = (
  root: Uint8Array,
  key: Uint8Array,
  nodes: readonly Uint8Array[],
): Uint8Array | undefined => {
  if (nodes.length > MAX_NODES) throw refused('the proof has too many nodes');
  const path = toNibbles(key);
  let rest = nodes;
  const take = (hash: Uint8Array): Rlp => {
    const [node, ...others] = rest;
    if (node === undefined) throw refused('the proof ends too early');
    if (!same(keccak256(node), hash)) throw refused('a node has another hash');
    rest = others;
    return decodeRlp(node);
  };
  const value = rest.length === 0 && same(root, EMPTY_ROOT) ? undefined : walk(take(root), path, 0, take);
  if (rest.length > 0) throw refused('the proof has nodes that it does not need');
  return value;
};

const walk = (
  node: Rlp,
  path: Uint8Array,
  at: number,
  take: (hash: Uint8Array) => Rlp,
): Uint8Array | undefined => {
  // Only the empty trie is no list.
  if (node instanceof Uint8Array) {
    if (node.length === 0 && at === 0) return undefined;
    throw refused('a node is not one');
  }
  if (node.length === 17) {
    const nibble = path[at];
    const child = nibble === undefined ? undefined : node[nibble];
    if (child === undefined) throw refused('keys are longer than 32 bytes');
    return follow(child, path, at + 1, take);
  }
  const [part, next] = node;
  if (node.length !== 2 || !(part instanceof Uint8Array) || next === undefined)
    throw refused('a node is not one');
  const prefix = fromHexPrefix(part);
  if (prefix === undefined) throw refused('a path is not one');
  const { nibbles, isLeaf } = prefix;
  if (!isLeaf && nibbles.length === 0) throw refused('a path is empty');
  const fits = nibbles.every((nibble, i) => nibble === path[at + i]);
  const end = at + nibbles.length;
  if (!isLeaf) return fits ? follow(next, path, end, take) : undefined;
  if (!(next instanceof Uint8Array)) throw refused('a value is not one');
  return fits && end === path.length ? next : undefined;
};

const follow = (
  child: Rlp,
  path: Uint8Array,
  at: number,
  take: (hash: Uint8Array) => Rlp,
): Uint8Array | undefined => {
  if (!(child instanceof Uint8Array)) {
    if (encodeRlp(child).length >= 32) throw refused('a long node stands in its parent');
    return walk(child, path, at, take);
  }
  if (child.length === 0) return undefined;
  if (child.length !== 32) throw refused('a reference is not one');
  return walk(take(child), path, at, take);
};

const EMPTY_ROOT = keccak256(Uint8Array.of(0x80));

const refused = (reason: string) => fail('STATE_NOT_PROVEN', { reason });

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
