import { LIMITS } from '../core/limits.ts';
import type { Webhook } from './webhooks/config.ts';

/** How the service behaves; the CLI and tests fill it in. Sizes in bytes, times in milliseconds. */
export interface ServiceOptions {
  readonly version: string;
  readonly bodyBytes: number;
  /** The longest that one request may take. */
  readonly requestMs: number;
  /** Requests a second from one address, with a burst of twice as many; 0 for no limit. */
  readonly rateLimit: number;
  /** Verifications at the same time; more are told to come back. */
  readonly inFlight: number;
  /** Batches at the same time; more are told to come back. */
  readonly batches: number;
  /** What has waited longer for the processor is not taken: those that are taken are answered soon. */
  readonly waitMs: number;
  /** Take a client's address from X-Forwarded-For: only behind a proxy that sets it. */
  readonly trustProxy: boolean;
  /** Serve /metrics on this same port; off by default, since it tells how much is verified. */
  readonly metrics: boolean;
  /** Folder of status-list credentials (compact tokens) to serve at /status-lists/. */
  readonly lists?: string;
  /** Folder of the built pages (`builtPages`); absent where only the API is served. */
  readonly pages?: string;
  /** Who is told of changes. Default: nobody. */
  readonly webhooks?: readonly Webhook[];
  /** How long a client may keep what it read at the tip of the chain, in seconds. */
  readonly tipSeconds: number;
  /** The longest that open requests may take when the service stops. */
  readonly stopMs: number;
  /** Relay status lists from this machine too: for a demo network only. */
  readonly allowLoopback: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export const SERVICE_DEFAULTS: ServiceOptions = {
  version: '0.0.0',
  bodyBytes: LIMITS.credentialBytes + 65_536,
  requestMs: 30_000,
  rateLimit: 50,
  inFlight: 256,
  batches: 4,
  waitMs: 250,
  trustProxy: false,
  metrics: false,
  tipSeconds: 5,
  stopMs: 10_000,
  allowLoopback: false,
  logLevel: 'info',
};

/** The most entries of one page, and how many come where nothing is said. */
export const PAGE = { most: 100, usual: 25 } as const;
