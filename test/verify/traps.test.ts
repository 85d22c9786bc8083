import { expect } from 'chai';
import fc from 'fast-check';
import { ok } from '../../src/core/finding.ts';
import { LIMITS } from '../../src/core/limits.ts';
import type { DidResolver } from '../../src/did/document.ts';
import { Cast, codes, ISSUED, NOW, PLATFORM, reasons, UNIVERSITY } from '../fixtures/cast.ts';
import { DAY, HERE, START, unreachable } from '../fixtures/world.ts';

/** Faults that were seen in widely used verification libraries and registries; each has its own test here. */
describe('verify: traps that others fell into', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.assemble();
  });

  /** The issuer's document, with its key for other purposes than assertions. */
  const withoutAssertion = (): DidResolver => ({
    resolve: async (did, options) => {
      const found = await cast.dids.resolve(did, options);
      if (!found.ok || did !== UNIVERSITY) return found;
      const { document } = found.value;
      const relationships = {
        ...document.relationships,
        authentication: document.relationships.assertionMethod,
        assertionMethod: [],
      };
      return ok({ ...found.value, document: { ...document, relationships } });
    },
  });

  it('a resolver’s answer does not leak into the next verification through shared options', async () => {
    const verifier = cast.verifier();
    const options = { now: NOW };
    const genuine = await cast.credential();
    const forged = await cast.credential(
      { issuer: PLATFORM },
      { ...cast.dids.of(UNIVERSITY), kid: `${PLATFORM}#key-1` },
    );
    expect((await verifier.verify(genuine, options)).decision).to.equal('accepted');
    expect((await verifier.verify(forged, options)).decision).to.equal('rejected');
    expect(options).to.deep.equal({ now: NOW });
  });

  it('a key that is not for assertions signs no credential', async () => {
    const verdict = await cast.verify(await cast.credential(), { dids: withoutAssertion() });
    expect(verdict.decision).to.equal('rejected');
    expect(codes(verdict, 'accreditation')).to.deep.equal(['NOT_REACHED']);
  });

  it('a kid that names no key of the issuer is not overlooked', async () => {
    const { key } = cast.dids.of(UNIVERSITY);
    const token = await cast.credential({}, { key, kid: `${UNIVERSITY}#key-2` });
    expect((await cast.verify(token)).decision).to.equal('rejected');
  });

  it('clocks may differ by a minute, not by five', async () => {
    expect(LIMITS.skewSeconds).to.equal(60);
    const token = await cast.credential({ issuedAt: NOW + 61, validFrom: ISSUED });
    expect(reasons(await cast.verify(token))).to.deep.equal(['ISSUED_IN_FUTURE']);
  });

  it('a revoked credential is not “verified” with the revocation in a side result', async () => {
    const handle = `0x${'5a'.repeat(32)}` as const;
    const status = {
      type: 'VidimusRevocationHandle',
      statusRegistry: `eip155:${HERE.chainId}:${HERE.statusRegistry}`,
      accreditation: `eip155:${HERE.chainId}:${HERE.registry}/${cast.university.ref.id}`,
      handle,
    };
    const token = await cast.credential({ status: [status] });
    cast.world.handles.set(handle, NOW - DAY);
    const verdict = await cast.verify(token);
    expect(verdict.decision).to.equal('rejected');
    expect(verdict.paths[0]?.decision).to.equal('accepted');
  });

  it('a status of a type that nobody reads is not skipped', async () => {
    const verdict = await cast.verify(
      await cast.credential({ status: [{ type: 'SomeStatus2031', id: 'urn:x' }] }),
    );
    expect(verdict.decision).to.equal('undetermined');
  });

  it('a network failure never becomes “unrecognised issuer”, now or later', async () => {
    let isDown = true;
    const trust = {
      ...cast.world.trust,
      recordsOf: (did: string) => (isDown ? unreachable(cast.world.trust) : cast.world.trust).recordsOf(did),
    };
    const verifier = cast.verifier({ trust });
    const down = await verifier.verify(await cast.credential());
    expect(reasons(down)).not.to.include('UNRECOGNISED_ISSUER');
    isDown = false;
    expect((await verifier.verify(await cast.credential())).decision).to.equal('accepted');
  });

  it('existence is not validity: an ended or void record is found, and does not count', async () => {
    const token = await cast.credential({ issuedAt: ISSUED + 2 * DAY });
    cast.world.end(cast.university, ISSUED + DAY);
    expect((await cast.verify(token)).decision).to.equal('rejected');
    cast.world.voidSince(cast.university, START, NOW);
    expect((await cast.verify(token)).decision).to.equal('rejected');
  });

  it('removing an issuer does not undo what it issued', async () => {
    const token = await cast.credential();
    cast.world.end(cast.university, NOW - DAY);
    cast.world.end(cast.agency, NOW - DAY);
    cast.world.end(cast.ministry, NOW - DAY);
    expect((await cast.verify(token)).decision).to.equal('accepted');
  });

  it('an accreditation does not hold in its last second', async () => {
    await cast.grant(cast.agency, { subject: PLATFORM, validUntil: ISSUED });
    const of = async (issuedAt: number) =>
      (await cast.verify(await cast.credential({ issuer: PLATFORM, issuedAt }))).decision;
    expect(await of(ISSUED - 1)).to.equal('accepted');
    expect(await of(ISSUED)).to.equal('rejected');
  });

  it('property: no token with a changed character is accepted, and none ends the verifier', async () => {
    const token = await cast.credential();
    const verifier = cast.verifier();
    const characters = fc.constantFrom(...'ABCabc012-_.= \u00e9\n');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), characters, async (position, character) => {
        const changed = token.slice(0, position) + character + token.slice(position + 1);
        const { decision } = await verifier.verify(changed);
        if (changed.trim() !== token) expect(decision).not.to.equal('accepted');
      }),
      { numRuns: 300 },
    );
  });

  it('property: no cut of a token is accepted, whether text or bytes', async () => {
    const token = await cast.credential();
    const verifier = cast.verifier();
    const bytes = new TextEncoder().encode(token);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), async (length) => {
        expect((await verifier.verify(token.slice(0, length))).decision).not.to.equal('accepted');
        expect((await verifier.verify(bytes.subarray(0, length))).decision).not.to.equal('accepted');
      }),
      { numRuns: 100 },
    );
  });
});
