import { type Finding, pass } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import type { Credential, Cryptosuite } from '../credential/model.ts';
import { tryContexts } from './contexts.ts';
import type { ResourceReader } from './resources.ts';

/** Suites that sign the text as it stands: what its terms mean is nobody's concern there. */
const BY_TEXT: readonly Cryptosuite[] = ['eddsa-jcs-2022', 'ecdsa-jcs-2019'];

export interface TermsFinding {
  /** Absent where nothing is wrong, or nothing was looked at. */
  readonly fault?: Finding;
  /** A context is not at hand, so that nobody knows what the terms mean. */
  readonly isOpen: boolean;
}

/**
 * Whether every term of an embedded-proof credential is defined by its contexts (data model 2.0 §4.2, safe mode), also where
 * the suite itself does not ask. A context that is not at hand is not judged here.
 */
export const checkTerms = async (
  { proof }: Pick<Credential, 'proof'>,
  reader: ResourceReader,
): Promise<TermsFinding> => {
  if (proof.type === 'jws' || !proof.proofs.every(({ cryptosuite }) => BY_TEXT.includes(cryptosuite))) {
    return { isOpen: false };
  }
  const finding = await readTerms(proof.unsecured, reader);
  if (finding.code === 'CONTEXT_UNKNOWN') return { isOpen: true };
  return finding.status === 'pass' ? { isOpen: false } : { fault: finding, isOpen: false };
};

const readTerms = async (document: JsonObject, reader: ResourceReader): Promise<Finding> => {
  const { termFault } = await import('../proof/json-ld/term-fault.ts');
  return tryContexts((contexts) => termFault(document, contexts) ?? pass('TERMS_DEFINED'), reader);
};
