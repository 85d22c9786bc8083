/** Design §9: every bound in one place. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** A credential file: signed European credentials reach 150 kB. */
  readonly credentialBytes: number;
  /** An image with a badge baked into it. */
  readonly imageBytes: number;
  /** The same as SVG: text, which takes longer to look through. */
  readonly svgBytes: number;
  /** A bare token, or a JSON member that must be canonicalized twice. */
  readonly tokenBytes: number;
  /** A batch request. */
  readonly batchBytes: number;
  readonly jsonDepth: number;
  readonly didDocumentBytes: number;
  /** A status-list credential as fetched. */
  readonly statusListBytes: number;
  /** A status list's bits, unpacked. */
  readonly statusListUnpackedBytes: number;
  /** Any outbound request, from first byte sent to last byte read. */
  readonly requestMs: number;
  readonly concurrentRequests: number;
  /** Hops from an issuer to a root, recognitions included. */
  readonly pathHops: number;
  /** Paths looked at for one credential. */
  readonly paths: number;
  /** Credentials that one credential's checks may lead to (status lists, accreditations). */
  readonly nestedCredentials: number;
  /** Clock skew between an issuer and us, in seconds. */
  readonly skewSeconds: number;
}

export const LIMITS: Limits = {
  credentialBytes: 1_048_576,
  imageBytes: 10_485_760,
  svgBytes: 2_097_152,
  tokenBytes: 65_536,
  batchBytes: 10_485_760,
  jsonDepth: 64,
  didDocumentBytes: 65_536,
  statusListBytes: 16_777_216,
  statusListUnpackedBytes: 16_777_216,
  requestMs: 5_000,
  concurrentRequests: 16,
  pathHops: 24,
  paths: 64,
  nestedCredentials: 64,
  skewSeconds: 60,
};
