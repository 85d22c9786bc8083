import { expect } from 'chai';
import fc from 'fast-check';
import { isObject } from '../../../src/core/json.ts';
import { bundledContexts } from '../../../src/proof/json-ld/bundled.ts';
import { type Cbor, decodeCbor, encodeCbor } from '../../../src/proof/suites/sd/cbor.ts';
import { hmacLabel, relabel, relabelAll } from '../../../src/proof/suites/sd/labels.ts';
import {
  type BaseProof,
  type DerivedProof,
  readSdValue,
  writeSdValue,
} from '../../../src/proof/suites/sd/proof-value.ts';
import { selectByPointers } from '../../../src/proof/suites/sd/select.ts';
import { statementsOf } from '../../../src/proof/suites/sd/statements.ts';
import { credential20 } from '../../fixtures/data-integrity.ts';

const bytes = (...items: readonly number[]): Uint8Array => Uint8Array.from(items);

describe('CBOR of proof values', () => {
  const number = fc.nat({ max: 0xffff_ffff });
  const { item } = fc.letrec<{ item: Cbor }>((tie) => ({
    item: fc.oneof(
      { maxDepth: 2 },
      number,
      fc.string({ unit: 'grapheme' }),
      fc.uint8Array({ maxLength: 300 }),
      fc.array(tie('item'), { maxLength: 30 }),
      fc
        .uniqueArray(fc.tuple(number, tie('item')), { selector: ([key]) => key, maxLength: 5 })
        .map((pairs) => new Map([...pairs].sort(([a], [b]) => a - b))),
    ),
  }));

  it('default: what is written is read again', () => {
    fc.assert(
      fc.property(item, (value) => {
        expect(decodeCbor(encodeCbor(value))).to.deep.equal(value);
      }),
    );
    for (const value of [0, 23, 24, 255, 256, 65_535, 65_536, 0xffff_ffff]) {
      expect(decodeCbor(encodeCbor(value)), `${value}`).to.equal(value);
    }
    expect([...encodeCbor(24)]).to.deep.equal([0x18, 24]);
    expect([...encodeCbor(23)]).to.deep.equal([23]);
    expect([...encodeCbor(256)]).to.deep.equal([0x19, 1, 0]);
    expect([
      ...encodeCbor(
        new Map([
          [2, 0],
          [1, 0],
        ]),
      ),
    ]).to.deep.equal([0xa2, 1, 0, 2, 0]);
    expect(decodeCbor(encodeCbor('\ufeffx'))).to.equal('\ufeffx');
    expect([...encodeCbor(65_536)]).to.deep.equal([0x1a, 0, 1, 0, 0]);
  });

  for (const [name, text] of [
    ['nothing', bytes()],
    ['a number in a longer form than it needs', bytes(0x18, 23)],
    ['a number in two bytes that fits one', bytes(0x19, 0, 255)],
    ['a number in four bytes that fits two', bytes(0x1a, 0, 0, 255, 255)],
    ['eight bytes', bytes(0x1b, 0, 0, 0, 0, 0, 0, 0, 1)],
    ['a negative number', bytes(0x20)],
    ['a tag', bytes(0xd8, 64, 0x40)],
    ['true', bytes(0xf5)],
    ['an endless string', bytes(0x5f, 0x41, 0, 0xff)],
    ['an endless list', bytes(0x9f, 0xff)],
    ['a string that is cut off', bytes(0x42, 1)],
    ['a list that is cut off', bytes(0x82, 1)],
    ['a head that is cut off', bytes(0x19, 1)],
    ['a text that is no UTF-8', bytes(0x62, 0xff, 0xfe)],
    ['a map with a key twice', bytes(0xa2, 1, 1, 1, 2)],
    ['a map from texts', bytes(0xa1, 0x61, 0x61, 1)],
    ['a map that is cut off', bytes(0xa1, 1)],
    ['more after the item', bytes(1, 1)],
    ['lists in lists in lists in lists', bytes(0x81, 0x81, 0x81, 0x81, 1)],
    ['maps in maps in maps in maps', bytes(0xa1, 1, 0xa1, 1, 0xa1, 1, 0xa1, 1, 1)],
    ['a number of a size that there is not', bytes(0x1c, 0)],
  ] as const) {
    it(`error: ${name}`, () => {
      expect(decodeCbor(text)).to.equal(undefined);
    });
  }

  it('behaviour: a length beyond the bytes is refused without room being made for it', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(decodeCbor(bytes(0x5a, 0xff, 0xff, 0xff, 0xff))).to.equal(undefined);
    expect(decodeCbor(bytes(0x9a, 0xff, 0xff, 0xff, 0xff))).to.equal(undefined);
    expect(process.memoryUsage().arrayBuffers - before).to.be.lessThan(1_000_000);
  });
});

describe('values of ecdsa-sd-2023', () => {
  const derived: DerivedProof = {
    kind: 'derived',
    baseSignature: new Uint8Array(64).fill(1),
    publicKey: new Uint8Array(35).fill(2),
    signatures: [new Uint8Array(64).fill(3)],
    labelMap: new Map([
      ['c14n0', `u${'A'.repeat(43)}`],
      ['c14n1', `u${'B'.repeat(42)}A`],
    ]),
    mandatoryIndexes: [0, 2],
  };

  it('default: both kinds go there and back', () => {
    expect(readSdValue(writeSdValue(derived))).to.deep.equal(derived);
    const { labelMap: _labels, mandatoryIndexes: _indexes, ...rest } = derived;
    const base = {
      ...rest,
      kind: 'base',
      hmacKey: new Uint8Array(32).fill(4),
      mandatoryPointers: ['/issuer'],
    } as const;
    expect(readSdValue(writeSdValue(base))).to.deep.equal(base);
  });

  it('error: a base proof with any part of another length or kind', () => {
    const { labelMap: _labels, mandatoryIndexes: _indexes, ...rest } = derived;
    const base: BaseProof = {
      ...rest,
      kind: 'base',
      hmacKey: new Uint8Array(32).fill(4),
      mandatoryPointers: ['/issuer'],
    };
    const changed: readonly Partial<BaseProof>[] = [
      { baseSignature: new Uint8Array(65) },
      { publicKey: new Uint8Array(36) },
      { hmacKey: new Uint8Array(31) },
      { signatures: [new Uint8Array(64), new Uint8Array(63)] },
    ];
    for (const change of changed) {
      expect(readSdValue(writeSdValue({ ...base, ...change })), Object.keys(change)[0]).to.equal(undefined);
    }
    const parts = [base.baseSignature, base.publicKey, base.hmacKey, base.signatures, ['/issuer']];
    const read = (items: readonly Cbor[]) => readSdValue(bytes(0xd9, 0x5d, 0, ...encodeCbor(items)));
    expect(read(parts)).to.deep.equal(base);
    expect(read([...parts, 1])).to.equal(undefined);
    for (const at of [0, 1, 2, 3, 4]) {
      for (const other of [7, 'x', [7], [['x']], new Map([[1, 2]])]) {
        expect(read(parts.map((part, i) => (i === at ? other : part))), `${at}`).to.equal(undefined);
      }
    }
  });

  it('error: any part of another length or kind', () => {
    const changed: readonly Partial<DerivedProof>[] = [
      { baseSignature: new Uint8Array(63) },
      { publicKey: new Uint8Array(34) },
      { signatures: [new Uint8Array(65)] },
      { labelMap: new Map([['c14n0', `u${'A'.repeat(42)}`]]) },
      { mandatoryIndexes: [1, 1] },
      // Two labels that become one.
      {
        labelMap: new Map([
          ['c14n0', `u${'A'.repeat(43)}`],
          ['c14n1', `u${'A'.repeat(43)}`],
        ]),
      },
    ];
    for (const change of changed) {
      expect(readSdValue(writeSdValue({ ...derived, ...change })), Object.keys(change)[0]).to.equal(
        undefined,
      );
    }
    const good = writeSdValue(derived);
    for (const at of [0, 1, 2]) {
      expect(readSdValue(good.map((byte, i) => (i === at ? byte + 7 : byte))), `${at}`).to.equal(undefined);
    }
    expect(readSdValue(bytes(0xd9, 0x5d, 1, ...encodeCbor([1, 2, 3, 4])))).to.equal(undefined);
    expect(readSdValue(bytes())).to.equal(undefined);
  });
});

describe('labels', () => {
  const labels = new Map([
    ['c14n0', 'uA'],
    ['c14n1', 'uB'],
  ]);

  it('default: subject, object and graph get theirs; what a literal says stays', () => {
    for (const [line, expected] of [
      ['_:c14n0 <p:p> _:c14n1 .\n', '_:uA <p:p> _:uB .\n'],
      ['<s:s> <p:p> "_:c14n0 \\" _:c14n1 ." .\n', '<s:s> <p:p> "_:c14n0 \\" _:c14n1 ." .\n'],
      ['_:c14n0 <p:p> "x"@en _:c14n1 .\n', '_:uA <p:p> "x"@en _:uB .\n'],
      ['_:c14n0 <p:p> "1"^^<t:t> <g:g> .\n', '_:uA <p:p> "1"^^<t:t> <g:g> .\n'],
      ['<_:c14n0> <p:p> <o:o> .\n', '<_:c14n0> <p:p> <o:o> .\n'],
    ] as const) {
      expect(relabel(line, labels)).to.equal(expected);
    }
  });

  it('error: a label without another one, or no line at all', () => {
    expect(relabel('_:c14n2 <p:p> <o:o> .\n', labels)).to.equal(undefined);
    expect(relabel('<s:s> <p:p> <o:o> _:c14n2 .\n', labels)).to.equal(undefined);
    expect(relabel('_:c14n0', labels)).to.equal(undefined);
    expect(relabel('x <s:s> <p:p> <o:o> .\n', labels)).to.equal(undefined);
    expect(relabel('<s:s> <p:p> <o:o> .\nx', labels)).to.equal(undefined);
    expect(relabelAll(['_:c14n0 <p:p> <o:o> .\n', '_:c14n2 <p:p> <o:o> .\n'], labels)).to.equal(undefined);
  });

  it('behaviour: lines are sorted by their new labels, which only the key tells', () => {
    const swapped = new Map([
      ['c14n0', 'uB'],
      ['c14n1', 'uA'],
    ]);
    expect(relabelAll(['_:c14n0 <p:p> <o:o> .\n', '_:c14n1 <p:p> <o:o> .\n'], swapped)).to.deep.equal([
      '_:uA <p:p> <o:o> .\n',
      '_:uB <p:p> <o:o> .\n',
    ]);
    const [one, two] = [hmacLabel(bytes(1), 'c14n0'), hmacLabel(bytes(2), 'c14n0')];
    expect(one).to.match(/^u[A-Za-z0-9_-]{43}$/);
    expect(one).not.to.equal(two);
  });
});

describe('selectByPointers', () => {
  const document = {
    '@context': ['c'],
    id: 'urn:x',
    type: 'T',
    a: { id: '_:b', type: 'A', b: 1, c: [{ d: 1, e: 2 }, { d: 3 }, 4], 'x/y~z': 5 },
    f: [1, 2],
    many: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    g: 'text',
  };
  const chosen = (...pointers: readonly string[]) => selectByPointers(document, pointers)?.document;
  const always = { '@context': ['c'], id: 'urn:x', type: 'T' };

  it('default: what is named, and id and type on the way to it', () => {
    expect(chosen()).to.deep.equal(always);
    expect(chosen('/g')).to.deep.equal({ ...always, g: 'text' });
    expect(chosen('/a/b')).to.deep.equal({ ...always, a: { type: 'A', b: 1 } });
    expect(chosen('/a/c/1', '/a/c/0/e')).to.deep.equal({
      ...always,
      a: { type: 'A', c: [{ e: 2 }, { d: 3 }] },
    });
    expect(chosen('/a', '/a/b')).to.deep.equal({ ...always, a: document.a });
    expect(chosen('/a/b', '/a')).to.deep.equal({ ...always, a: document.a });
    expect(chosen('/a/x~1y~0z')).to.deep.equal({ ...always, a: { type: 'A', 'x/y~z': 5 } });
    expect(chosen('/many/11', '/many/3')).to.deep.equal({ ...always, many: [3, 11] });
    expect(chosen('')).to.equal(document);
  });

  it('behaviour: an object of the selection knows which one it stands for', () => {
    const selection = selectByPointers(document, ['/a/c/0/e', '/a/c/1']);
    const { a = null } = selection?.document ?? {};
    const list = isObject(a) && Array.isArray(a['c']) ? a['c'].filter(isObject) : [];
    expect(list.map((one) => selection?.originOf(one))).to.deep.equal([document.a.c[0], document.a.c[1]]);
    expect(selection?.originOf(list[0] ?? {})).to.equal(document.a.c[0]);
  });

  it('error: pointers that lead nowhere, and into no list', () => {
    for (const pointer of [
      'a',
      'xg',
      '/h',
      '/a/c/3',
      '/a/c/-',
      '/a/c/01',
      '/a/c/length',
      '/g/0',
      '/g/length',
      '/~',
      '/~2',
      '/toString',
      '/a/constructor',
    ]) {
      expect(chosen(pointer), pointer).to.equal(undefined);
      expect(chosen('/g', pointer), pointer).to.equal(undefined);
    }
  });
});

describe('statementsOf', () => {
  it('behaviour: the same document has other labels under another key, and the same parts', () => {
    const document = credential20('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK');
    const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)].map((key) =>
      statementsOf(document, key, bundledContexts),
    );
    expect(one?.lines).to.have.length(two?.lines.length ?? 0);
    expect(one?.lines).not.to.deep.equal(two?.lines);
    expect(one?.chosenBy([])).to.deep.equal([]);
    expect(one?.chosenBy(['/nothing'])).to.equal(undefined);
    expect(one?.reveal(['/nothing'])).to.equal(undefined);
    expect(one?.chosenBy([''])).to.have.length(one?.lines.length ?? 0);
    const places = one?.chosenBy(['/credentialSubject/1']) ?? [];
    expect(places.map((place) => one?.lines[place]).join('')).to.contain('A second one');
    expect(places.map((place) => one?.lines[place]).join('')).not.to.contain('Reading');
  });
});
