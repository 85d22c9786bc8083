/** What one bounded fetch may do. Import the function itself from `#net`. */
export interface FetchOptions {
  /** Of the body as it is used, after decompression. */
  readonly maxBytes: number;
  /** For the whole request: waiting, redirects and body. */
  readonly timeoutMs: number;
  /** The `Accept` header. */
  readonly accept?: string;
  /** Host names (with `:port` where it is not 443) that may be asked; absent allows every public host. */
  readonly allowedHosts?: readonly string[];
  /** Also ask this machine, over http too: for tests and local networks only. */
  readonly allowLoopback?: boolean;
  readonly signal?: AbortSignal;
}

export interface FetchResult {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** The address that answered, after redirects. */
  readonly url: string;
}

/**
 * Fetches one resource from a stranger's server with GET.
 * @throws VidimusError `NET_*`. Messages name the host alone: paths and queries may carry secrets.
 */
export type BoundedFetch = (url: string, options: FetchOptions) => Promise<FetchResult>;
