import { randomBytes } from 'node:crypto';
import { constants, deflateSync, gzipSync, inflateSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { adler32, crc32 } from '../../../src/core/packed/checksums.ts';
import { gunzip, gzip } from '../../../src/core/packed/gzip.ts';
import { inflate } from '../../../src/core/packed/inflate.ts';
import { unzlib, zlib } from '../../../src/core/packed/zlib.ts';

const LIMIT = 16_777_216;

const bytesOf = (result: Uint8Array | string): string =>
  typeof result === 'string' ? result : Buffer.from(result).toString('hex');

/** Random bytes, long runs, few letters: what makes a compressor use each kind of block and match. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc
    .array(fc.tuple(fc.nat(255), fc.nat(600)), { maxLength: 40 })
    .map((runs) => Uint8Array.from(runs.flatMap(([byte, length]) => Array.from({ length }, () => byte)))),
  fc.string({ maxLength: 3_000 }).map((text) => new TextEncoder().encode(text)),
);
const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];
const settings = fc.record({
  level: fc.nat(9),
  strategy: fc.constantFrom(...STRATEGIES),
  memLevel: fc.integer({ min: 1, max: 9 }),
});

describe('status/packed', () => {
  it('default: unpacks whatever zlib packs, in both wrappings', () => {
    fc.assert(
      fc.property(contents, settings, (content, options) => {
        expect(bytesOf(unzlib(deflateSync(content, options), LIMIT))).to.equal(bytesOf(content));
        expect(bytesOf(gunzip(gzipSync(content, options), LIMIT))).to.equal(bytesOf(content));
      }),
      { numRuns: 300 },
    );
  });

  it('default: what is packed here, zlib unpacks', async () => {
    for (const content of [new Uint8Array(), new Uint8Array(20_000), randomBytes(5_000)]) {
      expect(inflateSync(await zlib(content)).equals(content)).to.equal(true);
      expect(bytesOf(gunzip(await gzip(content), LIMIT))).to.equal(bytesOf(content));
    }
  });

  it('behaviour: agrees with zlib about every change of a byte', () => {
    fc.assert(
      fc.property(
        contents,
        settings,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (content, options, at, flip) => {
          const packed = deflateSync(content, options);
          const where = at % packed.length;
          packed[where] = (packed[where] ?? 0) ^ flip;
          let theirs: string;
          try {
            const { buffer, engine } = inflateSync(packed, { info: true }) as unknown as {
              buffer: Buffer;
              engine: { bytesWritten: number };
            };
            theirs = engine.bytesWritten === packed.length ? bytesOf(buffer) : 'malformed';
          } catch {
            theirs = 'malformed';
          }
          const ours = bytesOf(unzlib(packed, LIMIT));
          expect(ours === 'too-large' ? 'malformed' : ours).to.equal(theirs);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('behaviour: large lists of every kind', () => {
    const sparse = Buffer.alloc(1_048_576);
    for (let i = 0; i < 10_000; i++) sparse[(i * 2_654_435_761) % sparse.length] = i & 255;
    for (const content of [sparse, randomBytes(1_048_576), Buffer.alloc(LIMIT)]) {
      const back = gunzip(gzipSync(content), LIMIT);
      expect(typeof back !== 'string' && content.equals(back)).to.equal(true);
    }
  });

  it('argument: a limit is exact', () => {
    const content = randomBytes(4_000);
    for (const [pack, unpack] of [
      [deflateSync, unzlib],
      [gzipSync, gunzip],
    ] as const) {
      expect(bytesOf(unpack(pack(content), 4_000))).to.equal(bytesOf(content));
      expect(unpack(pack(content), 3_999)).to.equal('too-large');
      expect(bytesOf(unpack(pack(Buffer.alloc(0)), 0))).to.equal('');
    }
  });

  it('argument: a gzip header with everything that may stand in it', () => {
    const plain = gzipSync(Buffer.alloc(100, 7));
    const rest = plain.subarray(10);
    const header = (flags: number, ...parts: readonly number[][]) =>
      Buffer.concat([
        Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]),
        ...parts.map((part) => Buffer.from(part)),
        rest,
      ]);
    const extra = [3, 0, 1, 2, 3];
    const name = [...Buffer.from('list.bin'), 0];
    const comment = [0];
    const good = bytesOf(Buffer.alloc(100, 7));
    expect(bytesOf(gunzip(header(0), LIMIT))).to.equal(good);
    expect(bytesOf(gunzip(header(1), LIMIT))).to.equal(good);
    expect(bytesOf(gunzip(header(4 | 8 | 16 | 2, extra, name, comment, [0, 0]), LIMIT))).to.equal(good);
    for (const wrong of [
      header(0x20),
      header(0x80),
      header(4, [255, 255]),
      header(8, [1]).subarray(0, 12),
      Buffer.from([0x1f, 0x8b, 8, 16, ...Buffer.alloc(30, 1)]),
      Buffer.from([0x1f, 0x8b, 7, ...header(0).subarray(3)]),
      Buffer.from([0x1f, 0x8c, ...header(0).subarray(2)]),
    ]) {
      expect(gunzip(wrong, LIMIT)).to.be.oneOf(['malformed', 'too-large']);
    }
  });

  it('error: second members, trailing bytes even with a fitting trailer, missing bytes', () => {
    const content = Buffer.alloc(500, 3);
    const empty = Buffer.alloc(0);
    for (const [pack, unpack, trailer] of [
      [deflateSync, unzlib, 4],
      [gzipSync, gunzip, 8],
    ] as const) {
      const one = pack(content);
      const end = one.subarray(-trailer);
      for (const wrong of [
        Buffer.concat([one, one]),
        Buffer.concat([pack(empty), one]),
        Buffer.concat([one, pack(empty)]),
        Buffer.concat([one, Buffer.from([0])]),
        Buffer.concat([one, end]),
        Buffer.concat([one, Buffer.from('x'), end]),
        one.subarray(0, -1),
        one.subarray(0, -trailer),
        one.subarray(0, -trailer - 1),
        one.subarray(1),
        empty,
      ]) {
        expect(unpack(wrong, LIMIT)).to.be.oneOf(['malformed', 'too-large']);
      }
    }
  });

  it('error: a checksum that does not fit', () => {
    for (const [pack, unpack, at] of [
      [deflateSync, unzlib, -1],
      [gzipSync, gunzip, -8],
    ] as const) {
      const packed = pack(Buffer.alloc(500, 3));
      packed[packed.length + at] = (packed.at(at) ?? 0) ^ 1;
      expect(unpack(packed, LIMIT)).to.equal('malformed');
    }
    expect(crc32(Buffer.from('123456789'))).to.equal(0xcbf43926);
    expect(adler32(Buffer.from('Wikipedia'))).to.equal(0x11e60398);
    expect(adler32(Buffer.alloc(100_000, 255))).to.equal(adlerSlowly(Buffer.alloc(100_000, 255)));
  });

  it('error: ZLIB headers that are none, and a dictionary', () => {
    const packed = deflateSync(Buffer.alloc(50));
    for (const [method, flags] of [
      [0x77, 0x85],
      [0x88, 0x1c],
      [0x78, 0x9d],
      [0x78, 0xbb],
    ]) {
      expect(unzlib(Buffer.from([method ?? 0, flags ?? 0, ...packed.subarray(2)]), LIMIT)).to.equal(
        'malformed',
      );
    }
  });

  // Streams by hand: bits are given in the order in which they are read.
  const streamOf = (bits: string): Uint8Array => {
    const bytes = new Uint8Array(Math.ceil(bits.length / 8));
    [...bits].forEach((bit, at) => {
      if (bit === '1') bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
    });
    return bytes;
  };
  const number = (value: number, size: number): string =>
    Array.from({ length: size }, (_, bit) => (value >> bit) & 1).join('');

  const wrongStreams: readonly (readonly [string, Uint8Array])[] = [
    ['a block of the fourth type', streamOf('111')],
    ['a stored block whose lengths disagree', Uint8Array.from([1, 1, 0, 1, 0, 7])],
    ['a stored block that is cut off', Uint8Array.from([1, 5, 0, 250, 255, 7])],
    ['a match before the beginning', streamOf(`1${number(1, 2)}0000001${'00000'}`)],
    ['a length that has no meaning', streamOf(`1${number(1, 2)}${'11000110'}00000`)],
    ['a distance that has no meaning', streamOf(`1${number(1, 2)}${'00110000'}${'0000001'}${'11110'}`)],
    [
      'more literal codes than there are',
      streamOf(`1${number(2, 2)}${number(30, 5)}${number(0, 5)}${number(0, 4)}`),
    ],
    [
      'more distance codes than there are',
      streamOf(`1${number(2, 2)}${number(0, 5)}${number(30, 5)}${number(0, 4)}`),
    ],
    [
      'no code for the lengths',
      streamOf(`1${number(2, 2)}${number(0, 5)}${number(0, 5)}${number(0, 4)}${number(0, 12)}`),
    ],
    [
      'a repetition of nothing',
      streamOf(
        `1${number(2, 2)}${number(0, 5)}${number(0, 5)}${number(0, 4)}${number(1, 3)}${number(1, 3)}${number(0, 6)}00`,
      ),
    ],
    ['nothing', new Uint8Array()],
  ];
  for (const [name, stream] of wrongStreams) {
    it(`error: ${name}`, () => {
      expect(inflate(stream, 0, LIMIT)).to.equal('malformed');
    });
  }

  it('error: blocks without end that hold nothing', () => {
    // An empty block of fixed codes has ten bits.
    const empty = `0${number(1, 2)}0000000`;
    expect(inflate(streamOf(`${empty.repeat(20)}1${number(1, 2)}0000000`), 0, LIMIT)).to.have.property('end');
    const many = streamOf(empty.repeat(80_000));
    const started = performance.now();
    expect(inflate(many, 0, LIMIT)).to.equal('malformed');
    expect(performance.now() - started).to.be.below(100);
  });
});

const adlerSlowly = (bytes: Uint8Array): number => {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
};
