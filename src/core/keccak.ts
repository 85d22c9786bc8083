import { keccak_256 } from '@noble/hashes/sha3.js';
import { type Hex, toHex } from './hex.ts';

/** Keccak-256 as Ethereum uses it (not SHA3-256: the padding differs). */
export const keccak256 = (bytes: Uint8Array): Uint8Array => keccak_256(bytes);

const encoder = new TextEncoder();

/** The hash of a term (credential type, schema id): Keccak-256 of its UTF-8 bytes. */
export const keccakText = (text: string): Hex => toHex(keccak_256(encoder.encode(text)));
