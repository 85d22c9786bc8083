import { type Awaitable, settledOr, whenSettled } from '../core/awaitable.ts';
import type { Code } from '../core/codes/index.ts';
import type { CheckSignature } from '../core/crypto.ts';
import { type Finding, failed, no, type Outcome, ok, unknown } from '../core/finding.ts';
import type { Limits } from '../core/limits.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import type { DidDocument, DidResolution, DidResolver } from '../did/document.ts';
import type { GivenKeys } from '../did/given-keys.ts';
import { checkProof } from '../proof/check.ts';
import type { ProofContext } from '../proof/context.ts';
import { causeOf } from '../trust/attempt.ts';
import { tryContexts } from './contexts.ts';
import type { ResourceReader } from './resources.ts';

/** What a proof's check needs from outside. */
export interface SignerContext {
  readonly dids: DidResolver;
  readonly limits: Limits;
  readonly now: Seconds;
  readonly keys?: GivenKeys;
  /** `none` where the policy skips the issuer. */
  readonly binding: ProofContext['binding'];
  readonly reader: ResourceReader;
  /** Of a batch: signatures of tokens are checked there. */
  readonly checkSignature?: CheckSignature;
}

/** How a proof has to be meant. */
export interface Purpose {
  /** The signer's document in force at this time counts. */
  readonly at: Seconds;
  readonly relationship: 'assertionMethod' | 'authentication';
  readonly challenge?: string;
  readonly domain?: string;
}

export interface Proven {
  /** The signer's document; absent where no signer is bound. */
  readonly resolution?: Outcome<DidResolution>;
  readonly proof: Finding;
}

type Signed = Pick<Credential, 'issuer' | 'proof'>;

/**
 * Resolves the signer, unless a key of the caller's fits, and checks the proof. Never throws; at once where document and
 * suite allow it.
 */
export const proveSigned = (signed: Signed, purpose: Purpose, context: SignerContext): Awaitable<Proven> => {
  if (context.binding === 'none') return proveUnbound(signed, purpose, context);
  const [method] = methodsOf(signed);
  const given = documentAtHand(signed.issuer, method, purpose.at, context.keys);
  const resolved =
    given === undefined ? resolveIssuer(signed.issuer, purpose.at, context.dids) : ok(vouchedFor(given));
  return whenSettled(resolved, (resolution) => proveBy(resolution, signed, purpose, context));
};

const proveUnbound = (signed: Signed, purpose: Purpose, context: SignerContext): Awaitable<Proven> => {
  const { keys } = context;
  const [method] = methodsOf(signed);
  // A key at hand is meant by whatever name the token gives it, whoever the issuer is.
  const signers = [
    signed.issuer,
    ...(method === undefined ? [] : [signerIn(method)]),
    ...(keys?.controllers ?? []),
  ];
  const given = signers.flatMap((signer) => documentAtHand(signer, method, purpose.at, keys) ?? [])[0];
  const issuer = given?.id ?? signed.issuer;
  return whenSettled(proveSafely({ ...signed, issuer }, given, purpose, context), (proof) => ({ proof }));
};

const proveBy = (
  resolution: Outcome<DidResolution>,
  signed: Signed,
  purpose: Purpose,
  context: SignerContext,
): Awaitable<Proven> => {
  if (!resolution.ok) return { resolution, proof: unknown('NOT_REACHED') };
  const { document, version } = resolution.value;
  return whenSettled(proveSafely(signed, document, purpose, context), (proof) => {
    // Where a method keeps no history, that a key is gone today says nothing of the day of issuance.
    const isLost =
      version === 'present' && purpose.relationship === 'assertionMethod' && GONE.includes(proof.code);
    return { resolution, proof: isLost ? unknown('KEY_AT_ISSUANCE_NOT_KNOWN') : proof };
  });
};

const GONE: readonly Code[] = ['METHOD_NOT_FOUND', 'METHOD_NOT_FOR_ASSERTION'];

/** The issuer's DID document as it was at a time. Never throws. */
export const resolveIssuer = (
  issuer: string,
  at: Seconds,
  dids: DidResolver,
): Awaitable<Outcome<DidResolution>> =>
  settledOr(
    () => whenSettled(dids.resolve(issuer, { at }), (resolution) => usable(resolution, issuer)),
    (error) => no(faulty(error)),
  );

const usable = (resolution: Outcome<DidResolution>, issuer: string): Outcome<DidResolution> => {
  if (!resolution.ok) return resolution;
  // A resolver that answers for another DID would hand its keys to this one.
  if (resolution.value.document.id !== issuer) return no(unknown('CHECK_FAULT', { cause: 'DID_MISMATCH' }));
  return resolution.value.deactivated ? no(failed('ISSUER_DID_DEACTIVATED')) : resolution;
};

const faulty = (error: unknown): Finding => {
  const cause = causeOf(error);
  return unknown('CHECK_FAULT', { cause }, { cause });
};

const methodsOf = ({ proof }: Signed): readonly string[] =>
  proof.type === 'jws'
    ? [proof.verificationMethod]
    : proof.proofs.map(({ verificationMethod }) => verificationMethod);

/**
 * Whose signature it is where a presentation names nobody: the owner of the given key that its method means, else whoever
 * the method's name belongs to.
 */
export const signerOf = (proof: Signed['proof'], at: Seconds, context: SignerContext): string => {
  const [method = ''] = methodsOf({ issuer: '', proof });
  const named = signerIn(method);
  const owners = [named, ...(context.keys?.controllers ?? [])];
  return owners.find((owner) => documentAtHand(owner, method, at, context.keys) !== undefined) ?? named;
};

const signerIn = (method: string): string => method.split('#', 1)[0] ?? method;

const documentAtHand = (
  signer: string,
  method: string | undefined,
  at: Seconds,
  keys: GivenKeys | undefined,
): DidDocument | undefined => keys?.documentFor(signer, method ?? signer, at);

/** The caller vouches for the key: no history is missing. */
const vouchedFor = (document: DidDocument): DidResolution => ({
  document,
  deactivated: false,
  version: 'immutable',
  evidence: { source: 'given by the caller' },
});

const proveSafely = (
  signed: Signed,
  document: DidDocument | undefined,
  purpose: Purpose,
  context: SignerContext,
): Awaitable<Finding> =>
  settledOr(() => {
    if (signed.proof.type === 'jws') {
      // Most of what is verified: it needs nothing but the document.
      return document === undefined
        ? checkProof(signed, undefined, proofContext(signed, purpose, context))
        : checkProof(signed, document, {
            relationship: purpose.relationship,
            ...(context.checkSignature && { checkSignature: context.checkSignature }),
          });
    }
    const under = proofContext(signed, purpose, context);
    return tryContexts(
      async (contexts) => checkProof(signed, document, { ...under, contexts }),
      context.reader,
    );
  }, faulty);

const proofContext = (
  signed: Signed,
  { at, relationship, challenge, domain }: Purpose,
  { binding, dids, keys, limits, now }: SignerContext,
): Omit<ProofContext, 'contexts'> => ({
  relationship,
  binding,
  documentOf: async (did) => {
    const method = methodsOf(signed).find((one) => signerIn(one) === did);
    const given = documentAtHand(did, method, at, keys);
    if (given !== undefined) return ok(given);
    const resolution = await resolveIssuer(did, at, dids);
    return resolution.ok ? ok(resolution.value.document) : resolution;
  },
  now,
  skewSeconds: limits.skewSeconds,
  ...(challenge !== undefined && { challenge }),
  ...(domain !== undefined && { domain }),
});
