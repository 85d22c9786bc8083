import { fromBase64url, toBase64url } from '../../../core/base64url.ts';
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';

/** What the issuer gives the holder (vc-di-ecdsa §3.5.2): all statements can be shown from it. */
export interface BaseProof {
  readonly kind: 'base';
  readonly baseSignature: Uint8Array;
  /** The key, made for this credential alone, that signed the statements: multicodec code and compressed point. */
  readonly publicKey: Uint8Array;
  readonly hmacKey: Uint8Array;
  /** One for each statement that is not mandatory, in their order. */
  readonly signatures: readonly Uint8Array[];
  /** JSON pointers to what must always be shown. */
  readonly mandatoryPointers: readonly string[];
}

/** What the holder shows (vc-di-ecdsa §3.5.7). */
export interface DerivedProof {
  readonly kind: 'derived';
  readonly baseSignature: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly signatures: readonly Uint8Array[];
  /** From canonical labels (`c14n0`) to the issuer's labels. */
  readonly labelMap: ReadonlyMap<string, string>;
  /** Places of the mandatory ones among the statements that are shown. */
  readonly mandatoryIndexes: readonly number[];
}

const BASE = [0xd9, 0x5d, 0x00];
const DERIVED = [0xd9, 0x5d, 0x01];
const HEADER = 3;

/** @returns undefined where the bytes are neither of the two. */
export const readSdValue = (bytes: Uint8Array): BaseProof | DerivedProof | undefined => {
  const parts = decodeCbor(bytes.subarray(HEADER));
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const begins = (header: readonly number[]): boolean => header.every((byte, i) => bytes[i] === byte);
  if (begins(BASE)) return readBase(parts);
  return begins(DERIVED) ? readDerived(parts) : undefined;
};

const readBase = (parts: readonly Cbor[]): BaseProof | undefined => {
  const [baseSignature, publicKey, hmacKey, signatures, pointers] = parts;
  return isBytes(baseSignature, 64) &&
    isBytes(publicKey, 35) &&
    isBytes(hmacKey, 32) &&
    isListOf(signatures, isSignature) &&
    isListOf(pointers, isText)
    ? { kind: 'base', baseSignature, publicKey, hmacKey, signatures, mandatoryPointers: pointers }
    : undefined;
};

const readDerived = (parts: readonly Cbor[]): DerivedProof | undefined => {
  const [baseSignature, publicKey, signatures, compressed, indexes] = parts;
  const labelMap = compressed instanceof Map ? readLabels(compressed) : undefined;
  return labelMap !== undefined &&
    isBytes(baseSignature, 64) &&
    isBytes(publicKey, 35) &&
    isListOf(signatures, isSignature) &&
    isListOf(indexes, isNumber) &&
    new Set(indexes).size === indexes.length
    ? { kind: 'derived', baseSignature, publicKey, signatures, labelMap, mandatoryIndexes: indexes }
    : undefined;
};

/** Two labels must not become one: two things would be taken for the same. */
const readLabels = (map: ReadonlyMap<number, Cbor>): ReadonlyMap<string, string> | undefined => {
  const labels = new Map<string, string>();
  for (const [number, bytes] of map) {
    if (!isBytes(bytes, 32)) return undefined;
    labels.set(`c14n${number}`, `u${toBase64url(bytes)}`);
  }
  return new Set(labels.values()).size === labels.size ? labels : undefined;
};

const isBytes = (item: Cbor | undefined, length: number): item is Uint8Array =>
  item instanceof Uint8Array && item.length === length;
const isSignature = (item: Cbor): item is Uint8Array => isBytes(item, 64);
const isText = (item: Cbor): item is string => typeof item === 'string';
const isNumber = (item: Cbor): item is number => typeof item === 'number';

const isListOf = <T extends Cbor>(
  item: Cbor | undefined,
  isOne: (entry: Cbor) => entry is T,
): item is readonly T[] => Array.isArray(item) && item.every(isOne);

/** The bytes of a `proofValue`, before multibase. */
export const writeSdValue = (proof: BaseProof | DerivedProof): Uint8Array => {
  const { baseSignature, publicKey, signatures } = proof;
  const parts: Cbor =
    proof.kind === 'base'
      ? [baseSignature, publicKey, proof.hmacKey, signatures, proof.mandatoryPointers]
      : [baseSignature, publicKey, signatures, writeLabels(proof.labelMap), proof.mandatoryIndexes];
  return Uint8Array.of(...(proof.kind === 'base' ? BASE : DERIVED), ...encodeCbor(parts));
};

const writeLabels = (labels: ReadonlyMap<string, string>): ReadonlyMap<number, Cbor> =>
  new Map(
    [...labels].map(([canonical, label]) => [
      Number(canonical.slice('c14n'.length)),
      fromBase64url(label.slice(1)) ?? new Uint8Array(),
    ]),
  );
