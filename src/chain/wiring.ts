/** Who may call what: the one source of the roles in the AccessManager, for deployments and for tests. */

export const ADMIN_ROLE = 0n;
export const GOVERNANCE_ROLE = 1n;
export const GUARDIAN_ROLE = 2n;

/** The functions that each role may call, by contract. All others keep their own rule or stay with the admin. */
export const permitted = {
  TrustedIssuersRegistry: {
    governance: [
      'admitRoot',
      // On roots only: the contract asks AccessManager where the record's parent is governance.
      'suspend',
      'resume',
      'end',
      'voidSince',
      'attachEvidence',
      'updateOrganisation',
      'proposeRescue',
      'executeRescue',
      'nameCustodian',
      'reopenGrants',
      'nameSuccessor',
    ],
    guardian: ['closeGrants'],
  },
  StatusRegistry: { governance: ['nameSuccessor'], guardian: [] },
  DidRegistry: { governance: ['admit', 'nameSuccessor'], guardian: [] },
  TrustedSchemasRegistry: { governance: ['nameSuccessor'], guardian: [] },
} as const;

/** Accounts and delays as the AccessManager needs them; seconds. */
export interface Governors<Account> {
  readonly deployer: Account;
  /** Null: the deployer stays the administrator. */
  readonly admin: Account | null;
  readonly adminDelay: number;
  readonly governance: Account;
  readonly governanceDelay: number;
  readonly guardian: Account;
}

/** The governed contracts. */
export type Targets<Contract> = Readonly<Record<keyof typeof permitted, Contract>>;

export type Argument<Account> = Account | bigint | number | string | readonly string[];

/** One call on the AccessManager; `name` is unique among them. */
export interface WiringCall<Account> {
  readonly name: string;
  readonly method: string;
  readonly args: readonly Argument<Account>[];
}

/**
 * The calls on the AccessManager, in order; made in one transaction, so that nothing is ever half-wired.
 * @param selector The selector of a contract's function.
 */
export function wiringCalls<Account>(
  governors: Governors<Account>,
  targets: Targets<Account>,
  selector: (contract: keyof Targets<Account>, method: string) => string,
): WiringCall<Account>[] {
  const calls: WiringCall<Account>[] = [
    { name: 'labelGovernance', method: 'labelRole', args: [GOVERNANCE_ROLE, 'GOVERNANCE'] },
    { name: 'labelGuardian', method: 'labelRole', args: [GUARDIAN_ROLE, 'GUARDIAN'] },
    // The guardian may cancel what governance has scheduled.
    { name: 'guardGovernance', method: 'setRoleGuardian', args: [GOVERNANCE_ROLE, GUARDIAN_ROLE] },
  ];
  for (const contract of Object.keys(permitted) as (keyof typeof permitted)[]) {
    const roles = [
      ['Governance', GOVERNANCE_ROLE, permitted[contract].governance],
      ['Guardian', GUARDIAN_ROLE, permitted[contract].guardian],
    ] as const;
    for (const [role, id, methods] of roles) {
      if (methods.length === 0) continue;
      const selectors = methods.map((method) => selector(contract, method));
      const args = [targets[contract], selectors, id];
      calls.push({ name: `permit${role}On${contract}`, method: 'setTargetFunctionRole', args });
    }
  }
  calls.push(
    {
      name: 'appointGovernance',
      method: 'grantRole',
      args: [GOVERNANCE_ROLE, governors.governance, governors.governanceDelay],
    },
    { name: 'appointGuardian', method: 'grantRole', args: [GUARDIAN_ROLE, governors.guardian, 0] },
  );
  if (governors.admin !== null) {
    calls.push(
      {
        name: 'appointAdmin',
        method: 'grantRole',
        args: [ADMIN_ROLE, governors.admin, governors.adminDelay],
      },
      { name: 'dismissDeployer', method: 'renounceRole', args: [ADMIN_ROLE, governors.deployer] },
    );
  }
  return calls;
}
