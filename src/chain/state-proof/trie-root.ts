import { keccak256 } from '../../core/keccak.ts';
import { toHexPrefix, toNibbles } from './nibbles.ts';
import { encodeBytes, encodeList, toBytes } from './rlp.ts';

interface Entry {
  readonly path: Uint8Array;
  readonly value: Uint8Array;
}

const NOTHING = encodeBytes(new Uint8Array(0));

/** Root of the trie of a block's receipts (or transactions): keys are RLP of the positions 0, 1, 2 … */
export const rootOfList = (values: readonly Uint8Array[]): Uint8Array => {
  const entries = values.map((value, i): Entry => ({ path: toNibbles(encodeBytes(toBytes(i))), value }));
  return keccak256(entries.length === 0 ? NOTHING : encodeNode(entries, 0));
};

/** The node above entries that share the first `depth` half bytes of their paths, encoded. */
const encodeNode = (entries: readonly Entry[], depth: number): Uint8Array => {
  const [first] = entries;
  if (first === undefined) return NOTHING;
  if (entries.length === 1)
    return encodeList([encodeBytes(toHexPrefix(first.path.subarray(depth), true)), encodeBytes(first.value)]);
  const shared = sharedFrom(entries, depth);
  if (shared > depth) {
    const part = toHexPrefix(first.path.subarray(depth, shared), false);
    return encodeList([encodeBytes(part), referTo(encodeNode(entries, shared))]);
  }
  const ending = entries.find(({ path }) => path.length === depth);
  const children = Array.from({ length: 16 }, (_, nibble) => {
    const below = entries.filter(({ path }) => path[depth] === nibble);
    return below.length === 0 ? NOTHING : referTo(encodeNode(below, depth + 1));
  });
  return encodeList([...children, ending ? encodeBytes(ending.value) : NOTHING]);
};

/** Nodes below 32 bytes stand in their parent themselves, others by their hash. */
const referTo = (node: Uint8Array): Uint8Array => (node.length < 32 ? node : encodeBytes(keccak256(node)));

const sharedFrom = (entries: readonly Entry[], depth: number): number => {
  const [first] = entries;
  if (first === undefined) return depth;
  let at = depth;
  while (at < first.path.length && entries.every(({ path }) => path[at] === first.path[at])) at++;
  return at;
};
