import type { Awaitable } from '../core/awaitable.ts';
import type { BlockRef } from '../core/block.ts';
import type { Address, Hex, RecordId } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';

/** A list on a StatusRegistry. */
export interface OnChainList {
  readonly chainId: number;
  readonly statusRegistry: Address;
  readonly accreditation: RecordId;
  readonly purpose: 'revocation' | 'suspension';
  readonly number: number;
}

export interface BitState {
  readonly set: boolean;
  /** When the bit last changed, where events are at hand. */
  readonly since?: Seconds;
  readonly reason?: string;
  readonly block: BlockRef;
}

/** The head of an anchored list, and the versions before it that are known. */
export interface ListAnchor {
  readonly version: number;
  /** SHA-256 of the signed status-list credential; of the head only the first 24 bytes where read from storage alone. */
  readonly digest: Hex;
  readonly publishedAt: Seconds;
  /** How long a copy may be relied on, in seconds; absent where read from storage alone. */
  readonly ttl?: number;
  /** Digests of earlier versions, newest first, at most 64: they tell a stale copy from one that was never published. */
  readonly earlier?: readonly Hex[];
  readonly block: BlockRef;
}

export interface HandleState {
  readonly revoked: boolean;
  readonly revokedAt?: Seconds;
  readonly reason?: string;
  readonly block: BlockRef;
}

/**
 * The port to status on-chain. It throws a VidimusError of kind `environment` where it cannot answer, and never
 * guesses: a registry that it does not follow is `STATUS_REGISTRY_NOT_CONFIGURED`.
 */
export interface StatusSource {
  bit(list: OnChainList, index: number): Awaitable<BitState>;
  /** @returns undefined where nothing was ever published. */
  anchor(list: OnChainList): Awaitable<ListAnchor | undefined>;
  handle(where: Omit<OnChainList, 'purpose' | 'number'>, handle: Hex): Awaitable<HandleState>;
  /** The block time at which an issuance root was first anchored under the accreditation; undefined where it never was. */
  issuanceAnchor(
    where: Omit<OnChainList, 'purpose' | 'number'>,
    root: Hex,
  ): Awaitable<{ readonly at: Seconds; readonly block: BlockRef } | undefined>;
}

/**
 * Fetches a status list. Throws a VidimusError of kind `environment` where it cannot be had.
 * @param accept the `Accept` header: what would be read.
 */
export type ListFetcher = (
  url: string,
  accept?: string,
) => Promise<{ readonly bytes: Uint8Array; readonly contentType?: string }>;
