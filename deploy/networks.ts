/** What is decided by people for each network, and nothing that a machine could find out. */
export interface NetworkFacts {
  /** Names the addresses file. */
  readonly name: string;
  /** EIP-155 chain id that the RPC must answer; null where any will do. */
  readonly chainId: number | null;
  /** Administers roles in the AccessManager: a multisig. Null: the deploying account keeps that right. */
  readonly admin: Address | null;
  /** Seconds between scheduling and executing what the admin does. */
  readonly adminDelay: number;
  /** Admits and ends roots, rescues, reopens grants. Null: the deploying account. */
  readonly governance: Address | null;
  /** Seconds between scheduling and executing what governance does. */
  readonly governanceDelay: number;
  /** Closes grants at once, and may cancel what governance has scheduled. Null: the deploying account. */
  readonly guardian: Address | null;
  /** Blocks on top before a step of the deployment counts as done. */
  readonly confirmations: number;
  readonly note: string;
}

export type Address = `0x${string}`;

const DAY = 24 * 60 * 60;

export const networks = {
  demo: {
    name: 'demo',
    chainId: null,
    admin: null,
    adminDelay: 0,
    governance: null,
    governanceDelay: 0,
    guardian: null,
    confirmations: 1,
    note: 'A throw-away chain on one machine: the deploying account governs, without delay.',
  },
  sample: {
    name: 'sample',
    chainId: 11_155_111,
    admin: '0x00000000000000000000000000000000000A0001',
    adminDelay: 7 * DAY,
    governance: '0x00000000000000000000000000000000000A0002',
    governanceDelay: 2 * DAY,
    guardian: '0x00000000000000000000000000000000000A0003',
    confirmations: 5,
    note: 'The shape of a production entry. Its addresses are placeholders: replace them before use.',
  },
} as const satisfies Record<string, NetworkFacts>;

export const networkNamed = (name: string): NetworkFacts | undefined =>
  (networks as Record<string, NetworkFacts>)[name];
