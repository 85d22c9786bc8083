import { abiCall, abiDecode, address, fixed, small, tuple } from '../../core/abi.ts';
import { fail } from '../../core/errors.ts';
import { type Hex, NO_ADDRESS, type RecordId } from '../../core/hex.ts';
import { keccakText } from '../../core/keccak.ts';
import type { Seconds } from '../../core/seconds.ts';
import { ethCall } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { fields, type PlanContext } from './acts-trust.ts';
import { addressOf, encodeCall } from './contracts.ts';
import type { ContractName, Plan } from './plan.ts';
import { accountOf } from './record-draft.ts';

const REGISTRY = 'trustedIssuersRegistry';

/** Proposes a new controller for a root whose controller is lost. */
export const planProposeRescue = async (
  { bodies }: PlanContext,
  root: RecordId,
  controller: string,
): Promise<Plan> => {
  const { bodyHash } = await bodies.bodyOf(root);
  return {
    contract: REGISTRY,
    method: 'proposeRescue',
    args: [root, bodyHash, accountOf('controller', controller)],
  };
};

/** Executes a rescue after its delay. */
export const planExecuteRescue = (root: RecordId): Plan => ({
  contract: REGISTRY,
  method: 'executeRescue',
  args: [root],
});

/** Refuses a rescue, as the root's present controller. */
export const planVetoRescue = async (
  { deployment }: PlanContext,
  rpc: Rpc,
  root: RecordId,
): Promise<Plan> => {
  const call = { contract: REGISTRY, method: 'vetoRescue', args: [root] } as const;
  const rescue = await rescueOf(rpc, addressOf(deployment, REGISTRY), root);
  if (rescue === undefined) return call;
  const types = { VetoRescue: fields('bytes32 root,address controller') };
  const message = { root, controller: rescue.controller };
  return { ...call, request: { call, primaryType: 'VetoRescue', types, message } };
};

const RESCUE_OF = keccakText('rescueOf(bytes32)').slice(0, 10) as Hex;

/** The pending rescue of a root. */
export const rescueOf = async (
  rpc: Rpc,
  registry: Hex,
  root: RecordId,
): Promise<{ readonly controller: Hex; readonly executableAt: Seconds } | undefined> => {
  const answer = await ethCall(rpc, { to: registry, data: abiCall(RESCUE_OF, tuple(fixed(32)), [root]) });
  const values = abiDecode(tuple(address, small(48), small(16)), answer);
  if (values === undefined)
    throw fail('RPC_MALFORMED', { node: rpc.name, reason: 'a rescue cannot be read' });
  const [controller, executableAt] = values;
  return controller === NO_ADDRESS ? undefined : { controller, executableAt };
};

/** Names who may narrow and rescue below an ended or void root; nobody where left out. */
export const planNameCustodian = async (
  { bodies }: PlanContext,
  root: RecordId,
  custodian?: string,
): Promise<Plan> => {
  const { bodyHash } = await bodies.bodyOf(root);
  const account = custodian === undefined ? NO_ADDRESS : accountOf('custodian', custodian);
  return { contract: REGISTRY, method: 'nameCustodian', args: [root, bodyHash, account] };
};

export const planCloseGrants = (): Plan => ({
  contract: REGISTRY,
  method: 'closeGrants',
  args: [],
  settledBy: ['GRANTS_ARE_CLOSED'],
});

export const planReopenGrants = (): Plan => ({
  contract: REGISTRY,
  method: 'reopenGrants',
  args: [],
  settledBy: ['GRANTS_ARE_OPEN'],
});

/** Names the registry that goes on where this one stops, once. */
export const planNameSuccessor = (
  contract: Exclude<ContractName, 'accessManager'>,
  successor: string,
): Plan => ({ contract, method: 'nameSuccessor', args: [accountOf('successor', successor)] });

/** Announces a governance act to the AccessManager, where its role has a delay; after it, send the act itself. */
export const planSchedule = ({ deployment }: PlanContext, plan: Plan): Plan => ({
  contract: 'accessManager',
  method: 'schedule',
  args: [addressOf(deployment, plan.contract), encodeCall(plan), 0],
});
