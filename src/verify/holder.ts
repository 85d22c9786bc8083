import type { Awaitable } from '../core/awaitable.ts';
import { type Finding, failed, pass, unknown } from '../core/finding.ts';
import type { Limits } from '../core/limits.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential, Proof } from '../credential/model.ts';
import { checkKeyBinding } from '../proof/check-key-binding.ts';
import type { PlainCode } from './notes.ts';
import type { PolicyRules, VerifyOptions } from './policy.ts';

/** Whose presentation a credential stands in. */
export interface Presenter {
  readonly holder: string;
  readonly rule: PolicyRules['holder'];
  /** What the presentation was asked to answer. */
  readonly challenge?: string;
  readonly domain?: string;
  /** The presentation's own proof, where it is all that secures the credential: the holder's own words. */
  readonly ownWords?: Proof;
}

export interface HolderContext {
  readonly options: Pick<VerifyOptions, 'challenge' | 'domain'>;
  readonly presenter?: Presenter;
  readonly now: Seconds;
  readonly limits: Pick<Limits, 'skewSeconds'>;
}

export interface HolderFindings {
  readonly findings: readonly Finding[];
  readonly notes: readonly PlainCode[];
}

/**
 * Who shows the credential: by its own key-binding proof, or as the subject that signed the presentation around it. Asked
 * for a challenge or a domain, a token that answers none is refused; an embedded proof answers by itself.
 */
export const checkHolder = (credential: Credential, context: HolderContext): Awaitable<HolderFindings> => {
  const { options, presenter } = context;
  const { challenge, domain } = presenter ?? options;
  const isAsked = (challenge ?? domain) !== undefined;
  const isOwn = credential.keyBinding !== undefined || (presenter === undefined && isAsked);
  if (!isOwn || credential.proof.type !== 'jws') {
    return presenter === undefined ? UNKNOWN_HOLDER : checkPresenter(credential, presenter);
  }
  return checkBound(credential, context);
};

const checkBound = async (
  credential: Credential,
  { options, presenter, now, limits }: HolderContext,
): Promise<HolderFindings> => {
  const { challenge, domain } = presenter ?? options;
  const finding = await checkKeyBinding(credential, {
    ...(challenge !== undefined && { nonce: challenge }),
    ...(domain !== undefined && { audience: domain }),
    now,
    skewSeconds: limits.skewSeconds,
  });
  // One that nobody asked for may be a copy of what somebody else was shown: it says nothing of this presenter.
  if (presenter !== undefined && finding.status === 'not-applicable') {
    return checkPresenter(credential, presenter);
  }
  const notes = [
    ...(finding.status === 'pass' ? [] : (['HOLDER_NOT_CHECKED'] as const)),
    ...(challenge === undefined ? (['FRESHNESS_NOT_CHECKED'] as const) : []),
  ];
  return { findings: [finding], notes };
};

/** Of an uploaded file nobody knows who shows it. */
export const UNKNOWN_HOLDER: HolderFindings = { findings: [], notes: ['HOLDER_NOT_CHECKED'] };

type Bound = Pick<Credential, 'holderKey' | 'holderKeyUnsupported' | 'subjectIds'>;

const checkPresenter = (
  { holderKey, holderKeyUnsupported, subjectIds }: Bound,
  { holder, rule }: Presenter,
): HolderFindings => {
  if (rule === 'any') return UNKNOWN_HOLDER;
  if (subjectIds.includes(holder)) return { findings: [pass('HOLDER_IS_SUBJECT')], notes: [] };
  if (subjectIds.length > 0) return { findings: [failed('HOLDER_NOT_SUBJECT')], notes: [] };
  return holderKey === undefined && holderKeyUnsupported === undefined
    ? { findings: [], notes: ['HOLDER_NOT_NAMED'] }
    : { findings: [unknown('HOLDER_KEY_NOT_PROVEN')], notes: [] };
};
