import type { StatusEntry } from '../credential/model.ts';
import type { StatusContext, StatusReport } from './context.ts';

/**
 * Asks every status that a credential states. Never throws for a fault of the credential, of a list or of the network:
 * what cannot be relied on is an `unknown` finding.
 */
export const checkStatus = async (
  _entries: readonly StatusEntry[],
  _context: StatusContext,
): Promise<StatusReport> => {
  throw new Error('being built');
};
