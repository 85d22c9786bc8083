import type { Json } from '../core/json.ts';

/** The neutral type of a provider; the same layout for all. */
export const ORGANISATION_TYPES = [
  'university',
  'alliance',
  'vet-provider',
  'company',
  'public-body',
  'quality-agency',
  'sector-body',
  'other',
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

/** Kinds of identifier that the registry states; `organizationIdentifier` joins to an e-seal's certificate. */
export const IDENTIFIER_KINDS = [
  'erasmus',
  'eche-proposal',
  'pic',
  'oid',
  'vat',
  'eter',
  'deqar',
  'organizationIdentifier',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/**
 * The registry's own data of a subject, stated by its accreditor: what a verifier shows in place of what a credential
 * claims of itself. Legal entities only, never a person.
 */
export interface Organisation {
  /** BCP 47 language tag (`und` where unknown) to legal name. At least one. */
  readonly legalName: Readonly<Record<string, string>>;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly type: OrganisationType;
  readonly identifiers?: Readonly<Partial<Record<IdentifierKind, string>>>;
  readonly homepage?: string;
  /** A functional address or page, never a person's. */
  readonly contact?: string;
  /** True where the entry is made up or its keys are: every report and page says so. */
  readonly demonstration?: boolean;
}

/** The members as JSON, in the order above, for the event of a grant. */
export type OrganisationJson = { readonly [member: string]: Json };
