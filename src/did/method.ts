import type { Awaitable } from '../core/awaitable.ts';
import type { Outcome } from '../core/finding.ts';
import type { Seconds } from '../core/seconds.ts';
import type { DidResolution } from './document.ts';

/** Resolves the DIDs of one method. `did` is syntactically a DID of that method. */
export type DidMethod = (
  did: string,
  options: { readonly at?: Seconds },
) => Awaitable<Outcome<DidResolution>>;

/** Documents at hand: undefined where it has none for this DID, so that the method itself is asked. */
export type LocalDids = (did: string) => Outcome<DidResolution> | undefined;
