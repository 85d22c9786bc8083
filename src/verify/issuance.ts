import type { Awaitable } from '../core/awaitable.ts';
import type { BlockRef } from '../core/block.ts';
import { type Finding, failed, pass, unknown } from '../core/finding.ts';
import type { Seconds } from '../core/seconds.ts';
import { verifyIssuancePath } from '../credential/issuance-path.ts';
import type { Credential, IssuanceAnchorEvidence } from '../credential/model.ts';
import type { StatusSource } from '../status/source.ts';
import { causeOf } from '../trust/attempt.ts';
import type { Judged, Times } from '../trust/judge.ts';
import { showTime } from '../trust/names.ts';
import type { Policy } from './policy.ts';

/** What is known about the time of issuance. */
export interface Issuance {
  readonly times: Times;
  /** For the report: the date, whether it is proven, and where it comes from. */
  readonly shown?: { readonly value: string; readonly proven: boolean; readonly source: string };
  readonly findings: readonly Judged[];
  readonly blocks: readonly BlockRef[];
}

export interface IssuanceContext {
  readonly policy: Policy;
  readonly status: StatusSource;
  readonly now: Seconds;
  readonly skewSeconds: Seconds;
  /** Anchors of one credential that are looked at. */
  readonly mostAnchors: number;
}

/**
 * Finds the time at which authority is judged. A stated date is taken as it stands unless an anchor shows an earlier one;
 * where the policy wants proof, only the anchor's time counts. The start of validity stands in only where nothing else is
 * stated.
 */
export const findIssuance = (credential: Credential, context: IssuanceContext): Awaitable<Issuance> =>
  credential.issuanceAnchors.length === 0
    ? issuanceOf(credential, NO_ANCHORS, context)
    : readAnchors(credential, context).then((anchors) => issuanceOf(credential, anchors, context));

const issuanceOf = (credential: Credential, anchors: Anchors, context: IssuanceContext): Issuance => {
  const { now, policy, skewSeconds } = context;
  const stated = credential.issuedAt ?? credential.validFrom;
  const provenAt = anchors.at;
  const issued = judgedTime(stated, provenAt, policy) ?? now;
  const proof = { ...(provenAt !== undefined && { provenAt }), isProofOpen: anchors.isOpen };
  return {
    times: { issued, now, ...proof },
    ...(stated === undefined && provenAt === undefined
      ? {}
      : { shown: shownDate(credential, issued, provenAt) }),
    findings: [...dateFindings(stated, provenAt, now + skewSeconds, policy), ...anchors.findings],
    blocks: anchors.blocks,
  };
};

const judgedTime = (
  stated: Seconds | undefined,
  provenAt: Seconds | undefined,
  policy: Policy,
): Seconds | undefined => {
  if (provenAt === undefined || stated === undefined) return provenAt ?? stated;
  // What existed at the anchor's time was issued by then, whatever later date it bears.
  return policy.rules.issuanceDate === 'proven' ? provenAt : Math.min(stated, provenAt);
};

const shownDate = (credential: Credential, issued: Seconds, provenAt: Seconds | undefined) => {
  if (provenAt !== undefined) {
    const value = showTime(issued);
    return { value, proven: true, source: `issuance anchor of ${showTime(provenAt)}` };
  }
  const source = credential.issuedAt === undefined ? 'start of validity' : 'date of issuance';
  return { value: showTime(issued), proven: false, source };
};

const decides = (finding: Finding): Judged => ({ finding, required: true });
const informs = (finding: Finding): Judged => ({ finding, required: false });

const dateFindings = (
  stated: Seconds | undefined,
  provenAt: Seconds | undefined,
  latest: Seconds,
  policy: Policy,
): readonly Judged[] => {
  if (stated !== undefined && stated > latest) {
    return [decides(failed('ISSUED_IN_FUTURE', { date: showTime(stated) }))];
  }
  if (provenAt !== undefined) {
    return [decides(pass('ISSUANCE_DATE_PROVEN', { date: showTime(provenAt) }))];
  }
  if (policy.rules.issuanceDate === 'proven') return [decides(unknown('ISSUANCE_DATE_NOT_PROVEN'))];
  return stated === undefined
    ? [decides(unknown('ISSUANCE_DATE_NOT_STATED'))]
    : [decides(pass('ISSUANCE_DATE_STATED', { date: showTime(stated) }))];
};

interface Anchors {
  /** The earliest proven time. */
  readonly at?: Seconds;
  /** An anchor could not be looked up, so that a proof may exist. */
  readonly isOpen: boolean;
  readonly findings: readonly Judged[];
  readonly blocks: readonly BlockRef[];
}

const NO_ANCHORS: Anchors = { isOpen: false, findings: [], blocks: [] };

/** Anchors never decide by themselves: one that does not hold proves nothing, and says so. */
const readAnchors = async (credential: Credential, context: IssuanceContext): Promise<Anchors> => {
  const found = await Promise.all(
    credential.issuanceAnchors
      .slice(0, context.mostAnchors)
      .map((anchor) => readAnchor(credential, anchor, context)),
  );
  const times = found.flatMap(({ at }) => at ?? []);
  return {
    ...(times.length > 0 && { at: Math.min(...times) }),
    isOpen: found.some(({ finding }) => finding?.status === 'unknown'),
    findings: found.flatMap(({ finding }) => (finding ? [informs(finding)] : [])),
    blocks: found.flatMap(({ block }) => block ?? []),
  };
};

interface AnchorResult {
  readonly at?: Seconds;
  readonly block?: BlockRef;
  readonly finding?: Finding;
}

const readAnchor = async (
  credential: Credential,
  anchor: IssuanceAnchorEvidence,
  { policy, status }: IssuanceContext,
): Promise<AnchorResult> => {
  const { accreditation, statusRegistry, root } = anchor;
  const { chainId } = accreditation;
  const isFollowed = policy.registries.some(
    (registry) => registry.chainId === chainId && registry.statusRegistry === statusRegistry,
  );
  // A credential cannot choose the chain whose clock proves its date.
  if (!isFollowed) {
    return { finding: failed('ISSUANCE_ANCHOR_NOT_READ', { cause: 'STATUS_REGISTRY_NOT_CONFIGURED' }) };
  }
  try {
    if (!verifyIssuancePath(credential.document, anchor))
      return { finding: failed('ISSUANCE_ANCHOR_MISMATCH') };
    const where = { chainId, statusRegistry, accreditation: accreditation.id };
    const anchored = await status.issuanceAnchor(where, root);
    return anchored ?? { finding: failed('ISSUANCE_ANCHOR_UNKNOWN') };
  } catch (error) {
    const cause = causeOf(error);
    return { finding: unknown('ISSUANCE_ANCHOR_NOT_READ', { cause }, { cause }) };
  }
};
