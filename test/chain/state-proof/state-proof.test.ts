import { expect } from 'chai';
import { getProvenLogs } from '../../../src/chain/read/receipts.ts';
import { getSealedHeader, getSealedHeaders } from '../../../src/chain/read/sealed-header.ts';
import { getLogs } from '../../../src/chain/rpc/eth.ts';
import { verifyAccount, verifySlot } from '../../../src/chain/state-proof/account.ts';
import { readProvenState, slotOf } from '../../../src/chain/state-proof/proven-state.ts';
import { VidimusError } from '../../../src/core/errors.ts';
import type { Hex } from '../../../src/core/hex.ts';
import { fromHex, toHex } from '../../../src/core/hex.ts';
import { keccak256 } from '../../../src/core/keccak.ts';
import { NODES } from '../../e2e/nodes.ts';
import { createHistory, type RandomHistory } from '../../replica/random-history.ts';
import { startTestNetwork, type TestNetwork } from '../network.ts';

interface Proof {
  readonly accountProof: readonly Hex[];
  readonly storageProof: readonly { readonly proof: readonly Hex[] }[];
}

/** Every single bit flipped, one after the other. */
function* flipped(nodes: readonly Hex[]): Generator<readonly Hex[]> {
  for (const [at, node] of nodes.entries()) {
    const bytes = fromHex(node) ?? new Uint8Array();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const other = bytes.slice();
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      yield nodes.with(at, toHex(other));
    }
  }
}

for (const { name, start } of NODES) {
  describe(`proofs of state and logs on ${name}`, function () {
    this.timeout(120_000);
    let network: TestNetwork;
    let history: RandomHistory;
    before(async () => {
      network = await startTestNetwork(start);
      history = await createHistory(network, 21);
      await history.act(25);
    });
    after(() => network?.stop());

    const head = () => network.provider.getBlockNumber();
    const registry = () => network.deployment.contracts.trustedIssuersRegistry;

    it('default: the hash of every block follows from its header', async () => {
      const headers = await getSealedHeaders(network.rpc, 0, await head());
      expect(headers.length).to.be.greaterThan(20);
    });

    it('default: the logs rebuilt from receipts are those that the node finds', async () => {
      let found = 0;
      for (const header of await getSealedHeaders(network.rpc, 1, await head())) {
        const proven = await getProvenLogs(network.rpc, header);
        const contracts = Object.values(network.deployment.contracts);
        const { number } = header;
        const asked = await getLogs(network.rpc, { address: contracts, fromBlock: number, toBlock: number });
        expect(proven.filter(({ address }) => contracts.includes(address))).to.deep.equal(asked);
        found += proven.length;
      }
      expect(found).to.be.greaterThan(20);
    });

    it('default: account, code and words of records are proven against the header', async () => {
      const header = await getSealedHeader(network.rpc, await head());
      const slots = history.ids.slice(0, 20).map((id) => slotOf(id, 0));
      const nowhere = slotOf(`0x${'77'.repeat(32)}`, 0);
      const { account, words } = await readProvenState(network.rpc, header, registry(), [...slots, nowhere]);
      const code = fromHex(await network.provider.getCode(registry()));
      expect(account?.codeHash).to.equal(toHex(keccak256(code ?? new Uint8Array())));
      for (const [i, slot] of slots.entries()) {
        expect(words[i]).to.equal(BigInt(await network.provider.getStorage(registry(), slot)));
        expect(words[i]).to.not.equal(0n);
      }
      expect(words.at(-1)).to.equal(0n);
      const nobody = await readProvenState(network.rpc, header, `0x${'99'.repeat(20)}`, [nowhere]);
      expect(nobody).to.deep.equal({ words: [0n] });
    });

    it('error: no proof survives the flip of a bit, a node too few or too many, or another root, address or slot', async () => {
      const { number, stateRoot } = await getSealedHeader(network.rpc, await head());
      const slot = slotOf(history.ids[0] ?? '0x', 0);
      const proof = (await network.rpc.call('eth_getProof', [
        registry(),
        [slot],
        `0x${number.toString(16)}`,
      ])) as Proof;
      const { accountProof } = proof;
      const storageProof = proof.storageProof[0]?.proof ?? [];
      const account = (nodes: readonly Hex[], root = stateRoot) =>
        verifyAccount({ stateRoot: root, address: registry(), nodes });
      const storageHash = account(accountProof)?.storageHash ?? '0x';
      const word = (nodes: readonly Hex[], root = storageHash) =>
        verifySlot({ storageHash: root, slot, nodes });
      expect(word(storageProof)).to.not.equal(0n);

      const refused = (what: () => unknown): void => {
        try {
          what();
        } catch (error) {
          if (error instanceof VidimusError && error.code === 'STATE_NOT_PROVEN') return;
          throw error;
        }
        expect.fail('a wrong proof was accepted');
      };
      let tried = 0;
      for (const nodes of flipped(accountProof)) {
        refused(() => account(nodes));
        tried++;
      }
      for (const nodes of flipped(storageProof)) {
        refused(() => word(nodes));
        tried++;
      }
      expect(tried).to.be.greaterThan(5_000);
      for (const [ask, nodes] of [
        [account, accountProof],
        [word, storageProof],
      ] as const) {
        refused(() => ask(nodes.slice(0, -1)));
        refused(() => ask(nodes.slice(1)));
        refused(() => ask([...nodes, '0x80']));
        refused(() => ask([...nodes, ...nodes]));
        refused(() => ask([]));
        refused(() => ask(nodes, `0x${'11'.repeat(32)}`));
      }
      const elsewhere = slotOf(history.ids[1] ?? '0x', 0);
      refused(() => verifySlot({ storageHash, slot: elsewhere, nodes: storageProof }));
    });
  });
}
