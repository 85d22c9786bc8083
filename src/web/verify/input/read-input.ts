import { readText } from './read-text.ts';
import { type Input, InputFault } from './types.ts';

export { readLink } from './read-text.ts';

/** Of a picture; a photograph of a phone has up to this. */
const MOST_BYTES = 31_457_280;

/**
 * Reads one file, or pasted text: a token, JSON, a badge image, or a picture with a QR code in it. Only its own first bytes
 * say what a file is; names and types of files are claims.
 * @throws InputFault
 */
export const readInput = async (given: Blob | string): Promise<Input> => {
  if (typeof given === 'string') return readText(given, 'text');
  const name = given instanceof File ? { name: given.name } : {};
  return { ...(await readFile(given)), ...name };
};

/**
 * Reads what was dropped, chosen or pasted: one file, or text.
 * @throws InputFault, `SEVERAL` where there is more than one file
 */
export const readInputs = async (given: DataTransfer | FileList | readonly File[]): Promise<Input> => {
  const files = 'files' in given ? [...given.files] : [...given];
  const [file, ...others] = files;
  if (others.length > 0) throw new InputFault('SEVERAL');
  if (file !== undefined) return readInput(file);
  return readInput('files' in given ? textIn(given) : '');
};

const textIn = (given: DataTransfer): string =>
  given.getData('text/plain') || given.getData('text/uri-list').split('\n', 1)[0] || '';

const readFile = async (file: Blob): Promise<Input> => {
  if (file.size === 0) throw new InputFault('EMPTY');
  if (file.size > MOST_BYTES) throw new InputFault('TOO_LARGE');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('%PDF')) throw new InputFault('PDF');
  if (start.startsWith('PK\u0003\u0004')) throw new InputFault('ARCHIVE');
  if (start.startsWith('\u0089PNG') && holdsBadge(bytes)) return { kind: 'credential', bytes, from: 'badge' };
  if (isPicture(start)) {
    // The reader of codes comes when the first picture does.
    const { readQr } = await import('./read-qr.ts');
    return readText(await readQr(file), 'qr');
  }
  const text = textOf(bytes, start);
  if (/^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/.test(text))
    return { kind: 'credential', bytes, from: 'badge' };
  return readText(text, 'file');
};

/** PNG, JPEG, GIF, WebP, BMP, and the family of HEIC and AVIF. */
const isPicture = (start: string): boolean =>
  start.startsWith('\u0089PNG') ||
  start.startsWith('\u00ff\u00d8\u00ff') ||
  start.startsWith('GIF8') ||
  (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') ||
  start.startsWith('BM') ||
  start.slice(4, 8) === 'ftyp';

/** Keyword of the chunk that Open Badges are baked into. */
const KEYWORD = new TextEncoder().encode('openbadge');

const holdsBadge = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(KEYWORD[0] ?? 0); at !== -1; at = bytes.indexOf(KEYWORD[0] ?? 0, at + 1))
    if (KEYWORD.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
};

/** Windows' editors write UTF-16. */
const textOf = (bytes: Uint8Array, start: string): string => {
  const encoding = start.startsWith('\u00ff\u00fe')
    ? 'utf-16le'
    : start.startsWith('\u00fe\u00ff')
      ? 'utf-16be'
      : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Below.
  }
  throw new InputFault('UNREADABLE');
};
