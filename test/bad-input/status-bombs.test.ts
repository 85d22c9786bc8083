import { randomBytes } from 'node:crypto';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import { gunzip } from '../../src/core/packed/gzip.ts';
import { unzlib } from '../../src/core/packed/zlib.ts';

const LIMIT = 16_777_216;

/** A gigabyte of zeros as one DEFLATE stream: blocks that lean on nothing before them, one after another. */
const CHUNK = deflateRawSync(Buffer.alloc(LIMIT), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
const LAST = Buffer.from([3, 0]);
const GIGABYTE = Buffer.concat([...Array.from({ length: 64 }, () => CHUNK), LAST]);

/** What follows the stream is never looked at: it is refused before its end. */
const asZlib = (stream: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x78, 0xda]), stream, Buffer.from([0, 0, 0, 0])]);

const asGzip = (stream: Buffer, stated: number): Buffer => {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(stated, 4);
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]), stream, trailer]);
};

describe('status lists that are bombs', () => {
  const bomb = asZlib(GIGABYTE);
  const honest = asGzip(GIGABYTE, 1 << 30);
  const small = asGzip(GIGABYTE, 16_384);
  const fitting = asGzip(GIGABYTE, LIMIT);
  const bombs = Buffer.concat(Array.from({ length: 10 }, () => bomb));
  const noise = Buffer.concat([Buffer.from([0x78, 0x9c]), randomBytes(10_000_000)]);

  it('default: zlib unpacks such a stream to as much as it says', () => {
    const few = Buffer.concat([CHUNK, CHUNK, LAST]);
    expect(inflateRawSync(few).equals(Buffer.alloc(2 * LIMIT))).to.equal(true);
  });

  /** The best of several runs, in milliseconds of processor time: the machine does other things too. */
  const quickest = (run: () => unknown): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const started = process.cpuUsage();
        run();
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1_000;
      }),
    );

  const cases: readonly (readonly [string, () => unknown, string])[] = [
    ['a gigabyte as ZLIB', () => unzlib(bomb, LIMIT), 'too-large'],
    ['a gigabyte that states its size', () => gunzip(honest, LIMIT), 'too-large'],
    ['a gigabyte that says it is 16 KiB', () => gunzip(small, LIMIT), 'malformed'],
    ['a gigabyte that says it is just within the limit', () => gunzip(fitting, LIMIT), 'malformed'],
    ['ten megabytes of bombs one after another', () => unzlib(bombs, LIMIT), 'too-large'],
    ['ten megabytes of noise', () => unzlib(noise, LIMIT), 'malformed'],
  ];
  for (const [name, run, outcome] of cases) {
    it(`error: ${name} is refused within 20 ms and 64 MB`, () => {
      const before = process.memoryUsage().rss;
      expect(run()).to.equal(outcome);
      expect(process.memoryUsage().rss - before).to.be.below(64_000_000);
      expect(quickest(run)).to.be.below(20);
    });
  }
});
