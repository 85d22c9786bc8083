import { defineCodes } from './entry.ts';

/** The pipeline: what it checks itself, how it sums up, and the policy. {who} is the registry's name, or the DID. */
export const verifyCodes = defineCodes({
  POLICY_MALFORMED: {
    kind: 'input',
    message: 'The policy is not usable: {member} {reason}.',
    remedy:
      'docs/verifiers.md describes every member. Unknown members are refused, because they would not be enforced.',
  },
  DECODED: {
    kind: 'check',
    message: 'The credential could be read ({format}).',
    remedy: 'Nothing to do.',
  },
  NOT_REACHED: {
    kind: 'check',
    message: 'This was not checked, because an earlier check did not pass.',
    remedy: 'See what to do about the earlier check.',
  },
  CHECK_FAULT: {
    kind: 'check',
    message: 'This could not be checked, because something failed on our side ({cause}).',
    remedy: 'Verify again; if it stays, report the code.',
  },
  ISSUER_DID_RESOLVED: {
    kind: 'check',
    message: 'The issuer’s DID could be resolved.',
    remedy: 'Nothing to do.',
  },
  ISSUER_DID_DEACTIVATED: {
    kind: 'check',
    message: 'The issuer’s DID was deactivated when the credential was issued.',
    remedy: 'Ask the issuer for a credential under its present DID.',
  },
  KEY_HISTORY_NOT_KNOWN: {
    kind: 'check',
    message:
      'The issuer’s DID method keeps no history: today’s keys were used, not those of the day of issuance.',
    remedy: 'Nothing to do; a DID method with history answers which key was valid when.',
  },
  KEY_AT_ISSUANCE_NOT_KNOWN: {
    kind: 'check',
    message:
      'The issuer does not list the signing key today, and its DID method does not say which keys it had at issuance.',
    remedy:
      'Ask the issuer to list its former keys again, or for a credential that is signed with a present one.',
  },
  DATES_IN_FORCE: {
    kind: 'check',
    message: 'The credential is within its dates.',
    remedy: 'Nothing to do.',
  },
  CREDENTIAL_NOT_YET_VALID: {
    kind: 'check',
    message: 'The credential is valid from {from}, which has not come yet.',
    remedy: 'Verify again after that time.',
  },
  CREDENTIAL_EXPIRED: {
    kind: 'check',
    message: 'The validity of the credential ended on {until}.',
    remedy: 'What it attests may still be true: ask the holder or the issuer for a renewed credential.',
  },
  CREDENTIAL_DATES_REVERSED: {
    kind: 'check',
    message: 'The credential ends before it begins.',
    remedy: 'Ask the issuer for a corrected credential.',
  },
  ISSUANCE_DATE_STATED: {
    kind: 'check',
    message: 'The issuer states {date} as the date of issuance; nothing proves it.',
    remedy: 'An issuance anchor would prove it.',
  },
  ISSUANCE_DATE_PROVEN: {
    kind: 'check',
    message: 'An anchor proves that the credential existed on {date}.',
    remedy: 'Nothing to do.',
  },
  ISSUANCE_DATE_NOT_STATED: {
    kind: 'check',
    message: 'The date of issuance is not stated, so authority at that date could not be checked.',
    remedy: 'Ask the issuer for a credential with a date of issuance.',
  },
  ISSUANCE_DATE_NOT_PROVEN: {
    kind: 'check',
    message: 'Nobody proved the date of issuance; it is as the issuer states it.',
    remedy: 'The policy rule issuanceDate decides whether that is enough.',
  },
  ISSUED_IN_FUTURE: {
    kind: 'check',
    message: 'The stated date of issuance, {date}, lies in the future.',
    remedy: 'Check your clock; else ask the issuer for a corrected credential.',
  },
  ISSUANCE_ANCHOR_MISMATCH: {
    kind: 'check',
    message: 'The credential’s issuance anchor does not lead from its content to the root it names.',
    remedy: 'The content or the evidence was changed. Ask the issuer for the credential as it was issued.',
  },
  ISSUANCE_ANCHOR_UNKNOWN: {
    kind: 'check',
    message: 'The root of the credential’s issuance anchor was never anchored.',
    remedy: 'Ask the issuer; the anchor may follow later.',
  },
  ISSUANCE_ANCHOR_NOT_READ: {
    kind: 'check',
    message: 'The credential’s issuance anchor could not be looked up ({cause}).',
    remedy: 'Check the connection to the node, and that the policy names the registry; then verify again.',
  },
  ACCREDITED: {
    kind: 'check',
    message: 'The registry says: {who} was accredited when the credential was issued, under {root}.',
    remedy: 'Nothing to do.',
  },
  UNRECOGNISED_ISSUER: {
    kind: 'check',
    message: 'Unrecognised issuer: no accreditation leads from it to a root of this policy.',
    remedy:
      'That says nothing of its honesty. Check which roots the policy trusts, or ask the issuer who accredits it.',
  },
  NAMED_ACCREDITATION_NOT_THE_ISSUERS: {
    kind: 'check',
    message: 'The accreditation that the credential names was not found among the issuer’s.',
    remedy: 'The other accreditations of the issuer decide. Tell the issuer.',
  },
  AWARDING_BODY_CONFIRMED: {
    kind: 'check',
    message: 'The registry says: the awarding body that the credential names is the issuer, or mandates it.',
    remedy: 'Nothing to do.',
  },
  AWARDING_BODY_NOT_CONFIRMED: {
    kind: 'check',
    message: 'The credential names {did} as awarding body; no mandate from it to the issuer was found.',
    remedy: 'Ask the awarding body whether it lets the issuer seal for it, and to record the mandate.',
  },
  IN_SCOPE: {
    kind: 'check',
    message: 'The accreditation of {who} covers this credential.',
    remedy: 'Nothing to do.',
  },
  OUT_OF_SCOPE: {
    kind: 'check',
    message: 'Out of scope: {who} is accredited for {dimension} {permitted}, not for {stated}.',
    remedy: 'Ask the issuer or its accreditor whether the accreditation was meant to cover this credential.',
  },
  OUT_OF_SCOPE_NOT_STATED: {
    kind: 'check',
    message:
      'Out of scope: {who} is accredited for {dimension} {permitted} only; the credential states none.',
    remedy: 'Ask the issuer for a credential that states it.',
  },
  HOLDER_NOT_CHECKED: {
    kind: 'check',
    message: 'We did not check that the person showing this is the person named.',
    remedy: 'Ask for an identity document, or for a presentation that the holder signs.',
  },
  RECOGNITION_NOT_DECIDED: {
    kind: 'check',
    message: 'Verified, not recognised: recognition is the authority’s decision.',
    remedy: 'Ask the ENIC-NARIC centre or the authority of your country.',
  },
  CONTENT_NOT_VALIDATED: {
    kind: 'check',
    message: 'The content was not validated against the schema that the credential names.',
    remedy: 'Nothing to do where the content can be read.',
  },
  ACCREDITATION_CREDENTIALS_INCOMPLETE: {
    kind: 'check',
    message: 'Not every accreditation on the path has a signed credential; for those the chain alone speaks.',
    remedy: 'The policy rule accreditationCredential decides whether that is enough.',
  },
  SUMMARY_ACCEPTED: {
    kind: 'check',
    message: 'Accepted: the registry says {who} was accredited for this on {date}, and its status is good.',
    remedy: 'Nothing to do.',
  },
  SUMMARY_ACCEPTED_WITHOUT_STATUS: {
    kind: 'check',
    message:
      'Accepted: the registry says {who} was accredited for this on {date}; the issuer publishes no status.',
    remedy: 'Nothing to do.',
  },
  POLICY_TRUSTS_NOBODY: {
    kind: 'check',
    message: 'The policy names no root, so every issuer is unrecognised.',
    remedy: 'Add the record ids of the roots that you trust.',
  },
  POLICY_READS_NOTHING: {
    kind: 'check',
    message: 'The policy names no registry, so nothing can be looked up.',
    remedy: 'Add the registries in which your roots stand.',
  },
  POLICY_LISTS_UNBOUND: {
    kind: 'check',
    message: 'The policy takes status lists of any issuer.',
    remedy: 'Set statusListIssuer to bound, unless your issuers leave their lists to others.',
  },
  POLICY_IGNORES_COMPROMISE: {
    kind: 'check',
    message: 'The policy ignores a key compromise that was found under another accreditation of an issuer.',
    remedy: 'Set compromiseElsewhere to undetermined, unless you check such cases yourself.',
  },
});
