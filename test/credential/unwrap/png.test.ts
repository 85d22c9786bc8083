import { deflateSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { LIMITS } from '../../../src/core/limits.ts';
import { outcomeOf } from '../../../src/core/refusal.ts';
import { badgeInPng } from '../../../src/credential/unwrap/png.ts';
import { PNG_SIGNATURE, png, pngChunk, pngText } from '../../fixtures/png.ts';
import { wellSaid } from '../../fixtures/wording.ts';

const codeOf = (bytes: Uint8Array): string => {
  const outcome = outcomeOf(() => badgeInPng(bytes));
  return outcome.ok ? 'READ' : wellSaid(outcome.finding).code;
};

/** An uncompressed text chunk whose fields after the keyword are given byte by byte. */
const rawText = (...fields: readonly (string | number[])[]): Buffer =>
  pngChunk(
    'iTXt',
    Buffer.concat([
      Buffer.from('openbadgecredential\0'),
      ...fields.map((field) => (typeof field === 'string' ? Buffer.from(field) : Buffer.from(field))),
    ]),
  );

describe('badgeInPng', () => {
  it('default: the text of the chunk, plain or compressed, of any length', () => {
    for (const text of [
      '{"a":"ä"}',
      'h.p.s',
      'x'.repeat(300_000),
      JSON.stringify([...Array(20_000).keys()]),
    ]) {
      expect(badgeInPng(png(pngText(text)))).to.equal(text);
      expect(badgeInPng(png(pngText(text, undefined, true)))).to.equal(text);
    }
  });

  it('behaviour: every compression level and random text come out as they went in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 2000 }),
        fc.integer({ min: 0, max: 9 }),
        (text, level) => {
          const data = Buffer.concat([
            Buffer.from('openbadgecredential\0\u0001\0\0\0', 'latin1'),
            deflateSync(text.toWellFormed(), { level }),
          ]);
          expect(badgeInPng(png(pngChunk('iTXt', data)))).to.equal(text.toWellFormed());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('behaviour: other texts in the image do not matter', () => {
    const others = [pngText('about', 'Comment'), pngChunk('tEXt', Buffer.from('openbadgecredential\0x'))];
    expect(badgeInPng(png(...others, pngText('{}')))).to.equal('{}');
  });

  it('error: an image without a badge, and one with a badge of version 2', () => {
    expect(codeOf(png())).to.equal('BADGE_NOT_IN_IMAGE');
    expect(codeOf(png(pngText('{}', 'openbadges')))).to.equal('FORMAT_IS_OPEN_BADGE_2');
    expect(codeOf(png(pngChunk('tEXt', Buffer.from('openbadges\0https://x'))))).to.equal(
      'FORMAT_IS_OPEN_BADGE_2',
    );
  });

  it('behaviour: every byte of the signature counts, and IEND holds nothing', () => {
    for (let at = 0; at < PNG_SIGNATURE.length; at++) {
      const image = png(pngText('{}'));
      image[at] = (image[at] ?? 0) ^ 1;
      expect(codeOf(image), String(at)).to.equal('BADGE_IMAGE_MALFORMED');
    }
    const image = png(pngText('{}'));
    const full = Buffer.concat([image.subarray(0, image.length - 12), pngChunk('IEND', Buffer.from('x'))]);
    expect(codeOf(full)).to.equal('BADGE_IMAGE_MALFORMED');
  });

  it('behaviour: a keyword counts where it is one: in a text chunk, whole, and closed', () => {
    const data = pngText('{}').subarray(8, -4);
    expect(codeOf(png(pngChunk('eXIf', data)))).to.equal('BADGE_NOT_IN_IMAGE');
    expect(codeOf(png(pngChunk('zTXt', Buffer.from('openbadges\0\0x'))))).to.equal('FORMAT_IS_OPEN_BADGE_2');
    expect(codeOf(png(pngChunk('zTXt', data)))).to.equal('BADGE_NOT_IN_IMAGE');
    for (const text of [
      'openbadgecredentials\0x',
      'openbadgecredential',
      '\0openbadgecredential\0',
      'openbadge\0',
    ]) {
      expect(codeOf(png(pngChunk('iTXt', Buffer.from(text)))), text).to.equal('BADGE_NOT_IN_IMAGE');
    }
  });

  it('argument: images and texts of exactly the limit are read', () => {
    const rest = png(pngText('{}'), pngChunk('IDAT')).length;
    const image = png(pngText('{}'), pngChunk('IDAT', Buffer.alloc(LIMITS.imageBytes - rest)));
    expect(image.length).to.equal(LIMITS.imageBytes);
    expect(badgeInPng(image)).to.equal('{}');
    for (const compressed of [false, true]) {
      const text = 'x'.repeat(LIMITS.credentialBytes);
      expect(badgeInPng(png(pngText(text, undefined, compressed)))).to.equal(text);
    }
  });

  it('error: cut off anywhere, it is damaged', () => {
    const image = png(pngText('{"a":1}'));
    for (let length = 8; length < image.length; length++) {
      expect(codeOf(image.subarray(0, length)), String(length)).to.equal('BADGE_IMAGE_MALFORMED');
    }
  });

  it('error: several badges, also where they are the same', () => {
    expect(codeOf(png(pngText('{}'), pngText('{}')))).to.equal('BADGE_IMAGE_AMBIGUOUS');
  });

  it('error: a lying chunk length, whichever way it lies', () => {
    const image = png(pngText('{}'));
    const at = image.indexOf('iTXt') - 4;
    for (const length of [0, 1, 33, image.length, 0x7fffffff, 0xffffffff]) {
      const lying = Buffer.from(image);
      lying.writeUInt32BE(length, at);
      expect(codeOf(lying), String(length)).to.equal('BADGE_IMAGE_MALFORMED');
    }
  });

  it('error: a wrong checksum, no IEND, bytes after it, no IHDR, too many chunks', () => {
    const image = png(pngText('{}'));
    const changed = Buffer.from(image);
    changed[image.indexOf('{}')] = 0x5b;
    expect(codeOf(changed)).to.equal('BADGE_IMAGE_MALFORMED');
    expect(codeOf(image.subarray(0, image.length - 12))).to.equal('BADGE_IMAGE_MALFORMED');
    expect(codeOf(Buffer.concat([image, Buffer.from([0])]))).to.equal('BADGE_IMAGE_MALFORMED');
    expect(codeOf(Buffer.concat([PNG_SIGNATURE, pngText('{}'), pngChunk('IEND')]))).to.equal(
      'BADGE_IMAGE_MALFORMED',
    );
    expect(codeOf(Buffer.concat([PNG_SIGNATURE.subarray(0, 6), Buffer.alloc(40)]))).to.equal(
      'BADGE_IMAGE_MALFORMED',
    );
    const many = Buffer.concat(Array.from({ length: 65_536 }, () => pngChunk('tIME')));
    expect(codeOf(png(many, pngText('{}')))).to.equal('BADGE_IMAGE_MALFORMED');
  });

  it('error: a text chunk with damaged fields, or text that is not UTF-8', () => {
    const packed = [...deflateSync('{}')];
    for (const fields of [
      [[0]],
      [[0, 0], 'en'],
      [[0, 0], 'en\0'],
      [[0, 1], '\0\0', '{}'],
      [[2, 0], '\0\0', '{}'],
      [[0, 0], '\0\0', [0xff]],
      [[1, 0], '\0\0', '{}'],
      [[1, 0], '\0\0', packed.slice(0, -1)],
      [[1, 0], '\0\0', [...packed, 0]],
      [[1, 0], '\0\0', [...packed.slice(0, -1), 0]],
    ]) {
      expect(codeOf(png(rawText(...fields))), JSON.stringify(fields)).to.equal('BADGE_IMAGE_MALFORMED');
    }
  });

  it('error: a text that unpacks to more than a credential may have, or an image that is too large', () => {
    const bomb = png(pngText(' '.repeat(LIMITS.credentialBytes + 1), undefined, true));
    expect(bomb.length).to.be.below(5000);
    expect(codeOf(bomb)).to.equal('INPUT_TOO_LARGE');
    expect(codeOf(png(pngText('x'.repeat(LIMITS.credentialBytes + 1))))).to.equal('INPUT_TOO_LARGE');
    expect(codeOf(png(pngChunk('IDAT', Buffer.alloc(LIMITS.imageBytes))))).to.equal('INPUT_TOO_LARGE');
  });

  it('behaviour: any changed byte of the badge’s chunk is refused', () => {
    const image = png(pngText('{"a":1}', undefined, true));
    const from = image.indexOf('iTXt') - 4;
    const to = image.indexOf('IDAT') - 4;
    for (let at = from; at < to; at++) {
      for (const bit of [1, 16, 128]) {
        const changed = Buffer.from(image);
        changed[at] = (changed[at] ?? 0) ^ bit;
        expect(codeOf(changed), `byte ${at - from}`).not.to.equal('READ');
      }
    }
  });
});
