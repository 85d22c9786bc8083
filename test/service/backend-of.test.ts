import { expect } from 'chai';
import { isVidimusError } from '../../src/core/errors.ts';
import { failed, no } from '../../src/core/finding.ts';
import type { NetworkHealth } from '../../src/networks.ts';
import { backendOf, healthOf } from '../../src/service/backend-of.ts';
import { smallRegistry } from '../fixtures/registry.ts';
import { samplePresentationVerdict, sampleVerdict } from '../fixtures/verdict.ts';

const { registry, block } = smallRegistry();
const network: NetworkHealth = {
  name: 'demo',
  chainId: 31_337,
  mode: 'follower',
  reachable: true,
  head: block,
  headAgeSeconds: 30,
  finalized: 40,
  lagBlocks: 2,
  reorgs: 1,
};
const NO_LIMIT = { headAge: 0, lagBlocks: 20 };

describe('service: backend of the SDK', () => {
  it('default: ready, with the values behind it', () => {
    const health = healthOf([network], NO_LIMIT);
    expect(health).to.include({ ready: true, head: 42, finalized: 40, lagBlocks: 2, reorgs: 1 });
    expect(health.probes.map(({ ok }) => ok)).to.deep.equal([true, true, true]);
  });
  it('behaviour: not ready without a node, a head, or any network', () => {
    expect(healthOf([{ ...network, reachable: false, error: 'RPC_UNREACHABLE' }], NO_LIMIT).ready).to.equal(
      false,
    );
    const { head: _, ...headless } = network;
    expect(healthOf([headless], NO_LIMIT).ready).to.equal(false);
    expect(healthOf([], NO_LIMIT).ready).to.equal(false);
  });
  it('argument: headAge and lagBlocks', () => {
    expect(healthOf([network], { headAge: 29, lagBlocks: 20 }).ready).to.equal(false);
    expect(healthOf([network], { headAge: 30, lagBlocks: 20 }).ready).to.equal(true);
    expect(healthOf([network], { headAge: 0, lagBlocks: 1 }).ready).to.equal(false);
  });
  it('behaviour: one network that is not ready is enough', () => {
    expect(healthOf([network, { ...network, reachable: false }], NO_LIMIT).ready).to.equal(false);
  });
  it('behaviour: where no registry is read there is nothing to wait for', () => {
    expect(healthOf([], NO_LIMIT, false)).to.deep.include({ ready: true });
  });
  it('behaviour: a copy that is older than allowed gives no verdict, rather than one that may be wrong', async () => {
    const sdk = {
      registry,
      policy: sampleVerdict('accepted').policy,
      profiles: new Map(),
      health: async () => [network],
      verify: async () => sampleVerdict('accepted'),
      dereference: async () => no(failed('DID_NOT_FOUND', { did: 'did:example:a' })),
      verifyPresentation: async () => samplePresentationVerdict('accepted'),
    };
    expect(await backendOf(sdk, { headAge: 30, lagBlocks: 20 }).verify('a', {})).to.include({
      decision: 'accepted',
    });
    const stale = backendOf(sdk, { headAge: 29, lagBlocks: 20 });
    for (const ask of [
      () => stale.verify('a', {}),
      () => stale.dereference('did:ethr:0x7a69:0x1111111111111111111111111111111111111111', {}),
    ]) {
      try {
        await ask();
        expect.fail('an answer was given');
      } catch (error) {
        expect(isVidimusError(error) && error.code).to.equal('REPLICA_NOT_READY');
      }
    }
    // What follows from the DID itself does not age.
    expect((await stale.dereference('did:key:z6Mk', {})).ok).to.equal(false);
  });
});
