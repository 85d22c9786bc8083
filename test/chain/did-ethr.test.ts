import { expect } from 'chai';
import { hexlify, Interface, randomBytes, SigningKey, toUtf8Bytes, zeroPadBytes } from 'ethers';
import EthrDidRegistry from 'ethr-did-registry';
import { checksummed, parseEthrDid } from '../../src/chain/did-ethr/identity.ts';
import { didEthrByLibrary } from '../../src/chain/did-ethr/library.ts';
import { didEthr } from '../../src/chain/did-ethr/method.ts';
import { fail } from '../../src/core/errors.ts';
import { type Hex, NO_ADDRESS } from '../../src/core/hex.ts';
import { asList, isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import type { DidMethod } from '../../src/did/method.ts';
import { startFollower } from '../../src/replica/follow.ts';
import { NODES } from '../e2e/nodes.ts';
import { seeded } from '../replica/random-history.ts';
import { startTestNetwork, type TestNetwork } from './network.ts';

const registry = new Interface(EthrDidRegistry.EthereumDIDRegistry.abi);
const name32 = (text: string): string => zeroPadBytes(toUtf8Bytes(text), 32);
const KEY = new SigningKey(`0x${'17'.repeat(32)}`).compressedPublicKey;

/** What verification reads of a document, in an order that does not matter. */
const essence = (source: JsonObject): Json => ({
  id: source['id'] ?? null,
  methods: asList(source['verificationMethod']).map((method) => (isObject(method) ? { ...method } : method)),
  authentication: source['authentication'] ?? [],
  assertionMethod: source['assertionMethod'] ?? [],
  service: source['service'] ?? [],
});

for (const { name, start } of NODES) {
  describe(`did:ethr on ${name}`, function () {
    this.timeout(120_000);
    let network: TestNetwork;
    let times: number[];

    before(async () => {
      network = await startTestNetwork(start);
    });
    after(() => network?.stop());

    /** A random life of an identity; the owner may change hands, never to nobody unless `end`. */
    const live = async (seed: number, acts: number): Promise<{ address: Hex; publicKey: Hex }> => {
      const random = seeded(seed);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      const identity = (await network.account()).connect(network.provider);
      const delegate = hexlify(randomBytes(20));
      const attributes = [
        ['did/pub/Secp256k1/veriKey/hex', KEY],
        ['did/pub/Secp256k1/sigAuth/hex', KEY],
        ['did/pub/Ed25519/veriKey/base64', `0x${'09'.repeat(32)}`],
        ['did/pub/X25519/enc/base64', `0x${'0a'.repeat(32)}`],
        ['did/svc/HubService', hexlify(toUtf8Bytes('https://hub.example'))],
        ['did/other', '0x01'],
      ] as const;
      for (let i = 0; i < acts; i++) {
        const [attribute, value] = pick(attributes);
        const type = name32(pick(['veriKey', 'sigAuth', 'odd']));
        const seconds = pick([100, 100_000]);
        const data = pick([
          registry.encodeFunctionData('setAttribute', [identity.address, name32(attribute), value, seconds]),
          registry.encodeFunctionData('setAttribute', [identity.address, name32(attribute), value, seconds]),
          registry.encodeFunctionData('revokeAttribute', [identity.address, name32(attribute), value]),
          registry.encodeFunctionData('addDelegate', [identity.address, type, delegate, seconds]),
          registry.encodeFunctionData('revokeDelegate', [identity.address, type, delegate]),
        ]);
        const to = network.deployment.contracts.ethereumDidRegistry ?? null;
        await network.mined((await identity.sendTransaction({ to, data })).hash);
        await network.control('evm_increaseTime', pick([1, 60, 5_000]));
        await network.control('evm_mine');
        times.push((await network.provider.getBlock('latest'))?.timestamp ?? 0);
      }
      const address = identity.address.toLowerCase() as Hex;
      return { address, publicKey: identity.signingKey.compressedPublicKey as Hex };
    };

    const own = async (): Promise<{ method: DidMethod; stop: () => Promise<void> }> => {
      const follower = await startFollower({
        rpc: network.rpc,
        deployment: network.deployment,
        finality: 2,
        pollMs: 50,
      });
      await follower.ready();
      const { deployment } = network;
      const events = async (identity: Hex) => ({
        events: follower.state.dids.get(identity) ?? [],
        block: follower.block(),
      });
      return { method: didEthr([{ deployment, events }]), stop: () => follower.stop() };
    };

    const agree = async (did: string, ours: DidMethod, oracle: DidMethod, at?: number): Promise<void> => {
      const options = at === undefined ? {} : { at };
      const [mine, theirs] = [await ours(did, options), await oracle(did, options)];
      if (!mine.ok || !theirs.ok) throw new Error(`not resolved: ${JSON.stringify([mine, theirs])}`);
      expect(essence(mine.value.document.source), `${did} at ${at}`).to.deep.equal(
        essence(theirs.value.document.source),
      );
      expect(mine.value.deactivated).to.equal(theirs.value.deactivated);
      expect(mine.value.updatedAt).to.equal(theirs.value.updatedAt);
    };

    it('behaviour: our document is that of ethr-did-resolver, now and at every past moment', async () => {
      const oracle = didEthrByLibrary(network.rpc, network.deployment);
      for (const seed of [1, 2, 3]) {
        times = [(await network.provider.getBlock('latest'))?.timestamp ?? 0];
        const { address, publicKey } = await live(seed, 12);
        const { method, stop } = await own();
        const chain = `0x${network.deployment.chainId.toString(16)}`;
        for (const did of [
          `did:ethr:${chain}:${address}`,
          `did:ethr:${network.deployment.name}:${publicKey}`,
        ])
          for (const at of times) await agree(did, method, oracle, at);
        await stop();
      }
    });

    it('behaviour: a new owner, and an owner of nobody', async () => {
      times = [];
      const oracle = didEthrByLibrary(network.rpc, network.deployment);
      const first = (await network.account()).connect(network.provider);
      const second = (await network.account()).connect(network.provider);
      const did = `did:ethr:${network.deployment.name}:${first.address.toLowerCase()}`;
      const to = network.deployment.contracts.ethereumDidRegistry ?? null;
      const change = (owner: string) => registry.encodeFunctionData('changeOwner', [first.address, owner]);
      const before = (await network.provider.getBlock('latest'))?.timestamp ?? 0;
      await network.control('evm_increaseTime', 100);
      await (await first.sendTransaction({ to, data: change(second.address) })).wait();
      const between = (await network.provider.getBlock('latest'))?.timestamp ?? 0;
      await network.control('evm_increaseTime', 100);
      await (await second.sendTransaction({ to, data: change(NO_ADDRESS) })).wait();
      const { method, stop } = await own();
      for (const at of [before, between, undefined]) await agree(did, method, oracle, at);
      const last = await method(did, {});
      expect(last.ok && last.value.deactivated).to.equal(true);
      await stop();
    });

    it('error: other networks, bad syntax, and a source that cannot answer', async () => {
      const { method, stop } = await own();
      const codeOf = async (did: string, resolve: DidMethod = method): Promise<string> => {
        const outcome = await resolve(did, {});
        return outcome.ok ? 'ok' : `${outcome.finding.status} ${outcome.finding.code}`;
      };
      const account = `0x${'ab'.repeat(20)}`;
      expect(await codeOf(`did:ethr:0x1234:${account}`)).to.equal('unknown DID_METHOD_NOT_SUPPORTED');
      expect(await codeOf(`did:ethr:${account}`)).to.equal('unknown DID_METHOD_NOT_SUPPORTED');
      expect(await codeOf('did:ethr:0x12')).to.equal('fail DID_MALFORMED');
      expect(await codeOf(`did:ethr:demo:0x${'ff'.repeat(33)}`)).to.equal('fail DID_MALFORMED');
      const silent = didEthr([
        {
          deployment: network.deployment,
          events: async () => {
            throw fail('RPC_TIMEOUT', { node: 'test' });
          },
        },
      ]);
      expect(await codeOf(`did:ethr:${network.deployment.name}:${account}`, silent)).to.equal(
        'unknown DID_UNREACHABLE',
      );
      await stop();
    });
  });
}

describe('did:ethr identity', () => {
  it('behaviour: EIP-55 checksums (vectors of the EIP)', () => {
    for (const text of [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
      '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    ])
      expect(checksummed(text.toLowerCase() as Hex)).to.equal(text);
  });

  it('argument: a public key names its account', () => {
    const identity = parseEthrDid(
      `did:ethr:0x1:0x0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798`,
      [],
    );
    expect(identity).to.include({ address: '0x7e5f4552091a69125d5dfcb7b8c2659029395bdf', chainId: 1 });
  });
});
