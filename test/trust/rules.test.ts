import { expect } from 'chai';
import fc from 'fast-check';
import { findHints, fitsInside, permissionExcess } from '../../src/trust/attenuation.ts';
import { allows, covers } from '../../src/trust/permissions.ts';
import { type AccreditationRecord, KINDS } from '../../src/trust/record.ts';
import { mayGrant, wellFormed } from '../../src/trust/rules.ts';
import { Dice, randomChild, randomRoot, scopeNear } from '../fixtures/random-records.ts';
import { ANYTHING, permission, START } from '../fixtures/world.ts';

const record = (over: Partial<AccreditationRecord> = {}): AccreditationRecord => ({
  kind: 'attest',
  basis: 'licence',
  depth: 0,
  controller: `0x${'00'.repeat(20)}`,
  validFrom: START,
  validUntil: 0,
  salt: 0n,
  subject: 'did:example:university',
  permissions: [ANYTHING],
  ...over,
});

const root = (over: Partial<AccreditationRecord> = {}) => record({ kind: 'root', depth: 8, ...over });

describe('wellFormed', () => {
  it('default: a plain record breaks no rule', () => {
    expect(wellFormed(record())).to.equal(undefined);
    expect(wellFormed(root())).to.equal(undefined);
  });

  const target = { chainId: 1, registry: `0x${'11'.repeat(20)}`, id: `0x${'22'.repeat(32)}` } as const;
  const cases: readonly [string, Partial<AccreditationRecord>, object][] = [
    ['a subject that is no DID', { subject: 'https://university.example' }, { rule: 'subject', length: 26 }],
    ['a subject of four bytes', { subject: 'did:' }, { rule: 'subject', length: 4 }],
    ['a subject of 257 bytes', { subject: `did:${'é'.repeat(126)}x` }, { rule: 'subject', length: 257 }],
    [
      'an end before the start',
      { validUntil: START },
      { rule: 'dates', validFrom: START, validUntil: START },
    ],
    ['depth on a kind that cannot accredit', { depth: 1 }, { rule: 'depth', depth: 1 }],
    ['depth above eight', { kind: 'accredit', depth: 9 }, { rule: 'depth', depth: 9 }],
    ['a recognition without a target', { kind: 'recognise' }, { rule: 'target' }],
    ['a target on another kind', { target }, { rule: 'target' }],
    ['no permission', { permissions: [] }, { rule: 'permission-count', count: 0 }],
    [
      'seventeen permissions',
      { permissions: Array(17).fill(ANYTHING) },
      { rule: 'permission-count', count: 17 },
    ],
    [
      '65 entries in a list',
      { permissions: [{ ...ANYTHING, fields: Array(65).fill('06') }] },
      { rule: 'list-too-long', permission: 0, dimension: 'fields', count: 65 },
    ],
    [
      'a place in small letters',
      { permissions: [ANYTHING, { ...ANYTHING, jurisdictions: ['de'] }] },
      { rule: 'code-malformed', permission: 1, dimension: 'jurisdictions', entry: 'de' },
    ],
    [
      'a field of one digit',
      { permissions: [{ ...ANYTHING, fields: ['6'] }] },
      { rule: 'code-malformed', permission: 0, dimension: 'fields', entry: '6' },
    ],
    [
      'a number that does not fit',
      { permissions: [{ ...ANYTHING, credits: 65_536 }] },
      { rule: 'number', member: 'credits' },
    ],
  ];
  for (const [name, over, violation] of cases) {
    it(`error: ${name}`, () => expect(wellFormed(record(over))).to.deep.equal(violation));
  }
});

describe('mayGrant', () => {
  it('default: the matrix of kinds', () => {
    const pairs = KINDS.flatMap((parent) =>
      KINDS.filter((child) => mayGrant(parent, child)).map((child) => `${parent} ${child}`),
    );
    expect(pairs).to.deep.equal([
      'root accredit',
      'root attest',
      'root recognise',
      'accredit accredit',
      'accredit attest',
      'accredit recognise',
      'attest mandate',
    ]);
  });
});

describe('fitsInside', () => {
  it('default: the same permission fits', () => {
    expect(fitsInside(record(), root())).to.equal(undefined);
  });

  it('behaviour: permissions are judged one by one, never as a union', () => {
    const parent = root({
      permissions: [
        permission({ types: ['A'], jurisdictions: ['DE'] }),
        permission({ types: ['B'], jurisdictions: ['FR'] }),
      ],
    });
    const child = record({ permissions: [permission({ types: ['A'], jurisdictions: ['FR'] })] });
    expect(fitsInside(child, parent)).to.include({ rule: 'permission-too-wide', dimension: 'jurisdictions' });
    const both = record({ permissions: [permission({ types: ['A', 'B'], jurisdictions: ['DE'] })] });
    expect(fitsInside(both, parent)).to.include({ rule: 'permission-too-wide', dimension: 'types' });
  });

  it('behaviour: a bare country is above its parts, a part never above a longer code', () => {
    const inside = (outer: string, inner: string) =>
      permissionExcess(permission({ jurisdictions: [inner] }), permission({ jurisdictions: [outer] })) ===
      undefined;
    expect(inside('ES', 'ES-AN')).to.equal(true);
    expect(inside('ES-A', 'ES-AN')).to.equal(false);
    expect(inside('ES-AN', 'ES')).to.equal(false);
    expect(inside('ES', 'FR')).to.equal(false);
  });

  it('behaviour: a field is inside its own shorter code', () => {
    const inside = (outer: string, inner: string) =>
      permissionExcess(permission({ fields: [inner] }), permission({ fields: [outer] })) === undefined;
    expect(inside('06', '0613')).to.equal(true);
    expect(inside('0613', '061')).to.equal(false);
    expect(inside('061', '0712')).to.equal(false);
  });

  const limited = permission({
    types: ['A'],
    schemas: ['s'],
    jurisdictions: ['DE'],
    fields: ['06'],
    levels: 32,
    credits: 100,
  });
  for (const dimension of ['types', 'schemas', 'jurisdictions', 'fields', 'levels', 'credits'] as const) {
    it(`error: leaves ${dimension} open where the parent is limited`, () => {
      const open = { ...limited, [dimension]: ANYTHING[dimension] };
      expect(permissionExcess(open, limited)).to.include({ dimension });
      expect(permissionExcess(limited, limited)).to.equal(undefined);
      expect(permissionExcess(limited, ANYTHING)).to.equal(undefined);
    });
  }

  it('error: dates and depth outside of the parent’s', () => {
    const parent = root({ validUntil: START + 100, depth: 3 });
    const fits = (over: Partial<AccreditationRecord>) =>
      fitsInside(record({ validUntil: START + 100, ...over }), parent);
    expect(fits({})).to.equal(undefined);
    expect(fits({ validFrom: START - 1 })).to.include({ dimension: 'validFrom' });
    expect(fits({ validUntil: START + 101 })).to.include({ dimension: 'validUntil' });
    expect(fits({ validUntil: 0 })).to.include({ dimension: 'validUntil' });
    expect(fits({ kind: 'accredit', depth: 3 })).to.include({ dimension: 'depth' });
    expect(fits({ kind: 'accredit', depth: 2 })).to.equal(undefined);
  });

  it('argument: hints name the parent’s permission; missing, odd or surplus ones are refused', () => {
    const parent = root({ permissions: [permission({ types: ['A'] }), permission({ types: ['B'] })] });
    const child = record({ permissions: [permission({ types: ['B'] })] });
    expect(fitsInside(child, parent, [1])).to.equal(undefined);
    expect(fitsInside(child, parent, [0])).to.include({ rule: 'permission-too-wide', hint: 0 });
    expect(fitsInside(child, parent, [])).to.deep.equal({ rule: 'hint-missing', permission: 0 });
    expect(fitsInside(child, parent, [2])).to.deep.equal({ rule: 'hint-missing', permission: 0 });
    expect(fitsInside(child, parent, [1, 1])).to.deep.equal({ rule: 'hint-missing', permission: 1 });
  });

  it('property: hints that are found are hints that hold, and none are found where none hold', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = new Dice(seed);
        const parent = randomRoot(dice, START, `0x${'00'.repeat(20)}`, 0n);
        const child = randomChild(dice, parent, `0x${'00'.repeat(20)}`, 1n);
        const found = findHints(child, parent);
        for (const [i, inner] of child.permissions.entries()) {
          const fitting = parent.permissions.flatMap((outer, hint) =>
            permissionExcess(inner, outer) === undefined ? [hint] : [],
          );
          if (found.ok) expect(fitting).to.include(found.hints[i]);
          else if ('permission' in found.violation && found.violation.permission === i)
            expect(fitting).to.deep.equal([]);
        }
      }),
    );
  });

  it('property: what a child allows, its parent allows', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = new Dice(seed);
        const parent = randomRoot(dice, START, `0x${'00'.repeat(20)}`, 0n);
        const child = randomChild(dice, parent, `0x${'00'.repeat(20)}`, 1n);
        if (wellFormed(child) ?? fitsInside(child, parent)) return;
        for (let i = 0; i < 8; i++) {
          const scope = scopeNear(dice, dice.one(child.permissions));
          if (allows(child, scope) === undefined) expect(allows(parent, scope)).to.equal(undefined);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('covers', () => {
  const limited = permission({
    types: ['A', 'B'],
    schemas: ['s', 't'],
    jurisdictions: ['DE'],
    fields: ['06'],
    levels: 0b0010_0000,
    credits: 100,
  });
  const scope = {
    types: ['A'],
    schemas: ['x', 't'],
    jurisdiction: 'DE-BY',
    fields: ['0613'],
    level: 6,
    credits: 100,
  };

  it('default: every type and field, one of the schemas, the one place, level and credits', () => {
    expect(covers(limited, scope)).to.deep.equal([]);
  });

  const failures: readonly [string, object, string, readonly string[]][] = [
    ['one type of two', { types: ['A', 'C'] }, 'types', ['C']],
    ['no permitted schema', { schemas: ['x'] }, 'schemas', ['x']],
    ['no schema stated', { schemas: [] }, 'schemas', []],
    ['another place', { jurisdiction: 'FR' }, 'jurisdictions', ['FR']],
    ['a hostile place', { jurisdiction: 'DE-<script>' }, 'jurisdictions', ['DE-<script>']],
    ['no place stated', { jurisdiction: undefined }, 'jurisdictions', []],
    ['one field of two', { fields: ['0613', '07'] }, 'fields', ['07']],
    ['a wider field', { fields: ['0'] }, 'fields', ['0']],
    ['no field stated', { fields: [] }, 'fields', []],
    ['another level', { level: 5 }, 'levels', ['5']],
    ['no level stated', { level: undefined }, 'levels', []],
    ['more credits', { credits: 101 }, 'credits', ['10.1']],
    ['no credits stated', { credits: undefined }, 'credits', []],
    ['zero credits', { credits: 0 }, 'credits', []],
  ];
  for (const [name, over, dimension, stated] of failures) {
    it(`error: ${name}`, () => {
      const found = covers(limited, { ...scope, ...over });
      expect(found.map((shortfall) => shortfall.dimension)).to.deep.equal([dimension]);
      expect(found[0]?.stated).to.deep.equal(stated);
    });
  }

  it('behaviour: the nearest permission explains, and two do not make one', () => {
    const two = record({
      permissions: [
        permission({ types: ['A'], jurisdictions: ['DE'], levels: 1 }),
        permission({ types: ['A'], jurisdictions: ['FR'] }),
      ],
    });
    const found = allows(two, { types: ['A'], schemas: [], fields: [], jurisdiction: 'DE', level: 6 });
    expect(found?.map(({ dimension }) => dimension)).to.deep.equal(['levels']);
  });

  it('error: no type at all, or more than sixteen, is covered by nothing', () => {
    const none = { types: [], schemas: [], fields: [] };
    expect(allows(record(), none)).to.have.length(1);
    expect(allows(record(), { ...none, types: Array(17).fill('A') })).to.have.length(1);
    expect(allows(record(), { ...none, types: ['A'] })).to.equal(undefined);
  });
});
