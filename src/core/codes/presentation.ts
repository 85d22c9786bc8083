import { defineCodes } from './entry.ts';

/** Who presents, and what a policy or a caller left unchecked. */
export const presentationCodes = defineCodes({
  PRESENTATION_DECODED: {
    kind: 'check',
    message: 'The presentation could be read ({format}).',
    remedy: 'Nothing to do.',
  },
  PRESENTATION_IN_FORCE: {
    kind: 'check',
    message: 'The presentation is in force.',
    remedy: 'Nothing to do.',
  },
  PRESENTATION_NOT_IN_FORCE: {
    kind: 'check',
    message: 'The presentation is not in force at the time of this check.',
    remedy: 'Ask the holder for a fresh presentation.',
  },
  HOLDER_DID_DEACTIVATED: {
    kind: 'check',
    message: 'The DID of the holder is deactivated.',
    remedy: 'Ask the holder for a presentation under a DID that is in use.',
  },
  HOLDER_IS_SUBJECT: {
    kind: 'check',
    message: 'Whoever presents this is the one whom each credential names.',
    remedy: 'Nothing to do.',
  },
  HOLDER_NOT_SUBJECT: {
    kind: 'check',
    message: 'Whoever presents this is not the one whom a credential in it names.',
    remedy: 'A credential of somebody else proves nothing about the presenter. Ask for their own.',
  },
  HOLDER_KEY_NOT_PROVEN: {
    kind: 'check',
    message: 'A credential is bound to a key, and nobody proved to have that key.',
    remedy: 'Ask the holder to present it with its key-binding proof.',
  },
  HOLDER_NOT_NAMED: {
    kind: 'check',
    message: 'No credential in it names its holder, so anybody could present it.',
    remedy: 'Ask for an identity document, or for a credential that is bound to its holder.',
  },
  CREDENTIAL_SELF_ASSERTED: {
    kind: 'check',
    message: 'Whoever presents this says it of their own: only the presentation is signed.',
    remedy: 'Ask for a credential that somebody else signed, where that matters.',
  },
  FRESHNESS_NOT_CHECKED: {
    kind: 'check',
    message:
      'Nobody checked that this was made for you and just now: it could be a copy of an older presentation.',
    remedy: 'Send the holder a challenge, and give it here with your domain.',
  },
  ISSUER_NOT_CHECKED: {
    kind: 'check',
    message: 'This policy does not check that the issuer signed: any key that is named in a proof may have.',
    remedy: 'Use a policy that does not skip the issuer before you rely on it.',
  },
  TRUST_NOT_CHECKED: {
    kind: 'check',
    message: 'This policy does not check who stands behind the issuer: no registry was asked.',
    remedy: 'Use a policy that does not skip trust before you rely on it.',
  },
  STATUS_NOT_CHECKED: {
    kind: 'check',
    message: 'This policy does not check the status: the credential may have been revoked.',
    remedy: 'Use a policy that does not skip the status before you rely on it.',
  },
  ONLY_PROOF_CHECKED: {
    kind: 'check',
    message: 'Only data model and proof were checked, as asked: neither dates, status nor accreditation.',
    remedy: 'Ask for all checks before you rely on it.',
  },
  SUMMARY_REJECTED: {
    kind: 'check',
    message: 'Do not rely on this:',
    remedy: 'The sentence after it says why; see what to do about that.',
  },
  SUMMARY_UNDETERMINED: {
    kind: 'check',
    message: 'Could not be fully checked:',
    remedy: 'The sentence after it says why; see what to do about that.',
  },
  SUMMARY_ACCEPTED_PARTLY: {
    kind: 'check',
    message: 'The proof holds, and nothing more is said: by policy or request nobody checked {what}.',
    remedy: 'Use a policy that skips nothing before you rely on it.',
  },
  SUMMARY_PRESENTATION_ACCEPTED: {
    kind: 'check',
    message: 'Accepted: {holder} signed this presentation, and each credential in it ({count}) is accepted.',
    remedy: 'Nothing to do.',
  },
  SUMMARY_PRESENTATION_ACCEPTED_PARTLY: {
    kind: 'check',
    message:
      'The proofs of the presentation and its credentials ({count}) hold, and nothing more is said: nobody checked {what}.',
    remedy: 'Use a policy that skips nothing before you rely on it.',
  },
  SUMMARY_PRESENTATION_EMPTY: {
    kind: 'check',
    message: 'Accepted: {holder} signed this presentation, which holds no credential.',
    remedy: 'Nothing to do.',
  },
  SUMMARY_PRESENTATION_CREDENTIAL: {
    kind: 'check',
    message: 'Credential {position} of {count} in the presentation:',
    remedy: 'See the verdict of that credential.',
  },
  POLICY_SKIPS: {
    kind: 'check',
    message: 'The policy leaves unchecked: {what}. What it accepts is not to be relied on for that.',
    remedy:
      'Remove the entries of skip, unless the issuers stand in no registry and you know them otherwise.',
  },
  POLICY_ANY_HOLDER: {
    kind: 'check',
    message: 'The policy takes presentations of other people’s credentials.',
    remedy: 'Set holder to subject, unless somebody may present for another.',
  },
  PROFILE_UNKNOWN: {
    kind: 'input',
    message: 'There is no policy profile "{profile}".',
    remedy:
      'Always there are default, proofs-only and proofs-and-status; further ones are set by the operator.',
  },
  NET_OFFLINE: {
    kind: 'environment',
    message: 'Nothing is fetched here, and what stands at {host} was not given.',
    remedy: 'Give the file for its address (--map), or allow fetching.',
  },
});
