import decodeQR from 'qr/decode.js';
import { InputFault } from './types.ts';

/** Longer sides at which a picture is looked through: small ones forgive noise, large ones show small modules. */
const SIZES = [1_200, 2_000, 700] as const;
const MILLISECONDS = 1_500;

/**
 * The text of the QR code in a picture.
 * @throws InputFault `IMAGE_UNREADABLE`, `NO_QR_CODE`
 */
export const readQr = async (picture: Blob): Promise<string> => {
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (bitmap === undefined) throw new InputFault('IMAGE_UNREADABLE');
  try {
    for (const size of SIZES) {
      const text = codeIn(bitmap, bitmap.width, bitmap.height, size, MILLISECONDS);
      if (text !== undefined) return text;
    }
  } finally {
    bitmap.close();
  }
  throw new InputFault('NO_QR_CODE');
};

let canvas: HTMLCanvasElement | undefined;

/** Looks for a code in a picture or a frame of a video, made smaller until its longer side has `size` points. */
export const codeIn = (
  source: CanvasImageSource,
  width: number,
  height: number,
  size: number,
  milliseconds: number,
): string | undefined => {
  if (width === 0 || height === 0) return undefined;
  const scale = Math.min(1, size / Math.max(width, height));
  canvas ??= document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  // What is transparent is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  try {
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const text = decodeQR({ width: canvas.width, height: canvas.height, data }, { timeLimit: milliseconds });
    return text === '' ? undefined : text;
  } catch {
    return undefined;
  }
};
