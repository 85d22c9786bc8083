import { expect } from 'chai';
import { fail } from '../../src/core/errors.ts';
import { HIGHER_EDUCATION_TYPE } from '../../src/issue/micro-credential.ts';
import type { TrustSource } from '../../src/trust/source.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import type { Verifier } from '../../src/verify/verifier.ts';
import { Cast, codes, ISSUED, NOW, reasons, UNIVERSITY } from '../fixtures/cast.ts';
import { DAY, permission } from '../fixtures/world.ts';

/** Counts what the records are asked for. */
const counted = (trust: TrustSource) => {
  const count = { asked: 0 };
  const source: TrustSource = {
    ...trust,
    recordsOf: (subject) => {
      count.asked++;
      return trust.recordsOf(subject);
    },
  };
  return { count, source };
};

describe('verify/trust-cache', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.assemble();
  });

  /** What a verifier that keeps nothing says now. */
  const anew = async (token: string, options: Parameters<Verifier['verify']>[1] = {}): Promise<Verdict> => {
    const { revision: _, ...trust } = cast.world.trust;
    return cast.verifier({ trust }).verify(token, options);
  };

  it('default: while the state stays, an issuer’s records are read once for a time of issuance', async () => {
    const { count, source } = counted(cast.world.trust);
    const verifier = cast.verifier({ trust: source });
    const first = await verifier.verify(await cast.credential());
    const before = count.asked;
    for (const title of ['One', 'Two', 'Three']) {
      const token = await cast.credential({ title });
      expect(await verifier.verify(token)).to.deep.equal(await anew(token));
    }
    expect(count.asked).to.equal(before);
    expect(first.decision).to.equal('accepted');
  });

  it('behaviour: whatever changes a record changes the next verdict', async () => {
    const verifier = cast.verifier();
    const token = await cast.credential();
    expect((await verifier.verify(token)).decision).to.equal('accepted');
    const changes = [
      () => cast.world.suspend(cast.agency, NOW - DAY),
      () => cast.world.resume(cast.agency, NOW - 100),
      () => cast.world.end(cast.university, ISSUED + DAY),
      () => cast.world.voidSince(cast.ministry, ISSUED - DAY, NOW - 50, 'key-compromise'),
    ];
    const seen = new Set<string>();
    for (const change of changes) {
      change();
      const verdict = await verifier.verify(token);
      expect(verdict).to.deep.equal(await anew(token));
      seen.add(JSON.stringify(verdict.chain));
    }
    expect(seen.size).to.equal(changes.length);
    expect((await verifier.verify(token)).decision).to.equal('rejected');
  });

  it('behaviour: each time of issuance, and each present, is judged by itself', async () => {
    const end = ISSUED + 100 * DAY;
    cast.world.end(cast.university, end);
    const verifier = cast.verifier();
    for (const issuedAt of [ISSUED, end - 1, end, end + DAY, ISSUED]) {
      for (const now of [issuedAt + 1, end - 1, end, NOW]) {
        const token = await cast.credential({ issuedAt });
        const verdict = await verifier.verify(token, { now });
        expect(verdict).to.deep.equal(await anew(token, { now }));
      }
    }
  });

  it('behaviour: scope is judged for every credential, also after one that was covered', async () => {
    const other = permission({ types: [HIGHER_EDUCATION_TYPE], jurisdictions: ['FR'] });
    await cast.grant(cast.agency, {
      subject: UNIVERSITY,
      name: 'University of Examples',
      permissions: [other],
    });
    const verifier = cast.verifier();
    const cases = [
      {},
      { level: 8 },
      { issuerCountry: 'FR' },
      { ects: 31 },
      { issuerCountry: 'IT' },
      {},
    ] as const;
    const decisions: string[] = [];
    for (const over of cases) {
      const token = await cast.credential(over);
      const verdict = await verifier.verify(token);
      expect(verdict).to.deep.equal(await anew(token));
      decisions.push(verdict.decision);
    }
    expect(decisions).to.deep.equal(['accepted', 'rejected', 'accepted', 'rejected', 'rejected', 'accepted']);
  });

  it('behaviour: the record that a credential names counts each time', async () => {
    const verifier = cast.verifier();
    for (const accreditation of [cast.university.ref, cast.agency.ref, cast.university.ref]) {
      const token = await cast.credential({ accreditation });
      expect(await verifier.verify(token)).to.deep.equal(await anew(token));
    }
  });

  it('behaviour: a signed accreditation credential is checked again after a minute of real time', async () => {
    let time = NOW;
    const verifier = cast.verifier({ clock: () => time });
    const token = await cast.credential();
    await verifier.verify(token, { now: NOW });
    const asked = () => cast.dids.asked.filter(({ did }) => did !== UNIVERSITY).length;
    const before = asked();
    for (const seconds of [1, 58]) {
      time = NOW + seconds;
      await verifier.verify(token, { now: NOW });
    }
    expect(asked()).to.equal(before);
    time = NOW + 61;
    await verifier.verify(token, { now: NOW });
    expect(asked()).to.be.greaterThan(before);
    // A clock that was set back tells nothing of how long ago that was.
    const again = asked();
    time = NOW - 1;
    await verifier.verify(token, { now: NOW });
    expect(asked()).to.be.greaterThan(again);
  });

  it('error: a state that is too old to answer says so, whatever was kept', async () => {
    let stale = false;
    const check = () => {
      if (stale) throw fail('REPLICA_STALE', { seconds: 900 });
    };
    const { trust } = cast.world;
    const source: TrustSource = {
      ...trust,
      recordsOf: async (subject) => {
        check();
        return trust.recordsOf(subject);
      },
      revision: () => {
        check();
        return trust.revision?.();
      },
    };
    const verifier = cast.verifier({ trust: source });
    const token = await cast.credential();
    expect((await verifier.verify(token)).decision).to.equal('accepted');
    stale = true;
    const verdict = await verifier.verify(token);
    expect(verdict.decision).to.equal('undetermined');
    expect(reasons(verdict)).to.include('TRUST_SOURCE_UNAVAILABLE');
  });

  it('error: a fault of the source is not kept', async () => {
    let broken = true;
    const { trust } = cast.world;
    const source: TrustSource = {
      ...trust,
      recognitionsOf: async (ref) => {
        if (broken) throw fail('RPC_UNREACHABLE', { node: 'n', reason: 'refused' });
        return trust.recognitionsOf(ref);
      },
      record: async (ref) => {
        if (broken) throw fail('RPC_UNREACHABLE', { node: 'n', reason: 'refused' });
        return trust.record(ref);
      },
    };
    const verifier = cast.verifier({ trust: source });
    const token = await cast.credential();
    expect((await verifier.verify(token)).decision).to.equal('undetermined');
    broken = false;
    expect((await verifier.verify(token)).decision).to.equal('accepted');
  });

  it('behaviour: a caller’s own keys neither use nor leave anything', async () => {
    const { count, source } = counted(cast.world.trust);
    const verifier = cast.verifier({ trust: source });
    const token = await cast.credential();
    const { kid, key } = cast.dids.of(UNIVERSITY);
    const { d: _, ...publicKeyJwk } = key;
    const method = { id: kid, type: 'JsonWebKey2020', controller: UNIVERSITY, publicKeyJwk };
    await verifier.verify(token, { keys: [method] });
    const first = count.asked;
    await verifier.verify(token, { keys: [method] });
    expect(count.asked).to.equal(2 * first);
  });

  it('error: what verdicts share cannot be written to', async () => {
    const verifier = cast.verifier();
    const token = await cast.credential();
    await verifier.verify(token);
    const { chain, checks } = await verifier.verify(token);
    expect(() => Object.assign(chain[0]?.checks[0] ?? {}, { status: 'fail' })).to.throw(TypeError);
    expect(() => Object.assign(chain[0] ?? {}, { status: 'void' })).to.throw(TypeError);
    const accredited = checks.find(({ check }) => check === 'accreditation');
    expect(() => Object.assign(accredited ?? {}, { status: 'fail' })).to.throw(TypeError);
    expect(codes(await verifier.verify(token), 'accreditation')).to.include('ACCREDITED');
  });
});
