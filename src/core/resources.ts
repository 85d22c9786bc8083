/**
 * Bytes at hand by absolute URL, used in place of fetching: JSON-LD contexts, did:web documents, issuers' documents,
 * status lists, schemas. Whoever gives them vouches for them.
 */
export type Resources = ReadonlyMap<string, Uint8Array>;
