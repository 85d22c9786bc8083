import { whenSettled } from '../core/awaitable.ts';
import { type Finding, failed, pass } from '../core/finding.ts';
import { algorithmOf } from '../core/jwk.ts';
import { LIMITS } from '../core/limits.ts';
import { formatSeconds, systemClock } from '../core/seconds.ts';
import type { DataIntegrityProof, EmbeddedProofs } from '../credential/model.ts';
import type { DidDocument, VerificationMethod } from '../did/document.ts';
import { chainFault, documentUnder } from './chain.ts';
import type { ProofContext } from './context.ts';
import { methodOf, unboundMethodOf } from './method.ts';
import { isKeyOfSuite, type Secured, verifyEmbedded } from './suites/embedded.ts';

/**
 * Checks a proof set or chain (Verifiable Credential Data Integrity 1.0 §4.4 and §4.5): every proof must hold, and one at
 * least be the signer's. Proofs of others are checked with their own documents, after the signer's. A single proof of a JCS
 * suite is checked at once in Node.
 * @param document The signer's; needed unless methods stand for themselves.
 */
export const checkEmbedded = (
  signer: string,
  secured: EmbeddedProofs,
  document: DidDocument | undefined,
  context: Partial<ProofContext>,
): Finding | Promise<Finding> => {
  const { proofs } = secured;
  const fault = chainFault(proofs) ?? firstOf(proofs, (proof) => statedFault(proof, context));
  if (fault !== undefined) return fault;
  const isOwn = (proof: DataIntegrityProof): boolean =>
    controllerOf(proof) === signer ||
    (document?.isGiven === true && document.methods.has(proof.verificationMethod));
  const checkOwn = (proof: DataIntegrityProof): Finding | Promise<Finding> =>
    document === undefined
      ? failed('METHOD_NOT_FOUND')
      : checkWith(
          finderFor(signer)(proof.verificationMethod, signer, document, purposeOf(context)),
          proof,
          secured,
          context,
        );
  const isBound = context.binding !== 'none';
  const [only, another] = proofs;
  if (isBound && only !== undefined && another === undefined && isOwn(only)) return checkOwn(only);
  const own = isBound ? proofs.filter(isOwn) : [];
  if (isBound && own.length === 0) return failed(strangerCode(proofs));
  const others = proofs.filter((proof) => !own.includes(proof));
  return checkAll([
    ...own.map((proof) => () => checkOwn(proof)),
    ...others.map((proof) => () => checkOther(proof, secured, context)),
  ]);
};

/** A DID that is its own key names its one method well enough. */
const finderFor = (signer: string): typeof methodOf =>
  /^did:(?:key|jwk):/.test(signer) ? unboundMethodOf : methodOf;

const purposeOf = ({ relationship = 'assertionMethod' }: Partial<ProofContext>) => relationship;

const controllerOf = ({ verificationMethod }: DataIntegrityProof): string => {
  const hash = verificationMethod.indexOf('#');
  return hash < 0 ? verificationMethod : verificationMethod.slice(0, hash);
};

/** A method without a fragment names no key of anybody; one with a fragment names somebody else's. */
const strangerCode = (proofs: readonly DataIntegrityProof[]): 'KID_MALFORMED' | 'KID_ISSUER_MISMATCH' =>
  proofs.every(({ verificationMethod }) => !verificationMethod.includes('#'))
    ? 'KID_MALFORMED'
    : 'KID_ISSUER_MISMATCH';

const firstOf = <T>(items: readonly T[], find: (item: T) => Finding | undefined): Finding | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What the proof states of itself, against what is expected: purpose, times, challenge, domain. */
const statedFault = (proof: DataIntegrityProof, context: Partial<ProofContext>): Finding | undefined => {
  const expected = purposeOf(context);
  if (proof.purpose !== expected) return failed('PROOF_PURPOSE_MISMATCH', { expected });
  const { now = systemClock(), skewSeconds = LIMITS.skewSeconds, challenge, domain } = context;
  if (proof.created !== undefined && proof.created > now + skewSeconds) {
    return failed('PROOF_NOT_YET_VALID', { from: formatSeconds(proof.created) });
  }
  if (proof.expires !== undefined && now >= proof.expires) {
    return failed('PROOF_EXPIRED', { until: formatSeconds(proof.expires) });
  }
  if (challenge !== undefined && proof.challenge !== challenge) return failed('CHALLENGE_MISMATCH');
  return domain !== undefined && !proof.domain.includes(domain) ? failed('DOMAIN_MISMATCH') : undefined;
};

/** A co-signer's proof, or any where methods stand for themselves: its document is asked for by its own name. */
const checkOther = async (
  proof: DataIntegrityProof,
  secured: EmbeddedProofs,
  context: Partial<ProofContext>,
): Promise<Finding> => {
  const controller = controllerOf(proof);
  const resolved = await context.documentOf?.(controller);
  if (resolved === undefined) return failed('METHOD_NOT_FOUND');
  if (!resolved.ok) return resolved.finding;
  const find = context.binding === 'none' ? unboundMethodOf : methodOf;
  return checkWith(
    find(proof.verificationMethod, controller, resolved.value, purposeOf(context)),
    proof,
    secured,
    context,
  );
};

const checkWith = (
  method: VerificationMethod | Finding,
  proof: DataIntegrityProof,
  secured: EmbeddedProofs,
  context: Partial<ProofContext>,
): Finding | Promise<Finding> => {
  if ('code' in method) return method;
  const { key } = method;
  // A key that is only an account, or of another kind, signs with no suite of ours.
  if (key.kind !== 'jwk' || !isKeyOfSuite(key.jwk, proof.cryptosuite)) {
    const actual = key.kind === 'jwk' ? algorithmOf(key.jwk) : 'ES256K';
    return failed('ALGORITHM_MISMATCH', { claimed: proof.cryptosuite, actual });
  }
  const under: Secured = {
    document: documentUnder(secured, proof),
    contexts: () => context.contexts ?? loadBundled(),
  };
  return whenSettled(verifyEmbedded(key.jwk, proof, under), (holds) =>
    typeof holds === 'object'
      ? holds
      : holds
        ? passed(proof, method.id, context.binding)
        : failed('SIGNATURE_INVALID'),
  );
};

const loadBundled = async () => (await import('./json-ld/bundled.ts')).bundledContexts;

const passed = (
  { cryptosuite: algorithm }: DataIntegrityProof,
  method: string,
  binding: ProofContext['binding'] | undefined,
): Finding =>
  pass(binding === 'none' ? 'PROOF_VALID_UNBOUND' : 'PROOF_VALID', { algorithm }, { method, algorithm });

/** Bounded by the number of proofs. The first one that does not hold settles it; the first one's finding stands for all. */
const checkAll = async (checks: readonly (() => Finding | Promise<Finding>)[]): Promise<Finding> => {
  let shown: Finding | undefined;
  for (const check of checks) {
    const finding = await check();
    if (finding.status !== 'pass') return finding;
    shown ??= finding;
  }
  return shown ?? failed('METHOD_NOT_FOUND');
};
