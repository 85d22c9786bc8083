/** Where an EBSI-shaped registry stands below one origin. */
export interface EbsiPlaces {
  readonly origin: string;
  /** `…/did-registry/v5/identifiers` */
  readonly didRegistry: string;
  /** `…/trusted-issuers-registry/v5/issuers` */
  readonly issuers: string;
  /** `…/trusted-schemas-registry/v3/schemas` */
  readonly schemas: string;
  /** `…/trusted-policies-registry/v3/users` */
  readonly policies: string;
}

export const placesAt = (origin: string): EbsiPlaces => ({
  origin,
  didRegistry: `${origin}/did-registry/v5/identifiers`,
  issuers: `${origin}/trusted-issuers-registry/v5/issuers`,
  schemas: `${origin}/trusted-schemas-registry/v3/schemas`,
  policies: `${origin}/trusted-policies-registry/v3/users`,
});

/** EBSI's own schemas, by the ids that its libraries have built in (versions of January 2024). */
export const EBSI_SCHEMAS = {
  attestation: 'zDpWGUBenmqXzurskry9Nsk6vq2R8thh9VSeoRqguoyMD',
  accreditation: 'zG6xY9DG2CWyhsSc544hEezbQRmkQCfvgXGdCqt69v8TA',
  statusList: 'z7DmpwC9doRxZrtQ9PBjz8qQgGWqojkGExELnrw1x8qdi',
} as const;
