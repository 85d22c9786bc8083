/** EBSI's words for a role that is in force, in their exact case (Trusted Issuers Registry v5); clients compare them. */
export const EBSI_ROLES = ['RootTAO', 'TAO', 'TI'] as const;
export type EbsiRole = (typeof EBSI_ROLES)[number];

/** The word for a role that has ended. */
export const EBSI_REVOKED = 'Revoked';

/** The accreditation credential of each role. */
const CREDENTIAL_OF_ROLE: Readonly<Record<EbsiRole, string>> = {
  RootTAO: 'VerifiableAuthorisationForTrustChain',
  TAO: 'VerifiableAccreditationToAccredit',
  TI: 'VerifiableAccreditationToAttest',
};

const ONBOARDING = 'VerifiableAuthorisationToOnboard';

/** What a credential does, as far as it takes a role to sign it. */
export type EbsiAct = 'attest' | 'accredit' | 'onboard' | 'authorise-root';

/** An attestation, unless one of its types says that it gives authority. */
export const actOf = (types: readonly string[]): EbsiAct => {
  if (types.includes(CREDENTIAL_OF_ROLE.RootTAO)) return 'authorise-root';
  if (types.includes(CREDENTIAL_OF_ROLE.TAO) || types.includes(CREDENTIAL_OF_ROLE.TI)) return 'accredit';
  return types.includes(ONBOARDING) ? 'onboard' : 'attest';
};

/** RootTAO and TAO accredit and onboard, a TI attests; whom a root has its authority from is the verifier's to say. */
export const mayAct = (role: EbsiRole, act: EbsiAct): boolean => {
  if (act === 'authorise-root') return false;
  return act === 'attest' ? role === 'TI' : role !== 'TI';
};

/** The role that an accreditation credential gives; undefined where it gives none, or several. */
export const roleGivenBy = (types: readonly string[]): EbsiRole | undefined => {
  const given = EBSI_ROLES.filter((role) => types.includes(CREDENTIAL_OF_ROLE[role]));
  return given.length === 1 && !types.includes(ONBOARDING) ? given[0] : undefined;
};
