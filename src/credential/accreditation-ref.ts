import { type Hex, hexOfSize } from '../core/hex.ts';
import type { AccreditationRef } from './model.ts';

const NAMESPACE = 'eip155:';
const CHAIN_ID = /^[1-9]\d{0,14}$/;

/**
 * Reads a contract's CAIP-10 name, `eip155:<chain id>:<0x address>`. The address may be in any case.
 * @returns undefined where the text is not one.
 */
export const parseRegistryRef = (
  text: unknown,
): { readonly chainId: number; readonly registry: Hex } | undefined => {
  if (typeof text !== 'string' || !text.startsWith(NAMESPACE)) return undefined;
  const colon = text.indexOf(':', NAMESPACE.length);
  const chainId = text.slice(NAMESPACE.length, colon);
  const registry = hexOfSize(text.slice(colon + 1), 20);
  return registry === undefined || !CHAIN_ID.test(chainId)
    ? undefined
    : { chainId: Number(chainId), registry };
};

/** Credentials name one record in several places: the last one read is remembered. */
let last: { readonly text: string; readonly ref: AccreditationRef | undefined } = {
  text: '',
  ref: undefined,
};

/** Reads an accreditation record's name, `eip155:<chain id>:<0x registry>/<0x record id>`. */
export const parseAccreditationRef = (text: unknown): AccreditationRef | undefined => {
  if (typeof text !== 'string') return undefined;
  if (text !== last.text) last = { text, ref: readRef(text) };
  return last.ref;
};

const readRef = (text: string): AccreditationRef | undefined => {
  const slash = text.indexOf('/');
  const where = parseRegistryRef(text.slice(0, Math.max(slash, 0)));
  const id = hexOfSize(text.slice(slash + 1), 32);
  if (where === undefined || id === undefined) return undefined;
  return { chainId: where.chainId, registry: where.registry, id };
};

/** The name that {@link parseAccreditationRef} reads, in lower case. */
export const formatAccreditationRef = ({ chainId, registry, id }: AccreditationRef): string =>
  `eip155:${chainId}:${registry}/${id}`;
