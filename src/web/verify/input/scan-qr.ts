import { type InputCode, InputFault } from './types.ts';

/** Between two looks, in milliseconds: a phone must stay cool, and nobody notices. */
const PAUSE_MS = 80;
/** A small look finds codes that fill the picture soon; a large one finds dense ones, as whole credentials are. */
const FRAME_SIZES = [720, 1_280] as const;
/** For one look, in milliseconds: a phone takes longer than a desk. */
const LOOK_MS = 300;

/** Whether there is a camera to ask for at all; asking itself comes with the first scan. */
export const hasCamera = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;

/**
 * Shows the camera in `video` and waits for a QR code. The picture stays on the device. The camera is off again when this
 * settles.
 * @returns the text of the first code, for `readInput`
 * @throws InputFault `CAMERA_DENIED`, `CAMERA_ABSENT`, `CAMERA_BUSY`, `CANCELLED`
 */
export const scanQr = async (video: HTMLVideoElement, signal: AbortSignal): Promise<string> => {
  if (!hasCamera()) throw new InputFault('CAMERA_ABSENT');
  const [stream, { codeIn }] = await Promise.all([openCamera(), import('./read-qr.ts')]);
  const stop = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  try {
    video.srcObject = stream;
    video.muted = true;
    video.playsInline = true;
    await video.play().catch(() => undefined);
    for (let look = 0; !signal.aborted; look++) {
      const size = FRAME_SIZES[look % FRAME_SIZES.length] ?? 720;
      const text = codeIn(video, video.videoWidth, video.videoHeight, size, LOOK_MS);
      if (text !== undefined) return text;
      if (stream.getVideoTracks().every(({ readyState }) => readyState === 'ended'))
        throw new InputFault('CAMERA_BUSY');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new InputFault('CANCELLED');
  } finally {
    stop();
    video.srcObject = null;
  }
};

const openCamera = async (): Promise<MediaStream> => {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1_280 } },
    });
  } catch (error) {
    throw new InputFault(FAULTS[error instanceof Error ? error.name : ''] ?? 'CAMERA_BUSY');
  }
};

const FAULTS: Readonly<Record<string, InputCode>> = {
  NotAllowedError: 'CAMERA_DENIED',
  SecurityError: 'CAMERA_DENIED',
  NotFoundError: 'CAMERA_ABSENT',
  OverconstrainedError: 'CAMERA_ABSENT',
  NotReadableError: 'CAMERA_BUSY',
  AbortError: 'CAMERA_BUSY',
};
