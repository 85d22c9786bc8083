/** Bounds of one node's transport. Sizes in bytes, times in milliseconds. */
export interface RpcLimits {
  /** One call, from leaving the queue to the last byte read, its retries included. */
  readonly deadlineMs: number;
  readonly responseBytes: number;
  /** Of all answers that are being read at once. */
  readonly readingBytes: number;
  readonly concurrent: number;
  /** Calls that may wait for a free slot. */
  readonly queued: number;
  /** How long a call may wait for one. */
  readonly queueMs: number;
  readonly retries: number;
  /** First pause between attempts; it doubles, with jitter. */
  readonly backoffMs: number;
  /** Calls in one JSON-RPC batch. */
  readonly batch: number;
  /** Failed calls in a row after which the node is left alone for a while. */
  readonly breakAfter: number;
  readonly breakMs: number;
  /** With three nodes and more: how long those that were asked may take before the others are asked too. */
  readonly hedgeMs: number;
}

export const RPC_LIMITS: RpcLimits = {
  deadlineMs: 5_000,
  responseBytes: 33_554_432,
  readingBytes: 134_217_728,
  concurrent: 16,
  queued: 20_000,
  queueMs: 30_000,
  retries: 3,
  backoffMs: 100,
  batch: 100,
  breakAfter: 5,
  breakMs: 1_000,
  hedgeMs: 400,
};
