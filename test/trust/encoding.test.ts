import { expect } from 'chai';
import fc from 'fast-check';
import { contractRecord } from '../../src/chain/write/acts-trust.ts';
import { INTERFACES } from '../../src/chain/write/contracts.ts';
import { type Hex, toHex } from '../../src/core/hex.ts';
import { bodyHashOf, decodeRecord, encodeRecord, recordIdOf } from '../../src/trust/encoding.ts';
import { organisationBytes, parseOrganisation } from '../../src/trust/parse-organisation.ts';
import { type AccreditationRecord, KINDS, REASONS, STATUSES } from '../../src/trust/record.ts';
import { decodeState, encodeState } from '../../src/trust/state-word.ts';

const hex = (size: number) =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((value): Hex => toHex(value));
const permission = fc.record({
  types: fc.array(hex(32), { maxLength: 3 }),
  schemas: fc.array(hex(32), { maxLength: 2 }),
  jurisdictions: fc.array(fc.constantFrom('DE', 'ES-AN', 'BE-VLG'), { maxLength: 3 }),
  fields: fc.array(fc.constantFrom('06', '061', '0613'), { maxLength: 3 }),
  levels: fc.nat({ max: 255 }),
  credits: fc.nat({ max: 65_535 }),
});
const anyRecord: fc.Arbitrary<AccreditationRecord> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    basis: fc.constantFrom('licence' as const, 'quality-assurance' as const),
    depth: fc.nat({ max: 8 }),
    controller: hex(20),
    validFrom: fc.nat(),
    validUntil: fc.nat(),
    salt: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
    subject: fc.string({ maxLength: 50 }).map((text) => `did:x:${text}`),
    permissions: fc.array(permission, { minLength: 1, maxLength: 3 }),
  })
  .chain((record) =>
    record.kind === 'recognise'
      ? fc
          .record({ chainId: fc.integer({ min: 1, max: 2 ** 31 }), registry: hex(20), id: hex(32) })
          .map((target) => ({ ...record, target }))
      : fc.constant(record),
  );

describe('record encoding', () => {
  it('behaviour: decodes what it encodes, and encodes as the contract does', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const encoded = encodeRecord(record);
        expect(decodeRecord(encoded)).to.deep.equal(record);
        // The same struct as a function's argument, without the function's own words.
        const call = INTERFACES.trustedIssuersRegistry.encodeFunctionData('idOf', [
          `0x${'00'.repeat(32)}`,
          contractRecord(record),
        ]);
        expect(call.slice(2 + 8 + 128)).to.equal(toHex(encoded).slice(2 + 64));
      }),
    );
  });

  it('error: anything else is undefined', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 800 }),
        (bytes) => void expect(decodeRecord(bytes)).to.equal(undefined),
      ),
    );
  });

  it('behaviour: the id binds chain, registry, parent and body', () => {
    const bodyHash = bodyHashOf({
      ...{ kind: 'attest', basis: 'licence', depth: 0, controller: `0x${'11'.repeat(20)}`, validFrom: 1 },
      ...{ validUntil: 0, salt: 0n, subject: 'did:x:y', permissions: [] },
    } as AccreditationRecord);
    const place = {
      chainId: 1,
      registry: `0x${'22'.repeat(20)}`,
      parent: `0x${'33'.repeat(32)}`,
      bodyHash,
    } as const;
    const ids = [
      recordIdOf(place),
      recordIdOf({ ...place, chainId: 2 }),
      recordIdOf({ ...place, registry: `0x${'23'.repeat(20)}` }),
      recordIdOf({ ...place, parent: bodyHash }),
      recordIdOf({ ...place, bodyHash: place.parent }),
    ];
    expect(new Set(ids).size).to.equal(5);
  });
});

describe('state word', () => {
  it('behaviour: reads what it writes', () => {
    const state = fc.record({
      controller: hex(20),
      grantedAt: fc.nat(),
      since: fc.nat(),
      interrupted: fc.boolean(),
      setBy: fc.nat({ max: 15 }),
      status: fc.constantFrom(...STATUSES),
      reason: fc.constantFrom(...REASONS),
      epoch: fc.nat({ max: 65_535 }),
    });
    fc.assert(
      fc.property(state, (value) => void expect(decodeState(encodeState(value))).to.deep.equal(value)),
    );
  });

  it('error: a status or reason that is not known is no state', () => {
    expect(decodeState(7n << 24n)).to.equal(undefined);
    expect(decodeState(200n << 16n)).to.equal(undefined);
  });
});

describe('organisation data', () => {
  it('default: reads what it writes, in the fixed order', () => {
    const organisation = {
      legalName: { de: 'Universität', en: 'University' },
      country: 'DE',
      type: 'university',
      identifiers: { pic: '999', erasmus: 'D  X01' },
      homepage: 'https://example.org/',
      demonstration: true,
    } as const;
    expect(parseOrganisation(organisationBytes(organisation))).to.deep.equal(organisation);
  });

  it('error: hostile members are left out, and a statement without a name is none', () => {
    const read = (value: unknown) => parseOrganisation(new TextEncoder().encode(JSON.stringify(value)));
    const base = { legalName: { en: 'X' }, country: 'DE', type: 'university' };
    expect(read({ ...base, homepage: 'javascript:alert(1)', extra: 1, contact: '' })).to.deep.equal(base);
    for (const wrong of [
      {},
      { ...base, legalName: {} },
      { ...base, country: 'Germany' },
      { ...base, type: 'shop' },
      [],
      1,
    ])
      expect(read(wrong)).to.equal(undefined);
    expect(parseOrganisation(new Uint8Array(20_000))).to.equal(undefined);
    expect(parseOrganisation(new TextEncoder().encode('{"country":"DE","country":"FR"}'))).to.equal(
      undefined,
    );
  });
});
