import type { Deployment } from '../chain/deployment.ts';
import { emptyState, type RegistryState } from './state.ts';

/** The state of a deployment before its first event. */
export const emptyStateOf = ({ chainId, contracts }: Deployment): RegistryState =>
  emptyState({ chainId, address: contracts.trustedIssuersRegistry }, contracts.statusRegistry);
