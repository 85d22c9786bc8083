import { fail } from '../../../core/errors.ts';
import type { Address } from '../../../core/hex.ts';
import type { Deployment } from '../../deployment.ts';

/** @throws VidimusError INVITATION_ELSEWHERE where an invitation is for another registry than this deployment's. */
export const checkPlace = (
  { chainId, contracts }: Deployment,
  invitation: { readonly chainId: number; readonly registry: Address },
): void => {
  const here = `eip155:${chainId}:${contracts.trustedIssuersRegistry}`;
  const invited = `eip155:${invitation.chainId}:${invitation.registry}`;
  if (invited !== here) throw fail('INVITATION_ELSEWHERE', { invited, here });
};
