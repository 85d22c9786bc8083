import { Interface } from 'ethers';
import { EthereumDIDRegistry } from 'ethr-did-registry';
import type { RegistryWriter } from '../../src/chain/write/writer.ts';
import { isVidimusError } from '../../src/core/errors.ts';
import type { Hex, RecordId } from '../../src/core/hex.ts';
import { REASONS } from '../../src/trust/record.ts';
import type { TestNetwork } from '../chain/network.ts';

/** mulberry32: a seed gives the same history every time. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const START = 1_600_000_000;
const didRegistry = new Interface(EthereumDIDRegistry.abi);

/** Does random acts on a real node. Rules refuse some of them: that is part of the history. */
export interface RandomHistory {
  readonly ids: readonly RecordId[];
  readonly subjects: readonly string[];
  readonly handles: readonly Hex[];
  readonly roots: readonly Hex[];
  readonly terms: readonly string[];
  /** Whose did:ethr gets attributes and delegates. */
  readonly account: string;
  act(count: number): Promise<void>;
}

export const createHistory = async (network: TestNetwork, seed: number): Promise<RandomHistory> => {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const signer = await network.account();
  const writer: RegistryWriter = await network.writer(signer);
  const governance = await network.writer(network.admin);
  const ids: RecordId[] = [];
  const subjects = Array.from({ length: 6 }, (_, i) => `did:web:s${i}.example`);
  const handles = Array.from({ length: 4 }, (_, i): Hex => `0x${`${i + 1}`.repeat(64)}`);
  const terms = ['TypeA', 'TypeB', 'https://schema.example/1'];
  let salt = 0;

  const draft = (kind: 'root' | 'accredit' | 'attest' | 'recognise' | 'mandate') => ({
    kind,
    subject: pick(subjects),
    controller: writer.account,
    validFrom: START,
    depth: kind === 'root' ? 4 : kind === 'accredit' ? Math.floor(random() * 3) : 0,
    salt: salt++,
    ...(kind === 'recognise' && {
      target: {
        chainId: network.deployment.chainId,
        registry: network.deployment.contracts.trustedIssuersRegistry,
        id: pick(ids),
      },
    }),
  });

  const list = () => ({
    accreditation: pick(ids),
    purpose: pick(['revocation', 'suspension'] as const),
    number: Math.floor(random() * 2),
  });
  const versions = new Map<string, number>();

  const grant = async (): Promise<void> => {
    const kind = pick(['accredit', 'attest', 'attest', 'recognise', 'mandate'] as const);
    const result = await writer.send(
      writer.plan.grant(pick(ids), draft(kind), {
        ...(random() < 0.5 && {
          organisation: { legalName: { en: `Org ${salt}` }, country: 'DE', type: 'university' as const },
        }),
        ...(random() < 0.3 && { evidence: `evidence-${salt}` }),
      }),
    );
    if (result.id) ids.push(result.id);
  };

  const publish = async (): Promise<void> => {
    const where = list();
    const key = JSON.stringify(where);
    const version = (versions.get(key) ?? 0) + 1;
    const digest: Hex = `0x${Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(64, 'a')}`;
    await writer.send(writer.plan.publishList(where, { version, digest, ttl: 60 }));
    versions.set(key, version);
  };

  const didAct = async (): Promise<void> => {
    const wallet = signer.connect(network.provider);
    const call = pick([
      [
        'setAttribute',
        [
          signer.address,
          `0x${Buffer.from('did/pub/Secp256k1/veriKey/hex').toString('hex').padEnd(64, '0')}`,
          signer.signingKey.compressedPublicKey,
          9_000,
        ],
      ],
      [
        'addDelegate',
        [
          signer.address,
          `0x${Buffer.from('veriKey').toString('hex').padEnd(64, '0')}`,
          governance.account,
          9_000,
        ],
      ],
      [
        'revokeDelegate',
        [signer.address, `0x${Buffer.from('veriKey').toString('hex').padEnd(64, '0')}`, governance.account],
      ],
    ] as const);
    const data = didRegistry.encodeFunctionData(call[0], [...call[1]]);
    const sent = await wallet.sendTransaction({
      to: network.deployment.contracts.ethereumDidRegistry ?? null,
      data,
    });
    await network.mined(sent.hash);
  };

  const acts: readonly (() => Promise<unknown>)[] = [
    grant,
    grant,
    grant,
    () => writer.send(writer.plan.suspend(pick(ids), { reason: pick(REASONS) })),
    () => writer.send(writer.plan.suspend(pick(ids))),
    () => writer.send(writer.plan.resume(pick(ids))),
    () => writer.send(writer.plan.end(pick(ids), { reason: 'closed' })),
    () => writer.send(writer.plan.voidSince(pick(ids), START + Math.floor(random() * 10 ** 8))),
    () => writer.send(writer.plan.changeController(pick(ids), writer.account)),
    () => writer.send(writer.plan.attachEvidence(pick(ids), `later-${random()}`)),
    () =>
      writer.send(
        writer.plan.updateOrganisation(pick(ids), {
          legalName: { en: `New ${salt++}` },
          country: 'FR',
          type: 'company',
        }),
      ),
    () => writer.send(writer.plan.nameTerms([pick(terms)])),
    publish,
    () =>
      writer.send(
        writer.plan.setBits(list(), [Math.floor(random() * 600), Math.floor(random() * 600)], {
          reason: pick(REASONS),
        }),
      ),
    () => writer.send(writer.plan.clearBit({ ...list(), purpose: 'suspension' }, Math.floor(random() * 600))),
    () => writer.send(writer.plan.revokeHandle(pick(ids), pick(handles), { reason: pick(REASONS) })),
    () => writer.send(writer.plan.anchorIssuance(pick(ids), pick(handles))),
    () => writer.send(writer.plan.nameDelegate(pick(ids), governance.account, 2_000_000_000)),
    didAct,
  ];

  for (let i = 0; i < 2; i++) {
    const admitted = await governance.send(governance.plan.admitRoot(draft('root')));
    if (admitted.id) ids.push(admitted.id);
  }

  return {
    ...{ ids, subjects, handles, terms, roots: handles, account: signer.address },
    act: async (count) => {
      for (let i = 0; i < count; i++) {
        try {
          await pick(acts)();
        } catch (error) {
          // Refused by a rule, or about a record that a reorg took away.
          const isReverted = (error as { code?: unknown }).code === 'CALL_EXCEPTION';
          if (!isVidimusError(error) && !isReverted) throw error;
        }
      }
    },
  };
};
