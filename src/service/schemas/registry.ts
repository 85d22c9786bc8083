import { Type } from '@sinclair/typebox';
import { AccreditationSchema } from './accreditation.ts';
import { Address20, Block, closed, DateTime, Hex32, ref } from './common.ts';

/** What a wallet needs to write to the registry: nothing secret, and all of it can be checked against the chain. */
export const RegistrySchema = Type.Object(
  {
    name: Type.String(),
    chainId: Type.Integer(),
    genesisHash: Hex32,
    deployedAtBlock: Type.Integer(),
    contracts: Type.Record(Type.String(), Address20),
    demonstration: Type.Boolean({ description: 'Its keys and organisations are made up' }),
    grantsClosed: Type.Boolean(),
    block: ref(Block),
  },
  { ...closed, $id: 'Registry', description: 'The deployment that this service reads' },
);

export const AccountSchema = Type.Object(
  {
    account: Address20,
    controls: Type.Array(ref(AccreditationSchema), {
      description: 'Records that it controls, oldest first; at most 200',
    }),
    total: Type.Integer({ description: 'How many records it controls in all' }),
    custodianOf: Type.Array(ref(AccreditationSchema), {
      description: 'Ended roots that governance put into its hands',
    }),
    rescues: Type.Array(Type.Object({ root: Hex32, controller: Address20, executableAt: DateTime }, closed), {
      description: 'Proposals to replace it as the controller of a root; it may refuse them',
    }),
    delegations: Type.Array(
      Type.Object({ accreditation: ref(AccreditationSchema), expiry: DateTime }, closed),
      { description: 'Accreditations for which it may revoke' },
    ),
    block: ref(Block),
  },
  { ...closed, $id: 'Account', description: 'As whom an account of the chain may act' },
);

export const LineSchema = Type.Object(
  {
    id: Hex32,
    records: Type.Array(
      Type.Object(
        {
          id: Hex32,
          parent: Hex32,
          body: Type.Unsafe<`0x${string}`>(
            Type.String({
              pattern: '^0x[0-9a-f]*$',
              description: 'ABI encoding of the record: with chain, registry and parent it gives the id',
            }),
          ),
        },
        closed,
      ),
      { description: 'From the record up to its root' },
    ),
  },
  { ...closed, $id: 'Line', description: 'A record and all above it, so that an act can be proven on-chain' },
);
