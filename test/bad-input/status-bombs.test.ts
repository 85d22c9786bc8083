import { randomBytes } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { createDeflate, createGzip } from 'node:zlib';
import { expect } from 'chai';
import { gunzip } from '../../src/core/packed/gzip.ts';
import { unzlib } from '../../src/core/packed/zlib.ts';

const LIMIT = 16_777_216;
const GIGABYTE = 1 << 30;

describe('status lists that are bombs', () => {
  let bomb: Buffer;
  let gzipBomb: Buffer;
  let bombs: Buffer;
  let noise: Buffer;
  const lying = (size: number): Buffer => {
    const packed = Buffer.from(gzipBomb);
    packed.writeUInt32LE(size, packed.length - 4);
    return packed;
  };

  before(async () => {
    bomb = await packedZeros(createDeflate({ level: 9 }), GIGABYTE);
    gzipBomb = await packedZeros(createGzip({ level: 9 }), GIGABYTE);
    bombs = Buffer.concat(Array.from({ length: 10 }, () => bomb));
    noise = Buffer.concat([Buffer.from([0x78, 0x9c]), randomBytes(10_000_000)]);
  });

  /** The best of several runs: this machine does other things too. */
  const quickest = (run: () => unknown): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const started = performance.now();
        run();
        return performance.now() - started;
      }),
    );

  const cases: readonly (readonly [string, () => unknown, string])[] = [
    ['a gigabyte as ZLIB', () => unzlib(bomb, LIMIT), 'too-large'],
    ['a gigabyte that states its size', () => gunzip(gzipBomb, LIMIT), 'too-large'],
    ['a gigabyte that says it is 16 KiB', () => gunzip(lying(16_384), LIMIT), 'malformed'],
    ['a gigabyte that says it is just within the limit', () => gunzip(lying(LIMIT), LIMIT), 'malformed'],
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

/** As much as is asked for, without ever holding it. */
const packedZeros = async (packer: Transform, bytes: number): Promise<Buffer> => {
  const zeros = Buffer.alloc(16_777_216);
  const source = Readable.from(Array.from({ length: bytes / zeros.length }, () => zeros));
  const chunks: Buffer[] = [];
  for await (const chunk of source.pipe(packer)) chunks.push(chunk);
  return Buffer.concat(chunks);
};
