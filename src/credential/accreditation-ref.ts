import { type Hex, hexOfSize } from '../core/hex.ts';
import type { AccreditationRef } from './model.ts';

const ACCOUNT = /^eip155:([1-9]\d{0,14}):(0x[0-9a-fA-F]{40})$/;

/**
 * Reads a contract's CAIP-10 name, `eip155:<chain id>:<0x address>`. The address may be in any case.
 * @returns undefined where the text is not one.
 */
export const parseRegistryRef = (
  text: unknown,
): { readonly chainId: number; readonly registry: Hex } | undefined => {
  const [, chainId, address] = typeof text === 'string' ? (ACCOUNT.exec(text) ?? []) : [];
  const registry = hexOfSize(address, 20);
  return registry === undefined ? undefined : { chainId: Number(chainId), registry };
};

/** Reads an accreditation record's name, `eip155:<chain id>:<0x registry>/<0x record id>`. */
export const parseAccreditationRef = (text: unknown): AccreditationRef | undefined => {
  if (typeof text !== 'string') return undefined;
  const slash = text.indexOf('/');
  const registry = parseRegistryRef(text.slice(0, Math.max(slash, 0)));
  const id = hexOfSize(text.slice(slash + 1), 32);
  return registry === undefined || id === undefined ? undefined : { ...registry, id };
};

/** The name that {@link parseAccreditationRef} reads, in lower case. */
export const formatAccreditationRef = ({ chainId, registry, id }: AccreditationRef): string =>
  `eip155:${chainId}:${registry}/${id}`;
