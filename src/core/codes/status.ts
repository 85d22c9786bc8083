import { defineCodes } from './entry.ts';

/** Revocation and suspension: what a credential's statuses say, and why one cannot be relied on. */
export const statusCodes = defineCodes({
  STATUS_GOOD: {
    kind: 'check',
    message: 'The {purpose} status was read and is not set.',
    remedy: 'Nothing to do; a status can change, so ask again when it matters again.',
  },
  CREDENTIAL_REVOKED: {
    kind: 'check',
    message: 'The issuer has revoked the credential.',
    remedy: 'Do not rely on it. Ask the holder for a newer credential, or the issuer for the reason.',
  },
  CREDENTIAL_SUSPENDED: {
    kind: 'check',
    message: 'The issuer has suspended the credential.',
    remedy: 'A suspension can be lifted: ask the issuer, or verify again later.',
  },
  STATUS_NOT_STATED: {
    kind: 'check',
    message: 'The credential states no status, so a revocation could not be seen.',
    remedy: 'The policy rule missingStatus decides whether that is enough.',
  },
  STATUS_TYPE_UNSUPPORTED: {
    kind: 'check',
    message: 'The credential has a status of a type that is not read: {type}.',
    remedy: 'Ask the issuer whether the credential is still valid.',
  },
  STATUS_EBSI_ENTRY_NOT_READ: {
    kind: 'check',
    message: 'The status stands in an EBSI registry that the settings do not name.',
    remedy:
      'Name the registry of trusted issuers that you rely on (setting ebsiIssuersRegistry); a credential cannot choose the registry that may revoke it.',
  },
  STATUS_EBSI_NOT_THE_SUBJECTS: {
    kind: 'check',
    message: 'The status names an accreditation of somebody other than the subject.',
    remedy: "A stranger's accreditation could stay in force for ever, so it does not count.",
  },
  STATUS_EBSI_MALFORMED: {
    kind: 'check',
    message: 'The EBSI registry gave an answer that cannot be read: {reason}.',
    remedy: 'Tell whoever runs the registry.',
  },
  STATUS_EBSI_OTHER_ACCREDITATION: {
    kind: 'check',
    message: 'The EBSI registry holds another accreditation under this number, or none yet.',
    remedy: 'Ask the accredited organisation for the accreditation that is in force.',
  },
  STATUS_VALUE_NOT_KNOWN: {
    kind: 'check',
    message: 'The status list gives the credential the value {value}, which only its issuer can explain.',
    remedy: 'Ask the issuer what it means; it is not taken as good.',
  },
  STATUS_MESSAGE: {
    kind: 'check',
    message: 'The status message of the credential is {value}; it informs, and does not decide.',
    remedy: 'Ask the issuer what it means for you; whether the credential is valid, its other statuses say.',
  },
  STATUS_REFRESH_AVAILABLE: {
    kind: 'check',
    message: 'The issuer says that a newer version of the credential can be had.',
    remedy: 'Ask the holder for it; the present one is not invalid for that.',
  },
  STATUS_INFORMATIVE_UNREAD: {
    kind: 'check',
    message: 'The {purpose} status could not be read ({reason}); it would not have decided.',
    remedy: 'Nothing to do: only revocation and suspension count.',
  },
  STATUS_PURPOSE_INFORMATIVE: {
    kind: 'check',
    message: 'The {purpose} status does not say whether the credential is valid.',
    remedy: 'Nothing to do: only revocation and suspension count.',
  },
  STATUS_PURPOSE_UNSUPPORTED: {
    kind: 'check',
    message: 'The credential has a status for a purpose that is not known: {purpose}.',
    remedy: 'Ask the issuer what it means; it is not taken as good.',
  },
  STATUS_ENTRIES_TOO_MANY: {
    kind: 'check',
    message: 'The credential states {count} statuses; at most {limit} are read.',
    remedy: 'No credential needs so many; it is taken as an attack.',
  },
  STATUS_NO_REGISTRY: {
    kind: 'check',
    message: 'The status stands on-chain, and no registry is at hand to read it.',
    remedy: 'Configure the node and the registries that the policy names.',
  },
  STATUS_REGISTRY_NOT_CONFIGURED: {
    kind: 'environment',
    message: 'The status registry {registry} is not followed.',
    remedy:
      'Add it to the policy if you trust it; a credential cannot choose the registry that may revoke it.',
  },
  STATUS_UNREADABLE: {
    kind: 'check',
    message: 'The status could not be read ({reason}).',
    remedy: 'Verify again when the node or the host can be reached. An unread status is never good.',
  },
  STATUS_ACCREDITATION_UNKNOWN: {
    kind: 'check',
    message:
      'The accreditation that the status belongs to is in no followed registry that this status registry reads.',
    remedy: 'Ask the issuer which accreditation it issues under.',
  },
  STATUS_NOT_THE_ISSUERS: {
    kind: 'check',
    message: 'The status belongs to an accreditation of somebody other than the issuer.',
    remedy: 'A stranger could keep such a status good for ever, so it does not count.',
  },
  STATUS_INDEX_OUT_OF_RANGE: {
    kind: 'check',
    message: 'The credential names an entry beyond the end of its status list.',
    remedy: 'The list or the credential is wrong; tell the issuer.',
  },
  STATUS_LIST_NOT_FETCHED: {
    kind: 'check',
    message: 'The status stands in a list on the web, and nothing may be fetched here.',
    remedy: 'Verify where fetching is allowed, or let the policy allow the host.',
  },
  STATUS_LIST_UNREACHABLE: {
    kind: 'check',
    message: 'The status list at {host} could not be fetched ({reason}).',
    remedy: 'Verify again later; if it stays so, tell the issuer. An unread status is never good.',
  },
  STATUS_LIST_TOO_LARGE: {
    kind: 'check',
    message: 'The status list is larger than {limit} bytes.',
    remedy: 'It is refused unread. The limits statusListBytes and statusListUnpackedBytes can be raised.',
  },
  STATUS_LIST_MALFORMED: {
    kind: 'check',
    message: 'The status list cannot be read: {reason}.',
    remedy: 'Tell the issuer; its publishing software wrote something that the standard does not allow.',
  },
  STATUS_LIST_TOO_SHORT: {
    kind: 'check',
    message: 'The status list has {bits} entries; the standard demands at least {minimum}.',
    remedy: 'A short list shows whose status is asked for, so the standard forbids it. Tell the issuer.',
  },
  STATUS_LIST_NOT_PROVEN: {
    kind: 'check',
    message: "The status list's own signature or issuer could not be confirmed ({reason}).",
    remedy: 'Anyone could have put the list there, so it does not count. Tell the issuer.',
  },
  STATUS_LIST_WRONG_TYPE: {
    kind: 'check',
    message:
      'What stands at the address of the status list is not a list of the type that the credential names.',
    remedy: 'Tell the issuer.',
  },
  STATUS_LIST_WRONG_PURPOSE: {
    kind: 'check',
    message: 'The status list is for another purpose than {purpose}.',
    remedy: 'Tell the issuer: list and credential disagree.',
  },
  STATUS_LIST_WRONG_NAME: {
    kind: 'check',
    message: 'The status list does not say that it is the one at this address.',
    remedy: 'One signed list could be served in place of another, so it does not count. Tell the issuer.',
  },
  STATUS_LIST_WRONG_ISSUER: {
    kind: 'check',
    message: 'The status list was issued by somebody other than the issuer of the credential.',
    remedy: 'The policy rule statusListIssuer can allow it, where you know why that is right.',
  },
  STATUS_LIST_ISSUER_NOT_BOUND: {
    kind: 'check',
    message: 'The status list was issued by somebody else; the policy allows that.',
    remedy: 'Whoever signed the list decides about revocation: set statusListIssuer to bound to refuse it.',
  },
  STATUS_LIST_EXPIRED: {
    kind: 'check',
    message: 'The status list was valid until {until} and has not been renewed.',
    remedy: 'The issuer has to publish a new one; until then nobody knows what was revoked since.',
  },
  STATUS_LIST_NOT_YET_VALID: {
    kind: 'check',
    message: 'The status list is valid only from {from}.',
    remedy: 'Check the clocks of issuer and verifier.',
  },
  STATUS_LIST_OLDER: {
    kind: 'check',
    message: 'The status list is older than one that was read from the same address before.',
    remedy: 'Somebody serves an old copy, which could hide a revocation. Tell the issuer.',
  },
  STATUS_LIST_NEVER_ANCHORED: {
    kind: 'check',
    message: 'The credential names an anchored status list, and none was ever anchored under that number.',
    remedy: 'The issuer has to anchor the list; tell the issuer.',
  },
  STATUS_LIST_STALE: {
    kind: 'check',
    message: 'The status list is an earlier version than the anchored one.',
    remedy: 'An old copy could hide a revocation. Verify again later; if it stays so, tell the issuer.',
  },
  STATUS_LIST_NOT_ANCHORED: {
    kind: 'check',
    message:
      'The status list is not the anchored one: it was changed, forked, or published before it was anchored.',
    remedy: 'Verify again in some minutes; if it stays so, tell the issuer.',
  },
  STATUS_LIST_COPY_TOO_OLD: {
    kind: 'check',
    message:
      'That the status list is the newest was last seen {age} seconds ago; it may be relied on for {ttl}.',
    remedy: 'Verify with a connection to the chain, so that a newer version would be seen.',
  },
  LIST_MEMORY_MALFORMED: {
    kind: 'environment',
    message: 'What was remembered of earlier status lists cannot be read: {reason}.',
    remedy:
      'Restore the file (setting listMemory) from a copy. Removing it forgets which lists were seen: an old list could then pass for the newest once.',
  },
  LIST_MEMORY_UNWRITABLE: {
    kind: 'environment',
    message: 'That a status list was seen could not be remembered ({reason}).',
    remedy:
      'Point the setting listMemory to a file that can be written, or set it to none: then an old list is noticed only until the next start.',
  },
});
