import type { Deployment } from '../chain/deployment.ts';
import { fail } from '../core/errors.ts';
import { hexOfSize, type RecordId } from '../core/hex.ts';
import { parseAccreditationRef } from '../credential/accreditation-ref.ts';

/**
 * Reads a record's name: its id, or `eip155:<chain>:<registry>/<id>` of this deployment. @throws OPTION_VALUE_INVALID
 */
export const readRecordId = (option: string, text: string, deployment: Deployment): RecordId => {
  const id = hexOfSize(text, 32);
  if (id !== undefined) return id;
  const ref = parseAccreditationRef(text);
  const invalid = (reason: string) => fail('OPTION_VALUE_INVALID', { option, value: text, reason });
  if (ref === undefined) throw invalid('it is a record id: 0x and 64 hexadecimal digits');
  const { chainId, contracts } = deployment;
  if (ref.chainId !== chainId || ref.registry !== contracts.trustedIssuersRegistry) {
    throw invalid('it belongs to another registry than the addresses file names');
  }
  return ref.id;
};

export const looksLikeRecord = (text: string): boolean => /^(0x[0-9a-fA-F]{64}|eip155:)/.test(text);
