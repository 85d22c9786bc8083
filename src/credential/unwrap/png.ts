import { failed, unknown } from '../../core/finding.ts';
import { LIMITS } from '../../core/limits.ts';
import { crc32 } from '../../core/packed/checksums.ts';
import { unzlib } from '../../core/packed/zlib.ts';
import { refuse } from '../../core/refusal.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LENGTH_AND_TYPE = 8;
const CRC = 4;
/** An image of the greatest size, in the small chunks that encoders write, has some thousands. */
const MAX_CHUNKS = 65_536;

const KEYWORD = 'openbadgecredential';
const KEYWORD_BEFORE_3 = 'openbadges';

export const isPng = (bytes: Uint8Array): boolean =>
  SIGNATURE.slice(0, 4).every((byte, i) => bytes[i] === byte);

/**
 * Takes an Open Badge out of the PNG that it is baked into (Open Badges 3.0 §5.3.2.1): the text of the one `iTXt` chunk with
 * the keyword `openbadgecredential`, also where it is compressed, which the specification discourages. The image itself is
 * not looked at.
 * @returns the text: JSON or a token, not read yet.
 * @throws Refusal `BADGE_IMAGE_MALFORMED`, `BADGE_IMAGE_AMBIGUOUS`, `BADGE_NOT_IN_IMAGE`, `FORMAT_IS_OPEN_BADGE_2`, `INPUT_TOO_LARGE`.
 */
export const badgeInPng = (bytes: Uint8Array): string => {
  if (bytes.length > LIMITS.imageBytes) {
    return refuse(unknown('INPUT_TOO_LARGE', { bytes: bytes.length, limit: LIMITS.imageBytes }));
  }
  const texts = textChunks(bytes);
  const [badge, ...more] = texts.filter(({ keyword }) => keyword === KEYWORD);
  if (more.length > 0) return refuse(failed('BADGE_IMAGE_AMBIGUOUS'));
  if (badge !== undefined) return internationalText(badge.data);
  return texts.some(({ keyword }) => keyword === KEYWORD_BEFORE_3)
    ? refuse(unknown('FORMAT_IS_OPEN_BADGE_2'))
    : refuse(failed('BADGE_NOT_IN_IMAGE'));
};

const malformed = (reason: string): never =>
  refuse(failed('BADGE_IMAGE_MALFORMED', { format: 'PNG', reason }));

interface TextChunk {
  readonly keyword: string;
  /** The chunk's data after the keyword and its NUL. */
  readonly data: Uint8Array;
}

/** Walks the chunks from IHDR to IEND, and keeps those whose keyword is a badge's. */
const textChunks = (bytes: Uint8Array): readonly TextChunk[] => {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return malformed('its signature is damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: TextChunk[] = [];
  let at = SIGNATURE.length;
  for (let count = 0; ; count++) {
    if (count === MAX_CHUNKS) return malformed('it has too many chunks');
    if (at + LENGTH_AND_TYPE + CRC > bytes.length) return malformed('it ends without an IEND chunk');
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const end = at + LENGTH_AND_TYPE + length;
    if (end + CRC > bytes.length) return malformed('a chunk states more bytes than there are');
    if ((count === 0) !== (type === 'IHDR')) return malformed('it does not begin with one IHDR chunk');
    if (type === 'IEND') {
      if (length !== 0 || end + CRC !== bytes.length) return malformed('there are bytes after its end');
      return texts;
    }
    if (type === 'iTXt' || type === 'tEXt' || type === 'zTXt') {
      const text = badgeText(bytes.subarray(at + LENGTH_AND_TYPE, end));
      // Only version 3 demands iTXt; an older keyword counts in any of the three.
      if (text !== undefined && (type === 'iTXt' || text.keyword === KEYWORD_BEFORE_3)) {
        if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
          return malformed('a checksum is wrong');
        texts.push(text);
      }
    }
    at = end + CRC;
  }
};

const badgeText = (data: Uint8Array): TextChunk | undefined => {
  const nul = data.subarray(0, KEYWORD.length + 1).indexOf(0);
  const keyword = nul < 0 ? '' : latin1(data.subarray(0, nul));
  return keyword === KEYWORD || keyword === KEYWORD_BEFORE_3
    ? { keyword, data: data.subarray(nul + 1) }
    : undefined;
};

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** PNG §11.3.3.4: compression flag and method, language tag, NUL, translated keyword, NUL, text. */
const internationalText = (data: Uint8Array): string => {
  const [flag, method] = data;
  const language = data.indexOf(0, 2);
  const keyword = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (keyword < 0 || method !== 0 || (flag !== 0 && flag !== 1))
    return malformed('its text chunk is damaged');
  const text = data.subarray(keyword + 1);
  const limit = LIMITS.credentialBytes;
  const plain = flag === 1 ? unzlib(text, limit) : text.length > limit ? 'too-large' : text;
  if (plain === 'too-large') return refuse(unknown('INPUT_TOO_LARGE', { bytes: limit + 1, limit }));
  if (plain === 'malformed') return malformed('its compressed text is damaged');
  try {
    return utf8.decode(plain);
  } catch {
    return malformed('its text is not UTF-8');
  }
};
