import { expect } from 'chai';
import { network } from 'hardhat';
import type { Address, Hex } from '../../src/core/hex.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { createTrustLookup } from '../../src/replica/lookup.ts';
import { loadRecorded } from '../../src/replica/recorded.ts';
import type { RecordView } from '../../src/trust/source.ts';
import { standingAt, voidedBy } from '../../src/trust/state-at.ts';
import { Dice } from '../fixtures/random-records.ts';
import { deployRegistries } from './support/fixture.ts';
import {
  Answer,
  idOf,
  Kind,
  linkTo,
  NO_RECORD,
  noAttachments,
  permission,
  Reason,
  type RecordBody,
  record,
  term,
} from './support/records.ts';

const HISTORIES = Math.max(10, Math.ceil(Number(process.env['VIDIMUS_FUZZ_RUNS'] ?? 0) / 50));
const ACTS = 24;
const CLAIM = {
  types: [term('MicroCredential')],
  schema: NO_RECORD,
  jurisdiction: '0x000000000000',
  field: '0x00000000',
  level: 0,
  credits: 0,
};

interface Node {
  readonly body: RecordBody;
  readonly id: string;
  /** From this record's parent up to the root; empty for the root. */
  readonly above: readonly Node[];
}

describe('what held at a time, in Solidity and in TypeScript', () => {
  const seen = { yes: 0, no: 0, unknown: 0, acts: new Map<string, number>() };

  for (let seed = 1; seed <= HISTORIES; seed++) {
    it(`agrees on a random history, read back from its events (seed ${seed})`, async () => {
      const { ethers, networkHelpers } = await network.create();
      const { registry, status, governor, others } = await deployRegistries(ethers);
      const [controller] = others;
      if (!controller) throw new Error('no account');
      const { chainId } = await ethers.provider.getNetwork();
      const address = await registry.getAddress();
      const dice = new Dice(seed);
      const start = await networkHelpers.time.latest();
      const body = (parts: Partial<RecordBody>): RecordBody =>
        record({
          controller: controller.address,
          validFrom: start - 1000,
          permissions: [permission()],
          ...parts,
        });
      const add = (nodes: Node[], parent: Node | undefined, parts: RecordBody): Node => {
        const id = idOf(chainId, address, parent?.id ?? NO_RECORD, parts);
        const node = { body: parts, id, above: parent ? [parent, ...parent.above] : [] };
        nodes.push(node);
        return node;
      };

      const nodes: Node[] = [];
      const root = add(nodes, undefined, body({ kind: Kind.Root, depth: 8, subject: 'did:example:root' }));
      await registry.connect(governor).admitRoot(root.body, noAttachments);
      let salt = 0;
      const grant = async (parent: Node) => {
        const kind =
          parent.above.length > 2 ? Kind.Attest : dice.one([Kind.Accredit, Kind.Attest, Kind.Attest]);
        const depth = kind === Kind.Accredit ? parent.body.depth - 1 : 0;
        const validUntil = dice.isLucky(4) ? start + 2000 + dice.roll(4000) : 0;
        const parts = body({ kind, depth, salt: ++salt, subject: `did:example:${salt}`, validUntil });
        const above = { parent: parent.above[0]?.id ?? NO_RECORD, record: parent.body };
        await registry.connect(controller).grant(above, parts, '0x00', noAttachments);
        add(nodes, parent, parts);
      };
      await grant(root);

      /** By the root's governance, or by a record some links above. */
      const act = async (name: 'suspend' | 'resume' | 'end' | 'void', node: Node) => {
        const rank = dice.roll(node.above.length) + 1;
        const lineage = [node, ...node.above];
        const path =
          node === root
            ? [linkTo(NO_RECORD, root.body)]
            : lineage.slice(0, rank).map((one, i) => linkTo(lineage[i + 1]?.id ?? NO_RECORD, one.body));
        const signer = registry.connect(node === root ? governor : controller);
        const reason = Reason.UnderReview;
        if (name === 'suspend') await signer.suspend(node.id, path, reason);
        else if (name === 'resume') await signer.resume(node.id, path, reason);
        else if (name === 'end') await signer.end(node.id, path, reason, `0x${'00'.repeat(20)}`);
        else {
          const now = await networkHelpers.time.latest();
          const since = Math.max(node.body.validFrom, now - dice.roll(3000));
          await signer.voidSince(node.id, node.body, path, since, Reason.Fraud);
        }
      };

      for (let i = 0; i < ACTS; i++) {
        await networkHelpers.time.increase(1 + dice.roll(400));
        const granters = nodes.filter(({ body: { kind } }) => kind === Kind.Root || kind === Kind.Accredit);
        const name = dice.one([
          'grant',
          'grant',
          'suspend',
          'suspend',
          'resume',
          'resume',
          'end',
          'void',
        ] as const);
        // A root that is ended at once would leave little to see.
        const target = dice.isLucky(8) ? root : dice.one(nodes.length > 1 ? nodes.slice(1) : nodes);
        try {
          await (name === 'grant' ? grant(dice.one(granters)) : act(name, target));
          seen.acts.set(name, (seen.acts.get(name) ?? 0) + 1);
        } catch {
          // Refused: what is not allowed is another test's business, and leaves no trace.
        }
      }

      const views = await readBack(ethers.provider, {
        chainId: Number(chainId),
        registry: address.toLowerCase() as Address,
        status: (await status.getAddress()).toLowerCase() as Address,
      });
      const now = await networkHelpers.time.latest();
      for (const node of nodes.filter(({ body: { kind } }) => kind === Kind.Attest)) {
        const lineage = [node, ...node.above];
        const path = [...lineage].reverse().map((one) => one.body);
        const hops = lineage.map(({ id }) => views.get(id as Hex));
        for (let j = 0; j < 12; j++) {
          const time = start - 1100 + dice.roll(now - start + 1100);
          const [answer] = await registry.trusted(root.id, path, CLAIM, time);
          const holds = holdsAt(hops, time);
          const at = `${node.id} at ${time - start}`;
          if (Number(answer) === Answer.Yes) expect(holds, at).to.equal(true);
          if (Number(answer) === Answer.No) expect(holds, at).to.equal(false);
          seen[Number(answer) === Answer.Yes ? 'yes' : Number(answer) === Answer.No ? 'no' : 'unknown']++;
        }
      }
    });
  }

  after(() => {
    const acts = [...seen.acts].map(([name, count]) => `${name} ${count}`).join(', ');
    console.log(`      ${acts}; trusted: yes ${seen.yes}, no ${seen.no}, unknown ${seen.unknown}`);
    for (const count of [seen.yes, seen.no, seen.unknown]) expect(count).to.be.greaterThan(0);
    expect(seen.acts.size).to.equal(5);
  });
});

/** Every hop active at the time, and none void whole by one above it. */
const holdsAt = (hops: readonly (RecordView | undefined)[], time: number): boolean =>
  hops.every((view, i) => {
    if (view === undefined) throw new Error('a record that was granted stands in the events');
    const ancestors = hops.slice(i + 1).filter((one) => one !== undefined);
    return standingAt(view, time).state === 'active' && voidedBy(view, ancestors) === undefined;
  });

interface Place {
  readonly chainId: number;
  readonly registry: Address;
  readonly status: Address;
}

interface Provider {
  getLogs(filter: object): Promise<
    readonly {
      readonly address: string;
      readonly topics: readonly string[];
      readonly data: string;
      readonly blockNumber: number;
      readonly blockHash: string;
      readonly transactionHash: string;
      readonly index: number;
    }[]
  >;
  getBlock(
    number: number | 'latest',
  ): Promise<{ readonly number: number; readonly hash: string | null; readonly timestamp: number } | null>;
}

/** The records as a replica knows them from the events alone. */
const readBack = async (provider: Provider, place: Place): Promise<ReadonlyMap<Hex, RecordView>> => {
  const found = await provider.getLogs({ address: [place.registry], fromBlock: 0, toBlock: 'latest' });
  const logs: JsonObject[] = [];
  for (const log of found) {
    const block = await provider.getBlock(log.blockNumber);
    logs.push({
      address: log.address.toLowerCase(),
      topics: [...log.topics],
      data: log.data,
      block: log.blockNumber,
      blockHash: log.blockHash,
      time: block?.timestamp ?? 0,
      transaction: log.transactionHash,
      logIndex: log.index,
    });
  }
  const head = await provider.getBlock('latest');
  const { snapshot } = loadRecorded({
    format: 'vidimus-events/1',
    deployment: {
      name: 'test',
      chainId: place.chainId,
      genesisHash: `0x${'11'.repeat(32)}`,
      deployedAtBlock: 0,
      contracts: { trustedIssuersRegistry: place.registry, statusRegistry: place.status },
      facts: {},
    },
    block: {
      chainId: place.chainId,
      number: head?.number ?? 0,
      hash: head?.hash ?? '',
      time: head?.timestamp ?? 0,
    },
    logs,
  });
  const source = createTrustLookup(snapshot);
  const views = new Map<Hex, RecordView>();
  for (const id of snapshot.state.records.keys()) {
    const view = await source.record({ chainId: place.chainId, registry: place.registry, id });
    if (view) views.set(id, view);
  }
  return views;
};
