import { expect } from 'chai';
import { type BaseContract, Contract, hexlify, randomBytes, toUtf8Bytes } from 'ethers';
import { sha256 } from '#crypto';
import { didRegistryAbi } from '../../src/chain/abi/did-registry.ts';
import { foldDid, methodOf, type PlacedDidDocumentEvent } from '../../src/chain/did-ebsi/fold.ts';
import { createVidimus, type Vidimus } from '../../src/compose.ts';
import { type Address, fromHex, type Hex, toHex } from '../../src/core/hex.ts';
import { asList, isObject } from '../../src/core/json.ts';
import { ebsiDidOf, ebsiIdOf } from '../../src/did/methods/ebsi-id.ts';
import { RELATIONSHIPS } from '../../src/did/relationships.ts';
import { loadRecorded, recordEvents } from '../../src/replica/recorded.ts';
import { NODES } from '../e2e/nodes.ts';
import { seeded } from '../replica/random-history.ts';
import { startTestNetwork, type TestNetwork } from './network.ts';

const jwk = (byte: number): Uint8Array =>
  toUtf8Bytes(`{"crv":"Ed25519","kty":"OKP","x":"${Buffer.alloc(32, byte).toString('base64url')}"}`);
const bit = (name: (typeof RELATIONSHIPS)[number]): number => 1 << RELATIONSHIPS.indexOf(name);

interface Registry extends BaseContract {
  headOf(did: Hex): Promise<Hex>;
  idOf(account: string, salt: string): Promise<Hex>;
  isInForce(did: Hex, method: Hex, relationship: number, time: number): Promise<boolean>;
}

for (const { name, start } of NODES) {
  describe(`did:ebsi of our DidRegistry on ${name}`, function () {
    this.timeout(120_000);
    let network: TestNetwork;
    let follower: Vidimus;
    let rpc: Vidimus;

    before(async () => {
      network = await startTestNetwork(start);
      const { deployment } = network;
      const settings = { rpc: network.node.url, deployment, pollMs: 20, finality: 0 };
      follower = await createVidimus({ ...settings, mode: 'follower' });
      rpc = await createVidimus({ ...settings, mode: 'rpc' });
    });
    after(async () => {
      await follower?.close();
      await rpc?.close();
      await network?.stop();
    });

    const registryOf = (address: Address): Registry =>
      new Contract(address, didRegistryAbi, network.provider) as BaseContract as Registry;
    const addressOfRegistry = (): Address => network.deployment.contracts.didRegistry as Address;

    /** A random life of one DID: what the contract refuses is no event. */
    const live = async (seed: number, acts: number): Promise<Hex> => {
      const random = seeded(seed);
      const below = (n: number): number => Math.floor(random() * n);
      const wallet = (await network.account()).connect(network.provider);
      const registry = new Contract(addressOfRegistry(), didRegistryAbi, wallet);
      const salt = hexlify(randomBytes(32));
      const did = (await registry['idOf']?.(wallet.address, salt)) as Hex;
      const other = hexlify(randomBytes(16)) as Hex;
      await network.rpc.call('evm_mine', []);
      const call = async (method: string, ...args: unknown[]): Promise<void> => {
        try {
          const sent = await registry[method]?.(...args);
          await sent.wait();
        } catch {
          // The contract refused; the test compares what it holds.
        }
      };
      await call('register', salt, [{ key: jwk(0), relationships: 2, notBefore: 0, notAfter: 0 }]);
      for (let i = 0; i < acts; i++) {
        const now = (await network.provider.getBlock('latest'))?.timestamp ?? 0;
        const relationships = 1 + below(31);
        const key = below(3) === 0 ? (fromHex(wallet.address) ?? jwk(1)) : jwk(below(4));
        const method = key.length === 20 ? methodOf(toHex(key)) : toHex(sha256(key));
        const grant = {
          key,
          relationships,
          notBefore: below(2) * (now + below(40)),
          notAfter: below(2) * (now + 60),
        };
        const choice = below(8);
        if (choice < 3) await call('addKey', did, grant);
        else if (choice === 3) await call('expireKey', did, method, 1 + below(7), now + 1 + below(60));
        else if (choice === 4) await call('revokeKey', did, method, 1 + below(7), now - below(10));
        else if (choice === 5)
          await call('rollKey', did, method, now + 50, { ...grant, key: jwk(5 + below(3)) });
        else if (choice === 6) await call('setService', did, `s${below(3)}`, '{"type":"LinkedDomains"}');
        else await call(below(2) === 0 ? 'addController' : 'removeController', did, other);
      }
      return did;
    };

    const eventsOf = (did: Hex, vidimus: Awaited<ReturnType<typeof recordEvents>>) =>
      vidimus.logs.filter((log) => log.topics[1] === `${did}${'0'.repeat(32)}`);

    it('behaviour: after a random life the head, every interval and both roads agree with the contract', async () => {
      const registry = registryOf(addressOfRegistry());
      for (const seed of [1, 2, 3]) {
        const did = await live(seed, 25);
        const recorded = await recordEvents(network.rpc, network.deployment);
        const { snapshot } = loadRecorded(recorded);
        const events = (snapshot.state.didDocuments.get(did) ?? []) as readonly PlacedDidDocumentEvent[];
        expect(events.length).to.equal(eventsOf(did, recorded).length).and.to.be.greaterThan(5);
        const history = foldDid(events);
        expect(history.head).to.equal(await registry.headOf(did));

        const text = ebsiDidOf(fromHex(did) ?? new Uint8Array());
        expect(ebsiIdOf(text)).to.equal(did);
        const last = snapshot.block().time;
        await follower.registry.head();
        for (const time of [events[0]?.time ?? 0, last - 7, last]) {
          const document = await documentAt(rpc, text, time);
          for (const [method, { intervals }] of history.keys) {
            for (const [at, relationship] of RELATIONSHIPS.entries()) {
              const counted = await registry.isInForce(did, method, at, time);
              expect(
                document.includes(`${relationship} ${method}`),
                `${relationship} of ${method} at ${time}`,
              ).to.equal(counted);
              if (!intervals.has(relationship)) expect(counted).to.equal(false);
            }
          }
          expect(await documentAt(follower, text, time)).to.deep.equal(document);
        }
      }
    });

    it('behaviour: an unknown DID is not found, and a key counts from the second of its grant', async () => {
      const unknown = ebsiDidOf(randomBytes(16));
      const missing = await rpc.resolve(unknown);
      expect(missing.ok ? 'found' : missing.finding.code).to.equal('DID_NOT_FOUND');
      const wallet = (await network.account()).connect(network.provider);
      const registry = new Contract(addressOfRegistry(), didRegistryAbi, wallet);
      const salt = hexlify(randomBytes(32));
      const sent = await registry
        .getFunction('register')
        .send(salt, [{ key: jwk(9), relationships: bit('assertionMethod'), notBefore: 0, notAfter: 0 }]);
      const receipt = await sent.wait();
      const time = (await network.provider.getBlock(receipt?.blockNumber ?? 0))?.timestamp ?? 0;
      const did = ebsiDidOf(
        fromHex((await registry['idOf']?.(wallet.address, salt)) as Hex) ?? new Uint8Array(),
      );
      await network.rpc.call('evm_mine', []);
      const key = `assertionMethod ${toHex(sha256(jwk(9)))}`;
      expect(await documentAt(rpc, did, time)).to.include(key);
      expect(await documentAt(rpc, did, time - 1)).to.deep.equal([]);
    });
  });
}

/** `relationship method-id` of every key in force, sorted. */
const documentAt = async (vidimus: Vidimus, did: string, at: number): Promise<readonly string[]> => {
  const outcome = await vidimus.resolve(did, { at });
  if (!outcome.ok) throw new Error(outcome.finding.code);
  const { source } = outcome.value.document;
  const ids = new Map(
    asList(source['verificationMethod'])
      .filter(isObject)
      .map(({ id }) => {
        const fragment = String(id).slice(String(id).indexOf('#') + 1);
        const isAccount = /^0x[0-9a-f]{40}$/.test(fragment);
        return [id, isAccount ? methodOf(fragment as Address) : toHex(Buffer.from(fragment, 'base64url'))];
      }),
  );
  return RELATIONSHIPS.flatMap((name) => asList(source[name]).map((id) => `${name} ${ids.get(id)}`)).sort();
};
