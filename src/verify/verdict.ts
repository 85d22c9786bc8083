import type { BlockRef } from '../core/block.ts';
import type { Code, CodeParameters } from '../core/codes/index.ts';
import type { CheckStatus, Evidence } from '../core/finding.ts';
import type { Hex, RecordId } from '../core/hex.ts';
import type { Json } from '../core/json.ts';
import type { EbsiRole } from '../trust/ebsi/roles.ts';
import type { Basis, Kind, Reason, RecordRef, Status } from '../trust/record.ts';
import type { Policy } from './policy.ts';

/** Three values, never two. Nothing unchecked is ever shown as good. */
export type Decision = 'accepted' | 'rejected' | 'undetermined';

/** What is looked at, in the order of the report. */
export const CHECK_NAMES = [
  'decode',
  'issuer-did',
  'proof',
  'holder',
  'dates',
  'status',
  'accreditation',
  'scope',
  'issuance-date',
  'schema',
  'related-resources',
  'endorsement',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** What a policy that skips nothing looks at in every credential; the others only where there is something to look at. */
export const STANDING_CHECKS = [
  'decode',
  'issuer-did',
  'proof',
  'dates',
  'status',
  'accreditation',
  'scope',
  'issuance-date',
] as const satisfies readonly CheckName[];

/** One sentence of the catalogue by its code, for who says it in another language. */
export interface CodedSentence {
  readonly code: Code;
  readonly parameters?: CodeParameters;
}

/** What nobody checked, or a reader should know. */
export interface Note extends CodedSentence {
  readonly message: string;
}

export interface Check {
  readonly check: CheckName;
  readonly status: CheckStatus;
  /** A check that is not required informs, but does not decide. */
  readonly required: boolean;
  readonly code: Code;
  readonly message: string;
  /** What fills the placeholders of the code's message, for who says it in another language. */
  readonly parameters?: CodeParameters;
  /** What to do next, where the status is not `pass`. */
  readonly remedy?: string;
  readonly evidence?: Evidence;
}

/** One hop of a path, as a report shows it. */
export interface Hop {
  readonly record: RecordRef;
  readonly kind: Kind;
  readonly basis: Basis;
  readonly subject: string;
  /** The registry's legal name, where the accreditor stated one. */
  readonly name?: string;
  readonly country?: string;
  readonly demonstration?: boolean;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly grantedAt: string;
  readonly status: Status;
  /** When the present status takes effect, and when it was recorded. */
  readonly since: string;
  readonly recordedAt: string;
  readonly reason: Reason;
  /** `signed`: an accreditation credential was checked; `chain-only`: the record has none. */
  readonly accreditationCredential: 'signed' | 'chain-only';
  readonly checks: readonly Omit<Check, 'check'>[];
}

/** One way from the issuer up to a root, with what came of it. */
export interface TrustPath {
  readonly decision: Decision;
  /** From the issuer's record up to the root; recognitions and mandates stand in it as hops. */
  readonly hops: readonly Hop[];
  /** The root in the policy that it ends in; absent where it ends in none. */
  readonly root?: RecordId;
  /** Codes of what failed or is unknown, issuer first. */
  readonly reasons: readonly Code[];
}

/** One accreditation in an EBSI-shaped registry, as a report shows it. */
export interface EbsiHop {
  /** Its address in the registry. */
  readonly attribute: string;
  readonly subject: string;
  /** EBSI's word; absent where the registry gave none that counts. */
  readonly role?: EbsiRole;
  /** Who granted it, as the registry says. */
  readonly accreditor?: string;
  /** The revision that was read: SHA-256 of the signed accreditation, or of what changed since. */
  readonly hash?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly checks: readonly Omit<Check, 'check'>[];
}

/** One way from the issuer up to a root of an EBSI-shaped registry. */
export interface EbsiPath {
  readonly decision: Decision;
  /** Base of the registry's issuers; absent where the credential leads to none of the policy. */
  readonly registry?: string;
  /** From the issuer's accreditation up to the root's. */
  readonly hops: readonly EbsiHop[];
  /** The DID of the root of the policy that it ends in. */
  readonly root?: string;
  /** Codes of what failed or is unknown, issuer first. */
  readonly reasons: readonly Code[];
}

/** The answer to the one question. JSON as it stands; times are RFC 3339 in UTC. */
export interface Verdict {
  readonly decision: Decision;
  /** One sentence for people. */
  readonly summary: string;
  /** The same as codes: the summary is their sentences, with a space between them. */
  readonly summaryParts: readonly CodedSentence[];
  readonly checks: readonly Check[];
  readonly issuer?: {
    readonly did: string;
    /** The registry says. */
    readonly organisation?: { readonly [member: string]: Json };
    /** The credential says, only where it differs. */
    readonly claimedName?: string;
    /** The awarding body where the issuer seals under its mandate. */
    readonly awardingBody?: {
      readonly did: string;
      readonly organisation?: { readonly [member: string]: Json };
    };
  };
  readonly credential?: {
    readonly id?: string;
    readonly types: readonly string[];
    readonly format: string;
    readonly digest: Hex;
  };
  readonly dates: {
    readonly issuance?: { readonly value: string; readonly proven: boolean; readonly source: string };
    readonly now: string;
    /** When the registry's state was last known to be its chain's; the oldest where several are read. */
    readonly stateAsOf?: string;
  };
  /** The path that decided, issuer first; then all others that were found. */
  readonly chain: readonly Hop[];
  readonly paths: readonly TrustPath[];
  /** Ways through EBSI-shaped registries, the best first; absent where the policy names none. */
  readonly ebsiPaths?: readonly EbsiPath[];
  /** What nobody checked, always with at least the holder of an uploaded file. */
  readonly notChecked: readonly Note[];
  readonly policy: Policy & { readonly digest: Hex };
  readonly blocks: readonly BlockRef[];
  /** Hosts that were contacted for this verdict. */
  readonly contacted: readonly string[];
}
